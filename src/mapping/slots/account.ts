// The slots of an Account that stands for a set of policies. https://hl7.org/fhir/R4/account.html
import type { Account } from 'fhir/r4.js';
import { elementOf, member, root } from '../place.js';
import { identifier } from './elements.js';
import { referenceIn } from './references.js';

const account = root<Account>('Account');
const period = elementOf(account, 'servicePeriod');

/** Named places of an Account. */
export const accountSlot = {
  root: account,
  identifier: (name: string) => identifier(account, name),
  status: member(account, 'status'),
  name: member(account, 'name'),
  description: member(account, 'description'),
  type: member(account, 'type'),
  patient: referenceIn(account, 'subject', 'Patient'),
  owner: member(account, 'owner'),
  coverage: member(account, 'coverage'),
  guarantor: member(account, 'guarantor'),
  start: member(period, 'start'),
  end: member(period, 'end'),
} as const;
