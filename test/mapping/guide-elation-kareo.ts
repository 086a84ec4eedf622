// The field tables of the guide, labels verbatim. Elation–Kareo integration guide (Kareo as the source of truth for insurance and appointments): "Patient Demographics", "Insurance", "Appointments", "Bills".

/** One line of a table of the guide: the two labels as they are printed. */
export interface GuideLine {
  readonly elation: string;
  readonly kareo: string;
}

const line = (elation: string, kareo: string): GuideLine => ({ elation, kareo });

/** "Patient Demographics": Elation Field Name | Kareo Field Name. */
export const demographics: readonly GuideLine[] = [
  line('Legal First Name', 'First name'),
  line('Middle Name', 'M'),
  line('Legal Last Name', 'Last name'),
  line('Date of birth', 'DOB'),
  line('Sex at Birth', 'Sex'),
  line(
    'Phone- Home , Mobile or Work type only (and up to 2 only)',
    'Home Phone, Mobile Phone or Work Phone (depending on what is stored in Elation)',
  ),
  line('Email', 'Personal Email'),
  line('Address', 'Address Line 1'),
  line('Ste or apt #', 'Address Line 2'),
  line('City', 'City'),
  line('State', 'State/Province'),
  line('Zip', 'Zip/Postal Code'),
  line('Provider assigned in practice', 'Primary Provider'),
];

/** "Insurance": printed Kareo Field Name | Elation Field Name. */
export const insurance: readonly GuideLine[] = [
  line('Plan name', 'Plan Name'),
  line('Insurance carrier name', 'Company Name (*hidden behind Plan Name in Kareo)'),
  line('Member ID', 'Policy Number'),
  line('Group ID', 'Group Number'),
  line('Copay', 'Copay Amount'),
  line('Deductible', 'Deductible Amount'),
  line('Patient’s relation to policyholder', 'Relationship to Primary Policy Holder'),
  line('First Name & Last Name', 'Insured Name'),
  line('Address', 'Street Address'),
  line('City', 'City'),
  line('State', 'State'),
  line('Zip', 'Zip'),
  line('SSN', 'SSN'),
  line('Date of birth', 'DOB'),
  line('Sex at birth', 'Gender'),
];

/** "Appointments": printed Kareo Field Name | Elation Field Name. */
export const appointments: readonly GuideLine[] = [
  line('Patient name', 'Patient'),
  line('Description - chief complaint (CC)', 'Visit Reason'),
  line('Date', 'Start Date'),
  line('Start time', 'Start Time'),
  line('Duration', 'Duration'),
  line('Provider', 'Provider'),
];

/** "Bills": Elation Field Name | Kareo Field Name. */
export const bills: readonly GuideLine[] = [
  line('CPT', 'Procedure Code'),
  line('Modifier', 'Mod'),
  line('Charge', 'Charge'),
  line('Qty', 'Units'),
  line('Dx', 'Diagnosis'),
  line('Service Location (POS)', 'Service Location & Place of Service'),
  line('Additional Billing Notes', 'Notes'),
];
