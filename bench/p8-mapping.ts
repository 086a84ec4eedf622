// P8: mapping by table against the same mapping written by hand, and against JSON.parse of the record.
import { same } from '../src/mapping/json.js';
import { table } from '../src/mapping/table.js';
import { patient as kareoPatient } from '../src/systems/kareo-pm/patient.js';
import { directory } from '../test/laws/values.js';
import { resultOf, type Benchmark, type Result } from './benchmark.js';
import { kareoPatientFromFhir, kareoPatientToFhir } from './hand/kareo-patient.js';
import { interleaved, type Piece } from './rounds.js';

const demographics = new Set([
  'First name',
  'M',
  'Last name',
  'DOB',
  'Sex',
  'Address Line 1',
  'Address Line 2',
  'City',
  'State/Province',
  'Zip/Postal Code',
  'Home Phone',
  'Mobile Phone',
  'Work Phone',
  'Personal Email',
  'Primary Provider',
]);

const kareoRecord = {
  ID: '1007',
  FirstName: 'Marisol',
  MiddleName: 'T',
  LastName: 'Quennell',
  DOB: '3/14/1987',
  Gender: 'Female',
  AddressLine1: '42 Alder Court',
  AddressLine2: 'Apt 3',
  City: 'Boise',
  State: 'ID',
  ZipCode: '83702',
  HomePhone: '(208) 555-0142',
  MobilePhone: '(208) 555-0143',
  EmailAddress: 'mari.q@example.org',
  DefaultRenderingProviderId: '12',
};

/** Compares one direction, both ways of doing it giving the same. */
function against(name: string, ours: Piece, byHand: Piece, parse: Piece): readonly Result[] {
  if (!same(ours(), byHand()))
    throw new Error(
      `${name}: the table and the hand-written function differ\n${JSON.stringify([ours(), byHand()], null, 1)}`,
    );
  const rounds = interleaved({ ours, byHand, parse });
  const us = (value: number): string => `${value.toFixed(2)} µs`;
  return [
    resultOf(
      {
        id: 'P8',
        case: name,
        against: 'the same by hand',
        goal: '<= 1.5',
        medians: `${us(rounds.median('ours'))} against ${us(rounds.median('byHand'))}`,
      },
      rounds.ratios('ours', 'byHand'),
    ),
    resultOf(
      {
        id: 'P8',
        case: name,
        against: 'JSON.parse of the record',
        goal: '<= 1',
        medians: `${us(rounds.median('ours'))} against ${us(rounds.median('parse'))}`,
      },
      rounds.ratios('ours', 'parse'),
    ),
  ];
}

export const benchmark: Benchmark = {
  id: 'P8',
  title: 'Mapping by table',
  run: async () => {
    const kareo = table(
      kareoPatient,
      kareoPatient.compiled.filter((row) => demographics.has(row.words.label)),
    );
    const resource = kareo.toFhir(kareoRecord, undefined, directory).value;
    const text = JSON.stringify(kareoRecord);
    return [
      ...against(
        'Kareo patient → Patient',
        () => kareo.toFhir(kareoRecord, undefined, directory).value,
        () => kareoPatientToFhir(kareoRecord, directory).value,
        () => JSON.parse(text) as unknown,
      ),
      ...against(
        'Patient → Kareo patient',
        () => kareo.toNative(resource, undefined, directory).value,
        () => kareoPatientFromFhir(resource, directory).value,
        () => JSON.parse(text) as unknown,
      ),
    ];
  },
};
