// What the reference validator and ours both judge: official examples, the examples of packages, and seeded mutants, and how the two are compared.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Issue } from '../../../src/fhir/outcome.js';
import { readPackage, type FhirPackage } from '../../../src/validation/packages/fhir-package.js';
import { createLibrary } from '../../../src/validation/packages/library.js';
import type { Validate } from '../../../src/validation/validate.js';
import { r4Definitions } from '../definition-files.js';
import { mutantOf, type Mutant } from './seeded-mutants.js';
import { bytes, definitionsOf, has, json, names, packageFiles } from './oracle-files.js';

type Json = Record<string, unknown>;

/** One text to judge. */
export interface Judged {
  readonly id: string;
  readonly resource: unknown;
  readonly profiles?: readonly string[];
  /** What was done to it, where it is a mutant. */
  readonly damage?: string;
}

/** Texts that are judged with the same packages (dependencies first; none: R4 alone). */
export interface JudgedSet {
  readonly name: string;
  readonly packages: readonly string[];
  readonly texts: () => readonly Judged[];
}

/** A resource that mutants are made of, and which profiles (names of `profiled`) it meets besides R4. */
export interface Source {
  readonly meets: readonly string[];
  readonly resource: Json;
}

export const mutantCount = 5000;
const folder = new URL('../../../../test/validation/oracles/', import.meta.url);
export const sourcesFile = new URL('mutant-sources.ndjson', folder);
export const verdictsFile = new URL('java-verdicts.ndjson', folder);
export const disagreementsFile = new URL('java-disagreements.json', folder);

const lines = (file: URL): readonly unknown[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

/** The valid resources that the mutants are made of, as they were when the verdicts were given. */
export const sources = (): readonly Source[] => (existsSync(sourcesFile) ? (lines(sourcesFile) as Source[]) : []);

const usCore = 'hl7.fhir.us.core-6.1.0';
const ours = 'chartbridge';
const usCoreProfile = (type: string) => `http://hl7.org/fhir/us/core/StructureDefinition/us-core-${type.toLowerCase()}`;
const ourProfile = (type: string) =>
  `https://chartbridge.example/fhir/StructureDefinition/chartbridge-${type.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase()}`;

/** The profiles that mutants are held against, one a type; only mutants of resources that meet it are. */
export const profiled: readonly {
  readonly name: string;
  readonly packages: readonly string[];
  readonly profile: (type: string) => string;
  readonly types: readonly string[];
}[] = [
  { name: 'us-core', packages: [usCore], profile: usCoreProfile, types: ['Patient', 'Coverage', 'Encounter'] },
  {
    name: ours,
    packages: [usCore, ours],
    profile: ourProfile,
    types: ['Patient', 'Coverage', 'Encounter', 'Claim', 'ChargeItem'],
  },
];

/** The packages whose examples are judged, with those of their dependencies that are at hand. */
const packages: Readonly<Record<string, readonly string[]>> = {
  [usCore]: [],
  'hl7.fhir.us.core-7.0.0': [],
  'hl7.fhir.us.carin-bb-2.0.0': [],
  'hl7.fhir.us.davinci-pas-2.0.1': [],
  'hl7.fhir.us.davinci-pdex-2.0.0': ['hl7.fhir.us.davinci-pas-2.0.1'],
};

function mutants(): readonly (Mutant & { readonly meets: readonly string[] })[] {
  const all = sources();
  const resources = all.map(({ resource }) => resource);
  return Array.from({ length: mutantCount }, (_, number) => ({
    ...mutantOf(resources, number),
    meets: all[number % all.length]?.meets ?? [],
  }));
}

/** The sets whose texts are at hand; the names of the others. */
export function judgedSets(): { readonly here: readonly JudgedSet[]; readonly absent: readonly string[] } {
  const own: readonly JudgedSet[] = [
    {
      name: 'mutants',
      packages: [],
      texts: () =>
        mutants().map(({ number, damage, resource }) => ({ id: `mutant ${number}`, damage, resource: resource })),
    },
  ];
  const official: JudgedSet = {
    name: 'official examples',
    packages: [],
    texts: () =>
      names('r4-examples')
        .filter((name) => name.endsWith('.json'))
        .map((name) => ({ id: `r4 ${name}`, resource: json(`r4-examples/${name}`) })),
  };
  const withProfiles = profiled.map(({ name, packages: needed, profile }): JudgedSet => ({
    name: `mutants with the profiles of ${name}`,
    packages: needed,
    texts: () =>
      mutants().flatMap(({ number, damage, resource, meets }) =>
        meets.includes(name)
          ? [{ id: `${name} ${number}`, damage, resource, profiles: [profile(resource['resourceType'] as string)] }]
          : [],
      ),
  }));
  const examples = Object.entries(packages).map(([name, dependencies]): JudgedSet => ({
    name: `examples of ${name}`,
    packages: [...dependencies, name],
    texts: () =>
      [...packageFiles(name)]
        .filter(([path]) => path.includes('/example/'))
        .map(([path, resource]) => ({ id: `${name} ${path.split('/').at(-1)}`, resource })),
  }));
  const shared = has('packages') && has('r4-examples');
  const ofShared = [official, ...withProfiles, ...examples];
  return shared ? { here: [...own, ...ofShared], absent: [] } : { here: own, absent: ofShared.map(({ name }) => name) };
}

/** A package by its name in a set: one of ../shared, or our own profiles as they stand in the repository. */
function packageOf(name: string): FhirPackage {
  if (name !== ours) return readPackage(bytes(`packages/${name}.tgz`));
  const folderOfOurs = new URL('../../../../profiles/generated/', import.meta.url);
  const definitions = readdirSync(folderOfOurs).map(
    (file) => JSON.parse(readFileSync(new URL(file, folderOfOurs), 'utf8')) as unknown,
  );
  return {
    name,
    version: '0.0.0',
    dependencies: new Map([['hl7.fhir.us.core', '6.1.0']]),
    definitions: definitionsOf(definitions).map((one) => ({
      resourceType: one.resourceType,
      url: one.url ?? '',
      version: one.version,
      read: () => one,
    })),
  };
}

export const packagesOf = (wanted: readonly string[]): readonly FhirPackage[] => wanted.map(packageOf);

/** Our validator over packages. */
export const validateWith = (wanted: readonly string[]): Validate =>
  createLibrary(r4Definitions(), packagesOf(wanted)).validate;

/** Changes when the mutants do: the verdicts are then of other texts. */
export const digestOf = (texts: readonly Judged[]): string =>
  createHash('sha256')
    .update(JSON.stringify(texts.map(({ id, resource, profiles }) => [id, resource, profiles])))
    .digest('hex')
    .slice(0, 16);

/** An error as it is compared: where, and which rule (HAPI's message id, or our issue code and constraint key). */
export interface ComparedError {
  readonly expression: string;
  readonly rule: string;
}

/** A place as it is compared: without HAPI's notes on resources, and a choice without its type (HAPI writes `[x]`, the type or nothing). */
export const placeOf = (expression: string): string =>
  expression.replace(/\/\*[^*]*\*\/|\.ofType\(\w+\)|\[x\]|\[url='[^']*'\]/g, '');

export const ourErrors = (issues: readonly Issue[]): readonly ComparedError[] =>
  issues
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ expression, code, coding }) => ({ expression: placeOf(expression ?? ''), rule: coding?.code ?? code }));

/** HAPI's verdict of a text: its errors, at most three. */
export type Verdict = readonly ComparedError[];

/** The kept verdicts by id, and the digest of each set that was judged. */
export interface Verdicts {
  readonly validator: string;
  readonly digests: Readonly<Record<string, string>>;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

export function readVerdicts(): Verdicts {
  const [head, ...rest] = lines(verdictsFile);
  const { validator, digests } = head as Omit<Verdicts, 'verdicts'>;
  const verdicts = new Map(
    (rest as readonly (readonly string[])[]).map(([id = '', ...errors]) => [
      id,
      errors.map((error) => {
        const blank = error.lastIndexOf(' ');
        return { expression: error.slice(0, blank), rule: error.slice(blank + 1) };
      }),
    ]),
  );
  return { validator, digests, verdicts };
}

/** One text on which the two differ. */
export interface Disagreement {
  readonly id: string;
  readonly damage: string;
  readonly about: 'verdict' | 'expression';
  readonly hapi: Verdict;
  readonly ours: readonly ComparedError[];
}

/** Where an element stands in the text: the numbers of the members and items that lead to it; what is not there stands last. */
function positionOf(resource: unknown, expression: string): readonly number[] {
  const position: number[] = [];
  let value = resource;
  for (const step of expression.split('.').slice(1)) {
    const [, name = '', item] = /^(\w+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    const members = typeof value === 'object' && value !== null ? Object.entries(value as Json) : [];
    const found = members.findIndex(
      ([key]) => key === name || key === `_${name}` || (key.startsWith(name) && /^[A-Z]/.test(key.slice(name.length))),
    );
    position.push(found < 0 ? members.length : found);
    value = members[found]?.[1];
    if (item === undefined) continue;
    position.push(Number(item));
    value = Array.isArray(value) ? (value as unknown[])[Number(item)] : undefined;
  }
  return position;
}

/** Errors in the order of the text, an element after what stands in it, as what is wrong inside breaks rules of what is around it; in which order a validator finds them says nothing. */
export function inTextOrder(resource: unknown, errors: readonly ComparedError[]): readonly ComparedError[] {
  const placed = errors.map((error) => ({ error, position: positionOf(resource, error.expression) }));
  placed.sort((one, other) => {
    const at = one.position.findIndex((number, index) => number !== other.position[index]);
    return at < 0 || at >= other.position.length
      ? other.position.length - one.position.length
      : (one.position[at] ?? 0) - (other.position[at] ?? 0);
  });
  return placed.map(({ error }) => error);
}

/** Whether the two agree on a text (errors in its order): both valid, or both invalid with the first error at the same place. */
export function compared(text: Judged, hapi: Verdict, ours: readonly ComparedError[]): Disagreement | undefined {
  const one = { id: text.id, damage: text.damage ?? '', hapi, ours };
  if ((hapi.length === 0) !== (ours.length === 0)) return { ...one, about: 'verdict' };
  return hapi[0]?.expression === ours[0]?.expression ? undefined : { ...one, about: 'expression' };
}

/** Our errors of a text, as they are compared. */
export const ourVerdict = (validate: Validate, { resource, profiles = [] }: Judged): readonly ComparedError[] =>
  inTextOrder(resource, ourErrors(validate(resource, { profiles })));
