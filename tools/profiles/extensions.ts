// The definitions of our own extensions, in Shorthand, from the rows that fill them. https://hl7.org/fhir/R4/defining-extensions.html
import { canonicalRoot } from '../../src/fhir/code-systems.js';
import { madeFrom, nameOf, quoted } from './shorthand.js';
import { stepsOf } from '../../src/mapping/path-steps.js';
import { fieldName, type PlacedRow } from './table-rows.js';
import type { SystemCodes } from './system-codes.js';

interface Extension {
  readonly id: string;
  /** Element paths, and addresses of extensions, that it may stand on. */
  readonly contexts: Set<string>;
  readonly values: Set<string>;
  /** Extensions inside it, by url. */
  readonly parts: Map<string, Set<string>>;
  readonly rows: Set<string>;
}

const root = `${canonicalRoot}/StructureDefinition/`;

/** One Shorthand file with all of them, by id. */
export function extensionsShorthand(rows: readonly PlacedRow[], words: ReadonlyMap<string, SystemCodes>): string {
  const all = new Map<string, Extension>();
  for (const placed of rows) for (const path of placed.fhir) collect(stepsOf(path), placed, all);
  const sorted = [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return madeFrom('Extensions of ours.') + sorted.map((one) => shorthandOf(one, words.has(one.id))).join('');
}

function collect(steps: readonly string[], placed: PlacedRow, all: Map<string, Extension>): void {
  let context = '';
  let inside: Extension | undefined;
  steps.forEach((step, index) => {
    const url = step === 'extension' ? undefined : urlIn(steps[index - 1] === 'extension' ? step : '');
    if (url === undefined) {
      if (inside === undefined && /^[A-Za-z]+(\[\d+\])?$/.test(step) && step !== 'extension')
        context = context === '' ? step : `${context}.${step.replace(/\[\d+\]$/, '')}`;
      return;
    }
    const type = typeOf(steps[index + 1], placed);
    if (!url.startsWith(root)) {
      if (inside !== undefined) put(inside.parts, url, type);
      else inside = undefined;
      return;
    }
    const id = url.slice(root.length);
    const known = all.get(id) ?? { id, contexts: new Set(), values: new Set(), parts: new Map(), rows: new Set() };
    all.set(id, known);
    known.contexts.add(inside === undefined ? context : root + inside.id);
    if (inside !== undefined) put(inside.parts, url, undefined);
    const isWhole = steps[index + 1] === undefined;
    if (type !== undefined) known.values.add(type);
    else if (isWhole && placed.row.items === undefined) known.values.add('string');
    known.rows.add(`${fieldName(placed)} (${placed.native.join(', ')})`);
    inside = known;
  });
}

function put(parts: Map<string, Set<string>>, url: string, type: string | undefined): void {
  const types = parts.get(url) ?? new Set<string>();
  if (type !== undefined) types.add(type);
  parts.set(url, types);
}

const urlIn = (step: string): string | undefined => /^where\(url='([^']+)'\)$/.exec(step)?.[1];

const complex = ['Money', 'Coding', 'Address', 'ContactPoint', 'Quantity', 'Period', 'CodeableConcept', 'Identifier'];

/** `valueReference` as Shorthand says the type: `Reference(Practitioner)`. */
function typeOf(step: string | undefined, { row }: PlacedRow): string | undefined {
  const said = step === undefined ? undefined : /^value([A-Z]\w*)$/.exec(step)?.[1];
  if (said === undefined) return undefined;
  if (said === 'Reference') return `Reference(${row.to?.resourceType ?? 'Resource'})`;
  return complex.includes(said) ? said : said.charAt(0).toLowerCase() + said.slice(1);
}

function shorthandOf({ id, contexts, values, parts, rows }: Extension, hasWords: boolean): string {
  const title = id.charAt(0).toUpperCase() + id.slice(1).replace(/-/g, ' ');
  const lines = [
    '',
    `Extension: ${nameOf(id)}`,
    `Id: ${id}`,
    `Title: ${quoted(title)}`,
    `Description: ${quoted([...rows].sort().join('; '))}`,
    ...[...contexts]
      .sort()
      .flatMap((context, at) => [
        `* ^context[${at}].type = #${context.startsWith('https:') ? 'extension' : 'element'}`,
        `* ^context[${at}].expression = ${quoted(context)}`,
      ]),
  ];
  if (parts.size > 0) {
    const names = [...parts].map(([url, types]) => ({ url, types, name: url.replace(/^.*\//, '') }));
    const contained = names.map(({ url, name }) =>
      url === name ? `${name} 0..1` : `${nameOf(name)} named ${name} 0..1`,
    );
    lines.push(`* extension contains ${contained.join(' and ')}`);
    for (const { url, types, name } of names)
      if (url === name) lines.push(`* extension[${name}].value[x] only ${[...types].sort().join(' or ')}`);
  } else lines.push('* value[x] 1..1', `* value[x] only ${[...values].sort().join(' or ')}`);
  // Not required: a word that the vendor has added since is read as it is, and told as a warning.
  if (hasWords) lines.push(`* value[x] from ${nameOf(id)}ValueSet (extensible)`);
  return lines.join('\n') + '\n';
}
