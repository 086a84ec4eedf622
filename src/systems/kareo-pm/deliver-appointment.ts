// Brings an Appointment to Kareo, where the practice tracks appointments elsewhere. Guide: Elation–Kareo, "Overview" (second configuration); Kareo Technical Guide (API 2.1), "Create Appointment", "Update Appointment".
import type { Appointment } from 'fhir/r4.js';
import { SystemFailure, type Reason } from '../failure.js';
import type { Arrival, DeliveryAnswer, DeliveryOrder } from '../system.js';
import { appointment as table } from './appointment.js';
import { appointmentArrival } from './changes.js';
import { filterOf } from './dates.js';
import type { Delivering } from './deliver-patient.js';
import { lists, type Operations } from './operations.js';
import type { AppointmentCreate, AppointmentData, AppointmentDetailsData, AppointmentUpdate } from './records.js';

const hour = 3_600_000;

export async function deliverAppointment(
  { operations, account }: Delivering,
  order: DeliveryOrder,
): Promise<DeliveryAnswer> {
  const focus = order.focus as Appointment;
  const reference = `Appointment/${focus.id ?? ''}`;
  const practice = await account.practice();
  const list = (filter: Readonly<Record<string, string>>): Promise<readonly AppointmentData[]> =>
    operations.list(lists.appointments, { PracticeName: practice.PracticeName, TimeZoneOffsetFromGMT: '0', ...filter });
  const linked = order.directory.nativeIdOf('appointment', reference);
  if (order.action === 'remove') {
    if (linked !== undefined) await operations.deleteAppointment(linked);
    return { links: [], records: [], notCarried: [] };
  }
  const { value: record, lost } = table.toNative(
    focus,
    undefined,
    order.directory,
    order.shared && new Set([...order.shared, ...required]),
  );
  const said = toWrite(focus, record, practice.ID, order.key);
  const standing = linked ?? (order.mayBeThere ? await byName(operations, list, said) : undefined);
  const id =
    standing === undefined ? await operations.createAppointment(said) : await change(operations, standing, said);
  if (id === '') {
    throw new SystemFailure('ambiguous', [
      { code: 'answer-lost', text: "Kareo's answer to CreateAppointment names no appointment" },
    ]);
  }
  return {
    links: [{ recordType: 'appointment', nativeId: id, reference }],
    records: await readBack(list, said, id),
    notCarried: lost,
  };
}

const required = [
  'Status',
  'Patient',
  'Start Date, Start Time',
  'End Date',
  'Duration',
  'Provider',
  'Service Location',
];

/** The request; times go out in UTC. The key stands in the name, which only a single reading shows. */
function toWrite(focus: Appointment, record: AppointmentData, practiceId: string, key: string): AppointmentCreate {
  const { PatientID, ProviderID, ServiceLocationID } = record;
  const start = focus.start === undefined ? NaN : Date.parse(focus.start);
  const minutes = focus.minutesDuration ?? 30;
  const end = focus.end === undefined ? start + minutes * 60_000 : Date.parse(focus.end);
  const missing: Reason[] = [
    ...(PatientID === undefined
      ? [{ code: 'patient-not-linked' as const, text: 'Kareo does not have this patient yet' }]
      : []),
    ...(ProviderID === undefined
      ? [
          {
            code: 'provider-not-mapped' as const,
            text: 'The provider of the appointment is not mapped to a Kareo provider',
            field: 'Provider',
          },
        ]
      : []),
    ...(ServiceLocationID === undefined
      ? [
          {
            code: 'location-not-mapped' as const,
            text: 'The location of the appointment is not mapped to a Kareo service location',
            field: 'Service Location',
          },
        ]
      : []),
    ...(Number.isNaN(start)
      ? [
          {
            code: 'required-field-missing' as const,
            text: 'Kareo requires the start of an appointment',
            field: 'Start Date, Start Time',
          },
        ]
      : []),
  ];
  if (missing.length > 0) throw new SystemFailure('data', missing);
  return {
    AppointmentName: key,
    AppointmentReasonId: 0,
    AppointmentStatus: statusOf(record.ConfirmationStatus),
    AppointmentType: 'P',
    EndTime: new Date(end).toISOString(),
    IsRecurring: false,
    MaxAttendees: 1,
    ...notesOf(record),
    PatientSummary: { PatientId: Number(PatientID) },
    PracticeId: Number(practiceId),
    ProviderId: Number(ProviderID),
    ServiceLocationId: Number(ServiceLocationID),
    StartTime: new Date(start).toISOString(),
    WasCreatedOnline: false,
  };
}

/** Reasons are ids of the account's own list, so a reason in words goes into the notes. */
function notesOf(record: AppointmentData): { readonly Notes?: string } {
  const said = [record.AppointmentReason1, record.Notes].filter((text) => text !== undefined).join('\n');
  return said === '' ? {} : { Notes: said };
}

const statuses = [
  'Scheduled',
  'CheckedIn',
  'Roomed',
  'CheckedOut',
  'NoShow',
  'Cancelled',
  'Tentative',
  'Unknown',
] as const;
const statusOf = (word: string | undefined): AppointmentCreate['AppointmentStatus'] =>
  statuses.find((status) => status === word) ?? 'Scheduled';

/** Of an earlier try whose answer was lost: the patient's appointment around that time that has our name. */
async function byName(
  operations: Operations,
  list: (filter: Readonly<Record<string, string>>) => Promise<readonly AppointmentData[]>,
  said: AppointmentCreate,
): Promise<string | undefined> {
  for (const { ID } of await list(around(said))) {
    const one = await operations.getAppointment(ID);
    if (one?.AppointmentName === said.AppointmentName) return ID;
  }
  return undefined;
}

const around = ({ StartTime, PatientSummary }: AppointmentCreate): Readonly<Record<string, string>> => ({
  PatientID: String(PatientSummary?.PatientId ?? ''),
  StartDate: filterOf(Date.parse(StartTime) - hour),
  EndDate: filterOf(Date.parse(StartTime) + hour),
});

/** A full replace: what is not ours to say is sent back as it stands. */
async function change(operations: Operations, id: string, said: AppointmentCreate): Promise<string> {
  const standing = await operations.getAppointment(id);
  if (standing === undefined)
    throw new SystemFailure('data', [{ code: 'refused-by-target', text: `Kareo has no appointment ${id} any more` }]);
  await operations.updateAppointment({ ...kept(standing), ...changed(said), AppointmentId: Number(id) });
  return id;
}

function kept(one: AppointmentDetailsData): Partial<AppointmentUpdate> {
  const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
  const numbers = {
    AppointmentReasonId: number(one.AppointmentReasonId),
    InsurancePolicyAuthorizationId: number(one.InsurancePolicyAuthorizationId),
    MaxAttendees: number(one.MaxAttendees),
    OccurrenceId: number(one.OccurrenceId),
    PatientCaseId: number(one.PatientCaseId),
  };
  return Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined));
}

function changed(said: AppointmentCreate): AppointmentUpdate {
  const {
    AppointmentName,
    AppointmentStatus,
    EndTime,
    IsRecurring,
    Notes,
    PatientSummary,
    ProviderId,
    ServiceLocationId,
    StartTime,
  } = said;
  return {
    AppointmentId: 0,
    AppointmentStatus,
    EndTime,
    IsRecurring,
    PatientId: PatientSummary?.PatientId ?? 0,
    ServiceLocationId,
    StartTime,
    ...(AppointmentName !== undefined && { AppointmentName }),
    ...(Notes !== undefined && { Notes }),
    ...(ProviderId !== undefined && { ProviderId }),
  };
}

async function readBack(
  list: (filter: Readonly<Record<string, string>>) => Promise<readonly AppointmentData[]>,
  said: AppointmentCreate,
  id: string,
): Promise<readonly Arrival[]> {
  try {
    const row = (await list(around(said))).find(({ ID }) => ID === id);
    const ids = {
      ...(said.ProviderId !== undefined && { ProviderID: String(said.ProviderId) }),
      ServiceLocationID: String(said.ServiceLocationId),
    };
    return row === undefined ? [] : [appointmentArrival({ ...row, ...ids })];
  } catch (error) {
    // What was made is made, also where this reading fails.
    if (error instanceof SystemFailure) return [];
    throw error;
  }
}
