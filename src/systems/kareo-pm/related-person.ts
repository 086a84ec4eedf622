// Kareo guarantor and insured person ⇄ RelatedPerson. Guide: Elation–Kareo, "Insurance"; Kareo Technical Guide (API 2.1), "Get Patient".
import type { RelatedPerson } from 'fhir/r4.js';
import { system } from '../../fhir/code-systems.js';
import { idText } from '../../mapping/codecs/numbers.js';
import { ssn, text, zip } from '../../mapping/codecs/text.js';
import { member } from '../../mapping/place.js';
import { rowsOf } from '../../mapping/rows.js';
import { together } from '../../mapping/slot.js';
import { relatedPersonSlot as slot } from '../../mapping/slots/related-person.js';
import { day, fullName, sex } from './codecs.js';
import { accountAndId, accountIdText, kareoIdentifier } from './places.js';
import type { PolicyInCase } from './policy-in-case.js';
import type { PatientData } from './records.js';

const ofPatient = rowsOf<PatientData, RelatedPerson>(undefined);
const ofPolicy = rowsOf<PolicyInCase, RelatedPerson>(undefined);

const guarantorRole = [{ coding: [{ system: system.roleClass, code: 'GUAR' }] }];

// prettier-ignore
/** The guarantor, where it is not the patient; Kareo reads back the name alone. */
export const guarantor = ofPatient.table(
  { system: 'kareo-pm', title: 'Guarantor', source: 'Kareo Technical Guide (API 2.1), "Get Patient"',
    recordType: 'guarantor', resourceType: 'RelatedPerson', empty: () => ({ resourceType: 'RelatedPerson', active: true }),
    emptyRecord: () => ({ GuarantorDifferentThanPatient: 'True' }) },
  [
    ofPatient.field('Patient ID', accountAndId(ofPatient.at('ID')), kareoIdentifier(slot.root, 'guarantor'), accountIdText, { only: 'read' }),
    ofPatient.reference('Patient', ofPatient.at('ID'), slot.patient, { recordType: 'patient', resourceType: 'Patient', id: idText, only: 'read', required: true }),
    ofPatient.constant('Guarantor', member(slot.root, 'relationship'), guarantorRole),
    ofPatient.saidElsewhere('Guarantor Different Than Patient', ofPatient.at('GuarantorDifferentThanPatient'), 'There is a guarantor where it is True, else the patient is it'),
    ofPatient.field('Guarantor Prefix', ofPatient.at('GuarantorPrefix'), slot.prefix, text),
    ofPatient.field('Guarantor First Name', ofPatient.at('GuarantorFirstName'), slot.given, text),
    ofPatient.field('Guarantor Middle Name', ofPatient.at('GuarantorMiddleName'), slot.middle, text),
    ofPatient.field('Guarantor Last Name', ofPatient.at('GuarantorLastName'), slot.family, text),
    ofPatient.field('Guarantor Suffix', ofPatient.at('GuarantorSuffix'), slot.suffix, text),
    ofPatient.cannotHold('Guarantor date of birth', slot.birthDate, 'Kareo has no date of birth of a guarantor'),
    ofPatient.cannotHold('Guarantor SSN', slot.ssn, 'Kareo has no SSN of a guarantor'),
    ofPatient.cannotHold('Guarantor sex', slot.sex, 'Kareo has no sex of a guarantor'),
    ofPatient.cannotHold('Guarantor phone', slot.homePhone, 'Kareo has no phone of a guarantor'),
  ],
);

const { at, field, reference, cannotHold, table } = ofPolicy;

// prettier-ignore
/** The insured person of a policy, where it is not the patient. */
export const insured = table(
  { system: 'kareo-pm', title: 'Insured person', source: 'Elation–Kareo guide, "Insurance"',
    recordType: 'insured', resourceType: 'RelatedPerson', empty: () => ({ resourceType: 'RelatedPerson', active: true }) },
  [
    //    Kareo field        in the record                         in FHIR                                          said as
    field('Policy ID',       accountAndId(at('InsurancePolicyID')), kareoIdentifier(slot.root, 'insured'),          accountIdText, { only: 'read' }),
    reference('Patient',     at('PatientID'),                      slot.patient,                                    { recordType: 'patient', resourceType: 'Patient', id: idText, only: 'read', required: true }),
    field('Insured Name',    at('InsuredFullName'),                together(slot.given, slot.middle, slot.family),  fullName),
    field('Street Address',  at('InsuredAddressLine1'),            slot.line1,                                      text),
    field('Address Line 2',  at('InsuredAddressLine2'),            slot.line2,                                      text),
    field('City',            at('InsuredCity'),                    slot.city,                                       text),
    field('State',           at('InsuredState'),                   slot.state,                                      text),
    field('Zip',             at('InsuredZipCode'),                 slot.postalCode,                                 zip),
    field('Country',         at('InsuredCountry'),                 slot.country,                                    text),
    field('SSN',             at('InsuredSocialSecurityNumber'),    slot.ssn,                                        ssn),
    field('DOB',             at('InsuredDateOfBirth'),             slot.birthDate,                                  day),
    field('Gender',          at('InsuredGender'),                  slot.sex,                                        sex),
    cannotHold('Phone',      slot.homePhone,                       'Kareo has no phone of an insured person'),
  ],
);
