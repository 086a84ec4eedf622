// What a part of a record makes of the resource it stands for: alone, or three-way against what both sides last agreed on. docs/architecture.md section 4, "Both sides changed".
import type { Resource } from '../fhir/resource.js';
import type { Directory } from '../mapping/directory.js';
import type { Arrival, PartAsFhir, RecordPart } from '../systems/system.js';
import type { Draft } from './draft.js';
import type { Connection } from './hub.js';
import type { Link } from './links.js';
import { keptRecord, type Manner } from './records.js';

export interface Merging {
  readonly part: RecordPart;
  readonly arrival: Arrival;
  readonly manner: Manner;
  readonly base: Resource | undefined;
  readonly directory: Directory;
  /** The same part as last synchronised. */
  readonly last: RecordPart | undefined;
  /** Both systems speak of it, slot by slot. */
  readonly both: boolean;
  /** All links of the resource. */
  readonly links: readonly Link[];
}

export interface Merged extends PartAsFhir {
  /** Whose value the contested slots took: the connection's own, or 'the other side'. */
  readonly kept: string;
  /** The source does not have all of the merged resource: it is owed a delivery too. */
  readonly owesSource: boolean;
}

/** Only one side changed a slot: that one. Both: the later native time wins, and the slot is told as contested. */
export async function mergePart(draft: Draft, connection: Connection, merging: Merging): Promise<Merged> {
  const { part, arrival, manner, base, directory, last, both, links } = merging;
  const title = connection.system.title;
  if (!both || !base) return { ...part.toFhir(base, directory), contested: [], kept: title, owesSource: false };
  const since = { last: last?.record };
  // What our delivery made says our values, or what its system put in the place of one that it cannot hold.
  if (last === undefined && (manner === 'answered' || manner === 'joined'))
    return { ...part.toFhir(base, directory, { ...since, contested: 'base' }), kept: title, owesSource: false };
  const byRecord = part.toFhir(base, directory, { ...since, contested: 'record' });
  const joining = last === undefined;
  if (byRecord.contested.length === 0) return { ...byRecord, kept: title, owesSource: joining };
  const others = await changeTimes(draft, connection, links);
  const recordWins = Date.parse(arrival.changedAt ?? '') >= Math.max(...others, 0);
  if (recordWins) return { ...byRecord, kept: title, owesSource: joining };
  return { ...part.toFhir(base, directory, { ...since, contested: 'base' }), kept: 'the other side', owesSource: true };
}

/** When the other systems last changed their records of this resource (ms). */
async function changeTimes(draft: Draft, connection: Connection, links: readonly Link[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const link of links.filter((each) => each.connection !== connection.name)) {
    const kept = await keptRecord(draft, link.connection, link.recordType, link.nativeId);
    if (kept?.changedAt !== undefined) times.push(Date.parse(kept.changedAt));
  }
  return times;
}
