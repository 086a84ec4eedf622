// Our own code systems and their value sets, in Shorthand: reasons, states, what a Task is for, what a Communication says, the systems' own words. https://hl7.org/fhir/R4/codesystem.html
import type { CommunicationOf } from '../../src/delivery/communication.js';
import { states } from '../../src/delivery/states.js';
import type { TaskCode } from '../../src/delivery/task.js';
import { supportingTexts } from '../../src/mapping/slots/claim.js';
import { reasons } from '../../src/systems/reasons.js';
import { nameOf, quoted } from './shorthand.js';
import type { SystemCodes } from './system-codes.js';

interface Concept {
  readonly code: string;
  readonly display: string;
  readonly definition: string;
}

/** What each Task code means; the compiler sees to it that none is missing. */
const taskCodes: Readonly<Record<TaskCode, string>> = {
  'deliver-directory': 'Brings practices, locations and payers to a system.',
  'deliver-patients': 'Brings a patient to a system.',
  'deliver-insurance': 'Brings policies to a system.',
  'deliver-appointments': 'Brings an appointment to a system.',
  'deliver-encounters': 'Brings a visit to a system.',
  'deliver-bills': 'Brings a bill to the billing system.',
  'deliver-charges': 'Brings a charge to a system.',
  'deliver-bill-status': 'Tells the state of a bill to the system that it came from.',
  'review-patient-match': 'A person decides which patient a record is of.',
  'invalid-record': 'A record cannot become a valid resource and is kept as it came.',
  'both-changed': 'Both systems changed the same field; the later word stands, the other is kept here.',
  'follow-up': 'Work that is left to staff.',
  'connection-paused': 'A connection stands still until its settings are mended.',
};

const communications: Readonly<Record<CommunicationOf['category'], string>> = {
  advisory: 'There is a better place for what was written here.',
  notice: 'Something must be done by hand.',
};

const concepts = (all: Readonly<Record<string, string>>): readonly Concept[] =>
  Object.entries(all).map(([code, definition]) => ({ code, definition, display: words(code) }));

const stateConcepts: readonly Concept[] = Object.entries(states).map(([code, { word, meaning }]) => ({
  code,
  display: word,
  definition: meaning,
}));

/** `left_good_terms` as `Left good terms`; a word that is written as people read it stays. */
const shownWord = (code: string): string => (/^[a-z_]+$/.test(code) ? words(code.replace(/_/g, '-')) : code);

const words = (code: string): string => code.charAt(0).toUpperCase() + code.slice(1).replace(/-/g, ' ');

/** One Shorthand file with all code systems and the value set of each. */
export function codeSystemsShorthand(ofSystems: ReadonlyMap<string, SystemCodes>): string {
  const reasonConcepts = Object.entries(reasons).map(([code, { meaning, toDo, who }]) => ({
    code,
    display: meaning,
    definition: `${meaning} ${toDo} ${who === 'no one' ? 'Nobody has to act.' : `Who: ${who}.`}`,
  }));
  const extra: Concept = {
    code: 'not-carried',
    display: 'A field that the target cannot hold.',
    definition: 'A field of the resource that the target cannot hold, named with its value in the output of the Task.',
  };
  const known = reasonConcepts.some(({ code }) => code === extra.code);
  return [
    '// Code systems of ours. Made from the catalogues in the source by `npm run generate`; do not edit.\n',
    codeSystem(
      'reason',
      'Why a delivery stands still, or a task is left',
      known ? reasonConcepts : [...reasonConcepts, extra],
    ),
    codeSystem('state', 'The state of a delivery, a record or a connection', stateConcepts),
    codeSystem('task', 'What a Task is for', concepts(taskCodes)),
    codeSystem('supporting-information', 'What a text of a claim is', concepts(supportingTexts)),
    codeSystem('communication', 'What a Communication says', concepts(communications)),
    ...[...ofSystems.values()].map(({ id, field, codes }) =>
      codeSystem(
        id,
        `The words of ${field}`,
        codes.map((code) => ({ code, display: shownWord(code), definition: `${field}: ${code}` })),
      ),
    ),
  ].join('');
}

/** A code with blanks stands in quotes. */
const isPlain = (code: string): boolean => !/[\s"]/.test(code);

function codeSystem(id: string, title: string, all: readonly Concept[]): string {
  return [
    '',
    `CodeSystem: ${nameOf(id)}Codes`,
    `Id: ${id}`,
    `Title: ${quoted(title)}`,
    `Description: ${quoted(`${title}.`)}`,
    '* ^caseSensitive = true',
    '* ^content = #complete',
    `* ^valueSet = "https://chartbridge.example/fhir/ValueSet/${id}"`,
    ...all.map(
      ({ code, display, definition }) =>
        `* #${isPlain(code) ? code : quoted(code)} ${quoted(display)} ${quoted(definition)}`,
    ),
    '',
    `ValueSet: ${nameOf(id)}ValueSet`,
    `Id: ${id}`,
    `Title: ${quoted(title)}`,
    `Description: ${quoted(`Every code of the code system "${title}".`)}`,
    `* include codes from system ${nameOf(id)}Codes`,
    '',
  ].join('\n');
}
