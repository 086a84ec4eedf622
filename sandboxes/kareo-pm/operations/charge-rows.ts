// A charge as GetCharges reads it: one row a service line, with words for statuses; and the balances that follow from charges. Kareo sheet 2.6.
import { placesOfService, procedureOf } from '../state/codes.js';
import type { Encounter, FlatRecord, Patient, ServiceLine } from '../state/records.js';
import type { State } from '../state/state.js';
import type { AnswerRecord } from '../wire/response-writer.js';
import { insuranceColumns } from './case-rows.js';
import { dateColumn, momentColumn } from './dates.js';

const money = (amount: number): string => amount.toFixed(2);
const totalOf = (line: ServiceLine): number => Math.round(line.units * line.unitCharge * 100) / 100;

/** A claim of a case with policies is owed by the insurance, until it is void; one without by the patient. */
function owedOf(state: State, encounter: Encounter, line: ServiceLine): { insurance: number; patient: number } {
  if (line.claimStatus === undefined || line.claimStatus === 'Voided' || line.claimStatus === 'Completed') {
    return { insurance: 0, patient: 0 };
  }
  const insured = (state.cases.get(encounter.caseId)?.policies.length ?? 0) > 0;
  return insured ? { insurance: totalOf(line), patient: 0 } : { insurance: 0, patient: totalOf(line) };
}

export function chargeRow(state: State, encounter: Encounter, line: ServiceLine): AnswerRecord {
  const patient = state.patients.get(encounter.patientId);
  const of = state.cases.get(encounter.caseId);
  const [primary, secondary, tertiary] = of?.policies.map((policy) => insuranceColumns(state, policy)) ?? [];
  const procedure = procedureOf(state, line.procedureCode);
  const owed = owedOf(state, encounter, line);
  const { payment, columns } = encounter;
  return {
    ...columns,
    ...line.columns,
    ID: String(line.claimId),
    EncounterID: String(encounter.id),
    EncounterProcedureID: String(line.id),
    EncounterStatus: encounter.status,
    Status: line.claimStatus,
    AppointmentID: encounter.appointmentId?.toString(),
    BilledTo: line.claimStatus === undefined ? undefined : (primary?.['CompanyName'] ?? patientName(patient)),
    CreatedDate: momentColumn(encounter.createdAt),
    LastModifiedDate: momentColumn(encounter.modifiedAt),
    PostingDate: dateColumn(encounter.postDate),
    ServiceStartDate: dateColumn(line.startDate),
    ServiceEndDate: dateColumn(line.endDate),
    HospitalizationStartDate: dateColumn(columns['HospitalizationStartDate']),
    HospitalizationEndDate: dateColumn(columns['HospitalizationEndDate']),
    PracticeID: String(encounter.practiceId),
    PracticeName: state.practices.get(encounter.practiceId)?.columns['PracticeName'],
    CaseName: of?.columns['Name'],
    CasePayerScenario: of?.columns['PayerScenario'],
    Minutes: line.minutes?.toString(),
    PatientID: String(encounter.patientId),
    PatientName: patientName(patient),
    PatientFirstName: patient?.columns['FirstName'],
    PatientMiddleName: patient?.columns['MiddleName'],
    PatientLastName: patient?.columns['LastName'],
    PatientDateOfBirth: dateColumn(patient?.columns['DOB']),
    ProcedureCode: line.procedureCode,
    ProcedureName: procedure?.columns['LocalName'] ?? procedure?.columns['OfficialName'],
    ProcedureCodeCategory: procedure?.columns['ProcedureCodeCategoryID'],
    ...Object.fromEntries(line.modifiers.map((code, index) => [`ProcedureModifier${index + 1}`, code])),
    ...Object.fromEntries(line.diagnoses.map((code, index) => [`EncounterDiagnosisID${index + 1}`, code])),
    Units: String(line.units),
    UnitCharge: money(line.unitCharge),
    TotalCharges: money(totalOf(line)),
    AdjustedCharges: money(totalOf(line)),
    Receipts: money(0),
    InsuranceBalance: money(owed.insurance),
    PatientBalance: money(owed.patient),
    TotalBalance: money(owed.insurance + owed.patient),
    CopayAmount: payment?.amount,
    CopayMethod: payment?.method,
    CopayCategory: payment?.columns['Category'],
    CopayReference: payment?.columns['ReferenceNumber'],
    ...providerColumns(encounter),
    ...locationColumns(state.locations.get(encounter.locationId), encounter.placeOfService),
    ...payerColumns('PrimaryInsurance', 'PlanName', primary),
    ...payerColumns('SecondaryInsurance', 'PlanName', secondary),
    ...payerColumns('TertiaryInsurance', 'CompanyPlanName', tertiary),
  };
}

const patientName = (patient: Patient | undefined): string =>
  [patient?.columns['FirstName'], patient?.columns['MiddleName'], patient?.columns['LastName']]
    .filter(Boolean)
    .join(' ');

function providerColumns(encounter: Encounter): AnswerRecord {
  const row: Record<string, string | undefined> = {};
  for (const role of ['Referring', 'Rendering', 'Scheduling', 'Supervising']) {
    row[`${role}ProviderID`] = encounter.providers[role]?.id?.toString();
    row[`${role}ProviderName`] = encounter.providers[role]?.name;
  }
  return row;
}

function locationColumns(location: FlatRecord | undefined, place: string): AnswerRecord {
  const columns = location?.columns ?? {};
  const row: Record<string, string | undefined> = {
    ServiceLocationId: location?.ID.toString(),
    ServiceLocationName: columns['Name'],
    ServiceLocationPlaceOfServiceCode: place,
    ServiceLocationPlaceOfServiceName: placesOfService.get(place),
    ServiceLocationFacilityID: columns['HCFABox32FacilityID'],
    ServiceLocationFacilityIdType: columns['FacilityIDType'],
    ServiceLocationFax: columns['FaxPhone'],
    ServiceLocationFaxExt: columns['FaxPhoneExt'],
  };
  for (const column of ['BillingName', 'CLIANumber', 'NPI', 'Phone', 'PhoneExt'])
    row[`ServiceLocation${column}`] = columns[column];
  for (const column of ['AddressLine1', 'AddressLine2', 'City', 'Country', 'State', 'ZipCode']) {
    row[`ServiceLocationName${column}`] = columns[column];
  }
  return row;
}

function payerColumns(
  prefix: string,
  plan: string,
  policy: Record<string, string | undefined> | undefined,
): AnswerRecord {
  if (policy === undefined) return {};
  const row: Record<string, string | undefined> = {
    [`${prefix}CompanyName`]: policy['CompanyName'],
    [prefix + plan]: policy['PlanName'],
  };
  for (const column of ['AddressLine1', 'AddressLine2', 'City', 'Country', 'State', 'ZipCode']) {
    row[prefix + column] = policy[`Plan${column}`];
  }
  return row;
}

/** What a patient's claims come to, as the patient's row shows it. */
export function balancesOf(state: State, patient: Patient): AnswerRecord {
  let charges = 0;
  let insurance = 0;
  let own = 0;
  for (const id of state.encountersOfPatient.get(patient.id) ?? []) {
    const encounter = state.encounters.get(id);
    for (const line of encounter?.lines ?? []) {
      if (encounter === undefined || line.claimStatus === undefined) continue;
      const owed = owedOf(state, encounter, line);
      charges += totalOf(line);
      insurance += owed.insurance;
      own += owed.patient;
    }
  }
  return {
    Charges: money(charges),
    Adjustments: money(0),
    InsurancePayments: money(0),
    PatientPayments: money(0),
    InsuranceBalance: money(insurance),
    PatientBalance: money(own),
    TotalBalance: money(insurance + own),
  };
}
