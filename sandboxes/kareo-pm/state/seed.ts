// Fills a state from a seed: the documented JSON of `POST /control/seed`, over built-in codes and one small practice. control.openapi.yaml, schema Seed.
import { createAppointment, type AppointmentWrite } from './appointments.js';
import { diagnosisList, modifierList, payerScenarioList, procedureList } from './built-in-codes.js';
import { makePrimary } from './cases.js';
import { addProcedure, diagnosisKey, putCode, putProcedure } from './codes.js';
import { addRecord } from './directory.js';
import { createEncounter } from './encounters.js';
import type { EncounterWrite } from './encounter-write.js';
import { createCompany, createPlan } from './insurances.js';
import { createPatient } from './patients.js';
import type { Columns, FlatRecord } from './records.js';
import { type Customer, nextId, type State, type Switches } from './state.js';
import type { CaseWrite, PatientWrite } from './writes.js';

/** A record of plain columns; `ID` keeps its number. */
export type SeedRecord = Readonly<Record<string, string | number | boolean>>;

export interface SeedCode {
  readonly Code: string;
  readonly Name?: string;
  readonly Active?: boolean;
}

export interface Seed {
  readonly customer?: Partial<Customer>;
  readonly switches?: Partial<Switches>;
  readonly practices?: readonly SeedRecord[];
  readonly providers?: readonly SeedRecord[];
  readonly serviceLocations?: readonly SeedRecord[];
  readonly resources?: readonly SeedRecord[];
  readonly appointmentReasons?: readonly SeedRecord[];
  readonly payerScenarios?: readonly { readonly Name: string; readonly Type: string }[];
  /** With `builtInCodes: false` only the codes listed here are known. */
  readonly builtInCodes?: boolean;
  readonly procedureCodes?: readonly SeedRecord[];
  readonly modifiers?: readonly SeedCode[];
  readonly diagnosisCodes?: readonly SeedCode[];
  readonly externalVendors?: readonly { readonly ExternalVendorID?: number; readonly ExternalVendorName: string }[];
  readonly insuranceCompanies?: readonly SeedRecord[];
  readonly insurancePlans?: readonly SeedRecord[];
  /** In the shape of UpdatePatient, whose ids become the ids; `PrimaryCaseID` picks the primary case. */
  readonly patients?: readonly (PatientWrite & {
    readonly PrimaryCaseID?: number;
    readonly Cases?: readonly CaseWrite[];
  })[];
  readonly appointments?: readonly AppointmentWrite[];
  readonly encounters?: readonly EncounterWrite[];
}

const practice = { ID: 1, PracticeName: 'Juniper Ridge Family Medicine', Active: 'True', NPI: '1888000019' };
const address = {
  AddressLine1: '400 Test Ave',
  City: 'Irvine',
  State: 'CA',
  ZipCode: '926170001',
  Phone: '(949) 555-0100',
};

/** What stands in an account that no seed describes. */
const smallPractice: Seed = {
  practices: [
    {
      ...practice,
      TaxID: '94-0000001',
      SubscriptionEdition: 'Complete',
      PracticeAddressLine1: address.AddressLine1,
      PracticeCity: address.City,
      PracticeState: address.State,
      PracticeZipCode: address.ZipCode,
      Phone: address.Phone,
    },
  ],
  providers: [
    {
      ...{ ID: 42, Type: 'Normal Provider', FirstName: 'Mara', MiddleName: 'Q', LastName: 'Ellison', Degree: 'MD' },
      ...{ NationalProviderIdentifier: '1999000015', SpecialtyName: 'Family Medicine', PracticeID: 1 },
    },
  ],
  serviceLocations: [
    {
      ID: 3,
      Name: 'Main Office',
      BillingName: practice.PracticeName,
      PlaceOfService: '11',
      PracticeID: 1,
      NPI: '1777000013',
      ...address,
    },
  ],
  resources: [{ ID: 7, Name: 'Mara Q Ellison, MD', ProviderID: 42 }],
  appointmentReasons: [
    { ID: 5, Name: 'Follow-up', DefaultDurationMinutes: 30, PracticeID: 1 },
    { ID: 6, Name: 'New patient', DefaultDurationMinutes: 45, PracticeID: 1 },
  ],
};

/** Fills an empty state. Throws Refusal or Fault when a seed's record would be refused by the service itself. */
export function applySeed(state: State, given: Seed): void {
  const seed: Seed = { ...(given.practices === undefined ? smallPractice : {}), ...given };
  state.customer = { ...state.customer, ...seed.customer };
  state.switches = { ...state.switches, ...seed.switches };
  flat(state, 'practice', state.practices, seed.practices, { Active: 'True' });
  flat(state, 'provider', state.providers, seed.providers, { Active: 'True', Type: 'Normal Provider' });
  flat(state, 'location', state.locations, seed.serviceLocations, {});
  flat(state, 'resource', state.resources, seed.resources, {});
  flat(state, 'reason', state.reasons, seed.appointmentReasons, {});
  seedCodes(state, seed);
  for (const { ExternalVendorID, ExternalVendorName: name } of seed.externalVendors ?? []) {
    const id = nextId(state, 'vendor', ExternalVendorID);
    state.vendors.set(id, { id, name, patients: new Map() });
    state.vendorsByName.set(name, id);
  }
  for (const record of seed.insuranceCompanies ?? []) {
    const { CompanyID, ...columns } = record;
    createCompany(state, columnsOf(columns), CompanyID === undefined ? undefined : Number(CompanyID));
  }
  for (const record of seed.insurancePlans ?? []) {
    const { PlanID, CompanyID, ...columns } = record;
    createPlan(state, Number(CompanyID), columnsOf(columns), PlanID === undefined ? undefined : Number(PlanID));
  }
  for (const { PrimaryCaseID, ...write } of seed.patients ?? []) {
    const { patient } = createPatient(state, write, 'given');
    const primary = patient.cases.find((each) => each.id === PrimaryCaseID);
    if (primary !== undefined) makePrimary(patient, primary);
  }
  for (const write of seed.appointments ?? []) createAppointment(state, write, write.AppointmentId);
  for (const write of seed.encounters ?? []) createEncounter(state, write);
}

function seedCodes(state: State, seed: Seed): void {
  for (const [name, type] of payerScenarioList) state.payerScenarios.set(name, type);
  for (const { Name, Type } of seed.payerScenarios ?? []) state.payerScenarios.set(Name, Type);
  if (seed.builtInCodes !== false) {
    for (const line of procedureList.trim().split('\n')) {
      const [, code = '', fee = '', name = ''] = /^(\S+) (\S+) (.*)$/.exec(line) ?? [];
      addProcedure(state, { ProcedureCode: code, OfficialName: name, TypeOfServiceCode: '1', Fee: fee });
    }
    for (const code of modifierList.split(' ')) state.modifiers.set(code, { code, name: '', active: true });
    for (const code of diagnosisList.split(' '))
      state.diagnosisCodes.set(diagnosisKey(code), { code, name: '', active: true });
  }
  for (const record of seed.procedureCodes ?? []) {
    const { ID, ...columns } = record;
    putProcedure(state, columnsOf(columns), ID === undefined ? undefined : Number(ID));
  }
  for (const each of seed.modifiers ?? []) {
    putCode(state.modifiers, each.Code.toUpperCase(), {
      code: each.Code,
      name: each.Name ?? '',
      active: each.Active ?? true,
    });
  }
  for (const each of seed.diagnosisCodes ?? []) {
    putCode(state.diagnosisCodes, diagnosisKey(each.Code), {
      code: each.Code,
      name: each.Name ?? '',
      active: each.Active ?? true,
    });
  }
}

function flat(
  state: State,
  kind: string,
  to: Map<number, FlatRecord>,
  records: readonly SeedRecord[] | undefined,
  defaults: Columns,
): void {
  for (const { ID, ...columns } of records ?? []) {
    addRecord(state, kind, to, { ...defaults, ...columnsOf(columns) }, ID === undefined ? undefined : Number(ID));
  }
}

/** Columns as text: `true` is `True`, as the service reads. */
export const columnsOf = (record: SeedRecord): Columns =>
  Object.fromEntries(
    Object.entries(record).map(([column, value]) => [
      column,
      typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value),
    ]),
  );
