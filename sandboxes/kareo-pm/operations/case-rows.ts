// Cases, policies and authorizations as they are read: flat strings, letters for relationships, the order in the list's order alone. Kareo sheet 2.3.
import { providerName } from '../state/directory.js';
import type { Authorization, Columns, PatientCase, Policy } from '../state/records.js';
import type { State } from '../state/state.js';
import { fullName } from '../state/text.js';
import type { AnswerRecord } from '../wire/response-writer.js';
import { dateColumn } from './dates.js';

export function caseRow(state: State, of: PatientCase): AnswerRecord {
  const referring = of.referringProviderId === undefined ? undefined : state.providers.get(of.referringProviderId);
  return {
    ...withDates(of.columns, (column) => column.startsWith('Dates')),
    Active: of.active ? 'True' : 'False',
    IsPrimaryCase: of.isPrimary,
    PatientCaseID: String(of.id),
    ReferringProviderID: of.referringProviderId?.toString(),
    ReferringProviderFullName: referring && providerName(referring),
    InsurancePolicies: of.policies.map((policy) => policyRow(state, of, policy)),
  };
}

export function policyRow(state: State, of: PatientCase, policy: Policy): AnswerRecord {
  const { columns } = policy;
  return {
    ...insuranceColumns(state, policy),
    Active: policy.active ? 'True' : 'False',
    InsurancePolicyID: String(policy.id),
    PatientCaseID: String(of.id),
    SyncWithEHR: columns['SyncWithEHR'] !== 'False',
    Authorizations: of.authorizations.filter((each) => each.policyId === policy.id).map(authorizationRow),
  };
}

/** The columns that a policy shares with the flat policies of a patient; the plan's address is the plan record's. */
export function insuranceColumns(state: State, policy: Policy): Record<string, string | undefined> {
  const { columns } = policy;
  const plan = state.plans.get(policy.planId);
  const company = plan && state.companies.get(plan.companyId);
  return {
    ...withDates(columns, (column) => column.startsWith('Effective') || column === 'InsuredDateOfBirth'),
    ...plan?.columns,
    CompanyID: company?.ID.toString(),
    CompanyName: company?.columns['CompanyName'],
    PlanID: plan?.ID.toString(),
    InsuredFullName: fullNameOf(columns, 'Insured'),
    PlanAdjusterFullName: fullNameOf(columns, 'Adjuster'),
  };
}

function authorizationRow(authorization: Authorization): AnswerRecord {
  return {
    ...withDates(authorization.columns, (column) => column.endsWith('Date')),
    InsurancePolicyID: authorization.policyId?.toString(),
    AuthorizedNumberOfVisitsUsed: authorization.columns['AuthorizedNumberOfVisitsUsed'] ?? '0',
  };
}

function fullNameOf(columns: Columns, prefix: string): string | undefined {
  const parts = ['Prefix', 'FirstName', 'MiddleName', 'LastName', 'Suffix'].map((part) => columns[prefix + part]);
  return fullName(parts) || undefined;
}

function withDates(columns: Columns, isDate: (column: string) => boolean): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(columns).map(([column, text]) => [column, isDate(column) ? dateColumn(text) : text]),
  );
}
