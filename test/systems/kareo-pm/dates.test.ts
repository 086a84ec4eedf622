// Dates as Kareo says them, the poll's beginning, and the pace of calls. Kareo sheet, "Throttling, paging, windows, dates".
import { describe, expect, it } from '@jest/globals';
import { failureOf } from './connected.js';
import {
  changedAtOf,
  dayOf,
  filterOf,
  instantOf,
  pacificWallOf,
  parseWall,
  pollFrom,
  usDateTimeOf,
} from '../../../src/systems/kareo-pm/dates.js';
import { createPacer, gapOf } from '../../../src/systems/kareo-pm/pacer.js';
import { advance, emptyListCursor, filterSince } from '../../../src/systems/kareo-pm/poll-cursor.js';

const wall = (text: string): number => parseWall(text) ?? Number.NaN;

describe('dates of Kareo', () => {
  it.each([
    ['4/9/1987', '1987-04-09'],
    ['04/09/1987 12:00:00 AM', '1987-04-09'],
    ['1987-04-09', '1987-04-09'],
    ['1987-04-09T00:00:00', '1987-04-09'],
    ['2/29/2024', '2024-02-29'],
  ])('reads %s', (text, day) => expect(dayOf(text)).toBe(day));

  it.each(['2/29/2023', '13/1/2026', 'soon', '', '1987-04', '4/9/87', '1/1/2026 13:00:00 PM'])(
    'reads no day in "%s"',
    (text) => expect(dayOf(text)).toBeUndefined(),
  );

  it('reads appointment times as UTC and writes them back', () => {
    expect(instantOf('3/16/2026 4:00:00 PM')).toBe('2026-03-16T16:00:00Z');
    expect(instantOf('3/16/2026 12:05:00 AM')).toBe('2026-03-16T00:05:00Z');
    expect(usDateTimeOf('2026-03-16T09:00:00-07:00')).toBe('3/16/2026 4:00:00 PM');
  });

  it('reads change times as Pacific, in winter and in summer', () => {
    expect(changedAtOf('1/15/2026 2:15:08 PM')).toEqual({ changedAt: '2026-01-15T22:15:08Z' });
    expect(changedAtOf('7/15/2026 2:15:08 PM')).toEqual({ changedAt: '2026-07-15T21:15:08Z' });
    expect(filterOf(pacificWallOf(Date.parse('2026-07-15T21:15:08Z')))).toBe('7/15/2026 2:15:08 PM');
  });

  it('does not tell which of the two hours in autumn a time is of', () => {
    expect(changedAtOf('11/1/2026 1:30:00 AM')).toEqual({});
    expect(changedAtOf('11/1/2026 2:30:00 AM')).toEqual({ changedAt: '2026-11-01T10:30:00Z' });
  });
});

describe('where a poll begins', () => {
  it('is two minutes before the greatest time seen, an hour more in the autumn fold', () => {
    expect(filterOf(pollFrom(wall('3/16/2026 9:00:00 AM')))).toBe('3/16/2026 8:58:00 AM');
    expect(filterOf(pollFrom(wall('11/1/2026 1:59:59 AM')))).toBe('11/1/2026 12:57:59 AM');
    expect(filterOf(pollFrom(wall('11/1/2026 2:00:00 AM')))).toBe('11/1/2026 1:58:00 AM');
  });

  it('gives both ends, since one alone means a week', () => {
    const filter = filterSince(
      { greatest: wall('3/16/2026 9:00:00 AM'), known: {} },
      Date.parse('2026-03-20T16:00:00Z'),
    );
    expect(filter).toEqual({
      FromLastModifiedDate: '3/16/2026 8:58:00 AM',
      ToLastModifiedDate: '3/21/2026 9:00:00 AM',
    });
  });

  const row = (ID: string, LastModifiedDate: string, Name = '') => ({ ID, LastModifiedDate, Name });
  const idOf = ({ ID }: { readonly ID: string }): string => ID;

  it('takes a row once, once more when its second is over, and again when it says something else', () => {
    const first = advance(emptyListCursor, [row('1', '3/16/2026 9:00:00 AM')], idOf, 0);
    expect(first.fresh.map(idOf)).toEqual(['1']);
    const soon = advance(first.cursor, [row('1', '3/16/2026 9:00:00 AM')], idOf, 1000);
    expect(soon.fresh).toEqual([]);
    const later = advance(soon.cursor, [row('1', '3/16/2026 9:00:00 AM')], idOf, 2500);
    expect(later.fresh.map(idOf)).toEqual(['1']);
    const still = advance(later.cursor, [row('1', '3/16/2026 9:00:00 AM')], idOf, 9000);
    expect(still.fresh).toEqual([]);
    const renamed = advance(still.cursor, [row('1', '3/16/2026 9:00:00 AM', 'new')], idOf, 9500);
    expect(renamed.fresh.map(idOf)).toEqual(['1']);
  });

  it('forgets what the next poll does not ask for', () => {
    const { cursor } = advance(
      emptyListCursor,
      [row('1', '3/16/2026 9:00:00 AM'), row('2', '3/16/2026 9:30:00 AM')],
      idOf,
      0,
    );
    expect(Object.keys(cursor.known)).toEqual(['2']);
  });
});

describe('the pace of calls', () => {
  it('keeps the gap of each operation and lets others through', async () => {
    let now = 0;
    const waits: number[] = [];
    const pace = createPacer(
      () => now,
      async (ms) => {
        waits.push(ms);
      },
    );
    await pace.turn('GetPatient');
    await pace.turn('GetPatient');
    await pace.turn('GetCharges');
    expect(waits).toEqual([300]);
    now = 10_000;
    await pace.turn('GetPatient');
    expect(waits).toHaveLength(1);
    pace.tooSoon('GetPatient');
    now = 20_000;
    await pace.turn('GetPatient');
    await pace.turn('GetPatient');
    expect(waits).toEqual([300, gapOf('GetPatient')]);
  });

  it('gives a call back rather than hold it for long', async () => {
    const pace = createPacer(
      () => 0,
      async () => undefined,
    );
    const calls = Array.from({ length: 20 }, () => pace.turn('CreateEncounter'));
    const refused = (await Promise.allSettled(calls)).filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(1);
    const failure = await failureOf(pace.turn('CreateEncounter'));
    expect([failure.failureClass, failure.reasons[0]?.code, failure.retryAfterMs]).toEqual([
      'transient',
      'target-throttled',
      10_450,
    ]);
  });
});
