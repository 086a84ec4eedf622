// The account's code lists: procedure (or speed) codes, modifiers, ICD-10-CM codes, places of service. Kareo sheet 2.1, 2.7 and 4.2.
import { addRecord } from './directory.js';
import { setColumns } from './insurances.js';
import type { Code, Columns, FlatRecord } from './records.js';
import { addTo, removeFrom, type State } from './state.js';

export type CodeStanding = 'active' | 'inactive' | 'unknown';

/** CMS place-of-service codes with the names CMS gives them. */
export const placesOfService: ReadonlyMap<string, string> = new Map(
  (
    '01 Pharmacy|02 Telehealth Provided Other than in Patient’s Home|03 School|04 Homeless Shelter|' +
    '10 Telehealth Provided in Patient’s Home|11 Office|12 Home|13 Assisted Living Facility|14 Group Home|' +
    '15 Mobile Unit|16 Temporary Lodging|17 Walk-in Retail Health Clinic|19 Off Campus-Outpatient Hospital|' +
    '20 Urgent Care Facility|21 Inpatient Hospital|22 On Campus-Outpatient Hospital|23 Emergency Room - Hospital|' +
    '24 Ambulatory Surgical Center|25 Birthing Center|26 Military Treatment Facility|31 Skilled Nursing Facility|' +
    '32 Nursing Facility|33 Custodial Care Facility|34 Hospice|41 Ambulance - Land|42 Ambulance - Air or Water|' +
    '49 Independent Clinic|50 Federally Qualified Health Center|51 Inpatient Psychiatric Facility|' +
    '52 Psychiatric Facility-Partial Hospitalization|53 Community Mental Health Center|' +
    '54 Intermediate Care Facility/Individuals with Intellectual Disabilities|' +
    '55 Residential Substance Abuse Treatment Facility|56 Psychiatric Residential Treatment Center|' +
    '57 Non-residential Substance Abuse Treatment Facility|60 Mass Immunization Center|' +
    '61 Comprehensive Inpatient Rehabilitation Facility|62 Comprehensive Outpatient Rehabilitation Facility|' +
    '65 End-Stage Renal Disease Treatment Facility|71 Public Health Clinic|72 Rural Health Clinic|' +
    '81 Independent Laboratory|99 Other Place of Service'
  )
    .split('|')
    .map((line) => [line.slice(0, 2), line.slice(3)] as const),
);

/** The procedure a line names, by procedure or speed code, or by the code behind one; an active one before others. */
export function procedureOf(state: State, code: string): FlatRecord | undefined {
  let found: FlatRecord | undefined;
  for (const id of state.procedureCodesByCode.get(code.trim().toUpperCase()) ?? []) {
    const record = state.procedureCodes.get(id);
    if (record?.columns['Active'] === 'True') return record;
    found ??= record;
  }
  return found;
}

export function procedureStanding(state: State, code: string): CodeStanding {
  const record = procedureOf(state, code);
  return record === undefined ? 'unknown' : record.columns['Active'] === 'True' ? 'active' : 'inactive';
}

export const modifierStanding = (state: State, code: string): CodeStanding =>
  standing(state.modifiers.get(code.toUpperCase()));

export const diagnosisStanding = (state: State, code: string): CodeStanding =>
  standing(state.diagnosisCodes.get(diagnosisKey(code)));

/** ICD-10 codes are the same with and without their dot. */
export const diagnosisKey = (code: string): string => code.trim().toUpperCase().replace('.', '');

const standing = (code: Code | undefined): CodeStanding =>
  code === undefined ? 'unknown' : code.active ? 'active' : 'inactive';

/** Adds a procedure, or changes the one of the same procedure or speed code. */
export function putProcedure(state: State, columns: Columns, id?: number): FlatRecord {
  const code = (columns['ProcedureCode'] ?? '').toUpperCase();
  const same = [...(state.procedureCodesByCode.get(code) ?? [])].map((each) => state.procedureCodes.get(each));
  const known =
    id === undefined ? same.find((each) => each?.columns['ProcedureCode'] === code) : state.procedureCodes.get(id);
  return known === undefined
    ? addProcedure(state, { ...columns, ProcedureCode: code }, id)
    : change(state, known, columns);
}

/** Adds a procedure without looking whether its code is there. */
export function addProcedure(state: State, columns: Columns, id?: number): FlatRecord {
  const record = addRecord(
    state,
    'procedure',
    state.procedureCodes,
    {
      BillableCode: columns['ProcedureCode'] ?? '',
      Active: 'True',
      CustomerSpecific: 'False',
      CustomCode: 'False',
      DefaultUnits: '1',
      ...columns,
    },
    id,
  );
  for (const code of codesOf(record)) addTo(state.procedureCodesByCode, code, record.ID);
  return record;
}

function change(state: State, record: FlatRecord, columns: Columns): FlatRecord {
  for (const code of codesOf(record)) removeFrom(state.procedureCodesByCode, code, record.ID);
  setColumns(record.columns, columns);
  for (const code of codesOf(record)) addTo(state.procedureCodesByCode, code, record.ID);
  record.modifiedAt = state.clock.now();
  return record;
}

const codesOf = ({ columns }: FlatRecord): string[] =>
  [columns['ProcedureCode'] ?? '', columns['BillableCode'] ?? ''].filter(Boolean).map((code) => code.toUpperCase());

/** Adds a modifier or diagnosis code, or changes the one that is there. */
export function putCode(codes: Map<string, Code>, key: string, code: Code): Code {
  const known = codes.get(key);
  if (known === undefined) {
    codes.set(key, code);
    return code;
  }
  known.active = code.active;
  if (code.name !== '') known.name = code.name;
  return known;
}
