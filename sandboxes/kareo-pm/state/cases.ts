// Writes the cases of a patient with their authorizations; one case is the primary one. Kareo sheet 2.3.
import type { Complaints } from './echo.js';
import { setColumns } from './insurances.js';
import { checkPolicy, writePolicy } from './policies.js';
import type { Authorization, Columns, Patient, PatientCase, Policy } from './records.js';
import { providerOf } from './directory.js';
import { nextId, type State } from './state.js';
import { dateOf, externalIdText, phoneText, present } from './text.js';
import type { AuthorizationWrite, CaseWrite } from './writes.js';

/** Ids in a write name existing records, or (seed) the ids that new records get. */
export type IdsAre = 'references' | 'given';

export interface WrittenCase {
  readonly of: PatientCase;
  readonly policies: readonly Policy[];
  readonly authorizations: readonly Authorization[];
}

export const caseOfWrite = (patient: Patient | undefined, write: CaseWrite): PatientCase | undefined =>
  write.CaseID ? patient?.cases.find((each) => each.id === write.CaseID) : undefined;

/** Complains about what keeps the cases from being written; changes nothing. */
export function checkCases(
  state: State,
  patient: Patient | undefined,
  writes: readonly CaseWrite[],
  ids: IdsAre,
  say: Complaints,
): void {
  writes.forEach((write, index) => {
    const path = `Cases.${index}`;
    const known = caseOfWrite(patient, write);
    if (write.CaseID && known === undefined && ids === 'references') {
      say.add(`${path}.CaseID`, 4111, `Case ${write.CaseID} not found, the patient has no such case.`);
    }
    if (present(write.PayerScenario) && !state.payerScenarios.has(write.PayerScenario)) {
      say.add(
        `${path}.PayerScenario`,
        4112,
        `Payer scenario ${write.PayerScenario} not found, use one of the account.`,
      );
    }
    checkReferringProvider(state, write, path, say);
    (write.Policies ?? []).forEach((policy, at) => {
      const existing = known?.policies.find((each) => each.id === policy.InsurancePolicyID);
      if (policy.InsurancePolicyID && existing === undefined && ids === 'references') {
        say.add(
          `${path}.Policies.${at}.InsurancePolicyID`,
          4121,
          `Policy ${policy.InsurancePolicyID} not found, the case has no such policy.`,
        );
      }
      checkPolicy(state, policy, existing, `${path}.Policies.${at}`, say);
    });
    (write.Authorizations ?? []).forEach((each, at) => {
      if (present(each.Number) !== (each.NumberOfVisits !== undefined)) {
        say.add(`${path}.Authorizations.${at}.Number`, 4131, 'Number and NumberOfVisits must be given together.');
      }
    });
  });
}

function checkReferringProvider(state: State, write: CaseWrite, path: string, say: Complaints): void {
  const { ReferringProviderID: id, ReferringProviderFullName: name, ReferringProviderExternalID: externalId } = write;
  if (!id && !present(name) && !present(externalId)) return;
  if (referringProvider(state, write) === undefined) {
    say.add(
      `${path}.ReferringProviderID`,
      4113,
      `Referring provider ${id ?? name ?? externalId} not found, add it first.`,
    );
  }
}

const referringProvider = (state: State, write: CaseWrite): number | undefined =>
  providerOf(state, {
    ...(write.ReferringProviderID !== undefined && { ProviderID: write.ReferringProviderID }),
    ...(write.ReferringProviderFullName !== undefined && { FullName: write.ReferringProviderFullName }),
    ...(write.ReferringProviderExternalID !== undefined && { ExternalID: write.ReferringProviderExternalID }),
  })?.ID;

/** Makes or changes the cases, in the order given. */
export function writeCases(state: State, patient: Patient, writes: readonly CaseWrite[]): WrittenCase[] {
  return writes.map((write) => {
    const of = caseOfWrite(patient, write) ?? newCase(state, patient, write);
    if (write.Active !== undefined) of.active = write.Active;
    if (write.ExternalID !== undefined) of.externalId = externalIdText(write.ExternalID);
    of.referringProviderId = referringProvider(state, write) ?? of.referringProviderId;
    setColumns(of.columns, {
      Name: write.CaseName,
      Description: write.CaseDescription,
      PayerScenario: write.PayerScenario,
      SendPatientStatements: booleanText(write.SendPatientStatements),
      ...conditionColumns(write.Condition),
      ...dateColumns(write.Dates),
    });
    const policies = (write.Policies ?? []).map((policy) =>
      writePolicy(
        state,
        of,
        policy,
        of.policies.find((each) => each.id === policy.InsurancePolicyID),
      ),
    );
    const authorizations = (write.Authorizations ?? []).map((each) => writeAuthorization(state, of, each));
    return { of, policies, authorizations };
  });
}

/** Makes one case the primary one, and no other. */
export function makePrimary(patient: Patient, primary: PatientCase): void {
  for (const each of patient.cases) each.isPrimary = each === primary;
}

function newCase(state: State, patient: Patient, write: CaseWrite): PatientCase {
  const made: PatientCase = {
    id: nextId(state, 'case', write.CaseID),
    patientId: patient.id,
    active: true,
    isPrimary: patient.cases.length === 0,
    externalId: undefined,
    referringProviderId: undefined,
    columns: { Name: 'Default Case', PayerScenario: 'Commercial', SendPatientStatements: 'True' },
    policies: [],
    authorizations: [],
  };
  patient.cases.push(made);
  state.cases.set(made.id, made);
  return made;
}

function writeAuthorization(state: State, of: PatientCase, write: AuthorizationWrite): Authorization {
  const known = of.authorizations.find((each) => each.id === write.AuthorizationID);
  const made = known ?? { id: nextId(state, 'authorization', write.AuthorizationID), policyId: undefined, columns: {} };
  if (known === undefined) of.authorizations.push(made);
  made.policyId = policyOfAuthorization(state, of, write) ?? made.policyId ?? of.policies[0]?.id;
  setColumns(made.columns, {
    AuthorizationNumber: write.Number,
    AuthorizedNumberOfVisits: write.NumberOfVisits?.toString(),
    ContactFullName: write.ContactFullName,
    ContactPhone: write.ContactPhone && phoneText(write.ContactPhone),
    ContactPhoneExt: write.ContactPhoneExt,
    Notes: write.Notes,
    StartDate: write.StartDate && dateOf(write.StartDate),
    EndDate: write.EndDate && dateOf(write.EndDate),
  });
  return made;
}

function policyOfAuthorization(state: State, of: PatientCase, write: AuthorizationWrite): number | undefined {
  return of.policies.find((policy) => {
    if (write.InsurancePolicyID) return policy.id === write.InsurancePolicyID;
    if (write.InsurancePlanID) return policy.planId === write.InsurancePlanID;
    return (
      present(write.InsurancePlanName) &&
      state.plans.get(policy.planId)?.columns['PlanName'] === write.InsurancePlanName
    );
  })?.id;
}

/** `RelatedToAbuse` is read as `ConditionRelatedToAbuse`; the EPSDT reason has no read column. */
function conditionColumns(condition: CaseWrite['Condition']): Columns {
  const columns: Columns = {};
  for (const [member, value] of Object.entries(condition ?? {})) {
    columns[`Condition${member}`] = typeof value === 'boolean' ? booleanText(value) : value;
  }
  return columns;
}

/** The write names spell two of the dates with a small letter. */
function dateColumns(dates: CaseWrite['Dates']): Columns {
  const columns: Columns = {};
  for (const [member, value] of Object.entries(dates ?? {})) {
    const name = member.replace('SameorSimilar', 'SameOrSimilar').replace('UnabletoWork', 'UnableToWork');
    columns[`Dates${name}`] = dateOf(value);
  }
  return columns;
}

export function booleanText(value: boolean): string;
export function booleanText(value: boolean | undefined): string | undefined;
export function booleanText(value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : value ? 'True' : 'False';
}
