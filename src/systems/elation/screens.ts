// Which screen of Elation mends what, by its path as the guide gives it. Guide: Elation–Kareo.
import type { System } from '../system.js';

const support = 'I need help -> Contact Elation Support';
const editBill = 'bill > Edit Bill > Save & Re-send';
const demographics = 'chart > patient’s name (Demographics)';

export const screens: System['screens'] = {
  'cpt-missing': editBill,
  'icd10-missing': editBill,
  'cpt-invalid': editBill,
  'icd10-invalid': editBill,
  'modifier-invalid': editBill,
  'code-not-in-target': editBill,
  'code-inactive-in-target': editBill,
  'location-not-mapped':
    'click on your email address > Settings >> Practice Locations > Edit > POS code and Kareo name > Save',
  'provider-not-mapped': `a provider account in both systems: ${support}`,
  'calendar-not-mapped': `a matching provider calendar: ${support}`,
  'required-field-missing': demographics,
  'chart-deleted': `restore the chart: ${support} ("I need help" button)`,
  'chart-merged-away':
    'open the duplicate that is not connected > patient’s name (Demographics) > Merge Chart > find & select the connected chart > Merge Chart > Yes, merge charts',
  'patient-match-review': 'chart > patient’s name (Demographics) > Merge Chart',
  'already-sent': 'bill > Edit Bill, and the same in Kareo by hand',
  'record-locked': 'the visit note',
  'invalid-record': demographics,
  'integration-off': `${support} (button at the top of the account)`,
  'refused-by-target': support,
  'both-changed': demographics,
  'not-carried': demographics,
  'not-supported': support,
  'patient-not-linked': `${demographics} > change and save again, else ${support}`,
  'credentials-refused': support,
  'permission-missing': support,
};
