// Lists: items matched by key, limits with their rule, items that are not meant. docs/architecture.md section 5.
import { describe, expect, it } from '@jest/globals';
import type { Claim, ClaimItem } from 'fhir/r4.js';
import { quantity } from '../../src/mapping/codecs/numbers.js';
import { text, textUpTo } from '../../src/mapping/codecs/text.js';
import { emptyDirectory } from '../../src/mapping/directory.js';
import { rowsOf } from '../../src/mapping/rows.js';
import { claimSlot, lineSlot } from '../../src/mapping/slots/claim.js';

interface Line {
  code?: string;
  units?: string;
  note?: string | null;
  removed?: boolean;
}
interface Bill {
  lines?: Line[];
}

const lines = rowsOf<Line, ClaimItem>(null);
const line = lines.table(
  {
    system: 'sample',
    title: 'Line',
    source: 'invented',
    recordType: 'line',
    resourceType: 'ClaimItem',
    empty: () => ({}),
  },
  [
    lines.field('Code', lines.at('code'), lineSlot.procedure, text),
    lines.field('Units', lines.at('units'), lineSlot.quantity, quantity),
    lines.field('Note', lines.at('note'), lineSlot.note, textUpTo(5)),
  ],
);
const bills = rowsOf<Bill, Claim>(null);
const bill = bills.table(
  { system: 'sample', title: 'Bill', source: 'invented', recordType: 'bill', resourceType: 'Claim', empty: () => ({}) },
  [
    bills.each('Lines', bills.at('lines'), claimSlot.items, line, {
      matchBy: lineSlot.procedure,
      max: 2,
      rule: 'A bill holds two lines (S-01)',
      among: { says: 'not removed', is: (one) => one.removed !== true },
    }),
  ],
);

const claimOf = (record: Bill, base?: Claim): Claim => bill.toFhir(record, base, emptyDirectory).value;
const procedures = (claim: Claim) => claim.item?.map((item) => item.productOrService.coding?.[0]?.code);

describe('A list', () => {
  const record: Bill = {
    lines: [
      { code: '99213', units: '1.00', note: 'short' },
      { code: '96372', units: '2.00' },
    ],
  };

  it('becomes numbered items, without those that are not meant', () => {
    const claim = claimOf({ lines: [...(record.lines ?? []), { code: '99999', removed: true }] });
    expect(claim.item?.map((item) => [item.sequence, item.productOrService.coding?.[0]?.code])).toEqual([
      [1, '99213'],
      [2, '96372'],
    ]);
  });

  it('finds each item again by its key when the order has changed', () => {
    const base = claimOf(record);
    const [first, second] = base.item ?? [];
    const ours: Claim = { ...base, item: [{ ...first!, modifier: [{ text: 'ours' }] }, second!] };
    const turned = claimOf({ lines: [...(record.lines ?? [])].reverse() }, ours);
    expect(procedures(turned)).toEqual(['96372', '99213']);
    expect(turned.item?.[1]?.modifier).toEqual([{ text: 'ours' }]);
    expect(turned.item?.[0]?.modifier).toBeUndefined();
  });

  it('keeps what the system was never told, beyond its limit, and says so', () => {
    const three: Bill = { lines: [...(record.lines ?? []), { code: '36415', units: '1.00' }] };
    const claim = claimOf(three);
    const written = bill.toNative(claim, undefined, emptyDirectory);
    expect(written.value.lines?.map((one) => one.code)).toEqual(['99213', '96372']);
    expect(written.lost).toEqual([{ label: 'Lines', place: 'Claim.item[2]', why: 'A bill holds two lines (S-01)' }]);
    expect(procedures(claimOf(written.value, claim))).toEqual(['99213', '96372', '36415']);
  });

  it('leaves items that are not meant, and members that no row names, where they are', () => {
    const kept = { code: '99999', removed: true };
    const before: Bill = { lines: [{ code: '99213', units: '1.00' }, kept] };
    const claim = claimOf(before);
    const [first] = claim.item ?? [];
    const after = bill.toNative({ ...claim, item: [{ ...first!, quantity: { value: 3 } }] }, before, emptyDirectory);
    expect(after.value).toEqual({ lines: [{ code: '99213', units: '3.00' }, kept] });
  });

  it('places the loss of an item in the list', () => {
    const claim = claimOf({ lines: [{ code: '99213', note: 'short' }] });
    const [first] = claim.item ?? [];
    const longer: Claim = {
      ...claim,
      item: [
        { ...first!, extension: [{ ...first!.extension![0]!, valueString: 'too long' }], revenue: { text: '0510' } },
      ],
    };
    expect(bill.toNative(longer, undefined, emptyDirectory).lost.map((loss) => [loss.label, loss.place])).toEqual([
      [
        'Note',
        "Claim.item[0].extension.where(url='https://chartbridge.example/fhir/StructureDefinition/claim-item-note').valueString",
      ],
      ['revenue', 'Claim.item[0].revenue'],
    ]);
  });

  it('says data-absent-reason where a line has no code, and takes it away when it has one', () => {
    const claim = claimOf({ lines: [{ units: '1.00' }] });
    expect(claim.item?.[0]?.productOrService.extension?.[0]?.valueCode).toBe('unknown');
    const coded = claimOf({ lines: [{ code: '99213', units: '1.00' }] }, claim);
    expect(coded.item?.[0]?.productOrService).toEqual({
      coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '99213' }],
    });
  });
});
