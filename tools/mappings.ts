// Makes `docs/mappings/`: one page a system and resource, and the crosswalk of each pair of systems, from the mapping tables. docs/architecture.md section 1.
import { existsSync, readdirSync } from 'node:fs';
import { crosswalkDocument } from '../src/mapping/crosswalk.js';
import { fieldTables } from '../src/mapping/documents.js';
import type { AnyTable } from '../src/mapping/row.js';
import type { SystemName } from '../src/systems/system.js';
import type { GeneratedFile, Generator } from './generator.js';

/** How people call a system, and how its files are named in a crosswalk. */
const products: Record<SystemName, { readonly name: string; readonly file: string }> = {
  elation: { name: 'Elation', file: 'elation' },
  'kareo-pm': { name: 'Kareo', file: 'kareo' },
};

/** The pairs of systems that an integration joins. */
const pairs: readonly (readonly [SystemName, SystemName])[] = [['elation', 'kareo-pm']];

/** The field documents and crosswalks of every system that has tables. */
export const mappings: Generator = async (root) => {
  const tables = await tablesOfSystems(root);
  const fields = [...tables].flatMap(([system, all]) => fieldDocuments(system, all));
  const crosswalks = pairs.flatMap(([left, right]): readonly GeneratedFile[] => {
    const [ours, theirs] = [tables.get(left), tables.get(right)];
    if (ours === undefined || theirs === undefined) return [];
    const named = (system: SystemName, all: readonly AnyTable[]) => ({ product: products[system].name, tables: all });
    return [
      {
        path: `docs/mappings/crosswalk-${products[left].file}-${products[right].file}.md`,
        text: crosswalkDocument(named(left, ours), named(right, theirs)),
      },
    ];
  });
  return [...fields, ...crosswalks];
};

/** The tables of each system, from its `tables.ts`. */
export async function tablesOfSystems(root: URL): Promise<ReadonlyMap<SystemName, readonly AnyTable[]>> {
  const names = readdirSync(new URL('src/systems/', root)).filter((name): name is SystemName =>
    existsSync(new URL(`src/systems/${name}/tables.ts`, root)),
  );
  const tables = new Map<SystemName, readonly AnyTable[]>();
  for (const name of names.sort()) {
    const module = (await import(new URL(`dist/src/systems/${name}/tables.js`, root).href)) as {
      readonly tables: readonly AnyTable[];
    };
    tables.set(name, module.tables);
  }
  return tables;
}

function fieldDocuments(system: SystemName, tables: readonly AnyTable[]): readonly GeneratedFile[] {
  const types = [...new Set(tables.map((table) => table.resourceType))];
  return types.map((type) => ({
    path: `docs/mappings/${system}-${type.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()}.md`,
    text: fieldTables(
      products[system].name,
      tables.filter((table) => table.resourceType === type),
    ),
  }));
}
