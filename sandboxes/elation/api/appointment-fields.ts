// The members of an appointment that can be written, with their limits and codes. Elation API, "Appointments".
import {
  anything,
  boolean,
  choice,
  instant,
  integer,
  money,
  object,
  reference,
  required,
  requiredOrNull,
  text,
  usState,
} from '../field-kinds.js';
import { Unfit } from '../fields.js';
import type { Field, Fields } from '../fields.js';
import { unlessDeleted } from './insurance.js';
import { activePhysician, locationReference, metadata, practiceReference } from './patient-fields.js';

const minutes: Field = {
  ...integer(1, 1440),
  accept: (value, state) => {
    const given = Number(integer(1, 1440).accept(value, state));
    if (given % 5 !== 0) throw new Unfit(['Ensure this value is a multiple of 5.']);
    return given;
  },
};

export const appointmentFields: Fields = {
  patient: requiredOrNull(reference((id, state) => unlessDeleted(state.patients.get(id)))),
  physician: required(activePhysician),
  practice: required(practiceReference),
  scheduled_date: required(instant),
  duration: minutes,
  reason: text(50),
  appointment_type_id: reference((id, state) => unlessDeleted(state.appointmentTypes.get(id))),
  description: text(500),
  time_slot_type: choice(['appointment', 'event', 'appointment_slot']),
  time_slot_status: choice(['not_avail_for_self_schedule']),
  status: object({
    status: required(
      choice([
        'Scheduled',
        'Confirmed',
        'Checked In',
        'In Room',
        'In Room - Vitals Taken',
        'With Doctor',
        'Checked Out',
        'Billed',
        'Not Seen',
        'Cancelled',
      ]),
    ),
    room: text(50),
    status_detail: choice(['No Show', 'Left Without Seeing', 'Other']),
  }),
  mode: choice(['IN_PERSON', 'VIDEO']),
  service_location: locationReference,
  billing_details: object({
    billing_note: text(500),
    prior_authorization: text(50),
    referring_provider: text(100),
    referring_provider_state: usState,
  }),
  payment: object({ amount: required(money), when_collected: required(instant) }),
  instructions: text(500),
  telehealth_details: text(500),
  transportation_details: object({ is_required: boolean, notes: text(500) }),
  recurring_event_schedule: anything,
  metadata,
};
