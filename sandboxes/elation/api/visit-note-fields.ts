// The members of a visit note that can be written. Elation API, "Visit Notes".
import {
  anything,
  boolean,
  choice,
  instant,
  integer,
  list,
  object,
  reference,
  required,
  text,
} from '../field-kinds.js';
import type { Fields } from '../fields.js';
import { unlessDeleted } from './insurance.js';
import { activePhysician } from './patient-fields.js';

const categories = [
  ...'Problem Past Family Social Instr PE ROS Med Data Assessment Test Tx Narrative Followup Reason Plan'.split(' '),
  ...'Objective Hpi Allergies Habits Assessplan Consultant Attending Dateprocedure Surgical Orders'.split(' '),
  ...'Referenced Procedure'.split(' '),
];

const checklist = list(object({ name: text(200), value: text(500), sequence: integer(0, 10_000) }));

/** What a signed note has frozen. */
export const contentFields: Fields = {
  patient: required(reference((id, state) => unlessDeleted(state.patients.get(id)))),
  physician: required(activePhysician),
  type: text(50),
  template: required(
    choice(['Simple', 'SOAP', 'Complete H&P (1 col)', 'Complete H&P (2 col)', 'Complete H&P (2 col A/P)', 'Pre-Op']),
  ),
  document_date: required(instant),
  chart_date: required(instant),
  bullets: required(
    list(
      object({
        category: required(choice(categories)),
        text: required(text(500)),
        author: integer(0, Number.MAX_SAFE_INTEGER),
        sequence: integer(0, 10_000),
        version: integer(1, 10_000),
        children: list(anything),
      }),
    ),
  ),
  checklists: object({ PE: checklist, ROS: checklist }),
  confidential: boolean,
  tags: list(anything),
};

/** The only members that can be written once a note is signed, and only by those permitted. */
export const signatureFields: Fields = {
  signed_by: integer(1, Number.MAX_SAFE_INTEGER),
  signed_date: instant,
  signatures: list(
    object({
      user: text(20),
      user_name: text(200),
      signed_date: instant,
      role: choice(['cosigner', 'rendering_provider', 'amender']),
      comments: text(500),
    }),
  ),
};

export const noteFields: Fields = { ...contentFields, ...signatureFields };
