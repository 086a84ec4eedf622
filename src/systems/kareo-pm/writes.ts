// What is read flat and as text ⇄ what is written nested and typed; what has one name on both sides needs no row. Kareo Technical Guide (API 2.1), "Create Patient", "Update Patient".
import { booleanText, text } from '../../mapping/codecs/text.js';
import { rowsOf } from '../../mapping/rows.js';
import type { Slot } from '../../mapping/slot.js';
import { dayAsDateTime, fullName, phoneDigits, relationshipWord, writtenId } from './codecs.js';
import { labelOf } from './places.js';
import { oneOf, withSameNames } from './same-name.js';
import type { PolicyInCase } from './policy-in-case.js';
import { together } from '../../mapping/slot.js';
import type { InsurancePolicyUpdateReq, PatientData, PatientUpdate } from './records.js';

const source = 'Kareo Technical Guide (API 2.1), "Update Patient"';

const patients = rowsOf<PatientData, PatientUpdate>(undefined);

const sexWord = oneOf(['Female', 'Male', 'Unknown'] as const);
const employment = oneOf(['E', 'R', 'S', 'T', 'U'] as const);

const phoneRows = (['HomePhone', 'WorkPhone', 'MobilePhone', 'EmergencyPhone'] as const).map((name) =>
  patients.field(labelOf(name), patients.at(name), patients.to(name), phoneDigits),
);
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
  withSameNames({ read: 'patient', write: 'patient-update', except: ['Cases'], rows: [
    ...phoneRows,
    patients.field('DOB', patients.at('DOB'), patients.to('DateofBirth'), dayAsDateTime),
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
  ] }),
);

const policies = rowsOf<PolicyInCase, InsurancePolicyUpdateReq>(undefined);
const { at, to, field } = policies;

// prettier-ignore
/** PolicyInCase → InsurancePolicyUpdateReq (in InsurancePolicyCreateReq the plan's address has other names, and is not sent). */
export const policyWrite = policies.table(
  { system: 'kareo-pm', title: 'Insurance policy, as written', source, recordType: 'policy', resourceType: 'InsurancePolicyUpdateReq', empty: () => ({}) },
  withSameNames({ read: 'policy', write: 'insurance-policy-update', rows: [
    field('In Force',       at('InForce'),             to('Active'),             booleanText),
    field('Policy Number',  at('Number'),              to('PolicyNumber'),       text),
    field('Group Number',   at('GroupNumber'),         to('PolicyGroupNumber'),  text),
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
  ] }),
);
