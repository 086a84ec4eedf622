// Every search parameter of every served type: one table for index, queries and the CapabilityStatement. https://hl7.org/fhir/R4/searchparameter-registry.html
import { canonicalRoot } from '../fhir/code-systems.js';
import { resourceTypes, type ResourceType } from '../fhir/resource.js';
import { compileExpression, type Extract } from './expression.js';
import { lowerCase, phoneDigits, type Normalise } from './token.js';

export type ParameterKind = 'token' | 'string' | 'reference' | 'date';

/** One search parameter of one type. */
export interface SearchParameter {
  readonly name: string;
  /** Where its keys stand; stored in every index, so it never changes. Parameters that share a code share keys. */
  readonly code: string;
  readonly kind: ParameterKind;
  /** Canonical address of the FHIR SearchParameter. */
  readonly canonical: string;
  /** FHIRPath, as the SearchParameter gives it for this type. */
  readonly expression: string;
  readonly extract: Extract;
  /** The types a reference may name. */
  readonly targets: readonly ResourceType[];
  /** The one type of reference that its expression keeps, of those under its code. */
  readonly only?: ResourceType;
  /** The code system of a `code` element: implied, never written. */
  readonly implied?: string;
  readonly normalise?: Normalise;
  /** At most one value in a resource: two conditions on it are one narrower condition. */
  readonly single: boolean;
}

type More = Partial<Pick<SearchParameter, 'targets' | 'only' | 'implied' | 'normalise' | 'single'>>;

const definition = 'http://hl7.org/fhir/SearchParameter/';

function parameter(kind: ParameterKind, code: string, canonical: string, expression: string, more: More = {}) {
  const name = canonical.replace(/^[A-Za-z]+-/, '');
  const extract = compileExpression(expression);
  const row = { name, code, kind, canonical: definition + canonical, expression, extract };
  return { ...row, targets: [], single: false, ...more };
}

const token = (code: string, canonical: string, expression: string, more?: More): SearchParameter =>
  parameter('token', code, canonical, expression, more);
const string = (code: string, canonical: string, expression: string): SearchParameter =>
  parameter('string', code, canonical, expression);
const date = (code: string, canonical: string, expression: string, more: More = { single: true }): SearchParameter =>
  parameter('date', code, canonical, expression, more);
const reference = (code: string, canonical: string, expression: string, targets: readonly ResourceType[]) =>
  parameter('reference', code, canonical, expression, { targets, ...onlyOf(expression) });

function onlyOf(expression: string): More {
  const only = resourceTypes.find((type) => expression.includes(`resolve() is ${type})`));
  return only === undefined ? {} : { only };
}

/** A parameter beyond R4's, as profiles/input/fsh/search.fsh publishes it. */
const ours = (code: string, canonical: string, expression: string): SearchParameter => ({
  ...string(code, canonical, expression),
  canonical: `${canonicalRoot}/SearchParameter/${canonical}`,
});

const code = (implied: string): More => ({ implied: `http://hl7.org/fhir/${implied}` });
const financial = code('fm-status');

/** The parameters of each type, in the order in which they are told. */
// prettier-ignore
export const searchParameters: Readonly<Record<ResourceType, readonly SearchParameter[]>> = {
  Account: [
    token('id', 'Account-identifier', 'Account.identifier'),
    reference('su', 'Account-patient', "Account.subject.where(resolve() is Patient)", ['Patient']),
    token('st', 'Account-status', 'Account.status', code('account-status')),
    string('na', 'Account-name', 'Account.name'),
  ],
  Appointment: [
    token('id', 'Appointment-identifier', 'Appointment.identifier'),
    reference('ac', 'Appointment-actor', 'Appointment.participant.actor', ['Patient', 'Practitioner', 'Location', 'RelatedPerson']),
    reference('ac', 'Appointment-patient', 'Appointment.participant.actor.where(resolve() is Patient)', ['Patient']),
    reference('ac', 'Appointment-practitioner', 'Appointment.participant.actor.where(resolve() is Practitioner)', ['Practitioner']),
    reference('ac', 'Appointment-location', 'Appointment.participant.actor.where(resolve() is Location)', ['Location']),
    date('da', 'Appointment-date', 'Appointment.start'),
    token('st', 'Appointment-status', 'Appointment.status', code('appointmentstatus')),
  ],
  ChargeItem: [
    token('id', 'ChargeItem-identifier', 'ChargeItem.identifier'),
    reference('su', 'ChargeItem-subject', 'ChargeItem.subject', ['Patient']),
    reference('su', 'ChargeItem-patient', 'ChargeItem.subject.where(resolve() is Patient)', ['Patient']),
    reference('cx', 'ChargeItem-context', 'ChargeItem.context', ['Encounter']),
    token('co', 'ChargeItem-code', 'ChargeItem.code'),
    date('oc', 'ChargeItem-occurrence', 'ChargeItem.occurrence', { single: false }),
    date('ed', 'ChargeItem-entered-date', 'ChargeItem.enteredDate'),
    reference('ac', 'ChargeItem-account', 'ChargeItem.account', ['Account']),
    reference('pa', 'ChargeItem-performer-actor', 'ChargeItem.performer.actor', ['Practitioner', 'Organization', 'Patient', 'RelatedPerson']),
  ],
  Claim: [
    token('id', 'Claim-identifier', 'Claim.identifier'),
    reference('pt', 'Claim-patient', 'Claim.patient', ['Patient']),
    token('st', 'Claim-status', 'Claim.status', financial),
    token('us', 'Claim-use', 'Claim.use', code('claim-use')),
    date('cr', 'Claim-created', 'Claim.created'),
    reference('pr', 'Claim-provider', 'Claim.provider', ['Practitioner', 'Organization']),
    reference('fa', 'Claim-facility', 'Claim.facility', ['Location']),
    reference('en', 'Claim-encounter', 'Claim.item.encounter', ['Encounter']),
    reference('in', 'Claim-insurer', 'Claim.insurer', ['Organization']),
  ],
  ClaimResponse: [
    reference('pt', 'ClaimResponse-patient', 'ClaimResponse.patient', ['Patient']),
    reference('rq', 'ClaimResponse-request', 'ClaimResponse.request', ['Claim']),
    token('st', 'ClaimResponse-status', 'ClaimResponse.status', financial),
    token('ou', 'ClaimResponse-outcome', 'ClaimResponse.outcome', code('remittance-outcome')),
  ],
  Communication: [
    reference('su', 'Communication-subject', 'Communication.subject', ['Patient']),
    reference('su', 'Communication-patient', 'Communication.subject.where(resolve() is Patient)', ['Patient']),
    token('ca', 'Communication-category', 'Communication.category'),
    token('st', 'Communication-status', 'Communication.status', code('event-status')),
  ],
  Coverage: [
    token('id', 'Coverage-identifier', 'Coverage.identifier'),
    reference('be', 'Coverage-beneficiary', 'Coverage.beneficiary', ['Patient']),
    reference('be', 'Coverage-patient', 'Coverage.beneficiary', ['Patient']),
    reference('sb', 'Coverage-subscriber', 'Coverage.subscriber', ['Patient', 'RelatedPerson']),
    reference('ph', 'Coverage-policy-holder', 'Coverage.policyHolder', ['Patient', 'RelatedPerson', 'Organization']),
    reference('pa', 'Coverage-payor', 'Coverage.payor', ['Organization', 'Patient', 'RelatedPerson']),
    token('st', 'Coverage-status', 'Coverage.status', financial),
    token('ty', 'Coverage-type', 'Coverage.type'),
    token('ct', 'Coverage-class-type', 'Coverage.class.type'),
    string('cv', 'Coverage-class-value', 'Coverage.class.value'),
    ours('mi', 'coverage-member-id', 'Coverage.subscriberId'),
    ours('gr', 'coverage-group', "Coverage.class.where('group' in type.coding.code).value"),
  ],
  Encounter: [
    token('id', 'clinical-identifier', 'Encounter.identifier'),
    reference('su', 'Encounter-subject', 'Encounter.subject', ['Patient']),
    reference('su', 'clinical-patient', 'Encounter.subject.where(resolve() is Patient)', ['Patient']),
    date('da', 'clinical-date', 'Encounter.period'),
    token('st', 'Encounter-status', 'Encounter.status', code('encounter-status')),
    token('cl', 'Encounter-class', 'Encounter.class'),
    token('ty', 'clinical-type', 'Encounter.type'),
    reference('lo', 'Encounter-location', 'Encounter.location.location', ['Location']),
    reference('pa', 'Encounter-participant', 'Encounter.participant.individual', ['Practitioner', 'RelatedPerson']),
    reference('pa', 'Encounter-practitioner', 'Encounter.participant.individual.where(resolve() is Practitioner)', ['Practitioner']),
    reference('ac', 'Encounter-account', 'Encounter.account', ['Account']),
    reference('ap', 'Encounter-appointment', 'Encounter.appointment', ['Appointment']),
  ],
  InsurancePlan: [
    token('id', 'InsurancePlan-identifier', 'InsurancePlan.identifier'),
    string('na', 'InsurancePlan-name', 'InsurancePlan.name | InsurancePlan.alias'),
    reference('ow', 'InsurancePlan-owned-by', 'InsurancePlan.ownedBy', ['Organization']),
    token('st', 'InsurancePlan-status', 'InsurancePlan.status', code('publication-status')),
  ],
  Location: [
    token('id', 'Location-identifier', 'Location.identifier'),
    string('na', 'Location-name', 'Location.name | Location.alias'),
    string('ad', 'Location-address', 'Location.address'),
    token('st', 'Location-status', 'Location.status', code('location-status')),
  ],
  Organization: [
    token('id', 'Organization-identifier', 'Organization.identifier'),
    string('na', 'Organization-name', 'Organization.name | Organization.alias'),
    token('ty', 'Organization-type', 'Organization.type'),
    string('ad', 'Organization-address', 'Organization.address'),
  ],
  Patient: [
    token('id', 'Patient-identifier', 'Patient.identifier'),
    string('na', 'Patient-name', 'Patient.name'),
    string('fa', 'individual-family', 'Patient.name.family'),
    string('gi', 'individual-given', 'Patient.name.given'),
    date('bd', 'individual-birthdate', 'Patient.birthDate'),
    token('ge', 'individual-gender', 'Patient.gender', code('administrative-gender')),
    token('ph', 'individual-phone', "Patient.telecom.where(system='phone')", { normalise: phoneDigits }),
    token('em', 'individual-email', "Patient.telecom.where(system='email')", { normalise: lowerCase }),
    token('ac', 'Patient-active', 'Patient.active', { implied: 'http://terminology.hl7.org/CodeSystem/special-values' }),
    reference('gp', 'Patient-general-practitioner', 'Patient.generalPractitioner', ['Practitioner', 'Organization']),
  ],
  Practitioner: [
    token('id', 'Practitioner-identifier', 'Practitioner.identifier'),
    string('na', 'Practitioner-name', 'Practitioner.name'),
  ],
  Provenance: [
    reference('ta', 'Provenance-target', 'Provenance.target', resourceTypes),
    date('re', 'Provenance-recorded', 'Provenance.recorded'),
  ],
  RelatedPerson: [
    token('id', 'RelatedPerson-identifier', 'RelatedPerson.identifier'),
    reference('pt', 'RelatedPerson-patient', 'RelatedPerson.patient', ['Patient']),
    string('na', 'RelatedPerson-name', 'RelatedPerson.name'),
  ],
  Task: [
    reference('fr', 'Task-patient', 'Task.for.where(resolve() is Patient)', ['Patient']),
    token('st', 'Task-status', 'Task.status', code('task-status')),
    token('co', 'Task-code', 'Task.code'),
    reference('fo', 'Task-focus', 'Task.focus', resourceTypes),
    reference('ow', 'Task-owner', 'Task.owner', ['Practitioner', 'Organization', 'Patient', 'RelatedPerson']),
  ],
};

/** The parameter of that name, if the type has it. */
export const parameterOf = (type: ResourceType, name: string): SearchParameter | undefined =>
  searchParameters[type].find((parameter) => parameter.name === name);

// Two letters a type: part of every stored key, so they never change.
// prettier-ignore
const typeCodes: Readonly<Record<ResourceType, string>> = {
  Account: 'Ac', Appointment: 'Ap', ChargeItem: 'Ci', Claim: 'Cl', ClaimResponse: 'Cr', Communication: 'Co', Coverage: 'Cv', Encounter: 'En',
  InsurancePlan: 'Ip', Location: 'Lo', Organization: 'Or', Patient: 'Pt', Practitioner: 'Pr', Provenance: 'Pv', RelatedPerson: 'Rp', Task: 'Ta',
};

/** Where the keys of a parameter begin: `Ptna|`. */
export const keyPrefix = (type: ResourceType, parameter: SearchParameter): string =>
  `${typeCodes[type]}${parameter.code}|`;

/** Changes when stored keys must be made anew: the registry, and how its keys are written. */
export const indexFingerprint = (): string => {
  const rows = resourceTypes.flatMap((type) =>
    searchParameters[type].map((row) => `${keyPrefix(type, row)}${row.kind} ${row.expression}`),
  );
  return `1\n${rows.join('\n')}`;
};
