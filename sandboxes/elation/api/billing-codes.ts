// The fee schedule: /billing_codes/. Elation API, "Billing Codes".
import type { ElationBillingCode } from '../../../src/systems/elation/records.js';
import { integer, money, required, text } from '../field-kinds.js';
import { acceptBody } from '../fields.js';
import type { Fields } from '../fields.js';
import { anyOf, sameText } from '../filters.js';
import { live } from '../refusal.js';
import type { Route } from '../route.js';
import type { Sandbox } from '../sandbox.js';
import { idFor } from '../state.js';
import { practiceReference } from './patient-fields.js';
import { resourceRoutes } from './resource.js';

const codeFields: Fields = {
  practice: required(practiceReference),
  code: required(text(10, { blank: false })),
  description: required(text(200)),
  charge: money,
  sequence: integer(0, 100_000),
};

export function billingCodeRoutes(sandbox: Sandbox): readonly Route[] {
  return resourceRoutes<ElationBillingCode>(sandbox, {
    path: '/billing_codes/',
    scope: 'billing_codes',
    rows: () => sandbox.state.billingCodes.rows,
    filters: { practice: anyOf((row) => row.practice), code: sameText((row) => row.code) },
    find: (id) => live(sandbox.state.billingCodes.get(id)),
    view: (row) => row,
    create: (body) => createBillingCode(sandbox, body),
    change: (row, body, mode) => {
      const values = acceptBody(codeFields, body, mode, sandbox.state);
      return sandbox.state.billingCodes.change(row, (each) => Object.assign(each, values));
    },
    remove: (row) => sandbox.state.billingCodes.remove(row),
  });
}

export function createBillingCode(sandbox: Sandbox, body: unknown, wishedId?: unknown): ElationBillingCode {
  const { state } = sandbox;
  return state.billingCodes.add({
    id: idFor(state, 'record', wishedId),
    charge: null,
    sequence: state.billingCodes.rows.length,
    ...acceptBody(codeFields, body, 'create', state),
  });
}
