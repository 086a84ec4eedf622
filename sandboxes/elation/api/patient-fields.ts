// The members of a patient chart that can be written, with their limits and codes. Elation API, "Patients".
import {
  anything,
  boolean,
  choice,
  date,
  list,
  object,
  pattern,
  reference,
  required,
  text,
  usState,
} from '../field-kinds.js';
import type { Fields } from '../fields.js';

/** An active physician of the practice: the one thing that integrators trip over when they create a chart. */
export const activePhysician = reference(
  (id, state) => (state.physicians.get(id)?.is_active === true ? true : undefined),
  (id) => `${id} is not a valid physician user in this practice.`,
);

export const practiceReference = reference((id, state) => (state.practice?.id === id ? true : undefined));

export const locationReference = reference((id, state) =>
  typeof state.locations.get(id)?.deleted_date === 'string' ? undefined : state.locations.get(id),
);

export const metadata = object({ object_id: text(100), data: anything, object_web_link: text(200) });

const place = {
  address_line1: text(200),
  address_line2: text(35),
  city: text(50),
  state: usState,
  zip: text(10),
};
const address = object(place);

export const patientFields: Fields = {
  first_name: required(text(70, { blank: false })),
  middle_name: text(50),
  last_name: required(text(70, { blank: false })),
  suffix: text(20),
  actual_name: text(150),
  previous_name: object({ first_name: text(70), middle_name: text(50), last_name: text(70), suffix: text(20) }),
  previous_first_name: text(70),
  previous_last_name: text(70),
  mothers_maiden_name: text(70),
  dob: required(date),
  sex: required(choice(['Male', 'Female', 'Other', 'Unknown'])),
  legal_gender_marker: choice(['M', 'F', 'X', 'U']),
  gender_identity: choice(
    'unknown man woman transgender_man transgender_woman nonbinary option_not_listed prefer_not_to_say two_spirit'.split(
      ' ',
    ),
  ),
  sexual_orientation: choice(
    'unknown straight gay lesbian bisexual queer asexual option_not_listed prefer_not_to_say'.split(' '),
  ),
  pronouns: choice(['he_him_his', 'she_her_hers', 'they_them_theirs', 'not_listed']),
  race: choice([
    'No race specified',
    'American Indian or Alaska Native',
    'Asian',
    'Black or African American',
    'Native Hawaiian or Other Pacific Islander',
    'White',
    'Declined to specify',
  ]),
  ethnicity: choice(['No ethnicity specified', 'Hispanic or Latino', 'Not Hispanic or Latino', 'Declined to specify']),
  preferred_language: text(100),
  ssn: pattern(/^\d{9}$/, 'Enter nine digits.'),
  primary_physician: required(activePhysician),
  caregiver_practice: required(practiceReference),
  preferred_service_location: locationReference,
  primary_care_provider_npi: text(10),
  address,
  previous_address: address,
  phones: list(
    object({
      phone: required(text(20, { blank: false })),
      phone_type: required(choice(['Home', 'Mobile', 'Main', 'Work', 'Night', 'Fax', 'Other'])),
    }),
    2,
    'A patient may have at most 2 phones.',
  ),
  emails: list(
    object({
      email: required(pattern(/^[^@\s]+@[^@\s]+$/, 'Enter a valid email address.')),
      deleted_date: text(32),
    }),
  ),
  preferred_contact: choice(['email', 'phone', 'sms', 'passport']),
  emergency_contact: object({
    first_name: text(70),
    last_name: text(70),
    relationship: choice('Caregiver Child Friend Grandparent Guardian Parent Sibling Spouse Other'.split(' ')),
    phone: text(20),
    ...place,
  }),
  guarantor: object({
    first_name: text(70),
    middle_name: text(50),
    last_name: text(70),
    relationship: choice(['Spouse', 'Child', 'Other']),
    address: text(200),
    city: text(50),
    state: usState,
    zip: text(10),
    phone: text(20),
    email: text(254),
  }),
  employer: object({ code: required(text(50)) }),
  patient_status: object({
    status: required(choice(['active', 'inactive', 'prospect', 'deceased'])),
    deceased_date: date,
    inactive_reason: choice(['left_good_terms', 'left_bad_terms', 'practice_ended', 'other', 'unknown']),
    notes: text(500),
  }),
  tags: list(text(100), 10, 'A patient may have at most 10 tags.'),
  preference: object({ preferred_pharmacy_1: text(20), preferred_pharmacy_2: text(20) }),
  notes: text(500),
  vip: boolean,
  verified: boolean,
  sms_opt_in_status: boolean,
  timezone: text(50),
  metadata,
};
