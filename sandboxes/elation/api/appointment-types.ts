// Appointment types, matched or made by name when an appointment says a reason: /appointment_types/. Elation API, "Appointment Types".
import type { ElationAppointmentType } from '../../../src/systems/elation/records.js';
import { anything, boolean, integer, list, required, text } from '../field-kinds.js';
import { acceptBody } from '../fields.js';
import type { Fields } from '../fields.js';
import { anyOf } from '../filters.js';
import { isDeleted, live } from '../refusal.js';
import type { Route } from '../route.js';
import type { Sandbox } from '../sandbox.js';
import { idFor } from '../state.js';
import { toSeconds } from '../time.js';
import { practiceReference } from './patient-fields.js';
import { resourceRoutes } from './resource.js';

const typeFields: Fields = {
  practice: required(practiceReference),
  name: required(text(50, { blank: false })),
  default_duration: required(integer(1, 1440)),
  abbreviation: text(10),
  color: text(20),
  description: text(500),
  is_telehealth: boolean,
  patient_bookable: boolean,
  patient_forms: list(anything),
  patient_form_hours_prior: integer(0, 8760),
  visit_note_type: integer(1, Number.MAX_SAFE_INTEGER),
  visit_note_templates: list(anything),
  visit_note_format: text(50),
};

const defaultMinutes = 15;

export function appointmentTypeRoutes(sandbox: Sandbox): readonly Route[] {
  return resourceRoutes<ElationAppointmentType>(sandbox, {
    path: '/appointment_types/',
    scope: 'appointment_types',
    rows: () => sandbox.state.appointmentTypes.rows,
    filters: { practice: anyOf((type) => type.practice) },
    find: (id) => live(sandbox.state.appointmentTypes.get(id)),
    view: (type) => type,
    create: (body) => createAppointmentType(sandbox, body),
    change: (type, body, mode) => {
      const values = acceptBody(typeFields, body, mode, sandbox.state);
      return sandbox.state.appointmentTypes.change(type, (row) => Object.assign(row, values));
    },
    remove: (type) => {
      type.deleted_date = toSeconds(sandbox.time.now());
    },
  });
}

export function createAppointmentType(sandbox: Sandbox, body: unknown, wishedId?: unknown): ElationAppointmentType {
  const { state, time } = sandbox;
  return state.appointmentTypes.add({
    id: idFor(state, 'record', wishedId),
    abbreviation: null,
    color: null,
    description: null,
    is_telehealth: false,
    patient_bookable: false,
    patient_forms: [],
    patient_form_hours_prior: null,
    visit_note_type: null,
    visit_note_templates: [],
    visit_note_format: null,
    ...acceptBody(typeFields, body, 'create', state),
    sequence: state.appointmentTypes.rows.length,
    created_date: toSeconds(time.now()),
    deleted_date: null,
  });
}

/** The type of that name; an unknown name makes one, so that a typing error pollutes the settings. */
export function appointmentTypeOf(sandbox: Sandbox, name: string): ElationAppointmentType {
  const known = sandbox.state.appointmentTypes.by('name', name.toLowerCase()).find((type) => !isDeleted(type));
  const practice = sandbox.state.practice?.id;
  return known ?? createAppointmentType(sandbox, { practice, name, default_duration: defaultMinutes });
}
