// Which screen of Kareo mends what, as the guide names it. Guide: Elation–Kareo, "Insurance", "Bills", "Map Practice Locations"; Kareo help center, "Settings".
import type { ReasonCode } from '../reasons.js';

export const screens: Readonly<Partial<Record<ReasonCode, string>>> = {
  'code-not-in-target': 'Settings > Codes > Find Procedures (or Find Diagnoses, Find Modifiers) > New',
  'code-inactive-in-target':
    'Settings > Codes > Find Procedures (or Find Diagnoses, Find Modifiers) > "currently used"',
  'location-not-mapped': 'Settings > Service Locations (Internal Name)',
  'provider-not-mapped': 'Settings > Providers (NPI)',
  'case-missing': "patient's chart > Account >> Insurance > + Add New Insurance Case (desktop: Cases > Add…)",
  'patient-not-linked': "patient's chart > Edit Patient > Save",
  'required-field-missing': "patient's chart > Edit Patient",
  'patient-match-review': "patient's chart > Edit Patient",
  'invalid-record': "patient's chart > Edit Patient",
  'both-changed': "patient's chart > Edit Patient",
  'not-carried': "patient's chart > Edit Patient",
  'refused-by-target': 'Encounters > Drafts',
  'not-supported': 'Encounters > Drafts',
  'already-sent': 'Encounters > Drafts',
  'credentials-refused': 'Settings > Company > Integrations (Customer Key); user with API access',
  'permission-missing': 'Settings > User Accounts > the API user > Roles ("EHRs & API: Full Control")',
};
