// The nested shapes in which patients, cases, policies, appointments and encounters are written. Kareo sheet 2.2, 2.3, 2.5, 2.6.

export interface PracticeReference {
  readonly ExternalID?: string;
  readonly PracticeID?: number;
  readonly PracticeName?: string;
}

export interface ProviderReference {
  readonly ExternalID?: string;
  readonly FullName?: string;
  readonly ProviderID?: number;
  readonly PhysicianID?: number;
}

export interface AuthorizationWrite {
  readonly AuthorizationID?: number;
  readonly InsurancePolicyID?: number;
  readonly InsurancePlanID?: number;
  readonly InsurancePlanName?: string;
  readonly Number?: string;
  readonly NumberOfVisits?: number;
  readonly ContactFullName?: string;
  readonly ContactPhone?: string;
  readonly ContactPhoneExt?: string;
  readonly Notes?: string;
  readonly StartDate?: string;
  readonly EndDate?: string;
}

export interface InsuredWrite {
  readonly DateofBirth?: string;
  readonly SocialSecurityNumber?: string;
  readonly PatientRelationshipToInsured?: string;
  readonly ZipCode?: string;
  readonly State?: string;
  readonly Country?: string;
  readonly [member: string]: string | boolean | undefined;
}

export interface PolicyWrite {
  readonly InsurancePolicyID?: number;
  readonly Active?: boolean;
  readonly Adjuster?: Readonly<Record<string, string>>;
  readonly CompanyID?: number;
  readonly CompanyName?: string;
  readonly PlanID?: number;
  readonly PlanName?: string;
  readonly Copay?: string;
  readonly Deductible?: string;
  readonly EffectiveStartDate?: string;
  readonly EffectiveEndDate?: string;
  readonly ExternalID?: string;
  readonly Insured?: InsuredWrite;
  readonly PolicyGroupNumber?: string;
  readonly PolicyNotes?: string;
  readonly PolicyNumber?: string;
  readonly Precedence?: number;
  /** Of a plan that does not exist yet; the two shapes spell it differently. */
  readonly AddressLine1?: string;
  readonly AddressLine2?: string;
  readonly City?: string;
  readonly State?: string;
  readonly ZipCode?: string;
  readonly PlanAddressLine1?: string;
  readonly PlanAddressLine2?: string;
  readonly PlanCity?: string;
  readonly PlanState?: string;
  readonly PlanZipCode?: string;
}

export interface CaseWrite {
  readonly CaseID?: number;
  readonly Active?: boolean;
  readonly Authorizations?: readonly AuthorizationWrite[];
  readonly CaseDescription?: string;
  readonly CaseName?: string;
  readonly Condition?: Readonly<Record<string, string | boolean>>;
  readonly Dates?: Readonly<Record<string, string>>;
  readonly ExternalID?: string;
  readonly PayerScenario?: string;
  readonly Policies?: readonly PolicyWrite[];
  readonly ReferringProviderExternalID?: string;
  readonly ReferringProviderFullName?: string;
  readonly ReferringProviderID?: number;
  readonly SendPatientStatements?: boolean;
}

/** The flat members of a patient; those with structure are named apart. */
export interface PatientWrite {
  readonly PatientID?: number;
  readonly PatientExternalID?: string;
  readonly ExternalVendorID?: number;
  readonly Practice: PracticeReference;
  readonly FirstName?: string;
  readonly LastName?: string;
  readonly MaritalStatus?: string;
  readonly DateofBirth?: string;
  readonly SocialSecurityNumber?: string;
  readonly State?: string;
  readonly Country?: string;
  readonly Note?: string;
  readonly Alert?: Readonly<Record<string, string | boolean>>;
  readonly Guarantor?: Readonly<Record<string, string | boolean>>;
  readonly Employer?: Readonly<Record<string, string | number>>;
  readonly DefaultRenderingProvider?: ProviderReference;
  readonly PrimaryCarePhysician?: ProviderReference;
  readonly ReferringProvider?: ProviderReference;
  readonly DefaultServiceLocation?: Readonly<Record<string, string | number>>;
  readonly Cases?: readonly CaseWrite[];
}
