// The diagnoses of a bill: codes on each line in Elation, a list with pointers in FHIR. Guide: Elation–Kareo, "Bills"; https://hl7.org/fhir/R4/claim-definitions.html#Claim.item.diagnosisSequence
import type { Claim, ClaimDiagnosis } from 'fhir/r4.js';
import { system } from '../../fhir/code-systems.js';
import { same } from '../../mapping/json.js';
import type { Run } from '../../mapping/row.js';
import type { Custom } from '../../mapping/rows.js';
import type { ElationBill } from './records.js';

const codeOf = (diagnosis: ClaimDiagnosis | undefined): string | undefined =>
  diagnosis?.diagnosisCodeableConcept?.coding?.find((coding) => coding.system === system.icd10cm)?.code;

const pointedAt = (claim: Claim | undefined): ReadonlySet<number> =>
  new Set((claim?.item ?? []).flatMap((line) => line.diagnosisSequence ?? []));

/** The list is the codes of all lines in the order in which they first occur; then what Elation cannot say. */
function read(bill: ElationBill, claim: Claim, run: Run<Claim>): void {
  const lines = (bill.cpts ?? []).map(({ dxs }) => (dxs ?? []).filter((code) => code.trim() !== ''));
  const order = [...new Set(lines.flat())];
  const known = claim.diagnosis ?? [];
  const pointed = pointedAt(run.base);
  const said = order.map(
    (code): Omit<ClaimDiagnosis, 'sequence'> =>
      known.find((diagnosis) => codeOf(diagnosis) === code) ?? {
        diagnosisCodeableConcept: { coding: [{ system: system.icd10cm, code }] },
      },
  );
  const unsayable = known.filter((one) => !pointed.has(one.sequence) && !order.includes(codeOf(one) ?? ''));
  const list = [...said, ...unsayable].map((diagnosis, index) => ({ ...diagnosis, sequence: index + 1 }));
  if (list.length === 0) delete claim.diagnosis;
  else claim.diagnosis = list;
  claim.item?.forEach((line, index) => {
    const pointers = (lines[index] ?? []).map((code) => order.indexOf(code) + 1);
    if (pointers.length === 0) delete line.diagnosisSequence;
    else line.diagnosisSequence = pointers;
  });
}

function write(claim: Claim, bill: ElationBill, run: Run<ElationBill>): void {
  const bySequence = new Map((claim.diagnosis ?? []).map((diagnosis) => [diagnosis.sequence, diagnosis]));
  const pointed = pointedAt(claim);
  claim.diagnosis?.forEach((diagnosis, index) => {
    const place = `Claim.diagnosis[${index}]`;
    if (codeOf(diagnosis) === undefined)
      run.lost.push({ label: 'Dx', place, why: 'Elation takes ICD-10-CM codes alone' });
    else if (!pointed.has(diagnosis.sequence)) {
      run.lost.push({ label: 'Dx', place, why: 'Elation has no diagnoses beside those of the lines' });
    }
  });
  claim.item?.forEach((line, index) => {
    const written = bill.cpts?.[index];
    const dxs = (line.diagnosisSequence ?? []).flatMap((sequence) => codeOf(bySequence.get(sequence)) ?? []);
    if (written !== undefined && !same(written.dxs ?? [], dxs)) written.dxs = dxs;
  });
}

const icd10 = (code: string, sequence: number): ClaimDiagnosis => ({
  sequence,
  diagnosisCodeableConcept: { coding: [{ system: system.icd10cm, code }] },
});
const line = (code: string, sequence: number, diagnosisSequence: number[]) => ({
  sequence,
  productOrService: { coding: [{ system: system.cpt, code }] },
  diagnosisSequence,
});

/** The two functions of the row "Dx". */
export const diagnosesOfLines: Custom<ElationBill, Claim> = {
  read,
  write,
  examples: [
    [
      {
        cpts: [
          { cpt: '99213', dxs: ['I10', 'E78.5'] },
          { cpt: '96372', dxs: ['E53.8', 'I10'] },
        ],
      },
      {
        diagnosis: [icd10('I10', 1), icd10('E78.5', 2), icd10('E53.8', 3)],
        item: [line('99213', 1, [1, 2]), line('96372', 2, [3, 1])],
      },
    ],
    [{ cpts: [{ cpt: '99213', dxs: ['I10'] }] }, { diagnosis: [icd10('I10', 1)], item: [line('99213', 1, [1])] }],
  ],
  note: 'A list of one side is spread over the lines of the other, by position: no row of one value or one list can say it',
};
