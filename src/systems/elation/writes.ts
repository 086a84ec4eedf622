// What Elation is sent where it writes otherwise than it reads: bills and appointments. Elation API documentation, "Billing" and "Scheduling".
import type { Codec } from '../../mapping/codec.js';
import { integer } from '../../mapping/codecs/numbers.js';
import { boolean, text } from '../../mapping/codecs/text.js';
import { rowsOf } from '../../mapping/rows.js';
import { together, type Slot } from '../../mapping/slot.js';
import type * as records from './records.js';

/** A member that is written as it is read. */
function asRead<const Value>(name: string, ...values: readonly Value[]): Codec<Value, Value> {
  const said = (value: Value): Value => value;
  const domain = { kind: 'of', values } as const;
  return { name, toFhir: said, toNative: said, exact: true, nativeDomain: domain, fhirDomain: domain };
}
const id = integer(1, Number.MAX_SAFE_INTEGER);

type Written = [string | undefined, string | undefined, string | undefined, string | undefined];
const fourModifiers: Codec<(string | null)[], Written> = {
  name: 'four members in place of a list',
  toFhir: (list) => [list[0] ?? undefined, list[1] ?? undefined, list[2] ?? undefined, list[3] ?? undefined],
  toNative: (modifiers) => modifiers.flatMap((modifier) => modifier ?? []),
  exact: true,
  nativeDomain: { kind: 'of', values: [['25'], ['25', '59', 'LT', '50']] },
  fhirDomain: {
    kind: 'of',
    values: [
      ['25', undefined, undefined, undefined],
      ['25', '59', 'LT', '50'],
    ],
  },
};
const codedDiagnoses: Codec<string[], records.ElationDiagnosisWrite[]> = {
  name: 'ICD-10 codes as objects',
  toFhir: (codes) => codes.map((icd10_code) => ({ icd10_code, icd9_codes: [] })),
  toNative: (list) => list.flatMap(({ icd10_code: code }) => code ?? []),
  exact: true,
  nativeDomain: { kind: 'of', values: [['I10'], ['I10', 'E78.5']] },
  fhirDomain: { kind: 'of', values: [[{ icd10_code: 'I10', icd9_codes: [] }]] },
};
const ndcDigits: Codec<string, string> = {
  name: 'NDC without hyphens',
  toFhir: (ndc) => ndc.replaceAll('-', ''),
  toNative: (digits) => digits,
  exact: true,
  nativeDomain: { kind: 'pattern', pattern: '[0-9]{11}' },
  fhirDomain: { kind: 'pattern', pattern: '[0-9]{11}' },
};
const posDigits: Codec<number | string, string> = {
  name: 'place of service as text of its digits',
  toFhir: (code) => (/^[0-9]{1,2}$/.test(String(code)) ? String(Number(code)) : undefined),
  toNative: (digits) => Number(digits),
  exact: true,
  nativeDomain: { kind: 'integer', least: 1, most: 99 },
  fhirDomain: { kind: 'pattern', pattern: '[1-9][0-9]' },
};

const lines = rowsOf<records.ElationBillLine, records.ElationBillLineWrite>(null);

// prettier-ignore
export const billLineWrite = lines.table(
  { system: 'elation', title: 'Service line, as written', source: 'Elation API documentation, "Billing"',
    recordType: 'bill-line', resourceType: 'ElationBillLineWrite', empty: () => ({}) },
  [
    //    Elation field            read                              written                             as
    lines.field('CPT',             lines.at('cpt'),                  lines.to('cpt'),                    text),
    lines.field('Modifier',        lines.at('modifiers'),            together(lines.to('modifier_1'), lines.to('modifier_2'), lines.to('modifier_3'), lines.to('modifier_4')), fourModifiers),
    lines.field('Dx',              lines.at('dxs'),                  lines.to('dxs'),                    codedDiagnoses),
    lines.field('Charge',          lines.at('unit_charge'),          lines.to('unit_charge'),            text),
    lines.field('Qty',             lines.at('units'),                lines.to('units'),                  text),
    lines.field('NDC',             lines.at('ndc'),                  lines.to('ndc'),                    ndcDigits),
    lines.field('NDC dose',        lines.at('ndc_dose'),             lines.to('ndc_dose'),               text),
    lines.field('NDC measure',     lines.at('ndc_measure'),          lines.to('ndc_measure'),            asRead('NDC measure', 'GR', 'F2', 'ME', 'ML', 'UN')),
    lines.saidElsewhere('Description', lines.at('description'),      'Elation finds it by the CPT'),
    lines.saidElsewhere('ICD-9 codes', lines.at('alt_dxs'),          'nowhere: ICD-9 codes are no longer used'),
  ],
);

const bills = rowsOf<records.ElationBill, records.ElationBillWrite>(null);
const lineCode: Slot<records.ElationBillLineWrite, string> = lines.to('cpt');
const ofElation = 'nowhere: Elation sets it';

// prettier-ignore
export const billWrite = bills.table(
  { system: 'elation', title: 'Bill, as written', source: 'Elation API documentation, "Billing"',
    recordType: 'bill', resourceType: 'ElationBillWrite', empty: () => ({}) },
  [
    //    Elation field                       read                                          written                            as
    bills.field('Visit note',                 bills.at('visit_note_id'),                    bills.to('visit_note'),            id),
    bills.field('Patient',                    bills.at('patient'),                          bills.to('patient'),               id),
    bills.field('Practice',                   bills.at('practice'),                         bills.to('practice'),              id),
    bills.field('Assigned physician',         bills.at('physician'),                        bills.to('physician'),             id),
    bills.field('Service Location (POS)',     bills.at('service_location', 'id'),           bills.to('service_location'),      id),
    bills.field('POS code',                   bills.at('service_location', 'place_of_service_code'), bills.to('place_of_service'), posDigits),
    bills.each('Service lines',               bills.at('cpts'),                             bills.to('cpts'),                  billLineWrite, { matchBy: lineCode }),
    bills.field('Billing provider',           bills.at('billing_provider'),                 bills.to('billing_provider'),      id),
    bills.field('Rendering provider',         bills.at('rendering_provider'),               bills.to('rendering_provider'),    id),
    bills.field('Supervising provider',       bills.at('supervising_provider'),             bills.to('supervising_provider'),  id),
    bills.field('Referring provider',         bills.at('referring_provider', 'name'),       bills.to('referring_provider', 'name'),  text),
    bills.field('Referring provider state',   bills.at('referring_provider', 'state'),      bills.to('referring_provider', 'state'), text),
    bills.field('Referring provider NPI',     bills.at('referring_provider', 'npi'),        bills.to('referring_provider', 'npi'),   text),
    bills.field('Ordering provider',          bills.at('ordering_provider', 'name'),        bills.to('ordering_provider', 'name'),   text),
    bills.field('Ordering provider state',    bills.at('ordering_provider', 'state'),       bills.to('ordering_provider', 'state'),  text),
    bills.field('Ordering provider NPI',      bills.at('ordering_provider', 'npi'),         bills.to('ordering_provider', 'npi'),    text),
    bills.field('Prior authorization',        bills.at('prior_authorization'),              bills.to('prior_authorization'),   text),
    bills.field('Payment id',                 bills.at('payment', 'id'),                    bills.to('payment'),               id),
    bills.field('Payment',                    bills.at('payment', 'amount'),                bills.to('payment_amount'),        text),
    bills.field('Additional Billing Notes',   bills.at('notes'),                            bills.to('notes'),                 text),
    bills.field('Billing date',               bills.at('billing_date'),                     bills.to('billing_date'),          text),
    bills.field('Ref number',                 bills.at('ref_number'),                       bills.to('ref_number'),            text),
    bills.field('Billing error',              bills.at('billing_error'),                    bills.to('billing_error'),         text),
    bills.field('Billing error, raw',         bills.at('billing_raw_error'),                bills.to('billing_raw_error'),     text),
    bills.field('Metadata: object id',        bills.at('metadata', 'object_id'),            bills.to('metadata', 'object_id'), text),
    bills.field('Metadata: data',             bills.at('metadata', 'data'),                 bills.to('metadata', 'data'),      asRead<NonNullable<unknown>>('object', { ward: 3 })),
    bills.field('Metadata: web link',         bills.at('metadata', 'object_web_link'),      bills.to('metadata', 'object_web_link'), text),
    ...(['id', 'service_location', 'payment', 'visit_note_signed_date', 'visit_note_deleted_date', 'service_date', 'service_date_timezone', 'billing_status', 'deferred_bill', 'created_date', 'last_modified_date'] as const)
      .map((name) => bills.saidElsewhere(`Not written, or by its id alone: ${name}`, bills.at(name), ofElation)),
  ],
);

const visits = rowsOf<records.ElationAppointment, records.ElationAppointmentWrite>(null);
const { at, to } = visits;

// prettier-ignore
export const appointmentWrite = visits.table(
  { system: 'elation', title: 'Appointment, as written', source: 'Elation API documentation, "Scheduling"',
    recordType: 'appointment', resourceType: 'ElationAppointmentWrite', empty: () => ({}) },
  [
    //    Elation field                          read                                  written                               as
    visits.field('Patient name',                 at('patient'),                        to('patient'),                        id),
    visits.field('Provider',                     at('physician'),                      to('physician'),                      id),
    visits.field('Practice',                     at('practice'),                       to('practice'),                       id),
    visits.field('Date, Start time',             at('scheduled_date'),                 to('scheduled_date'),                 text),
    visits.field('Duration',                     at('duration'),                       to('duration'),                       integer(1, 1440)),
    visits.field('Description - chief complaint (CC)', at('description'),              to('description'),                    text),
    visits.field('Appointment Type',             at('reason'),                         to('reason'),                         text),
    visits.field('Appointment Type id',          at('appointment_type_id'),            to('appointment_type_id'),            id),
    visits.field('Time slot',                    at('time_slot_type'),                 to('time_slot_type'),                 asRead('time slot', 'appointment', 'event', 'appointment_slot')),
    visits.field('Time slot status',             at('time_slot_status'),               to('time_slot_status'),               asRead('time slot status', 'not_avail_for_self_schedule')),
    visits.field('Status',                       at('status', 'status'),               to('status', 'status'),               asRead('status', 'Scheduled', 'Confirmed', 'Checked In', 'In Room', 'In Room - Vitals Taken', 'With Doctor', 'Checked Out', 'Billed', 'Not Seen', 'Cancelled')),
    visits.field('Room',                         at('status', 'room'),                 to('status', 'room'),                 text),
    visits.field('Status detail',                at('status', 'status_detail'),        to('status', 'status_detail'),        asRead('status detail', 'No Show', 'Left Without Seeing', 'Other')),
    visits.field('Mode',                         at('mode'),                           to('mode'),                           asRead('mode', 'IN_PERSON', 'VIDEO')),
    visits.field('Location',                     at('service_location', 'id'),         to('service_location'),               id),
    visits.field('Billing note',                 at('billing_details', 'billing_note'), to('billing_details', 'billing_note'), text),
    visits.field('Prior authorization',          at('billing_details', 'prior_authorization'), to('billing_details', 'prior_authorization'), text),
    visits.field('Referring provider',           at('billing_details', 'referring_provider'), to('billing_details', 'referring_provider'), text),
    visits.field('Referring provider state',     at('billing_details', 'referring_provider_state'), to('billing_details', 'referring_provider_state'), text),
    visits.field('Instructions',                 at('instructions'),                   to('instructions'),                   text),
    visits.field('Telehealth details',           at('telehealth_details'),             to('telehealth_details'),             text),
    visits.field('Transportation required',      at('transportation_details', 'is_required'), to('transportation_details', 'is_required'), boolean),
    visits.field('Transportation notes',         at('transportation_details', 'notes'), to('transportation_details', 'notes'), text),
    visits.field('Metadata: object id',          at('metadata', 'object_id'),          to('metadata', 'object_id'),          text),
    visits.field('Metadata: data',               at('metadata', 'data'),               to('metadata', 'data'),               asRead<NonNullable<unknown>>('object', { ward: 3 })),
    visits.field('Metadata: web link',           at('metadata', 'object_web_link'),    to('metadata', 'object_web_link'),    text),
    visits.saidElsewhere('Not written: status_date', at('status', 'status_date'),           ofElation),
    ...(['id', 'service_location', 'payment', 'recurring_event_schedule', 'is_blocking', 'patient_forms', 'created_date', 'last_modified_date', 'deleted_date'] as const)
      .map((name) => visits.saidElsewhere(`Not written, or by its id alone: ${name}`, at(name), ofElation)),
  ],
);
