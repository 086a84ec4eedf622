// Insurance companies and plans: list with change cursor, create, update, merge; proposed, absent from the live service. Kareo sheet 2.10.
import { type Complaints, createComplaints } from '../state/echo.js';
import {
  companyNamed,
  createCompany,
  createPlan,
  mergeCompanies,
  mergePlans,
  updateCompany,
  updatePlan,
} from '../state/insurances.js';
import type { Columns, InsuranceCompany, InsurancePlan } from '../state/records.js';
import type { State } from '../state/state.js';
import { isUsState, isUsZip, phoneText, present, zipText } from '../state/text.js';
import type { AnswerRecord } from '../wire/response-writer.js';
import { operation } from './operation.js';

type Texts = Readonly<Record<string, string>>;
interface CompanyRequest {
  readonly InsuranceCompany: { readonly CompanyID?: number };
}
interface PlanRequest {
  readonly InsurancePlan: { readonly CompanyID?: number; readonly CompanyName?: string; readonly PlanID?: number };
}

/** X12 claim filing codes that the account's list has. */
const programs = new Set('09 11 12 13 14 15 16 17 AM BL CH CI DS FI HM LM MA MB MC OF TV VA WC ZZ'.split(' '));

export const createInsuranceCompany = operation<CompanyRequest>((state, { InsuranceCompany: write }) => {
  const say = createComplaints('InsuranceCompany', write);
  const columns = textsOf(write);
  if (!present(columns['CompanyName'])) say.add('CompanyName', 7101, 'CompanyName is required.');
  checkCompany(columns, say);
  say.refuse();
  return companyAnswer(createCompany(state, stored(columns)));
});

export const updateInsuranceCompany = operation<CompanyRequest>((state, { InsuranceCompany: write }) => {
  const say = createComplaints('InsuranceCompany', write);
  const { CompanyID: id = 0 } = write;
  const columns = textsOf(write);
  const company = state.companies.get(id);
  if (company === undefined || company.mergedInto !== undefined) {
    say.add('CompanyID', 7102, `Insurance company ${id} not found, check the ID.`);
  }
  if (columns['CompanyName'] === '') say.add('CompanyName', 7101, 'CompanyName is required.');
  checkCompany(columns, say);
  say.refuse();
  if (company !== undefined) updateCompany(state, company, columns);
  return companyAnswer(company);
});

export const createInsurancePlan = operation<PlanRequest>((state, { InsurancePlan: write }) => {
  const say = createComplaints('InsurancePlan', write);
  const { CompanyName, ...columns } = textsOf(write);
  if (!present(columns['PlanName'])) say.add('PlanName', 7101, 'PlanName is required.');
  const company = write.CompanyID ? state.companies.get(write.CompanyID) : companyNamed(state, CompanyName ?? '');
  if (!write.CompanyID && !present(CompanyName)) say.add('CompanyID', 7104, 'CompanyID or CompanyName is required.');
  else if (company === undefined || company.mergedInto !== undefined) {
    const path = write.CompanyID ? 'CompanyID' : 'CompanyName';
    say.add(path, 7102, `Insurance company ${write.CompanyID || CompanyName} not found, create it first.`);
  }
  checkAddress(columns, 'Plan', say);
  say.refuse();
  return planAnswer(state, createPlan(state, company?.ID ?? 0, stored(columns)));
});

export const updateInsurancePlan = operation<PlanRequest>((state, { InsurancePlan: write }) => {
  const say = createComplaints('InsurancePlan', write);
  const { PlanID: id = 0 } = write;
  const columns = textsOf(write);
  const plan = state.plans.get(id);
  if (plan === undefined || plan.mergedInto !== undefined)
    say.add('PlanID', 7103, `Insurance plan ${id} not found, check the ID.`);
  if (columns['PlanName'] === '') say.add('PlanName', 7101, 'PlanName is required.');
  checkAddress(columns, 'Plan', say);
  say.refuse();
  if (plan !== undefined) updatePlan(state, plan, columns);
  return planAnswer(state, plan);
});

interface CompanyMerge {
  readonly Merge: {
    readonly MergedCompanyID: number;
    readonly SurvivingCompanyID: number;
    readonly SurvivingName?: string;
  };
}

export const mergeInsuranceCompanies = operation<CompanyMerge>((state, { Merge: merge }) => {
  const say = createComplaints('Merge', merge);
  const merged = mergeable(state.companies, merge.MergedCompanyID, 'MergedCompanyID', 7102, say);
  const survivor = mergeable(state.companies, merge.SurvivingCompanyID, 'SurvivingCompanyID', 7102, say);
  if (merged !== undefined && merged === survivor)
    say.add('MergedCompanyID', 7107, 'A company cannot be merged with itself.');
  say.refuse();
  if (merged === undefined || survivor === undefined) throw new Error('a missing company was not refused');
  const moved = mergeCompanies(state, merged, survivor, merge.SurvivingName || undefined);
  return { ...companyAnswer(survivor), PlansMoved: moved.plansMoved, PoliciesMoved: moved.policiesMoved };
});

interface PlanMerge {
  readonly Merge: { readonly MergedPlanID: number; readonly SurvivingPlanID: number; readonly SurvivingName?: string };
}

export const mergeInsurancePlans = operation<PlanMerge>((state, { Merge: merge }) => {
  const say = createComplaints('Merge', merge);
  const merged = mergeable(state.plans, merge.MergedPlanID, 'MergedPlanID', 7103, say);
  const survivor = mergeable(state.plans, merge.SurvivingPlanID, 'SurvivingPlanID', 7103, say);
  if (merged !== undefined && merged === survivor)
    say.add('MergedPlanID', 7107, 'A plan cannot be merged with itself.');
  else if (merged !== undefined && survivor !== undefined && merged.companyId !== survivor.companyId) {
    say.add('MergedPlanID', 7107, 'The plans belong to two companies, merge the companies first.');
  }
  say.refuse();
  if (merged === undefined || survivor === undefined) throw new Error('a missing plan was not refused');
  const PoliciesMoved = mergePlans(state, merged, survivor, merge.SurvivingName || undefined);
  return { PlanID: survivor.ID, PlanName: survivor.columns['PlanName'], PoliciesMoved };
});

function mergeable<R extends InsuranceCompany>(
  records: ReadonlyMap<number, R>,
  id: number,
  ...[member, code, say]: [member: string, code: number, say: Complaints]
): R | undefined {
  const record = records.get(id);
  if (record === undefined) say.add(member, code, `Record ${id} not found, check the ID.`);
  else if (record.mergedInto !== undefined)
    say.add(member, 7107, `Record ${id} was merged into ${record.mergedInto} already.`);
  return record;
}

function checkCompany(columns: Texts, say: Complaints): void {
  const program = columns['InsuranceProgram'];
  if (present(program) && !programs.has(program)) {
    say.add('InsuranceProgram', 7106, `Insurance program ${program} not found, use one of ${[...programs].join(' ')}.`);
  }
  checkAddress(columns, 'Company', say);
}

function checkAddress(columns: Texts, prefix: string, say: Complaints): void {
  const state = columns[`${prefix}State`];
  const zip = columns[`${prefix}ZipCode`];
  if (present(state) && !isUsState(state)) say.add(`${prefix}State`, 7105, `State ${state} not found, use a US state.`);
  if (present(zip) && !isUsZip(zip)) say.add(`${prefix}ZipCode`, 7105, `ZIP code ${zip} not found, use 5 or 9 digits.`);
}

/** The text members, as they are stored. */
function textsOf(write: object): Columns {
  const columns: Columns = {};
  for (const [member, value] of Object.entries(write)) {
    if (typeof value !== 'string') continue;
    columns[member] = /Number$/.test(member) ? phoneText(value) : member.endsWith('ZipCode') ? zipText(value) : value;
  }
  return columns;
}

const stored = (columns: Columns): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([, text]) => text !== ''));

const companyAnswer = (company: InsuranceCompany | undefined): AnswerRecord => ({
  CompanyID: company?.ID,
  CompanyName: company?.columns['CompanyName'],
});

const planAnswer = (state: State, plan: InsurancePlan | undefined): AnswerRecord => ({
  ...companyAnswer(state.companies.get(plan?.companyId ?? 0)),
  PlanID: plan?.ID,
  PlanName: plan?.columns['PlanName'],
});
