// Every operation of the service: its argument, its types, and the smallest gap between two calls of it. Kareo sheet 1.4, 2.0 and 2.10.
import { appointmentTypes } from './appointments.js';
import { caseTypes } from './cases.js';
import { chargeColumnTypes } from './charge-columns.js';
import { chargeTypes } from './charges.js';
import { directoryTypes } from './directory.js';
import { encounterTypes } from './encounters.js';
import { insuranceTypes } from './insurances.js';
import { locationAndCodeTypes } from './locations-and-codes.js';
import { namespaces } from './namespaces.js';
import { type ComplexType, flagType, readTypes, type TypeTable } from './notation.js';
import { patientColumnTypes } from './patient-columns.js';
import { patientTypes } from './patients.js';
import { securityTypes } from './security.js';

export interface OperationShape {
  readonly name: string;
  /** The element inside the wrapper; further names are accepted but not published. */
  readonly argument: string;
  readonly alsoAccepted?: string;
  readonly request: string;
  readonly response: string;
  readonly throttleMs: number;
}

const shape = (name: string, throttleMs: number, response = `${name}Resp`): OperationShape => ({
  name,
  argument: 'request',
  request: `${name}Req`,
  response,
  throttleMs,
});

export const operationShapes: readonly OperationShape[] = [
  shape('GetPatient', 250),
  shape('GetPatients', 1000),
  shape('GetAllPatients', 5000),
  shape('CreatePatient', 500, 'ModifyPatientResp'),
  { ...shape('UpdatePatient', 1000, 'ModifyPatientResp'), argument: 'UpdatePatientReq', alsoAccepted: 'request' },
  shape('UpdatePrimaryPatientCase', 500),
  shape('GetPractices', 500),
  shape('GetProviders', 500),
  shape('GetServiceLocations', 500),
  shape('GetProcedureCodes', 500),
  shape('GetAppointments', 1000),
  shape('GetAppointment', 500),
  shape('GetAppointmentReasons', 1000),
  shape('CreateAppointment', 500),
  shape('UpdateAppointment', 500),
  shape('UpdateAppointmentStatus', 500),
  shape('DeleteAppointment', 500),
  shape('CreateEncounter', 500),
  shape('UpdateEncounterStatus', 500, 'CreateEncounterResp'),
  shape('GetEncounterDetails', 500),
  shape('GetCharges', 1000),
  shape('GetExternalVendors', 1000),
  shape('RegisterExternalVendor', 500),
  shape('UpdatePatientsExternalID', 500),
  shape('GetThrottles', 5000),
  shape('GetInsuranceCompanies', 500),
  shape('CreateInsuranceCompany', 500, 'ModifyInsuranceCompanyResp'),
  shape('UpdateInsuranceCompany', 500, 'ModifyInsuranceCompanyResp'),
  shape('MergeInsuranceCompanies', 1000),
  shape('GetInsurancePlans', 500),
  shape('CreateInsurancePlan', 500, 'ModifyInsurancePlanResp'),
  shape('UpdateInsurancePlan', 500, 'ModifyInsurancePlanResp'),
  shape('MergeInsurancePlans', 1000),
];

export const shapesByName: ReadonlyMap<string, OperationShape> = new Map(
  operationShapes.map((each) => [each.name, each]),
);

const flagged = [
  ...['PatientBatch', 'Practice', 'Provider', 'ServiceLocation', 'ProcedureCode', 'Appointment'],
  ...['EncounterDetails', 'Charge', 'InsuranceCompany', 'InsurancePlan'],
];
const typesWithActive = ['PatientCaseData', 'PatientInsurancePolicyData'];

/** The whole table of types; without `activeColumns` cases and policies are read as the 2021 schema has them. */
export function serviceTypes(activeColumns: boolean): TypeTable {
  const table = new Map<string, ComplexType>();
  const inService = [securityTypes, caseTypes, patientColumnTypes, patientTypes, directoryTypes, appointmentTypes];
  for (const text of [...inService, encounterTypes, chargeColumnTypes, chargeTypes, insuranceTypes]) {
    readTypes(text, namespaces.service, table);
  }
  readTypes(locationAndCodeTypes, namespaces.locationsAndCodes, table);
  for (const name of flagged) {
    const data = table.get(`${name}Data`);
    if (data === undefined) throw new Error(`No read type for ${name}`);
    table.set(`${name}FieldsToReturn`, flagType(`${name}FieldsToReturn`, data));
  }
  for (const name of activeColumns ? [] : typesWithActive) {
    const type = table.get(name);
    if (type === undefined) throw new Error(`No type ${name}`);
    const own = type.own.filter((member) => member.name !== 'Active');
    table.set(name, { ...type, own, members: own });
  }
  return table;
}
