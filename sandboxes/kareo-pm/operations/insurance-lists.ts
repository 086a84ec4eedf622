// GetInsuranceCompanies and GetInsurancePlans: by ID with a start key, or in the order of changes. Kareo sheet 2.10, "Change cursor".
import type { InsuranceCompany, InsurancePlan } from '../state/records.js';
import type { TimeIndex } from '../state/time-index.js';
import type { AnswerRecord } from '../wire/response-writer.js';
import { momentColumn } from './dates.js';
import { chosenColumns, filterOf, type ListRequest, showsWithin, windowOf } from './listing.js';
import { operation } from './operation.js';

interface CursorFilter {
  readonly BatchSize?: number;
  readonly CompanyID?: number;
  readonly CompanyName?: string;
  readonly FromChangeKey?: number;
  readonly FromLastModifiedDate?: string;
  readonly PlanID?: number;
  readonly PlanName?: string;
  readonly StartKey?: number;
  readonly ToLastModifiedDate?: string;
}

export const getInsuranceCompanies = operation<ListRequest<CursorFilter>>((state, request) => {
  const filter = filterOf(request);
  const page = pageOf(state.companies, state.companyChanges, filter, ({ ID, columns }) => {
    return (
      (!filter.CompanyID || ID === filter.CompanyID) &&
      (!filter.CompanyName || columns['CompanyName'] === filter.CompanyName)
    );
  });
  const rows = page.records.map((company) => ({
    ...standing(company),
    CompanyID: String(company.ID),
    MergedIntoCompanyID: company.mergedInto?.toString(),
  }));
  return { InsuranceCompanies: chosenColumns(state, rows, request.Fields), Key: page.key };
});

export const getInsurancePlans = operation<ListRequest<CursorFilter>>((state, request) => {
  const filter = filterOf(request);
  const companyName = (plan: InsurancePlan): string | undefined =>
    state.companies.get(plan.companyId)?.columns['CompanyName'];
  const page = pageOf(state.plans, state.planChanges, filter, (plan) => {
    if (filter.PlanID && plan.ID !== filter.PlanID) return false;
    if (filter.PlanName && plan.columns['PlanName'] !== filter.PlanName) return false;
    if (filter.CompanyID && plan.companyId !== filter.CompanyID) return false;
    return !filter.CompanyName || companyName(plan) === filter.CompanyName;
  });
  const rows = page.records.map((plan) => ({
    ...standing(plan),
    CompanyID: String(plan.companyId),
    CompanyName: companyName(plan),
    MergedIntoPlanID: plan.mergedInto?.toString(),
    PlanID: String(plan.ID),
  }));
  return { InsurancePlans: chosenColumns(state, rows, request.Fields), Key: page.key };
});

const standing = (record: InsuranceCompany): AnswerRecord => ({
  ...record.columns,
  ChangeKey: String(record.changeKey),
  CreatedDate: momentColumn(record.createdAt),
  LastModifiedDate: momentColumn(record.modifiedAt),
});

/** With a change key: what changed after it, merged records once more. Without: what is on the list, by ID. */
function pageOf<R extends InsuranceCompany>(
  records: ReadonlyMap<number, R>,
  changes: TimeIndex,
  filter: CursorFilter,
  isWanted: (record: R) => boolean,
): { readonly records: R[]; readonly key: AnswerRecord } {
  const { FromChangeKey: after, BatchSize, StartKey = 0 } = filter;
  const dates = windowOf(
    { FromLastModifiedDate: filter.FromLastModifiedDate, ToLastModifiedDate: filter.ToLastModifiedDate },
    'LastModifiedDate',
  );
  const candidates =
    after === undefined
      ? [...records.values()]
          .filter(({ ID, mergedInto }) => ID >= StartKey && mergedInto === undefined)
          .sort((a, b) => a.ID - b.ID)
      : changes.within(after + 1, Number.POSITIVE_INFINITY).flatMap((id) => records.get(id) ?? []);
  const matches = candidates.filter((record) => isWanted(record) && showsWithin(dates, record.modifiedAt));
  const size = BatchSize ? Math.min(BatchSize, 1000) : matches.length;
  const page = matches.slice(0, size);
  const last = page[page.length - 1];
  return {
    records: page,
    key: { nextStartKey: after === undefined ? matches[size]?.ID : undefined, nextChangeKey: last?.changeKey ?? after },
  };
}
