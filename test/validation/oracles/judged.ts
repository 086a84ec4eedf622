// What the reference validator and ours both judge: official examples, the examples of packages, and seeded mutants, and how the two are compared.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Issue } from '../../../src/fhir/outcome.js';
import { readPackage } from '../../../src/validation/packages/fhir-package.js';
import { createLibrary } from '../../../src/validation/packages/library.js';
import type { Validate } from '../../../src/validation/validate.js';
import { r4Definitions } from '../definition-files.js';
import { mutantOf } from './seeded-mutants.js';
import { bytes, has, json, names, packageFiles } from './oracle-files.js';

type Json = Record<string, unknown>;

/** One text to judge. */
export interface Judged {
  readonly id: string;
  readonly resource: unknown;
  readonly profiles?: readonly string[];
  /** What was done to it, where it is a mutant. */
  readonly damage?: string;
}

/** Texts that are judged with the same packages (their names, dependencies first; none: R4 alone). */
export interface JudgedSet {
  readonly name: string;
  readonly packages: readonly string[];
  readonly texts: () => readonly Judged[];
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
export const sources = (): readonly Json[] => (existsSync(sourcesFile) ? (lines(sourcesFile) as Json[]) : []);

const usCore = 'hl7.fhir.us.core-6.1.0';
const usCoreProfiles: Readonly<Record<string, string>> = {
  Patient: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient',
  Coverage: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-coverage',
  Encounter: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-encounter',
};

/** The packages whose examples are judged, with those of their dependencies that are at hand. */
const packages: Readonly<Record<string, readonly string[]>> = {
  [usCore]: [],
  'hl7.fhir.us.core-7.0.0': [],
  'hl7.fhir.us.carin-bb-2.0.0': [],
  'hl7.fhir.us.davinci-pas-2.0.1': [],
  'hl7.fhir.us.davinci-pdex-2.0.0': ['hl7.fhir.us.davinci-pas-2.0.1'],
};

const mutants = () => {
  const all = sources();
  return Array.from({ length: mutantCount }, (_, number) => mutantOf(all, number));
};

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
  const withUsCore: JudgedSet = {
    name: 'mutants with US Core 6.1.0',
    packages: [usCore],
    texts: () =>
      mutants().flatMap(({ number, damage, resource }) => {
        const profile = usCoreProfiles[resource['resourceType'] as string];
        return profile === undefined ? [] : [{ id: `us-core ${number}`, damage, resource, profiles: [profile] }];
      }),
  };
  const examples = Object.entries(packages).map(([name, dependencies]): JudgedSet => ({
    name: `examples of ${name}`,
    packages: [...dependencies, name],
    texts: () =>
      [...packageFiles(name)]
        .filter(([path]) => path.includes('/example/'))
        .map(([path, resource]) => ({ id: `${name} ${path.split('/').at(-1)}`, resource })),
  }));
  const shared = has('packages') && has('r4-examples');
  const ofShared = [official, withUsCore, ...examples];
  return shared ? { here: [...own, ...ofShared], absent: [] } : { here: own, absent: ofShared.map(({ name }) => name) };
}

/** Our validator over the packages of a set. */
export function validateOf({ packages: wanted }: JudgedSet): Validate {
  const loaded = wanted.map((name) => readPackage(bytes(`packages/${name}.tgz`)));
  return createLibrary(r4Definitions(), loaded).validate;
}

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

/** HAPI's place in the words of FHIRPath: without its notes on resources, and slices by their place alone. */
export const placeOf = (expression: string): string => expression.replace(/\/\*[^*]*\*\//g, '');

export const ourErrors = (issues: readonly Issue[]): readonly ComparedError[] =>
  issues
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ expression, code, coding }) => ({ expression: expression ?? '', rule: coding?.code ?? code }));

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

/** Whether the two agree on a text: both valid, or both invalid with the first error at the same place. */
export function compared(text: Judged, hapi: Verdict, ours: readonly ComparedError[]): Disagreement | undefined {
  const one = { id: text.id, damage: text.damage ?? '', hapi, ours };
  if ((hapi.length === 0) !== (ours.length === 0)) return { ...one, about: 'verdict' };
  return hapi[0]?.expression === ours[0]?.expression ? undefined : { ...one, about: 'expression' };
}
