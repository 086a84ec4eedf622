// What is reckoned on the way: totals, unit charges, the local day of service, and the line that staff see of a Bill Error.
import { describe, expect, it } from '@jest/globals';
import { dayThere } from '../../../src/systems/elation/codecs.js';
import { withinLimit } from '../../../src/systems/elation/deliver-bill-status.js';
import { lineTotal, totalOfLines, unitCharge } from '../../../src/systems/elation/money.js';
import { changedMembers } from '../../../src/systems/elation/written.js';

const usd = (value: number) => ({ value, currency: 'USD' as const });

describe('money', () => {
  it.each([
    [['2.00', '38.00'], usd(76)],
    [['3.00', '0.10'], usd(0.3)],
    [['0.50', '0.01'], usd(0.01)],
    [[undefined, '145.00'], usd(145)],
    [['1.00', undefined], undefined],
    [['many', '1.00'], undefined],
  ] as const)('%j come to %j', ([units, charge], total) => {
    expect(lineTotal.toFhir([units, charge])).toEqual(total);
  });

  it('adds lines without floats, and lines without a charge not at all', () => {
    const lines = Array.from({ length: 10 }, () => ({ units: '1.00', unit_charge: '0.10' }));
    expect(totalOfLines([...lines, { units: '1.00', unit_charge: null }])).toEqual(usd(1));
    expect(totalOfLines([{ units: '1.00', unit_charge: null }])).toBeUndefined();
  });

  it('finds the charge of one unit only where it is a whole number of cents', () => {
    expect(unitCharge('2.00', usd(76))).toBe('38.00');
    expect(unitCharge('3', usd(1))).toBeUndefined();
    expect(unitCharge('0', usd(1))).toBeUndefined();
    expect(unitCharge('1', { value: 1, currency: 'EUR' })).toBeUndefined();
  });
});

describe('the day of service', () => {
  it.each([
    ['2026-06-02T04:30:00Z', 'US/Mountain', '2026-06-01'],
    ['2026-06-02T15:30:00Z', 'US/Mountain', '2026-06-02'],
    ['2026-06-02T04:30:00Z', undefined, '2026-06-02'],
    ['2026-06-02T04:30:00Z', 'Nowhere/Land', '2026-06-02'],
    ['not a moment', 'US/Mountain', undefined],
  ])('of %s in %s is %s', (moment, zone, day) => {
    expect(dayThere.toFhir([moment, zone])).toBe(day);
  });
});

describe('a Bill Error in the 200 characters that staff see', () => {
  const long = 'Line 1 (99213): modifier 7Z is not in Kareo; add it there';

  it('is all of it where it fits', () => {
    expect(withinLimit([long, 'Line 2: CPT code missing'])).toBe(`${long}; Line 2: CPT code missing`);
  });

  it('is cut at whole reasons, with how many more there are', () => {
    const text = withinLimit([long, long, long, long, long]);
    expect(text).toBe(`${long}; ${long}; ${long} … and 2 more`);
    expect(text.length).toBeLessThanOrEqual(200);
  });

  it('is cut within the first reason where that alone is too long', () => {
    expect(withinLimit(['x'.repeat(300)])).toHaveLength(200);
    expect(withinLimit(['x'.repeat(300), 'y'])).toMatch(/^x+ … and 1 more$/);
    expect(withinLimit(['x'.repeat(300), 'y'])).toHaveLength(200);
  });
});

describe('what is sent of a changed record', () => {
  it('is what changed, null for what is gone, and never what Elation sets itself', () => {
    const before = { id: 1, first_name: 'Mari', notes: 'old', last_modified: '2026-01-01T00:00:00Z', tags: ['a'] };
    const after = { id: 1, first_name: 'Marie', tags: ['a'], last_modified: '2026-02-01T00:00:00Z' };
    expect(changedMembers('patient', before, after)).toEqual({ first_name: 'Marie', notes: null });
  });

  it('leaves out phones that were removed, and their dates', () => {
    const phones = [
      { phone: '2085550101', phone_type: 'Home' as const, created_date: '2026-01-01T00:00:00Z', deleted_date: null },
      { phone: '2085550102', phone_type: 'Work' as const, deleted_date: '2026-01-02T00:00:00Z' },
    ];
    expect(changedMembers('patient', { id: 1 }, { id: 1, phones })).toEqual({
      phones: [{ phone: '2085550101', phone_type: 'Home' }],
    });
  });
});
