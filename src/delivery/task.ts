// The Task that shows a delivery or a piece of follow-up work: its state, its reason, who mends it and on which screen. https://hl7.org/fhir/R4/task.html; rules XX-04, XX-08.
import type { Task } from 'fhir/r4.js';
import { system } from '../fhir/code-systems.js';
import type { Loss } from '../mapping/loss.js';
import type { Reason } from '../systems/failure.js';
import { reasons, type ReasonCode } from '../systems/reasons.js';
import type { DataClass, System } from '../systems/system.js';
import { businessStatusOf, type StateCode } from './states.js';

/** What a Task is for: to bring something of one data class, to tell a bill's state, or to have a person decide. */
export type TaskCode =
  | `deliver-${DataClass | 'bill-status'}`
  | 'review-patient-match'
  | 'invalid-record'
  | 'both-changed'
  | 'follow-up'
  | 'connection-paused';

export interface TaskOf {
  readonly id: string;
  readonly code: TaskCode;
  readonly status: Task['status'];
  /** `Type/id` of what it is about. */
  readonly focus?: string;
  readonly patient?: string;
  readonly authoredOn: string;
  readonly lastModified: string;
  /** What it says in one line: 'Bill to Kareo'. */
  readonly description: string;
  readonly state?: StateCode;
  readonly reasons: readonly Reason[];
  readonly notCarried: readonly Loss[];
  /** The systems whose screens mend it, the likeliest first. */
  readonly screens: readonly System[];
}

/** The Task resource of these facts. */
export function taskOf(facts: TaskOf): Task {
  const [first] = facts.reasons;
  return {
    resourceType: 'Task',
    id: facts.id,
    status: facts.status,
    intent: 'order',
    code: { coding: [{ system: system.task, code: facts.code }] },
    description: facts.description,
    ...(facts.focus !== undefined && { focus: { reference: facts.focus } }),
    ...(facts.patient !== undefined && { for: { reference: facts.patient } }),
    ...(facts.state !== undefined && { businessStatus: businessStatusOf(facts.state) }),
    authoredOn: facts.authoredOn,
    lastModified: facts.lastModified,
    ...(first && {
      statusReason: {
        coding: facts.reasons.map(({ code }) => ({ system: system.reason, code })).filter(unique),
        text: facts.reasons.map(({ text }) => text).join('; '),
      },
      owner: { display: ownersOf(facts.reasons) },
      note: facts.reasons
        .map(({ code }) => code)
        .filter((code, at, all) => all.indexOf(code) === at)
        .map((code) => ({ text: advice(code, facts.screens) })),
    }),
    ...(facts.notCarried.length > 0 && {
      output: facts.notCarried.map((loss) => ({
        type: { coding: [{ system: system.reason, code: 'not-carried' }], text: `Not carried: ${loss.label}` },
        valueString: `${loss.label} (${loss.place}): ${loss.why}`,
      })),
    }),
  };
}

/** What to do about a reason, who does it and where: the guide's screen path, where the guide has one. */
export function advice(code: ReasonCode, screens: readonly System[]): string {
  const { toDo, who } = reasons[code];
  const paths = screens.flatMap(({ title, screens: paths }) =>
    paths[code] === undefined ? [] : [`${title}: ${paths[code]}`],
  );
  return [
    toDo,
    ...(paths.length > 0 ? [`Where: ${paths.join('; ')}.`] : []),
    who === 'no one' ? 'Nobody has to act.' : `Who: ${who}.`,
  ].join(' ');
}

const ownersOf = (all: readonly Reason[]): string => [...new Set(all.map(({ code }) => reasons[code].who))].join(', ');
const unique = (coding: { code: string }, at: number, all: readonly { code: string }[]): boolean =>
  all.findIndex(({ code }) => code === coding.code) === at;
