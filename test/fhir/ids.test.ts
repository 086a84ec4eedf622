import { describe, expect, it } from '@jest/globals';
import { createNewId, pooledRandom } from '../../src/fhir/ids.js';

describe('logical ids', () => {
  it('are UUIDv7 and sort in the order they were made, also within one millisecond and past 4,096 of them', () => {
    let now = 1_764_000_000_000;
    const newId = createNewId(
      () => now,
      (bytes) => bytes.fill(7),
    );
    const ids = Array.from({ length: 5000 }, () => newId());
    now += 1;
    ids.push(newId());
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('a pool of random bytes gives each byte once', () => {
    let next = 0;
    let asked = 0;
    const random = pooledRandom((bytes) => {
      asked += 1;
      return bytes.map(() => (next += 1));
    }, 48);
    const given = Array.from({ length: 6 }, () => [...random(new Uint8Array(16))]).flat();
    expect(given).toEqual(Array.from({ length: 96 }, (_, index) => index + 1));
    expect([asked, random(new Uint8Array(100))]).toEqual([2, expect.objectContaining({ length: 100 })]);
  });
});
