// The code tables of the mappings as ConceptMaps; many-to-one pairs are `wider`. https://hl7.org/fhir/R4/conceptmap.html
import type { ConceptMap, ConceptMapGroupElement } from 'fhir/r4.js';
import { canonicalRoot } from '../../src/fhir/code-systems.js';
import type { CodePair } from '../../src/mapping/codec.js';
import type { Definitions } from '../../src/validation/definitions.js';
import { codeSystemAt } from './code-systems-of.js';
import { fieldName, type PlacedRow } from './table-rows.js';

/** One ConceptMap for each code table of each system, by file name; a system's words that stand in FHIR as they are need none. */
export function conceptMaps(
  rows: readonly PlacedRow[],
  core: Definitions,
): readonly { readonly id: string; readonly map: ConceptMap }[] {
  const made = new Map<string, ConceptMap>();
  for (const placed of rows) {
    const { codec } = placed.row;
    if (codec?.pairs === undefined || codec.pairs.some(isYesOrNo)) continue;
    const target = codeSystemAt(placed, core);
    if (codec.pairs.every(isSame) && (target === undefined || target.startsWith(canonicalRoot))) continue;
    const id = `${placed.system}-${codec.name}`
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/-$/, '')
      .slice(0, 64);
    if (!made.has(id)) made.set(id, conceptMap(id, placed, codec.pairs, target));
  }
  return [...made].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, map]) => ({ id, map }));
}

const isSame = ({ native, fhir }: CodePair): boolean => native === fhir;
const isYesOrNo = ({ fhir }: CodePair): boolean => typeof fhir === 'boolean';

function conceptMap(id: string, placed: PlacedRow, pairs: readonly CodePair[], target: string | undefined): ConceptMap {
  const { product, system, table, row } = placed;
  return {
    resourceType: 'ConceptMap',
    id,
    url: `${canonicalRoot}/ConceptMap/${id}`,
    name: id.replace(/(?:^|-)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    title: `${product}: ${row.codec?.name ?? row.label}`,
    status: 'active',
    description: `${fieldName(placed)} to ${placed.fhir.join(', ')}, made from the mapping table.`,
    group: [
      {
        source: `urn:chartbridge:${system}:${table.recordType}:${(placed.native[0] ?? row.label).replace(/[^\w.-]+/g, '-')}`,
        ...(target !== undefined && { target }),
        element: elementsOf(pairs),
      },
    ],
  };
}

/** Pairs by native code; what is written alone has no native code of its own and is left to the other direction's documents. */
function elementsOf(pairs: readonly CodePair[]): ConceptMapGroupElement[] {
  const both = pairs.filter(({ use }) => use !== 'write');
  const shared = (fhir: CodePair['fhir']): boolean => both.filter((pair) => pair.fhir === fhir).length > 1;
  return both.map(({ native, fhir, use }) => ({
    code: String(native),
    target: [
      {
        code: String(fhir),
        equivalence: shared(fhir) ? 'wider' : 'equivalent',
        ...(use === 'read' && { comment: 'Read only; another code is written.' }),
      },
    ],
  }));
}
