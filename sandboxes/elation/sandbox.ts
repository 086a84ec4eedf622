// What every part of the sandbox is handed: its state, its time, its settings and a way to publish events.
import type { State } from './state.js';
import type { SandboxTime } from './time.js';

export interface Settings {
  /** Rows on a page when the request does not say; the vendor documents only the maximum, 100. */
  pageSize: number;
  /** How long after a change of a policy the chart's `insurances` follow, ms. */
  policyMirrorMs: number;
  /** Whether the application that changed a policy hears the `patients` event of that mirroring. */
  echoPolicyMirror: boolean;
  /** What a write of the read-only `patient.insurances` does: the vendor does not say. */
  legacyInsuranceWrites: 'ignore' | 'refuse';
  /** The first wait before a webhook is tried again, ms; each later one is `webhookRetryFactor` times longer. */
  webhookFirstRetryMs: number;
  webhookRetryFactor: number;
  webhookLongestRetryMs: number;
  /** After this long a webhook is no longer tried, ms. */
  webhookGiveUpMs: number;
  /** How long a receiver may take to answer, ms. */
  webhookTimeoutMs: number;
  /** Webhooks under way at once. */
  webhookConcurrency: number;
  /** A larger event carries the id alone, and `resource_url`. */
  webhookMostBytes: number;
}

const hour = 3_600_000;

export const defaultSettings: Settings = {
  pageSize: 50,
  policyMirrorMs: 500,
  echoPolicyMirror: false,
  legacyInsuranceWrites: 'ignore',
  webhookFirstRetryMs: 1_000,
  webhookRetryFactor: 2,
  webhookLongestRetryMs: hour,
  webhookGiveUpMs: 72 * hour,
  webhookTimeoutMs: 10_000,
  webhookConcurrency: 32,
  webhookMostBytes: 256 * 1024,
};

/** An OAuth application: `id` is its client id. */
export interface Application {
  readonly id: string;
  readonly secret: string;
  /** Part of the practice-management integration, and so shut out until that is turned on; true unless said otherwise. */
  readonly integration?: boolean;
  /** May sign visit notes through the API ("needs special permission"). */
  readonly maySign?: boolean;
}

/** What has events, of what the integration needs; policies, practices and appointment types have none. */
export type EventResource =
  | 'patients'
  | 'appointments'
  | 'bills'
  | 'visit_notes'
  | 'insurance_companies'
  | 'insurance_plans'
  | 'physicians'
  | 'service_locations';

export interface Change {
  readonly resource: EventResource;
  readonly action: 'saved' | 'deleted';
  readonly id: number;
  /** The whole record as that application sees it. */
  readonly view: (application: string) => unknown;
  /** The application that made the change, which does not hear of it; undefined: staff. */
  readonly by: string | undefined;
}

export type Publish = (change: Change) => void;

export interface Sandbox {
  state: State;
  readonly time: SandboxTime;
  /** A stamp with microseconds, for `last_modified`. */
  readonly microseconds: () => string;
  readonly settings: Settings;
  readonly applications: ReadonlyMap<string, Application>;
  readonly publish: Publish;
}
