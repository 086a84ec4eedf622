import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { OutcomeError } from '../../../src/fhir/outcome.js';
import { packageLimits, readPackage } from '../../../src/validation/packages/fhir-package.js';
import { createLibrary } from '../../../src/validation/packages/library.js';
import { r4Definitions } from '../definition-files.js';
import { manifest, patientProfile, tarOf, tgzOf, type Entry } from './tgz.js';

const refusalOf = (tgz: Uint8Array, limits = packageLimits): [number, string] => {
  try {
    readPackage(tgz, limits);
    return [200, ''];
  } catch (error) {
    if (!(error instanceof OutcomeError)) throw error;
    return [error.status, error.message];
  }
};
const packed = (...entries: Entry[]): Buffer => gzipSync(tarOf(entries));

describe('a package that is refused', () => {
  it.each<[string, Uint8Array, number, RegExp]>([
    ['what is not gzip', Buffer.from('not gzip'), 422, /not gzip/],
    ['gzip of what is not tar', gzipSync(Buffer.alloc(700, 65)), 422, /checksum|number/],
    ['a tar that ends within a file', gzipSync(tarOf([manifest()]).subarray(0, 520)), 422, /ends within the file/],
    ['one without package.json', packed({ path: 'package/a.json', body: '{}' }), 422, /no package\/package.json/],
    ['a path that leads out', packed(manifest(), { path: 'package/../../x', body: '' }), 422, /leads out/],
    ['an absolute path', packed(manifest(), { path: '/etc/passwd', body: '' }), 422, /leads out/],
    ['a path of another kind of machine', packed(manifest(), { path: 'package\\..\\x', body: '' }), 422, /leads out/],
    ['a symbolic link', packed(manifest(), { path: 'package/a', kind: '2', link: '/etc/passwd' }), 422, /is a link/],
    ['a hard link', packed(manifest(), { path: 'package/a', kind: '1', link: 'package/b' }), 422, /is a link/],
    ['a device', packed(manifest(), { path: 'package/a', kind: '3' }), 422, /a device/],
    ['a path twice', packed(manifest(), manifest()), 422, /twice/],
    ['JSON that is none', packed(manifest(), { path: 'package/a.json', body: '{"a":' }), 422, /a\.json is not JSON/],
    [
      'JSON that is deep',
      packed(manifest(), { path: 'package/a.json', body: '['.repeat(20_000) + ']'.repeat(20_000) }),
      422,
      /more than 100 levels/,
    ],
    ['a name that is none', packed(manifest({ name: '../x' })), 422, /no name/],
    ['a version that leads out', packed(manifest({ version: '../1' })), 422, /no version/],
    ['one for R5', packed(manifest({ fhirVersions: ['5.0.0'] })), 422, /FHIR 5\.0\.0/],
  ])('%s', (_name, tgz, status, words) => {
    const [found, text] = refusalOf(tgz);
    expect([found, text]).toEqual([status, expect.stringMatching(words)]);
  });

  it('is told by the limit it passes, before it has cost more', () => {
    const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024));
    expect(refusalOf(bomb, { ...packageLimits, unpackedBytes: 1024 * 1024 })).toEqual([
      413,
      expect.stringMatching(/larger than 1048576 bytes once unpacked/),
    ]);
    expect(refusalOf(bomb, { ...packageLimits, packedBytes: 100 })[0]).toBe(413);
    const two = packed(manifest(), { path: 'package/a.txt', body: 'long' });
    expect(refusalOf(two, { ...packageLimits, files: 1 })).toEqual([422, expect.stringMatching(/more than 1 files/)]);
    expect(refusalOf(two, { ...packageLimits, fileBytes: 3 })[1]).toMatch(/larger than 3 bytes/);
  });

  it('one whose names are those of prototypes does no harm', () => {
    const read = readPackage(
      tgzOf({ dependencies: { ['__proto__']: '1' } }, [{ resourceType: '__proto__', url: 'x' }]),
    );
    expect(read.definitions).toEqual([]);
  });
});

describe('the packages that are loaded', () => {
  const url = 'https://example.org/a';
  const above = 'https://example.org/above';
  const library = (...packages: Buffer[]) =>
    createLibrary(
      r4Definitions(),
      packages.map((one) => readPackage(one)),
    );
  const errors = (of: ReturnType<typeof library>, profile: string, patient: object = {}) =>
    of
      .validate({ resourceType: 'Patient', ...patient }, { profiles: [profile] })
      .filter(({ severity }) => severity === 'error')
      .map(({ text }) => /^Patient\.\w+/.exec(text)?.[0] ?? text);

  const one = tgzOf({ name: 'example.a', version: '1.0.0' }, [patientProfile(url, '1.0.0', ['name'])]);
  const two = tgzOf({ name: 'example.a', version: '2.0.0' }, [patientProfile(url, '2.0.0', ['gender'])]);
  const onOne = tgzOf({ name: 'example.b', version: '1.0.0', dependencies: { 'example.a': '1.0.x' } }, [
    patientProfile(above, '1.0.0', ['birthDate'], url),
  ]);

  it('are what a resource is held against', () => {
    expect(errors(library(one), url)).toEqual(['Patient.name']);
    expect(errors(library(one), url, { name: [{ text: 'x' }] })).toEqual([]);
  });

  it('mean by an address without version what their own dependencies hold, whatever else is loaded', () => {
    const all = library(one, two, onOne);
    expect(errors(all, above)).toEqual(['Patient.name', 'Patient.birthDate']);
    expect(errors(all, `${url}|1.0.0`)).toEqual(['Patient.name']);
    expect(errors(all, url)).toEqual(['Patient.gender']);
  });

  it('tell what is missing, and do not check it', () => {
    const all = library(two, onOne);
    expect(all.packages().map(({ name, missing }) => [name, missing])).toEqual([
      ['example.a', []],
      ['example.b', ['example.a#1.0.x']],
    ]);
    const said = all.validate({ resourceType: 'Patient' }, { profiles: [above] });
    expect(said).toMatchObject([{ severity: 'error', code: 'not-found', text: expect.stringContaining(above) }]);
  });

  it('leave the types of FHIR as R4 defines them, whatever they say of them', () => {
    const core = 'http://hl7.org/fhir/StructureDefinition/';
    const type = (name: string, ...element: object[]) => ({
      ...patientProfile(core + name, '4.0.1', []),
      derivation: 'specialization',
      type: name,
      snapshot: { element: [{ id: name, path: name }, ...element] },
    });
    const hostile = tgzOf({}, [
      type('Patient', { id: 'Patient.a.b', path: 'Patient.a.b' }),
      type('HumanName', { id: 'HumanName.family', path: 'HumanName.family', contentReference: '#none' }),
      type('Invention', { id: 'Invention.a', path: 'Invention.a', min: { toString: 'x' }, max: '*' }),
      patientProfile(url, '1.0.0', ['name']),
    ]);
    const all = library(hostile);
    expect(errors(all, url, { gender: 'x', name: [{ family: 'x' }] })).toEqual(['Patient.gender']);
    expect(errors(all, url)).toEqual(['Patient.name']);
    expect(all.validate({ resourceType: 'Invention', a: 1 })).toMatchObject([{ severity: 'error', code: 'structure' }]);
  });

  it('can become more while the house runs; one of the same version takes the place of the old', () => {
    const all = library(one);
    expect(errors(all, above)).toEqual([expect.stringContaining('it is not known here')]);
    expect(all.add(readPackage(onOne))).toMatchObject({ name: 'example.b', structures: 1, missing: [] });
    expect(errors(all, above)).toEqual(['Patient.name', 'Patient.birthDate']);
    all.add(readPackage(tgzOf({ name: 'example.a', version: '1.0.0' }, [patientProfile(url, '1.0.0', ['photo'])])));
    expect(errors(all, url)).toEqual(['Patient.photo']);
    expect(all.packages()).toHaveLength(2);
  });
});
