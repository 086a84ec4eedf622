// Writes the policies of a case: company and plan by id or exact name, made where they are not there. Kareo sheet 2.3, "Matching/creating rule".
import type { Complaints } from './echo.js';
import { companyNamed, createCompany, createPlan, planNamed, setColumns } from './insurances.js';
import type { InsuranceCompany, InsurancePlan, PatientCase, Policy } from './records.js';
import { addTo, nextId, removeFrom, type State } from './state.js';
import { dateOf, externalIdText, isUsState, moneyText, phoneText, present, ssnText, zipText } from './text.js';
import type { InsuredWrite, PolicyWrite } from './writes.js';

const letters: Readonly<Record<string, string>> = { Child: 'C', Other: 'O', Self: 'S', Spouse: 'U' };

/** Complains about what keeps a policy from being written; changes nothing. */
export function checkPolicy(
  state: State,
  write: PolicyWrite,
  known: Policy | undefined,
  path: string,
  say: Complaints,
): void {
  const { CompanyID, CompanyName, PlanID, PlanName } = write;
  const company = CompanyID ? state.companies.get(CompanyID) : undefined;
  const plan = PlanID ? state.plans.get(PlanID) : undefined;
  if (CompanyID && (company === undefined || company.mergedInto !== undefined)) {
    say.add(`${path}.CompanyID`, 7102, `Insurance company ${CompanyID} not found, check Find Insurance Company.`);
  }
  if (PlanID && (plan === undefined || plan.mergedInto !== undefined)) {
    say.add(`${path}.PlanID`, 7103, `Insurance plan ${PlanID} not found, check Find Insurance Plan.`);
  } else if (CompanyID && plan !== undefined && plan.companyId !== CompanyID) {
    say.add(`${path}.PlanID`, 7103, `Insurance plan ${PlanID} not found, company ${CompanyID} does not have it.`);
  }
  const needsPlan = known === undefined || Boolean(CompanyID) || present(CompanyName);
  if (needsPlan && !PlanID && !present(PlanName))
    say.add(`${path}.PlanName`, 7101, 'A plan name or plan ID is required.');
  const companyGiven = Boolean(CompanyID) || present(CompanyName) || known !== undefined;
  if (!PlanID && present(PlanName) && !companyGiven && planNamed(state, PlanName, undefined) === undefined) {
    say.add(`${path}.CompanyName`, 7104, `Plan ${PlanName} not found, name the company to create it under.`);
  }
  const states = [
    ['State', write.State],
    ['PlanState', write.PlanState],
    ['Insured.State', write.Insured?.State],
  ] as const;
  for (const [member, text] of states) {
    if (present(text) && !isUsState(text))
      say.add(`${path}.${member}`, 7105, `State ${text} not found, use a US state.`);
  }
  if (write.Precedence !== undefined && write.Precedence < 1)
    say.add(`${path}.Precedence`, 4122, 'Precedence starts at 1.');
}

/** Makes or changes a policy; what is not given stays as it is, an empty text clears. */
export function writePolicy(state: State, of: PatientCase, write: PolicyWrite, known: Policy | undefined): Policy {
  const plan = planOf(state, write, known);
  const policy = known ?? newPolicy(state, of, write, plan);
  if (policy.planId !== plan.ID) {
    removeFrom(state.policiesOfPlan, policy.planId, policy.id);
    policy.planId = plan.ID;
  }
  addTo(state.policiesOfPlan, plan.ID, policy.id);
  if (write.Active !== undefined) policy.active = write.Active;
  if (write.ExternalID !== undefined) policy.externalId = externalIdText(write.ExternalID);
  setColumns(policy.columns, {
    Number: write.PolicyNumber,
    GroupNumber: write.PolicyGroupNumber,
    Copay: write.Copay && moneyText(write.Copay),
    Deductible: write.Deductible && moneyText(write.Deductible),
    EffectiveStartDate: write.EffectiveStartDate && dateOf(write.EffectiveStartDate),
    EffectiveEndDate: write.EffectiveEndDate && dateOf(write.EffectiveEndDate),
    InsuredNotes: write.PolicyNotes,
    ...insuredColumns(write.Insured),
    ...prefixedAll('Adjuster', write.Adjuster),
  });
  if (write.Precedence !== undefined || known === undefined) moveTo(of.policies, policy, write.Precedence);
  return policy;
}

function newPolicy(state: State, of: PatientCase, write: PolicyWrite, plan: InsurancePlan): Policy {
  const policy: Policy = {
    id: nextId(state, 'policy', write.InsurancePolicyID),
    caseId: of.id,
    planId: plan.ID,
    active: true,
    externalId: undefined,
    columns: { PatientRelationshipToInsured: 'S' },
  };
  state.policies.set(policy.id, policy);
  return policy;
}

/** A policy takes the place it names; those from there on move down. Without a place it comes last. */
function moveTo(policies: Policy[], policy: Policy, precedence: number | undefined): void {
  const at = policies.indexOf(policy);
  if (at >= 0) policies.splice(at, 1);
  policies.splice(precedence === undefined ? policies.length : Math.min(precedence - 1, policies.length), 0, policy);
}

function planOf(state: State, write: PolicyWrite, known: Policy | undefined): InsurancePlan {
  const current = known && state.plans.get(known.planId);
  const byId = write.PlanID ? state.plans.get(write.PlanID) : undefined;
  if (byId !== undefined) return byId;
  if (!present(write.PlanName)) {
    if (current === undefined) throw new Error('a policy without a plan passed its checks');
    return current;
  }
  const named = companyFor(state, write) ?? (current && state.companies.get(current.companyId));
  const plan = planNamed(state, write.PlanName, named?.ID);
  if (plan !== undefined) return plan;
  const company = named ?? createCompany(state, { CompanyName: write.CompanyName ?? '' });
  return createPlan(state, company.ID, planColumns(write, write.PlanName));
}

function companyFor(state: State, write: PolicyWrite): InsuranceCompany | undefined {
  if (write.CompanyID) return state.companies.get(write.CompanyID);
  if (!present(write.CompanyName)) return undefined;
  return companyNamed(state, write.CompanyName) ?? createCompany(state, { CompanyName: write.CompanyName });
}

function planColumns(write: PolicyWrite, name: string): Record<string, string> {
  const columns = { PlanName: name };
  setColumns(columns, {
    PlanAddressLine1: write.PlanAddressLine1 ?? write.AddressLine1,
    PlanAddressLine2: write.PlanAddressLine2 ?? write.AddressLine2,
    PlanCity: write.PlanCity ?? write.City,
    PlanState: write.PlanState ?? write.State,
    PlanZipCode: zipText(write.PlanZipCode ?? write.ZipCode ?? ''),
  });
  return columns;
}

function insuredColumns(insured: InsuredWrite | undefined): Record<string, string | undefined> {
  if (insured === undefined) return {};
  const columns: Record<string, string | undefined> = {};
  for (const [member, value] of Object.entries(insured)) {
    if (value !== undefined) columns[`Insured${member}`] = value === true ? 'True' : value === false ? 'False' : value;
  }
  delete columns['InsuredDateofBirth'];
  delete columns['InsuredPatientRelationshipToInsured'];
  return {
    ...columns,
    InsuredZipCode: insured.ZipCode && zipText(insured.ZipCode),
    InsuredDateOfBirth: insured.DateofBirth && dateOf(insured.DateofBirth),
    InsuredSocialSecurityNumber: insured.SocialSecurityNumber && ssnText(insured.SocialSecurityNumber),
    PatientRelationshipToInsured: letters[insured.PatientRelationshipToInsured ?? ''],
  };
}

/** Adjuster members get their own prefix; phones are stored as all phones are. */
function prefixedAll(prefix: string, members: Readonly<Record<string, string>> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(members ?? {}).map(([member, text]) => [
      prefix + member,
      member.endsWith('Number') ? phoneText(text) : text,
    ]),
  );
}
