// Laws of the sandbox's wire: what is written is read back, Pacific time is that of the time zone database, windows lose nothing.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TimeIndex } from '../../../sandboxes/kareo-pm/state/time-index.js';
import {
  dateTimeText,
  pacificInstant,
  pacificOffset,
  pacificWall,
  readFilterDate,
} from '../../../sandboxes/kareo-pm/wire/wall-time.js';
import { readXml } from '../../../sandboxes/kareo-pm/wire/xml-reader.js';
import { escapeXml, isSayable } from '../../../sandboxes/kareo-pm/wire/xml-text.js';

// The sandbox follows the US rules in force since 2007.
const instant = fc.integer({ min: Date.parse('2008-01-01T00:00:00Z'), max: Date.parse('2040-01-01T00:00:00Z') });
const noOffset = (): number => 0;

describe('the wire', () => {
  it('SB-KA-60 reads back any text that XML can say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }).filter(isSayable), (text) => {
        expect(readXml(`<a>${escapeXml(text)}</a>`).text).toBe(text);
      }),
    );
  });

  it('SB-KA-60 never throws anything but its own error, whatever it is given', () => {
    const pieces = fc.constantFrom(
      '<a>',
      '</a>',
      '<a/>',
      '<',
      '>',
      '&',
      ';',
      '&amp;',
      '&#x41;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?x',
      '?>',
      'xmlns="u"',
      ' p:q="1"',
      '<p:a>',
      'text',
      '"',
      '<!DOCTYPE a>',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        try {
          readXml(parts.join(''));
        } catch (error) {
          expect(error).toMatchObject({ name: 'XmlError' });
        }
      }),
    );
  });

  it('SB-KA-61 reads the dates that it writes', () => {
    fc.assert(
      fc.property(instant, (time) => {
        const wall = Math.floor(time / 1000) * 1000;
        expect(readFilterDate(dateTimeText(wall), noOffset)).toEqual({ wall, dateOnly: false });
        expect(readFilterDate(new Date(wall).toISOString(), noOffset)?.wall).toBe(wall);
      }),
    );
  });

  it('SB-KA-61 shows the wall time of Los Angeles', () => {
    const clock = new Intl.DateTimeFormat('en-US', {
      timeZone: 'America/Los_Angeles',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const shown = (time: number): string => {
      const parts = new Map(clock.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
      return `${parts.get('month')}/${parts.get('day')} ${parts.get('hour')}:${parts.get('minute')}:${parts.get('second')}`;
    };
    const said = (time: number): string => {
      const [, month, day, hours, minutes, seconds] =
        /^(\d+)\/(\d+)\/\d+ (\d+):(\d+):(\d+)/.exec(dateTimeText(pacificWall(time)))?.map(Number) ?? [];
      return `${month}/${day} ${hours}:${minutes}:${seconds}`;
    };
    fc.assert(
      fc.property(instant, (time) => expect(said(time)).toBe(shown(time))),
      { numRuns: 1000 },
    );
    for (const change of ['2026-03-08T10:00:00Z', '2026-11-01T09:00:00Z']) {
      for (const around of [-1000, 0, 1000])
        expect(said(Date.parse(change) + around)).toBe(shown(Date.parse(change) + around));
    }
  });

  it('SB-KA-61 finds the earliest instant that shows a wall time', () => {
    fc.assert(
      fc.property(instant, (time) => {
        const found = pacificInstant(pacificWall(time));
        expect(pacificWall(found)).toBe(pacificWall(time));
        expect(found).toBeLessThanOrEqual(time);
        expect([0, 3_600_000]).toContain(Math.floor(time / 1000) * 1000 - found);
        expect([-7, -8]).toContain(pacificOffset(found) / 3_600_000);
      }),
    );
  });

  it('SB-KA-62 finds in a window what a look at every record would find', () => {
    const time = fc.integer({ min: 0, max: 6 });
    const moves = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), time), { maxLength: 40, size: 'max' });
    fc.assert(
      fc.property(moves, time, time, (times, from, to) => {
        const index = new TimeIndex();
        const plain = new Map<number, number>();
        for (const [id, when] of times) {
          if (when === 6) {
            index.delete(id);
            plain.delete(id);
          } else {
            index.add(id, when);
            plain.set(id, when);
          }
        }
        const expected = [...plain].filter(([, when]) => when >= from && when <= to).map(([id]) => id);
        expect(index.within(from, to).sort()).toEqual(expected.sort());
      }),
    );
  });
});
