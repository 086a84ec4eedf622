// A policy together with what its place in the patient's record says of it: patient, case, rank, whether it is in force. Guide: Elation–Kareo, "Insurance" (cases); Kareo Technical Guide (API 2.1), "Get Patient".
import { dayOf } from './dates.js';
import type { PatientCaseData, PatientData, PatientInsurancePolicyData } from './records.js';

/** A case without its policies. */
export type CaseAlone = Omit<PatientCaseData, 'InsurancePolicies'>;

/** One policy as the mapping tables see it. */
export interface PolicyInCase extends PatientInsurancePolicyData {
  CustomerId?: string;
  PatientID: string;
  /** Its place in the case, from 1; inactive policies keep theirs. */
  Rank: string;
  /** Whether the case and the policy are active and the end date has not passed: `True`, `False`. */
  InForce: string;
  Case: CaseAlone;
}

/** A case as the mapping tables see it. */
export interface CaseOfPatient extends CaseAlone {
  CustomerId?: string;
  PatientID: string;
  Policies: PolicyOfCase[];
}

/** A policy as its case names it. */
export interface PolicyOfCase {
  InsurancePolicyID: string;
  Rank: string;
}

const isNot = (word: string | undefined, value: string): boolean => word?.trim().toLowerCase() !== value;

/** A case is in force unless it says that it is not. */
export const isActiveCase = (one: CaseAlone): boolean => isNot(one.Active, 'false');

/**
 * Whether a policy pays on that day (YYYY-MM-DD): case and policy active, and the end date, which itself still counts, not
 * passed. Accounts without the Active columns go by the end date alone.
 */
export function isInForce(policy: PatientInsurancePolicyData, one: CaseAlone, today: string): boolean {
  const end = dayOf(policy.EffectiveEndDate);
  return isActiveCase(one) && isNot(policy.Active, 'false') && (end === undefined || end >= today);
}

/** All policies of a patient, in the order of cases and of policies in them. */
export function policiesOf(patient: PatientData, today: string): readonly PolicyInCase[] {
  return (patient.Cases ?? []).flatMap(({ InsurancePolicies, ...one }) =>
    (InsurancePolicies ?? []).map((policy, index) => ({
      ...policy,
      ...accountOf(patient),
      PatientID: patient.ID,
      Rank: String(index + 1),
      InForce: isInForce(policy, one, today) ? 'True' : 'False',
      Case: one,
    })),
  );
}

/** All cases of a patient. */
export function casesOf(patient: PatientData): readonly CaseOfPatient[] {
  return (patient.Cases ?? []).map(({ InsurancePolicies, ...one }) => ({
    ...one,
    ...accountOf(patient),
    PatientID: patient.ID,
    Policies: (InsurancePolicies ?? []).map(({ InsurancePolicyID }, index) => ({
      InsurancePolicyID,
      Rank: String(index + 1),
    })),
  }));
}

const accountOf = ({ CustomerId }: PatientData): { CustomerId?: string } =>
  CustomerId === undefined ? {} : { CustomerId };

/** The active primary case, which is the one that is shared and billed; undefined where there is none. */
export const primaryCaseOf = (patient: PatientData): PatientCaseData | undefined =>
  (patient.Cases ?? []).find((one) => !isNot(one.IsPrimaryCase, 'true') && isActiveCase(one));
