// Creates encounters: everything they name must be there, and one complaint refuses the whole. Kareo sheet 2.6, 4.2 and 4.3.
import type { Dropped } from '../wire/request-reader.js';
import { procedureOf, placesOfService } from './codes.js';
import { locationOf, practiceOf } from './directory.js';
import { type Complaints, createComplaints } from './echo.js';
import { setStatus } from './encounter-status.js';
import { checkLines } from './encounter-lines.js';
import { providersOf } from './encounter-providers.js';
import { type EncounterWrite, type LineWrite, numbered } from './encounter-write.js';
import { setColumns } from './insurances.js';
import type { Columns, Encounter, Patient, PatientCase, ServiceLine } from './records.js';
import { addTo, nextId, type State } from './state.js';
import { dateOf, externalIdText, moneyText, present } from './text.js';
import { dateOfToday } from './today.js';

const failed = { id: 6100, text: 'The encounter could not be created because of the errors above.' };

/** Makes an encounter with its lines. Throws Refusal with the echo of all that is wrong, or a fault for an unknown practice. */
export function createEncounter(state: State, write: EncounterWrite, dropped: readonly Dropped[] = []): Encounter {
  const say = createComplaints('Encounter', write);
  if (write.Practice === undefined) say.add('Practice', 5101, 'A practice is required.');
  const practice = write.Practice === undefined ? undefined : practiceOf(state, write.Practice);
  const patient = patientOf(state, write);
  if (patient === undefined)
    say.add('Patient', 5102, `Patient ${named(write.Patient)} not found, create the patient first.`);
  const of = patient && caseFor(patient, write.Case, say);
  const providers = providersOf(state, write, say);
  const location = locationOf(state, write.ServiceLocation?.LocationID, write.ServiceLocation?.LocationName);
  if (location === undefined) {
    say.add(
      'ServiceLocation',
      5104,
      `Service location ${named(write.ServiceLocation)} not found, use the internal name of one under Settings > Service Locations.`,
    );
  }
  const place = write.PlaceOfService?.PlaceOfServiceCode ?? location?.columns['PlaceOfService'] ?? '11';
  if (!placesOfService.has(place))
    say.add('PlaceOfService', 5106, `Place of service ${place} not found, use a CMS code.`);
  if (write.ServiceStartDate === undefined) say.add('ServiceStartDate', 5107, 'A service date is required.');
  const appointmentId = write.Appointment?.AppointmentID || undefined;
  if (appointmentId !== undefined && !state.appointments.has(appointmentId)) {
    say.add('Appointment', 5108, `Appointment ${appointmentId} not found, check the ID.`);
  }
  const amount = write.Payment?.AmountPaid;
  if (present(amount) && !/^-?\d+(\.\d+)?$/.test(amount))
    say.add('Payment.AmountPaid', 5109, `Amount ${amount} is not a number.`);
  checkLines(state, write, dropped, say);
  say.refuse(failed);
  if (practice === undefined || patient === undefined || of === undefined || location === undefined) {
    throw new Error('an incomplete encounter was not refused');
  }
  const start = dateOf(write.ServiceStartDate ?? '');
  const now = state.clock.now();
  const encounter: Encounter = {
    id: nextId(state, 'encounter'),
    practiceId: practice.ID,
    patientId: patient.id,
    caseId: of.id,
    locationId: location.ID,
    placeOfService: place,
    appointmentId,
    status: 'Draft',
    providers,
    startDate: start,
    endDate: write.ServiceEndDate === undefined ? start : dateOf(write.ServiceEndDate),
    postDate: write.PostDate === undefined ? dateOfToday(state) : dateOf(write.PostDate),
    columns: columnsOf(write),
    orphanDiagnoses: Object.values(write.OrphanDiagnosisCodes ?? {}).filter((code) => code.trim() !== ''),
    payment: paymentOf(write),
    lines: (write.ServiceLines ?? []).map((line) => lineOf(state, line)),
    createdAt: now,
    modifiedAt: now,
  };
  keep(state, encounter);
  setStatus(state, encounter, write.EncounterStatus ?? 'Draft');
  return encounter;
}

function keep(state: State, encounter: Encounter): void {
  state.encounters.set(encounter.id, encounter);
  addTo(state.encountersOfPatient, encounter.patientId, encounter.id);
  const batch = encounter.columns['BatchNumber'];
  if (batch !== undefined) addTo(state.encountersByBatch, batch, encounter.id);
}

const named = (reference: object | undefined): string =>
  Object.values(reference ?? {})
    .map(String)
    .join(' ');

function patientOf(
  state: State,
  { Patient: reference, ExternalVendorID: vendor }: EncounterWrite,
): Patient | undefined {
  if (reference?.PatientID) return state.patients.get(reference.PatientID);
  const id = state.vendors.get(vendor ?? 0)?.patients.get(externalIdText(reference?.ExternalID ?? ''));
  return id === undefined ? undefined : state.patients.get(id);
}

/** The case named, else the primary one. */
function caseFor(patient: Patient, reference: EncounterWrite['Case'], say: Complaints): PatientCase | undefined {
  const { CaseID, CaseName, ExternalID } = reference ?? {};
  const wanted = Boolean(CaseID) || present(CaseName) || present(ExternalID);
  const found = patient.cases.find((each) => {
    if (CaseID) return each.id === CaseID;
    if (present(ExternalID)) return each.externalId === externalIdText(ExternalID);
    return present(CaseName) ? each.columns['Name'] === CaseName : each.isPrimary;
  });
  if (found === undefined) {
    const what = wanted ? `Case ${named(reference)} not found` : 'Case not found';
    say.add('Case', 5103, `${what}, add a case to the patient under Cases.`);
  }
  return found;
}

/** Without a charge the account's fee for the procedure stands. */
function lineOf(state: State, line: LineWrite): ServiceLine {
  const start = dateOf(line.ServiceStartDate ?? '');
  const procedure = procedureOf(state, line.ProcedureCode ?? '');
  const columns: Columns = {};
  const type = line.TypeofService ?? procedure?.columns['TypeOfServiceCode'];
  setColumns(columns, { LineNote: line.LineNote, RefCode: line.RefCode, TypeOfService: type });
  return {
    id: nextId(state, 'line'),
    claimId: nextId(state, 'claim'),
    procedureCode: line.ProcedureCode?.trim().toUpperCase() ?? '',
    modifiers: numbered(line, 'ProcedureModifier').map(({ code }) => code.toUpperCase()),
    diagnoses: numbered(line, 'DiagnosisCode').map(({ code }) => code.toUpperCase()),
    units: line.Units ?? 0,
    unitCharge: line.UnitCharge ?? Number(procedure?.columns['Fee'] ?? 0),
    minutes: line.Minutes || undefined,
    startDate: start,
    endDate: line.ServiceEndDate === undefined ? start : dateOf(line.ServiceEndDate),
    externalId: line.ExternalID === undefined ? undefined : externalIdText(line.ExternalID),
    columns,
    claimStatus: undefined,
  };
}

function columnsOf(write: EncounterWrite): Columns {
  const columns: Columns = {};
  const { Miscellaneous: other = {}, Hospitalization: stay } = write;
  setColumns(columns, {
    AuthorizationNumber: write.AuthorizationNumber,
    BatchNumber: write.BatchNumber,
    BusinessOfficeNotes: write.BusinessOfficeNotes,
    MedicalOfficeNotes: write.MedicalOfficeNotes,
    EncounterExternalID: write.EncounterExternalID && externalIdText(write.EncounterExternalID),
    ExternalVendorID: write.ExternalVendorID?.toString(),
    HospitalizationStartDate: stay?.StartDate && dateOf(stay.StartDate),
    HospitalizationEndDate: stay?.EndDate && dateOf(stay.EndDate),
    DoNotSendClaimElectronically: flag(other['DoNotSendClaimElectronically']),
    DoNotSendElectronicallyToSecondary: flag(other['DoNotSendElectronicallytoSecondary']),
    EClaimNote: other['EClaimNote']?.toString(),
    EClaimNoteType: other['EClaimNoteType']?.toString(),
    LocalUseBox10d: other['LocalUseBox10d']?.toString(),
    LocalUseBox19: other['LocalUseBox19']?.toString(),
  });
  return columns;
}

const flag = (value: string | boolean | undefined): string | undefined =>
  value === undefined ? undefined : value === true ? 'True' : 'False';

function paymentOf({ Payment: payment }: EncounterWrite): Encounter['payment'] {
  if (payment === undefined || !present(payment.AmountPaid)) return undefined;
  const columns: Columns = {};
  setColumns(columns, {
    Category: payment.Category,
    Description: payment.Description,
    ReferenceNumber: payment.ReferenceNumber,
  });
  return { amount: moneyText(payment.AmountPaid), method: payment.PaymentMethod ?? 'Unknown', columns };
}
