// The shape in which an encounter is written. Kareo sheet 2.6.
import type { PracticeReference } from './writes.js';

export interface ProviderDetail {
  readonly ExternalID?: string;
  readonly ProviderID?: number;
  readonly FirstName?: string;
  readonly MiddleName?: string;
  readonly LastName?: string;
  readonly NPI?: string;
}

export interface LineWrite {
  readonly AltDiagnosisCode1?: string;
  readonly DiagnosisCode1?: string;
  readonly DiagnosisCode2?: string;
  readonly DiagnosisCode3?: string;
  readonly DiagnosisCode4?: string;
  readonly ExternalID?: string;
  readonly LineNote?: string;
  readonly Minutes?: number;
  readonly ProcedureCode?: string;
  readonly ProcedureModifier1?: string;
  readonly ProcedureModifier2?: string;
  readonly ProcedureModifier3?: string;
  readonly ProcedureModifier4?: string;
  readonly RefCode?: string;
  readonly ServiceEndDate?: string;
  readonly ServiceStartDate?: string;
  readonly TypeofService?: string;
  readonly UnitCharge?: number;
  readonly Units?: number;
}

export const providerRoles = ['Assistant', 'Billing', 'Referring', 'Rendering', 'Scheduling', 'Supervising'] as const;
export type ProviderRole = (typeof providerRoles)[number];

export type EncounterWrite = { readonly [Role in ProviderRole as `${Role}Provider`]?: ProviderDetail } & {
  readonly Appointment?: { readonly AppointmentID?: number };
  readonly AuthorizationNumber?: string;
  readonly BatchNumber?: string;
  readonly BusinessOfficeNotes?: string;
  readonly Case?: {
    readonly CaseID?: number;
    readonly CaseName?: string;
    readonly CasePayerScenario?: string;
    readonly ExternalID?: string;
  };
  readonly EncounterExternalID?: string;
  readonly EncounterStatus?: 'Draft' | 'Submitted' | 'Approved' | 'Rejected' | 'Unpayable';
  readonly ExternalVendorID?: number;
  readonly Hospitalization?: { readonly EndDate?: string; readonly StartDate?: string };
  readonly MedicalOfficeNotes?: string;
  readonly Miscellaneous?: Readonly<Record<string, string | boolean>>;
  readonly OrphanDiagnosisCodes?: Readonly<Record<string, string>>;
  readonly Patient?: { readonly ExternalID?: string; readonly PatientID?: number };
  readonly Payment?: {
    readonly AmountPaid?: string;
    readonly Category?: string;
    readonly Description?: string;
    readonly PaymentMethod?: string;
    readonly ReferenceNumber?: string;
  };
  readonly PlaceOfService?: { readonly PlaceOfServiceCode?: string; readonly PlaceOfServiceName?: string };
  readonly PostDate?: string;
  readonly Practice?: PracticeReference;
  readonly ServiceEndDate?: string;
  readonly ServiceLines?: readonly LineWrite[];
  readonly ServiceLocation?: { readonly LocationID?: number; readonly LocationName?: string };
  readonly ServiceStartDate?: string;
};

/** The codes at the numbered members of a line, in order, empty ones left out. */
export const numbered = (
  line: LineWrite,
  member: 'DiagnosisCode' | 'ProcedureModifier',
): { member: string; code: string }[] =>
  ([1, 2, 3, 4] as const).flatMap((n) => {
    const code = line[`${member}${n}`];
    return code === undefined || code.trim() === '' ? [] : [{ member: `${member}${n}`, code: code.trim() }];
  });
