// Carriers and plans, as the Insurance Settings page shows them: /insurance_companies/ and /insurance_plans/. Elation API, "Insurance Companies", "Insurance Plans".
import type { ElationInsuranceCompany, ElationInsurancePlan } from '../../../src/systems/elation/records.js';
import { boolean, choice, reference, required, text, usState } from '../field-kinds.js';
import { acceptBody } from '../fields.js';
import type { Fields } from '../fields.js';
import { anyOf, sameText } from '../filters.js';
import { live } from '../refusal.js';
import { ok } from '../route.js';
import type { Route } from '../route.js';
import type { Sandbox } from '../sandbox.js';
import { idFor } from '../state.js';
import type { State } from '../state.js';
import { toSeconds } from '../time.js';
import { practiceReference } from './patient-fields.js';
import { resourceRoutes } from './resource.js';

const insuranceTypes = [
  'Commercial',
  'Medicare',
  'Medicare Supplement',
  'Medicare Advantage',
  'Medicaid',
  'Managed Medicaid',
  'Self Pay',
  'Capitated',
  'Workers Compensation/Third Party Liability',
];
const olderTypes = insuranceTypes.map((type) => type.toLowerCase().replace(/[ /]/g, '_'));

const companyFields: Fields = {
  practice: required(practiceReference),
  carrier: required(text(200, { blank: false })),
  address: text(200),
  suite: text(40),
  city: text(50),
  state: usState,
  zip: text(10),
  phone: text(20),
  extension: text(20),
  payer_id: text(200),
  eligibility_payer_id: text(200),
  external_vendor_id: text(200),
  aliases: text(300),
  is_credentialed: boolean,
  is_enrolled: boolean,
  insurance_type: choice([...insuranceTypes, ...olderTypes]),
};

const planFields: Fields = {
  practice: required(practiceReference),
  insurance_company: required(reference((id, state) => unlessDeleted(state.companies.get(id)))),
  name: required(text(200, { blank: false })),
};

export function insuranceRoutes(sandbox: Sandbox): readonly Route[] {
  const company = (id: number) => live(sandbox.state.companies.get(id));
  const plan = (id: number) => live(sandbox.state.plans.get(id));
  return [
    ...resourceRoutes<ElationInsuranceCompany>(sandbox, {
      path: '/insurance_companies/',
      scope: 'insurance_companies',
      rows: () => sandbox.state.companies.rows,
      filters: { practice: anyOf((row) => row.practice), carrier: sameText((row) => row.carrier) },
      find: company,
      view: (row) => row,
      read: (call) => ok(viewCompany(sandbox.state, company(call.id))),
      create: (body, by) => createCompany(sandbox, body, by),
      change: (row, body, mode, by) =>
        saveCompany(sandbox, Object.assign(row, acceptBody(companyFields, body, mode, sandbox.state)), by),
      remove: (row, by) => {
        row.deleted_date = toSeconds(sandbox.time.now());
        saveCompany(sandbox, row, by, 'deleted');
      },
    }),
    ...resourceRoutes<ElationInsurancePlan>(sandbox, {
      path: '/insurance_plans/',
      scope: 'insurance_plans',
      rows: () => sandbox.state.plans.rows,
      filters: { practice: anyOf((row) => row.practice), insurance_company: anyOf((row) => row.insurance_company) },
      find: plan,
      view: (row) => row,
      read: (call) => ok(viewPlan(sandbox.state, plan(call.id))),
      create: (body, by) => createPlan(sandbox, body, by),
      change: (row, body, mode, by) => {
        const values = acceptBody(planFields, body, mode, sandbox.state);
        return savePlan(
          sandbox,
          sandbox.state.plans.change(row, (each) => Object.assign(each, values)),
          by,
        );
      },
      remove: (row, by) => {
        row.deleted_date = toSeconds(sandbox.time.now());
        savePlan(sandbox, row, by, 'deleted');
      },
    }),
  ];
}

export function createCompany(
  sandbox: Sandbox,
  body: unknown,
  by: string | undefined,
  wishedId?: unknown,
): ElationInsuranceCompany {
  const values = acceptBody(companyFields, body, 'create', sandbox.state);
  const none = Object.fromEntries(Object.keys(companyFields).map((name) => [name, null]));
  const company: ElationInsuranceCompany = {
    id: idFor(sandbox.state, 'record', wishedId),
    ...none,
    ...values,
    created_date: toSeconds(sandbox.time.now()),
    deleted_date: null,
  };
  return saveCompany(sandbox, sandbox.state.companies.add(company), by);
}

export function createPlan(
  sandbox: Sandbox,
  body: unknown,
  by: string | undefined,
  wishedId?: unknown,
): ElationInsurancePlan {
  const plan: ElationInsurancePlan = {
    id: idFor(sandbox.state, 'record', wishedId),
    ...acceptBody(planFields, body, 'create', sandbox.state),
    created_date: toSeconds(sandbox.time.now()),
    deleted_date: null,
  };
  return savePlan(sandbox, sandbox.state.plans.add(plan), by);
}

function saveCompany(
  sandbox: Sandbox,
  company: ElationInsuranceCompany,
  by: string | undefined,
  action: 'saved' | 'deleted' = 'saved',
): ElationInsuranceCompany {
  const view = () => viewCompany(sandbox.state, company);
  sandbox.publish({ resource: 'insurance_companies', action, id: company.id, view, by });
  return company;
}

function savePlan(
  sandbox: Sandbox,
  plan: ElationInsurancePlan,
  by: string | undefined,
  action: 'saved' | 'deleted' = 'saved',
): ElationInsurancePlan {
  sandbox.publish({ resource: 'insurance_plans', action, id: plan.id, view: () => viewPlan(sandbox.state, plan), by });
  return plan;
}

/** Reading a single company adds who has it, and its plans. */
function viewCompany(state: State, company: ElationInsuranceCompany): ElationInsuranceCompany {
  const plans = state.plans.by('company', company.id).filter((plan) => unlessDeleted(plan) !== undefined);
  return { ...company, patients: patientsOf(state, 'company', company.id), plans: plans.map(({ id }) => id) };
}

function viewPlan(state: State, plan: ElationInsurancePlan): ElationInsurancePlan {
  return { ...plan, patients: patientsOf(state, 'plan', plan.id) };
}

function patientsOf(state: State, index: 'company' | 'plan', id: number): number[] {
  const active = state.policies.by(index, id).filter((policy) => policy.status === 'active');
  return [...new Set(active.map((policy) => policy.patient_id))];
}

export function unlessDeleted<T extends { readonly deleted_date?: string | null }>(row: T | undefined): T | undefined {
  return typeof row?.deleted_date === 'string' ? undefined : row;
}
