// Which screen of Kareo mends what, as the guide names it. Guide: Elation–Kareo, "Insurance", "Bills", "Map Practice Locations"; Kareo help center, "Settings".
import type { ReasonCode } from '../reasons.js';

export const screens: Readonly<Partial<Record<ReasonCode, string>>> = {
  'code-not-in-target': 'Kareo: Settings > Codes > Find Procedures (or Find Diagnoses, Find Modifiers) > New',
  'code-inactive-in-target':
    'Kareo: Settings > Codes > Find Procedures (or Find Diagnoses, Find Modifiers) > "currently used"',
  'location-not-mapped':
    'Kareo: Settings > Service Locations (Internal Name); Elation: Settings >> Practice Locations > Edit',
  'provider-not-mapped': 'Kareo: Settings > Providers (NPI)',
  'case-missing': "Kareo: patient's chart > Account >> Insurance > + Add New Insurance Case (desktop: Cases > Add…)",
  'patient-not-linked': "Kareo: patient's chart > Edit Patient > Save",
  'required-field-missing': "Kareo: patient's chart > Edit Patient",
  'refused-by-target': 'Kareo: Encounters > Drafts',
  'already-sent': 'Kareo: Encounters > Drafts',
  'credentials-refused': 'Kareo: Settings > Company > Integrations (Customer Key); user with API access',
  'permission-missing': 'Kareo: Settings > User Accounts > the API user > Roles ("EHRs & API: Full Control")',
};
