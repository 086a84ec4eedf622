// Reads a FHIR package (.tgz) into its name, its dependencies and its definitions, within limits. https://hl7.org/fhir/packages.html
import { gunzipSync } from 'node:zlib';
import { readJson } from '../../fhir/json-reader.js';
import { refusal } from '../../fhir/outcome.js';
import type { Definition } from '../definitions.js';
import { isObject } from '../json.js';
import { shapeProblem } from './definition-shape.js';
import { readTar, type TarFile } from './tar.js';

/** A definition of a package; the whole is parsed when first asked for. */
export interface PackagedDefinition {
  readonly resourceType: Definition['resourceType'];
  readonly url: string;
  readonly version: string | undefined;
  readonly read: () => Definition;
}

/** What a package says of itself, and its definitions. */
export interface FhirPackage {
  readonly name: string;
  readonly version: string;
  /** Version by package name, as package.json declares them. */
  readonly dependencies: ReadonlyMap<string, string>;
  readonly definitions: readonly PackagedDefinition[];
}

/** What a package may hold; a hostile one is refused before it has cost more than this. */
export const packageLimits = {
  /** Bytes as it comes. */
  packedBytes: 32 * 1024 * 1024,
  /** Bytes once unpacked. */
  unpackedBytes: 256 * 1024 * 1024,
  files: 10_000,
  fileBytes: 32 * 1024 * 1024,
  /** Objects and arrays within each other, in one file. */
  depth: 100,
};

export type PackageLimits = typeof packageLimits;

const kinds: readonly unknown[] = ['StructureDefinition', 'ValueSet', 'CodeSystem'];

/**
 * Reads a package.
 * Errors: OutcomeError 413 where it is larger than the limits, 422 where it is not a FHIR package for R4, is damaged, or
 * holds what a package may not (links, paths that lead out, JSON deeper than the limit, definitions of another shape).
 */
export function readPackage(tgz: Uint8Array, limits: PackageLimits = packageLimits): FhirPackage {
  if (tgz.length > limits.packedBytes) throw tooLarge(limits.packedBytes, 'bytes');
  const files = readTar(unpacked(tgz, limits), limits);
  const about = manifestOf(files, limits);
  const definitions = files.flatMap((file) => {
    const found = isDefinitionFile(file.path) ? definitionOf(file, limits) : undefined;
    return found === undefined ? [] : [found];
  });
  return { ...about, definitions };
}

function unpacked(tgz: Uint8Array, { unpackedBytes }: PackageLimits): Uint8Array {
  try {
    return gunzipSync(tgz, { maxOutputLength: unpackedBytes });
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge(unpackedBytes, 'bytes once unpacked');
    throw refusal(422, 'structure', 'The package is not gzip; a FHIR package is a .tgz file');
  }
}

const tooLarge = (most: number, what: string) => refusal(413, 'too-long', `The package is larger than ${most} ${what}`);

/** The definitions of a package stand in `package/` itself; examples and other things in folders below it. */
const isDefinitionFile = (path: string): boolean =>
  /^(?:\.\/)?package\/[^/]+\.json$/.test(path) && !/\/(?:package|\.index)\.json$/.test(path);

function manifestOf(files: readonly TarFile[], limits: PackageLimits): Omit<FhirPackage, 'definitions'> {
  const file = files.find(({ path }) => /^(?:\.\/)?package\/package\.json$/.test(path));
  if (file === undefined) throw refused('it has no package/package.json');
  const about = parsed(file, limits);
  const { name, version, dependencies = {} } = about;
  if (typeof name !== 'string' || !/^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/i.test(name) || name.length > 120)
    throw refused('package.json has no name of letters, digits, dots and hyphens');
  if (typeof version !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}$/.test(version))
    throw refused(`package.json of ${name} has no version`);
  const versions = (about['fhirVersions'] ?? about['fhir-version-list'] ?? ['4.0.1']) as unknown;
  if (!Array.isArray(versions) || !versions.some((one) => typeof one === 'string' && one.startsWith('4.0')))
    throw refused(`${name} ${version} is for FHIR ${String(versions)}, and this is R4 (4.0.1)`);
  if (!isObject(dependencies)) throw refused(`the dependencies of ${name} are no list by name`);
  const declared = Object.entries(dependencies).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  );
  return { name, version, dependencies: new Map(declared) };
}

function definitionOf(file: TarFile, limits: PackageLimits): PackagedDefinition | undefined {
  const definition = parsed(file, limits);
  const { resourceType, url, version } = definition;
  if (!kinds.includes(resourceType) || typeof url !== 'string') return undefined;
  const problem = shapeProblem(definition);
  if (problem !== undefined) throw refused(`${file.path}: ${problem}`);
  let read: Definition | undefined;
  return {
    resourceType: resourceType as Definition['resourceType'],
    url,
    version: typeof version === 'string' ? version : undefined,
    read: () => (read ??= parsed(file, limits) as unknown as Definition),
  };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function parsed({ path, bytes }: TarFile, { depth }: PackageLimits): Record<string, unknown> {
  let text: string;
  let value: unknown;
  try {
    text = decoder.decode(bytes);
    // Deep text is refused before it is parsed: the depth is counted without going down into it.
    if (isDeeper(bytes, depth)) throw refused(`${path} has more than ${depth} levels`);
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError)
      throw refused(`${path} is not JSON in UTF-8: ${problemOf(bytes, depth)}`);
    throw error;
  }
  if (!isObject(value)) throw refused(`${path} is not a JSON object`);
  return value;
}

function problemOf(bytes: Uint8Array, depth: number): string {
  const problem = readJson(new TextDecoder().decode(bytes), {}, depth);
  return problem === undefined ? 'its bytes are not UTF-8' : problem.text;
}

/** Whether objects and arrays stand deeper within each other than that; brackets in strings do not count. */
function isDeeper(bytes: Uint8Array, most: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 0x22) inString = !inString;
    else if (inString) {
      if (byte === 0x5c) at += 1;
    } else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
      if (depth > most) return true;
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1;
  }
  return false;
}

const refused = (why: string) => refusal(422, 'invalid', `The package is refused: ${why}`);
