// Makes the packages that tests read: a tar archive by hand, so that a hostile one can be made too.
import { gzipSync } from 'node:zlib';

/** One entry; `kind` is ustar's type flag, `0` a file. */
export interface Entry {
  readonly path: string;
  readonly body?: string;
  readonly kind?: string;
  readonly link?: string;
}

/** A tar archive of these entries. */
export function tarOf(entries: readonly Entry[]): Buffer {
  const blocks = entries.flatMap(({ path, body = '', kind = '0', link = '' }) => {
    const bytes = Buffer.from(body);
    const header = Buffer.alloc(512);
    header.write(path, 0, 100);
    header.write('0000644\0', 100);
    header.write(bytes.length.toString(8).padStart(11, '0') + '\0', 124);
    header.write(' '.repeat(8), 148);
    header.write(kind, 156);
    header.write(link, 157, 100);
    header.write('ustar\x0000', 257);
    const sum = header.reduce((all, byte) => all + byte, 0);
    header.write(sum.toString(8).padStart(6, '0') + '\0 ', 148);
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** package.json of a package for R4. */
export const manifest = (about: object = {}): Entry => ({
  path: 'package/package.json',
  body: JSON.stringify({ name: 'example.package', version: '1.0.0', fhirVersions: ['4.0.1'], ...about }),
});

/** A package of these resources. */
export const tgzOf = (about: object, resources: readonly object[]): Buffer =>
  gzipSync(
    tarOf([
      manifest(about),
      ...resources.map((resource, index) => ({ path: `package/${index}.json`, body: JSON.stringify(resource) })),
    ]),
  );

/** A profile of Patient that asks for elements. */
export const patientProfile = (url: string, version: string, required: readonly string[], base = patient): object => ({
  resourceType: 'StructureDefinition',
  url,
  version,
  name: 'Example',
  status: 'active',
  kind: 'resource',
  abstract: false,
  type: 'Patient',
  baseDefinition: base,
  derivation: 'constraint',
  differential: {
    element: [
      { id: 'Patient', path: 'Patient' },
      ...required.map((name) => ({ id: `Patient.${name}`, path: `Patient.${name}`, min: 1 })),
    ],
  },
});

const patient = 'http://hl7.org/fhir/StructureDefinition/Patient';
