import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { OutcomeError } from '../../src/fhir/outcome.js';
import { parseJson } from '../../src/http/json-gate.js';

const parse = (text: string | Uint8Array) => parseJson(Buffer.from(text as string));

function refusalOf(text: string | Uint8Array): OutcomeError {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof OutcomeError) return error;
    throw error;
  }
  throw new Error(`was taken: ${String(text).slice(0, 80)}`);
}

const nested = (levels: number): string => `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;

describe('the JSON gate', () => {
  it('gives the value that JSON.parse gives, for any value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 8 })), (value) => {
        const hostile = /"(__proto__|constructor|prototype)":/.test(JSON.stringify(value));
        fc.pre(!hostile);
        const text = JSON.stringify(value, null, 1);
        expect(parse(text).value).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with JSON.parse on which damaged texts are JSON', () => {
    const text = '{"a":[1,-2.50,true,null,{"b":"x\\"\\u00e9\\\\"}],"c":{},"d":[]}';
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('', ' ', '"', '\\', '{', '}', ',', ':', '0', 'e', '.'),
        (at, put) => {
          const damaged = text.slice(0, at) + put + text.slice(at + 1);
          let isObject = false;
          try {
            const value: unknown = JSON.parse(damaged);
            isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
          } catch {
            // not JSON
          }
          const taken = (() => {
            try {
              parse(damaged);
              return true;
            } catch (error) {
              expect(error).toBeInstanceOf(OutcomeError);
              return false;
            }
          })();
          if (!/"(\w*)":.*"\1":/.test(damaged)) expect(taken).toBe(isObject);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a missing comma', '{"a":1\n "b":2}', 2, 2, "expected ',' or '}', found '\"'"],
    [
      'a trailing comma',
      '{"a":1,}',
      1,
      8,
      "expected the name of a member in double quotes, found '}'; a comma stands before it with nothing after",
    ],
    ['an unclosed string', '{"a":"x', 1, 6, 'a string is not closed'],
    ['an unclosed object', '{"a":1', 1, 7, "expected ',' or '}', found the end of the text"],
    ['a leading zero', '{"a":01}', 1, 7, "expected ',' or '}', found '1'"],
    ['a bare word', '{"a":NaN}', 1, 6, "expected a value, found 'N'"],
    ['a control character', '{"a":"x\ty"}', 1, 8, 'a control character stands in a string; write it as an escape'],
    ['an unknown escape', '{"a":"\\x41"}', 1, 7, 'an escape that JSON does not know'],
    ['a second value', '{} {}', 1, 4, "expected the end of the text, found '{'"],
    ['a member twice', '{"a":1,\n  "b":{"c":1,"c":2}}', 2, 14, 'the member "c" stands twice in one object'],
    ['a member twice, once escaped', '{"a":1,"\\u0061":2}', 1, 8, 'the member "a" stands twice in one object'],
    ['half a surrogate pair', '{"a":"\\ud83d"}', 1, 6, 'a string holds half of a surrogate pair'],
  ])('tells line, column and cause of %s', (_name, text, line, column, cause) => {
    const { status, issues } = refusalOf(text);
    expect(status).toBe(400);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ severity: 'fatal', code: 'structure', position: { line, column } });
    expect(issues[0]?.text).toBe(`Not acceptable JSON at line ${line}, column ${column}: ${cause}`);
  });

  it('takes 64 levels and refuses 65, a thousand, and half a million', () => {
    expect(parse(nested(64)).value).toBeDefined();
    for (const levels of [65, 1000, 500_000]) {
      expect(refusalOf(nested(levels)).issues[0]).toMatchObject({
        code: 'too-long',
        position: { line: 1, column: 69 },
      });
    }
    expect(refusalOf('{"a":'.repeat(100_000)).issues[0]?.code).toBe('too-long');
  });

  it.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])(
    'refuses a member named %s at any depth',
    (name) => {
      const { status, issues } = refusalOf(`{"resourceType":"Patient","name":[{"${name}":{"polluted":true}}]}`);
      expect(status).toBe(400);
      expect(issues[0]?.text).toMatch(/column \d+: no element may be named/);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );

  it('takes these names as values', () => {
    expect(parse('{"a":"__proto__","b":["constructor"]}').value).toEqual({ a: '__proto__', b: ['constructor'] });
  });

  it('refuses bytes that are not UTF-8, nothing at all, and what is not an object', () => {
    for (const bytes of [
      [0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d],
      [0xc0, 0x80],
      [0xed, 0xa0, 0x80],
    ]) {
      expect(refusalOf(Uint8Array.from(bytes)).issues[0]?.text).toMatch(
        /^The body is not valid UTF-8 from line 1, column \d+ on/,
      );
    }
    expect(refusalOf('').issues[0]?.code).toBe('required');
    for (const text of ['[]', 'null', '"x"', '1', 'true']) {
      expect(refusalOf(text).issues[0]?.text).toMatch(/^The body is .*; one JSON object is expected, a FHIR resource$/);
    }
  });

  it('keeps the written form of decimals that a number would lose', () => {
    const { decimals } = parse(
      '{"a":10.00,"b":[{"c":1.5},{"c":1.50}],"d":1e2,"e":"9.90","f":12345678901234567890,"g":7,"h":1E400}',
    );
    expect(decimals && Object.fromEntries(decimals)).toEqual({
      '.a': '10.00',
      '.b[1].c': '1.50',
      '.d': '1e2',
      '.f': '12345678901234567890',
      '.h': '1E400',
    });
    expect(parse('{"a":1.5,"b":true,"c":-12}').decimals).toBeUndefined();
  });

  it('finds the line and column of an element by its expression, or of what is around it', () => {
    const body = parse(
      '{\n  "resourceType": "Patient",\n  "name": [\n    {"family": "é",\n     "given": ["A", "B"]}],\n  "deceasedBoolean": true\n}',
    );
    expect(body.positionOf('Patient.name[0].given[1]')).toEqual({ line: 5, column: 21 });
    expect(body.positionOf('Patient.name[0].given[1].extension[0]')).toEqual({ line: 5, column: 21 });
    expect(body.positionOf('Patient.deceased')).toEqual({ line: 6, column: 3 });
    expect(body.positionOf('Patient.birthDate')).toEqual({ line: 1, column: 1 });
    expect(body.positionOf('Patient')).toEqual({ line: 1, column: 1 });
    expect(body.positionOf('resourceType')).toEqual({ line: 2, column: 3 });
  });
});
