// Which function answers which operation. Kareo sheet 2.0.
import {
  createAppointmentOperation,
  deleteAppointmentOperation,
  getAppointment,
  getAppointments,
  updateAppointmentOperation,
  updateAppointmentStatus,
} from './appointments.js';
import { getCharges } from './charges.js';
import {
  getAppointmentReasons,
  getExternalVendors,
  getPractices,
  getProcedureCodes,
  getProviders,
  getServiceLocations,
  registerExternalVendor,
} from './directory.js';
import { createEncounterOperation, getEncounterDetails, updateEncounterStatus } from './encounters.js';
import { getInsuranceCompanies, getInsurancePlans } from './insurance-lists.js';
import {
  createInsuranceCompany,
  createInsurancePlan,
  mergeInsuranceCompanies,
  mergeInsurancePlans,
  updateInsuranceCompany,
  updateInsurancePlan,
} from './insurances.js';
import type { AnyOperation } from './operation.js';
import {
  createPatientOperation,
  updatePatientOperation,
  updatePatientsExternalId,
  updatePrimaryPatientCase,
} from './patient-writes.js';
import { getAllPatients, getPatient, getPatients } from './patients.js';
import { getThrottles } from './throttles.js';

export const operations: Readonly<Record<string, AnyOperation>> = {
  CreateAppointment: createAppointmentOperation,
  CreateEncounter: createEncounterOperation,
  CreateInsuranceCompany: createInsuranceCompany,
  CreateInsurancePlan: createInsurancePlan,
  CreatePatient: createPatientOperation,
  DeleteAppointment: deleteAppointmentOperation,
  GetAllPatients: getAllPatients,
  GetAppointment: getAppointment,
  GetAppointmentReasons: getAppointmentReasons,
  GetAppointments: getAppointments,
  GetCharges: getCharges,
  GetEncounterDetails: getEncounterDetails,
  GetExternalVendors: getExternalVendors,
  GetInsuranceCompanies: getInsuranceCompanies,
  GetInsurancePlans: getInsurancePlans,
  GetPatient: getPatient,
  GetPatients: getPatients,
  GetPractices: getPractices,
  GetProcedureCodes: getProcedureCodes,
  GetProviders: getProviders,
  GetServiceLocations: getServiceLocations,
  GetThrottles: getThrottles,
  MergeInsuranceCompanies: mergeInsuranceCompanies,
  MergeInsurancePlans: mergeInsurancePlans,
  RegisterExternalVendor: registerExternalVendor,
  UpdateAppointment: updateAppointmentOperation,
  UpdateAppointmentStatus: updateAppointmentStatus,
  UpdateEncounterStatus: updateEncounterStatus,
  UpdateInsuranceCompany: updateInsuranceCompany,
  UpdateInsurancePlan: updateInsurancePlan,
  UpdatePatient: updatePatientOperation,
  UpdatePatientsExternalID: updatePatientsExternalId,
  UpdatePrimaryPatientCase: updatePrimaryPatientCase,
};
