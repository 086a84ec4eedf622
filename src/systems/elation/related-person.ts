// The policyholder of an Elation policy and the guarantor of an Elation chart ⇄ RelatedPerson. Guide: Elation–Kareo, "Insurance".
import type { RelatedPerson } from 'fhir/r4.js';
import { system } from '../../fhir/code-systems.js';
import { codes, openNative } from '../../mapping/codecs/codes.js';
import { isoDate } from '../../mapping/codecs/dates.js';
import { idNumber } from '../../mapping/codecs/numbers.js';
import { usPhone } from '../../mapping/codecs/phone.js';
import { ssn, text, textUpTo, zip } from '../../mapping/codecs/text.js';
import { itemOf, only } from '../../mapping/place.js';
import { rowsOf } from '../../mapping/rows.js';
import { relatedPersonSlot as slot } from '../../mapping/slots/related-person.js';
import { ownCode, stateCode } from './codecs.js';
import { own } from './own-extension.js';
import type { ElationPatient, ElationPolicy } from './records.js';

const policies = rowsOf<ElationPolicy, RelatedPerson>(null);
const patientReference = { recordType: 'patient', resourceType: 'Patient', id: idNumber } as const;

/** The full list is not documented: the letters are those of the older insurances. */
const sexAtBirth = openNative(
  codes(
    'sex at birth',
    [
      ['M', 'male'],
      ['F', 'female'],
      ['N', 'other'],
      ['U', 'unknown'],
    ],
    {
      reads: [
        ['Male', 'male'],
        ['Female', 'female'],
        ['Other', 'other'],
        ['Unknown', 'unknown'],
      ],
    },
  ),
);

// prettier-ignore
export const subscriber = policies.table(
  { system: 'elation', title: 'Policyholder', source: 'Elation–Kareo guide, "Insurance"',
    recordType: 'subscriber', resourceType: 'RelatedPerson', empty: () => ({ resourceType: 'RelatedPerson', active: true }) },
  [
    //    Elation field                    in the record                                        in FHIR          said as
    policies.field('Policy id',            policies.at('id'),                                   slot.identifier('https://elationemr.com/api/2.0/policies/insured_person'), idNumber, { only: 'read' }),
    policies.reference('Patient',          policies.at('patient_id'),                           slot.patient,    { ...patientReference, required: true }),
    policies.field('First Name',           policies.at('insured_person_first_name'),            slot.given,      textUpTo(70)),
    policies.field('Last Name',            policies.at('insured_person_last_name'),             slot.family,     textUpTo(70)),
    policies.field('Address',              policies.at('insured_person_address'),               slot.line1,      textUpTo(200)),
    policies.field('City',                 policies.at('insured_person_city'),                  slot.city,       textUpTo(50)),
    policies.field('State',                policies.at('insured_person_state'),                 slot.state,      stateCode),
    policies.field('Zip',                  policies.at('insured_person_zip'),                   slot.postalCode, zip),
    policies.field('SSN',                  policies.at('insured_person_ssn'),                   slot.ssn,        ssn),
    policies.field('Date of birth',        policies.at('insured_person_dob'),                   slot.birthDate,  isoDate),
    policies.field('Sex at birth',         policies.at('insured_person_sex_at_birth'),          slot.sex,        sexAtBirth),
    policies.cannotHold('Middle name',                                                          slot.middle,     'Elation has no middle name of a policyholder'),
    policies.cannotHold('Second address line',                                                  slot.line2,      'Elation has one address line of a policyholder'),
    policies.cannotHold('Phone',                                                                slot.homePhone,  'Elation has no phone of a policyholder'),
    policies.cannotHold('Email',                                                                slot.email,      'Elation has no email of a policyholder'),
  ],
);

const charts = rowsOf<ElationPatient, RelatedPerson>(null);

/** How the guarantor is related, beside being one. */
const relationship = only(
  itemOf(slot.root, 'relationship', {
    where: 'coding.empty()',
    is: (item) => item.coding === undefined,
    made: () => ({}),
  }),
  'text',
);

// prettier-ignore
export const guarantor = charts.table(
  { system: 'elation', title: 'Guarantor', source: 'Elation API documentation, "Patient Profile"',
    recordType: 'guarantor', resourceType: 'RelatedPerson',
    empty: () => ({ resourceType: 'RelatedPerson', active: true, relationship: [{ coding: [{ system: system.roleClass, code: 'GUAR' }] }] }) },
  [
    charts.field('Chart id',               charts.at('id'),                                     slot.identifier('https://elationemr.com/api/2.0/patients/guarantor'), idNumber, { only: 'read' }),
    charts.reference('Patient',            charts.at('id'),                                     slot.patient,    { ...patientReference, only: 'read', required: true }),
    charts.field('Guarantor id',           charts.at('guarantor', 'id'),                        own(slot.root, 'elation-guarantor-id', 'valueString'), idNumber, { only: 'read' }),
    charts.field('First name',             charts.at('guarantor', 'first_name'),                slot.given,      textUpTo(70)),
    charts.field('Middle name',            charts.at('guarantor', 'middle_name'),               slot.middle,     textUpTo(50)),
    charts.field('Last name',              charts.at('guarantor', 'last_name'),                 slot.family,     textUpTo(70)),
    charts.field('Relationship',           charts.at('guarantor', 'relationship'),              relationship,    ownCode('relationship', 'Spouse', 'Child', 'Other')),
    charts.field('Address',                charts.at('guarantor', 'address'),                   slot.line1,      textUpTo(200)),
    charts.field('City',                   charts.at('guarantor', 'city'),                      slot.city,       textUpTo(50)),
    charts.field('State',                  charts.at('guarantor', 'state'),                     slot.state,      stateCode),
    charts.field('Zip',                    charts.at('guarantor', 'zip'),                       slot.postalCode, zip),
    charts.field('Phone',                  charts.at('guarantor', 'phone'),                     slot.homePhone,  usPhone),
    charts.field('Email',                  charts.at('guarantor', 'email'),                     slot.email,      text),
    charts.cannotHold('Second address line',                                                    slot.line2,      'Elation has one address line of a guarantor'),
  ],
);
