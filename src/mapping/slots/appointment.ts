// The slots of an Appointment. https://hl7.org/fhir/R4/appointment.html
import type { Appointment, AppointmentParticipant, Reference } from 'fhir/r4.js';
import { elementOf, firstOf, itemOf, member, only, root } from '../place.js';
import type { Slot } from '../slot.js';
import { identifier } from './elements.js';

const appointment = root<Appointment>('Appointment');

/** Who or where takes part, by the type that `actor` points at. */
const participant = (type: string, status: AppointmentParticipant['status'] = 'accepted') =>
  itemOf(appointment, 'participant', {
    where: `actor.resolve() is ${type}`,
    is: (item) => item.actor?.reference?.startsWith(`${type}/`) === true || item.actor?.type === type,
    made: (): AppointmentParticipant => ({ actor: { type }, status }),
  });

const actor = (type: string): Slot<Appointment, Reference> => {
  const place = participant(type);
  const slot = only(place, 'actor');
  return { ...slot, get: (doc) => (slot.get(doc)?.reference === undefined ? undefined : slot.get(doc)) };
};

/** Named places of an Appointment. */
export const appointmentSlot = {
  root: appointment,
  identifier: (name: string) => identifier(appointment, name),
  status: member(appointment, 'status'),
  typeText: member(elementOf(appointment, 'appointmentType'), 'text'),
  /** Why the patient comes: the chief complaint. */
  reason: member(firstOf(appointment, 'reasonCode'), 'text'),
  description: member(appointment, 'description'),
  comment: member(appointment, 'comment'),
  patientInstruction: member(appointment, 'patientInstruction'),
  start: member(appointment, 'start'),
  end: member(appointment, 'end'),
  minutes: member(appointment, 'minutesDuration'),
  created: member(appointment, 'created'),
  patient: actor('Patient'),
  practitioner: actor('Practitioner'),
  location: actor('Location'),
  patientStatus: member(participant('Patient'), 'status'),
} as const;
