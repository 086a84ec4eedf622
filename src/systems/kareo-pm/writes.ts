// What is read flat and as text ⇄ what is written nested and typed. Kareo Technical Guide (API 2.1), "Create Patient", "Update Patient".
import { booleanText, text } from '../../mapping/codecs/text.js';
import type { Codec } from '../../mapping/codec.js';
import { rowsOf } from '../../mapping/rows.js';
import type { Slot } from '../../mapping/slot.js';
import { dayAsDateTime, fullName, phoneDigits, relationshipWord, writtenId } from './codecs.js';
import { labelOf } from './places.js';
import type { CaseOfPatient, PolicyInCase } from './policy-in-case.js';
import { together } from '../../mapping/slot.js';
import type { InsurancePolicyUpdateReq, PatientCaseUpdateReq, PatientData, PatientUpdate } from './records.js';

const source = 'Kareo Technical Guide (API 2.1), "Update Patient"';

const patients = rowsOf<PatientData, PatientUpdate>(undefined);

type Word<T> = Codec<string, T>;
/** Sex is said alike when read and when written. */
const sexWord: Word<NonNullable<PatientUpdate['Gender']>> = {
  name: 'sex',
  toFhir: (value) => (value === 'Female' || value === 'Male' || value === 'Unknown' ? value : undefined),
  toNative: (value) => value,
  exact: true,
  nativeDomain: { kind: 'codes', codes: ['Female', 'Male', 'Unknown'] },
  fhirDomain: { kind: 'codes', codes: ['Female', 'Male', 'Unknown'] },
};

type Letter = 'E' | 'R' | 'S' | 'T' | 'U';
const employment: Word<Letter> = {
  name: 'employment status',
  toFhir: (value) => (/^[ERSTU]$/.test(value) ? (value as Letter) : undefined),
  toNative: (value) => value,
  exact: true,
  nativeDomain: { kind: 'codes', codes: ['E', 'R', 'S', 'T', 'U'] },
  fhirDomain: { kind: 'codes', codes: ['E', 'R', 'S', 'T', 'U'] },
};

const same = (name: keyof PatientData & keyof PatientUpdate) =>
  patients.field(
    labelOf(name),
    patients.at(name) as Slot<PatientData, string>,
    patients.to(name) as Slot<PatientUpdate, string>,
    text,
  );
const phoneRows = (['HomePhone', 'WorkPhone', 'MobilePhone', 'EmergencyPhone'] as const).flatMap((name) => [
  patients.field(labelOf(name), patients.at(name), patients.to(name), phoneDigits),
  same(`${name}Ext`),
]);
const showWhen = (
  [
    'DisplayingPatientDetails',
    'EnteringEncounters',
    'PostingPayments',
    'PreparingPatientStatements',
    'SchedulingAppointments',
    'ViewingClaimDetails',
  ] as const
).map((when) =>
  patients.field(
    `Alert shown: ${labelOf(when)}`,
    patients.at(`AlertShowWhen${when}`),
    patients.to('Alert', `ShowWhen${when}`),
    booleanText,
  ),
);

// prettier-ignore
/** PatientData → PatientUpdate (of which PatientCreate is a part). */
export const patientWrite = patients.table(
  { system: 'kareo-pm', title: 'Patient, as written', source, recordType: 'patient', resourceType: 'PatientUpdate', empty: () => ({}) },
  [
    ...(['FirstName', 'MiddleName', 'LastName', 'Prefix', 'Suffix', 'MaritalStatus', 'MedicalRecordNumber', 'AddressLine1', 'AddressLine2', 'City',
      'State', 'ZipCode', 'Country', 'EmailAddress', 'EmergencyName', 'ReferralSource', 'CollectionCategoryName'] as const).map(same),
    ...phoneRows,
    patients.field('DOB', patients.at('DOB'), patients.to('DateofBirth'), dayAsDateTime),
    patients.field('Gender', patients.at('Gender'), patients.to('Gender'), sexWord),
    patients.field('SSN', patients.at('SSN'), patients.to('SocialSecurityNumber'), text),
    patients.field('Employer', patients.at('EmployerName'), patients.to('Employer', 'EmployerName'), text),
    patients.field('Employment Status', patients.at('EmploymentStatus'), patients.to('Employer', 'EmploymentStatus'), employment),
    patients.field('Primary Provider', patients.at('DefaultRenderingProviderId'), patients.to('DefaultRenderingProvider', 'ProviderID'), writtenId),
    patients.field('Referring Provider', patients.at('ReferringProviderId'), patients.to('ReferringProvider', 'ProviderID'), writtenId),
    patients.field('Primary Care Physician', patients.at('PrimaryCarePhysicianId'), patients.to('PrimaryCarePhysician', 'PhysicianID'), writtenId),
    patients.field('Default Service Location', patients.at('DefaultServiceLocationId'), patients.to('DefaultServiceLocation', 'LocationID'), writtenId),
    patients.field('Practice', patients.at('PracticeId'), patients.to('Practice', 'PracticeID'), writtenId),
    patients.field('Patient ID', patients.at('ID'), patients.to('PatientID'), writtenId),
    patients.field('Alert', patients.at('AlertMessage'), patients.to('Alert', 'Message'), text),
    ...showWhen,
    patients.field('Guarantor Different Than Patient', patients.at('GuarantorDifferentThanPatient'), patients.to('Guarantor', 'DifferentThanPatient'), booleanText),
    patients.field('Guarantor Prefix', patients.at('GuarantorPrefix'), patients.to('Guarantor', 'Prefix'), text),
    patients.field('Guarantor First Name', patients.at('GuarantorFirstName'), patients.to('Guarantor', 'FirstName'), text),
    patients.field('Guarantor Middle Name', patients.at('GuarantorMiddleName'), patients.to('Guarantor', 'MiddleName'), text),
    patients.field('Guarantor Last Name', patients.at('GuarantorLastName'), patients.to('Guarantor', 'LastName'), text),
    patients.field('Guarantor Suffix', patients.at('GuarantorSuffix'), patients.to('Guarantor', 'Suffix'), text),
  ],
);

const policies = rowsOf<PolicyInCase, InsurancePolicyUpdateReq>(undefined);
const { at, to, field } = policies;

// prettier-ignore
/** PolicyInCase → InsurancePolicyUpdateReq (in InsurancePolicyCreateReq the plan's address has other names, and is not sent). */
export const policyWrite = policies.table(
  { system: 'kareo-pm', title: 'Insurance policy, as written', source, recordType: 'policy', resourceType: 'InsurancePolicyUpdateReq', empty: () => ({}) },
  [
    field('Policy ID',      at('InsurancePolicyID'),   to('InsurancePolicyID'),  writtenId),
    field('In Force',       at('InForce'),             to('Active'),             booleanText),
    field('Company ID',     at('CompanyID'),           to('CompanyID'),          writtenId),
    field('Company Name',   at('CompanyName'),         to('CompanyName'),        text),
    field('Plan ID',        at('PlanID'),              to('PlanID'),             writtenId),
    field('Plan Name',      at('PlanName'),            to('PlanName'),           text),
    field('Plan Address Line 1', at('PlanAddressLine1'), to('PlanAddressLine1'), text),
    field('Plan Address Line 2', at('PlanAddressLine2'), to('PlanAddressLine2'), text),
    field('Plan City',      at('PlanCity'),            to('PlanCity'),           text),
    field('Plan State',     at('PlanState'),           to('PlanState'),          text),
    field('Plan Country',   at('PlanCountry'),         to('PlanCountry'),        text),
    field('Plan Zip',       at('PlanZipCode'),         to('PlanZipCode'),        text),
    field('Policy Number',  at('Number'),              to('PolicyNumber'),       text),
    field('Group Number',   at('GroupNumber'),         to('PolicyGroupNumber'),  text),
    field('Copay Amount',   at('Copay'),               to('Copay'),              text),
    field('Deductible Amount', at('Deductible'),       to('Deductible'),         text),
    field('Policy Start',   at('EffectiveStartDate'),  to('EffectiveStartDate'), dayAsDateTime),
    field('Policy End',     at('EffectiveEndDate'),    to('EffectiveEndDate'),   dayAsDateTime),
    field('Rank',           at('Rank'),                to('Precedence'),         writtenId),
    field('Notes',          at('InsuredNotes'),        to('PolicyNotes'),        text),
    field('Relationship to Primary Policy Holder', at('PatientRelationshipToInsured'), to('Insured', 'PatientRelationshipToInsured'), relationshipWord),
    field('Insured Name',   at('InsuredFullName'),     together<InsurancePolicyUpdateReq, [Slot<InsurancePolicyUpdateReq, string>, Slot<InsurancePolicyUpdateReq, string>, Slot<InsurancePolicyUpdateReq, string>]>(to('Insured', 'FirstName'), to('Insured', 'MiddleName'), to('Insured', 'LastName')), fullName),
    field('Insured ID Number', at('InsuredIDNumber'),  to('Insured', 'IDNumber'), text),
    field('Street Address', at('InsuredAddressLine1'), to('Insured', 'AddressLine1'), text),
    field('Address Line 2', at('InsuredAddressLine2'), to('Insured', 'AddressLine2'), text),
    field('City',           at('InsuredCity'),         to('Insured', 'City'),    text),
    field('State',          at('InsuredState'),        to('Insured', 'State'),   text),
    field('Country',        at('InsuredCountry'),      to('Insured', 'Country'), text),
    field('Zip',            at('InsuredZipCode'),      to('Insured', 'ZipCode'), text),
    field('SSN',            at('InsuredSocialSecurityNumber'), to('Insured', 'SocialSecurityNumber'), text),
    field('DOB',            at('InsuredDateOfBirth'),  to('Insured', 'DateofBirth'), dayAsDateTime),
    field('Gender',         at('InsuredGender'),       to('Insured', 'Gender'),  sexWord),
  ],
);

const cases = rowsOf<CaseOfPatient, PatientCaseUpdateReq>(undefined);
const conditions = (
  ['Abuse', 'AutoAccident', 'EPSDT', 'Emergency', 'Employment', 'FamilyPlanning', 'Other', 'Pregnancy'] as const
).map((name) =>
  cases.field(
    `Related To ${labelOf(name)}`,
    cases.at(`ConditionRelatedTo${name}`),
    cases.to('Condition', `RelatedTo${name}`),
    booleanText,
  ),
);
const dates = (
  [
    'AccidentDate',
    'AcuteManifestationDate',
    'InjuryEndDate',
    'InjuryStartDate',
    'LastMenstrualPeriodDate',
    'LastSeenDate',
    'LastXRayDate',
    'ReferralDate',
    'RelatedDisabilityEndDate',
    'RelatedDisabilityStartDate',
    'RelatedHospitalizationEndDate',
    'RelatedHospitalizationStartDate',
  ] as const
).map((name) => cases.field(labelOf(name), cases.at(`Dates${name}`), cases.to('Dates', name), dayAsDateTime));

// prettier-ignore
/** A case → PatientCaseUpdateReq; its policies are written by `policyWrite`. */
export const caseWrite = cases.table(
  { system: 'kareo-pm', title: 'Insurance case, as written', source, recordType: 'case', resourceType: 'PatientCaseUpdateReq', empty: () => ({}) },
  [
    cases.field('Case ID', cases.at('PatientCaseID'), cases.to('CaseID'), writtenId),
    cases.field('Case Name', cases.at('Name'), cases.to('CaseName'), text),
    cases.field('Description', cases.at('Description'), cases.to('CaseDescription'), text),
    cases.field('Active', cases.at('Active'), cases.to('Active'), booleanText),
    cases.field('Payer Scenario', cases.at('PayerScenario'), cases.to('PayerScenario'), text),
    cases.field('Send Patient Statements', cases.at('SendPatientStatements'), cases.to('SendPatientStatements'), booleanText),
    cases.field('Referring Provider', cases.at('ReferringProviderID'), cases.to('ReferringProviderID'), writtenId),
    cases.field('Referring Provider Full Name', cases.at('ReferringProviderFullName'), cases.to('ReferringProviderFullName'), text),
    cases.field('Related To Auto Accident State', cases.at('ConditionRelatedToAutoAccidentState'), cases.to('Condition', 'RelatedToAutoAccidentState'), text),
    ...conditions,
    ...dates,
    // The write members are spelled otherwise than the read ones.
    cases.field('Same Or Similar Illness Start', cases.at('DatesSameOrSimilarIllnessStartDate'), cases.to('Dates', 'SameorSimilarIllnessStartDate'), dayAsDateTime),
    cases.field('Same Or Similar Illness End', cases.at('DatesSameOrSimilarIllnessEndDate'), cases.to('Dates', 'SameorSimilarIllnessEndDate'), dayAsDateTime),
    cases.field('Unable To Work Start', cases.at('DatesUnableToWorkStartDate'), cases.to('Dates', 'UnabletoWorkStartDate'), dayAsDateTime),
    cases.field('Unable To Work End', cases.at('DatesUnableToWorkEndDate'), cases.to('Dates', 'UnabletoWorkEndDate'), dayAsDateTime),
  ],
);
