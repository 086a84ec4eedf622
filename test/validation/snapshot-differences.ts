// The published snapshots that are not what their differentials say, element by element, each with the reason. https://hl7.org/fhir/R4/profiling.html#snapshot

/** Why a made snapshot differs from the published one, and the lines that say where, exactly. */
export interface KnownDifference {
  readonly why: string;
  readonly lines: readonly string[];
}

const agrees = "HAPI 8.8.0's generator (with its new slicing) makes what ours makes";
const byType = '[{"type":"type","path":"$this"}]';
const allTypes =
  '["CodeableConcept","Period","Quantity","Range","Ratio","SampledData","boolean","dateTime","integer","string","time"]';

const shortcut = (types = allTypes): KnownDifference => ({
  why: `valueQuantity names one slice of the choice; the publisher of 2019 took it for the only type, though nothing requires it; ${agrees}, and so did the publisher of US Core 6 and 7 of the same shortcut`,
  lines: [
    `Observation.value[x] types: ["Quantity"] made ${types}`,
    `Observation.value[x] slicing: [${byType},"closed",false] made [${byType},"open",false]`,
  ],
});

const required = (element: string): KnownDifference => ({
  why: `its one type is required, so that the choice is; ${agrees}`,
  lines: [`${element} min: 0 made 1`],
});

const refused = (line: string): KnownDifference => ({
  why: 'it names a slice of an element that it does not slice; HAPI 8.8.0 tells "launches straight into slicing without the slicing being set up properly first" as an error too',
  lines: [line],
});

const snapshotError = (url: string, rest: string): string => `SnapshotError: No snapshot of ${url}: ${rest}`;
const core = (name: string): string => `http://hl7.org/fhir/StructureDefinition/${name}`;

/** Of R4's own profiles and extensions, by id. */
export const coreDifferences: Readonly<Record<string, KnownDifference>> = {
  'familymemberhistory-genetic': refused(
    snapshotError(
      core('familymemberhistory-genetic'),
      'FamilyMemberHistory.relationship:Relationship: FamilyMemberHistory.relationship is not sliced, so that it has no slice',
    ),
  ),
  catalog: refused(
    snapshotError(
      core('catalog'),
      'Composition.date:IssueDate: Composition.date is not sliced, so that it has no slice',
    ),
  ),
  'provenance-relevant-history': {
    why: 'a reference to an element is to that element, not to a slice of it; HAPI 8.8.0 keeps Provenance.agent too',
    lines: [
      `Provenance.entity.agent contentReference: "${core('Provenance')}#Provenance.agent:Author" made "${core('Provenance')}#Provenance.agent"`,
    ],
  },
  devicemetricobservation: required('Observation.effective[x]'),
  bmi: required('Observation.value[x]'),
  // valueQuantity has max 0: the choice has all other types.
  bp: shortcut(allTypes.replace('"Quantity",', '')),
  ...Object.fromEntries(
    [
      'bodyweight',
      'bodyheight',
      'resprate',
      'heartrate',
      'bodytemp',
      'headcircum',
      'oxygensat',
      'cholesterol',
      'triglyceride',
      'hdlcholesterol',
      'ldlcholesterol',
    ].map((id) => [id, shortcut()]),
  ),
};

const usCore = 'http://hl7.org/fhir/us/core/StructureDefinition/';
const pas = 'http://hl7.org/fhir/us/davinci-pas/StructureDefinition/';

const vitalSigns: KnownDifference = {
  why: 'it weakens a binding of R4\'s vital signs; HAPI 8.8.0: "illegal attempt to change the binding from required to extensible"',
  lines: [
    `looser: No snapshot of ${usCore}us-core-vital-signs: Observation.component.value[x]: its extensible binding is weaker than the base's required one`,
  ],
};

/** Of packages, by package and id. */
export const packageDifferences: Readonly<Record<string, Readonly<Record<string, KnownDifference>>>> = {
  'hl7.fhir.us.core-6.1.0': { 'us-core-vital-signs': vitalSigns },
  'hl7.fhir.us.core-7.0.0': {
    'us-core-vital-signs': {
      why: `${vitalSigns.why}; and its publisher put a corrected vs-1 in the place of R4 4.0.1's, which neither differential says; ${agrees}`,
      lines: [
        ...vitalSigns.lines,
        'Observation.effective[x] constraint vs-1: "error $this is dateTime implies $this.toString().length() >= 10" made "error ($this as dateTime).toString().length() >= 8"',
      ],
    },
  },
};

/** A snapshot that cannot be made, or not whole, because a package that the profile builds on is not at hand. */
export interface Missing {
  /** The missing package as the profile's package declares it. */
  readonly needs: string;
  readonly lines: readonly string[];
}

const base = (url: string, type: string, baseUrl: string, needs: string): Missing => ({
  needs,
  lines: [snapshotError(url, `${type}: its base ${baseUrl} is not known`)],
});
const ofUsCore = (url: string, type: string, name: string): Missing =>
  base(url, type, usCore + name, 'hl7.fhir.us.core 3.1.1');

const coverageInformation: readonly (readonly [key: string, expression: string])[] = [
  [
    'crd-ci-q1',
    "extension.where(url='questionnaire' or url='response').exists() implies (extension.where(url = 'doc-needed').exists() and extension.where(url = 'doc-needed').all(value != 'no-doc'))",
  ],
  [
    'crd-ci-q2',
    "extension.where(url = 'covered' and value != 'not-covered') implies extension.where(url = 'pa-needed').exists()",
  ],
  [
    'crd-ci-q3',
    "extension.where(url = 'info-needed').exists() implies extension.where((url = 'covered' or url = 'pa-needed' or url = 'doc-needed') and value = 'conditional').count() >= 1",
  ],
  [
    'crd-ci-q4',
    "extension.where(url = 'pa-needed' and value = 'satisfied') and extension.where(url = 'doc-purpose').exists() implies extension.where(url = 'doc-purpose').all(value != 'PA')",
  ],
  [
    'crd-ci-q5',
    "extension.where(url = 'pa-needed' and value = 'satisfied').exists() = extension.where(url = 'satisfied-pa-id').exists()",
  ],
];
/** What the extension of CRD asks of its whole value is asked where it stands. */
const ofCrd = (type: string): Missing => ({
  needs: 'hl7.fhir.us.davinci-crd 2.0.0',
  lines: coverageInformation.map(
    ([key, expression]) => `${type}.extension:coverage constraint ${key}: "error ${expression}" made nothing`,
  ),
});

const questionnaireResponse = base(
  `${usCore}us-core-questionnaireresponse`,
  'QuestionnaireResponse',
  'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaireresponse',
  'hl7.fhir.uv.sdc 3.0.0',
);
const c4bb = 'http://hl7.org/fhir/us/carin-bb/StructureDefinition/';
const pdex = 'http://hl7.org/fhir/us/davinci-pdex/StructureDefinition/';
const encounter = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Claim.encounter';

/** By package and id: what cannot be compared, with the missing package and exactly what is missing. */
export const missing: Readonly<Record<string, Readonly<Record<string, Missing>>>> = {
  'hl7.fhir.us.core-6.1.0': { 'us-core-questionnaireresponse': questionnaireResponse },
  'hl7.fhir.us.core-7.0.0': { 'us-core-questionnaireresponse': questionnaireResponse },
  'hl7.fhir.us.carin-bb-2.0.0': Object.fromEntries(
    ['Organization', 'Practitioner', 'Patient'].map((type) => [
      `C4BB-${type}`,
      ofUsCore(`${c4bb}C4BB-${type}`, type, `us-core-${type.toLowerCase()}`),
    ]),
  ),
  'hl7.fhir.us.davinci-pas-2.0.1': {
    PASMetricData: base(
      `${pas}PASMetricData`,
      `${pas}PASMetricData`,
      core('Base'),
      'R5, whose logical models have a base that R4 does not publish',
    ),
    'profile-beneficiary': ofUsCore(`${pas}profile-beneficiary`, 'Patient', 'us-core-patient'),
    'profile-subscriber': ofUsCore(`${pas}profile-subscriber`, 'Patient', 'us-core-patient'),
    ...Object.fromEntries(
      ['Encounter', 'Location', 'MedicationRequest', 'Organization', 'Practitioner'].map((type) => [
        `profile-${type.toLowerCase()}`,
        ofUsCore(`${pas}profile-${type.toLowerCase()}`, type, `us-core-${type.toLowerCase()}`),
      ]),
    ),
    'profile-claim': {
      needs: "R5, whose definition of Claim.encounter's extension is built on the fly",
      lines: [
        'Claim.extension:encounter.extension max: "0" made "*"',
        `Claim.extension:encounter.url fixedUri: "${encounter}" made nothing`,
        'Claim.extension:encounter.value[x] min: 1 made 0',
      ],
    },
    'profile-devicerequest': ofCrd('DeviceRequest'),
    'profile-nutritionorder': ofCrd('NutritionOrder'),
    'profile-servicerequest': ofCrd('ServiceRequest'),
  },
  'hl7.fhir.us.davinci-pdex-2.0.0': {
    'mtls-organization': ofUsCore(`${pdex}mtls-organization`, 'Organization', 'us-core-organization'),
    'pdex-provenance': ofUsCore(`${pdex}pdex-provenance`, 'Provenance', 'us-core-provenance'),
  },
};
