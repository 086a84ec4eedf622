// A Kareo sandbox in this process, our connector to it, and small builders for what tests deliver.
import type { Claim, Coverage, Location, Patient, Practitioner } from 'fhir/r4.js';
import { startKareoPmSandbox, type KareoPmSandbox } from '../../../sandboxes/kareo-pm/main.js';
import type { Seed } from '../../../sandboxes/kareo-pm/state/seed.js';
import type { Resource } from '../../../src/fhir/resource.js';
import type { Directory } from '../../../src/mapping/directory.js';
import { SystemFailure } from '../../../src/systems/failure.js';
import { kareoPm } from '../../../src/systems/kareo-pm/system.js';
import type { Connector, DeliveryOrder } from '../../../src/systems/system.js';

export interface Connected {
  readonly sandbox: KareoPmSandbox;
  readonly connector: Connector;
  readonly connectAgain: (settings?: object) => Connector;
  readonly control: (path: string, body?: object) => Promise<Record<string, unknown>>;
  readonly state: () => Promise<SandboxState>;
}

export interface SandboxState {
  readonly patients: readonly {
    readonly id: number;
    readonly columns: Record<string, string>;
    readonly cases: readonly SandboxCase[];
  }[];
  readonly encounters: readonly Record<string, unknown>[];
  readonly appointments: readonly Record<string, unknown>[];
  readonly externalVendors: readonly {
    readonly id: number;
    readonly name: string;
    readonly patients: Record<string, number>;
  }[];
}

interface SandboxCase {
  readonly id: number;
  readonly active: boolean;
  readonly columns: Record<string, string>;
  readonly policies: readonly {
    readonly id: number;
    readonly active: boolean;
    readonly columns: Record<string, string>;
  }[];
}

export async function connectToSandbox(seed: Seed = {}, settings: object = {}): Promise<Connected> {
  const sandbox = await startKareoPmSandbox({ seed });
  const connectAgain = (more: object = {}): Connector =>
    kareoPm.connect(
      {
        url: sandbox.endpoint,
        customerKey: 'sandbox-customer-key',
        user: 'api@sandbox.example',
        password: 'sandbox-password',
        throttled: false,
        timeoutMs: 2000,
        ...settings,
        ...more,
      },
      { clock: Date.now, fetch, sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
    );
  const control = async (path: string, body?: object): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${sandbox.baseUrl}/control/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const read = (await answer.json()) as Record<string, unknown>;
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(read)}`);
    return read;
  };
  const state = async (): Promise<SandboxState> => (await control('state')) as unknown as SandboxState;
  return { sandbox, connector: connectAgain(), connectAgain, control, state };
}

/** Talia Brandt with one case of one policy, as seed. */
export const talia = {
  PatientID: 1007,
  FirstName: 'Talia',
  MiddleName: 'R',
  LastName: 'Brandt',
  DateofBirth: '1987-04-09T00:00:00',
  Gender: 'Female',
  HomePhone: '7145550140',
  AddressLine1: '12 Sample Ct',
  City: 'Tustin',
  State: 'CA',
  ZipCode: '92780',
  Practice: { PracticeID: 1 },
  DefaultRenderingProvider: { ProviderID: 42 },
  Cases: [
    {
      CaseID: 2210,
      CaseName: 'Northwind Health - 1/5/2026',
      PayerScenario: 'Commercial',
      Policies: [
        {
          InsurancePolicyID: 3301,
          CompanyName: 'Northwind Health',
          PlanName: 'Northwind PPO 140',
          PlanAddressLine1: 'PO Box 1000',
          PlanCity: 'Phoenix',
          PlanState: 'AZ',
          PlanZipCode: '85001',
          PolicyNumber: 'NWH555000777',
          PolicyGroupNumber: 'GRP-0042',
          Copay: '25.00',
          Deductible: '500.00',
          EffectiveStartDate: '2026-01-01T00:00:00',
          Insured: {
            FirstName: 'Owen',
            LastName: 'Brandt',
            DateofBirth: '1985-11-30T00:00:00',
            Gender: 'Male',
            PatientRelationshipToInsured: 'Spouse',
          },
        },
      ],
    },
  ],
} as const;

/** Links as a directory; each is `recordType|nativeId|Type/id`. */
export function links(...all: readonly string[]): Directory {
  const parts = all.map((link) => link.split('|') as [string, string, string]);
  return {
    referenceOf: (recordType, nativeId, resourceType) =>
      parts.find(
        ([type, id, reference]) => type === recordType && id === nativeId && reference.startsWith(`${resourceType}/`),
      )?.[2],
    nativeIdOf: (recordType, reference) =>
      parts.find(([type, , target]) => type === recordType && target === reference)?.[1],
  };
}

export function order(about: Partial<DeliveryOrder> & Pick<DeliveryOrder, 'dataClass' | 'focus'>): DeliveryOrder {
  return {
    action: 'put',
    with: [],
    native: [],
    directory: links(),
    mayBeThere: false,
    isFree: async () => true,
    key: 'EL141931111100043',
    ...about,
  };
}

/** The failure that a promise ends with; an error where it does not fail so. */
export async function failureOf(promise: Promise<unknown>): Promise<SystemFailure> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof SystemFailure) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

export const aPatient = (more: Partial<Patient> = {}): Patient => ({
  resourceType: 'Patient',
  id: 'p1',
  name: [{ use: 'official', family: 'Castellan', given: ['Ivo'] }],
  gender: 'male',
  birthDate: '1990-02-03',
  telecom: [{ system: 'phone', use: 'mobile', value: '714-555-0177' }],
  ...more,
});

export const aPractitioner: Practitioner = {
  resourceType: 'Practitioner',
  id: 'd1',
  name: [{ use: 'official', family: 'Ellison', given: ['Mara'] }],
  identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1999000015' }],
};

export const aLocation: Location = { resourceType: 'Location', id: 'l1', status: 'active', name: 'Sawtooth West' };

export interface Line {
  readonly cpt?: string;
  readonly modifiers?: readonly string[];
  readonly icd10: readonly string[];
}

/** A bill of these lines; its diagnoses are the union of theirs. */
export function aClaim(lines: readonly Line[], more: Partial<Claim> = {}): Claim {
  const codes = [...new Set(lines.flatMap(({ icd10 }) => icd10))];
  return {
    resourceType: 'Claim',
    id: 'c1',
    status: 'draft',
    use: 'claim',
    created: '2026-11-24',
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: 'professional' }] },
    priority: { coding: [{ code: 'normal' }] },
    patient: { reference: 'Patient/p7' },
    provider: { reference: 'Organization/o1' },
    facility: { reference: 'Location/l1' },
    insurance: [{ sequence: 1, focal: true, coverage: { reference: 'Coverage/x' } }],
    billablePeriod: { start: '2026-11-24' },
    careTeam: [
      {
        sequence: 1,
        provider: { reference: 'Practitioner/d1' },
        role: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claimcareteamrole', code: 'primary' }] },
      },
    ],
    diagnosis: codes.map((code, index) => ({
      sequence: index + 1,
      diagnosisCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code }] },
    })),
    item: lines.map(({ cpt, modifiers = [], icd10 }, index) => ({
      sequence: index + 1,
      productOrService: cpt === undefined ? {} : { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: cpt }] },
      modifier: modifiers.map((code) => ({ coding: [{ code }] })),
      diagnosisSequence: icd10.map((code) => codes.indexOf(code) + 1),
      quantity: { value: 1 },
      unitPrice: { value: 145, currency: 'USD' },
      encounter: [{ reference: 'Encounter/v1' }],
    })),
    supportingInfo: [
      {
        sequence: 1,
        category: { coding: [{ code: 'info' }] },
        code: { text: 'notes' },
        valueString: 'copay collected',
      },
    ],
    ...more,
  };
}

export const aCoverage = (more: Partial<Coverage> = {}): Coverage => ({
  resourceType: 'Coverage',
  id: 'k1',
  status: 'active',
  beneficiary: { reference: 'Patient/p7' },
  payor: [{ reference: 'Organization/payer' }],
  subscriberId: 'HM-7001',
  period: { start: '2026-06-01' },
  relationship: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/subscriber-relationship', code: 'self' }] },
  class: [
    {
      type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/coverage-class', code: 'plan' }] },
      value: 'Harbor HMO',
      name: 'Harbor HMO',
    },
  ],
  ...more,
});

/** The links of Talia, her doctor and the office. */
export const billLinks = links(
  'patient|1007|Patient/p7',
  'provider|42|Practitioner/d1',
  'service-location|3|Location/l1',
);

export const withAll: readonly Resource[] = [aPractitioner, aLocation];
