// All that one sandbox account holds, in memory, with the indexes that keep every request cheap. Kareo sheet 4.4.
import type { SandboxClock } from './clock.js';
import type {
  Appointment,
  Code,
  Encounter,
  FlatRecord,
  InsuranceCompany,
  InsurancePlan,
  Patient,
  PatientCase,
  Policy,
  ServiceLine,
} from './records.js';
import { TimeIndex } from './time-index.js';

export interface Customer {
  readonly customerId: number;
  readonly customerKey: string;
  readonly user: string;
  readonly password: string;
}

export interface Switches {
  /** Refuse calls of an operation that come too soon after the last one. */
  throttle: boolean;
  /** Read `Active` on cases and policies (proposed); off is the 2021 schema. */
  activeColumns: boolean;
  /** Answer an empty list with one item whose members are all nil. */
  placeholderRow: boolean;
  /** Any explicit column flag yields one placeholder item, as one integrator saw in 2026. */
  projectionInversion: boolean;
  /** Permissions that the API user lacks; with any, every call is answered unauthorized. */
  permissionsMissing: readonly string[];
}

export const defaultSwitches: Switches = {
  throttle: false,
  activeColumns: true,
  placeholderRow: false,
  projectionInversion: false,
  permissionsMissing: [],
};

export interface ExternalVendor {
  readonly id: number;
  readonly name: string;
  /** External id (25 characters at most) → patient. */
  readonly patients: Map<string, number>;
}

export interface State {
  readonly clock: SandboxClock;
  customer: Customer;
  switches: Switches;
  readonly sequences: Map<string, number>;
  readonly practices: Map<number, FlatRecord>;
  readonly providers: Map<number, FlatRecord>;
  readonly locations: Map<number, FlatRecord>;
  /** Calendars: what appointments are booked on. Column `ProviderID` names the provider, if it is one's. */
  readonly resources: Map<number, FlatRecord>;
  readonly reasons: Map<number, FlatRecord>;
  readonly employers: Map<number, FlatRecord>;
  readonly procedureCodes: Map<number, FlatRecord>;
  /** Procedure or speed code, or the billable code behind one → procedure codes. */
  readonly procedureCodesByCode: Map<string, Set<number>>;
  readonly modifiers: Map<string, Code>;
  readonly diagnosisCodes: Map<string, Code>;
  /** Name → type: Normal, Attorney Lien, Workers Comp, Unpayable. */
  readonly payerScenarios: Map<string, string>;
  readonly companies: Map<number, InsuranceCompany>;
  readonly companiesByName: Map<string, Set<number>>;
  readonly plans: Map<number, InsurancePlan>;
  readonly plansByName: Map<string, Set<number>>;
  readonly plansOfCompany: Map<number, Set<number>>;
  readonly policiesOfPlan: Map<number, Set<number>>;
  /** One counter for companies and plans: the change cursor. */
  changeKey: number;
  readonly companyChanges: TimeIndex;
  readonly planChanges: TimeIndex;
  readonly vendors: Map<number, ExternalVendor>;
  readonly vendorsByName: Map<string, number>;
  readonly patients: Map<number, Patient>;
  readonly patientsByLastName: Map<string, Set<number>>;
  readonly patientsModified: TimeIndex;
  readonly cases: Map<number, PatientCase>;
  readonly policies: Map<number, Policy>;
  readonly appointments: Map<number, Appointment>;
  readonly appointmentsStarting: TimeIndex;
  readonly appointmentsModified: TimeIndex;
  readonly appointmentsOfPatient: Map<number, Set<number>>;
  readonly encounters: Map<number, Encounter>;
  readonly encountersByBatch: Map<string, Set<number>>;
  readonly encountersModified: TimeIndex;
  readonly encountersOfPatient: Map<number, Set<number>>;
  readonly claims: Map<number, { readonly encounter: Encounter; readonly line: ServiceLine }>;
}

export function createState(clock: SandboxClock, customer: Customer): State {
  return {
    clock,
    customer,
    switches: { ...defaultSwitches },
    sequences: new Map(),
    practices: new Map(),
    providers: new Map(),
    locations: new Map(),
    resources: new Map(),
    reasons: new Map(),
    employers: new Map(),
    procedureCodes: new Map(),
    procedureCodesByCode: new Map(),
    modifiers: new Map(),
    diagnosisCodes: new Map(),
    payerScenarios: new Map(),
    companies: new Map(),
    companiesByName: new Map(),
    plans: new Map(),
    plansByName: new Map(),
    plansOfCompany: new Map(),
    policiesOfPlan: new Map(),
    changeKey: 0,
    companyChanges: new TimeIndex(),
    planChanges: new TimeIndex(),
    vendors: new Map(),
    vendorsByName: new Map(),
    patients: new Map(),
    patientsByLastName: new Map(),
    patientsModified: new TimeIndex(),
    cases: new Map(),
    policies: new Map(),
    appointments: new Map(),
    appointmentsStarting: new TimeIndex(),
    appointmentsModified: new TimeIndex(),
    appointmentsOfPatient: new Map(),
    encounters: new Map(),
    encountersByBatch: new Map(),
    encountersModified: new TimeIndex(),
    encountersOfPatient: new Map(),
    claims: new Map(),
  };
}

/** The next id of a kind: small integers, counted per kind; `wanted` is used where one is given; 0 is none. */
export function nextId(state: State, kind: string, wanted?: number): number {
  const last = state.sequences.get(kind) ?? 0;
  const id = wanted || last + 1;
  if (id > last) state.sequences.set(kind, id);
  return id;
}

export function addTo<K>(index: Map<K, Set<number>>, key: K, id: number): void {
  const ids = index.get(key);
  if (ids === undefined) index.set(key, new Set([id]));
  else ids.add(id);
}

export function removeFrom<K>(index: Map<K, Set<number>>, key: K, id: number): void {
  index.get(key)?.delete(id);
}
