// Kareo says what is wrong with a record by echoing it with `<err>` inside the member that is wrong; this makes reasons of it. Guide: Elation–Kareo, "I received a Bill Error".
import type { Reason } from '../failure.js';
import { readXml, XmlError, type XmlElement } from './read-xml.js';

/**
 * The reasons an ErrorMessage gives: one for each member with an error, with its line (from 1) and value; a message that
 * is not XML, or says nothing about a member, is one reason with its own words.
 */
export function reasonsOfEcho(message: string): readonly Reason[] {
  const echo = echoOf(message);
  if (echo === undefined) return [plain(message)];
  const found: Found[] = [];
  collect(echo, [], found);
  const inMembers = found.filter(({ path }) => path.length > 1);
  const told = inMembers.length > 0 ? inMembers : found;
  return told.length > 0 ? told.map(reasonOf) : [plain('no reason given')];
}

interface Found {
  /** From the root to the member that is wrong, with the place of each among its namesakes (from 1). */
  readonly path: readonly { readonly element: XmlElement; readonly nth: number }[];
  readonly text: string;
}

const plain = (text: string): Reason => ({ code: 'refused-by-target', text: `Kareo refused it: ${text.trim()}` });

function echoOf(message: string): XmlElement | undefined {
  if (!message.trimStart().startsWith('<')) return undefined;
  try {
    return readXml(message.trim());
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}

function collect(element: XmlElement, above: Found['path'], found: Found[], nth = 1): void {
  const path = [...above, { element, nth }];
  const counts = new Map<string, number>();
  for (const child of element.children) {
    const count = (counts.get(child.name) ?? 0) + 1;
    counts.set(child.name, count);
    if (child.name === 'err') found.push({ path, text: child.text ?? '' });
    else collect(child, path, found, count);
  }
}

/** Members of a service line in the words of the bill. */
const codeWords: readonly (readonly [RegExp, string])[] = [
  [/^ProcedureCode$/, 'CPT'],
  [/^ProcedureModifier\d$/, 'modifier'],
  [/DiagnosisCode\d+$/, 'ICD-10'],
];

function reasonOf({ path, text }: Found): Reason {
  const member = path[path.length - 1]?.element;
  const name = member?.name ?? '';
  const value = member?.text?.trim();
  const step = path.find(({ element }) => element.name === 'ServiceLine' || element.name === 'ServiceLineReq');
  const place = { field: name, ...(step && { line: step.nth }), ...(value !== undefined && { value }) };
  const words = codeWords.find(([pattern]) => pattern.test(name))?.[1];
  const where = step === undefined ? '' : `${lineName(step.nth, words === 'CPT' ? undefined : cptOf(step.element))}: `;
  const what = `${words ?? name}${value === undefined ? '' : ` ${value}`}`;
  if (words !== undefined && /inactive/i.test(text)) {
    return {
      code: 'code-inactive-in-target',
      text: `${where}${what} is inactive in Kareo; reactivate it there`,
      ...place,
    };
  }
  if (words !== undefined && /not found|does not exist|unknown/i.test(text)) {
    return { code: 'code-not-in-target', text: `${where}${what} is not in Kareo; add it there`, ...place };
  }
  return { code: 'refused-by-target', text: `${where}${what}: ${text.trim()}`, ...place };
}

/** `Line 2 (99213)`, as staff know it from the bill. */
export const lineName = (line: number, cpt: string | undefined): string =>
  `Line ${line}${cpt === undefined ? '' : ` (${cpt})`}`;

const cptOf = (line: XmlElement): string | undefined =>
  line.children.find(({ name }) => name === 'ProcedureCode')?.text?.trim();
