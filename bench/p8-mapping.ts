// P8: mapping by table against the same mapping written by hand, and against JSON.parse of the record.
import fc from 'fast-check';
import { same } from '../src/mapping/json.js';
import type { AnyTable } from '../src/mapping/row.js';
import { table } from '../src/mapping/table.js';
import { patient as kareoPatient } from '../src/systems/kareo-pm/patient.js';
import { directory, documentsOf } from '../test/laws/values.js';
import { tablesOfSystems } from '../tools/mappings.js';
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

/** Compares one direction with the same by hand; both must give the same. */
function byHand(name: string, ours: Piece, hand: Piece): Result {
  if (!same(ours(), hand())) throw new Error(`${name}: the table and the hand-written function differ`);
  const rounds = interleaved({ ours, hand });
  const medians = `${rounds.median('ours').toFixed(2)} µs against ${rounds.median('hand').toFixed(2)} µs`;
  const head = { id: 'P8', case: name, against: 'the same by hand', goal: '<= 1.5', medians };
  return resultOf(head, rounds.ratios('ours', 'hand'));
}

/** One whole table, with a full record of its own making, against reading that record from JSON. */
function wholeTable(mapped: AnyTable): Result {
  const records = fc.sample(documentsOf(mapped, 'native'), { seed: 8, numRuns: 40 });
  const sized = records
    .map((record) => ({ record, text: JSON.stringify(record) }))
    .sort((a, b) => b.text.length - a.text.length);
  const { record = {}, text = '{}' } = sized[0] ?? {};
  const rounds = interleaved(
    {
      ours: () => mapped.toFhir(record as never, undefined as never, directory).value,
      parse: () => JSON.parse(text) as unknown,
    },
    { rounds: 15, roundMs: 5 },
  );
  const medians = `${rounds.median('ours').toFixed(2)} µs against ${rounds.median('parse').toFixed(2)} µs`;
  const name = `${mapped.system}: ${mapped.title} → ${mapped.resourceType}, every row`;
  const head = { id: 'P8', case: name, against: 'JSON.parse of the record', goal: '<= 1', medians };
  return resultOf(head, rounds.ratios('ours', 'parse'));
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
    const systems = await tablesOfSystems(new URL('../../', import.meta.url));
    return [
      byHand(
        'the guide’s demographics: Kareo patient → Patient',
        () => kareo.toFhir(kareoRecord, undefined, directory).value,
        () => kareoPatientToFhir(kareoRecord, directory).value,
      ),
      byHand(
        'the guide’s demographics: Patient → Kareo patient',
        () => kareo.toNative(resource, undefined, directory).value,
        () => kareoPatientFromFhir(resource, directory).value,
      ),
      ...[...systems.values()].flat().map(wholeTable),
    ];
  },
};
