import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Bundle, CapabilityStatement, StructureDefinition } from 'fhir/r4.js';
import { bodyOf, outcomeOf, send, serve, type Served } from './serve.js';
import { manifest, patientProfile, tarOf, tgzOf, type Entry } from '../validation/packages/tgz.js';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const url = 'https://example.org/named-patient';
const post = (body: Uint8Array, type = 'application/gzip') =>
  fetch(`${served.origin}/packages`, { method: 'POST', headers: { 'Content-Type': type }, body: new Uint8Array(body) });

it('a package that is sent is loaded, and its profiles can be asked for', async () => {
  const validate = () =>
    outcomeOf(send('POST', `${served.base}/Patient/$validate?profile=${url}`, { resourceType: 'Patient' }));
  expect((await validate()).issue).toMatchObject([{ severity: 'error', code: 'not-found' }]);
  const answer = await post(tgzOf({ name: 'example.a' }, [patientProfile(url, '1.0.0', ['name'])]));
  expect(answer.status).toBe(201);
  const loaded = { name: 'example.a', version: '1.0.0', structures: 1, valueSets: 0, codeSystems: 0, missing: [] };
  expect(await bodyOf(answer)).toEqual(loaded);
  expect((await validate()).issue).toMatchObject([
    { severity: 'error', details: { text: expect.stringContaining('Patient.name') } },
  ]);
  expect(await bodyOf(fetch(`${served.origin}/packages`))).toEqual([loaded]);
});

it('of two versions each is found by its own, and the profile is named by /metadata', async () => {
  const two = 'https://example.org/of-two-versions';
  for (const version of ['1.0.0', '2.0.0'])
    expect((await post(tgzOf({ name: 'example.two', version }, [patientProfile(two, version, ['name'])]))).status).toBe(
      201,
    );
  const found = async (query: string): Promise<unknown[] | undefined> => {
    const bundle = await bodyOf<Bundle<StructureDefinition>>(fetch(`${served.base}/StructureDefinition?${query}`));
    return bundle.entry?.map(({ resource }) => resource?.version);
  };
  expect(await found(`url=${two}`)).toEqual(['2.0.0']);
  for (const version of ['1.0.0', '2.0.0']) {
    expect(await found(`url=${two}%7C${version}`)).toEqual([version]);
    expect(await found(`url=${two}&version=${version}`)).toEqual([version]);
  }
  expect(await found(`url=${two}&version=3.0.0`)).toBeUndefined();
  const statement = await bodyOf<CapabilityStatement>(fetch(`${served.base}/metadata`));
  const patient = statement.rest?.[0]?.resource?.find(({ type }) => type === 'Patient');
  expect(patient?.supportedProfile).toContain(two);
});

it('what is no package is refused with words', async () => {
  const refused = await post(Buffer.from('nonsense'));
  expect([refused.status, (await outcomeOf(refused)).issue[0]?.details?.text]).toEqual([
    422,
    expect.stringMatching(/not gzip/),
  ]);
  expect((await post(Buffer.from('{}'), 'application/json')).status).toBe(415);
});

describe('a hostile package is refused, loads nothing, and leaves the server as it was', () => {
  const packed = (...entries: Entry[]): Buffer => gzipSync(tarOf([manifest({ name: 'example.hostile' }), ...entries]));
  const profile = JSON.stringify(patientProfile('https://example.org/hostile', '1.0.0', ['name']));
  const mebibyte = 1024 * 1024;
  // Members of gzip follow one another; each is small, and unpacks to 16 MiB.
  const bomb = (): Buffer => Buffer.concat(Array.from({ length: 17 }, () => gzipSync(Buffer.alloc(16 * mebibyte))));
  const files = (count: number): Entry[] =>
    Array.from({ length: count }, (_, at) => ({ path: `package/${at}.txt`, body: '' }));

  it.each<[string, () => Buffer, number, RegExp]>([
    ['33 MiB as it comes', () => Buffer.alloc(33 * mebibyte), 413, /larger|large/],
    ['a bomb of gzip', bomb, 413, /larger than \d+ bytes once unpacked/],
    ['10,001 files', () => packed(...files(10_000)), 422, /more than 10000 files/],
    ['a file of 33 MiB', () => packed({ path: 'package/a.json', body: ' '.repeat(33 * mebibyte) }), 422, /larger than/],
    ['a path that leads out', () => packed({ path: 'package/../../../a.json', body: profile }), 422, /leads out/],
    ['an absolute path', () => packed({ path: '/tmp/a.json', body: profile }), 422, /leads out/],
    ['a symbolic link', () => packed({ path: 'package/a.json', kind: '2', link: '/etc/passwd' }), 422, /is a link/],
    ['a name that leads out', () => tgzOf({ name: '../../example' }, []), 422, /no name/],
    ['a version that leads out', () => tgzOf({ version: '../../1' }, []), 422, /no version/],
    [
      'JSON of 20,000 levels',
      () => packed({ path: 'package/a.json', body: `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}` }),
      422,
      /more than 100 levels/,
    ],
    ['half a package', () => packed({ path: 'package/a.json', body: profile }).subarray(0, 200), 422, /not gzip|whole/],
  ])('%s', async (_name, make, status, words) => {
    const before = await bodyOf(fetch(`${served.origin}/packages`));
    const answer = await post(make());
    const text = (await outcomeOf(answer)).issue[0]?.details?.text;
    expect([answer.status, text]).toEqual([status, expect.stringMatching(words)]);
    expect(await bodyOf(fetch(`${served.origin}/packages`))).toEqual(before);
  });

  const profileWith = (element: unknown): object => ({
    ...patientProfile('https://example.org/shape', '1.0.0', []),
    differential: { element: [{ id: 'Patient', path: 'Patient' }, element] },
  });
  const name = { id: 'Patient.name', path: 'Patient.name' };
  it.each<[string, object, string]>([
    ['an element that is null', profileWith(null), 'element[1]: found null, expected an object'],
    ['an element without a path', profileWith({ id: 'Patient.name' }), 'element[1] has no path'],
    ['a maximum that is a number', profileWith({ ...name, max: 3 }), 'element[1].max: found 3, expected text'],
    [
      'a binding to a number',
      profileWith({ ...name, binding: { strength: 'required', valueSet: 5 } }),
      'valueSet: found 5',
    ],
    [
      'constraints that are no list',
      profileWith({ ...name, constraint: {} }),
      'constraint: found an object, expected a list',
    ],
    ['a discriminator without a path', profileWith({ ...name, slicing: { discriminator: [{}] } }), 'has no type'],
    ['a profile of no type', { resourceType: 'StructureDefinition', url: 'https://example.org/x' }, 'has no type'],
    [
      'a value set of nulls',
      { resourceType: 'ValueSet', url: 'https://example.org/v', compose: { include: [null] } },
      'include[0]: found null',
    ],
    [
      'a code without a code',
      { resourceType: 'CodeSystem', url: 'https://example.org/c', concept: [{}] },
      'concept[0] has no code',
    ],
  ])('%s', async (_name, definition, words) => {
    const before = await bodyOf(fetch(`${served.origin}/packages`));
    const answer = await post(tgzOf({ name: 'example.shape' }, [definition]));
    const text = (await outcomeOf(answer)).issue[0]?.details?.text;
    expect([answer.status, text]).toEqual([422, expect.stringContaining(words)]);
    expect(text).toContain('package/0.json');
    expect(await bodyOf(fetch(`${served.origin}/packages`))).toEqual(before);
  });

  it('definitions that never end are told, and end', async () => {
    const url = 'https://example.org/endless';
    const expression = "repeat($this & 'x').exists()";
    const endless = {
      ...profileWith({ ...name, constraint: [{ key: 'a', severity: 'error', human: 'endless', expression }] }),
      url,
    };
    const loop = (one: string, other: string) => ({
      ...patientProfile(`https://example.org/${one}`, '1.0.0', [], `https://example.org/${other}`),
    });
    const own = 'https://example.org/own';
    const ownSet = { resourceType: 'ValueSet', url: own, compose: { include: [{ valueSet: [own] }] } };
    const sent = await post(tgzOf({ name: 'example.endless' }, [endless, loop('l1', 'l2'), loop('l2', 'l1'), ownSet]));
    expect(sent.status).toBe(201);
    const patient = { resourceType: 'Patient', name: [{ family: 'Tallow' }] };
    const told = async (profile: string) =>
      (await outcomeOf(send('POST', `${served.base}/Patient/$validate?profile=${profile}`, patient))).issue.map(
        ({ details }) => details?.text,
      );
    expect(await told(url)).toContainEqual(expect.stringMatching(/endless \(a\) could not be worked out: repeat\(\)/));
    expect(await told('https://example.org/l1')).toContainEqual(expect.stringContaining('was not checked against'));
    expect((await fetch(`${served.base}/ValueSet/$expand?url=${own}`)).status).toBeLessThan(500);
  });

  it('words in a definition stay words: they reach no code', async () => {
    const words = `');globalThis.broken=1;('`;
    const made = patientProfile('https://example.org/words', '1.0.0', ['name']) as {
      differential: { element: object[] };
    };
    made.differential.element.push({
      id: 'Patient.gender',
      path: 'Patient.gender',
      short: words,
      fixedCode: words,
      constraint: [{ key: `a${words}`, severity: 'error', human: words, expression: `'${words}' = '' or __proto__` }],
    });
    expect((await post(tgzOf({ name: 'example.words' }, [made]))).status).toBe(201);
    const outcome = await outcomeOf(
      send('POST', `${served.base}/Patient/$validate?profile=https://example.org/words`, {
        resourceType: 'Patient',
        name: [{ text: 'x' }],
        gender: 'female',
      }),
    );
    expect(outcome.issue.some(({ severity }) => severity === 'error')).toBe(true);
    expect('broken' in globalThis).toBe(false);
  });
});
