// The port that every system fills: what its records are, how they become resources, how to hear from it and how to deliver to it. docs/architecture.md sections 1 and 4.
import type { Clock } from '../fhir/ids.js';
import type { Resource, ResourceType } from '../fhir/resource.js';
import type { Directory } from '../mapping/directory.js';
import type { Spot } from '../mapping/field-at.js';
import type { Loss } from '../mapping/loss.js';
import type { AnyTable } from '../mapping/row.js';
import type { ReasonCode } from './reasons.js';

export type SystemName = 'elation' | 'kareo-pm';

/** What an integration moves as one: a flow names one of these. */
export type DataClass = 'directory' | 'patients' | 'insurance' | 'appointments' | 'encounters' | 'bills' | 'charges';

/** A native record as it arrived, verbatim. */
export interface Arrival {
  readonly recordType: string;
  readonly nativeId: string;
  /** 'missing': a full listing no longer has it. */
  readonly action: 'saved' | 'deleted' | 'missing';
  readonly record: unknown;
  /** When the system says it changed (FHIR instant), if it says so. */
  readonly changedAt?: string;
  /** The system's own id of the event, for de-duplication. */
  readonly eventId?: string;
  /** The native patient it belongs to, for ordering; absent for directory records. */
  readonly patientId?: string;
}

/**
 * The three-way merge of one record: only slots whose native value differs from `last` are written onto the base; the others keep
 * the base's value. A slot that the base has changed too (its value is no longer what `last` said) is contested.
 */
export interface Since {
  /** The same part of the record as last synchronised. */
  readonly last: unknown;
  /** Whose value a contested slot takes. */
  readonly contested: 'record' | 'base';
}

/** A part said in FHIR. */
export interface PartAsFhir {
  readonly resource: Resource;
  readonly lost: readonly Loss[];
  /** Slots that both sides changed since `last`: label in the system's words and FHIRPath. Empty without `since`. */
  readonly contested: readonly { readonly label: string; readonly place: string }[];
}

/** One resource that a record (or a record inside it) stands for. */
export interface RecordPart {
  /** A record type of its own: 'patient', 'policy', 'case', 'bill', 'bill-line' … */
  readonly recordType: string;
  readonly nativeId: string;
  readonly record: unknown;
  readonly resourceType: ResourceType;
  readonly dataClass: DataClass;
  /** Taken in only where its link is there already: what our own delivery made, whose link comes with its answer. */
  readonly onlyIfLinked?: boolean;
  /** Parts are given in the order in which they must be made: what is referred to comes first. */
  readonly toFhir: (base: Resource | undefined, directory: Directory, since?: Since) => PartAsFhir;
  /** The way to the field whose value stands at a place of the resource, in the system's own words: `['Bill', 'Service lines (2)', 'CPT']`. */
  readonly fieldAt: (spot: Spot) => readonly string[];
  /** The links that `toFhir` looks up: (record type, native id, resource type). */
  readonly references: readonly {
    readonly recordType: string;
    readonly nativeId: string;
    readonly resourceType: ResourceType;
  }[];
}

/** A link that a delivery has made or confirmed. */
export interface NativeLink {
  readonly recordType: string;
  readonly nativeId: string;
  /** `Type/id` of the resource it stands for. */
  readonly reference: string;
}

/** One intent, with all it needs: a system looks nothing up in the store. */
export interface DeliveryOrder {
  readonly dataClass: DataClass;
  readonly action: 'put' | 'remove';
  /** The resource the delivery is about. */
  readonly focus: Resource;
  /** What it refers to, directly or not, and what the integration chose to send with it (policies in rank order). */
  readonly with: readonly Resource[];
  /** The record as this connection last said it, by record type, where it is linked. */
  readonly native: readonly { readonly recordType: string; readonly nativeId: string; readonly record: unknown }[];
  readonly directory: Directory;
  /**
   * The labels of the target's fields that the integration shares (the guide's table); absent: all. Goes to `Table.toNative`.
   * What a new record cannot do without is written all the same.
   */
  readonly shared?: ReadonlySet<string>;
  /** An earlier attempt had no clear answer, or may have had none (restart): look before any create. */
  readonly mayBeThere: boolean;
  /** Whether a record that the target says it has already may be linked: it is no other resource's partner, and no one is to decide whose it is. */
  readonly isFree: (recordType: string, nativeId: string) => Promise<boolean>;
  /** Stable for this (connection, resource); at most 25 characters; what the target keeps as external id or batch number. */
  readonly key: string;
}

/** What was accepted. A refusal or a failure is a thrown SystemFailure. */
export interface DeliveryAnswer {
  readonly links: readonly NativeLink[];
  /** The records as the system has them now, to be kept as its last word. */
  readonly records: readonly Arrival[];
  readonly notCarried: readonly Loss[];
  /** It was there already and is joined to the resource: what only it says is owed to the others. */
  readonly wasThere?: boolean;
  /** The target's own number for what was delivered, where it has one: a Kareo encounter id for a Claim. */
  readonly identifier?: { readonly system: string; readonly value: string };
}

/** One thing that must be set up; `mend` names the screen path and who. */
export interface ReadinessItem {
  readonly code: string;
  readonly ready: boolean;
  readonly text: string;
  readonly mend?: string;
  /** Why nothing flows, where it is not simply that the integration is off. */
  readonly reason?: ReasonCode;
  /** Nothing flows before it is there (the account, the integration turned on); else it is only told. */
  readonly blocks?: boolean;
}

/** A connected account of a system. All methods throw SystemFailure. */
export interface Connector {
  /** Whether credentials work and the account is usable, item by item. */
  readonly check: () => Promise<readonly ReadinessItem[]>;
  /** Asks the system to push to this address; idempotent; undefined where a system cannot push. */
  readonly subscribe?: (target: string) => Promise<void>;
  /** A pushed event, its signature checked over the raw bytes; throws OutcomeError(401) when it does not hold. */
  readonly hook?: (
    headers: Readonly<Record<string, string | undefined>>,
    body: Uint8Array,
  ) => Promise<readonly Arrival[]>;
  /** What changed since the cursor (undefined: everything), and the cursor for next time. Called again at once while `more`. */
  readonly changes: (
    cursor: unknown,
  ) => Promise<{ readonly arrivals: readonly Arrival[]; readonly cursor: unknown; readonly more: boolean }>;
  /** One record as the system has it now; undefined where it has none. */
  readonly fetchRecord: (recordType: string, nativeId: string) => Promise<Arrival | undefined>;
  readonly deliver: (order: DeliveryOrder) => Promise<DeliveryAnswer>;
}

/** What a connector is made with; `fetch` and the clock are handed in. */
export interface ConnectorTools {
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  /** Waits that many ms; tests hand in one that follows their clock. */
  readonly sleep: (ms: number) => Promise<void>;
}

/** What became of a chart in its system. */
export type ChartState =
  { readonly state: 'live' } | { readonly state: 'deleted' } | { readonly state: 'merged'; readonly into: string };

export interface System {
  readonly name: SystemName;
  /** The product's name as people say it: 'Kareo'. */
  readonly title: string;
  /** How many ms between two polls at least, at most, and by default; undefined where it pushes. */
  readonly poll?: { readonly defaultMs: number; readonly mostMs: number };
  /**
   * All resources that a record stands for; throws OutcomeError where it is not of the record's schema.
   * `today` is the date in the practice's time zone (YYYY-MM-DD): a policy whose end date has passed is not in force.
   */
  readonly partsOf: (arrival: Arrival, today: string) => readonly RecordPart[];
  /** For an arrival of record type 'patient': whether the chart lives on. A system that neither deletes nor merges leaves it out. */
  readonly chartState?: (arrival: Arrival) => ChartState;
  /** Which screen mends what: reason code → path as the guide gives it. */
  readonly screens: Readonly<Partial<Record<ReasonCode, string>>>;
  /** Its mapping tables. */
  readonly tables: readonly AnyTable[];
  /** What the ids of its acceptance profiles begin with: `kareo-accepts-` + `claim`. */
  readonly accepts: string;
  readonly connect: (settings: unknown, tools: ConnectorTools) => Connector;
}
