// Invented resources of the five types that say what practices rarely send: nested lines, contained resources, extensions, choices, narratives.

const patient = { reference: 'Patient/p1' };
const organization = { reference: 'Organization/o1' };
const practitioner = { reference: 'Practitioner/d1', type: 'Practitioner', display: 'Dr. Ines Okafor' };
const coded = (system: string, code: string, display?: string) => ({
  coding: [{ system, code, ...(display !== undefined && { display }) }],
});
const cpt = 'http://www.ama-assn.org/go/cpt';
const icd10 = 'http://hl7.org/fhir/sid/icd-10-cm';
const usd = (value: number) => ({ value, currency: 'USD' });
const day = { start: '2026-03-02', end: '2026-03-03' };
const hours = { start: '2026-03-02T09:00:00-08:00', end: '2026-03-02T09:30:00-08:00' };
const core = 'http://hl7.org/fhir/us/core/StructureDefinition/';
const division = (text: string) => ({
  status: 'generated',
  div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${text}</p></div>`,
});

const race = {
  url: `${core}us-core-race`,
  extension: [
    {
      url: 'ombCategory',
      valueCoding: { system: 'urn:oid:2.16.840.1.113883.6.238', code: '2106-3', display: 'White' },
    },
    { url: 'text', valueString: 'White' },
  ],
};

const line = {
  sequence: 1,
  careTeamSequence: [1],
  diagnosisSequence: [1],
  procedureSequence: [1],
  informationSequence: [1],
  revenue: coded('http://terminology.hl7.org/CodeSystem/ex-revenue-center', '0010'),
  category: { text: 'Office' },
  productOrService: coded(cpt, '99214'),
  modifier: [coded(cpt, '25')],
  servicedPeriod: day,
  locationAddress: { line: ['4 Invented Road'], city: 'Irvine', state: 'CA', postalCode: '92617' },
  quantity: { value: 2, unit: 'units' },
  unitPrice: usd(60.25),
  factor: 1.5,
  net: usd(120.5),
  bodySite: { text: 'left arm' },
  encounter: [{ reference: 'Encounter/e1' }],
  detail: [
    {
      sequence: 1,
      productOrService: coded(cpt, '87880'),
      quantity: { value: 1 },
      unitPrice: usd(35),
      net: usd(35),
      subDetail: [{ sequence: 1, productOrService: { text: 'kit' }, net: usd(5) }],
    },
  ],
};

/** Valid against R4; Patients, Coverages and Encounters against US Core too. */
export const richResources: readonly Record<string, unknown>[] = [
  {
    resourceType: 'Patient',
    id: 'p1',
    meta: { lastUpdated: '2026-03-02T09:00:00.000Z', tag: [{ system: 'https://clinic.example/tags', code: 'new' }] },
    language: 'en-US',
    text: division('Amara Lindqvist'),
    extension: [race, { url: `${core}us-core-birthsex`, valueCode: 'F' }],
    identifier: [
      {
        use: 'official',
        system: 'https://clinic.example/mrn',
        value: '1',
        period: day,
        assigner: { display: 'Clinic' },
      },
    ],
    active: true,
    name: [{ use: 'official', text: 'Amara Lindqvist', family: 'Lindqvist', given: ['Amara'], prefix: ['Ms.'] }],
    telecom: [{ system: 'phone', value: '555-0101', use: 'mobile', rank: 1, period: day }],
    gender: 'female',
    birthDate: '1980-02-29',
    _birthDate: {
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/patient-birthTime', valueDateTime: '1980-02-29T10:00:00Z' },
      ],
    },
    deceasedDateTime: '2026-03-02T10:00:00-08:00',
    multipleBirthInteger: 2,
    address: [{ use: 'home', line: ['4 Invented Road'], city: 'Irvine', state: 'CA', postalCode: '92617' }],
    maritalStatus: coded('http://terminology.hl7.org/CodeSystem/v3-MaritalStatus', 'M', 'Married'),
    photo: [{ contentType: 'image/png', data: 'iVBORw0KGgo=', title: 'face' }],
    contact: [
      {
        relationship: [coded('http://terminology.hl7.org/CodeSystem/v2-0131', 'N', 'Next-of-Kin')],
        name: { text: 'Otto Lindqvist' },
        telecom: [{ system: 'email', value: 'otto@example.org' }],
        gender: 'male',
        organization,
        period: { start: '2020' },
      },
    ],
    communication: [{ language: coded('urn:ietf:bcp:47', 'es', 'Spanish'), preferred: true }],
    generalPractitioner: [practitioner, organization],
    managingOrganization: organization,
    link: [{ other: { reference: 'RelatedPerson/r1' }, type: 'seealso' }],
  },
  {
    resourceType: 'Patient',
    contained: [{ resourceType: 'Organization', id: 'clinic', active: true, name: 'Invented Clinic' }],
    identifier: [{ system: 'urn:oid:2.16.840.1.113883.4.1', value: '999001234' }],
    name: [
      {
        family: 'Okafor',
        given: ['Ben', null],
        _given: [null, { extension: [{ url: 'http://a.example/x', valueString: 'unknown' }] }],
      },
    ],
    gender: 'unknown',
    multipleBirthBoolean: false,
    deceasedBoolean: false,
    managingOrganization: { reference: '#clinic' },
  },
  {
    resourceType: 'Coverage',
    id: 'c1',
    text: division('Example Health'),
    identifier: [
      {
        type: coded('http://terminology.hl7.org/CodeSystem/v2-0203', 'MB'),
        system: 'https://payer.example',
        value: 'M1',
      },
    ],
    status: 'active',
    type: coded('http://terminology.hl7.org/CodeSystem/v3-ActCode', 'HIP', 'health insurance plan policy'),
    policyHolder: organization,
    subscriber: { reference: 'RelatedPerson/r1' },
    subscriberId: 'M1',
    beneficiary: patient,
    dependent: '01',
    relationship: coded('http://terminology.hl7.org/CodeSystem/subscriber-relationship', 'child', 'Child'),
    period: day,
    payor: [organization],
    class: [
      { type: coded('http://terminology.hl7.org/CodeSystem/coverage-class', 'group', 'Group'), value: 'G1', name: 'G' },
      { type: coded('http://terminology.hl7.org/CodeSystem/coverage-class', 'plan', 'Plan'), value: 'P1' },
    ],
    order: 2,
    network: 'PPO',
    costToBeneficiary: [
      {
        type: coded('http://terminology.hl7.org/CodeSystem/coverage-copay-type', 'copaypct'),
        valueQuantity: { value: 20, system: 'http://unitsofmeasure.org', code: '%', unit: '%' },
        exception: [{ type: { text: 'foster child' }, period: day }],
      },
    ],
    subrogation: false,
    contract: [{ reference: 'Contract/k1' }],
  },
  {
    resourceType: 'Encounter',
    id: 'e1',
    text: division('Visit'),
    identifier: [{ system: 'https://clinic.example/visit', value: '1' }],
    status: 'finished',
    statusHistory: [{ status: 'arrived', period: hours }],
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP', display: 'inpatient encounter' },
    classHistory: [
      { class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'EMER' }, period: hours },
    ],
    type: [{ ...coded(cpt, '99214'), text: 'Office visit' }],
    serviceType: { text: 'family practice' },
    priority: coded('http://terminology.hl7.org/CodeSystem/v3-ActPriority', 'R'),
    subject: patient,
    episodeOfCare: [{ reference: 'EpisodeOfCare/x1' }],
    basedOn: [{ reference: 'ServiceRequest/s1' }],
    participant: [
      {
        type: [coded('http://terminology.hl7.org/CodeSystem/v3-ParticipationType', 'ATND', 'attender')],
        period: hours,
        individual: practitioner,
      },
    ],
    appointment: [{ reference: 'Appointment/a1' }],
    period: hours,
    length: { value: 30, unit: 'min', system: 'http://unitsofmeasure.org', code: 'min' },
    reasonCode: [{ text: 'sore throat' }],
    diagnosis: [
      {
        condition: { reference: 'Condition/k1' },
        use: coded('http://terminology.hl7.org/CodeSystem/diagnosis-role', 'AD'),
        rank: 1,
      },
    ],
    account: [{ reference: 'Account/a1' }],
    hospitalization: {
      preAdmissionIdentifier: { system: 'https://clinic.example/pre', value: '1' },
      origin: organization,
      admitSource: coded('http://terminology.hl7.org/CodeSystem/admit-source', 'emd'),
      dischargeDisposition: coded('http://terminology.hl7.org/CodeSystem/discharge-disposition', 'home'),
    },
    location: [{ location: { reference: 'Location/l1' }, status: 'completed', period: hours }],
    serviceProvider: organization,
    partOf: { reference: 'Encounter/e0' },
  },
  {
    resourceType: 'Claim',
    id: 'b1',
    text: division('Claim'),
    contained: [{ resourceType: 'Location', id: 'office', name: 'Invented Office', status: 'active' }],
    identifier: [{ system: 'https://clinic.example/bill', value: '1' }],
    status: 'active',
    type: coded('http://terminology.hl7.org/CodeSystem/claim-type', 'professional', 'Professional'),
    use: 'preauthorization',
    patient,
    billablePeriod: day,
    created: '2026-03-04',
    enterer: practitioner,
    insurer: organization,
    provider: practitioner,
    priority: coded('http://terminology.hl7.org/CodeSystem/processpriority', 'stat'),
    fundsReserve: coded('http://terminology.hl7.org/CodeSystem/fundsreserve', 'provider'),
    related: [{ claim: { reference: 'Claim/b0' }, reference: { system: 'https://payer.example', value: '7' } }],
    payee: { type: coded('http://terminology.hl7.org/CodeSystem/payeetype', 'other'), party: organization },
    referral: { reference: 'ServiceRequest/s1' },
    facility: { reference: '#office' },
    careTeam: [{ sequence: 1, provider: practitioner, responsible: true, role: { text: 'rendering' } }],
    supportingInfo: [
      { sequence: 1, category: { text: 'note' }, timingDate: '2026-03-02', valueString: 'x' },
      {
        sequence: 2,
        category: { text: 'form' },
        valueAttachment: { contentType: 'application/pdf', url: 'http://a.example/f' },
      },
    ],
    diagnosis: [
      { sequence: 1, diagnosisCodeableConcept: coded(icd10, 'J06.9'), onAdmission: { text: 'yes' } },
      { sequence: 2, diagnosisReference: { reference: 'Condition/k1' } },
    ],
    procedure: [{ sequence: 1, date: '2026-03-02T09:10:00-08:00', procedureReference: { reference: 'Procedure/x1' } }],
    insurance: [
      { sequence: 1, focal: true, coverage: { reference: 'Coverage/c1' }, preAuthRef: ['A1'] },
      { sequence: 2, focal: false, identifier: { value: '2' }, coverage: { reference: 'Coverage/c2' } },
    ],
    accident: {
      date: '2026-03-01',
      type: coded('http://terminology.hl7.org/CodeSystem/v3-ActCode', 'MVA'),
      locationReference: { reference: 'Location/l1' },
    },
    item: [line],
    total: usd(120.5),
  },
  {
    resourceType: 'ChargeItem',
    id: 'i1',
    text: division('Charge'),
    identifier: [{ system: 'https://clinic.example/charge', value: '1' }],
    definitionUri: ['http://a.example/definition'],
    status: 'billed',
    partOf: [{ reference: 'ChargeItem/i0' }],
    code: coded(cpt, '99214'),
    subject: patient,
    context: { reference: 'Encounter/e1' },
    occurrencePeriod: hours,
    performer: [{ function: { text: 'physician' }, actor: practitioner }],
    performingOrganization: organization,
    requestingOrganization: organization,
    costCenter: organization,
    quantity: { value: 2, unit: 'units' },
    bodysite: [{ text: 'arm' }],
    factorOverride: 0.8,
    priceOverride: usd(35),
    overrideReason: 'agreed',
    enterer: practitioner,
    enteredDate: '2026-03-02T10:00:00Z',
    reason: [coded(icd10, 'J06.9')],
    service: [{ reference: 'Procedure/x1' }],
    productCodeableConcept: { text: 'kit' },
    account: [{ reference: 'Account/a1' }],
    note: [{ authorString: 'front desk', time: '2026-03-02T10:00:00Z', text: 'Kit **given**.' }],
  },
  {
    resourceType: 'ChargeItem',
    status: 'planned',
    code: { text: 'daily treatment' },
    subject: { reference: 'Group/g1' },
    occurrenceTiming: {
      event: ['2026-03-02'],
      repeat: {
        boundsPeriod: day,
        frequency: 1,
        period: 1,
        periodUnit: 'd',
        timeOfDay: ['09:30:00'],
        dayOfWeek: ['mon'],
      },
      code: coded('http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation', 'QD'),
    },
    productReference: { reference: 'Device/d1' },
    note: [{ authorReference: patient, text: 'x' }],
  },
];
