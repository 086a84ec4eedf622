// The members of a policy that can be written. Elation API, "Patient Insurance Policies".
import type { ElationPolicy } from '../../../src/systems/elation/records.js';
import { choice, date, integer, money, reference, required, text, usState } from '../field-kinds.js';
import type { Fields } from '../fields.js';
import { unlessDeleted } from './insurance.js';
import { practiceReference } from './patient-fields.js';

export const policyFields: Fields = {
  practice_id: required(practiceReference),
  patient_id: required(reference((id, state) => unlessDeleted(state.patients.get(id)))),
  patient_first_name: required(text(70)),
  patient_last_name: required(text(70)),
  patient_dob: required(date),
  status: required(choice(['active', 'inactive'])),
  rank: integer(1, 3),
  carrier_id: reference((id, state) => unlessDeleted(state.companies.get(id))),
  carrier_name: text(200),
  plan_id: reference((id, state) => unlessDeleted(state.plans.get(id))),
  plan_name: text(200),
  member_id: text(50),
  group_id: text(50),
  copay: money,
  deductible: money,
  start_date: date,
  end_date: date,
  phone: text(20),
  extension: text(6),
  address: text(200),
  suite: text(35),
  city: text(50),
  state: usState,
  zip: text(10),
  county_code: text(5),
  insured_person_first_name: text(70),
  insured_person_last_name: text(70),
  insured_person_address: text(200),
  insured_person_city: text(50),
  insured_person_state: usState,
  insured_person_zip: text(10),
  insured_person_id: text(50),
  insured_person_dob: date,
  insured_person_sex_at_birth: choice(['M', 'F', 'N', 'Male', 'Female', 'Other', 'Unknown']),
  insured_person_ssn: text(11),
  relationship_to_insured: choice(['self', 'child', 'spouse', 'other']),
  payment_program: choice([
    'medicare_part_b',
    'medicare_advantage',
    'medicaid',
    'commercial_hmsa',
    'commercial_sfhp',
    'commercial_other',
    'workers_compensation',
  ]),
  medicare_secondary_code: text(10),
};

/** A policy of which nothing was said but what must be. */
export const emptyPolicy: Partial<ElationPolicy> = {
  ...Object.fromEntries(Object.keys(policyFields).map((name) => [name, null])),
  relationship_to_insured: 'self',
  front_image_path: null,
  back_image_path: null,
  can_check_eligibility: true,
  is_legacy_insurance: false,
};
