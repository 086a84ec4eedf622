// The way in: a record that arrived becomes resources, links, provenance and intents, in one commit. docs/architecture.md section 4, "In".
import { isError, OutcomeError, type Issue } from '../fhir/outcome.js';
import type { Resource } from '../fhir/resource.js';
import { dateIn } from '../fhir/zone.js';
import type { Arrival, RecordPart } from '../systems/system.js';
import { adviseOn, noticeOfLateChange } from './advice.js';
import { chartLives } from './chart-state.js';
import { withInsurance } from './claim-insurance.js';
import { contentHash } from './content.js';
import type { Draft } from './draft.js';
import { dueMomentsOf, putDueMoments } from './due.js';
import { closeOpenTask, taskBothChanged, taskInvalidRecord, taskMatchReview } from './follow-up.js';
import type { Connection } from './hub.js';
import { intentFor, intentsOf, putIntents, type Intent } from './intents.js';
import { requeueLane } from './lanes.js';
import { directoryOf, linkOf, linksOf, putLink, type Link } from './links.js';
import { match, type Match, type Unclear } from './match.js';
import { mergePart } from './merge.js';
import type { Origin } from './provenance.js';
import { keepRecord, keptRecord, type KeptRecord, type Manner } from './records.js';
import { retired } from './retire.js';
import { flowFor, wordOf } from './speaks.js';
import { issueOfPart, issueOfRecord } from './their-words.js';

/** Takes one record in. Answers whether it said anything new. A bad record leaves a Task; only faults of ours throw. */
export async function absorb(draft: Draft, connection: Connection, arrival: Arrival, manner: Manner): Promise<boolean> {
  const kept = await keptRecord(draft, connection.name, arrival.recordType, arrival.nativeId);
  const hash = contentHash([arrival.action, arrival.record]);
  if (manner !== 'again' && (kept?.hash === hash || isOlder(arrival, kept))) return false;
  const next: KeptRecord = {
    ...kept,
    connection: connection.name,
    recordType: arrival.recordType,
    nativeId: arrival.nativeId,
    record: arrival.record,
    hash,
    ...(arrival.changedAt !== undefined && { changedAt: arrival.changedAt }),
  };
  const lives = await chartLives(draft, connection, arrival);
  const taken = lives
    ? await absorbParts({ draft, connection, arrival, kept, next, manner })
    : await closeOpenTask(draft, next);
  // What waits for the link that our own delivery makes is not known yet: it is news when it is heard again.
  if (taken === undefined) return false;
  await keepRecord(draft, taken);
  if (!taken.candidates) for (const one of kept?.candidates ?? []) await requeueLane(draft, connection.name, one);
  const isNews = kept === undefined || draft.changed().length > 0;
  if (lives && isNews) await adviseOn(draft, connection, arrival, { known: kept !== undefined, manner });
  return true;
}

const isOlder = (arrival: Arrival, kept: KeptRecord | undefined): boolean =>
  arrival.changedAt !== undefined &&
  kept?.changedAt !== undefined &&
  Date.parse(arrival.changedAt) < Date.parse(kept.changedAt);

interface Absorbing {
  readonly draft: Draft;
  readonly connection: Connection;
  readonly arrival: Arrival;
  readonly kept: KeptRecord | undefined;
  readonly next: KeptRecord;
  readonly manner: Manner;
}

/** Undefined: every part waits for a link that is not there yet. */
async function absorbParts(absorbing: Absorbing): Promise<KeptRecord | undefined> {
  const { draft, connection, arrival, kept, next } = absorbing;
  const today = dateIn(draft.hub.clock(), connection.timeZone);
  let parts: readonly RecordPart[];
  try {
    parts = connection.system.partsOf(arrival, today);
  } catch (error) {
    if (!(error instanceof OutcomeError)) throw error;
    const issues = error.issues.map((issue) => issueOfRecord(connection.system, arrival.recordType, issue));
    return taskInvalidRecord(draft, connection, next, issues);
  }
  const last = lastParts(connection, arrival, kept, today);
  const directory = await directoryOf(
    draft,
    connection.name,
    parts.flatMap((part) => [{ ...part }, ...part.references]),
  );
  if (await waitsForLinks(draft, connection, parts)) return undefined;
  const intents: Intent[] = [];
  const problems: Issue[] = [];
  const refused = new Set<string>();
  for (const part of parts) {
    const taken = await takePart({ ...absorbing, part, last: last.get(partKey(part)), directory });
    if (taken.unclear) return taskMatchReview(draft, connection, next, taken.unclear);
    intents.push(...taken.intents);
    if (taken.problems.length === 0) continue;
    // What refers to a refused part lacks that reference: the cause has been told.
    if (!part.references.some((named) => refused.has(partKey(named)))) problems.push(...taken.problems);
    refused.add(partKey(part));
  }
  const present = new Set(parts.map(partKey));
  for (const part of last.values())
    if (!present.has(partKey(part))) intents.push(...(await retirePart(absorbing, part)));
  await putIntents(draft, intents);
  return problems.length > 0 ? taskInvalidRecord(draft, connection, next, problems) : closeOpenTask(draft, next);
}

async function waitsForLinks(draft: Draft, connection: Connection, parts: readonly RecordPart[]): Promise<boolean> {
  for (const part of parts) {
    if (part.onlyIfLinked !== true || (await linkOf(draft, connection.name, part)) !== undefined) return false;
  }
  return parts.length > 0;
}

const partKey = ({ recordType, nativeId, resourceType }: RecordPart['references'][number]): string =>
  `${recordType}|${nativeId}|${resourceType}`;

function lastParts(
  connection: Connection,
  arrival: Arrival,
  kept: KeptRecord | undefined,
  today: string,
): ReadonlyMap<string, RecordPart> {
  if (!kept || kept.openTask !== undefined) return new Map();
  try {
    const parts = connection.system.partsOf({ ...arrival, action: 'saved', record: kept.record }, today);
    return new Map(parts.map((part) => [partKey(part), part]));
  } catch {
    return new Map(); // What was kept had been refused; there is nothing that both sides agreed on.
  }
}

interface Taking extends Absorbing {
  readonly part: RecordPart;
  readonly last: RecordPart | undefined;
  readonly directory: Awaited<ReturnType<typeof directoryOf>>;
}

interface Taken {
  readonly intents: readonly Intent[];
  readonly problems: readonly Issue[];
  /** Candidates among which a person must choose. */
  readonly unclear?: Unclear;
}

const nothing: Taken = { intents: [], problems: [] };

async function takePart(taking: Taking): Promise<Taken> {
  const { draft, connection, part, last, directory, arrival, manner } = taking;
  const { hub } = draft;
  const link = await linkOf(draft, connection.name, part);
  const flow = flowFor(hub, connection, part.dataClass)?.flow;
  if (!link && (part.onlyIfLinked === true || (flow && !flow.from.includes(connection.system.name)))) return nothing;
  const found = link ? ({ is: 'known', reference: link.reference } as const) : await placeOf(taking);
  if (found.is === 'unclear') return { ...nothing, unclear: found };
  const reference = found.is === 'known' ? found.reference : `${part.resourceType}/${hub.newId()}`;
  if (found.is === 'new' && found.guard !== undefined) draft.guard(found.guard);
  const links = found.is === 'known' ? await linksOf(hub, reference) : [];
  const base = found.is === 'known' ? await draft.read(reference) : undefined;
  const word = wordOf(hub, connection, part.dataClass, links);
  const made: Link = {
    connection: connection.name,
    recordType: part.recordType,
    nativeId: part.nativeId,
    reference,
    state: 'live',
    ...(part.recordType !== arrival.recordType && {
      within: { recordType: arrival.recordType, nativeId: arrival.nativeId },
    }),
  };
  if (!word.counts) {
    if (!link) await putLink(draft, made);
    directory.add(made);
    if (word.because === 'sent once' && base && last && manner === 'heard')
      await noticeOfLateChange(draft, connection, { part, last, base, directory });
    return nothing;
  }
  const merged = await mergePart(draft, connection, {
    part,
    arrival,
    manner,
    base,
    directory,
    last,
    both: word.merge,
    links,
  });
  const said = merged.resource.resourceType === 'Claim' ? await withInsurance(hub, merged.resource) : merged.resource;
  const resource = { ...said, id: reference.slice(part.resourceType.length + 1) };
  const problems = hub.validate(resource).filter(isError);
  if (problems.length > 0)
    return { ...nothing, problems: problems.map((issue) => issueOfPart(connection.system, part, resource, issue)) };
  if (!link) await putLink(draft, made);
  if (!link && part.resourceType === 'Patient') await requeueLane(draft, connection.name, reference);
  directory.add(made);
  const contested = last ? merged.contested.map(({ label }) => ({ label, kept: merged.kept })) : [];
  const changed = await draft.put(resource, originOf(taking, word.rule, contested));
  if (contested.length > 0) await taskBothChanged(draft, connection, { resource, contested });
  await putDueMoments(draft, connection, arrival, dueMomentsOf(resource, connection.timeZone));
  return {
    problems: [],
    intents: intentsFor(taking, {
      resource,
      owed: changed || !link || manner === 'again',
      owesSource: merged.owesSource,
    }),
  };
}

async function placeOf({ draft, connection, part, directory, next, manner }: Taking): Promise<Match> {
  if (part.resourceType === 'Patient' && next.decision !== undefined) {
    return next.decision === 'new' ? { is: 'new' } : { is: 'known', reference: next.decision.reference };
  }
  const amongFound = manner === 'found' || next.candidates !== undefined;
  return match(draft, connection, part, part.toFhir(undefined, directory).resource, amongFound);
}

function originOf({ connection, part, arrival }: Taking, rule: string, contested: Origin['contested']): Origin {
  return {
    who: connection.system.title,
    record: {
      connection: connection.name,
      recordType: part.recordType,
      nativeId: part.nativeId,
      ...(arrival.changedAt !== undefined && { changedAt: arrival.changedAt }),
    },
    rule,
    ...(contested && contested.length > 0 && { contested }),
  };
}

interface Owed {
  readonly resource: Resource & { id: string };
  /** The resource or its link is new. */
  readonly owed: boolean;
  readonly owesSource: boolean;
}

/** What goes out: a change that is ready, and what has become ready without a change (a note signed, a bill re-sent). */
function intentsFor(
  { draft, connection, part, last, manner }: Taking,
  { resource, owed, owesSource }: Owed,
): readonly Intent[] {
  const ready = isReady(draft, connection, part);
  // The answer to our own delivery is an echo: it owes nothing to anyone, but a bill of our making may be ready at once.
  if (manner === 'answered' && !(ready && part.dataClass === 'bills' && last === undefined)) return [];
  const becameReady = ready && last !== undefined && !isReady(draft, connection, last);
  const out = owed || becameReady ? intentsOf(draft, connection, { dataClass: part.dataClass, resource, ready }) : [];
  const back = owesSource ? intentFor(part.dataClass, resource, connection.name, connection.name) : undefined;
  return back ? [...out, back] : out;
}

const isReady = (draft: Draft, connection: Connection, part: RecordPart): boolean =>
  flowFor(draft.hub, connection, part.dataClass)?.joined.integration.ready(part.dataClass, part.record) ?? true;

/** A part that the record no longer has (a line struck from a bill): its resource is retired, never deleted. */
async function retirePart({ draft, connection, arrival }: Absorbing, part: RecordPart): Promise<readonly Intent[]> {
  const link = await linkOf(draft, connection.name, part);
  const resource = link && (await draft.read(link.reference));
  if (!link || !resource) return [];
  const word = wordOf(draft.hub, connection, part.dataClass, await linksOf(draft.hub, link.reference));
  const next = retired(resource);
  if (!word.counts || !next) return [];
  const changed = await draft.put(next, {
    who: connection.system.title,
    record: { connection: connection.name, recordType: arrival.recordType, nativeId: arrival.nativeId },
    rule: word.rule,
  });
  return changed ? intentsOf(draft, connection, { dataClass: part.dataClass, resource: next, ready: true }) : [];
}
