// Elation appointment ⇄ Appointment. Guide: Elation–Kareo, "Appointments"; Elation API documentation, "Scheduling".
import type { Appointment } from 'fhir/r4.js';
import type { Codec } from '../../mapping/codec.js';
import { codes } from '../../mapping/codecs/codes.js';
import { instant } from '../../mapping/codecs/dates.js';
import { idNumber, integer, money } from '../../mapping/codecs/numbers.js';
import { boolean, text, textUpTo } from '../../mapping/codecs/text.js';
import { elementOf } from '../../mapping/place.js';
import { rowsOf } from '../../mapping/rows.js';
import type { Slot } from '../../mapping/slot.js';
import { codeIn, extension } from '../../mapping/slots/elements.js';
import { appointmentSlot as slot } from '../../mapping/slots/appointment.js';
import { jsonText, ownCode, stateCode } from './codecs.js';
import { metadataRows } from './metadata.js';
import { own, ownGroup } from './own-extension.js';
import type { ElationAppointment } from './records.js';

const { at, field, reference, recordConstant, saidElsewhere, table } = rowsOf<ElationAppointment, Appointment>(null);
const mine = <K extends Parameters<typeof own>[2]>(name: string, value: K) => own(slot.root, name, value);

type Word = NonNullable<NonNullable<ElationAppointment['status']>['status']>;

/** The status word; an appointment that was deleted is in error whatever it says. */
const word: Slot<ElationAppointment, Word | 'deleted'> = {
  path: 'status.status',
  get: (appointment) =>
    at('deleted_date').get(appointment) === undefined ? at('status', 'status').get(appointment) : 'deleted',
  set: (appointment, value) => {
    if (value !== 'deleted') at('status', 'status').set(appointment, value);
  },
  clear: at('status', 'status').clear,
};
const status = codes(
  'appointment status',
  [
    ['Scheduled', 'booked'],
    ['Checked In', 'checked-in'],
    ['With Doctor', 'arrived'],
    ['Checked Out', 'fulfilled'],
    ['Not Seen', 'noshow'],
    ['Cancelled', 'cancelled'],
  ],
  {
    reads: [
      ['deleted', 'entered-in-error'],
      ['Confirmed', 'booked'],
      ['In Room', 'checked-in'],
      ['In Room - Vitals Taken', 'checked-in'],
      ['Billed', 'fulfilled'],
    ],
    writes: [
      ['Scheduled', 'proposed'],
      ['Scheduled', 'pending'],
    ],
    unsaid: ['waitlist', 'entered-in-error'],
  },
);

/** Elation's calendar has steps of five minutes: what ends between two of them takes the whole step. */
const minutes = integer(1, 1440);
const calendarMinutes: Codec<number, number> = {
  ...minutes,
  name: 'minutes, 5 to 1440 in steps of 5',
  toNative: (value) => (minutes.toNative(value) === undefined ? undefined : Math.ceil(value / 5) * 5),
  exact: false,
};

/** FHIR says start and end together or not at all (app-2); Elation says the minutes. */
function setEnd(doc: Appointment): void {
  const start = doc.start === undefined ? Number.NaN : Date.parse(doc.start);
  if (Number.isNaN(start)) delete doc.end;
  else if (doc.minutesDuration === undefined && doc.start !== undefined) doc.end = doc.start;
  else doc.end = new Date(start + (doc.minutesDuration ?? 0) * 60_000).toISOString().replace('.000Z', 'Z');
}
const thenEnd = <Value>(inner: Slot<Appointment, Value>): Slot<Appointment, Value> => ({
  ...inner,
  set: (doc, value) => {
    inner.set(doc, value);
    setEnd(doc);
  },
  clear: (doc) => {
    inner.clear(doc);
    setEnd(doc);
  },
  claim: (claims) => {
    inner.claim?.(claims);
    slot.end.claim?.(claims);
  },
});

const typeId = codeIn(elementOf(slot.root, 'appointmentType'), 'https://elationemr.com/api/2.0/appointment_types');
const payment = ownGroup(slot.root, 'appointment-payment');

// prettier-ignore
export const appointment = table(
  { system: 'elation', title: 'Appointment', source: 'Elation–Kareo guide, "Appointments"',
    recordType: 'appointment', resourceType: 'Appointment', empty: () => ({ resourceType: 'Appointment' }) },
  [
    //    Elation field                        in the record                                    in FHIR               said as
    field('Appointment id',                    at('id'),                                        slot.identifier('https://elationemr.com/api/2.0/appointments'), idNumber, { only: 'read' }),
    reference('Patient name',                  at('patient'),                                   slot.patient,         { recordType: 'patient', resourceType: 'Patient', id: idNumber, required: true }),
    field('Description - chief complaint (CC)', at('description'),                              slot.reason,          textUpTo(500)),
    field('Date, Start time',                  at('scheduled_date'),                            thenEnd(slot.start),  instant, { required: true }),
    field('Duration',                          at('duration'),                                  thenEnd(slot.minutes), calendarMinutes, { required: true }),
    reference('Provider',                      at('physician'),                                 slot.practitioner,    { recordType: 'physician', resourceType: 'Practitioner', id: idNumber }),
    saidElsewhere('Practice',                  at('practice'),                                  'the practice of the connection'),
    field('Appointment Type',                  at('reason'),                                    slot.typeText,        textUpTo(50)),
    field('Appointment Type id',               at('appointment_type_id'),                       typeId,               idNumber),
    field('Status',                            word,                                            slot.status,          status, { required: true }),
    field('Status, in Elation’s word',         at('status', 'status'),                          mine('elation-appointment-status', 'valueString'), ownCode('status', 'Scheduled', 'Confirmed', 'Checked In', 'In Room', 'In Room - Vitals Taken', 'With Doctor', 'Checked Out', 'Billed', 'Not Seen', 'Cancelled'), { only: 'read', required: true }),
    field('Status detail',                     at('status', 'status_detail'),                   mine('appointment-status-detail', 'valueString'), ownCode('status detail', 'No Show', 'Left Without Seeing', 'Other')),
    field('Status since',                      at('status', 'status_date'),                     mine('appointment-status-since', 'valueString'), text, { only: 'read' }),
    field('Room',                              at('status', 'room'),                            mine('appointment-room', 'valueString'), text),
    field('Mode',                              at('mode'),                                      mine('appointment-mode', 'valueCode'), ownCode('mode', 'IN_PERSON', 'VIDEO')),
    reference('Location',                      at('service_location', 'id'),                    slot.location,        { recordType: 'service-location', resourceType: 'Location', id: idNumber }),
    saidElsewhere('Location, in full',         at('service_location'),                          'Location'),
    recordConstant('Time slot',                at('time_slot_type'),                            'appointment',        { onCreate: true, note: 'Events and open slots are no Appointments' }),
    field('Time slot status',                  at('time_slot_status'),                          mine('appointment-time-slot-status', 'valueCode'), ownCode('time slot status', 'not_avail_for_self_schedule')),
    field('Billing note',                      at('billing_details', 'billing_note'),           slot.comment,         textUpTo(500)),
    field('Prior authorization',               at('billing_details', 'prior_authorization'),    mine('appointment-prior-authorization', 'valueString'), textUpTo(50)),
    field('Referring provider',                at('billing_details', 'referring_provider'),     mine('appointment-referring-provider', 'valueString'), textUpTo(100)),
    field('Referring provider state',          at('billing_details', 'referring_provider_state'), mine('appointment-referring-provider-state', 'valueString'), stateCode),
    field('Payment id',                        at('payment', 'id'),                             extension(payment, 'id', 'valueString'), idNumber, { only: 'read' }),
    field('Payment',                           at('payment', 'amount'),                         extension(payment, 'amount', 'valueMoney'), money, { only: 'read' }),
    field('Payment collected',                 at('payment', 'when_collected'),                 extension(payment, 'collected', 'valueDateTime'), instant, { only: 'read' }),
    field('Payment created',                   at('payment', 'create_date'),                    extension(payment, 'created', 'valueDateTime'), instant, { only: 'read' }),
    field('Payment deleted',                   at('payment', 'delete_date'),                    extension(payment, 'deleted', 'valueDateTime'), instant, { only: 'read' }),
    saidElsewhere('Payment of bill',           at('payment', 'bill'),                           'Claim'),
    saidElsewhere('Payment of appointment',    at('payment', 'appointment'),                    'the appointment itself'),
    field('Instructions',                      at('instructions'),                              slot.patientInstruction, textUpTo(500)),
    field('Telehealth details',                at('telehealth_details'),                        mine('appointment-telehealth', 'valueString'), text),
    field('Transportation required',           at('transportation_details', 'is_required'),     mine('appointment-transportation', 'valueBoolean'), boolean),
    field('Transportation notes',              at('transportation_details', 'notes'),           mine('appointment-transportation-notes', 'valueString'), text),
    field('Recurrence',                        at('recurring_event_schedule'),                  mine('appointment-recurrence', 'valueString'), jsonText, { only: 'read' }),
    field('Blocking',                          at('is_blocking'),                               mine('appointment-blocking', 'valueBoolean'), boolean, { only: 'read' }),
    field('Patient forms',                     at('patient_forms'),                             mine('appointment-patient-forms', 'valueString'), jsonText, { only: 'read' }),
    ...metadataRows(slot.root),
    field('Created',                           at('created_date'),                              slot.created,         instant, { only: 'read' }),
    saidElsewhere('Last changed',              at('last_modified_date'),                        'Provenance'),
    saidElsewhere('Deleted',                   at('deleted_date'),                              'the status'),
  ],
);
