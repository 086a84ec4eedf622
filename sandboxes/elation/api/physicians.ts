// The providers of the practice, each with a calendar: /physicians/. Elation API, "Physicians"; guide, "Mapping Provider Calendars".
import type { ElationPhysician } from '../../../src/systems/elation/records.js';
import { boolean, pattern, required, text, usState } from '../field-kinds.js';
import { acceptBody } from '../fields.js';
import type { Fields, Mode } from '../fields.js';
import { sameText } from '../filters.js';
import { live } from '../refusal.js';
import type { Route } from '../route.js';
import type { Sandbox } from '../sandbox.js';
import { idFor, keepMetadata, metadataOf } from '../state.js';
import { metadata } from './patient-fields.js';
import { resourceRoutes } from './resource.js';

const physicianFields: Fields = {
  first_name: required(text(50)),
  last_name: required(text(60)),
  credentials: text(20),
  npi: required(pattern(/^\d{10}$/, 'Enter ten digits.')),
  license: required(text(50)),
  license_state: required(usState),
  email: required(text(254)),
  metadata,
};

/** What only staff may set. */
const staffFields: Fields = { ...physicianFields, specialty: text(100), fax: text(20), is_active: boolean };

export function physicianRoutes(sandbox: Sandbox): readonly Route[] {
  return resourceRoutes<ElationPhysician>(sandbox, {
    path: '/physicians/',
    scope: 'physicians',
    rows: () => sandbox.state.physicians.rows,
    filters: {
      first_name: sameText((physician) => physician.first_name),
      last_name: sameText((physician) => physician.last_name),
      npi: sameText((physician) => physician.npi),
    },
    find: (id) => physicianOf(sandbox, id),
    view: (physician, application) => viewPhysician(sandbox, physician, application),
    change: (physician, body, mode, by) => changePhysician(sandbox, physician, body, mode, by),
  });
}

export function viewPhysician(
  sandbox: Sandbox,
  physician: ElationPhysician,
  application: string | undefined,
): ElationPhysician {
  return { ...physician, metadata: metadataOf(sandbox.state, physician.id, application) };
}

/** Makes a provider's account, and with it a calendar. The vendor's API cannot: a control call and the seed do. */
export function createPhysician(sandbox: Sandbox, body: Readonly<Record<string, unknown>>): ElationPhysician {
  const { state } = sandbox;
  const physician: ElationPhysician = {
    id: idFor(state, 'record', body['id']),
    credentials: null,
    specialty: null,
    fax: null,
    is_active: true,
    ...acceptBody(staffFields, body, 'create', state),
    metadata: null,
    practice: state.practice?.id ?? null,
    user_id: idFor(state, 'user', body['user_id']),
  };
  state.physicians.add(physician);
  publishPhysician(sandbox, physician, undefined);
  return physician;
}

export function changePhysician(
  sandbox: Sandbox,
  physician: ElationPhysician,
  body: unknown,
  mode: Mode,
  by: string | undefined,
): ElationPhysician {
  const fields = by === undefined ? staffFields : physicianFields;
  const { metadata: kept, ...values } = acceptBody(fields, body, mode, sandbox.state);
  keepMetadata(sandbox.state, physician.id, by, kept);
  Object.assign(physician, values);
  publishPhysician(sandbox, physician, by);
  return physician;
}

export function physicianOf(sandbox: Sandbox, id: number): ElationPhysician {
  return live(sandbox.state.physicians.get(id));
}

/** An NPI that no real provider has, with the right check digit, not used in this practice. CMS, "NPI check digit". */
export function inventedNpi(sandbox: Sandbox): string {
  const taken = new Set(sandbox.state.physicians.rows.map(({ npi }) => npi));
  for (let count = 1; ; count += 1) {
    const body = `1000${String(count).padStart(5, '0')}`;
    const npi = `${body}${checkDigit(body)}`;
    if (!taken.has(npi)) return npi;
  }
}

function checkDigit(nine: string): number {
  const sum = [...`80840${nine}`].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

function publishPhysician(sandbox: Sandbox, physician: ElationPhysician, by: string | undefined): void {
  const view = (application: string) => viewPhysician(sandbox, physician, application);
  sandbox.publish({ resource: 'physicians', action: 'saved', id: physician.id, view, by });
}
