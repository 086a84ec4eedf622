// Insurance companies and plans: the lists, their names, the change cursor and merges. Kareo sheet 2.4 and 2.10.
import type { Columns, InsuranceCompany, InsurancePlan } from './records.js';
import { addTo, nextId, removeFrom, type State } from './state.js';

/** Makes a company; without a program it is `CI` (commercial). */
export function createCompany(state: State, columns: Columns, id?: number): InsuranceCompany {
  const now = state.clock.now();
  const company: InsuranceCompany = {
    ID: nextId(state, 'company', id),
    columns: { InsuranceProgram: 'CI', ...columns },
    createdAt: now,
    modifiedAt: now,
    changeKey: 0,
    mergedInto: undefined,
  };
  state.companies.set(company.ID, company);
  addTo(state.companiesByName, company.columns['CompanyName'] ?? '', company.ID);
  companyChanged(state, company);
  return company;
}

export function createPlan(state: State, companyId: number, columns: Columns, id?: number): InsurancePlan {
  const now = state.clock.now();
  const plan: InsurancePlan = {
    ID: nextId(state, 'plan', id),
    companyId,
    columns,
    createdAt: now,
    modifiedAt: now,
    changeKey: 0,
    mergedInto: undefined,
  };
  state.plans.set(plan.ID, plan);
  addTo(state.plansByName, columns['PlanName'] ?? '', plan.ID);
  addTo(state.plansOfCompany, companyId, plan.ID);
  planChanged(state, plan);
  return plan;
}

/** Sets the columns given; an empty text clears. */
export function updateCompany(state: State, company: InsuranceCompany, columns: Columns): void {
  rename(state.companiesByName, company, 'CompanyName', columns['CompanyName']);
  setColumns(company.columns, columns);
  companyChanged(state, company);
}

export function updatePlan(state: State, plan: InsurancePlan, columns: Columns): void {
  rename(state.plansByName, plan, 'PlanName', columns['PlanName']);
  setColumns(plan.columns, columns);
  planChanged(state, plan);
}

/** Moves the plans of one company to another and takes the first off the list; answers how many plans and policies moved. */
export function mergeCompanies(
  state: State,
  merged: InsuranceCompany,
  survivor: InsuranceCompany,
  name: string | undefined,
): { readonly plansMoved: number; readonly policiesMoved: number } {
  let policiesMoved = 0;
  const moved = [...(state.plansOfCompany.get(merged.ID) ?? [])];
  for (const planId of moved) {
    const plan = state.plans.get(planId);
    if (plan === undefined) continue;
    plan.companyId = survivor.ID;
    removeFrom(state.plansOfCompany, merged.ID, planId);
    addTo(state.plansOfCompany, survivor.ID, planId);
    planChanged(state, plan);
    policiesMoved += state.policiesOfPlan.get(planId)?.size ?? 0;
  }
  merged.mergedInto = survivor.ID;
  removeFrom(state.companiesByName, merged.columns['CompanyName'] ?? '', merged.ID);
  companyChanged(state, merged);
  updateCompany(state, survivor, name === undefined ? {} : { CompanyName: name });
  return { plansMoved: moved.length, policiesMoved };
}

/** Moves the policies of one plan to another and takes the first off the list; answers how many policies moved. */
export function mergePlans(
  state: State,
  merged: InsurancePlan,
  survivor: InsurancePlan,
  name: string | undefined,
): number {
  const moved = [...(state.policiesOfPlan.get(merged.ID) ?? [])];
  for (const policyId of moved) {
    const policy = state.policies.get(policyId);
    if (policy === undefined) continue;
    policy.planId = survivor.ID;
    addTo(state.policiesOfPlan, survivor.ID, policyId);
  }
  state.policiesOfPlan.delete(merged.ID);
  merged.mergedInto = survivor.ID;
  removeFrom(state.plansByName, merged.columns['PlanName'] ?? '', merged.ID);
  planChanged(state, merged);
  updatePlan(state, survivor, name === undefined ? {} : { PlanName: name });
  return moved.length;
}

/** The company of exactly this name; of several the oldest. */
export function companyNamed(state: State, name: string): InsuranceCompany | undefined {
  const ids = state.companiesByName.get(name);
  return ids === undefined || ids.size === 0 ? undefined : state.companies.get(Math.min(...ids));
}

/** The plan of exactly this name, under a company where one is given; of several the oldest. */
export function planNamed(state: State, name: string, companyId: number | undefined): InsurancePlan | undefined {
  let oldest: InsurancePlan | undefined;
  for (const id of state.plansByName.get(name) ?? []) {
    const plan = state.plans.get(id);
    if (plan === undefined || (companyId !== undefined && plan.companyId !== companyId)) continue;
    if (oldest === undefined || id < oldest.ID) oldest = plan;
  }
  return oldest;
}

/** Copies what is given into columns; an empty text takes the column away. */
export function setColumns(columns: Columns, given: Readonly<Record<string, string | undefined>>): void {
  for (const [column, text] of Object.entries(given)) {
    if (text === undefined) continue;
    if (text === '') delete columns[column];
    else columns[column] = text;
  }
}

function rename(
  index: Map<string, Set<number>>,
  record: InsuranceCompany,
  column: string,
  name: string | undefined,
): void {
  if (name === undefined || record.mergedInto !== undefined) return;
  removeFrom(index, record.columns[column] ?? '', record.ID);
  addTo(index, name, record.ID);
}

function companyChanged(state: State, company: InsuranceCompany): void {
  company.changeKey = state.changeKey += 1;
  company.modifiedAt = state.clock.now();
  state.companyChanges.add(company.ID, company.changeKey);
}

function planChanged(state: State, plan: InsurancePlan): void {
  plan.changeKey = state.changeKey += 1;
  plan.modifiedAt = state.clock.now();
  state.planChanges.add(plan.ID, plan.changeKey);
}
