// Resources that each system can just hold, and each limit passed by one: what the acceptance profiles are held against. profiles/input/fsh/acceptance-*.fsh.
import type {
  Appointment,
  ChargeItem,
  Claim,
  ClaimItem,
  CodeableConcept,
  Coverage,
  Encounter,
  InsurancePlan,
  Patient,
  RelatedPerson,
  Resource,
} from 'fhir/r4.js';
import { system } from '../../src/fhir/code-systems.js';

/** One acceptance profile: what it takes without an error, and what it complains of, in words that staff read. */
export interface Acceptance {
  readonly profile: string;
  readonly holds: readonly Resource[];
  readonly passed: readonly Passed[];
}

/** A limit passed: the severity, and words of the issue. */
export type Passed = readonly ['error' | 'warning', words: string, Resource];

const concept = (of: string, code: string, text?: string): CodeableConcept => ({
  coding: [{ system: of, code }],
  ...(text !== undefined && { text }),
});
const many = <Made>(count: number, make: (number: number) => Made): Made[] =>
  Array.from({ length: count }, (_, at) => make(at + 1));
const modifierUrl = 'https://chartbridge.example/fhir/StructureDefinition/charge-item-modifier';
const icd10 = (number: number): string => `E11.${number}`;
const isOf = (code: string): CodeableConcept => concept(system.participationType, code);

const patient = (more: Partial<Patient> = {}): Patient => ({
  resourceType: 'Patient',
  identifier: [{ type: concept(system.identifierType, 'MR'), value: '2026-118' }],
  name: [{ use: 'official', family: 'Tallow', given: ['Zephyrine'] }],
  birthDate: '1992-05-04',
  gender: 'female',
  address: [
    { use: 'home', line: ['8 Cottonwood Way'], city: 'Boise', state: 'ID', postalCode: '83702', country: 'US' },
  ],
  ...more,
});
const without = <Of extends Resource>(resource: Of, ...names: (keyof Of)[]): Of =>
  Object.fromEntries(Object.entries(resource).filter(([name]) => !names.includes(name as keyof Of))) as unknown as Of;
const abroad = [{ use: 'home' as const, city: 'Lausanne', postalCode: '1003', country: 'CH' }];
const phones = (count: number): NonNullable<Patient['telecom']> =>
  (['mobile', 'home', 'work'] as const).slice(0, count).map((use) => ({ system: 'phone', use, value: '208-555-0100' }));
const nameless = patient({ name: [{ text: 'Zephyrine' }] });

const line = (more: Partial<ClaimItem> = {}): ClaimItem => ({
  sequence: 1,
  diagnosisSequence: [1],
  productOrService: concept(system.cpt, '99213'),
  quantity: { value: 1 },
  ...more,
});
const undiagnosed = (): ClaimItem => {
  const { diagnosisSequence: _none, ...rest } = line();
  return rest;
};
const claim = (diagnoses: number, more: Partial<Claim> = {}): Claim => ({
  resourceType: 'Claim',
  status: 'draft',
  use: 'claim',
  type: concept(system.claimType, 'professional'),
  patient: { reference: 'Patient/a' },
  created: '2026-11-25',
  provider: { reference: 'Practitioner/a' },
  facility: { reference: 'Location/a' },
  priority: concept(system.processPriority, 'normal'),
  careTeam: [
    { sequence: 1, provider: { reference: 'Practitioner/a' }, role: concept(system.claimCareTeamRole, 'primary') },
  ],
  insurance: [{ sequence: 1, focal: true, coverage: { reference: 'Coverage/a' } }],
  diagnosis: many(diagnoses, (sequence) => ({
    sequence,
    diagnosisCodeableConcept: concept(system.icd10cm, icd10(sequence)),
  })),
  item: [line()],
  ...more,
});
/** A bill that says in more than one place what a system holds once. */
export const wholeBill = claim(1, {
  item: [
    line({
      servicedDate: '2026-11-25',
      locationCodeableConcept: concept(system.placeOfService, '11'),
      encounter: [{ reference: 'Encounter/a' }],
      unitPrice: { value: 145, currency: 'USD' },
      net: { value: 145, currency: 'USD' },
    }),
  ],
});
const modifiers = (...codes: string[]): CodeableConcept[] => codes.map((code) => concept(system.cpt, code));
const asPrincipal = (sequence: number): Claim => {
  const made = claim(18);
  for (const one of made.diagnosis ?? [])
    if (one.sequence === sequence)
      one.type = ['admitting', 'principal'].map((code) =>
        concept('http://terminology.hl7.org/CodeSystem/ex-diagnosistype', code),
      );
  return made;
};

const chargeItem = (more: Partial<ChargeItem> = {}): ChargeItem => ({
  resourceType: 'ChargeItem',
  status: 'billable',
  code: concept(system.cpt, '99213'),
  subject: { reference: 'Patient/a' },
  context: { reference: 'Encounter/a' },
  occurrenceDateTime: '2026-11-25',
  quantity: { value: 1 },
  ...more,
});
const withModifiers = (...codes: string[]): ChargeItem =>
  chargeItem({ extension: codes.map((valueString) => ({ url: modifierUrl, valueString })) });
const withReasons = (count: number): ChargeItem =>
  chargeItem({ reason: many(count, (number) => concept(system.icd10cm, icd10(number))) });

const encounter = (diagnoses: number, more: Partial<Encounter> = {}): Encounter => ({
  resourceType: 'Encounter',
  status: 'finished',
  class: { system: system.actCode, code: 'AMB' },
  type: [{ text: 'Office visit' }],
  subject: { reference: 'Patient/a' },
  participant: [{ type: [isOf('PPRF')], individual: { reference: 'Practitioner/a' } }],
  location: [{ location: { reference: 'Location/a' } }],
  period: { start: '2026-11-25T09:00:00Z' },
  diagnosis: many(diagnoses, (rank) => ({ condition: { reference: `Condition/c${rank}` }, rank })),
  ...more,
});

const appointment = (more: Partial<Appointment> = {}): Appointment => ({
  resourceType: 'Appointment',
  status: 'booked',
  start: '2026-11-25T09:00:00Z',
  end: '2026-11-25T09:30:00Z',
  participant: ['Patient/a', 'Practitioner/a', 'Location/a'].map((reference) => ({
    actor: { reference },
    status: 'accepted',
  })),
  ...more,
});

const planClass = { type: concept(system.coverageClass, 'plan'), value: 'PPO Choice', name: 'PPO Choice' };
const coverage = (order: number, more: Partial<Coverage> = {}): Coverage => ({
  resourceType: 'Coverage',
  status: 'active',
  type: concept(system.actCode, 'EHCPOL'),
  subscriberId: 'W5520981',
  beneficiary: { reference: 'Patient/a' },
  relationship: concept(system.subscriberRelationship, 'self'),
  payor: [{ reference: 'Organization/a' }],
  period: { start: '2025-01-01' },
  class: [planClass],
  order,
  ...more,
});
const copay = { type: concept(system.coverageCopayType, 'copay'), valueMoney: { value: 20, currency: 'USD' as const } };
const memberNumber = [{ type: concept(system.identifierType, 'MB'), value: 'W5520981' }];

const person = (more: Partial<RelatedPerson> = {}): RelatedPerson => ({
  resourceType: 'RelatedPerson',
  patient: { reference: 'Patient/a' },
  name: [{ use: 'official', family: 'Tallow', given: ['Ambrose'] }],
  ...more,
});

const planAddress = { line: ['111 Academy Drive'], city: 'Irvine', state: 'CA', postalCode: '92617' };
const plan = (more: Partial<InsurancePlan> = {}): InsurancePlan => ({
  resourceType: 'InsurancePlan',
  name: 'Aetna HMO',
  ownedBy: { reference: 'Organization/a' },
  contact: [{ address: planAddress }],
  ...more,
});

/** Every acceptance profile. */
export const acceptances: readonly Acceptance[] = [
  {
    profile: 'kareo-accepts-patient',
    holds: [patient()],
    passed: [
      ['warning', 'Kareo has no field for a death', patient({ deceasedBoolean: true })],
      ['error', 'Kareo takes no patient without a first and a last name', nameless],
      ['error', 'Kareo holds addresses of the United States alone', patient({ address: abroad })],
      ['warning', 'Kareo has no county field (PF-24)', patient({ address: [{ use: 'home', district: 'Ada' }] })],
    ],
  },
  {
    profile: 'kareo-accepts-claim',
    holds: [
      claim(12, { item: [line({ diagnosisSequence: [1, 2, 3, 4], modifier: modifiers('25', '59', 'GT', 'LT') })] }),
    ],
    passed: [
      ['error', 'Kareo takes at most 12 diagnoses of a bill', claim(13)],
      [
        'error',
        'Kareo takes at most 4 diagnoses of a service line',
        claim(5, { item: [line({ diagnosisSequence: [1, 2, 3, 4, 5] })] }),
      ],
      ['error', 'Kareo takes no service line without a diagnosis', claim(1, { item: [undiagnosed()] })],
      ['error', 'Kareo takes no bill without a rendering provider', without(claim(1), 'careTeam')],
      ['error', 'Kareo takes no bill without a service location', without(claim(1), 'facility')],
      [
        'error',
        'Kareo takes at most 4 modifiers of a service line',
        claim(1, { item: [line({ modifier: modifiers('25', '59', 'GT', 'LT', 'RT') })] }),
      ],
      [
        'error',
        'Kareo takes modifiers of two letters or digits alone',
        claim(1, { item: [line({ modifier: modifiers('253') })] }),
      ],
      [
        'error',
        'Kareo takes no service line without a procedure code',
        claim(1, { item: [line({ productOrService: { text: 'Office visit' } })] }),
      ],
    ],
  },
  {
    profile: 'kareo-accepts-charge-item',
    holds: [withModifiers('25', '59', 'GT', 'LT'), withReasons(4)],
    passed: [
      ['error', 'Kareo takes at most 4 modifiers of a service line', withModifiers('25', '59', 'GT', 'LT', 'RT')],
      ['error', 'Kareo takes at most 4 modifiers of a service line', withModifiers('253')],
      ['error', 'Kareo takes at most 4 diagnoses of a service line', withReasons(5)],
      ['error', 'Kareo takes no service line without a procedure code', chargeItem({ code: { text: 'Visit' } })],
    ],
  },
  {
    profile: 'kareo-accepts-encounter',
    holds: [encounter(12)],
    passed: [
      ['error', 'Kareo takes at most 12 diagnoses of a visit', encounter(13)],
      ['error', 'Kareo takes no visit without a rendering provider', without(encounter(1), 'participant')],
      ['error', 'Kareo takes no visit without a service location', without(encounter(1), 'location')],
      ['error', 'Kareo takes no visit without a date of service', without(encounter(1), 'period')],
    ],
  },
  {
    profile: 'kareo-accepts-appointment',
    holds: [appointment()],
    passed: [
      [
        'error',
        'Kareo takes no appointment without a start',
        without(appointment({ status: 'proposed' }), 'start', 'end'),
      ],
      [
        'error',
        'Kareo takes no appointment without its patient, a provider',
        appointment({ participant: appointment().participant.slice(0, 1) }),
      ],
    ],
  },
  {
    profile: 'kareo-accepts-coverage',
    holds: [coverage(3, { identifier: memberNumber })],
    passed: [
      ['error', 'Kareo holds a primary, a secondary and a tertiary policy', coverage(4, { identifier: memberNumber })],
    ],
  },
  {
    profile: 'kareo-accepts-related-person',
    holds: [person({ address: patient().address ?? [] })],
    passed: [['error', 'Kareo holds addresses of the United States alone', person({ address: abroad })]],
  },
  {
    profile: 'kareo-ehr-accepts-insurance-plan',
    holds: [plan()],
    passed: [
      ['error', 'a plan without its company cannot be added (KE-04)', without(plan(), 'ownedBy')],
      [
        'error',
        'Kareo EHR adds no insurance without a street',
        plan({ contact: [{ address: { ...planAddress, country: 'CA', state: 'Ontario' } }] }),
      ],
      [
        'warning',
        'Kareo EHR has no phone or fax of a plan',
        plan({ contact: [{ address: planAddress, telecom: phones(1) }] }),
      ],
    ],
  },
  {
    profile: 'kareo-ehr-accepts-coverage',
    holds: [without(coverage(2, { identifier: memberNumber }), 'period')],
    passed: [
      ['error', 'the order is 1 or 2 (KE-09)', coverage(3, { identifier: memberNumber })],
      ['warning', 'it is entered by hand in both (KE-09)', coverage(2, { identifier: memberNumber })],
      ['warning', 'Kareo EHR has no dates, group number', coverage(1, { identifier: memberNumber })],
    ],
  },
  {
    profile: 'elation-accepts-patient',
    holds: [patient({ telecom: phones(2) })],
    passed: [
      ['error', 'Elation takes no chart without a first and a last name', without(patient(), 'birthDate')],
      ['error', 'Elation holds addresses of the United States alone', patient({ address: abroad })],
      ['warning', 'Elation holds two phones of a chart', patient({ telecom: phones(3) })],
      [
        'warning',
        'holds at most 70 characters',
        patient({ name: [{ use: 'official', family: 'T'.repeat(71), given: ['Zephyrine'] }] }),
      ],
    ],
  },
  {
    profile: 'elation-accepts-claim',
    holds: [claim(13, { item: [line({ modifier: modifiers('25', '59', 'GT', 'LT') })] })],
    passed: [
      [
        'error',
        'Elation takes at most 4 modifiers',
        claim(1, { item: [line({ modifier: modifiers('25', '59', 'GT', 'LT', 'RT') })] }),
      ],
    ],
  },
  {
    profile: 'elation-accepts-coverage',
    holds: [coverage(2, { identifier: memberNumber })],
    passed: [['warning', 'a third one is not carried (EL-26)', coverage(3, { identifier: memberNumber })]],
  },
  { profile: 'elation-accepts-encounter', holds: [encounter(1)], passed: [] },
  { profile: 'elation-accepts-charge-item', holds: [chargeItem()], passed: [] },
  { profile: 'elation-accepts-appointment', holds: [appointment()], passed: [] },
  { profile: 'elation-accepts-related-person', holds: [person()], passed: [] },
  {
    profile: 'kipu-crm-accepts-patient',
    holds: [patient({ telecom: phones(1) })],
    passed: [
      ['error', 'Kipu CRM makes no prospect without a first and a last name (KI-01)', nameless],
      ['warning', 'Kipu CRM holds one phone, one email and one address', patient({ telecom: phones(2) })],
    ],
  },
  {
    profile: 'kipu-crm-accepts-coverage',
    holds: [coverage(4, { identifier: memberNumber })],
    passed: [
      [
        'error',
        'Kipu CRM adds no insurance without its payer and its policy number (KI-02)',
        without(coverage(1, { identifier: memberNumber }), 'subscriberId'),
      ],
    ],
  },
  {
    profile: 'kipu-emr-accepts-patient',
    holds: [patient({ telecom: phones(2) })],
    passed: [
      ['error', 'Kipu EMR makes no chart without a first and a last name (KI-03)', nameless],
      ['warning', 'without a date of birth, a birth sex and an address (KI-03)', without(patient(), 'gender')],
      ['warning', 'Kipu EMR admits no patient without an MR number', without(patient(), 'identifier')],
      ['warning', 'Kipu EMR holds a phone and an alternate phone', patient({ telecom: phones(3) })],
    ],
  },
  {
    profile: 'kipu-emr-accepts-encounter',
    holds: [encounter(1)],
    passed: [
      ['error', 'Kipu EMR admits no patient without an admission date (KI-03)', without(encounter(1), 'period')],
      ['error', 'without at least one diagnosis code (KI-03)', without(encounter(1), 'diagnosis')],
    ],
  },
  {
    profile: 'kipu-emr-accepts-coverage',
    holds: [coverage(3, { identifier: memberNumber })],
    passed: [
      [
        'error',
        'Kipu EMR shows no insurance without its company, its policy number and its effective date (KI-09)',
        without(coverage(1, { identifier: memberNumber }), 'period'),
      ],
      ['error', 'the order is 1, 2 or 3 (KI-09)', coverage(4, { identifier: memberNumber })],
    ],
  },
  {
    profile: 'kipu-rcm-accepts-patient',
    holds: [patient({ telecom: phones(1) })],
    passed: [
      ['error', 'Kipu RCM takes no patient without', without(patient(), 'birthDate')],
      [
        'warning',
        'Kipu RCM holds the initial of the middle name alone (KI-07)',
        patient({ name: [{ use: 'official', family: 'Tallow', given: ['Zephyrine', 'Rue'] }] }),
      ],
      ['warning', 'Kipu RCM holds one phone and one address', patient({ telecom: phones(2) })],
    ],
  },
  {
    profile: 'kipu-rcm-accepts-encounter',
    holds: [encounter(18)],
    passed: [
      ['error', 'Kipu RCM takes the first 18 diagnoses', encounter(19)],
      ['error', 'Kipu RCM opens no treatment episode without an admit date (KI-05)', without(encounter(1), 'period')],
      [
        'error',
        'the first diagnosis alone is both admitting and principal',
        encounter(0, {
          diagnosis: ['a', 'b'].map((id) => ({ condition: { reference: `Condition/${id}` }, rank: 1 })),
        }),
      ],
    ],
  },
  {
    profile: 'kipu-rcm-accepts-coverage',
    holds: [coverage(3, { identifier: memberNumber })],
    passed: [
      [
        'error',
        'Kipu RCM keeps no insurance set without its payer and its insurance id (KI-09)',
        without(coverage(1, { identifier: memberNumber }), 'subscriberId'),
      ],
      ['error', 'the order is 1, 2 or 3 (KI-09)', coverage(4, { identifier: memberNumber })],
      ['warning', 'the effective date of an insurance', without(coverage(1, { identifier: memberNumber }), 'period')],
      [
        'warning',
        'Kipu RCM has no copay, deductible',
        coverage(1, { identifier: memberNumber, costToBeneficiary: [copay] }),
      ],
    ],
  },
  {
    profile: 'kipu-rcm-accepts-related-person',
    holds: [person()],
    passed: [
      ['error', 'Kipu RCM keeps no policy holder without', person({ name: [{ text: 'Ambrose' }] })],
      [
        'warning',
        'only where the patient is the policy holder (KI-10)',
        person({ identifier: [{ system: system.ssn, value: '123-45-6789' }] }),
      ],
      ['warning', 'Kipu RCM has no middle name, phone or email', person({ telecom: phones(1) })],
    ],
  },
  {
    profile: 'kipu-rcm-accepts-claim',
    holds: [
      claim(18),
      asPrincipal(1),
      claim(1, {
        type: concept(system.claimType, 'institutional'),
        item: [line({ revenue: { coding: [{ code: '0913' }] }, productOrService: { text: 'PHP' } })],
      }),
    ],
    passed: [
      ['error', 'Kipu RCM takes the first 18 diagnoses', claim(19)],
      ['error', 'the first diagnosis alone is both admitting and principal (KI-08)', asPrincipal(2)],
      [
        'error',
        'Kipu RCM makes institutional and professional claims alone',
        claim(1, { type: concept(system.claimType, 'vision') }),
      ],
      [
        'error',
        'Kipu RCM takes no institutional line without a revenue code',
        claim(1, { type: concept(system.claimType, 'institutional') }),
      ],
      [
        'error',
        'A claim of Kipu RCM has one authorization number',
        claim(1, {
          insurance: [{ sequence: 1, focal: true, coverage: { reference: 'Coverage/a' }, preAuthRef: ['A1', 'A2'] }],
        }),
      ],
      ['error', 'Kipu makes one unit of each', claim(1, { item: [line({ quantity: { value: 3 } })] })],
      [
        'error',
        'Kipu RCM finds the service of a line by',
        claim(1, { item: [line({ productOrService: { coding: [{ display: 'PHP' }] } })] }),
      ],
      ['warning', 'a modifier only helps', claim(1, { item: [line({ modifier: modifiers('25') })] })],
    ],
  },
  {
    profile: 'kipu-rcm-accepts-charge-item',
    holds: [chargeItem(), chargeItem({ code: { text: 'PHP' } })],
    passed: [
      ['error', 'Kipu takes no charge without its date of service', without(chargeItem(), 'occurrenceDateTime')],
      ['error', 'Kipu takes no charge without the stay', without(chargeItem(), 'context')],
      ['error', 'Kipu makes one unit of each', chargeItem({ quantity: { value: 2 } })],
      ['error', 'Kipu RCM finds the service of a line by', chargeItem({ code: { coding: [{ display: 'PHP' }] } })],
      ['warning', 'a modifier only helps', withModifiers('25')],
      ['warning', 'the diagnoses of a billed item only help Kipu to match', withReasons(1)],
    ],
  },
  {
    profile: 'practice-fusion-accepts-patient',
    holds: [patient()],
    passed: [
      ['error', 'all four must be there (PF-11)', without(patient(), 'gender')],
      [
        'warning',
        'Practice Fusion sends no marital status and no employer',
        patient({
          contact: [
            {
              relationship: [concept('http://terminology.hl7.org/CodeSystem/v2-0131', 'E')],
              organization: { display: 'Mill' },
            },
          ],
        }),
      ],
    ],
  },
  {
    profile: 'practice-fusion-accepts-coverage',
    holds: [coverage(3, { identifier: memberNumber })],
    passed: [
      [
        'error',
        'a payer name, a plan name and a plan type (PF-26)',
        without(coverage(1, { identifier: memberNumber }), 'class'),
      ],
      ['error', 'is primary, secondary or tertiary', coverage(4, { identifier: memberNumber })],
    ],
  },
  {
    profile: 'practice-fusion-accepts-claim',
    holds: [claim(13)],
    passed: [
      ['error', 'A Practice Fusion superbill needs a rendering provider (PF-18)', without(claim(1), 'careTeam')],
      ['error', 'A Practice Fusion superbill needs a facility (PF-18)', without(claim(1), 'facility')],
      [
        'warning',
        'Practice Fusion sends no line notes',
        claim(1, {
          item: [
            line({
              extension: [
                {
                  url: 'https://chartbridge.example/fhir/StructureDefinition/claim-item-note',
                  valueString: 'left arm',
                },
              ],
            }),
          ],
        }),
      ],
    ],
  },
];
