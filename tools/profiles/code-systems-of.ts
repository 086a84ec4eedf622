// Which code system the FHIR side of a row is coded in: what its path says, else what R4 binds its element to. https://hl7.org/fhir/R4/terminologies.html
import type { Definitions } from '../../src/validation/definitions.js';
import type { PlacedRow } from './table-rows.js';

/** The code system of the row's place; undefined where it has none, or several. */
export function codeSystemAt({ fhir, resourceType }: PlacedRow, core: Definitions): string | undefined {
  const [path = ''] = fhir;
  const said = /coding\.where\(system='([^']+)'\)\.code$/.exec(path)?.[1];
  if (said !== undefined) return said;
  if (!/^[A-Z]\w*(?:\.\w+)+$/.test(path)) return undefined;
  const type = core.structure(`http://hl7.org/fhir/StructureDefinition/${resourceType}`);
  const places = [path, path.replace(/\.code$/, '')];
  const element = type?.snapshot?.element.find((one) => places.includes(one.path) && one.binding !== undefined);
  const bound = element?.binding?.valueSet;
  const included = bound === undefined ? [] : (core.valueSet(bound)?.compose?.include ?? []);
  const systems = new Set(included.flatMap(({ system }) => system ?? []));
  return systems.size === 1 ? [...systems][0] : undefined;
}
