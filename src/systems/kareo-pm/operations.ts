// The operations of Kareo that Chartbridge uses, with records held against their schemas. Kareo Technical Guide (API 2.1), one chapter an operation.
import { checkedRecord, createRecordCheck } from '../edge.js';
import type { KareoAnswer, KareoClient } from './client.js';
import type { RequestMembers } from './envelope.js';
import { recordOf, rowsOf, type ReadRecord } from './read-record.js';
import { childOf } from './read-xml.js';
import { recordSchemas, type KareoPmRecords } from './records.js';

/** Where the rows of a list stand in an answer, the member that is their id, and the record type they are. */
interface List<Type extends keyof KareoPmRecords> {
  readonly operation: string;
  readonly list: string;
  readonly id: string;
  readonly recordType: Type;
}

const listOf = <Type extends keyof KareoPmRecords>(
  operation: string,
  list: string,
  id: string,
  recordType: Type,
): List<Type> => ({ operation, list, id, recordType });

/** The list operations. */
export const lists = {
  patients: listOf('GetPatients', 'Patients', 'ID', 'patient'),
  appointments: listOf('GetAppointments', 'Appointments', 'ID', 'appointment'),
  charges: listOf('GetCharges', 'Charges', 'EncounterID', 'charge'),
  practices: listOf('GetPractices', 'Practices', 'ID', 'practice'),
  providers: listOf('GetProviders', 'Providers', 'ID', 'provider'),
  locations: listOf('GetServiceLocations', 'ServiceLocations', 'ID', 'service-location'),
  procedureCodes: listOf('GetProcedureCodes', 'ProcedureCodes', 'ID', 'procedure-code'),
  companies: listOf('GetInsuranceCompanies', 'InsuranceCompanies', 'CompanyID', 'insurance-company'),
  plans: listOf('GetInsurancePlans', 'InsurancePlans', 'PlanID', 'insurance-plan'),
} as const;

/** What CreatePatient and UpdatePatient answer: ids, cases and policies in the order of the request. */
export interface ModifiedPatient {
  readonly PatientID: string;
  readonly Cases: readonly {
    readonly CaseID: string | undefined;
    readonly Policies: readonly { readonly InsurancePolicyID: string | undefined }[];
  }[];
}

/** What CreateEncounter answers: service lines in the order of the request. */
export interface CreatedEncounter {
  readonly EncounterID: string;
  readonly ServiceLineIDs: readonly string[];
  readonly customerId: string;
}

export interface Operations {
  /** All rows that the filter lets through, of one of the `lists`. */
  readonly list: <Type extends keyof KareoPmRecords>(
    of: List<Type>,
    filter: RequestMembers,
  ) => Promise<readonly KareoPmRecords[Type][]>;
  /** The patient with all cases, by PatientID or by ExternalID and ExternalVendorID; undefined where there is none. */
  readonly getPatient: (filter: RequestMembers) => Promise<KareoPmRecords['patient'] | undefined>;
  readonly getAppointment: (id: string) => Promise<KareoPmRecords['appointment-details'] | undefined>;
  readonly getEncounter: (id: string) => Promise<KareoPmRecords['encounter'] | undefined>;
  readonly createPatient: (patient: KareoPmRecords['patient-create']) => Promise<ModifiedPatient>;
  readonly updatePatient: (patient: RequestMembers) => Promise<ModifiedPatient>;
  readonly createEncounter: (encounter: KareoPmRecords['encounter-create']) => Promise<CreatedEncounter>;
  readonly createAppointment: (appointment: KareoPmRecords['appointment-create']) => Promise<string>;
  readonly updateAppointment: (appointment: KareoPmRecords['appointment-update']) => Promise<void>;
  readonly deleteAppointment: (id: string) => Promise<void>;
  /** The id of the external vendor of that name, registered where it is not there yet. */
  readonly externalVendor: (name: string) => Promise<string>;
}

/** Fields is always sent empty: that gives every column, where explicit flags have given none. Filter must never be left out. */
const all = {};

export function createOperations(client: KareoClient): Operations {
  const check = createRecordCheck<KareoPmRecords>(recordSchemas);
  const held = <Type extends keyof KareoPmRecords>(
    recordType: Type,
    record: ReadRecord,
    { customerId }: KareoAnswer,
  ): KareoPmRecords[Type] => checkedRecord(check, recordType, { ...record, CustomerId: customerId });
  const modified = ({ result }: KareoAnswer): ModifiedPatient => modifiedPatientOf(recordOf(result));

  return {
    list: async ({ operation, list, id, recordType }, filter) => {
      const answer = await client(operation, { Fields: all, Filter: filter });
      return rowsOf(childOf(answer.result, list), id).map((row) => held(recordType, row, answer));
    },
    getPatient: async (filter) => {
      const answer = await client('GetPatient', { Filter: filter });
      const patient = recordOf(childOf(answer.result, 'Patient'));
      return typeof patient['ID'] === 'string' ? held('patient', patient, answer) : undefined;
    },
    getAppointment: async (id) => {
      const answer = await client('GetAppointment', { Appointment: { AppointmentId: Number(id) } });
      const appointment = recordOf(childOf(answer.result, 'Appointment'));
      return typeof appointment['AppointmentId'] === 'string' && appointment['AppointmentId'] !== '0'
        ? held('appointment-details', appointment, answer)
        : undefined;
    },
    getEncounter: async (id) => {
      const answer = await client('GetEncounterDetails', { Fields: all, Filter: { EncounterID: id } });
      const [row] = rowsOf(childOf(answer.result, 'EncounterDetails'), 'EncounterID');
      return row === undefined ? undefined : held('encounter', row, answer);
    },
    createPatient: async (patient) => modified(await client('CreatePatient', { Patient: asMembers(patient) })),
    updatePatient: async (patient) => modified(await client('UpdatePatient', { Patient: patient })),
    createEncounter: async (encounter) => {
      const { result, customerId } = await client('CreateEncounter', { Encounter: asMembers(encounter) });
      const answer = recordOf(result);
      return {
        EncounterID: idOf(answer['EncounterID']) ?? '',
        ServiceLineIDs: recordsIn(answer['ServiceLinesAdded']).map((line) => idOf(line['ServiceLineID']) ?? ''),
        customerId,
      };
    },
    createAppointment: async (appointment) => {
      const { result } = await client('CreateAppointment', { Appointment: asMembers(appointment) });
      return idOf(recordOf(childOf(result, 'Appointment'))['AppointmentId']) ?? '';
    },
    updateAppointment: async (appointment) => {
      await client('UpdateAppointment', { Appointment: asMembers(appointment) });
    },
    deleteAppointment: async (id) => {
      await client('DeleteAppointment', { Appointment: { AppointmentId: Number(id) } });
    },
    externalVendor: async (name) => {
      const { result } = await client('GetExternalVendors', {});
      const known = rowsOf(childOf(result, 'ExternalVendors'), 'ExternalVendorID').find(
        (vendor) => vendor['ExternalVendorName'] === name,
      );
      if (known !== undefined) return idOf(known['ExternalVendorID']) ?? '';
      const made = await client('RegisterExternalVendor', { ExternalVendor: { ExternalVendorName: name } });
      return idOf(recordOf(childOf(made.result, 'ExternalVendor'))['ExternalVendorID']) ?? '';
    },
  };
}

// A write type is all texts, numbers, booleans, lists and such objects, which is what a request holds; its interface has no index signature to say so.
const asMembers = (record: object): RequestMembers => ({ ...record });

type Value = ReadRecord[string] | undefined;

/** Unused ids are 0. */
const idOf = (value: Value): string | undefined => (typeof value === 'string' && value !== '0' ? value : undefined);

const recordsIn = (value: Value): readonly ReadRecord[] =>
  Array.isArray(value)
    ? (value as readonly Value[]).filter((item): item is ReadRecord => typeof item === 'object')
    : [];

function modifiedPatientOf(answer: ReadRecord): ModifiedPatient {
  return {
    PatientID: idOf(answer['PatientID']) ?? '',
    Cases: recordsIn(answer['Cases']).map((one) => ({
      CaseID: idOf(one['CaseID']),
      Policies: recordsIn(one['Policies']).map((policy) => ({
        InsurancePolicyID: idOf(policy['InsurancePolicyID']),
      })),
    })),
  };
}
