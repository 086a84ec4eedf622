// Everything the sandbox knows, in memory: one practice and its records, the applications, their subscriptions and events.
import type {
  ElationAppointment,
  ElationAppointmentType,
  ElationBill,
  ElationBillingCode,
  ElationInsuranceCompany,
  ElationInsurancePlan,
  ElationMetadata,
  ElationPatient,
  ElationPayment,
  ElationPhysician,
  ElationPolicy,
  ElationPractice,
  ElationPublishedEvent,
  ElationServiceLocation,
  ElationSubscription,
  ElationVisitNote,
} from '../../src/systems/elation/records.js';
import { createTable } from './table.js';
import type { Table } from './table.js';

/** As stored: the location is an id, whatever the reader sees. */
export type StoredAppointment = Omit<
  ElationAppointment,
  'service_location' | 'payment' | 'recurring_event_schedule'
> & {
  recurring_event_schedule: unknown;
  service_location: number | null;
  payment: number | null;
};

export type StoredBill = Omit<
  ElationBill,
  | 'service_location'
  | 'payment'
  | 'visit_note_id'
  | 'visit_note_signed_date'
  | 'visit_note_deleted_date'
  | 'service_date'
  | 'service_date_timezone'
> & {
  visit_note: number;
  service_location: number | null;
  /** CMS digits set on the bill itself, over the location's own. */
  place_of_service: string | null;
  payment: number | null;
  /** Shown although its note is not signed. */
  early_billing: boolean;
};

export type StoredPayment = ElationPayment & { id: number };
export type StoredSubscription = ElationSubscription & { application: string };
export type StoredEvent = ElationPublishedEvent & { event_id: number; application: string; createdAt: number };

/** `off` at first; the request is made by a person, Elation Support turns it on. Guide, "How do I get started?" */
export type IntegrationState = 'off' | 'requested' | 'on';

export interface State {
  practice: ElationPractice | undefined;
  integration: IntegrationState;
  /** Signed bills are held until someone sends them. Guide, FAQ: "Delayed Billing". */
  delayedBilling: boolean;
  readonly physicians: Table<ElationPhysician>;
  readonly locations: Table<ElationServiceLocation>;
  readonly patients: Table<ElationPatient>;
  readonly policies: Table<ElationPolicy>;
  readonly companies: Table<ElationInsuranceCompany>;
  readonly plans: Table<ElationInsurancePlan>;
  readonly appointmentTypes: Table<ElationAppointmentType>;
  readonly appointments: Table<StoredAppointment>;
  readonly notes: Table<ElationVisitNote>;
  readonly bills: Table<StoredBill>;
  readonly payments: Table<StoredPayment>;
  readonly billingCodes: Table<ElationBillingCode>;
  /** What an application keeps on a record, by `id|application`. */
  readonly metadata: Map<string, ElationMetadata>;
  readonly subscriptions: Table<StoredSubscription>;
  readonly events: Table<StoredEvent>;
  readonly lastId: { record: number; policy: number; user: number; subscription: number; event: number };
}

/** Charts that are the same person to Elation: first name, last name, date of birth and sex. */
export function identityOf(patient: ElationPatient): string | undefined {
  if (typeof patient.deleted_date === 'string' || typeof patient.merged_into_chart === 'number') return undefined;
  const { first_name: first, last_name: last, dob, sex } = patient;
  return [first, last, dob, sex].map((each) => (each ?? '').toLowerCase()).join('|');
}

export function createState(): State {
  return {
    practice: undefined,
    integration: 'off',
    delayedBilling: false,
    physicians: createTable(),
    locations: createTable(),
    patients: createTable({ identity: identityOf }),
    policies: createTable({
      patient: (policy) => policy.patient_id,
      company: (policy) => policy.carrier_id ?? undefined,
      plan: (policy) => policy.plan_id ?? undefined,
    }),
    companies: createTable(),
    plans: createTable({ company: (plan) => plan.insurance_company ?? undefined }),
    appointmentTypes: createTable({ name: (type) => type.name?.toLowerCase() }),
    appointments: createTable({ patient: (appointment) => appointment.patient ?? undefined }),
    notes: createTable({ patient: (note) => note.patient }),
    bills: createTable({ patient: (bill) => bill.patient, note: (bill) => bill.visit_note }),
    payments: createTable(),
    billingCodes: createTable({ code: (code) => code.code ?? undefined }),
    metadata: new Map(),
    subscriptions: createTable({ application: (subscription) => subscription.application }),
    events: createTable({ application: (event) => event.application, event: (event) => event.event_id }),
    lastId: { record: 141_930_000_000_000, policy: 5_500_000, user: 4_000, subscription: 88_000, event: 99_120_000 },
  };
}

/** A new id of that kind, greater than all before. */
export function nextId(state: State, kind: keyof State['lastId']): number {
  state.lastId[kind] += 1;
  return state.lastId[kind];
}

/** An id that a seed wishes, or a new one; later ids are greater than both. */
export function idFor(state: State, kind: keyof State['lastId'], wished: unknown): number {
  if (typeof wished !== 'number' || !Number.isSafeInteger(wished)) return nextId(state, kind);
  state.lastId[kind] = Math.max(state.lastId[kind], wished);
  return wished;
}

export function metadataOf(state: State, id: number, application: string | undefined): ElationMetadata | null {
  return application === undefined ? null : (state.metadata.get(`${id}|${application}`) ?? null);
}

/** Keeps an application's own metadata on a record; null clears it, undefined leaves it. */
export function keepMetadata(state: State, id: number, application: string | undefined, metadata: unknown): void {
  if (metadata === undefined || application === undefined) return;
  const key = `${id}|${application}`;
  if (metadata === null) state.metadata.delete(key);
  else state.metadata.set(key, metadata);
}
