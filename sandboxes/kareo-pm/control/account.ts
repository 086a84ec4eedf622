// Settings of the account: practices, providers, calendars, service locations, reasons, codes. control.openapi.yaml, "account".
import { diagnosisKey, putCode, putProcedure } from '../state/codes.js';
import { addRecord } from '../state/directory.js';
import { createCompany, createPlan, setColumns, updateCompany, updatePlan } from '../state/insurances.js';
import type { Code, Columns, FlatRecord } from '../state/records.js';
import { columnsOf, type SeedRecord } from '../state/seed.js';
import type { State } from '../state/state.js';
import { type ControlCall, ControlError, type ControlRoute, post, recordOf, textMember } from './route.js';

/** The body as columns of text; `ID` is the record's number. */
function columnsIn(call: ControlCall): { readonly ID: number | undefined; readonly columns: Columns } {
  const { ID, ...rest } = call.body;
  const record: Record<string, SeedRecord[string]> = {};
  for (const [column, value] of Object.entries(rest)) {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      throw new ControlError(400, `${column} must be a text, a number, true or false`);
    }
    record[column] = value;
  }
  if (ID !== undefined && typeof ID !== 'number') throw new ControlError(400, 'ID must be a number');
  return { ID, columns: columnsOf(record) };
}

type FlatTable = (state: State) => Map<number, FlatRecord>;

/** POST adds a record, POST on its id changes columns of it. */
function flatRoutes(path: string, kind: string, table: FlatTable, defaults: Columns): ControlRoute[] {
  return [
    post(path, (call) => {
      const { ID, columns } = columnsIn(call);
      const records = table(call.sandbox.state);
      if (ID !== undefined && records.has(ID))
        throw new ControlError(409, `${kind} ${ID} is there; change it at ${path}/${ID}`);
      return addRecord(call.sandbox.state, kind, records, { ...defaults, ...columns }, ID);
    }),
    post(`${path}/{id}`, (call) => {
      const record = recordOf(call, table(call.sandbox.state), kind);
      setColumns(record.columns, columnsIn(call).columns);
      record.modifiedAt = call.sandbox.state.clock.now();
      return record;
    }),
  ];
}

/** Companies and plans: what changes goes through the change cursor. */
const insuranceRoutes: readonly ControlRoute[] = [
  post('/control/insurance-companies', (call) => {
    textMember(call, 'CompanyName');
    return createCompany(call.sandbox.state, columnsIn(call).columns);
  }),
  post('/control/insurance-companies/{id}', (call) => {
    const company = recordOf(call, call.sandbox.state.companies, 'insurance company');
    updateCompany(call.sandbox.state, company, columnsIn(call).columns);
    return company;
  }),
  post('/control/insurance-plans', (call) => {
    textMember(call, 'PlanName');
    const { CompanyID, ...columns } = columnsIn(call).columns;
    const company = call.sandbox.state.companies.get(Number(CompanyID));
    if (company === undefined) throw new ControlError(404, `insurance company ${CompanyID} is not there`);
    return createPlan(call.sandbox.state, company.ID, columns);
  }),
  post('/control/insurance-plans/{id}', (call) => {
    const plan = recordOf(call, call.sandbox.state.plans, 'insurance plan');
    updatePlan(call.sandbox.state, plan, columnsIn(call).columns);
    return plan;
  }),
];

const procedureNamed = (call: ControlCall): string => {
  const code = call.parameters['code']?.toUpperCase() ?? '';
  if (!call.sandbox.state.procedureCodesByCode.get(code)?.size)
    throw new ControlError(404, `procedure code ${code} is not there`);
  return code;
};

function codeRoutes(
  path: string,
  table: (state: State) => Map<string, Code>,
  keyOf: (code: string) => string,
): ControlRoute[] {
  const stand = (call: ControlCall, active: boolean): Code => {
    const code = table(call.sandbox.state).get(keyOf(call.parameters['code'] ?? ''));
    if (code === undefined) throw new ControlError(404, `code ${call.parameters['code']} is not there`);
    code.active = active;
    return code;
  };
  return [
    post(path, (call) => {
      const code = textMember(call, 'Code').toUpperCase();
      const { Name = '', Active = true } = call.body;
      return putCode(table(call.sandbox.state), keyOf(code), { code, name: String(Name), active: Active === true });
    }),
    post(`${path}/{code}/deactivate`, (call) => stand(call, false)),
    post(`${path}/{code}/reactivate`, (call) => stand(call, true)),
  ];
}

export const accountRoutes: readonly ControlRoute[] = [
  ...flatRoutes('/control/practices', 'practice', (state) => state.practices, { Active: 'True' }),
  ...flatRoutes('/control/providers', 'provider', (state) => state.providers, {
    Active: 'True',
    Type: 'Normal Provider',
    PracticeID: '1',
  }),
  ...flatRoutes('/control/service-locations', 'location', (state) => state.locations, {
    PlaceOfService: '11',
    PracticeID: '1',
  }),
  ...flatRoutes('/control/resources', 'resource', (state) => state.resources, {}),
  ...flatRoutes('/control/appointment-reasons', 'reason', (state) => state.reasons, { PracticeID: '1' }),
  ...insuranceRoutes,
  post('/control/procedure-codes', (call) => {
    const { ID, columns } = columnsIn(call);
    if (!/^[A-Za-z0-9]{1,5}$/.test(columns['ProcedureCode'] ?? '')) {
      throw new ControlError(400, 'ProcedureCode must be 1 to 5 letters or digits');
    }
    return putProcedure(call.sandbox.state, columns, ID);
  }),
  post('/control/procedure-codes/{code}/deactivate', (call) =>
    putProcedure(call.sandbox.state, { ProcedureCode: procedureNamed(call), Active: 'False' }),
  ),
  post('/control/procedure-codes/{code}/reactivate', (call) =>
    putProcedure(call.sandbox.state, { ProcedureCode: procedureNamed(call), Active: 'True' }),
  ),
  ...codeRoutes(
    '/control/modifiers',
    (state) => state.modifiers,
    (code) => code.toUpperCase(),
  ),
  ...codeRoutes('/control/diagnosis-codes', (state) => state.diagnosisCodes, diagnosisKey),
];
