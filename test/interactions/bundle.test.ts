import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { bundleJson, historyEntry, outcomeEntry, pageUrl, searchEntry } from '../../src/interactions/bundle.js';
import type { Version } from '../../src/store/store.js';

const version = (resource: object, more: Partial<Version> = {}): Version => ({
  type: 'Patient',
  id: 'x',
  version: 1,
  seq: 1,
  lastUpdated: '2026-01-31T08:00:00.000Z',
  deleted: false,
  json: JSON.stringify(resource),
  ...more,
});

describe('Bundles by joining texts', () => {
  it('are the JSON that writing the values would give, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), fc.webUrl(), (resources, url) => {
        const entries = resources.map((resource) => searchEntry('http://x/fhir', version(resource), 'match'));
        const json = bundleJson({ type: 'searchset', links: [['self', url]], total: 3, entries });
        expect(JSON.parse(json)).toEqual({
          resourceType: 'Bundle',
          type: 'searchset',
          link: [{ relation: 'self', url }],
          total: 3,
          ...(resources.length > 0 && {
            entry: resources.map((resource) => ({
              fullUrl: 'http://x/fhir/Patient/x',
              resource: JSON.parse(JSON.stringify(resource)) as unknown,
              search: { mode: 'match' },
            })),
          }),
        });
      }),
    );
  });

  it('tell a deletion without a resource', () => {
    const deletion = version({}, { version: 2, deleted: true, json: '' });
    const entry = JSON.parse(historyEntry('http://x/fhir', deletion)) as object;
    expect(Object.keys(entry)).toEqual(['fullUrl', 'request', 'response']);
    expect(JSON.parse(outcomeEntry('{}'))).toEqual({ resource: {}, search: { mode: 'outcome' } });
  });

  it('have addresses whose parameters come back as they were', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), (parameters) => {
        const url = new URL(pageUrl('http://x/fhir', 'Patient', parameters));
        expect([...url.searchParams]).toEqual(parameters);
      }),
    );
  });
});
