// Appointments on a physician's calendar: /appointments/. Elation API, "Appointments".

import { acceptBody, isRecord } from '../fields.js';
import type { Mode, Values } from '../fields.js';
import { anyOf, between, sameText } from '../filters.js';
import { live } from '../refusal.js';
import type { Route } from '../route.js';
import type { Sandbox } from '../sandbox.js';
import { idFor, keepMetadata, metadataOf } from '../state.js';
import type { StoredAppointment } from '../state.js';
import { toSeconds, toZoneless } from '../time.js';
import { appointmentFields } from './appointment-fields.js';
import { appointmentTypeOf } from './appointment-types.js';
import { createPayment, viewPayment } from './payments.js';
import { indexed, resourceRoutes } from './resource.js';
import { viewLocationOfAppointment } from './service-locations.js';

export function appointmentRoutes(sandbox: Sandbox): readonly Route[] {
  return resourceRoutes<StoredAppointment>(sandbox, {
    path: '/appointments/',
    scope: 'appointments',
    rows: (query) =>
      indexed(
        query.get('patient'),
        (id) => sandbox.state.appointments.by('patient', id),
        sandbox.state.appointments.rows,
      ),
    filters: {
      patient: anyOf((row) => row.patient),
      physician: anyOf((row) => row.physician),
      practice: anyOf((row) => row.practice),
      time_slot_type: sameText((row) => row.time_slot_type),
      ...between<StoredAppointment>('from_date', 'to_date', (row) => row.scheduled_date),
    },
    find: (id) => live(sandbox.state.appointments.get(id)),
    view: (row, application) => viewAppointment(sandbox, row, application),
    create: (body, by) => createAppointment(sandbox, body, by),
    change: (row, body, mode, by) => changeAppointment(sandbox, row, body, mode, by),
    remove: (row, by) => deleteAppointment(sandbox, row, by),
  });
}

export function viewAppointment(sandbox: Sandbox, row: StoredAppointment, application: string | undefined): object {
  return {
    ...row,
    service_location: viewLocationOfAppointment(sandbox, row.service_location),
    payment: viewPayment(sandbox, row.payment),
    metadata: metadataOf(sandbox.state, row.id, application),
  };
}

export function createAppointment(
  sandbox: Sandbox,
  body: unknown,
  by: string | undefined,
  wishedId?: unknown,
): StoredAppointment {
  const values = acceptBody(appointmentFields, body, 'create', sandbox.state);
  const id = idFor(sandbox.state, 'record', wishedId);
  const stamp = toSeconds(sandbox.time.now());
  const members = appointmentMembers(sandbox, id, values);
  const type = members.appointment_type_id ?? undefined;
  const standard = type === undefined ? undefined : sandbox.state.appointmentTypes.get(type)?.default_duration;
  const row: StoredAppointment = {
    id,
    duration: standard ?? 15,
    reason: null,
    appointment_type_id: null,
    description: '',
    time_slot_type: 'appointment',
    time_slot_status: null,
    status: { status: 'Scheduled', room: null, status_date: toZoneless(sandbox.time.now()), status_detail: null },
    mode: 'IN_PERSON',
    instructions: '',
    telehealth_details: '',
    billing_details: null,
    transportation_details: null,
    recurring_event_schedule: null,
    is_blocking: false,
    ...members,
    service_location: members.service_location ?? null,
    payment: members.payment ?? null,
    created_date: stamp,
    last_modified_date: stamp,
    deleted_date: null,
  };
  keepMetadata(sandbox.state, id, by, values['metadata']);
  sandbox.state.appointments.add(row);
  publishAppointment(sandbox, row, by);
  return row;
}

export function changeAppointment(
  sandbox: Sandbox,
  row: StoredAppointment,
  body: unknown,
  mode: Mode,
  by: string | undefined,
): StoredAppointment {
  const values = acceptBody(appointmentFields, body, mode, sandbox.state);
  keepMetadata(sandbox.state, row.id, by, values['metadata']);
  const members = appointmentMembers(sandbox, row.id, values);
  sandbox.state.appointments.change(row, (each) => Object.assign(each, members));
  touchAppointment(sandbox, row, by);
  return row;
}

export function deleteAppointment(sandbox: Sandbox, row: StoredAppointment, by: string | undefined): void {
  row.deleted_date = toSeconds(sandbox.time.now());
  touchAppointment(sandbox, row, by, 'deleted');
}

function touchAppointment(
  sandbox: Sandbox,
  row: StoredAppointment,
  by: string | undefined,
  action: 'saved' | 'deleted' = 'saved',
): void {
  row.last_modified_date = toSeconds(sandbox.time.now());
  publishAppointment(sandbox, row, by, action);
}

function publishAppointment(
  sandbox: Sandbox,
  row: StoredAppointment,
  by: string | undefined,
  action: 'saved' | 'deleted' = 'saved',
): void {
  const view = (application: string) => viewAppointment(sandbox, row, application);
  sandbox.publish({ resource: 'appointments', action, id: row.id, view, by });
}

/** What is stored for the values given: the name and the id of the type agree, `reason` winning; a state carries its moment. */
function appointmentMembers(sandbox: Sandbox, id: number, values: Values): Partial<StoredAppointment> {
  const members: Values = { ...values };
  delete members['metadata'];
  delete members['payment'];
  const reason = values['reason'];
  const type = values['appointment_type_id'];
  if (typeof reason === 'string' && reason !== '') {
    const found = appointmentTypeOf(sandbox, reason);
    Object.assign(members, { reason: found.name, appointment_type_id: found.id });
  } else if (typeof type === 'number') {
    members['reason'] = sandbox.state.appointmentTypes.get(type)?.name ?? null;
  } else if (reason !== undefined || type === null) {
    Object.assign(members, { reason: null, appointment_type_id: null });
  }
  if (isRecord(values['status'])) {
    members['status'] = { ...values['status'], status_date: toZoneless(sandbox.time.now()) };
  }
  if (isRecord(values['payment'])) {
    const { amount, when_collected: when } = values['payment'] as { amount: string; when_collected: string };
    members['payment'] = createPayment(sandbox, { amount, when, appointment: id });
  }
  return members;
}
