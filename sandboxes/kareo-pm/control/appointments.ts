// Staff at the calendar: book, change, cancel, delete. control.openapi.yaml, "appointments".
import {
  appointmentChanged,
  type AppointmentWrite,
  createAppointment,
  deleteAppointment,
  updateAppointment,
} from '../state/appointments.js';
import type { Appointment } from '../state/records.js';
import { jsonRecord } from './json-record.js';
import { type ControlCall, post, recordOf } from './route.js';

const known = (call: ControlCall): Appointment => recordOf(call, call.sandbox.state.appointments, 'appointment');

/** What an update sends back when nothing was changed. */
const writeOf = (appointment: Appointment): AppointmentWrite => ({
  AppointmentId: appointment.id,
  AppointmentReasonId: appointment.reasonId,
  AppointmentStatus: appointment.status,
  StartTime: new Date(appointment.startAt).toISOString(),
  EndTime: new Date(appointment.endAt).toISOString(),
  IsGroupAppointment: appointment.isGroup,
  IsRecurring: appointment.isRecurring,
  MaxAttendees: appointment.maxAttendees,
  ResourceIds: appointment.resourceIds,
  ServiceLocationId: appointment.locationId,
  ...(appointment.name !== undefined && { AppointmentName: appointment.name }),
  ...(appointment.notes !== undefined && { Notes: appointment.notes }),
  ...(appointment.patientId !== undefined && { PatientId: appointment.patientId }),
  ...(appointment.caseId !== undefined && { PatientCaseId: appointment.caseId }),
  ...(appointment.providerId !== undefined && { ProviderId: appointment.providerId }),
  ...(appointment.authorizationId !== undefined && { InsurancePolicyAuthorizationId: appointment.authorizationId }),
});

export const appointmentRoutes = [
  post('/control/appointments', (call) => {
    const write = jsonRecord(call.types, 'AppointmentCreate', call.body) as AppointmentWrite;
    const { practices, locations } = call.sandbox.state;
    const PracticeId = write.PracticeId ?? practices.keys().next().value ?? 0;
    const ServiceLocationId = write.ServiceLocationId ?? locations.keys().next().value ?? 0;
    const AppointmentStatus = write.AppointmentStatus ?? 'Scheduled';
    return createAppointment(call.sandbox.state, { ...write, AppointmentStatus, PracticeId, ServiceLocationId });
  }),
  post('/control/appointments/{id}', (call) => {
    const appointment = known(call);
    const write = jsonRecord(call.types, 'AppointmentUpdate', call.body) as AppointmentWrite;
    return updateAppointment(call.sandbox.state, { ...writeOf(appointment), ...write, AppointmentId: appointment.id });
  }),
  post('/control/appointments/{id}/cancel', (call) => {
    const appointment = known(call);
    appointment.status = 'Cancelled';
    appointmentChanged(call.sandbox.state, appointment);
    return appointment;
  }),
  post('/control/appointments/{id}/delete', (call) => {
    const appointment = known(call);
    deleteAppointment(call.sandbox.state, appointment.id);
    return appointment;
  }),
];
