// P8: mapping by table against the same mapping written by hand, and against JSON.parse of the record.
import type { Patient } from 'fhir/r4.js';
import fc from 'fast-check';
import { same } from '../src/mapping/json.js';
import type { AnyTable } from '../src/mapping/row.js';
import type { Directory } from '../src/mapping/directory.js';
import type { Mapped } from '../src/mapping/mapped.js';
import { table, type Table } from '../src/mapping/table.js';
import { directory, documentsOf } from '../test/laws/values.js';
import { tablesOfSystems } from '../tools/mappings.js';
import { resultOf, type Benchmark, type Result } from './benchmark.js';
import * as elation from './hand/elation-demographics.js';
import * as kareo from './hand/kareo-demographics.js';
import { interleaved } from './rounds.js';

/** A mapping written by hand: the rows of the table that it answers to, a record, and both directions. */
interface ByHand<Native extends object> {
  readonly table: Table<Native, Patient>;
  readonly labels: ReadonlySet<string>;
  readonly record: Native;
  readonly toFhir: (record: Native, directory: Directory) => Mapped<Patient>;
  readonly fromFhir: (patient: Patient, directory: Directory) => Mapped<Partial<Native>>;
}

/** Compares both directions of a patient's demographics with the same by hand. */
function demographics<Native extends object>(name: string, hand: ByHand<Native>): readonly Result[] {
  const { record, toFhir, fromFhir } = hand;
  const rows = hand.table.compiled.filter((row) => hand.labels.has(row.words.label));
  if (rows.length !== hand.labels.size) throw new Error(`${name}: the table has not all the rows that are compared`);
  const ours = table(hand.table, rows);
  const resource = ours.toFhir(record, undefined, directory).value;
  const to = [() => ours.toFhir(record, undefined, directory), () => toFhir(record, directory)] as const;
  const from = [() => ours.toNative(resource, undefined, directory), () => fromFhir(resource, directory)] as const;
  return [
    compared(`the guide’s demographics: ${name} → Patient`, ...to),
    compared(`the guide’s demographics: Patient → ${name}`, ...from),
  ];
}

/** Compares one direction; both must give the same. */
function compared(name: string, ours: () => Mapped<unknown>, hand: () => Mapped<unknown>): Result {
  if (!same(ours().value, hand().value)) throw new Error(`${name}: the table and the hand-written function differ`);
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
    const systems = await tablesOfSystems(new URL('../../', import.meta.url));
    return [
      ...demographics('Kareo patient', kareo),
      ...demographics('Elation patient', elation),
      ...[...systems.values()].flat().map(wholeTable),
    ];
  },
};
