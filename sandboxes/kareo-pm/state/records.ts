// What the sandbox keeps, in Kareo's own words: columns carry their read names, dates are `YYYY-MM-DD`, moments milliseconds. Kareo sheet 2.

/** Plain text columns under the names they are read by. */
export type Columns = Record<string, string>;

/** Practices, providers, service locations, procedure codes, resources, appointment reasons. */
export interface FlatRecord {
  readonly ID: number;
  readonly columns: Columns;
  readonly createdAt: number;
  modifiedAt: number;
}

export interface InsuranceCompany extends FlatRecord {
  changeKey: number;
  mergedInto: number | undefined;
}

export interface InsurancePlan extends InsuranceCompany {
  companyId: number;
}

export interface Authorization {
  readonly id: number;
  policyId: number | undefined;
  readonly columns: Columns;
}

export interface Policy {
  readonly id: number;
  readonly caseId: number;
  planId: number;
  active: boolean;
  externalId: string | undefined;
  /** Read names but for the insured person's name, kept in its five parts. */
  readonly columns: Columns;
}

export interface PatientCase {
  readonly id: number;
  readonly patientId: number;
  active: boolean;
  isPrimary: boolean;
  externalId: string | undefined;
  referringProviderId: number | undefined;
  /** Name, Description, PayerScenario, SendPatientStatements, ConditionRelatedTo…, Dates…. */
  readonly columns: Columns;
  /** In order of precedence. */
  readonly policies: Policy[];
  readonly authorizations: Authorization[];
}

export interface Patient {
  readonly id: number;
  practiceId: number;
  readonly createdAt: number;
  modifiedAt: number;
  /** Plain columns, alert and guarantor included. */
  readonly columns: Columns;
  renderingProviderId: number | undefined;
  physicianId: number | undefined;
  referringProviderId: number | undefined;
  locationId: number | undefined;
  employerId: number | undefined;
  readonly cases: PatientCase[];
  readonly notes: { readonly at: number; readonly message: string; readonly user: string }[];
}

export interface Appointment {
  readonly id: number;
  practiceId: number;
  patientId: number | undefined;
  caseId: number | undefined;
  locationId: number;
  providerId: number | undefined;
  resourceIds: number[];
  reasonId: number;
  status: string;
  type: string;
  /** Instants. */
  startAt: number;
  endAt: number;
  name: string | undefined;
  notes: string | undefined;
  isGroup: boolean;
  isRecurring: boolean;
  maxAttendees: number;
  online: boolean;
  forRecare: boolean;
  authorizationId: number | undefined;
  readonly createdAt: number;
  modifiedAt: number;
}

export interface ServiceLine {
  readonly id: number;
  /** Reserved with the line; a claim of this number exists while `claimStatus` is set. */
  readonly claimId: number;
  readonly procedureCode: string;
  readonly modifiers: readonly string[];
  readonly diagnoses: readonly string[];
  readonly units: number;
  readonly unitCharge: number;
  readonly minutes: number | undefined;
  readonly startDate: string;
  readonly endDate: string;
  readonly externalId: string | undefined;
  readonly columns: Columns;
  claimStatus: string | undefined;
}

export type EncounterStatus = 'Draft' | 'Submitted' | 'Approved' | 'Rejected' | 'Unpayable';

export interface Encounter {
  readonly id: number;
  readonly practiceId: number;
  readonly patientId: number;
  readonly caseId: number;
  readonly locationId: number;
  readonly placeOfService: string;
  readonly appointmentId: number | undefined;
  status: EncounterStatus;
  /** Role (`Rendering`, `Referring` …) → provider; a referring one may be a name alone. */
  readonly providers: Readonly<Record<string, { readonly id: number | undefined; readonly name: string }>>;
  readonly startDate: string;
  readonly endDate: string;
  postDate: string;
  /** AuthorizationNumber, BatchNumber, MedicalOfficeNotes, … as sent. */
  readonly columns: Columns;
  readonly orphanDiagnoses: readonly string[];
  readonly payment: { readonly amount: string; readonly method: string; readonly columns: Columns } | undefined;
  readonly lines: readonly ServiceLine[];
  readonly createdAt: number;
  modifiedAt: number;
}

/** A modifier or a diagnosis code; procedure codes are flat records. */
export interface Code {
  readonly code: string;
  name: string;
  active: boolean;
}
