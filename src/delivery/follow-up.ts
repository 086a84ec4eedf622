// The tasks that a record leaves when a person must act: an invalid record, an unclear match, a field changed on both sides. docs/architecture.md section 4; rules EL-04, XX-05, XX-08.
import type { Task } from 'fhir/r4.js';
import type { Issue } from '../fhir/outcome.js';
import { patientOf } from '../fhir/patient-of.js';
import type { Resource } from '../fhir/resource.js';
import type { Reason } from '../systems/failure.js';
import type { System } from '../systems/system.js';
import type { Draft } from './draft.js';
import { instant, type Connection } from './hub.js';
import type { Unclear } from './match.js';
import type { KeptRecord } from './records.js';
import { businessStatusOf, type StateCode } from './states.js';
import { taskOf, type TaskCode } from './task.js';

export interface OpenTask {
  /** The Task to write over; a new one where it is left out. */
  readonly id?: string;
  readonly code: TaskCode;
  readonly focus?: string;
  readonly patient?: string;
  readonly description: string;
  readonly state: StateCode;
  readonly reasons: readonly Reason[];
  readonly screens: readonly System[];
  /** The record it is about, where it is not a resource yet. */
  readonly record?: { readonly system: string; readonly value: string };
}

/** Puts a Task that waits for a person; answers its id. */
export async function openTask(draft: Draft, open: OpenTask): Promise<string> {
  const id = open.id ?? draft.hub.newId();
  const before = open.id === undefined ? undefined : await draft.read<Task>(`Task/${id}`);
  const now = instant(draft.hub);
  const task = taskOf({
    ...open,
    id,
    status: 'requested',
    authoredOn: before?.authoredOn ?? now,
    lastModified: now,
    notCarried: [],
  });
  await draft.put(
    { ...task, id, ...(open.record && { identifier: [open.record] }) },
    { who: 'Chartbridge', rule: open.reasons[0]?.code ?? open.code },
  );
  return id;
}

const recordIdentifier = (connection: Connection, kept: KeptRecord): { system: string; value: string } => ({
  system: `https://chartbridge.example/fhir/connection/${connection.name}/${kept.recordType}`,
  value: kept.nativeId,
});

const mostTold = 20;

/** The field in the system's words, then what is wrong with it; the place in FHIR where the words do not begin with it. */
function reasonOf({ text, expression, field }: Issue): Reason {
  const place = field ?? expression;
  return {
    code: 'invalid-record',
    text: place === undefined ? text : `${place}: ${text}`,
    ...(field !== undefined && { field }),
  };
}

/** A record that cannot become a valid resource: kept as it came, with a Task that names the fields. */
export async function taskInvalidRecord(
  draft: Draft,
  connection: Connection,
  kept: KeptRecord,
  issues: readonly Issue[],
): Promise<KeptRecord> {
  const reasons = issues.slice(0, mostTold).map(reasonOf);
  const untold = issues.length - reasons.length;
  if (untold > 0) reasons.push({ code: 'invalid-record', text: `${untold} more are not told here` });
  const id = await openTask(draft, {
    ...(kept.openTask !== undefined && { id: kept.openTask }),
    code: 'invalid-record',
    description: `${connection.system.title} ${kept.recordType} ${kept.nativeId} cannot be taken over`,
    state: 'invalid-record',
    reasons: reasons.length > 0 ? reasons : [{ code: 'invalid-record', text: 'The record is not of its schema' }],
    screens: [connection.system],
    record: recordIdentifier(connection, kept),
  });
  const { candidates, ...rest } = kept;
  return { ...rest, openTask: id };
}

/** A chart that may or may not be one that is here: a person says which, or that it is new. Never a guess. */
export async function taskMatchReview(
  draft: Draft,
  connection: Connection,
  kept: KeptRecord,
  { candidates, because }: Unclear,
): Promise<KeptRecord> {
  const { title } = connection.system;
  const id = await openTask(draft, {
    ...(kept.openTask !== undefined && { id: kept.openTask }),
    code: 'review-patient-match',
    ...(candidates[0] !== undefined && { focus: candidates[0] }),
    description: `${title} chart ${kept.nativeId}: the same patient as ${candidates.join(' or ')}?`,
    state: 'review',
    reasons: [
      {
        code: 'patient-match-review',
        text: `${title} chart ${kept.nativeId} has the first name, last name, date of birth and sex of ${candidates.length === 1 ? 'a patient' : `${candidates.length} patients`}: ${because}`,
        value: kept.nativeId,
      },
    ],
    screens: [connection.system],
    record: recordIdentifier(connection, kept),
  });
  return { ...kept, openTask: id, candidates };
}

/** Closes the Task that a record had left, now that it has become a resource. */
export async function closeOpenTask(draft: Draft, kept: KeptRecord): Promise<KeptRecord> {
  const { openTask: id, candidates, ...rest } = kept;
  if (id === undefined) return kept;
  const task = await draft.read<Task>(`Task/${id}`);
  if (task)
    await draft.put(
      { ...task, status: 'completed', businessStatus: businessStatusOf('resolved'), lastModified: instant(draft.hub) },
      { who: 'Chartbridge', rule: 'resolved' },
    );
  return rest;
}

/** Both sides changed the same field: the later change was kept, and a person is told which. */
export async function taskBothChanged(
  draft: Draft,
  connection: Connection,
  facts: {
    readonly resource: Resource & { id: string };
    readonly contested: readonly { label: string; kept: string }[];
  },
): Promise<void> {
  const { resource, contested } = facts;
  const patient = patientOf(resource);
  await openTask(draft, {
    code: 'both-changed',
    focus: `${resource.resourceType}/${resource.id}`,
    ...(patient !== undefined && { patient }),
    description: `Changed on both sides: ${contested.map(({ label }) => label).join(', ')}`,
    state: 'check',
    reasons: contested.map(({ label, kept }) => ({
      code: 'both-changed' as const,
      field: label,
      text: `${label}: both sides changed it; the value of ${kept} is the later one and was kept`,
    })),
    screens: [connection.system],
  });
}
