// FHIR packages on disk: those the configuration names, and the folder beside the store into which packages are installed. https://hl7.org/fhir/packages.html
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigurationError, type Configuration } from './configuration.js';
import { OutcomeError } from './fhir/outcome.js';
import { packageLimits, readPackage, type FhirPackage } from './validation/packages/fhir-package.js';

/** Where installed packages stand. */
export const packageFolder = ({ store }: Configuration): string => join(dirname(store.path), 'packages');

/**
 * Every package to load: those named first, then the installed ones by name.
 * @throws ConfigurationError that names each file that cannot be read and why
 */
export function readPackages(configuration: Configuration): readonly FhirPackage[] {
  const folder = packageFolder(configuration);
  const installed = listed(folder).map((name) => join(folder, name));
  const problems: string[] = [];
  const packages = [...configuration.validation.packages, ...installed].flatMap((path) => {
    try {
      return [readPackageFile(path).read];
    } catch (error) {
      problems.push(`validation.packages: ${path}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
  return packages;
}

/**
 * Reads one package file.
 * Errors: OutcomeError as `readPackage`; the system's own where the file is not there.
 */
export function readPackageFile(path: string): { readonly tgz: Uint8Array; readonly read: FhirPackage } {
  // A file that is far too large is not read at all.
  if (statSync(path).size > packageLimits.packedBytes)
    throw new OutcomeError(413, [
      { severity: 'error', code: 'too-long', text: `${path} is larger than ${packageLimits.packedBytes} bytes` },
    ]);
  const tgz = readFileSync(path);
  return { tgz, read: readPackage(tgz) };
}

/** Puts a package into the folder, whole or not at all; one of the same name and version is replaced. */
export function keepPackage(folder: string, { name, version }: FhirPackage, tgz: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}-${version}.tgz`);
  writeFileSync(`${path}.part`, tgz, { flush: true });
  renameSync(`${path}.part`, path);
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.tgz'))
      .sort();
  } catch {
    return [];
  }
}
