// The rows of every mapping table with their whole FHIR paths: what profiles, extensions and ConceptMaps are made from. docs/architecture.md section 5.
import type { AnyTable, RowWords } from '../../src/mapping/row.js';
import type { SystemName } from '../../src/systems/system.js';
import { tablesOfSystems } from '../mappings.js';

/** A row where it stands: its table, and its places in the resource from the type on. */
export interface PlacedRow {
  readonly system: SystemName;
  readonly product: string;
  readonly table: AnyTable;
  readonly resourceType: string;
  readonly row: RowWords;
  /** FHIRPath from the resource type on, also for rows of an item. */
  readonly fhir: readonly string[];
  /** Member paths from the record on. */
  readonly native: readonly string[];
}

const products: Readonly<Record<SystemName, string>> = { elation: 'Elation', 'kareo-pm': 'Kareo' };

/** Every row of every system's tables, items among them. */
export async function placedRows(root: URL): Promise<readonly PlacedRow[]> {
  const rows: PlacedRow[] = [];
  for (const [system, tables] of await tablesOfSystems(root))
    for (const table of tables) {
      const visit = (words: readonly RowWords[], fhir: string, native: string): void => {
        for (const row of words) {
          const placed = {
            system,
            product: products[system],
            table,
            resourceType: table.resourceType,
            row,
            fhir: row.fhir.map((path) => joined(fhir, path)),
            native: row.native.map((path) => joined(native, path)),
          };
          rows.push(placed);
          if (row.items) visit(row.items.rows, placed.fhir[0] ?? fhir, placed.native[0] ?? native);
        }
      };
      visit(table.rows, '', '');
    }
  return rows;
}

const joined = (outer: string, inner: string): string =>
  outer === '' ? inner : inner === '' ? outer : `${outer}.${inner}`;

/** `Kareo ▸ Insurance policy ▸ Policy Number`: how staff find a field. */
export const fieldName = ({ product, table, row }: PlacedRow): string => `${product} ▸ ${table.title} ▸ ${row.label}`;
