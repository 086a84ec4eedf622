// CreateEncounter, UpdateEncounterStatus, GetEncounterDetails. Kareo sheet 2.6.
import { placesOfService } from '../state/codes.js';
import { changeStatus, statusNumbers, statusOf } from '../state/encounter-status.js';
import { providerRoles, type EncounterWrite } from '../state/encounter-write.js';
import { createEncounter } from '../state/encounters.js';
import type { Encounter } from '../state/records.js';
import type { State } from '../state/state.js';
import { internalFault, Refusal } from '../wire/faults.js';
import type { AnswerRecord } from '../wire/response-writer.js';
import { dateColumn, momentColumn } from './dates.js';
import { chosenColumns, filterOf, type ListRequest } from './listing.js';
import { operation } from './operation.js';

export const createEncounterOperation = operation<{ readonly Encounter: EncounterWrite }>((state, request, dropped) => {
  const { Encounter: write } = request;
  return { ...answerOf(state, createEncounter(state, write, dropped)), PatientExternalID: write.Patient?.ExternalID };
});

function answerOf(state: State, encounter: Encounter): AnswerRecord {
  const { columns, providers } = encounter;
  const ids = Object.fromEntries(providerRoles.map((role) => [`${role}ProviderID`, providers[role]?.id]));
  return {
    ...ids,
    EncounterID: encounter.id,
    EncounterExternalID: columns['EncounterExternalID'],
    ExternalVendorID: Number(columns['ExternalVendorID'] ?? 0),
    AppointmentID: encounter.appointmentId,
    PatientID: encounter.patientId,
    PatientCaseID: encounter.caseId,
    PatientCaseExternalID: state.cases.get(encounter.caseId)?.externalId,
    PaymentMethod: encounter.payment?.method,
    PracticeID: encounter.practiceId,
    PracticeName: state.practices.get(encounter.practiceId)?.columns['PracticeName'],
    ServiceLocationID: encounter.locationId,
    ServiceLinesAdded: encounter.lines.map(({ id, externalId }) => ({
      EncounterID: encounter.id,
      ServiceLineExternalID: externalId,
      ServiceLineID: id,
    })),
  };
}

interface StatusRequest {
  readonly EncounterUpdateStatus: { readonly EncounterID: number; readonly EncounterStatus: string };
}

export const updateEncounterStatus = operation<StatusRequest>((state, { EncounterUpdateStatus: update }) => {
  const encounter = state.encounters.get(update.EncounterID);
  if (encounter === undefined) throw new Refusal(`Encounter ${update.EncounterID} not found, check the ID.`);
  const status = statusOf(update.EncounterStatus);
  if (status === undefined) {
    throw new Refusal(
      `Encounter status ${update.EncounterStatus} not found, use ${Object.keys(statusNumbers).join(', ')}.`,
    );
  }
  changeStatus(state, encounter, status);
  return answerOf(state, encounter);
});

interface DetailsFilter {
  readonly EncounterID: string;
  readonly Practice?: { readonly PracticeID?: string; readonly PracticeName?: string };
}

/** One encounter by its ID: line IDs only, the status as a number. */
export const getEncounterDetails = operation<ListRequest<DetailsFilter>>((state, request) => {
  const { EncounterID, Practice } = filterOf(request);
  const practiceId = Practice?.PracticeID;
  if (practiceId !== undefined && practiceId !== '' && !state.practices.has(Number(practiceId))) {
    throw internalFault('No practice fits the reference.');
  }
  const encounter = state.encounters.get(Number(EncounterID));
  const rows = encounter === undefined ? [] : [detailsRow(state, encounter)];
  const chosen = chosenColumns(state, rows, request.Fields);
  const lines = rows[0]?.['ServiceLines'];
  return { EncounterDetails: chosen.map((row) => (lines === undefined ? row : { ...row, ServiceLines: lines })) };
});

function detailsRow(state: State, encounter: Encounter): AnswerRecord {
  const { columns } = encounter;
  const patient = state.patients.get(encounter.patientId)?.columns ?? {};
  const of = state.cases.get(encounter.caseId)?.columns ?? {};
  const names = Object.fromEntries(providerRoles.map((role) => [`${role}Provider`, encounter.providers[role]?.name]));
  return {
    ...names,
    AppointmentID: encounter.appointmentId?.toString(),
    BatchNumber: columns['BatchNumber'],
    CaseID: String(encounter.caseId),
    CaseName: of['Name'],
    CasePayerScenario: of['PayerScenario'],
    CreatedDate: momentColumn(encounter.createdAt),
    LastModifiedDate: momentColumn(encounter.modifiedAt),
    EncounterID: String(encounter.id),
    EncounterStatus: statusNumbers[encounter.status],
    HospitalizationStartDate: dateColumn(columns['HospitalizationStartDate']),
    HospitalizationEndDate: dateColumn(columns['HospitalizationEndDate']),
    PatientID: String(encounter.patientId),
    PatientPrefix: patient['Prefix'],
    PatientFirstName: patient['FirstName'],
    PatientMiddleName: patient['MiddleName'],
    PatientLastName: patient['LastName'],
    PatientSufix: patient['Suffix'],
    Payment: encounter.payment?.amount,
    PlaceOfServiceCode: encounter.placeOfService,
    PlaceOfServiceName: placesOfService.get(encounter.placeOfService),
    PostDate: dateColumn(encounter.postDate),
    PracticeID: String(encounter.practiceId),
    PracticeName: state.practices.get(encounter.practiceId)?.columns['PracticeName'],
    ServiceLocationID: String(encounter.locationId),
    ServiceLocationName: state.locations.get(encounter.locationId)?.columns['Name'],
    ServiceStartDate: dateColumn(encounter.startDate),
    ServiceEndDate: dateColumn(encounter.endDate),
    ServiceLines: encounter.lines.map(({ id, externalId }) => ({
      EncounterID: encounter.id,
      ServiceLineExternalID: externalId,
      ServiceLineID: id,
    })),
  };
}
