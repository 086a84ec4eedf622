// Elation patient chart ⇄ Patient. Guide: Elation–Kareo, "Patient Demographics"; Elation API documentation, "Patient Profile".
import type { Extension, Patient, PatientLink } from 'fhir/r4.js';
import { codes, openFhir } from '../../mapping/codecs/codes.js';
import { instant, isoDate } from '../../mapping/codecs/dates.js';
import { idNumber } from '../../mapping/codecs/numbers.js';
import { usPhone } from '../../mapping/codecs/phone.js';
import { boolean, matching, ssn, text, textUpTo, zip } from '../../mapping/codecs/text.js';
import { elementOf, itemOf, member, only, root } from '../../mapping/place.js';
import { rowsOf } from '../../mapping/rows.js';
import { clearedAs, together } from '../../mapping/slot.js';
import { extension, telecom } from '../../mapping/slots/elements.js';
import { addressPartsOf } from '../../mapping/slots/names.js';
import { patientSlot as slot } from '../../mapping/slots/patient.js';
import { system } from '../../fhir/code-systems.js';
import { eitherText, ownCode, stateCode as state, textsUpTo } from './codecs.js';
import { email, mailbox, removedEmail, removedEmails, removedMailboxes } from './emails.js';
import { language, preferredLanguage } from './language.js';
import { metadataRows } from './metadata.js';
import {
  emergency,
  emergencyAddress,
  emergencyRelationship,
  employer,
  reachable,
  relationship,
} from './patient-contacts.js';
import { death, furtherStatus, patientStatus } from './patient-status.js';
import { own, ownGroup, ownItem, ownList, ownTexts } from './own-extension.js';
import * as phones from './phones.js';
import { ethnicityCodes, ethnicitySlot, furtherRaces, raceCodes, raceSlot } from './race.js';
import type { ElationConsent, ElationPatient } from './records.js';

const { at, field, parts, each, reference, cannotHold, saidElsewhere, table } = rowsOf<ElationPatient, Patient>(null);
const mine = <K extends Parameters<typeof own>[2]>(name: string, value: K) => own(slot.root, name, value);

const sexAtBirth = codes('sex at birth', [
  ['Male', 'male'],
  ['Female', 'female'],
  ['Other', 'other'],
  ['Unknown', 'unknown'],
]);

const markerPlace = elementOf(ownGroup(slot.root, 'patient-legal-gender-marker'), 'valueCoding');
const pronounsPlace = elementOf(ownGroup(slot.root, 'patient-pronouns'), 'valueCoding');
const previousAddress = addressPartsOf(
  itemOf(slot.root, 'address', {
    where: "use='old'",
    is: (item) => item.use === 'old',
    made: () => ({ use: 'old' as const }),
  }),
);

/** The provider outside the practice, known by NPI alone. */
const outsideProvider = member(
  elementOf(
    itemOf(slot.root, 'generalPractitioner', {
      where: `identifier.system='${system.npi}'`,
      is: (item) => item.identifier?.system === system.npi,
      made: () => ({ identifier: { system: system.npi } }),
    }),
    'identifier',
  ),
  'value',
);

const link = (type: PatientLink['type']) =>
  itemOf(slot.root, 'link', {
    where: `type='${type}'`,
    is: (item) => item.type === type,
    made: (): PatientLink => ({ other: {}, type }),
  });
const masterSystem = 'https://elationemr.com/api/2.0/master_patients';
const master = member(
  elementOf(elementOf(link('seealso'), 'other'), 'identifier', () => ({ system: masterSystem })),
  'value',
);

const consentPlace = root<Extension>('');
const consents = rowsOf<ElationConsent, Extension>(null);
const consentApplication = extension(consentPlace, 'application', 'valueString');
// prettier-ignore
const consent = consents.table(
  { system: 'elation', title: 'Consent', source: 'Elation API documentation, "Patient Profile"',
    recordType: 'consent', resourceType: 'Extension', empty: () => ownItem('patient-consent') },
  [
    consents.field('Application',  consents.at('application'),        consentApplication,                                      text),
    consents.field('Consented',    consents.at('consented'),          extension(consentPlace, 'consented', 'valueBoolean'),    boolean),
    consents.field('Active',       consents.at('is_active'),          extension(consentPlace, 'active', 'valueBoolean'),       boolean),
    consents.field('Last changed', consents.at('last_modified_date'), extension(consentPlace, 'lastChanged', 'valueDateTime'), instant),
  ],
);

// prettier-ignore
export const patient = table(
  { system: 'elation', title: 'Patient chart', source: 'Elation–Kareo guide, "Patient Demographics"',
    recordType: 'patient', resourceType: 'Patient', empty: () => ({ resourceType: 'Patient' }),
    limit: { says: 'a chart holds two phones (EL-07)', holds: phones.holdsTwo } },
  [
    //    Elation field                       in the record                                     in FHIR                     said as
    field('Patient id',                       at('id'),                                         slot.identifier('https://elationemr.com/api/2.0/patients'), idNumber, { only: 'read' }),
    field('Legal First Name',                 at('first_name'),                                 slot.given,                 textUpTo(70)),
    field('Middle Name', clearedAs('',        at('middle_name')),                               slot.middle,                textUpTo(50)),
    field('Legal Last Name',                  at('last_name'),                                  slot.family,                textUpTo(70)),
    field('Suffix',      clearedAs('',        at('suffix')),                                    slot.suffix,                textUpTo(20)),
    field('Chosen name',                      at('actual_name'),                                slot.chosenName,            textUpTo(150)),
    parts('Previous first name',              [at('previous_name', 'first_name'), at('previous_first_name')], slot.previousName.given, eitherText),
    field('Previous middle name',             at('previous_name', 'middle_name'),               slot.previousName.middle,   text),
    parts('Previous last name',               [at('previous_name', 'last_name'), at('previous_last_name')], slot.previousName.family, eitherText),
    field('Previous suffix',                  at('previous_name', 'suffix'),                    slot.previousName.suffix,   text),
    field('Mother’s maiden name',             at('mothers_maiden_name'),                        slot.mothersMaidenName,     textUpTo(70)),
    field('Date of birth',                    at('dob'),                                        slot.birthDate,             isoDate),
    field('Sex at Birth',                     at('sex'),                                        slot.sex,                   sexAtBirth),
    field('Legal gender marker',              at('legal_gender_marker'),                        member(markerPlace, 'code'), ownCode('legal gender marker', 'M', 'F', 'X', 'U')),
    field('Legal gender marker, in words',    at('legal_gender_marker_display'),                member(markerPlace, 'display'), ownCode('marker', 'M', 'F', 'X', 'None Selected'), { only: 'read' }),
    field('Gender identity',                  at('gender_identity'),                            mine('patient-gender-identity', 'valueCode'), ownCode('gender identity', 'unknown', 'man', 'woman', 'transgender_man', 'transgender_woman', 'nonbinary', 'option_not_listed', 'prefer_not_to_say', 'two_spirit')),
    field('Sexual orientation',               at('sexual_orientation'),                         mine('patient-sexual-orientation', 'valueCode'), ownCode('sexual orientation', 'unknown', 'straight', 'gay', 'lesbian', 'bisexual', 'queer', 'asexual', 'option_not_listed', 'prefer_not_to_say')),
    field('Pronouns',                         at('pronouns'),                                   member(pronounsPlace, 'code'), ownCode('pronouns', 'he_him_his', 'she_her_hers', 'they_them_theirs', 'not_listed')),
    field('Pronouns, in words',               at('pronouns_display'),                           member(pronounsPlace, 'display'), text, { only: 'read' }),
    field('Race', clearedAs('No race specified', at('race')),                                   raceSlot,                   raceCodes),
    cannotHold('Further races',                                                                 furtherRaces,               'Elation holds one race'),
    field('Ethnicity', clearedAs('No ethnicity specified', at('ethnicity')),                    ethnicitySlot,              ethnicityCodes),
    field('Preferred language',               at('preferred_language'),                         preferredLanguage,          language),
    field('SSN',                              at('ssn'),                                        slot.ssn,                   ssn),
    reference('Provider assigned in practice', at('primary_physician'),                         slot.generalPractitioner,   { recordType: 'physician', resourceType: 'Practitioner', id: idNumber }),
    reference('Practice',                     at('caregiver_practice'),                         slot.managingOrganization,  { recordType: 'practice', resourceType: 'Organization', id: idNumber, only: 'read' }),
    reference('Preferred location',           at('preferred_service_location'),                 mine('patient-preferred-location', 'valueReference'), { recordType: 'service-location', resourceType: 'Location', id: idNumber }),
    field('Primary care provider',            at('primary_care_provider'),                      mine('patient-primary-care-contact', 'valueString'), idNumber, { only: 'read' }),
    field('Primary care provider NPI',        at('primary_care_provider_npi'),                  outsideProvider,            matching('NPI', '[0-9]{10}')),
    field('Address',                          at('address', 'address_line1'),                   slot.line1,                 textUpTo(200)),
    field('Ste or apt #',                     at('address', 'address_line2'),                   slot.line2,                 textUpTo(35)),
    field('City',                             at('address', 'city'),                            slot.city,                  textUpTo(50)),
    field('State',                            at('address', 'state'),                           slot.state,                 state),
    field('Zip',                              at('address', 'zip'),                             slot.postalCode,            zip),
    cannotHold('County',                                                                        slot.county,                'Elation has no county field'),
    field('Previous address',                 at('previous_address', 'address_line1'),          previousAddress.line1,      textUpTo(200)),
    field('Previous ste or apt #',            at('previous_address', 'address_line2'),          previousAddress.line2,      textUpTo(35)),
    field('Previous city',                    at('previous_address', 'city'),                   previousAddress.city,       textUpTo(50)),
    field('Previous state',                   at('previous_address', 'state'),                  previousAddress.state,      state),
    field('Previous zip',                     at('previous_address', 'zip'),                    previousAddress.postalCode, zip),
    each('Phone - other types',               phones.otherPhones,                               phones.otherTelecoms,       phones.otherPhone, { matchBy: phones.telecomValue, max: phones.mostPhones, rule: 'A chart holds two phones (EL-07)' }),
    field('Phone - Mobile',                   phones.phone('Mobile'),                           slot.mobilePhone,           usPhone, phones.amongTwo('Mobile')),
    field('Phone - Home',                     phones.phone('Home'),                             slot.homePhone,             usPhone, phones.amongTwo('Home')),
    field('Phone - Work',                     phones.phone('Work'),                             slot.workPhone,             usPhone, phones.amongTwo('Work')),
    each('Removed phones',                    phones.removedPhones,                             phones.removedTelecoms,     phones.removedPhone, { matchBy: phones.telecomValue, only: 'read' }),
    field('Email',                            email,                                            slot.email,                 text),
    each('Removed emails',                    removedEmails,                                    removedMailboxes,           removedEmail, { matchBy: mailbox, only: 'read' }),
    field('Preferred contact',                at('preferred_contact'),                          mine('patient-preferred-contact', 'valueCode'), ownCode('preferred contact', 'email', 'phone', 'sms', 'passport')),
    field('Emergency contact id',             at('emergency_contact', 'id'),                    own(emergency, 'elation-contact-id', 'valueString'), idNumber, { only: 'read', when: reachable }),
    field('Emergency contact first name',     at('emergency_contact', 'first_name'),            slot.emergencyContactName.given, text),
    field('Emergency contact last name',      at('emergency_contact', 'last_name'),             slot.emergencyContactName.family, text),
    field('Emergency contact relationship',   at('emergency_contact', 'relationship'),          emergencyRelationship,      relationship, { when: reachable }),
    field('Emergency contact phone',          at('emergency_contact', 'phone'),                 telecom(emergency, 'phone'), usPhone),
    field('Emergency contact address',        at('emergency_contact', 'address_line1'),         emergencyAddress.line1,     text),
    field('Emergency contact ste or apt #',   at('emergency_contact', 'address_line2'),         emergencyAddress.line2,     text),
    field('Emergency contact city',           at('emergency_contact', 'city'),                  emergencyAddress.city,      text),
    field('Emergency contact state',          at('emergency_contact', 'state'),                 emergencyAddress.state,     state),
    field('Emergency contact zip',            at('emergency_contact', 'zip'),                   emergencyAddress.postalCode, zip),
    saidElsewhere('Guarantor',                at('guarantor'),                                  'RelatedPerson'),
    field('Employer code',                    at('employer', 'code'),                           member(elementOf(elementOf(employer, 'organization'), 'identifier'), 'value'), text),
    field('Employer',                         at('employer', 'name'),                           slot.employer,              text, { only: 'read' }),
    field('Employer description',             at('employer', 'description'),                    own(employer, 'elation-employer-description', 'valueString'), text, { only: 'read', when: { says: 'the employer has a name or a code', record: ({ employer: said }) => [said?.name, said?.code].some(Boolean) } }),
    parts('Status',                           [at('patient_status', 'status'), at('patient_status', 'deceased_date')], together(slot.active, death), patientStatus),
    field('Status, prospect or deceased',     at('patient_status', 'status'),                   mine('patient-status', 'valueCode'), openFhir(furtherStatus), { only: 'read' }),
    field('Inactive reason',                  at('patient_status', 'inactive_reason'),          mine('patient-inactive-reason', 'valueCode'), ownCode('inactive reason', 'left_good_terms', 'left_bad_terms', 'practice_ended', 'other', 'unknown')),
    field('Status notes',                     at('patient_status', 'notes'),                    mine('patient-status-notes', 'valueString'), text),
    field('Status since',                     at('patient_status', 'last_status_change'),       mine('patient-status-since', 'valueDateTime'), instant, { only: 'read' }),
    saidElsewhere('Insurances',               at('insurances'),                                 'Coverage, from the policies of which these are a copy'),
    saidElsewhere('Deleted insurances',       at('deleted_insurances'),                         'Coverage, from the policies of which these are a copy'),
    field('Tags',                             at('tags'),                                       ownTexts(slot.root, 'patient-tag'), textsUpTo(10)),
    field('Preferred pharmacy',               at('preference', 'preferred_pharmacy_1'),         mine('patient-preferred-pharmacy-1', 'valueString'), text),
    field('Second pharmacy',                  at('preference', 'preferred_pharmacy_2'),         mine('patient-preferred-pharmacy-2', 'valueString'), text),
    each('Consents',                          at('consents'),                                   ownList(slot.root, 'patient-consent'), consent, { matchBy: consentApplication, only: 'read' }),
    field('Notes',                            at('notes'),                                      mine('patient-notes', 'valueString'), textUpTo(500)),
    field('Occupation',                       at('occupation'),                                 mine('patient-occupation', 'valueString'), text, { only: 'read' }),
    field('VIP',                              at('vip'),                                        mine('patient-vip', 'valueBoolean'), boolean),
    field('Verified',                         at('verified'),                                   mine('patient-verified', 'valueBoolean'), boolean),
    field('SMS opt-in',                       at('sms_opt_in_status'),                          mine('patient-sms-opt-in', 'valueBoolean'), boolean),
    field('Time zone',                        at('timezone'),                                   mine('elation-time-zone', 'valueString'), text),
    field('Master patient',                   at('master_patient'),                             master,                     idNumber, { only: 'read' }),
    reference('Merged into',                  at('merged_into_chart'),                          only(link('replaced-by'), 'other'), { recordType: 'patient', resourceType: 'Patient', id: idNumber, only: 'read' }),
    ...metadataRows(slot.root),
    field('Created',                          at('created_date'),                               mine('elation-created', 'valueDateTime'), instant, { only: 'read' }),
    saidElsewhere('Last changed',             at('last_modified'),                              'Provenance'),
    saidElsewhere('Deleted',                  at('deleted_date'),                               'the deletion of the resource'),
  ],
);
