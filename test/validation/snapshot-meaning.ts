// What the elements of a snapshot mean, and where two snapshots of one profile mean different things. https://hl7.org/fhir/R4/elementdefinition.html
import type { ElementDefinition, ElementDefinitionType, StructureDefinition } from 'fhir/r4.js';
import type { FindStructure } from '../../src/validation/snapshot/snapshot-tree.js';
import { withSnapshot } from '../../src/validation/snapshot/snapshot.js';

/** Held on every element and extension by the compiler, and so left out of the definitions that the product reads. */
const heldEverywhere = new Set(['ele-1', 'ext-1']);
/** Constraints whose expression is repaired in the definitions that the product reads (tools/definitions.ts). */
const repaired = new Set(['bdl-8', 'que-7', 'tim-9']);

const fhirType = 'http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type';
const system = 'http://hl7.org/fhirpath/System.';

/** A type by its FHIR name; the id of a resource is an `id`, which R4 publishes as `string`. */
function typeName(
  { code, extension }: ElementDefinitionType,
  path: string,
  { kind, type }: StructureDefinition,
): string {
  if (kind === 'resource' && path === `${type}.id`) return 'id';
  const said = extension?.find((one) => one.url === fhirType);
  return said?.valueUrl ?? said?.valueUri ?? (code.startsWith(system) ? code.slice(system.length).toLowerCase() : code);
}

/** What an element asks of a resource, by aspect; words, examples and mappings apart, and `isSummary`, which no validation asks for. */
function meaning(element: ElementDefinition, structure: StructureDefinition): ReadonlyMap<string, string> {
  const { path, type = [], binding, slicing, constraint = [], contentReference } = element;
  const types = type.map((one) =>
    [
      typeName(one, path, structure),
      (one.profile ?? []).join(),
      [...(one.targetProfile ?? [])].sort().join(),
      (one.aggregation ?? []).join(),
      one.versioning ?? '',
    ]
      .join(' ')
      .trim(),
  );
  const aspects: [string, unknown][] = [
    ['min', element.min ?? 0],
    ['max', element.max],
    ['sliceName', element.sliceName],
    ['types', types.sort()],
    ['mustSupport', element.mustSupport === true],
    ['isModifier', element.isModifier === true],
    ['binding', binding && `${binding.strength} ${binding.valueSet ?? ''}`],
    ['additional bindings', binding?.extension?.filter((one) => one.url.endsWith('additional'))],
    ['slicing', slicing && [slicing.discriminator, slicing.rules, slicing.ordered ?? false]],
    // A reference within the same definition may leave its address out.
    [
      'contentReference',
      contentReference?.replace(/^#/, `http://hl7.org/fhir/StructureDefinition/${path.split('.')[0] ?? ''}#`),
    ],
    ...constraint
      .filter(({ key }) => !heldEverywhere.has(key))
      .map(({ key, severity, expression }): [string, unknown] => [
        `constraint ${key}`,
        `${severity} ${repaired.has(key) ? '(repaired)' : (expression ?? '')}`,
      ]),
    ...Object.entries(element).filter(([name]) => /^(?:fixed|pattern|minValue|maxValue|maxLength)/.test(name)),
  ];
  return new Map(
    aspects.flatMap(([name, value]): [string, string][] => {
      const text = JSON.stringify(value);
      return text === undefined || text === '[]' ? [] : [[name, text]];
    }),
  );
}

type Elements = ReadonlyMap<string, ElementDefinition>;
const elementsOf = ({ snapshot }: StructureDefinition): Elements =>
  new Map(snapshot?.element.map((element) => [element.id ?? element.path, element]));

/** The element; where the snapshot says nothing below its parent, as the parent's type says it. */
function elementAt(id: string, elements: Elements, find: FindStructure): ElementDefinition | undefined {
  const known = elements.get(id);
  const dot = id.lastIndexOf('.');
  if (known !== undefined || dot < 0) return known;
  const parentId = id.slice(0, dot);
  if ([...elements.keys()].some((other) => other.startsWith(`${parentId}.`))) return undefined;
  const [type, ...others] = elementAt(parentId, elements, find)?.type ?? [];
  if (type === undefined || others.length > 0) return undefined;
  const structure = find(type.profile?.[0] ?? `http://hl7.org/fhir/StructureDefinition/${type.code}`);
  return structure?.snapshot?.element.find((one) => (one.id ?? one.path) === structure.type + id.slice(dot));
}

/** Where the published snapshot and the one made from the differential differ, a line each: the element, the aspect, both values; what is looser than the base comes first. Throws what withSnapshot throws. */
export function differences(structure: StructureDefinition, find: FindStructure): readonly string[] {
  const { snapshot: _published, ...bare } = structure;
  const published = elementsOf(structure);
  const looser: string[] = [];
  const made = elementsOf(withSnapshot(bare, find, ({ message }) => looser.push(`looser: ${message}`)));
  const different = [...new Set([...published.keys(), ...made.keys()])].flatMap((id) => {
    const left = elementAt(id, published, find);
    const right = elementAt(id, made, find);
    if (left === undefined || right === undefined) return [`${id} ${left === undefined ? 'is added' : 'is missing'}`];
    const [said, ours] = [meaning(left, structure), meaning(right, structure)];
    return [...new Set([...said.keys(), ...ours.keys()])].flatMap((name) =>
      said.get(name) === ours.get(name)
        ? []
        : [`${id} ${name}: ${said.get(name) ?? 'nothing'} made ${ours.get(name) ?? 'nothing'}`],
    );
  });
  return [...looser, ...different];
}
