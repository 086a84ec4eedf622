// Creates and changes patients. A repeat makes a second patient; what an update leaves out stays, an empty text clears. Kareo sheet 2.2 and 4.2.
import { internalFault } from '../wire/faults.js';
import { booleanText, checkCases, type IdsAre, writeCases, type WrittenCase } from './cases.js';
import { addRecord, locationOf, namesProvider, practiceOf, providerOf } from './directory.js';
import { type Complaints, createComplaints } from './echo.js';
import { setColumns } from './insurances.js';
import type { Columns, FlatRecord, Patient } from './records.js';
import { addTo, nextId, removeFrom, type State } from './state.js';
import { dateOf, externalIdText, isUsCountry, isUsState, phoneText, present, ssnText, zipText } from './text.js';
import type { PatientWrite } from './writes.js';

export interface WrittenPatient {
  readonly patient: Patient;
  readonly practice: FlatRecord;
  readonly cases: readonly WrittenCase[];
}

const plain = [
  ...['AddressLine1', 'AddressLine2', 'City', 'State', 'CollectionCategoryName', 'EmailAddress', 'EmergencyName'],
  ...['EmergencyPhoneExt', 'FirstName', 'Gender', 'HomePhoneExt', 'LastName', 'MaritalStatus', 'MedicalRecordNumber'],
  ...['MiddleName', 'MobilePhoneExt', 'Prefix', 'ReferralSource', 'Suffix', 'WorkPhoneExt'],
];
const phones = ['EmergencyPhone', 'HomePhone', 'MobilePhone', 'WorkPhone'];
const references = ['DefaultRenderingProvider', 'PrimaryCarePhysician', 'ReferringProvider'] as const;
const closing = { id: 4100, text: 'The patient was not saved because of the errors above.' };

/** Makes a patient and its cases. Throws Refusal with the echo of what is wrong. */
export function createPatient(state: State, write: PatientWrite, ids: IdsAre = 'references'): WrittenPatient {
  const practice = practiceOf(state, write.Practice);
  const say = createComplaints('Patient', write);
  for (const member of ['FirstName', 'LastName'] as const) {
    if (!present(write[member])) say.add(member, 4102, `${member} is required.`);
  }
  checkPatient(state, write, say);
  const vendor = write.ExternalVendorID ? state.vendors.get(write.ExternalVendorID) : undefined;
  const externalId = externalIdText(write.PatientExternalID ?? '');
  if (vendor !== undefined && externalId !== '' && vendor.patients.has(externalId)) {
    say.add(
      'PatientExternalID',
      4104,
      `External ID ${externalId} is taken, this vendor has another patient of that ID.`,
    );
  }
  checkCases(state, undefined, write.Cases ?? [], ids, say);
  say.refuse(closing);
  const now = state.clock.now();
  const patient: Patient = {
    id: nextId(state, 'patient', ids === 'given' ? write.PatientID : undefined),
    practiceId: practice.ID,
    createdAt: now,
    modifiedAt: now,
    columns: { Gender: 'Unknown', GuarantorDifferentThanPatient: 'False' },
    renderingProviderId: undefined,
    physicianId: undefined,
    referringProviderId: undefined,
    locationId: undefined,
    employerId: undefined,
    cases: [],
    notes: [],
  };
  state.patients.set(patient.id, patient);
  if (vendor !== undefined && externalId !== '') vendor.patients.set(externalId, patient.id);
  return { patient, practice, cases: apply(state, patient, write, practice) };
}

/** Changes a patient. Throws Refusal, or a fault where the live service answers one. */
export function updatePatient(state: State, write: PatientWrite): WrittenPatient {
  const practice = practiceOf(state, write.Practice);
  const patient = patientOf(state, write);
  const say = createComplaints('Patient', write);
  if (patient === undefined) {
    say.add('PatientID', 4101, `Patient ${write.PatientID ?? ''} not found, check the ID.`);
    say.refuse(closing);
    throw new Error('a missing patient was not refused');
  }
  for (const member of ['FirstName', 'LastName'] as const) {
    if (write[member] === '') say.add(member, 4102, `${member} is required.`);
  }
  checkPatient(state, write, say);
  checkCases(state, patient, write.Cases ?? [], 'references', say);
  say.refuse(closing);
  return { patient, practice, cases: apply(state, patient, write, practice) };
}

/** The patient moved: `LastModifiedDate` follows any edit of it, of its cases and its policies. */
export function patientChanged(state: State, patient: Patient): void {
  patient.modifiedAt = state.clock.now();
  state.patientsModified.add(patient.id, patient.modifiedAt);
}

function patientOf(state: State, write: PatientWrite): Patient | undefined {
  const vendor = write.ExternalVendorID ? state.vendors.get(write.ExternalVendorID) : undefined;
  const known = vendor?.patients.get(externalIdText(write.PatientExternalID ?? ''));
  if (!write.PatientID) return known === undefined ? undefined : state.patients.get(known);
  if (present(write.PatientExternalID) && known !== write.PatientID) {
    throw internalFault('UpdatePatient cannot set an external ID.');
  }
  return state.patients.get(write.PatientID);
}

function checkPatient(state: State, write: PatientWrite, say: Complaints): void {
  if (present(write.MaritalStatus) && !/^[ADILMPSTW]$/.test(write.MaritalStatus)) {
    say.add('MaritalStatus', 4105, `Marital status ${write.MaritalStatus} not found, use one of A D I L M P S T W.`);
  }
  if (present(write.State) && !isUsState(write.State))
    say.add('State', 4106, `State ${write.State} not found, use a US state.`);
  if (!isUsCountry(write.Country ?? ''))
    say.add('Country', 4107, `Country ${write.Country} not found, only US addresses are kept.`);
  if (write.ExternalVendorID && !state.vendors.has(write.ExternalVendorID)) {
    say.add('ExternalVendorID', 4103, `External vendor ${write.ExternalVendorID} not found, register it first.`);
  }
  for (const member of references) {
    const reference = write[member];
    if (reference !== undefined && namesProvider(reference) && providerOf(state, reference) === undefined) {
      const named = reference.ProviderID ?? reference.PhysicianID ?? reference.FullName ?? reference.ExternalID;
      say.add(member, 4108, `Provider ${named} not found, add it under Settings > Providers.`);
    }
  }
}

function apply(state: State, patient: Patient, write: PatientWrite, practice: FlatRecord): WrittenCase[] {
  const given: Readonly<Record<string, unknown>> = { ...write };
  const text = (member: string): string | undefined => {
    const value = given[member];
    return typeof value === 'string' ? value : undefined;
  };
  const columns: Record<string, string | undefined> = {};
  for (const member of plain) columns[member] = text(member);
  for (const member of phones) columns[member] = text(member) && phoneText(text(member) ?? '');
  columns['ZipCode'] = text('ZipCode') && zipText(text('ZipCode') ?? '');
  columns['DOB'] = write.DateofBirth && dateOf(write.DateofBirth);
  columns['SSN'] = write.SocialSecurityNumber && ssnText(write.SocialSecurityNumber);
  Object.assign(columns, structured('Alert', write.Alert), structured('Guarantor', write.Guarantor));
  const before = lastNameKey(patient);
  setColumns(patient.columns, columns);
  if (before !== lastNameKey(patient)) removeFrom(state.patientsByLastName, before, patient.id);
  addTo(state.patientsByLastName, lastNameKey(patient), patient.id);
  patient.practiceId = practice.ID;
  patient.renderingProviderId = referenceId(state, write.DefaultRenderingProvider, patient.renderingProviderId);
  patient.physicianId = referenceId(state, write.PrimaryCarePhysician, patient.physicianId);
  patient.referringProviderId = referenceId(state, write.ReferringProvider, patient.referringProviderId);
  patient.locationId = locationId(state, write.DefaultServiceLocation, patient);
  patient.employerId = employerId(state, write.Employer, patient);
  if (present(write.Note))
    patient.notes.unshift({ at: state.clock.now(), message: write.Note, user: state.customer.user });
  const cases = writeCases(state, patient, write.Cases ?? []);
  patientChanged(state, patient);
  return cases;
}

export const lastNameKey = (patient: Patient): string => (patient.columns['LastName'] ?? '').toLowerCase();

function structured(prefix: string, members: Readonly<Record<string, string | boolean>> | undefined): Columns {
  const columns: Columns = {};
  for (const [member, value] of Object.entries(members ?? {})) {
    columns[prefix + member] = typeof value === 'boolean' ? booleanText(value) : value;
  }
  return columns;
}

function referenceId(
  state: State,
  reference: PatientWrite['ReferringProvider'],
  before: number | undefined,
): number | undefined {
  if (reference === undefined) return before;
  return namesProvider(reference) ? providerOf(state, reference)?.ID : undefined;
}

/** A location that fits neither by id nor by name is a new one. */
function locationId(state: State, write: PatientWrite['DefaultServiceLocation'], patient: Patient): number | undefined {
  if (write === undefined) return patient.locationId;
  const { LocationID, LocationName, POS, FacilityID, ...rest } = write;
  const found = locationOf(state, Number(LocationID ?? 0), LocationName?.toString());
  if (found !== undefined || !present(LocationName?.toString())) return found?.ID ?? patient.locationId;
  const columns: Columns = { Name: String(LocationName), PracticeID: String(patient.practiceId) };
  setColumns(columns, { ...texts(rest), PlaceOfService: POS?.toString(), HCFABox32FacilityID: FacilityID?.toString() });
  return addRecord(state, 'location', state.locations, columns).ID;
}

function employerId(state: State, write: PatientWrite['Employer'], patient: Patient): number | undefined {
  if (write === undefined) return patient.employerId;
  const { EmployerID, EmploymentStatus, ...rest } = write;
  setColumns(patient.columns, { EmploymentStatus: EmploymentStatus?.toString() });
  const known = state.employers.get(Number(EmployerID ?? 0));
  if (known !== undefined) return known.ID;
  if (!present(rest['EmployerName']?.toString())) return patient.employerId;
  for (const employer of state.employers.values()) {
    if (employer.columns['EmployerName'] === rest['EmployerName']) return employer.ID;
  }
  return addRecord(state, 'employer', state.employers, texts(rest)).ID;
}

const texts = (members: Readonly<Record<string, string | number>>): Columns =>
  Object.fromEntries(Object.entries(members).map(([member, value]) => [member, String(value)]));
