import { describe, expect, it } from '@jest/globals';
import { createNewId } from '../../src/fhir/ids.js';

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
});
