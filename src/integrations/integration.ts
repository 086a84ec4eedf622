// What an integration is: a table of flows over two systems, one line a data class. docs/architecture.md section 1, idea 3.
import type { Account, Coverage } from 'fhir/r4.js';
import type { DataClass, SystemName } from '../systems/system.js';

/** One line of an integration: who speaks, who is told, when, whose word counts, and what holds for good. */
export interface Flow {
  readonly dataClass: DataClass;
  /** The systems whose records become the resource. A change that another system makes stays in that system. */
  readonly from: readonly SystemName[];
  /** The systems that a change is delivered to (never back to the one it came from). */
  readonly to: readonly SystemName[];
  /** Where both speak: 'both' merges them per slot; else this system's word counts from the moment it has spoken. */
  readonly truth: SystemName | 'both';
  /** Who takes a FHIR client's write first; the others are told once it has accepted. Undefined: kept where it came from. */
  readonly owner?: SystemName;
  /** When it is sent, in the guide's words. */
  readonly when: string;
  /** What holds for good, in the guide's words, with its heading. */
  readonly rule: string;
  /** The fields that are shared, by the labels of each system's table, as the guide's table lists them; absent: all. */
  readonly fields?: Readonly<Partial<Record<SystemName, readonly string[]>>>;
  /** Sent once: after the target has it, later changes of the source are noticed and not pushed. */
  readonly once?: true;
}

/** What an integration decides beyond its table. */
export interface Decisions {
  /** Whether the record of the source is ready to be sent: a bill's note is signed and nobody holds it. */
  readonly ready: (dataClass: DataClass, record: unknown) => boolean;
  /** Of all policies of a patient those that are shared, in rank order, and those left out with the rule that leaves them. */
  readonly policiesToShare: (accounts: readonly Account[], coverages: readonly Coverage[]) => SharedPolicies;
  /** What to tell staff when a record arrives that works but is better made elsewhere; undefined: nothing. */
  readonly advisory: (event: ArrivalEvent) => Advisory | undefined;
}

export interface SharedPolicies {
  readonly shared: readonly { readonly coverage: Coverage; readonly rank: number }[];
  readonly leftOut: readonly { readonly coverage: Coverage; readonly why: string }[];
}

/** Something that happened in one of the systems, as an advisory may speak of it. */
export interface ArrivalEvent {
  readonly system: SystemName;
  readonly recordType: string;
  /** 'created' when the record was not known before. */
  readonly kind: 'created' | 'changed';
}

/** A standing piece of advice, shown once per patient or once per practice and day. */
export interface Advisory {
  readonly rule: string;
  readonly text: string;
  readonly oncePer: 'record' | 'practice and day';
}

/** An integration between named systems. */
export interface Integration extends Decisions {
  /** As configured: `elation-kareo`. */
  readonly name: string;
  /** Which of the guide's configurations: `kareo-owned`, `elation-owned`. */
  readonly configuration: string;
  readonly systems: readonly SystemName[];
  readonly flows: readonly Flow[];
}

/** The flow of a data class in this integration. */
export const flowOf = (integration: Integration, dataClass: DataClass): Flow | undefined =>
  integration.flows.find((flow) => flow.dataClass === dataClass);
