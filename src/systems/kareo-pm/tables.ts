// Every mapping table of Kareo, for documents, crosswalks and laws. docs/architecture.md section 5.
import type { AnyTable } from '../../mapping/row.js';
import { account } from './account.js';
import { appointment } from './appointment.js';
import { chargeItem } from './charge-item.js';
import { claim } from './claim.js';
import { coverage } from './coverage.js';
import { encounter } from './encounter.js';
import { insurancePlan } from './insurance-plan.js';
import { location } from './location.js';
import { insuranceCompany, policyCompany, practice } from './organization.js';
import { patient } from './patient.js';
import { practitioner } from './practitioner.js';
import { guarantor, insured } from './related-person.js';
import { selfPay } from './self-pay.js';

export const tables: readonly AnyTable[] = [
  account,
  appointment,
  chargeItem,
  claim,
  coverage,
  encounter,
  guarantor,
  insuranceCompany,
  insurancePlan,
  insured,
  location,
  patient,
  policyCompany,
  practice,
  practitioner,
  selfPay,
];
