// The guide as a partner gets it: packed, sent to a fresh server, and asked what a system can hold.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ImplementationGuide, Patient } from 'fhir/r4.js';
import { packageLimits, readPackage } from '../../src/validation/packages/fhir-package.js';
import { createLibrary } from '../../src/validation/packages/library.js';
import { readTar } from '../../src/validation/packages/tar.js';
import { bodyOf, outcomeOf, send, serve, type Served } from '../http/serve.js';
import { r4Definitions } from '../validation/definition-files.js';

const folder = mkdtempSync(join(tmpdir(), 'chartbridge-ig-pack-'));
const pack = fileURLToPath(new URL('../../../profiles/pack.mjs', import.meta.url));
let tgz: Buffer;
let files: ReadonlyMap<string, Record<string, unknown>>;
let served: Served;

beforeAll(async () => {
  const { status, stderr } = spawnSync(process.execPath, [pack, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  tgz = readFileSync(join(folder, 'chartbridge.fhir-0.1.0.tgz'));
  files = new Map(
    readTar(gunzipSync(tgz), packageLimits).map(({ path, bytes }) => [
      path,
      JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>,
    ]),
  );
  // R4 alone: whatever is known of ours comes from the package.
  const library = createLibrary(r4Definitions());
  served = await serve({
    context: { validate: library.validate, terminology: library.terminology },
    parts: { packages: { list: library.packages, install: (sent) => library.add(readPackage(sent)) } },
  });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

it('is a FHIR package for R4: a manifest with its dependencies, an index of every resource, all of one version', () => {
  const manifest = files.get('package/package.json');
  expect(manifest).toMatchObject({
    name: 'chartbridge.fhir',
    version: '0.1.0',
    type: 'IG',
    canonical: 'https://chartbridge.example/fhir',
    license: 'Apache-2.0',
    fhirVersions: ['4.0.1'],
    dependencies: { 'hl7.fhir.r4.core': '4.0.1', 'hl7.fhir.us.core': '6.1.0' },
    author: expect.any(String),
    description: expect.any(String),
  });
  const resources = [...files].filter(([path]) => !/\/(?:package|\.index)\.json$|\/example\//.test(path));
  const examples = [...files].filter(([path]) => path.startsWith('package/example/'));
  expect(new Set(examples.map(([, { resourceType }]) => resourceType)).size).toBeGreaterThan(10);
  expect(resources.length).toBeGreaterThan(450);
  const index = files.get('package/.index.json') as { 'index-version': number; files: Record<string, unknown>[] };
  expect(index['index-version']).toBe(2);
  const known = index.files.map(({ filename, resourceType, id, url, version }) => [
    `package/${String(filename)}`,
    { resourceType, id, url, version },
  ]);
  expect(known).toEqual(
    resources.map(([path, { resourceType, id, url, version }]) => [path, { resourceType, id, url, version }]),
  );
  for (const [path, { resourceType, id, url, version }] of resources) {
    expect(path).toBe(`package/${String(resourceType)}-${String(id)}.json`);
    // CMS's place-of-service codes have a version of their own.
    const isOurs = String(url).startsWith('https://chartbridge.example/fhir/');
    expect([path, version]).toEqual([path, isOurs ? '0.1.0' : undefined]);
  }
  const guide = [...files.values()].find(({ resourceType }) => resourceType === 'ImplementationGuide');
  const { packageId, dependsOn } = guide as unknown as ImplementationGuide;
  expect([packageId, dependsOn?.map(({ packageId: id, version }) => [id, version])]).toEqual([
    'chartbridge.fhir',
    [['hl7.fhir.us.core', '6.1.0']],
  ]);
  const withoutSnapshot = resources.filter(
    ([, { resourceType, snapshot }]) => resourceType === 'StructureDefinition' && snapshot === undefined,
  );
  expect(withoutSnapshot).toEqual([]);
});

it('is taken by a fresh server over the API, which then knows what each system can hold', async () => {
  const profile = 'https://chartbridge.example/fhir/StructureDefinition/kipu-crm-accepts-patient';
  const asked = async (patient: Partial<Patient>) =>
    (
      await outcomeOf(
        send('POST', `${served.base}/Patient/$validate?profile=${profile}`, { resourceType: 'Patient', ...patient }),
      )
    ).issue.map(({ severity, details }) => `${severity}: ${details?.text}`);
  expect(await asked({ active: true })).toEqual([
    expect.stringMatching(/kipu-crm-accepts-patient: it is not known here$/),
  ]);
  const answer = await fetch(`${served.origin}/packages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/gzip' },
    body: new Uint8Array(tgz),
  });
  expect(answer.status).toBe(201);
  expect(await bodyOf(answer)).toMatchObject({
    name: 'chartbridge.fhir',
    version: '0.1.0',
    missing: ['hl7.fhir.us.core#6.1.0'],
  });
  expect(await asked({ active: true })).toEqual([
    expect.stringContaining('error: Patient: Kipu CRM makes no prospect without a first and a last name (KI-01)'),
  ]);
  expect(await asked({ name: [{ family: 'Fennick', given: ['Tobias'] }] })).toEqual([
    expect.stringMatching(/^information/),
  ]);
  const code = 'system=https://chartbridge.example/fhir/CodeSystem/state&code=bill-error';
  expect(await bodyOf(fetch(`${served.base}/CodeSystem/$lookup?${code}`))).toMatchObject({
    parameter: expect.arrayContaining([{ name: 'display', valueString: 'Bill Error' }]),
  });
});
