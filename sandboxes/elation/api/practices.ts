// The practice: /practices/. Elation API, "Practices".
import type { ElationPractice } from '../../../src/systems/elation/records.js';
import { required, text, usState } from '../field-kinds.js';
import { acceptBody } from '../fields.js';
import type { Fields, Mode } from '../fields.js';
import { isDeleted, live } from '../refusal.js';
import type { Route } from '../route.js';
import type { Sandbox } from '../sandbox.js';
import { keepMetadata, metadataOf } from '../state.js';
import { metadata } from './patient-fields.js';
import { resourceRoutes } from './resource.js';

export const practiceFields: Fields = {
  name: required(text(200)),
  address_line1: required(text(200)),
  address_line2: text(35),
  city: text(50),
  state: usState,
  zip: text(10),
  metadata,
};

export function practiceRoutes(sandbox: Sandbox): readonly Route[] {
  const all = () => (sandbox.state.practice === undefined ? [] : [sandbox.state.practice]);
  return resourceRoutes<ElationPractice>(sandbox, {
    path: '/practices/',
    scope: 'practices',
    rows: all,
    filters: {},
    find: (id) => live(all().find((practice) => practice.id === id)),
    view: (practice, application) => viewPractice(sandbox, practice, application),
    change: (practice, body, mode, by) => changePractice(sandbox, practice, body, mode, by),
  });
}

export function viewPractice(
  sandbox: Sandbox,
  practice: ElationPractice,
  application: string | undefined,
): ElationPractice {
  const { state } = sandbox;
  return {
    ...practice,
    physicians: state.physicians.rows.map(({ id }) => id),
    service_locations: state.locations.rows.filter((row) => !isDeleted(row)),
    employers: [],
    metadata: metadataOf(state, practice.id, application),
  };
}

function changePractice(
  sandbox: Sandbox,
  practice: ElationPractice,
  body: unknown,
  mode: Mode,
  by: string | undefined,
): ElationPractice {
  const { metadata: kept, ...values } = acceptBody(practiceFields, body, mode, sandbox.state);
  keepMetadata(sandbox.state, practice.id, by, kept);
  return Object.assign(practice, values);
}
