// A chart as it is kept: what stands in a new one, and what a write makes of the values given. Elation API, "Patients".
import type { ElationPatient } from '../../../src/systems/elation/records.js';
import { isRecord } from '../fields.js';
import type { Values } from '../fields.js';
import { nextId } from '../state.js';
import type { State } from '../state.js';

/** What is stored for the values given: ids of the people named, stamps on phones, emails and the status, and what Elation shows beside a code. */
export function chartMembers(
  state: State,
  values: Values,
  before: ElationPatient | undefined,
  stamp: string,
): Partial<ElationPatient> {
  const members: Values = { ...values };
  delete members['metadata'];
  if (values['phones'] !== undefined) members['phones'] = stamped(values['phones'], 'phone', before?.phones, stamp);
  if (values['emails'] !== undefined) members['emails'] = stamped(values['emails'], 'email', before?.emails, stamp);
  if (isRecord(values['patient_status'])) {
    members['patient_status'] = { ...values['patient_status'], last_status_change: stamp };
  }
  if (isRecord(values['employer'])) {
    members['employer'] = { ...values['employer'], name: null, description: null };
  }
  for (const name of ['emergency_contact', 'guarantor'] as const) {
    const person = values[name];
    if (isRecord(person)) members[name] = { id: before?.[name]?.id ?? nextId(state, 'record'), ...person };
  }
  if (values['legal_gender_marker'] !== undefined) {
    const marker = values['legal_gender_marker'];
    members['legal_gender_marker_display'] = marker === 'U' || marker === null ? 'None Selected' : marker;
  }
  if (values['pronouns'] !== undefined) {
    const { pronouns } = values;
    members['pronouns_display'] = typeof pronouns === 'string' ? pronouns.replaceAll('_', '/') : null;
  }
  return members;
}

/** A list that is replaced whole; what was there before keeps the date it was made. */
function stamped(given: unknown, key: string, before: unknown, stamp: string): unknown {
  const old = new Map(toRows(before).map((row) => [row[key], row['created_date']]));
  return toRows(given).map((row) => ({ deleted_date: null, ...row, created_date: old.get(row[key]) ?? stamp }));
}

function toRows(value: unknown): readonly Values[] {
  return Array.isArray(value) ? (value as Values[]) : [];
}

/** A chart of which nothing was said but what must be. */
export const emptyChart: Partial<ElationPatient> = {
  middle_name: '',
  suffix: '',
  actual_name: null,
  previous_name: null,
  previous_first_name: null,
  previous_last_name: null,
  mothers_maiden_name: null,
  legal_gender_marker: null,
  legal_gender_marker_display: null,
  gender_identity: 'unknown',
  sexual_orientation: 'unknown',
  pronouns: null,
  pronouns_display: null,
  race: 'No race specified',
  ethnicity: 'No ethnicity specified',
  preferred_language: null,
  ssn: null,
  preferred_service_location: null,
  primary_care_provider: null,
  primary_care_provider_npi: null,
  address: null,
  previous_address: null,
  phones: [],
  emails: [],
  preferred_contact: null,
  emergency_contact: null,
  guarantor: null,
  employer: null,
  patient_status: {
    status: 'active',
    deceased_date: null,
    inactive_reason: null,
    notes: null,
    last_status_change: null,
  },
  insurances: [],
  deleted_insurances: [],
  tags: [],
  preference: null,
  consents: [],
  notes: null,
  occupation: null,
  vip: false,
  verified: true,
  sms_opt_in_status: null,
  timezone: null,
  master_patient: null,
  merged_into_chart: null,
};
