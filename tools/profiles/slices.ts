// The slices of our profiles by the condition of the mapping slot that each corresponds to. docs/architecture.md section 5; profiles/input/fsh.

const phones: readonly (readonly [string, string])[] = [
  ["system='phone' and use='mobile'", 'mobilePhone'],
  ["system='phone' and use='home'", 'homePhone'],
  ["system='phone' and use='work'", 'workPhone'],
];
const channels: readonly (readonly [string, string])[] = [
  ["system='phone'", 'phone'],
  ["system='fax'", 'fax'],
  ["system='email'", 'email'],
];
const npi: readonly [string, string] = ["system='http://hl7.org/fhir/sid/us-npi'", 'NPI'];
const ssn: readonly [string, string] = ["system='http://hl7.org/fhir/sid/us-ssn'", 'ssn'];

const bySlicedElement: Readonly<Record<string, readonly (readonly [condition: string, slice: string])[]>> = {
  'Patient.identifier': [ssn],
  'Patient.name': [
    ["use='official'", 'official'],
    ["use='usual'", 'usual'],
    ["use='old'", 'old'],
  ],
  'Patient.telecom': phones,
  'Patient.address': [
    ["use='home'", 'home'],
    ["use='old'", 'old'],
  ],
  'Patient.contact': [
    ["relationship.coding.exists(code='C')", 'emergency'],
    ["relationship.coding.exists(code='E')", 'employer'],
  ],
  'RelatedPerson.identifier': [ssn],
  'RelatedPerson.name': [["use='official'", 'official']],
  'RelatedPerson.telecom': phones,
  'RelatedPerson.address': [["use='home'", 'home']],
  'Practitioner.identifier': [npi],
  'Practitioner.name': [["use='official'", 'official']],
  'Practitioner.telecom': phones,
  'Organization.identifier': [npi],
  'Location.telecom': channels,
  'Organization.telecom': channels,
  'Organization.contact': [
    ["purpose.coding.exists(code='ADMIN')", 'administrative'],
    ["purpose.coding.exists(code='BILL')", 'billing'],
  ],
  'Coverage.class': [
    ["type.coding.exists(code='group')", 'group'],
    ["type.coding.exists(code='plan')", 'plan'],
  ],
  'Coverage.costToBeneficiary': [
    ["type.coding.exists(code='copay')", 'copay'],
    ["type.coding.exists(code='deductible')", 'deductible'],
  ],
  'Encounter.participant': [["type.coding.exists(code='PPRF')", 'performer']],
  'Claim.careTeam': [
    ["role.coding.exists(code='primary')", 'rendering'],
    ["role.coding.exists(code='supervisor')", 'supervising'],
    ["role.coding.exists(code='assist')", 'assisting'],
    ["role.text='referring provider'", 'referring'],
    ["role.text='ordering provider'", 'ordering'],
  ],
  'Claim.insurance': [['focal=true', 'focal']],
  'Claim.supportingInfo': [
    ["code.text='notes'", 'notes'],
    ["code.text='business-office-notes'", 'businessOfficeNotes'],
  ],
  'ChargeItem.performer': [["function.coding.exists(code='PPRF')", 'rendering']],
  'Appointment.participant': [
    ['actor.resolve() is Patient', 'patient'],
    ['actor.resolve() is Practitioner', 'practitioner'],
    ['actor.resolve() is Location', 'location'],
  ],
};

/** Slice names by `element path|condition`. */
export const sliceNames: ReadonlyMap<string, string> = new Map(
  Object.entries(bySlicedElement).flatMap(([element, slices]) =>
    slices.map(([condition, slice]) => [`${element}|${condition}`, slice] as const),
  ),
);
