// The policies of a chart, so that it has exactly those that are shared, at their ranks. Guide: Elation–Kareo, "Insurance", "Correcting insurance information", "Removing all inactive policies".
import type { Coverage, Patient } from 'fhir/r4.js';
import type { Loss } from '../../mapping/loss.js';
import { same } from '../../mapping/json.js';
import { coverageSlot } from '../../mapping/slots/coverage.js';
import type { Arrival, DeliveryOrder, NativeLink } from '../system.js';
import { arrivalOf, fetchPolicies } from './arrivals.js';
import { carrierOf, type Carrier } from './carriers.js';
import { coverage } from './coverage.js';
import {
  found,
  nativeIdOf,
  referenceTo,
  refused,
  requireMembers,
  withOf,
  type Deliver,
  type Delivering,
} from './delivering.js';
import type { ElationPolicies, ElationPolicy } from './records.js';
import { subscriber } from './related-person.js';
import { writable } from './written.js';

/** Ranks that an integration governs: the primary and the secondary insurance. */
const governed: ReadonlySet<unknown> = new Set([1, 2]);

interface Work {
  readonly order: DeliveryOrder;
  readonly delivering: Delivering;
  readonly patient: Patient;
  readonly chartId: string;
  /** What the chart has now. */
  readonly there: readonly ElationPolicy[];
}

interface Done {
  readonly links: NativeLink[];
  readonly records: Arrival[];
  readonly lost: Loss[];
}

/** The focus is the patient with all policies that are shared, or one policy of a FHIR client. */
export const deliverInsurance: Deliver<Patient | Coverage> = async (order, delivering) => {
  const { focus } = order;
  const patient = focus.resourceType === 'Patient' ? focus : found(order, 'Patient', focus.beneficiary.reference);
  const chartId = patient && nativeIdOf(order, 'patient', patient);
  if (patient === undefined || chartId === undefined) {
    throw refused({ code: 'patient-not-linked', text: 'The patient of this insurance has no chart in Elation yet' });
  }
  const listed = (await delivering.client.policies(chartId)) as ElationPolicies;
  const work: Work = { order, delivering, patient, chartId, there: listed.results };
  const done: Done = { links: [], records: [], lost: [] };
  const wanted = wantedOf(order, patient);
  const pairs = wanted.map((policy) => ({ policy, base: baseOf(work, policy, wanted) }));
  const kept = new Set(pairs.map(({ base }) => base?.id));
  const surplus = surplusOf(work).filter(({ id }) => !kept.has(id));
  // What goes is taken away first: Elation silently ends the holder of a rank that another policy takes.
  for (const { id } of surplus) await delivering.client.deletePolicy(chartId, String(id));
  let isChanged = surplus.length > 0;
  for (const { policy, base } of pairs) isChanged = (await sendPolicy(work, policy, base, done)) || isChanged;
  const policies = isChanged ? await fetchPolicies(delivering.client, chartId) : arrivalOf('policies', chartId, listed);
  return { links: done.links, records: [...done.records, policies], notCarried: done.lost };
};

function wantedOf(
  order: DeliveryOrder & { readonly focus: Patient | Coverage },
  patient: Patient,
): readonly Coverage[] {
  const { focus, action } = order;
  if (focus.resourceType === 'Coverage') return action === 'remove' ? [] : [focus];
  if (action === 'remove') return [];
  const mine = withOf(order, 'Coverage').filter(
    ({ beneficiary, status }) => beneficiary.reference === referenceTo(patient) && status === 'active',
  );
  return [...mine].sort((one, other) => (one.order ?? 9) - (other.order ?? 9));
}

/** Policies that the chart would be left with although nobody shares them. */
function surplusOf({ order, there }: Work): readonly ElationPolicy[] {
  if (order.focus.resourceType !== 'Coverage') {
    return there.filter(({ status, rank }) => status === 'active' && (governed.has(rank) || rank === null));
  }
  const linked = nativeIdOf(order, 'policy', order.focus);
  return order.action === 'remove' ? there.filter(({ id }) => String(id) === linked) : [];
}

/** The policy to correct in place: the one linked; or one of this rank and number that an earlier attempt has sent. */
function baseOf({ order, there }: Work, policy: Coverage, all: readonly Coverage[]): ElationPolicy | undefined {
  const linked = nativeIdOf(order, 'policy', policy);
  const known = there.find(({ id }) => String(id) === linked);
  if (known !== undefined) return known;
  const taken = new Set(all.map((one) => nativeIdOf(order, 'policy', one)));
  return there.find(
    ({ id, status, rank, member_id: number }) =>
      status === 'active' &&
      rank === policy.order &&
      number === coverageSlot.memberNumber.get(policy) &&
      !taken.has(String(id)),
  );
}

/** Answers whether anything was sent. */
async function sendPolicy(
  { order, delivering, patient, chartId }: Work,
  policy: Coverage,
  base: ElationPolicy | undefined,
  done: Done,
): Promise<boolean> {
  const carrier = await carrierOf(order, delivering, policy);
  done.links.push(...carrier.links);
  done.records.push(...carrier.records);
  const { directory, shared } = order;
  const said = coverage.toNative(policy, base, directory, shared);
  const person = found(order, 'RelatedPerson', policy.subscriber?.reference);
  const insured = person === undefined ? undefined : subscriber.toNative(person, said.value, directory, shared);
  const after: ElationPolicy = {
    ...(insured?.value ?? withoutInsured(said.value)),
    ...(await alwaysSaid(delivering, patient, chartId)),
    ...carrier.members,
    status: 'active',
    rank: rankOf(policy),
  };
  done.lost.push(
    ...[...said.lost, ...carrier.lost, ...(insured?.lost ?? [])].filter((loss) => !isSaidHere(loss, carrier)),
  );
  requireMembers(after, {
    patient_first_name: 'First Name',
    patient_last_name: 'Last Name',
    patient_dob: 'Date of birth',
  });
  const nativeId = await put(delivering, chartId, base, after);
  done.links.push({ recordType: 'policy', nativeId: nativeId.id, reference: referenceTo(policy) });
  if (person !== undefined) {
    done.links.push({ recordType: 'subscriber', nativeId: nativeId.id, reference: referenceTo(person) });
  }
  return nativeId.isSent;
}

async function put(
  { client }: Delivering,
  chartId: string,
  base: ElationPolicy | undefined,
  after: ElationPolicy,
): Promise<{ id: string; isSent: boolean }> {
  const body = writable('policy', after) as unknown as ElationPolicy;
  if (base === undefined) return { id: (await client.createPolicy(chartId, body)).nativeId, isSent: true };
  const id = String(base.id);
  if (same(body, writable('policy', base))) return { id, isSent: false };
  await client.replacePolicy(chartId, id, body);
  return { id, isSent: true };
}

/** Elation keeps copies of these on the policy and requires them. */
async function alwaysSaid(
  delivering: Delivering,
  patient: Patient,
  chartId: string,
): Promise<Partial<ElationPolicy> & Pick<ElationPolicy, 'patient_id'>> {
  const name = patient.name?.find(({ use }) => use === 'official') ?? patient.name?.[0];
  return {
    patient_id: Number(chartId),
    practice_id: await delivering.practice(),
    patient_first_name: name?.given?.[0] ?? null,
    patient_last_name: name?.family ?? null,
    patient_dob: patient.birthDate ?? null,
  };
}

const rankOf = ({ order }: Coverage): 1 | 2 | 3 => {
  if (order === 1 || order === 2 || order === 3) return order;
  throw refused({
    code: 'refused-by-target',
    field: 'Rank',
    text: `Elation has a primary, a secondary and a tertiary insurance; this policy is number ${order ?? 'none'}`,
  });
};

const insuredMembers = [
  'insured_person_first_name',
  'insured_person_last_name',
  'insured_person_address',
  'insured_person_city',
  'insured_person_state',
  'insured_person_zip',
  'insured_person_dob',
  'insured_person_sex_at_birth',
  'insured_person_ssn',
] as const;

/** A policy that became the patient's own has no other policyholder any more. */
function withoutInsured(policy: ElationPolicy): ElationPolicy {
  const cleared = insuredMembers.filter((member) => (policy[member] ?? null) !== null);
  return { ...policy, ...Object.fromEntries(cleared.map((member) => [member, null])) };
}

/** What the tables could not say, and this delivery has said all the same. */
function isSaidHere({ label }: Loss, { members }: Carrier): boolean {
  if (label === 'Rank' || label === 'Status' || label === 'Patient') return true;
  return (
    (label === 'Insurance carrier name' && members.carrier_id !== undefined) ||
    (label === 'Insurance plan' && members.plan_id !== undefined)
  );
}
