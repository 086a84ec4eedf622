// One invented resource of each of the five types, of the size and shape in which practices send them.
import type { ChargeItem, Claim, Coverage, Encounter, Patient } from 'fhir/r4.js';

const patientReference = { reference: 'Patient/0192f5a0-7c3b-7d2e-8a41-000000000001', display: 'Amara Lindqvist' };
const physician = { reference: 'Practitioner/0192f5a0-7c3b-7d2e-8a41-000000000002' };
const practice = { reference: 'Organization/0192f5a0-7c3b-7d2e-8a41-000000000003' };
const office = { reference: 'Location/0192f5a0-7c3b-7d2e-8a41-000000000004' };
const payer = { reference: 'Organization/0192f5a0-7c3b-7d2e-8a41-000000000005', display: 'Example Health' };
const visit = { reference: 'Encounter/0192f5a0-7c3b-7d2e-8a41-000000000006' };
const policy = { reference: 'Coverage/0192f5a0-7c3b-7d2e-8a41-000000000007' };
const cpt = 'http://www.ama-assn.org/go/cpt';
const icd10 = 'http://hl7.org/fhir/sid/icd-10-cm';

const patient: Patient = {
  resourceType: 'Patient',
  identifier: [
    {
      type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] },
      system: 'https://clinic.example/mrn',
      value: '100234',
    },
    { system: 'http://hl7.org/fhir/sid/us-ssn', value: '999001234' },
  ],
  active: true,
  name: [{ use: 'official', family: 'Lindqvist', given: ['Amara', 'J'] }],
  telecom: [
    { system: 'phone', value: '(555) 555-0101', use: 'home' },
    { system: 'phone', value: '(555) 555-0102', use: 'mobile', rank: 1 },
    { system: 'email', value: 'amara@example.org' },
  ],
  gender: 'female',
  birthDate: '1980-05-17',
  address: [
    {
      use: 'home',
      type: 'both',
      line: ['12 Invented Street', 'Apt 3'],
      city: 'Irvine',
      state: 'CA',
      postalCode: '92617',
      country: 'US',
    },
  ],
  maritalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus', code: 'M' }] },
  communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'en-US' }] }, preferred: true }],
  contact: [{ relationship: [{ text: 'Spouse' }], name: { family: 'Lindqvist', given: ['Otto'] } }],
  generalPractitioner: [physician],
  managingOrganization: practice,
};

const coverage: Coverage = {
  resourceType: 'Coverage',
  identifier: [{ system: 'https://clinic.example/policy', value: 'P-4711' }],
  status: 'active',
  type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'HIP' }] },
  subscriber: patientReference,
  subscriberId: 'XYZ123456789',
  beneficiary: patientReference,
  relationship: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/subscriber-relationship', code: 'self' }],
  },
  period: { start: '2026-01-01', end: '2026-12-31' },
  payor: [payer],
  class: [
    {
      type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/coverage-class', code: 'group' }] },
      value: 'G-100',
      name: 'Example Employer',
    },
    {
      type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/coverage-class', code: 'plan' }] },
      value: 'PPO-1',
      name: 'Example PPO',
    },
  ],
  order: 1,
  costToBeneficiary: [
    {
      type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/coverage-copay-type', code: 'gpvisit' }] },
      valueMoney: { value: 25, currency: 'USD' },
    },
  ],
};

const encounter: Encounter = {
  resourceType: 'Encounter',
  identifier: [{ system: 'https://clinic.example/visit', value: 'V-20260131-1' }],
  status: 'finished',
  class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB', display: 'ambulatory' },
  type: [{ coding: [{ system: cpt, code: '99213' }], text: 'Office visit' }],
  subject: patientReference,
  participant: [
    {
      type: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code: 'ATND' }] }],
      period: { start: '2026-01-31T09:00:00-08:00', end: '2026-01-31T09:25:00-08:00' },
      individual: physician,
    },
  ],
  period: { start: '2026-01-31T09:00:00-08:00', end: '2026-01-31T09:25:00-08:00' },
  reasonCode: [{ coding: [{ system: icd10, code: 'J06.9' }], text: 'Acute upper respiratory infection' }],
  location: [{ location: office, status: 'completed' }],
  serviceProvider: practice,
};

const line = (sequence: number, code: string, value: number) => ({
  sequence,
  careTeamSequence: [1],
  diagnosisSequence: [1],
  productOrService: { coding: [{ system: cpt, code }] },
  modifier: [{ coding: [{ system: cpt, code: '25' }] }],
  servicedDate: '2026-01-31',
  locationCodeableConcept: {
    coding: [
      {
        system: 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set',
        code: '11',
      },
    ],
  },
  quantity: { value: 1 },
  unitPrice: { value, currency: 'USD' },
  net: { value, currency: 'USD' },
  encounter: [visit],
});

const claim: Claim = {
  resourceType: 'Claim',
  identifier: [{ system: 'https://clinic.example/bill', value: 'B-881' }],
  status: 'draft',
  type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: 'professional' }] },
  use: 'claim',
  patient: patientReference,
  billablePeriod: { start: '2026-01-31', end: '2026-01-31' },
  created: '2026-01-31T17:25:00Z',
  insurer: payer,
  provider: practice,
  priority: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/processpriority', code: 'normal' }] },
  facility: office,
  careTeam: [
    {
      sequence: 1,
      provider: physician,
      role: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claimcareteamrole', code: 'primary' }] },
    },
  ],
  diagnosis: [
    { sequence: 1, diagnosisCodeableConcept: { coding: [{ system: icd10, code: 'J06.9' }] } },
    { sequence: 2, diagnosisCodeableConcept: { coding: [{ system: icd10, code: 'I10' }] } },
  ],
  insurance: [{ sequence: 1, focal: true, coverage: policy }],
  item: [line(1, '99213', 120.5), line(2, '87880', 35)],
  total: { value: 155.5, currency: 'USD' },
};

const chargeItem: ChargeItem = {
  resourceType: 'ChargeItem',
  identifier: [{ system: 'https://clinic.example/charge', value: 'B-881-1' }],
  status: 'billable',
  code: { coding: [{ system: cpt, code: '99213' }], text: 'Office visit, established patient' },
  subject: patientReference,
  context: visit,
  occurrenceDateTime: '2026-01-31T09:00:00-08:00',
  performer: [{ actor: physician }],
  performingOrganization: practice,
  quantity: { value: 1 },
  priceOverride: { value: 120.5, currency: 'USD' },
  enterer: physician,
  enteredDate: '2026-01-31T17:25:00Z',
  reason: [{ coding: [{ system: icd10, code: 'J06.9' }] }],
  note: [{ text: 'Rapid test done at the visit.' }],
};

export const fiveTypes = [patient, coverage, encounter, claim, chargeItem] as const;
