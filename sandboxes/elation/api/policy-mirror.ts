// Policies copied back, a while later, into the chart's older `insurances` and `deleted_insurances`. Elation API, policies migration guide.
import type { ElationInsurance, ElationPolicy } from '../../../src/systems/elation/records.js';
import { isDeleted } from '../refusal.js';
import type { Sandbox } from '../sandbox.js';
import { nextId } from '../state.js';
import { toSeconds } from '../time.js';
import { touchPatient } from './patients.js';

/** Lets the chart follow its policies after the set delay; the chart then counts as changed (`patients` event). */
export function mirrorPolicies(sandbox: Sandbox, patientId: number, by: string | undefined): void {
  const hears = sandbox.settings.echoPolicyMirror ? undefined : by;
  const { state } = sandbox;
  sandbox.time.schedule(sandbox.time.now() + sandbox.settings.policyMirrorMs, () => {
    if (sandbox.state === state && copyPolicies(sandbox, patientId)) {
      const patient = state.patients.get(patientId);
      if (patient !== undefined && !isDeleted(patient)) touchPatient(sandbox, patient, hears);
    }
  });
}

/** Copies at once; true if the chart changed. Ids change with every write, as the older insurances' always did. */
export function copyPolicies(sandbox: Sandbox, patientId: number): boolean {
  const { state, time } = sandbox;
  const patient = state.patients.get(patientId);
  if (patient === undefined) return false;
  const before = patient.insurances ?? [];
  const stamp = toSeconds(time.now());
  const after = state.policies
    .by('patient', patientId)
    .filter((policy) => policy.status === 'active')
    .sort((a, b) => (a.rank ?? 9) - (b.rank ?? 9))
    .map((policy) => {
      const insurance = toInsurance(policy);
      const same = before.find((each) => sameCover(each, insurance));
      return same ?? { id: nextId(state, 'record'), ...insurance, created_date: stamp, deleted_date: null };
    });
  if (after.length === before.length && after.every((insurance, index) => insurance === before[index])) return false;
  const removed = before
    .filter((insurance) => !after.some((each) => each.rank === insurance.rank && sameContract(each, insurance)))
    .map((insurance) => ({ ...insurance, deleted_date: stamp }));
  patient.insurances = after;
  patient.deleted_insurances = [...(patient.deleted_insurances ?? []), ...removed].slice(-5);
  return true;
}

function sameCover(kept: ElationInsurance, fresh: ElationInsurance): boolean {
  return (Object.keys(fresh) as (keyof ElationInsurance)[]).every((name) => kept[name] === fresh[name]);
}

/** A correction of the same contract replaces it; another carrier or member id is another insurance. */
function sameContract(a: ElationInsurance, b: ElationInsurance): boolean {
  return a.carrier === b.carrier || a.member_id === b.member_id;
}

function toInsurance(policy: ElationPolicy): ElationInsurance {
  return {
    rank: policy.rank === 1 ? 'primary' : policy.rank === 2 ? 'secondary' : 'tertiary',
    insurance_company: policy.carrier_id ?? null,
    insurance_plan: policy.plan_id ?? null,
    carrier: policy.carrier_name ?? null,
    plan: policy.plan_name ?? null,
    member_id: policy.member_id ?? null,
    group_id: policy.group_id ?? null,
    copay: policy.copay ?? null,
    deductible: policy.deductible ?? null,
    start_date: policy.start_date ?? null,
    end_date: policy.end_date ?? null,
    payment_program: programs[policy.payment_program ?? 'none'],
    address: policy.address ?? null,
    suite: policy.suite ?? null,
    city: policy.city ?? null,
    state: policy.state ?? null,
    zip: policy.zip ?? null,
    phone: policy.phone ?? null,
    extension: policy.extension ?? null,
    insured_person_first_name: policy.insured_person_first_name ?? null,
    insured_person_last_name: policy.insured_person_last_name ?? null,
    insured_person_address: policy.insured_person_address ?? null,
    insured_person_city: policy.insured_person_city ?? null,
    insured_person_state: policy.insured_person_state ?? null,
    insured_person_zip: policy.insured_person_zip ?? null,
    insured_person_id: policy.insured_person_id ?? null,
    insured_person_dob: toAmericanDate(policy.insured_person_dob),
    insured_person_gender: genders[policy.insured_person_sex_at_birth ?? ''] ?? null,
    insured_person_ssn: policy.insured_person_ssn ?? null,
    relationship_to_insured: relationships[policy.relationship_to_insured ?? 'self'],
  };
}

/** The older member is free text, seen as MM/DD/YYYY. */
function toAmericanDate(date: string | null | undefined): string | null {
  const [year, month, day] = (date ?? '').split('-');
  return day === undefined ? null : `${month}/${day}/${year}`;
}

const relationships = { self: null, child: 'Child', spouse: 'Spouse', other: 'Other' } as const;

const genders: Readonly<Record<string, 'M' | 'F' | 'N'>> = {
  M: 'M',
  Male: 'M',
  F: 'F',
  Female: 'F',
  N: 'N',
  Other: 'N',
  Unknown: 'N',
};

const programs = {
  none: null,
  medicare_part_b: 'Medicare Part B',
  medicare_advantage: 'Medicare Advantage',
  medicaid: 'Medicaid',
  commercial_hmsa: 'Commercial - HMSA',
  commercial_sfhp: 'Commercial - SFHP',
  commercial_other: 'Commercial - Other',
  workers_compensation: "Worker's Compensation",
} as const;
