// The systems' own words that stand in FHIR as they are (states, modes, programs): a code system each, from the code tables of the mappings. https://hl7.org/fhir/R4/codesystem.html
import { canonicalRoot } from '../../src/fhir/code-systems.js';
import { fieldName, type PlacedRow } from './table-rows.js';

/** The documented words of one field; `id` names the code system and its value set. */
export interface SystemCodes {
  readonly id: string;
  readonly field: string;
  readonly codes: readonly string[];
}

const ownExtension = new RegExp(
  `extension\\.where\\(url='${canonicalRoot}/StructureDefinition/([a-z0-9-]+)'\\)\\.value(?:Code|String)$`,
);
const ownSystem = new RegExp(`coding\\.where\\(system='${canonicalRoot}/CodeSystem/([a-z0-9-]+)'\\)\\.code$`);

/** By id: what fills an extension of ours, or a coding of a system of ours, from a code table. */
export function systemCodes(rows: readonly PlacedRow[]): ReadonlyMap<string, SystemCodes> {
  const all = new Map<string, SystemCodes>();
  for (const placed of rows) {
    const { pairs } = placed.row.codec ?? {};
    const [path = ''] = placed.fhir;
    const id = (ownExtension.exec(path) ?? ownSystem.exec(path))?.[1];
    if (pairs === undefined || id === undefined || all.has(id)) continue;
    const codes = pairs.filter(({ use }) => use !== 'write').map(({ fhir }) => String(fhir));
    all.set(id, { id, field: fieldName(placed), codes: [...new Set(codes)] });
  }
  return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}
