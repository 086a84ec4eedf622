// Elation bill ⇄ Claim. Guide: Elation–Kareo, "Bills"; Elation API documentation, "Billing".
import type { Claim, CodeableConcept } from 'fhir/r4.js';
import { system } from '../../fhir/code-systems.js';
import type { Codec } from '../../mapping/codec.js';
import { codes } from '../../mapping/codecs/codes.js';
import { instant } from '../../mapping/codecs/dates.js';
import { idNumber, money } from '../../mapping/codecs/numbers.js';
import { boolean, matching, text, textUpTo } from '../../mapping/codecs/text.js';
import { after } from '../../mapping/place.js';
import { rowsOf } from '../../mapping/rows.js';
import type { Slot } from '../../mapping/slot.js';
import { claimSlot as slot, lineSlot, noInsurance } from '../../mapping/slots/claim.js';
import { extension } from '../../mapping/slots/elements.js';
import { billLine } from './bill-line.js';
import { onEveryLine, outsideProvider, serviceDay, visit } from './claim-places.js';
import { dayThere, ownCode, placeOfService, stateCode } from './codecs.js';
import { diagnosesOfLines } from './diagnoses.js';
import { metadataRows } from './metadata.js';
import { totalOfClaim, totalOfLines } from './money.js';
import { own, ownGroup } from './own-extension.js';
import type { ElationBill } from './records.js';

const { at, field, parts, each, reference, constant, custom, cannotHold, saidElsewhere, table } = rowsOf<
  ElationBill,
  Claim
>(null);
const mine = <K extends Parameters<typeof own>[2]>(name: string, value: K) => own(slot.root, name, value);
const concept = (codeSystem: string, code: string): CodeableConcept => ({ coding: [{ system: codeSystem, code }] });

type BillStatus = NonNullable<ElationBill['billing_status']>;

/** The billing status; the bill of a deleted note is in error whatever it says. */
const state: Slot<ElationBill, BillStatus | 'deleted'> = {
  path: 'billing_status + visit_note_deleted_date',
  get: (bill) =>
    at('visit_note_deleted_date').get(bill) === undefined ? (at('billing_status').get(bill) ?? 'Unbilled') : 'deleted',
  set: () => undefined,
  clear: () => undefined,
};
const status = codes(
  'billing status',
  [
    ['Unbilled', 'draft'],
    ['Billed', 'active'],
    ['deleted', 'entered-in-error'],
  ],
  {
    reads: [
      ['UnresolvedError', 'draft'],
      ['ResolvedError', 'draft'],
    ],
    unsaid: ['cancelled'],
  },
);

/** The day of billing, or of the bill. */
const madeAt: Codec<[string | undefined, string | undefined], string> = {
  name: 'billing date, or else the day the bill was made',
  toFhir: ([billed, made]) => instant.toFhir(billed ?? made ?? ''),
  toNative: () => undefined,
  exact: false,
  nativeDomain: {
    kind: 'of',
    values: [
      ['2026-06-03T00:00:00Z', '2026-06-02T16:01:00Z'],
      [undefined, '2026-06-02T16:01:00Z'],
    ],
  },
  fhirDomain: { kind: 'instant' },
};

/** The sum of all lines; no member says it. */
const total: Slot<ElationBill, string> = {
  path: 'cpts.unit_charge × cpts.units',
  get: (bill) => totalOfLines(bill.cpts ?? [])?.value?.toFixed(2),
  set: () => undefined,
  clear: () => undefined,
};

const oneAuthorization: Codec<string, string[]> = {
  name: 'one authorization number up to 50',
  toFhir: (number) => (number.trim() === '' ? undefined : [number.trim()]),
  toNative: ([first]) => (first === undefined ? undefined : textUpTo(50).toNative(first)),
  exact: false,
  nativeDomain: { kind: 'text', max: 50 },
  fhirDomain: { kind: 'of', values: [['A-1'], ['A-1', 'A-2']] },
};

const referring = outsideProvider('RP');
const ordering = outsideProvider('OP');
const payment = ownGroup(slot.root, 'claim-patient-payment');
const npi = matching('NPI', '[0-9]{10}');
const physician = { recordType: 'physician', resourceType: 'Practitioner', id: idNumber } as const;
const isOf =
  (type: string) =>
  (claim: Claim): boolean =>
    claim.provider.reference?.startsWith(`${type}/`) ?? false;
const byBillingSystem = 'ClaimResponse: the billing system says it';

// prettier-ignore
export const claim = table(
  { system: 'elation', title: 'Bill', source: 'Elation–Kareo guide, "Bills"',
    recordType: 'bill', resourceType: 'Claim',
    empty: () => ({ resourceType: 'Claim', insurance: [noInsurance()] }) },
  [
    //    Elation field                  in the record                         in FHIR               said as
    field('Bill id',                     at('id'),                             slot.identifier('https://elationemr.com/api/2.0/bills'), idNumber, { only: 'read' }),
    field('Ref number',                  at('ref_number'),                     slot.identifier('https://elationemr.com/api/2.0/bills/ref_number'), text, { only: 'read' }),
    constant('Use',                                                            slot.use,             'claim'),
    constant('Type',                                                           slot.type,            concept(system.claimType, 'professional')),
    constant('Priority',                                                       slot.priority,        concept(system.processPriority, 'normal')),
    field('Status',                      state,                                slot.status,          status, { only: 'read' }),
    field('Billing status',              at('billing_status'),                 mine('claim-bill-status', 'valueCode'), ownCode('billing status', 'Unbilled', 'Billed', 'UnresolvedError', 'ResolvedError'), { only: 'read' }),
    reference('Patient',                 at('patient'),                        slot.patient,         { recordType: 'patient', resourceType: 'Patient', id: idNumber, required: true }),
    each('Service lines',                at('cpts'),                           slot.items,           billLine, { matchBy: lineSlot.procedure, countsEmpty: true }),
    custom('Dx',                         [at('cpts')],                         [slot.diagnosis],     diagnosesOfLines),
    reference('Visit note',              at('visit_note_id'),                  visit,                { recordType: 'visit-note', resourceType: 'Encounter', id: idNumber }),
    field('Note signed',                 at('visit_note_signed_date'),         mine('claim-note-signed', 'valueDateTime'), instant, { only: 'read' }),
    saidElsewhere('Note deleted',        at('visit_note_deleted_date'),        'Claim.status'),
    parts('Service date',                [at('service_date'), at('service_date_timezone')], serviceDay, dayThere, { only: 'read' }),
    field('Time of service',             at('service_date'),                   mine('claim-service-time', 'valueDateTime'), instant, { only: 'read' }),
    field('Time zone',                   at('service_date_timezone'),          mine('elation-time-zone', 'valueString'), text, { only: 'read' }),
    parts('Billing date',                [at('billing_date'), at('created_date')], slot.created,     madeAt, { only: 'read', required: true }),
    reference('Billing provider',        at('billing_provider'),               slot.provider,        { ...physician, otherwise: 'the practice',
      when: { says: 'a provider bills', record: (bill) => at('billing_provider').get(bill) !== undefined, resource: isOf('Practitioner') } }),
    reference('Practice',                at('practice'),                       slot.provider,        { recordType: 'practice', resourceType: 'Organization', id: idNumber, otherwise: 'the practice', required: true,
      when: { says: 'the practice bills', record: (bill) => at('billing_provider').get(bill) === undefined, resource: isOf('Organization') } }),
    reference('Assigned physician',      at('physician'),                      mine('claim-assigned-physician', 'valueReference'), physician),
    reference('Rendering provider',      at('rendering_provider'),             slot.rendering,       physician),
    reference('Supervising provider',    at('supervising_provider'),           slot.supervising,     physician),
    field('Referring provider',          at('referring_provider', 'name'),     referring.name,       text),
    field('Referring provider NPI',      at('referring_provider', 'npi'),      referring.npi,        npi),
    field('Referring provider state',    at('referring_provider', 'state'),    referring.state,      stateCode),
    field('Ordering provider',           at('ordering_provider', 'name'),      ordering.name,        text),
    field('Ordering provider NPI',       at('ordering_provider', 'npi'),       ordering.npi,         npi),
    field('Ordering provider state',     at('ordering_provider', 'state'),     ordering.state,       stateCode),
    reference('Service Location (POS)',  at('service_location', 'id'),         slot.facility,        { recordType: 'service-location', resourceType: 'Location', id: idNumber }),
    field('POS code',                    at('service_location', 'place_of_service_code'), after(slot.items, onEveryLine(lineSlot.placeOfService)), placeOfService),
    saidElsewhere('Location, in full',   at('service_location'),               'Location'),
    field('Additional Billing Notes',    at('notes'),                          slot.notes,           textUpTo(1000)),
    field('Prior authorization',         at('prior_authorization'),            slot.authorizations,  oneAuthorization),
    field('Held by delayed billing',     at('deferred_bill'),                  slot.deferred,        boolean, { only: 'read' }),
    saidElsewhere('Billing error',       at('billing_error'),                  byBillingSystem),
    saidElsewhere('Billing error, raw',  at('billing_raw_error'),              byBillingSystem),
    field('Total',                       total,                                slot.total,           money, { only: 'read',
      when: { says: 'it is not the sum of the lines', resource: (claim) => claim.total?.value !== totalOfClaim(claim)?.value } }),
    field('Payment id',                  at('payment', 'id'),                  extension(payment, 'id', 'valueString'), idNumber),
    field('Payment',                     at('payment', 'amount'),              extension(payment, 'amount', 'valueMoney'), money),
    field('Payment collected',           at('payment', 'when_collected'),      extension(payment, 'collected', 'valueDateTime'), instant, { only: 'read' }),
    field('Payment created',             at('payment', 'create_date'),         extension(payment, 'created', 'valueDateTime'), instant, { only: 'read' }),
    field('Payment deleted',             at('payment', 'delete_date'),         extension(payment, 'deleted', 'valueDateTime'), instant, { only: 'read' }),
    reference('Payment of appointment',  at('payment', 'appointment'),         extension(payment, 'appointment', 'valueReference'), { recordType: 'appointment', resourceType: 'Appointment', id: idNumber, only: 'read' }),
    saidElsewhere('Payment of bill',     at('payment', 'bill'),                'the bill itself'),
    ...metadataRows(slot.root),
    saidElsewhere('Created',             at('created_date'),                   'Billing date'),
    saidElsewhere('Last changed',        at('last_modified_date'),             'Provenance'),
    cannotHold('Assistant',                                                    slot.assistant,       'Elation has no assistant on a bill'),
    cannotHold('Insurer',                                                      slot.insurer,         'Elation’s bill names no insurance: the patient’s policies count'),
  ],
);
