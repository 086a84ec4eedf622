// The Elation side of P8: which rows are compared, with which record, and the functions by hand. bench/p8-mapping.ts.
import type { ElationPatient } from '../../src/systems/elation/records.js';

export { patient as table } from '../../src/systems/elation/patient.js';
export { elationPatientFromFhir as fromFhir, elationPatientToFhir as toFhir } from './elation-patient.js';

export const labels: ReadonlySet<string> = new Set([
  'Legal First Name',
  'Middle Name',
  'Legal Last Name',
  'Date of birth',
  'Sex at Birth',
  'SSN',
  'Provider assigned in practice',
  'Address',
  'Ste or apt #',
  'City',
  'State',
  'Zip',
  'Phone - Mobile',
  'Phone - Home',
  'Phone - Work',
  'Email',
]);

export const record: ElationPatient = {
  id: 140756181024769,
  first_name: 'Marisol',
  middle_name: 'T',
  last_name: 'Quennell',
  dob: '1987-03-14',
  sex: 'Female',
  ssn: '123456789',
  primary_physician: 140756181024781,
  address: { address_line1: '42 Alder Court', address_line2: 'Apt 3', city: 'Boise', state: 'ID', zip: '83702' },
  phones: [
    { phone: '2085550143', phone_type: 'Mobile' },
    { phone: '2085550142', phone_type: 'Home' },
  ],
  emails: [{ email: 'mari.q@example.org' }],
};
