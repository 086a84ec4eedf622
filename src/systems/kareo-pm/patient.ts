// Kareo patient ⇄ Patient. Guide: Elation–Kareo, "Patient Demographics"; Kareo Technical Guide (API 2.1), "Get Patient".
import type { Patient } from 'fhir/r4.js';
import { idText } from '../../mapping/codecs/numbers.js';
import { booleanText, ssn, text, textUpTo, zip } from '../../mapping/codecs/text.js';
import { rowsOf } from '../../mapping/rows.js';
import type { Slot } from '../../mapping/slot.js';
import { extension, identifierOfType } from '../../mapping/slots/elements.js';
import { patientSlot as slot } from '../../mapping/slots/patient.js';
import { day, maritalStatus, phone, sex } from './codecs.js';
import { accountAndId, accountIdText, extensionUrl, kareoIdentifier, labelOf, textExtension } from './places.js';
import type { PatientData } from './records.js';

const { at, field, parts, reference, cannotHold, saidElsewhere, table } = rowsOf<PatientData, Patient>(undefined);

type Member = Slot<PatientData, string>;

/** Members that FHIR has no place for, as one extension each: those that can be written, and those that Kareo sets itself. */
const extra = (member: Member) => field(labelOf(member.path), member, textExtension(slot.root, member.path), text);
const told = (member: Member) =>
  field(labelOf(member.path), member, textExtension(slot.root, member.path), text, { only: 'read' });
const flag = (member: Member) =>
  field(labelOf(member.path), member, extension(slot.root, extensionUrl(member.path), 'valueBoolean'), booleanText);

const provider = { recordType: 'provider', resourceType: 'Practitioner', id: idText };
const pointing = (member: string) => extension(slot.root, extensionUrl(member), 'valueReference');

/** The flat policies of the primary case, beside `Cases`, which says all policies of all cases. */
const policyMembers = (
  'CompanyID CompanyName Copay Deductible EffectiveEndDate EffectiveStartDate GroupNumber InsuredAddressLine1 ' +
  'InsuredAddressLine2 InsuredCity InsuredCountry InsuredDateOfBirth InsuredFullName InsuredGender InsuredIDNumber ' +
  'InsuredNotes InsuredSocialSecurityNumber InsuredState InsuredZipCode Number PatientRelationshipToInsured ' +
  'PlanAddressLine1 PlanAddressLine2 PlanAdjusterFullName PlanCity PlanCountry PlanFaxNumber PlanFaxNumberExt PlanID ' +
  'PlanName PlanPhoneNumber PlanPhoneNumberExt PlanState PlanZipCode'
).split(' ');
const flatPolicies = ['Primary', 'Secondary'].flatMap((rank) =>
  policyMembers.map((member) => {
    const path = `${rank}InsurancePolicy${member}`;
    return saidElsewhere(labelOf(path), { path }, 'Said by the policies of the cases');
  }),
);

/** US Core asks for a system; Kareo has one numbering a practice, without a name of its own. */
const medicalRecordNumbers = 'urn:kareo:medical-record-number';

// prettier-ignore
export const patient = table(
  { system: 'kareo-pm', title: 'Patient', source: 'Elation–Kareo guide, "Patient Demographics"',
    recordType: 'patient', resourceType: 'Patient', empty: () => ({ resourceType: 'Patient' }) },
  [
    //    Kareo field                     in the record                                    in FHIR                  said as
    field('Patient ID',                   accountAndId(at('ID')),                          kareoIdentifier(slot.root, 'patient'), accountIdText, { only: 'read' }),
    field('First name',                   at('FirstName'),                                 slot.given,              text),
    field('M',                            at('MiddleName'),                                slot.middle,             textUpTo(1)),
    field('Last name',                    at('LastName'),                                  slot.family,             text),
    field('Prefix',                       at('Prefix'),                                    slot.prefix,             text),
    field('Suffix',                       at('Suffix'),                                    slot.suffix,             text),
    field('DOB',                          at('DOB'),                                       slot.birthDate,          day),
    field('Sex',                          at('Gender'),                                    slot.sex,                sex),
    field('SSN',                          at('SSN'),                                       slot.ssn,                ssn),
    field('Medical Record Number',        at('MedicalRecordNumber'),                       identifierOfType(slot.root, 'MR', medicalRecordNumbers), text),
    field('Marital Status',               at('MaritalStatus'),                             slot.maritalStatus,      maritalStatus),
    field('Active',                       at('Active'),                                    slot.active,             booleanText, { only: 'read' }),

    field('Address Line 1',               at('AddressLine1'),                              slot.line1,              text),
    field('Address Line 2',               at('AddressLine2'),                              slot.line2,              text),
    field('City',                         at('City'),                                      slot.city,               text),
    field('State/Province',               at('State'),                                     slot.state,              text),
    field('Zip/Postal Code',              at('ZipCode'),                                   slot.postalCode,         zip),
    field('Country',                      at('Country'),                                   slot.country,            text),
    parts('Home Phone',                   [at('HomePhone'), at('HomePhoneExt')],           slot.homePhone,          phone),
    parts('Mobile Phone',                 [at('MobilePhone'), at('MobilePhoneExt')],       slot.mobilePhone,        phone),
    parts('Work Phone',                   [at('WorkPhone'), at('WorkPhoneExt')],           slot.workPhone,          phone),
    field('Personal Email',               at('EmailAddress'),                              slot.email,              text),
    field('Emergency Contact',            at('EmergencyName'),                             slot.emergencyContactName.text, text),
    parts('Emergency Phone',              [at('EmergencyPhone'), at('EmergencyPhoneExt')], slot.emergencyContactPhone, phone),
    field('Employer',                     at('EmployerName'),                              slot.employer,           text),
    extra(at('EmploymentStatus')),
    extra(at('ReferralSource')),
    extra(at('CollectionCategoryName')),

    reference('Primary Provider',         at('DefaultRenderingProviderId'),                slot.generalPractitioner, provider),
    reference('Primary Care Physician',   at('PrimaryCarePhysicianId'),                    pointing('PrimaryCarePhysician'), provider),
    reference('Referring Provider',       at('ReferringProviderId'),                       pointing('ReferringProvider'), provider),
    reference('Default Service Location', at('DefaultServiceLocationId'),                  pointing('DefaultServiceLocation'), { recordType: 'service-location', resourceType: 'Location', id: idText }),
    reference('Practice',                 at('PracticeId'),                                slot.managingOrganization, { recordType: 'practice', resourceType: 'Organization', id: idText, only: 'read' }),

    extra(at('AlertMessage')),
    flag(at('AlertShowWhenDisplayingPatientDetails')),
    flag(at('AlertShowWhenEnteringEncounters')),
    flag(at('AlertShowWhenPostingPayments')),
    flag(at('AlertShowWhenPreparingPatientStatements')),
    flag(at('AlertShowWhenSchedulingAppointments')),
    flag(at('AlertShowWhenViewingClaimDetails')),
    ...([
      'StatementNote', 'MostRecentNote1Date', 'MostRecentNote1Message', 'MostRecentNote1User', 'MostRecentNote2Date',
      'MostRecentNote2Message', 'MostRecentNote2User', 'MostRecentNote3Date', 'MostRecentNote3Message', 'MostRecentNote3User',
      'MostRecentNote4Date', 'MostRecentNote4Message', 'MostRecentNote4User', 'Charges', 'Adjustments', 'InsurancePayments',
      'PatientPayments', 'InsuranceBalance', 'PatientBalance', 'TotalBalance', 'LastAppointmentDate', 'LastEncounterDate',
      'LastDiagnosis', 'LastPaymentDate', 'LastStatementDate', 'CreatedDate',
    ] as const).map((member) => told(at(member))),

    cannotHold('County',                  slot.county,                                     'Kareo has no county field (PF-24)'),
    cannotHold('Date of death',           slot.deceasedDateTime,                           'Kareo has no field for a death (PF-24)'),
    cannotHold('Deceased',                slot.deceasedBoolean,                            'Kareo has no field for a death (PF-24)'),
    cannotHold('Fax',                     slot.fax,                                        'Kareo has no fax number of a patient'),
    cannotHold('Preferred name',          slot.chosenName,                                 'Kareo has one name of a patient'),
    cannotHold('Language',                { path: 'Patient.communication', get: (doc) => doc.communication }, 'Kareo has no language field'),

    ...(['PatientFullName', 'Age', 'DefaultRenderingProviderFullName', 'PrimaryCarePhysicianFullName', 'ReferringProviderFullName',
      'PracticeName', 'DefaultServiceLocationName', 'DefaultServiceLocationBillingName', 'DefaultServiceLocationPhone',
      'DefaultServiceLocationPhoneExt', 'DefaultServiceLocationFaxPhone', 'DefaultServiceLocationFaxPhoneExt',
      'DefaultServiceLocationNameAddressLine1', 'DefaultServiceLocationNameAddressLine2', 'DefaultServiceLocationNameCity',
      'DefaultServiceLocationNameCountry', 'DefaultServiceLocationNameState', 'DefaultServiceLocationNameZipCode',
    ] as const).map((member) => saidElsewhere(labelOf(member), at(member), 'Derived from other fields, or said by the record pointed at')),
    saidElsewhere('Last Modified Date',   at('LastModifiedDate'),                          'Stands in Provenance: it moves with every save, also with our own'),
    ...flatPolicies,
  ],
);
