// All mapping tables of Elation, for the field documents, the crosswalk and the laws. docs/architecture.md section 5.
import type { AnyTable } from '../../mapping/row.js';
import { appointment } from './appointment.js';
import { chargeItem } from './charge-item.js';
import { claim } from './claim.js';
import { coverage } from './coverage.js';
import { encounter } from './encounter.js';
import { insurancePlan } from './insurance-plan.js';
import { location } from './location.js';
import { insuranceCompany, practice } from './organization.js';
import { patient } from './patient.js';
import { practitioner } from './practitioner.js';
import { guarantor, subscriber } from './related-person.js';

export const tables: readonly AnyTable[] = [
  patient,
  guarantor,
  coverage,
  subscriber,
  insuranceCompany,
  insurancePlan,
  appointment,
  encounter,
  claim,
  chargeItem,
  practice,
  location,
  practitioner,
];
