// The Kareo side of P8: which rows are compared, with which record, and the functions by hand. bench/p8-mapping.ts.
import type { PatientData } from '../../src/systems/kareo-pm/records.js';

export { patient as table } from '../../src/systems/kareo-pm/patient.js';
export { kareoPatientFromFhir as fromFhir, kareoPatientToFhir as toFhir } from './kareo-patient.js';

export const labels: ReadonlySet<string> = new Set([
  'First name',
  'M',
  'Last name',
  'DOB',
  'Sex',
  'Address Line 1',
  'Address Line 2',
  'City',
  'State/Province',
  'Zip/Postal Code',
  'Home Phone',
  'Mobile Phone',
  'Work Phone',
  'Personal Email',
  'Primary Provider',
]);

export const record: PatientData = {
  ID: '1007',
  FirstName: 'Marisol',
  MiddleName: 'T',
  LastName: 'Quennell',
  DOB: '3/14/1987',
  Gender: 'Female',
  AddressLine1: '42 Alder Court',
  AddressLine2: 'Apt 3',
  City: 'Boise',
  State: 'ID',
  ZipCode: '83702',
  HomePhone: '(208) 555-0142',
  MobilePhone: '(208) 555-0143',
  EmailAddress: 'mari.q@example.org',
  DefaultRenderingProviderId: '12',
};
