// Kareo appointment ⇄ Appointment. Guide: Elation–Kareo, "Appointments"; Kareo Technical Guide (API 2.1), "Get Appointments".
import type { Appointment } from 'fhir/r4.js';
import type { Codec } from '../../mapping/codec.js';
import { codes, openNative, readingOthersAs } from '../../mapping/codecs/codes.js';
import { idText, integerText } from '../../mapping/codecs/numbers.js';
import { text } from '../../mapping/codecs/text.js';
import { rowsOf } from '../../mapping/rows.js';
import type { Slot } from '../../mapping/slot.js';
import { appointmentSlot as slot } from '../../mapping/slots/appointment.js';
import { together } from '../../mapping/slot.js';
import { instantOf, parseWall, usDateTimeOf } from './dates.js';
import { accountAndId, accountIdText, kareoIdentifier, labelOf, textExtension } from './places.js';
import type { AppointmentData } from './records.js';

const { at, field, reference, saidElsewhere, table } = rowsOf<AppointmentData, Appointment>(undefined);

/** The words of the write types and the older labels of the list: many Kareo states to one of FHIR, so the word is kept beside it. */
const status = readingOthersAs(
  'proposed',
  openNative(
    codes(
      'appointment status',
      [
        ['Scheduled', 'booked'],
        ['CheckedIn', 'checked-in'],
        ['Roomed', 'arrived'],
        ['CheckedOut', 'fulfilled'],
        ['NoShow', 'noshow'],
        ['Cancelled', 'cancelled'],
        ['Tentative', 'pending'],
        ['Unknown', 'proposed'],
      ],
      {
        reads: [
          ['ReminderSent', 'booked'],
          ['Confirmed', 'booked'],
          ['ReadyToBeSeen', 'arrived'],
          ['Rescheduled', 'cancelled'],
          ['NeedsReschedule', 'pending'],
          ['Check-in', 'checked-in'],
          ['Check-out', 'fulfilled'],
          ['No-show', 'noshow'],
        ],
        writes: [['Unknown', 'waitlist']],
        unsaid: ['entered-in-error'],
      },
    ),
  ),
);

/** A time in UTC as the list says it when asked with offset 0. */
const utcTime: Codec<string, string> = {
  name: 'date and time, UTC',
  toFhir: instantOf,
  toNative: (value) => usDateTimeOf(value),
  exact: false,
  nativeDomain: { kind: 'of', values: ['3/16/2026 4:00:00 PM', '12/31/2026 12:30:00 AM'] },
  fhirDomain: { kind: 'of', values: ['2026-03-16T16:00:00Z', '2026-12-31T00:30:00Z'] },
};

type Reasons = (string | undefined)[];
const reasonNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Up to ten reasons ↔ one text: those filled, joined by `; `. */
const reasons: Codec<Reasons, string> = {
  name: 'up to 10 reasons, joined by "; "',
  toFhir: (values) => {
    const said = values.flatMap((value) => (value === undefined || value.trim() === '' ? [] : [value.trim()]));
    return said.length === 0 ? undefined : said.join('; ');
  },
  toNative: (value) => {
    const said = value.split('; ').filter((reason) => reason.trim() !== '');
    return said.length === 0 ? undefined : reasonNumbers.map((number) => said[number - 1]);
  },
  exact: false,
  nativeDomain: {
    kind: 'of',
    values: [['Follow-up'], ['Follow-up', 'Labs']].map((said) => reasonNumbers.map((n) => said[n - 1])),
  },
  fhirDomain: { kind: 'of', values: ['Follow-up', 'Follow-up; Labs'] },
};

/** The newer column, or what lies between start and end. */
const minutes: Slot<AppointmentData, string> = {
  path: 'AppointmentDuration',
  get: (record) => {
    const [start, end] = [record.StartDate, record.EndDate].map((said) =>
      said === undefined ? undefined : parseWall(said),
    );
    const between = start === undefined || end === undefined ? undefined : String(Math.round((end - start) / 60_000));
    return record.AppointmentDuration ?? between;
  },
  set: (record, value) => {
    record.AppointmentDuration = value;
  },
  clear: (record) => {
    delete record.AppointmentDuration;
  },
};

const told = (native: Slot<AppointmentData, string>) =>
  field(labelOf(native.path), native, textExtension(slot.root, native.path), text, { only: 'read' });

const reason = reasonNumbers.map((number) => at(`AppointmentReason${number}`));

// prettier-ignore
export const appointment = table(
  { system: 'kareo-pm', title: 'Appointment', source: 'Elation–Kareo guide, "Appointments"',
    recordType: 'appointment', resourceType: 'Appointment', empty: () => ({ resourceType: 'Appointment' }) },
  [
    //    Kareo field          in the record                in FHIR            said as
    field('Appointment ID',    accountAndId(at('ID')),      kareoIdentifier(slot.root, 'appointment'), accountIdText, { only: 'read' }),
    field('Status',            at('ConfirmationStatus'),    slot.status,       status, { required: true }),
    field('Status word',       at('ConfirmationStatus'),    textExtension(slot.root, 'ConfirmationStatus'),   text, { only: 'read' }),
    reference('Patient',       at('PatientID'),             slot.patient,      { recordType: 'patient', resourceType: 'Patient', id: idText, required: true }),
    field('Visit Reason',      together<AppointmentData, typeof reason>(...reason), slot.reason, reasons),
    field('Start Date, Start Time',        at('StartDate'),             slot.start,        utcTime, { required: true }),
    field('End Date',          at('EndDate'),               slot.end,          utcTime, { required: true }),
    field('Duration',          minutes,                     slot.minutes,      integerText(1, 1440)),
    reference('Provider',      at('ProviderID'),            slot.practitioner, { recordType: 'provider', resourceType: 'Practitioner', id: idText }),
    reference('Service Location', at('ServiceLocationID'),  slot.location,     { recordType: 'service-location', resourceType: 'Location', id: idText }),
    field('Notes',             at('Notes'),                 slot.comment,      text),
    ...(['Type', 'AllDay', 'Recurring', 'PatientCaseID', 'PatientCaseName', 'PatientCasePayerScenario', 'AuthorizationID', 'AuthorizationNumber',
      'AuthorizationStartDate', 'AuthorizationEndDate', 'AuthorizationInsurancePlan', 'CreatedDate',
    ] as const).map((name) => told(at(name))),
    ...reasonNumbers.flatMap((number) => [
      told(at(`ResourceName${number}`)), told(at(`ResourceID${number}`)), told(at(`ResourceTypeID${number}`)), told(at(`AppointmentReasonID${number}`)),
    ]),
    ...(['PatientFullName', 'ServiceLocationName', 'PracticeID', 'PracticeName'] as const)
      .map((name) => saidElsewhere(labelOf(name), at(name), 'Said by the record that is pointed at')),
    saidElsewhere('Last Modified Date', at('LastModifiedDate'), 'Stands in Provenance'),
  ],
);
