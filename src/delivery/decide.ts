// A person's decision on a chart whose match was unclear: the patient that it is, or that it is a new one. Guide: Elation–Kareo, "Merging Charts"; rules EL-04, EL-05.
import type { Task } from 'fhir/r4.js';
import { refusal } from '../fhir/outcome.js';
import { parseReference } from '../fhir/reference.js';
import { absorb } from './absorb.js';
import { withDraft, type Draft } from './draft.js';
import type { Connection, Hub } from './hub.js';
import { linkTo } from './links.js';
import { arrivalOf, keepRecord, keptRecord, type KeptRecord } from './records.js';

/** The patient that the chart is (`Patient/x`), or 'new'. */
export type MatchDecision = NonNullable<KeptRecord['decision']>;

/**
 * Takes the chart behind the Task in as decided, and what arrived for it meanwhile.
 * Errors: OutcomeError 409 where no chart waits behind the Task, or the patient has its chart there already; 422 where there is no such patient.
 */
export async function decideMatch(hub: Hub, decision: MatchDecision, taskId: string): Promise<void> {
  const [waiting] = await recordsOfTask(hub, taskId);
  const connection = waiting && hub.connections.get(waiting.connection);
  if (!connection) throw nothingToDecide(taskId);
  await withDraft(hub, async (draft) => {
    const kept = await keptRecord(draft, waiting.connection, waiting.recordType, waiting.nativeId);
    const task = await draft.read<Task>(`Task/${taskId}`);
    const isReview = task?.code?.coding?.some(({ code }) => code === 'review-patient-match') ?? false;
    if (kept?.openTask !== taskId || !isReview) throw nothingToDecide(taskId);
    if (decision !== 'new') await refuseUnfit(draft, connection, decision.reference);
    await keepRecord(draft, { ...kept, decision });
    await absorb(draft, connection, arrivalOf(kept), 'again');
  });
  await takeWhatWaited(hub, connection);
}

/** The patient must be there, and must not have a chart of its own in that system: one chart to one chart. */
async function refuseUnfit(draft: Draft, { name, system }: Connection, reference: string): Promise<void> {
  const where = 'Parameters.parameter[0].valueReference';
  if (parseReference(reference)?.type !== 'Patient' || !(await draft.read(reference)))
    throw refusal(422, 'not-found', `${reference} is no patient that is here`, where);
  const link = await linkTo(draft, name, 'patient', reference);
  if (!link) return;
  const text = `${reference} has its partner in ${system.title} already, chart ${link.nativeId}; keep that chart and merge the other into it there`;
  throw refusal(409, 'conflict', text, where);
}

/** Appointments, notes and bills of the chart could not become resources while nobody knew whose they are. */
async function takeWhatWaited(hub: Hub, connection: Connection): Promise<void> {
  for (const { connection: name, recordType, nativeId } of await recordsOfTask(hub, '')) {
    if (name !== connection.name || recordType === 'patient') continue;
    await withDraft(hub, async (draft) => {
      const kept = await keptRecord(draft, name, recordType, nativeId);
      if (kept) await absorb(draft, connection, arrivalOf(kept), 'again');
    });
  }
}

/** The records that a Task keeps from becoming resources; of all open ones for ''. */
async function recordsOfTask(hub: Hub, taskId: string): Promise<readonly KeptRecord[]> {
  const from = `task|${taskId}`;
  const { items } = await hub.store.scan<KeptRecord>(hub.tenant, 'record', { from, to: `${from}~`, limit: 1000 });
  return items.map(({ row }) => row.value);
}

const nothingToDecide = (taskId: string): Error =>
  refusal(409, 'conflict', `No chart waits behind Task/${taskId} for a decision on whose it is`, 'Task.code');
