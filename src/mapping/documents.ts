// The field table of one mapping, as Markdown for people: what stands where, said how, and what is not carried. docs/architecture.md section 1.
import type { AnyTable, RowWords } from './row.js';

const arrows: Record<RowWords['direction'], string> = { both: '⇄', read: '→', write: '←', none: '✗' };

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
const code = (paths: readonly string[]): string => paths.map((path) => `\`${cell(path)}\``).join(', ');
const line = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The Markdown of the tables that map to one resource type in one system. `product` is the system's name for people. */
export function fieldTables(product: string, tables: readonly AnyTable[]): string {
  const [first] = tables;
  const sections = tables.map((table) => section(product, table));
  return [
    `# ${product} ⇄ ${first?.resourceType ?? ''}`,
    'Made from the mapping tables by `npm run generate`; do not edit. → read from the record, ← written to it, ⇄ both, ✗ not carried.',
    ...sections,
    '',
  ].join('\n\n');
}

function section(product: string, table: AnyTable): string {
  const carried = table.rows.filter((row) => row.direction !== 'none');
  const lost = table.rows.filter((row) => row.direction === 'none' && row.fhir.length > 0);
  const elsewhere = table.rows.filter((row) => row.direction === 'none' && row.fhir.length === 0);
  return [
    `## ${table.title}`,
    `Source: ${table.source}.`,
    fields(product, carried),
    ...carried.flatMap((row) => (row.items === undefined ? [] : [items(product, row, row.items)])),
    ...codeTables(table),
    ...(lost.length === 0
      ? []
      : [
          '### Not carried',
          list(
            ['FHIR', 'field', 'why'],
            lost.map((row) => [code(row.fhir), row.label, row.said]),
          ),
        ]),
    ...(elsewhere.length === 0
      ? []
      : [
          '### Said elsewhere',
          list(
            [product, 'in the record', 'where'],
            elsewhere.map((row) => [row.label, code(row.native), row.said]),
          ),
        ]),
  ].join('\n\n');
}

function fields(product: string, rows: readonly RowWords[]): string {
  return list(
    [`${product} field`, 'in the record', '', 'in FHIR', 'said as', 'remarks'],
    rows.map((row) => [row.label, code(row.native), arrows[row.direction], code(row.fhir), row.said, remarks(row)]),
  );
}

function items(product: string, row: RowWords, table: AnyTable): string {
  const most = row.max === undefined ? '' : ` At most ${row.max}${row.rule === undefined ? '' : `: ${row.rule}`}.`;
  return `### ${row.label}: one of the list\n\nOne item of ${code(row.native)} ⇄ one of ${code(row.fhir)}.${most}\n\n${fields(product, table.rows)}`;
}

const remarks = (row: RowWords): string =>
  [
    ...(row.required === true ? ['required'] : []),
    ...(row.otherwise === undefined ? [] : [`without a value: ${row.otherwise}`]),
    ...(row.when === undefined ? [] : [`when ${row.when}`]),
    ...(row.max === undefined ? [] : [`at most ${row.max}`]),
    ...(row.note === undefined ? [] : [row.note]),
  ].join('; ');

const uses = { both: '⇄', read: '→', write: '←' } as const;

function codeTables(table: AnyTable): readonly string[] {
  const coded = new Map(
    table.rows.flatMap((row) => (row.codec?.pairs === undefined ? [] : [[row.codec.name, row.codec.pairs] as const])),
  );
  return [...coded].map(
    ([name, pairs]) =>
      `### Codes: ${name}\n\n${list(
        ['record', '', 'FHIR'],
        pairs.map((pair) => [`\`${pair.native}\``, uses[pair.use], `\`${pair.fhir}\``]),
      )}`,
  );
}

const list = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(...head), line(...head.map(() => '---')), ...rows.map((row) => line(...row.map(cellIn)))].join('\n');

/** Code spans have escaped their own bars. */
const cellIn = (text: string): string => (text.startsWith('`') ? text : cell(text));
