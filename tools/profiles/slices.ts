// The slices of our profiles by the condition of the mapping slot that each corresponds to. docs/architecture.md section 5; profiles/input/fsh.
import { system } from '../../src/fhir/code-systems.js';

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
const npi: readonly [string, string] = [`system='${system.npi}'`, 'NPI'];
const ssn: readonly [string, string] = [`system='${system.ssn}'`, 'ssn'];
const ofType = (code: string, slice: string): readonly [string, string] => [
  `type.coding.exists(code='${code}')`,
  slice,
];

const elation = (name: string, slice: string): readonly [string, string] => [
  `system='https://elationemr.com/api/2.0/${name}'`,
  slice,
];
const placeOfService: readonly [string, string] = [`system='${system.placeOfService}'`, 'placeOfService'];
const ndc: readonly [string, string] = [`system='${system.ndc}'`, 'ndc'];

const bySlicedElement: Readonly<Record<string, readonly (readonly [condition: string, slice: string])[]>> = {
  'Patient.identifier': [ssn, ofType('MR', 'mrn'), elation('patients', 'elationChart')],
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
  'RelatedPerson.identifier': [
    ssn,
    elation('patients/guarantor', 'elationGuarantor'),
    elation('policies/insured_person', 'elationPolicyholder'),
  ],
  'RelatedPerson.name': [["use='official'", 'official']],
  'RelatedPerson.telecom': phones,
  'RelatedPerson.address': [["use='home'", 'home']],
  'Practitioner.identifier': [npi, ssn, elation('physicians', 'elationPhysician'), elation('users', 'elationUser')],
  'Practitioner.name': [["use='official'", 'official']],
  'Practitioner.telecom': phones,
  'Organization.identifier': [
    npi,
    ofType('TAX', 'taxId'),
    ofType('NIIP', 'payerId'),
    elation('practices', 'elationPractice'),
    elation('insurance_companies', 'elationCompany'),
  ],
  'InsurancePlan.identifier': [elation('insurance_plans', 'elationPlan')],
  'Location.identifier': [npi, elation('service_locations', 'elationLocation')],
  'Location.type.coding': [placeOfService],
  'Location.telecom': channels,
  'Organization.telecom': channels,
  'Organization.contact': [
    ["purpose.coding.exists(code='ADMIN')", 'administrative'],
    ["purpose.coding.exists(code='BILL')", 'billing'],
  ],
  'Coverage.identifier': [ofType('MB', 'memberid'), elation('policies', 'elationPolicy')],
  'Coverage.class': [
    ["type.coding.exists(code='group')", 'group'],
    ["type.coding.exists(code='plan')", 'plan'],
  ],
  'Coverage.costToBeneficiary': [
    ["type.coding.exists(code='copay')", 'copay'],
    ["type.coding.exists(code='deductible')", 'deductible'],
  ],
  'Encounter.identifier': [elation('visit_notes', 'elationNote')],
  'Encounter.participant': [["type.coding.exists(code='PPRF')", 'performer']],
  'Claim.identifier': [elation('bills', 'elationBill'), elation('bills/ref_number', 'elationReference')],
  'Claim.item.locationCodeableConcept.coding': [placeOfService],
  'Claim.item.detail.productOrService.coding': [ndc],
  'Claim.careTeam': [
    ["role.coding.exists(code='primary')", 'rendering'],
    ["role.coding.exists(code='supervisor')", 'supervising'],
    ["role.coding.exists(code='assist')", 'assisting'],
    ["role.coding.exists(code='RP')", 'referring'],
    ["role.coding.exists(code='OP')", 'ordering'],
  ],
  'Claim.insurance': [['focal=true', 'focal']],
  'Claim.supportingInfo': [
    ["code.coding.exists(code='notes')", 'notes'],
    ["code.coding.exists(code='business-office-notes')", 'businessOfficeNotes'],
  ],
  'ChargeItem.identifier': [elation('bills/cpts', 'elationCharge')],
  'ChargeItem.productCodeableConcept.coding': [ndc],
  'ChargeItem.performer': [["function.coding.exists(code='PPRF')", 'rendering']],
  'Appointment.identifier': [elation('appointments', 'elationAppointment')],
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
