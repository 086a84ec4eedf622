// Which policies a bill is to be billed to, where its record names none: the patient's active coverages at the date of service, in order. Elation sheet, "Claim"; https://hl7.org/fhir/R4/claim-definitions.html#Claim.insurance
import type { Claim, Coverage } from 'fhir/r4.js';
import { parseReference } from '../fhir/reference.js';
import { parseSearch, planOf } from '../search/parse.js';
import type { Hub } from './hub.js';

type Stored<T> = T & { readonly id: string };

/** The claim with its insurance, where it had none; the same claim where it has, or where the patient has no coverage. */
export async function withInsurance<T extends Claim>(hub: Hub, claim: T): Promise<T> {
  if (claim.insurance.some(({ coverage }) => coverage.reference !== undefined)) return claim;
  const patient = parseReference(claim.patient.reference);
  if (!patient) return claim;
  const query = [
    ['beneficiary', `Patient/${patient.id}`],
    ['status', 'active'],
  ] as const;
  const plan = planOf(
    parseSearch('Coverage', query, { lenient: false, defaultCount: 20, maxCount: 20, now: hub.clock() }),
  );
  const { items } = await hub.store.search(hub.tenant, plan);
  const served = claim.billablePeriod?.start ?? claim.item?.[0]?.servicedDate ?? claim.created;
  const coverages = items
    .map(({ json }) => JSON.parse(json) as Stored<Coverage>)
    .filter((coverage) => isInForce(coverage, served.slice(0, 10)))
    .sort((a, b) => (a.order ?? 99) - (b.order ?? 99));
  if (coverages.length === 0) return claim;
  // What the record said of its nameless insurance (a prior authorization) is the first one's.
  const said = claim.insurance.find(({ focal }) => focal) ?? {};
  return {
    ...claim,
    insurance: coverages.map(({ id }, at) => ({
      ...(at === 0 && said),
      sequence: at + 1,
      focal: at === 0,
      coverage: { reference: `Coverage/${id}` },
    })),
  };
}

const isInForce = ({ period }: Coverage, date: string): boolean =>
  (period?.start === undefined || period.start.slice(0, 10) <= date) &&
  (period?.end === undefined || period.end.slice(0, 10) >= date);
