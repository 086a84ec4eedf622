// The fields that Elation and Kareo share, row by row as the guide's tables have them. Guide: Elation–Kareo, "Patient Demographics", "Insurance", "Appointments", "Bills".

/** One row of a guide's table: Elation's label and Kareo's, as our tables name them (a phone row stands for its three phones). */
export type FieldPair = readonly [elation: string, kareo: string];

export const demographics: readonly FieldPair[] = [
  ['Legal First Name', 'First name'],
  ['Middle Name', 'M'],
  ['Legal Last Name', 'Last name'],
  ['Date of birth', 'DOB'],
  ['Sex at Birth', 'Sex'],
  ['Phone - Home', 'Home Phone'],
  ['Phone - Mobile', 'Mobile Phone'],
  ['Phone - Work', 'Work Phone'],
  ['Email', 'Personal Email'],
  ['Address', 'Address Line 1'],
  ['Ste or apt #', 'Address Line 2'],
  ['City', 'City'],
  ['State', 'State/Province'],
  ['Zip', 'Zip/Postal Code'],
  ['Provider assigned in practice', 'Primary Provider'],
];

/** Kareo → Elation: Elation's labels of a policy and its policyholder. The carrier's address is that of Kareo's plan. */
export const insuranceInElation: readonly string[] = [
  'Patient',
  'Status',
  'Rank',
  'Plan name',
  'Insurance plan',
  'Insurance carrier name',
  'Carrier without a company',
  'Carrier address',
  'Carrier suite',
  'Carrier city',
  'Carrier state',
  'Carrier zip',
  'Member ID',
  'Group ID',
  'Copay',
  'Deductible',
  'Patient’s relation to policyholder',
  'Policyholder (the patient)',
  'Policyholder (another person)',
  'First Name',
  'Last Name',
  'Address',
  'City',
  'State',
  'Zip',
  'SSN',
  'Date of birth',
  'Sex at birth',
];

export const appointments: readonly FieldPair[] = [
  ['Patient name', 'Patient'],
  ['Description - chief complaint (CC)', 'Visit Reason'],
  ['Date, Start time', 'Start Date, Start Time'],
  ['Duration', 'Duration'],
  ['Provider', 'Provider'],
];

/** Elation → Kareo: Kareo's labels of a charge, with what every encounter must say: whose it is, who rendered it, when. */
export const billsInKareo: readonly string[] = [
  'Patient',
  'Rendering Provider',
  'Service Start Date',
  'Service End Date',
  'Service lines',
  'Procedure Code',
  'Mod',
  'Charge',
  'Units',
  'Diagnosis',
  'Service Location & Place of Service',
  'Place of Service',
  'Notes',
];

/** One side of a list of pairs. */
export const labelsOf = (pairs: readonly FieldPair[], side: 0 | 1): readonly string[] =>
  pairs.map((pair) => pair[side]);
