// ElementDefinition.mapping from the mapping tables, in Shorthand: which field of which system an element is. https://hl7.org/fhir/R4/elementdefinition-definitions.html#ElementDefinition.mapping
import { madeFrom, nameOf, quoted } from './shorthand.js';
import { stepsOf } from '../../src/mapping/path-steps.js';
import { fieldName, type PlacedRow } from './table-rows.js';

/** The slice of our profiles that a condition of a slot's path names, by element path and condition. */
export type SliceNames = ReadonlyMap<string, string>;

/** A Mapping for each system and type; a path into a part that no slice names is mapped at the element that holds it. */
export function mappingsShorthand(rows: readonly PlacedRow[], slices: SliceNames): string {
  const groups = new Map<string, Map<string, Set<string>>>();
  for (const placed of rows) {
    if (placed.row.kind === 'cannotHold') continue;
    for (const path of placed.fhir) {
      const element = elementPath(path, slices);
      if (element === undefined) continue;
      const id = `${placed.system}|${placed.resourceType}`;
      const lines = groups.get(id) ?? new Map<string, Set<string>>();
      groups.set(id, lines);
      const said = lines.get(element) ?? new Set<string>();
      lines.set(element, said.add(`${fieldName(placed)} (${placed.native.join(', ')})`));
    }
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return madeFrom('Which fields elements are.') + sorted.map(([id, lines]) => mapping(id, lines)).join('');
}

const titles: Readonly<Record<string, string>> = { elation: 'Elation', 'kareo-pm': 'Kareo' };

function mapping(id: string, lines: ReadonlyMap<string, ReadonlySet<string>>): string {
  const [system = '', type = ''] = id.split('|');
  return [
    '',
    `Mapping: ${nameOf(system)}${type}`,
    `Id: ${system}`,
    `Title: ${quoted(titles[system] ?? system)}`,
    `Source: Chartbridge${type}`,
    `Target: "urn:chartbridge:${system}"`,
    ...[...lines]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([path, said]) => [...said].map((one) => `* ${path} -> ${quoted(one)}`)),
    '',
  ].join('\n');
}

/** `Patient.name.where(use='official').given[0]` as Shorthand's `name[official].given`; undefined for what is not an element of the profile. */
function elementPath(path: string, slices: SliceNames): string | undefined {
  const [type = '', ...steps] = stepsOf(path);
  let plain = type;
  const said: string[] = [];
  for (const step of steps) {
    const condition = /^where\((.*)\)$/s.exec(step)?.[1];
    if (condition !== undefined) {
      const slice = slices.get(`${plain}|${condition}`);
      // Without a slice of that name the path goes no deeper: the element that is there is the one that is told.
      if (slice === undefined) break;
      said.push(`${said.pop() ?? ''}[${slice}]`);
    } else if (/^(?:skip|first|exists|empty)\(/.test(step)) continue;
    else if (step === 'extension') break;
    else {
      const name = step.replace(/\[\d+\]$/, '');
      plain += `.${name}`;
      const choice = choiceOf(name);
      said.push(choice ?? name);
      if (choice !== undefined) break;
    }
  }
  return said.length === 0 ? undefined : said.join('.');
}

/** `servicedDate` is one type of the choice `serviced[x]`; nothing is said below a choice. */
function choiceOf(name: string): string | undefined {
  if (name === 'deceased') return 'deceased[x]';
  const stem =
    /^(deceased|serviced|occurrence|location|product|value)(?:CodeableConcept|Reference|DateTime|Date|Boolean|String|Period|Quantity|Address|Money)$/.exec(
      name,
    )?.[1];
  return stem === undefined ? undefined : `${stem}[x]`;
}
