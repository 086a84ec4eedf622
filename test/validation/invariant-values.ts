// Resources for invariants that neither examples nor their mutants make both true and false. https://hl7.org/fhir/R4/conformance-rules.html#constraints

const consent = (code: string): object => ({
  resourceType: 'Consent',
  scope: { coding: [{ system: 'something', code }] },
});
const mg = (value: number): object => ({ value, system: 'http://unitsofmeasure.org', code: 'mg' });
const eligibility = (code: string, party?: object): object => ({
  resourceType: 'ExplanationOfBenefit',
  payee: {
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/payeetype', code }] },
    ...(party !== undefined && { party }),
  },
});
const coverageInformation = (...parts: readonly (readonly [url: string, code: string])[]): object => ({
  resourceType: 'DeviceRequest',
  extension: [
    {
      url: 'http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-coverage-information',
      extension: parts.map(([url, valueCode]) => ({ url, valueCode })),
    },
  ],
});

/** Made by hand. */
export const furtherResources: readonly object[] = [
  {
    resourceType: 'AllergyIntolerance',
    clinicalStatus: { text: 'x' },
    verificationStatus: {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification',
          code: 'entered-in-error',
        },
      ],
    },
  },
  { resourceType: 'Composition', section: [{ title: 'x' }] },
  ...['patient-privacy', 'research', 'adr', 'treatment'].map(consent),
  {
    resourceType: 'StructureDefinition',
    differential: {
      element: [
        { path: 'Patient.name', sliceName: 'a b' },
        { path: 'Patient.deceased[x]', sliceName: 'a-b' },
        { path: 'a b.c d' },
      ],
    },
  },
  {
    resourceType: 'Questionnaire',
    item: [{ linkId: '1', enableWhen: [{ question: 'a' }, { question: 'b' }, { question: 'c' }] }],
  },
  { resourceType: 'Observation', valueRange: { low: mg(2), high: mg(1) } },
  { resourceType: 'Observation', valueRange: { low: mg(1), high: mg(2) } },
  { resourceType: 'TestReport', test: [{ action: [{ operation: { result: 'pass' } }, {}] }] },
  { resourceType: 'TestScript', test: [{ action: [{ operation: { url: 'x' } }, {}] }] },
  eligibility('other'),
  eligibility('other', { reference: 'Patient/1' }),
  {
    resourceType: 'ExplanationOfBenefit',
    supportingInfo: [
      { code: { coding: [{ system: 'https://www.nubc.org/CodeSystem/PriorityTypeOfAdmitOrVisit', code: '4' }] } },
      { code: { coding: [{ system: 'AHANUBCPointOfOriginForAdmissionOrVisitNonnewborn' }] } },
    ],
  },
  {
    resourceType: 'ExplanationOfBenefit',
    supportingInfo: [{ sequence: 1, category: { coding: [{ code: 'additionalbodysite' }] } }],
    item: [{ sequence: 1, informationSequence: [1] }],
  },
  { resourceType: 'Organization', identifier: [{ value: '12D3456789' }] },
  { resourceType: 'Practitioner', identifier: [{ value: '1234567893' }, { value: '1234567890' }, { value: 'x' }] },
  coverageInformation(['questionnaire', 'x'], ['covered', 'covered'], ['info-needed', 'x'], ['pa-needed', 'satisfied']),
  coverageInformation(
    ['questionnaire', 'x'],
    ['doc-needed', 'clinical'],
    ['covered', 'covered'],
    ['pa-needed', 'no-auth'],
  ),
  coverageInformation(['pa-needed', 'satisfied'], ['satisfied-pa-id', 'x'], ['doc-purpose', 'PA']),
  coverageInformation(['pa-needed', 'satisfied'], ['doc-purpose', 'x']),
  coverageInformation(['covered', 'not-covered'], ['info-needed', 'x'], ['covered', 'conditional']),
];
