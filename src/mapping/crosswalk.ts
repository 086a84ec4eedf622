// The crosswalk of two systems, derived: their rows joined on the FHIR place that both name. docs/architecture.md section 1.
import type { AnyTable, RowWords } from './row.js';

/** One line of a crosswalk: the same FHIR place in the words of both systems. */
export interface CrosswalkLine {
  readonly fhir: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** A FHIR place and the labels that name it, in the order of the tables. */
function labelsByPlace(tables: readonly AnyTable[]): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  const add = (row: RowWords, within: string): void => {
    if (row.direction === 'none' || row.kind === 'constant') return;
    // Several places that hold one value together are joined one by one: an insured name is given and family name.
    for (const path of row.fhir.flatMap((all) => all.split(' + '))) {
      const place = within === '' ? path : `${within}.${path}`;
      const labels = places.get(place) ?? [];
      if (!labels.includes(row.label)) labels.push(row.label);
      places.set(place, labels);
      for (const item of row.items?.rows ?? []) add(item, place);
    }
  };
  for (const table of tables) for (const row of table.rows) add(row, '');
  return places;
}

/** Every FHIR place that both systems name, in the order of the left system's tables. */
export function crosswalk(left: readonly AnyTable[], right: readonly AnyTable[]): readonly CrosswalkLine[] {
  const theirs = labelsByPlace(right);
  return [...labelsByPlace(left)].flatMap(([fhir, labels]) => {
    const others = theirs.get(fhir);
    return others === undefined ? [] : [{ fhir, left: labels, right: others }];
  });
}

/** The crosswalk as Markdown, a section a resource type. `left` and `right` are the products' names for people. */
export function crosswalkDocument(left: Named, right: Named): string {
  const lines = crosswalk(left.tables, right.tables);
  const types = [...new Set(lines.map((line) => line.fhir.split('.')[0] ?? ''))];
  const sections = types.map((type) => {
    const rows = lines
      .filter((line) => line.fhir.startsWith(`${type}.`))
      .map(
        (line) => `| ${line.left.map(cell).join(', ')} | ${line.right.map(cell).join(', ')} | \`${cell(line.fhir)}\` |`,
      );
    return [
      `## ${type}`,
      '',
      `| ${left.product} field | ${right.product} field | in FHIR |`,
      '| --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return [
    `# ${left.product} and ${right.product}, field by field`,
    'Derived by `npm run generate` from the two systems’ mapping tables, joined on the place in FHIR; do not edit. Which way a field flows, and when, is the integration’s to say.',
    ...sections,
    '',
  ].join('\n\n');
}

/** A system's tables with its name for people. */
export interface Named {
  readonly product: string;
  readonly tables: readonly AnyTable[];
}

const cell = (text: string): string => text.replace(/\|/g, '\\|');
