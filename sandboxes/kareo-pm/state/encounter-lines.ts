// What a service line must be for Kareo to take it: known, active codes, up to 4 diagnoses a line and 12 in all. Kareo sheet 4.2 and 4.3.
import type { Dropped } from '../wire/request-reader.js';
import { type CodeStanding, diagnosisKey, diagnosisStanding, modifierStanding, procedureStanding } from './codes.js';
import type { Complaints } from './echo.js';
import { type EncounterWrite, type LineWrite, numbered } from './encounter-write.js';
import type { State } from './state.js';
import { present } from './text.js';

/** Complains about lines and diagnoses. `dropped` tells of members that the reader had no place for. */
export function checkLines(state: State, write: EncounterWrite, dropped: readonly Dropped[], say: Complaints): void {
  const lines = write.ServiceLines ?? [];
  if (lines.length === 0) say.add('ServiceLines', 5105, 'A service line is required.');
  const diagnoses = new Set<string>();
  lines.forEach((line, index) => {
    const path = `ServiceLines.${index}`;
    checkLine(state, line, path, say);
    for (const { code } of numbered(line, 'DiagnosisCode')) diagnoses.add(diagnosisKey(code));
  });
  for (const { path, name } of dropped) {
    const line = /^Encounter\.(ServiceLines\.\d+)$/.exec(path)?.[1];
    if (line !== undefined && /^DiagnosisCode(?:[5-9]|1\d)$/.test(name)) {
      say.add(
        `${line}.${name}`,
        5122,
        'A service line takes 4 diagnosis codes, send the others as orphan diagnosis codes.',
      );
    }
  }
  for (const [member, code] of Object.entries(write.OrphanDiagnosisCodes ?? {})) {
    if (code.trim() === '') continue;
    checkDiagnosis(state, code, `OrphanDiagnosisCodes.${member}`, say);
    diagnoses.add(diagnosisKey(code));
  }
  if (diagnoses.size > 12) {
    say.add('OrphanDiagnosisCodes', 5123, `An encounter takes 12 diagnosis codes, ${diagnoses.size} were sent.`);
  }
}

function checkLine(state: State, line: LineWrite, path: string, say: Complaints): void {
  if (present(line.ProcedureCode?.trim())) {
    const code = line.ProcedureCode?.trim() ?? '';
    complain(procedureStanding(state, code), 'Procedure', code, `${path}.ProcedureCode`, 5110, procedures, say);
  } else {
    say.add(`${path}.ProcedureCode`, 5112, 'A procedure code is required.');
  }
  const modifiers = numbered(line, 'ProcedureModifier');
  for (const { member, code } of modifiers) {
    const at = `${path}.${member}`;
    if (code.length > 2) say.add(at, 5132, `Modifier code ${code} is too long, a modifier has 2 characters.`);
    else complain(modifierStanding(state, code), 'Modifier', code, at, 5130, 'Settings > Codes > Find Modifiers', say);
  }
  const diagnoses = numbered(line, 'DiagnosisCode');
  if (!present(line.DiagnosisCode1?.trim())) say.add(`${path}.DiagnosisCode1`, 5124, 'A diagnosis code is required.');
  for (const { member, code } of diagnoses) checkDiagnosis(state, code, `${path}.${member}`, say);
  if (!((line.Units ?? 0) > 0)) say.add(`${path}.Units`, 5113, 'Units must be greater than 0.');
  if ((line.UnitCharge ?? 0) < 0) say.add(`${path}.UnitCharge`, 5114, 'The unit charge must not be negative.');
  if (line.ServiceStartDate === undefined) say.add(`${path}.ServiceStartDate`, 5115, 'A service date is required.');
}

const procedures = 'Settings > Codes > Find Procedures';

const checkDiagnosis = (state: State, code: string, path: string, say: Complaints): void =>
  complain(
    diagnosisStanding(state, code),
    'Diagnosis',
    code.trim(),
    path,
    5120,
    'Settings > Codes > Find Diagnoses',
    say,
  );

function complain(
  standing: CodeStanding,
  kind: string,
  code: string,
  ...[path, id, screen, say]: [path: string, id: number, screen: string, say: Complaints]
): void {
  if (standing === 'unknown') say.add(path, id, `${kind} code ${code} not found, add it under ${screen}.`);
  if (standing === 'inactive')
    say.add(path, id + 1, `${kind} code ${code} is inactive, reactivate it under ${screen}.`);
}
