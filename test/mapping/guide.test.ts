// The guide's tables follow from the mapping tables: every line of them is a line of the derived crosswalk. Elation–Kareo integration guide, "Patient Demographics", "Insurance", "Appointments", "Bills".
import { describe, expect, it } from '@jest/globals';
import { crosswalk, type CrosswalkLine } from '../../src/mapping/crosswalk.js';
import type { AnyTable } from '../../src/mapping/row.js';
import type { SystemName } from '../../src/systems/system.js';
import { tablesOfSystems } from '../../tools/mappings.js';
import { appointments, bills, demographics, insurance, type GuideLine } from './guide-elation-kareo.js';

const systems = await tablesOfSystems(new URL('../../../', import.meta.url));

/** The derived crosswalk of some resource types. */
function derived(...types: readonly string[]): readonly CrosswalkLine[] {
  const tablesOf = (name: SystemName): readonly AnyTable[] =>
    (systems.get(name) ?? []).filter((table) => types.includes(table.resourceType));
  return crosswalk(tablesOf('elation'), tablesOf('kareo-pm'));
}

/** A line that the guide prints as one and that stands for several fields: each pair of labels. */
const several: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'Phone- Home , Mobile or Work type only (and up to 2 only)': [
    ['Phone - Home', 'Home Phone'],
    ['Phone - Mobile', 'Mobile Phone'],
    ['Phone - Work', 'Work Phone'],
  ],
  'First Name & Last Name': [
    ['First Name', 'Insured Name'],
    ['Last Name', 'Insured Name'],
  ],
  // The guide's note tells staff where to look; the field is the company's name.
  'Insurance carrier name': [['Insurance carrier name', 'Company Name']],
  // One member on each side holds the day and the time of it.
  Date: [['Date, Start time', 'Start Date, Start Time']],
  'Start time': [['Date, Start time', 'Start Date, Start Time']],
};

const pairsOf = (line: GuideLine): readonly (readonly [string, string])[] =>
  several[line.elation] ?? [[line.elation, line.kareo]];

const headings = [
  ['Patient Demographics', demographics, derived('Patient')],
  ['Insurance', insurance, derived('Coverage', 'RelatedPerson', 'Organization')],
  ['Appointments', appointments, derived('Appointment')],
  ['Bills', bills, derived('Claim')],
] as const;

for (const [heading, lines, places] of headings) {
  describe(`The guide's table "${heading}"`, () => {
    for (const line of lines) {
      it(`has ${line.elation} | ${line.kareo}`, () => {
        for (const [elation, kareo] of pairsOf(line)) {
          const found = places.filter((place) => place.left.includes(elation) && place.right.includes(kareo));
          expect([elation, kareo, found.length > 0]).toEqual([elation, kareo, true]);
        }
      });
    }
  });
}

describe('The fixture', () => {
  it('has as many lines as the guide prints', () => {
    expect([demographics, insurance, appointments, bills].map((lines) => lines.length)).toEqual([13, 15, 6, 7]);
  });

  it('explains no line that the guide does not print', () => {
    const printed = [...demographics, ...insurance, ...appointments, ...bills].map((line) => line.elation);
    expect(Object.keys(several).filter((label) => !printed.includes(label))).toEqual([]);
  });
});
