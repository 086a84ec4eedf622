// Which diagnoses of a bill Kareo takes, and where: up to 4 per service line in line order, then the remaining ones, 12 different codes in all. Guide: Elation–Kareo, "Bills".
import type { Claim, ClaimDiagnosis } from 'fhir/r4.js';
import { system } from '../../fhir/code-systems.js';
import type { Loss } from '../../mapping/loss.js';

/** The codes as an encounter holds them. */
export interface EncounterDiagnoses {
  /** For each service line, its codes: four at most. */
  readonly lines: readonly (readonly string[])[];
  /** Codes of the encounter that stand on no line. */
  readonly orphans: readonly string[];
}

const perLine = 4;
const inAll = 12;

/** The ICD-10-CM code of an entry of the claim's list. */
export const icd10Of = (diagnosis: ClaimDiagnosis): string | undefined =>
  diagnosis.diagnosisCodeableConcept?.coding?.find((coding) => coding.system === system.icd10cm)?.code;

/** The codes that each line points at, in the order of its pointers. */
export function codesByLine(claim: Claim): readonly (readonly string[])[] {
  const bySequence = new Map((claim.diagnosis ?? []).map((entry) => [entry.sequence, icd10Of(entry)]));
  return (claim.item ?? []).map((line) => [
    ...new Set((line.diagnosisSequence ?? []).flatMap((sequence) => bySequence.get(sequence) ?? [])),
  ]);
}

/** Places the diagnoses of a claim; what finds no place is reported by rule EL-14. A code that several lines share counts once. */
export function placeDiagnoses(claim: Claim): EncounterDiagnoses & { readonly lost: readonly Loss[] } {
  const wanted = codesByLine(claim);
  const taken = new Set<string>();
  const take = (code: string): boolean => {
    if (taken.has(code)) return true;
    if (taken.size >= inAll) return false;
    taken.add(code);
    return true;
  };
  const lines = wanted.map((codes) => codes.slice(0, perLine).filter(take));
  const onLines = new Set(lines.flat());
  const all = [...wanted.flat(), ...(claim.diagnosis ?? []).flatMap((entry) => icd10Of(entry) ?? [])];
  const orphans = [...new Set(all)].filter((code) => !onLines.has(code) && take(code));
  const lost = (claim.diagnosis ?? []).flatMap((entry, index): Loss[] => {
    const code = icd10Of(entry);
    return code === undefined || taken.has(code)
      ? []
      : [{ label: 'Diagnosis', place: `Claim.diagnosis[${index}]`, why }];
  });
  return { lines, orphans, lost };
}

const why =
  'Kareo takes 12 different diagnoses: up to 4 per service line in line order, then the remaining ones (EL-14)';

/** The diagnosis list and the pointers of each line that say these codes; a code stands in the list once. */
export function claimDiagnoses({ lines, orphans }: EncounterDiagnoses): {
  readonly diagnosis: readonly ClaimDiagnosis[];
  readonly pointers: readonly (readonly number[])[];
} {
  const codes = [...new Set([...lines.flat(), ...orphans])];
  return {
    diagnosis: codes.map((code, index) => ({
      sequence: index + 1,
      diagnosisCodeableConcept: { coding: [{ system: system.icd10cm, code }] },
    })),
    pointers: lines.map((line) => line.map((code) => codes.indexOf(code) + 1)),
  };
}
