import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Bundle, CapabilityStatement, Coverage, Patient } from 'fhir/r4.js';
import { bodyOf, bundleOf, outcomeOf, send, serve, type Served } from './serve.js';

let served: Served;
const ids: Record<string, string> = {};
const make = async (name: string, resource: Readonly<Record<string, unknown>> & { readonly resourceType: string }) => {
  const answer = await send('POST', `${served.base}/${resource.resourceType}`, resource);
  if (answer.status !== 201) throw new Error(await answer.text());
  ids[name] = (await bodyOf<Patient>(answer)).id ?? '';
};
const search = (query: string) => bundleOf(fetch(`${served.base}/${query}`));
const named = (bundle: Bundle, mode = 'match') =>
  (bundle.entry ?? [])
    .filter((entry) => entry.search?.mode === mode)
    .map((entry) => Object.entries(ids).find(([, id]) => id === entry.resource?.id)?.[0])
    .sort();

beforeAll(async () => {
  served = await serve();
  await make('aetna', { resourceType: 'Organization', name: 'Aetna' });
  await make('cigna', { resourceType: 'Organization', name: 'Cigna' });
  for (const [name, family] of [
    ['ana', 'Álvarez'],
    ['ben', 'Baptiste'],
    ['cal', 'Álvarez'],
  ] as const) {
    await make(name, {
      resourceType: 'Patient',
      name: [{ family, given: [name] }],
      identifier: [{ system: 'https://clinic.example/mrn', value: `mrn-${name}` }],
    });
  }
  await make('mother', {
    resourceType: 'RelatedPerson',
    patient: { reference: `Patient/${ids['ana']}` },
    name: [{ family: 'Álvarez', given: ['Rosa'] }],
  });
  const coverage = (beneficiary: string, payor: string, more: Partial<Coverage>) => ({
    resourceType: 'Coverage',
    status: 'active',
    beneficiary: { reference: `Patient/${ids[beneficiary]}` },
    payor: [{ reference: `Organization/${ids[payor]}` }],
    ...more,
  });
  const classOf = (code: string, value: string) => ({
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/coverage-class', code }] },
    value,
  });
  await make(
    'ana1',
    coverage('ana', 'aetna', {
      subscriber: { reference: `RelatedPerson/${ids['mother']}` },
      subscriberId: 'W5520981',
      class: [classOf('plan', 'G77'), classOf('group', '77-100')],
    }),
  );
  await make(
    'ana2',
    coverage('ana', 'cigna', { status: 'cancelled', subscriberId: '5520981', class: [classOf('group', 'G77')] }),
  );
  await make('ben1', coverage('ben', 'cigna', {}));
});
afterAll(() => served.close());

describe('search-type', () => {
  it('finds a coverage by member id and by group number, which our own guide defines', async () => {
    expect(named(await search('Coverage?member-id=w5520981'))).toEqual(['ana1']);
    expect(named(await search('Coverage?member-id:contains=5520981'))).toEqual(['ana1', 'ana2']);
    expect(named(await search('Coverage?group=G77'))).toEqual(['ana2']);
    expect(named(await search(`Coverage?group=77&patient=${ids['ana']}`))).toEqual(['ana1']);
    const { rest } = await bodyOf<CapabilityStatement>(fetch(`${served.base}/metadata`));
    const told = rest?.[0]?.resource?.find(({ type }) => type === 'Coverage')?.searchParam;
    expect(told).toEqual(
      expect.arrayContaining(
        ['member-id', 'group'].map((name) => ({
          name,
          definition: `https://chartbridge.example/fhir/SearchParameter/coverage-${name}`,
          type: 'string',
        })),
      ),
    );
  });

  it('answers a searchset with self link, total, fullUrl and match mode', async () => {
    const bundle = await search(`Coverage?beneficiary=Patient/${ids['ana']}&status=active`);
    expect(bundle).toMatchObject({
      resourceType: 'Bundle',
      type: 'searchset',
      total: 1,
      link: [{ relation: 'self', url: `${served.base}/Coverage?beneficiary=Patient%2F${ids['ana']}&status=active` }],
      entry: [
        {
          fullUrl: `${served.base}/Coverage/${ids['ana1']}`,
          resource: { resourceType: 'Coverage', id: ids['ana1'] },
          search: { mode: 'match' },
        },
      ],
    });
    expect(Object.keys(await search('Coverage?status=draft'))).toEqual(['resourceType', 'type', 'link', 'total']);
  });

  it('takes the same parameters from a form', async () => {
    const answer = await fetch(`${served.base}/Patient/_search?_count=5`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'family=%C3%81lvarez&given=ana',
    });
    expect(answer.status).toBe(200);
    expect(named(await bundleOf(answer))).toEqual(['ana']);
    const all = await fetch(`${served.base}/Patient/_search`, { method: 'POST' });
    expect(named(await bundleOf(all))).toEqual(['ana', 'ben', 'cal']);
  });

  it('follows chains of one level', async () => {
    expect(named(await search('Coverage?beneficiary.family=alvarez'))).toEqual(['ana1', 'ana2']);
    expect(named(await search('Coverage?payor:Organization.name=cigna&status=active'))).toEqual(['ben1']);
    expect(named(await search('Coverage?beneficiary.family=nobody'))).toEqual([]);
  });

  it('brings along by _include and _revinclude, each once', async () => {
    const included = await search('Coverage?_include=Coverage:payor&_include=Coverage:beneficiary');
    expect(named(included)).toEqual(['ana1', 'ana2', 'ben1']);
    expect(named(included, 'include')).toEqual(['aetna', 'ana', 'ben', 'cigna']);
    const referring = await search('Patient?family=alvarez&_revinclude=Coverage:beneficiary');
    expect(named(referring)).toEqual(['ana', 'cal']);
    expect(named(referring, 'include')).toEqual(['ana1', 'ana2']);
    expect(named(await search('Patient?given=ben&_revinclude=RelatedPerson:patient'), 'include')).toEqual([]);
  });

  it('goes on from what it brought only with :iterate', async () => {
    const query = `Coverage?_id=${ids['ana1']}&_include=Coverage:subscriber`;
    expect(named(await search(`${query}&_include=RelatedPerson:patient`), 'include')).toEqual(['mother']);
    expect(named(await search(`${query}&_include:iterate=RelatedPerson:patient`), 'include')).toEqual([
      'ana',
      'mother',
    ]);
    const around = await search(
      `${query}&_include:iterate=RelatedPerson:patient&_revinclude:iterate=Coverage:beneficiary&_include:iterate=Coverage:payor`,
    );
    expect(named(around, 'include')).toEqual(['aetna', 'ana', 'ana2', 'cigna', 'mother']);
  });

  it('pages to the end by opaque cursors, each match once', async () => {
    const met: string[] = [];
    let pages = 0;
    let url: string | undefined = `${served.base}/Patient?_sort=family&_count=2`;
    while (url !== undefined) {
      const bundle: Bundle = await bundleOf(fetch(url));
      expect(bundle.entry?.length ?? 0).toBeLessThanOrEqual(2);
      met.push(...(bundle.entry ?? []).map((entry) => entry.resource?.id ?? ''));
      url = bundle.link?.find(({ relation }) => relation === 'next')?.url;
      pages += 1;
    }
    expect(pages).toBe(2);
    expect(met.slice(0, 2).sort()).toEqual([ids['ana'], ids['cal']].sort());
    expect(met[2]).toBe(ids['ben']);
  });

  it('a page of a search goes on where it ended, whatever was written meanwhile', async () => {
    const first = await search('Organization?_count=1');
    expect(first.total).toBeUndefined();
    await make('late', { resourceType: 'Organization', name: 'Late' });
    const next = await bundleOf(fetch(first.link?.find(({ relation }) => relation === 'next')?.url ?? ''));
    expect([...named(first), ...named(next)]).toEqual(['cigna', 'aetna']);
  });

  it('counts when asked', async () => {
    expect((await search('Coverage?_count=1&_total=accurate')).total).toBe(3);
    const counted = await search('Coverage?_summary=count');
    expect([counted.total, counted.entry]).toEqual([3, undefined]);
    expect((await search('Coverage?_count=0')).total).toBe(3);
  });

  it('sends only the elements asked for, tagged as a subset', async () => {
    const bundle = await search(`Patient?_id=${ids['ben']}&_elements=identifier`);
    expect(bundle.entry?.[0]?.resource).toEqual({
      resourceType: 'Patient',
      id: ids['ben'],
      meta: {
        versionId: '1',
        lastUpdated: '2026-01-31T08:00:00.000Z',
        tag: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' }],
      },
      identifier: [{ system: 'https://clinic.example/mrn', value: 'mrn-ben' }],
    });
  });

  it('leaves out what it does not know when asked to be lenient, and tells', async () => {
    const answer = await fetch(`${served.base}/Patient?given=ben&shoe-size=44`, {
      headers: { Prefer: 'handling=lenient' },
    });
    const bundle = await bundleOf(answer);
    expect(named(bundle)).toEqual(['ben']);
    expect(bundle.link?.[0]?.url).toBe(`${served.base}/Patient?given=ben`);
    expect(bundle.entry?.at(-1)).toMatchObject({
      search: { mode: 'outcome' },
      resource: { issue: [{ severity: 'warning', details: { text: expect.stringContaining('shoe-size') } }] },
    });
  });

  it('refuses cursors that are not its own', async () => {
    for (const path of ['Patient?_page=xyz', 'Patient/_history?_page=xyz', '_history?_page=eyJ9']) {
      const answer = await fetch(`${served.base}/${path}`);
      expect([answer.status, (await outcomeOf(answer)).issue[0]?.details?.text]).toEqual([
        400,
        expect.stringContaining('cursor'),
      ]);
    }
  });
});

describe('history of a type and of everything', () => {
  it('pages to the end, newest first', async () => {
    const met: string[] = [];
    let url: string | undefined = `${served.base}/Coverage/_history?_count=2`;
    while (url !== undefined) {
      const bundle: Bundle = await bundleOf(fetch(url));
      met.push(...(bundle.entry ?? []).map((entry) => entry.resource?.id ?? ''));
      url = bundle.link?.find(({ relation }) => relation === 'next')?.url;
    }
    expect(met).toEqual([ids['ben1'], ids['ana2'], ids['ana1']]);
  });

  it('begins at _since', async () => {
    served.passTime(3_600_000);
    await make('new', { resourceType: 'Organization', name: 'New' });
    const bundle = await search('_history?_since=2026-01-31T09:30:00%2B01:00');
    expect(bundle.entry?.map(({ resource }) => resource?.resourceType).sort()).toEqual(['Organization', 'Provenance']);
  });
});
