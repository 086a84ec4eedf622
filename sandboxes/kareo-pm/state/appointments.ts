// Books, changes and deletes appointments; an update replaces everything it can say. Kareo sheet 2.5.
import { internalFault } from '../wire/faults.js';
import { instantOf } from '../wire/wall-time.js';
import { type Complaints, createComplaints } from './echo.js';
import type { Appointment } from './records.js';
import { addTo, nextId, removeFrom, type State } from './state.js';

export interface AppointmentWrite {
  readonly AppointmentId?: number;
  readonly AppointmentName?: string;
  readonly AppointmentReasonId?: number;
  readonly AppointmentStatus?: string;
  readonly AppointmentType?: string;
  readonly EndTime?: string;
  readonly ForRecare?: boolean;
  readonly InsurancePolicyAuthorizationId?: number;
  readonly IsGroupAppointment?: boolean;
  readonly IsRecurring?: boolean;
  readonly MaxAttendees?: number;
  readonly Notes?: string;
  readonly PatientCaseId?: number;
  readonly PatientId?: number;
  readonly PatientSummary?: { readonly PatientId?: number };
  readonly PracticeId?: number;
  readonly ProviderId?: number;
  readonly ResourceId?: number;
  readonly ResourceIds?: readonly number[];
  readonly ServiceLocationId?: number;
  readonly StartTime?: string;
  readonly WasCreatedOnline?: boolean;
}

/** Books an appointment. An unknown practice is a server fault; other things wrong are refused. */
export function createAppointment(state: State, write: AppointmentWrite, id?: number): Appointment {
  const practiceId = write.PracticeId ?? 0;
  if (!state.practices.has(practiceId)) throw internalFault('No practice fits the reference.');
  const say = createComplaints('Appointment', write);
  const patientId = write.PatientSummary?.PatientId || write.PatientId || undefined;
  if (write.AppointmentType !== 'O' && patientId === undefined) {
    say.add('PatientSummary.PatientId', 5201, 'A patient is required.');
  }
  check(state, write, patientId, say);
  say.refuse({ id: 6200, text: 'The appointment was not saved because of the errors above.' });
  const now = state.clock.now();
  const appointment: Appointment = {
    id: nextId(state, 'appointment', id),
    practiceId,
    createdAt: now,
    ...fieldsOf(state, write, patientId),
    type: write.AppointmentType ?? 'P',
    online: write.WasCreatedOnline ?? false,
    forRecare: write.ForRecare ?? false,
    modifiedAt: now,
  };
  state.appointments.set(appointment.id, appointment);
  index(state, appointment);
  return appointment;
}

/** Replaces an appointment: what is not said is emptied, as live. */
export function updateAppointment(state: State, write: AppointmentWrite): Appointment {
  const appointment = state.appointments.get(write.AppointmentId ?? 0);
  const say = createComplaints('Appointment', write);
  if (appointment === undefined) {
    say.add('AppointmentId', 5202, `Appointment ${write.AppointmentId} not found, check the ID.`);
  }
  const patientId = write.PatientId || undefined;
  if (write.StartTime === undefined) say.add('StartTime', 5203, 'A start time is required.');
  if (write.EndTime === undefined) say.add('EndTime', 5203, 'An end time is required.');
  check(state, write, patientId, say);
  say.refuse({ id: 6200, text: 'The appointment was not saved because of the errors above.' });
  if (appointment === undefined) throw new Error('a missing appointment was not refused');
  if (appointment.patientId !== undefined)
    removeFrom(state.appointmentsOfPatient, appointment.patientId, appointment.id);
  Object.assign(appointment, fieldsOf(state, write, patientId));
  appointmentChanged(state, appointment);
  return appointment;
}

export function deleteAppointment(state: State, id: number): boolean {
  const appointment = state.appointments.get(id);
  if (appointment === undefined) return false;
  state.appointments.delete(id);
  state.appointmentsStarting.delete(id);
  state.appointmentsModified.delete(id);
  if (appointment.patientId !== undefined) removeFrom(state.appointmentsOfPatient, appointment.patientId, id);
  return true;
}

export function appointmentChanged(state: State, appointment: Appointment): void {
  appointment.modifiedAt = state.clock.now();
  index(state, appointment);
}

function index(state: State, appointment: Appointment): void {
  state.appointmentsStarting.add(appointment.id, appointment.startAt);
  state.appointmentsModified.add(appointment.id, appointment.modifiedAt);
  if (appointment.patientId !== undefined) addTo(state.appointmentsOfPatient, appointment.patientId, appointment.id);
}

function fieldsOf(
  state: State,
  write: AppointmentWrite,
  patientId: number | undefined,
): Omit<Appointment, 'id' | 'practiceId' | 'createdAt' | 'modifiedAt' | 'type' | 'online' | 'forRecare'> {
  const resourceIds = write.ResourceIds?.length ? [...write.ResourceIds] : calendarOf(state, write);
  return {
    patientId,
    caseId: write.PatientCaseId || undefined,
    locationId: write.ServiceLocationId ?? 0,
    providerId: write.ProviderId || undefined,
    resourceIds,
    reasonId: write.AppointmentReasonId ?? 0,
    status: write.AppointmentStatus ?? 'Unknown',
    startAt: instantOf(write.StartTime ?? ''),
    endAt: instantOf(write.EndTime ?? ''),
    name: write.AppointmentName,
    notes: write.Notes,
    isGroup: write.IsGroupAppointment ?? false,
    isRecurring: write.IsRecurring ?? false,
    maxAttendees: write.MaxAttendees ?? 0,
    authorizationId: write.InsurancePolicyAuthorizationId || undefined,
  };
}

function check(state: State, write: AppointmentWrite, patientId: number | undefined, say: Complaints): void {
  const unknown = (
    member: string,
    what: string,
    id: number | undefined,
    known: { has: (id: number) => boolean },
  ): void => {
    if (id && !known.has(id)) say.add(member, 5204, `${what} ${id} not found, check the ID.`);
  };
  unknown('PatientSummary.PatientId', 'Patient', patientId, state.patients);
  unknown('ProviderId', 'Provider', write.ProviderId, state.providers);
  unknown('AppointmentReasonId', 'Appointment reason', write.AppointmentReasonId, state.reasons);
  for (const id of [write.ResourceId, ...(write.ResourceIds ?? [])])
    unknown('ResourceId', 'Resource', id, state.resources);
  if (!state.locations.has(write.ServiceLocationId ?? 0)) {
    say.add('ServiceLocationId', 5204, `Service location ${write.ServiceLocationId ?? 0} not found, check the ID.`);
  }
  const of = write.PatientCaseId ? state.cases.get(write.PatientCaseId) : undefined;
  if (write.PatientCaseId && (of === undefined || of.patientId !== patientId)) {
    say.add('PatientCaseId', 5204, `Case ${write.PatientCaseId} not found, the patient has no such case.`);
  }
  const { StartTime: start, EndTime: end } = write;
  if (start !== undefined && end !== undefined && instantOf(end) <= instantOf(start)) {
    say.add('EndTime', 5205, 'The end must come after the start.');
  }
}

/** The one resource named, else the provider's own calendar. */
function calendarOf(state: State, write: AppointmentWrite): number[] {
  if (write.ResourceId) return [write.ResourceId];
  for (const { ID, columns } of state.resources.values()) {
    if (write.ProviderId && columns['ProviderID'] === String(write.ProviderId)) return [ID];
  }
  return [];
}
