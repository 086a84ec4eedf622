// Staff at the settings and the calendar: practice, providers, calendars, locations, carriers, plans, appointments. Guide Elation–Kareo, "How do I get started?" and "Appointments".
import type { ElationPractice } from '../../../src/systems/elation/records.js';
import { appointmentTypeOf } from '../api/appointment-types.js';
import { changeAppointment, createAppointment, deleteAppointment, viewAppointment } from '../api/appointments.js';
import { createCompany, createPlan } from '../api/insurance.js';
import { changePhysician, createPhysician, inventedNpi, physicianOf } from '../api/physicians.js';
import { practiceFields, viewPractice } from '../api/practices.js';
import { changeLocation, createLocation, deleteLocation } from '../api/service-locations.js';
import { text } from '../field-kinds.js';
import { acceptBody } from '../fields.js';
import type { Values } from '../fields.js';
import { live, refuse, refuseField } from '../refusal.js';
import { created, ok } from '../route.js';
import type { Call, Route } from '../route.js';
import type { Sandbox } from '../sandbox.js';
import { bodyOf, withDefaults } from './staff.js';

export function practiceControlRoutes(sandbox: Sandbox): readonly Route[] {
  const appointment = (call: Call) => live(sandbox.state.appointments.get(call.id));
  const location = (call: Call) => live(sandbox.state.locations.get(call.id));
  const post = (path: string, status: 200 | 201, run: (call: Call, body: Values) => unknown): Route => ({
    method: 'post',
    path,
    run: (call) => (status === 201 ? created : ok)(run(call, bodyOf(call.body))),
  });
  return [
    post('/control/practice', 200, (_call, body) => changePracticeSettings(sandbox, body)),
    post('/control/physicians', 201, (_call, body) => createPhysician(sandbox, body)),
    post('/control/physicians/:id', 200, (call, body) =>
      changePhysician(sandbox, physicianOf(sandbox, call.id), body, 'patch', undefined),
    ),
    { method: 'get', path: '/control/calendars', run: () => ok({ results: listCalendars(sandbox) }) },
    post('/control/calendars', 201, (_call, body) => makeUnmappedCalendar(sandbox, body)),
    post('/control/service-locations', 201, (_call, body) =>
      createLocation(sandbox, withDefaults(sandbox, 'practice_record', body), undefined, body['id']),
    ),
    post('/control/service-locations/:id', 200, (call, body) =>
      changeLocation(sandbox, location(call), body, 'patch', undefined),
    ),
    post('/control/service-locations/:id/delete', 200, (call) => {
      const row = location(call);
      deleteLocation(sandbox, row, undefined);
      return row;
    }),
    post('/control/insurance-companies', 201, (_call, body) =>
      createCompany(sandbox, withDefaults(sandbox, 'practice_record', body), undefined, body['id']),
    ),
    post('/control/insurance-plans', 201, (_call, body) =>
      createPlan(sandbox, withDefaults(sandbox, 'practice_record', body), undefined, body['id']),
    ),
    post('/control/appointments', 201, (_call, body) => {
      const row = createAppointment(sandbox, withDefaults(sandbox, 'appointment', body), undefined, body['id']);
      return viewAppointment(sandbox, row, undefined);
    }),
    post('/control/appointments/:id', 200, (call, body) =>
      viewAppointment(sandbox, changeAppointment(sandbox, appointment(call), body, 'patch', undefined), undefined),
    ),
    post('/control/appointments/:id/type', 200, (call, body) => {
      const row = appointment(call);
      const name = body['name'];
      const type = typeof name === 'string' && name !== '' ? appointmentTypeOf(sandbox, name).id : null;
      changeAppointment(sandbox, row, { appointment_type_id: type }, 'patch', undefined);
      return viewAppointment(sandbox, row, undefined);
    }),
    post('/control/appointments/:id/delete', 200, (call) => {
      const row = appointment(call);
      deleteAppointment(sandbox, row, undefined);
      return viewAppointment(sandbox, row, undefined);
    }),
  ];
}

/** Makes the one practice of this sandbox; `delayed_billing` and `integration` are its settings. */
export function makePractice(sandbox: Sandbox, body: Values, id: number): void {
  const practice: ElationPractice = {
    id,
    address_line2: '',
    city: null,
    state: null,
    zip: null,
    elation_root_oid: '2.16.840.1.113883.3.9999.1',
    status: 'active',
    ...acceptBody({ ...practiceFields, timezone: text(50) }, body, 'create', sandbox.state),
    timezone: typeof body['timezone'] === 'string' ? body['timezone'] : 'US/Mountain',
  };
  sandbox.state.practice = practice;
  setSettings(sandbox, body);
}

function changePracticeSettings(sandbox: Sandbox, body: Values): unknown {
  const { practice } = sandbox.state;
  if (practice === undefined) throw refuse(409, 'There is no practice yet: load a seed.');
  setSettings(sandbox, body);
  Object.assign(practice, acceptBody({ ...practiceFields, timezone: text(50) }, body, 'patch', sandbox.state));
  const { integration, delayedBilling } = sandbox.state;
  return { ...viewPractice(sandbox, practice, undefined), integration, delayed_billing: delayedBilling };
}

function setSettings(sandbox: Sandbox, body: Values): void {
  const { integration, delayed_billing: delayed } = body;
  if (integration === 'off' || integration === 'requested' || integration === 'on') {
    sandbox.state.integration = integration;
  } else if (integration !== undefined) {
    throw refuseField('integration', 'Expected off, requested or on.');
  }
  if (typeof delayed === 'boolean') sandbox.state.delayedBilling = delayed;
}

/** Each provider's account has one calendar. */
function listCalendars(sandbox: Sandbox): unknown[] {
  return sandbox.state.physicians.rows.map((physician) => ({
    name: `${physician.first_name} ${physician.last_name}`,
    physician: physician.id,
    npi: physician.npi,
    is_active: physician.is_active,
  }));
}

/** A calendar whose provider the other system cannot know: an account with an NPI that stands nowhere else. */
function makeUnmappedCalendar(sandbox: Sandbox, body: Values): unknown {
  const physician = createPhysician(sandbox, {
    first_name: 'Unmapped',
    last_name: 'Calendar',
    npi: inventedNpi(sandbox),
    license: 'none',
    license_state: sandbox.state.practice?.state ?? 'ID',
    email: 'calendar@example.org',
    ...body,
  });
  const { id, npi, is_active } = physician;
  return { name: `${physician.first_name} ${physician.last_name}`, physician: id, npi, is_active };
}
