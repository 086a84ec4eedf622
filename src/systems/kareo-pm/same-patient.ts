// The patient that Kareo has already: CreatePatient never asks, so that one made at both desks at once would be there twice. Guide: Elation–Kareo, "Merging Charts"; Kareo sheet, "Semantics".
import { SystemFailure } from '../failure.js';
import type { DeliveryOrder } from '../system.js';
import { dayOf, filterOf, parseWall } from './dates.js';
import { lists, type Operations } from './operations.js';
import type { PatientData } from './records.js';

/**
 * The one patient of this first name, last name, date of birth and sex that is nobody's partner; undefined where there is none, or one
 * of the four is not known. Throws SystemFailure where there are several: a person decides.
 */
export async function samePatient(
  operations: Operations,
  practiceId: string,
  record: PatientData,
  isFree: DeliveryOrder['isFree'],
): Promise<PatientData | undefined> {
  const { FirstName, LastName, Gender, DOB } = record;
  const born = DOB === undefined ? undefined : parseWall(DOB);
  if (FirstName === undefined || LastName === undefined || Gender === undefined || born === undefined) return undefined;
  // The end of this range does not belong to it.
  const days = { FromDateOfBirth: filterOf(born), ToDateOfBirth: filterOf(born + 86_400_000) };
  const filter = { PracticeID: practiceId, FirstName, LastName, Gender, ...days };
  const free: PatientData[] = [];
  for (const row of await operations.list(lists.patients, filter))
    if (fits(row, record) && (await isFree('patient', row.ID))) free.push(row);
  if (free.length > 1) throw severalFit(free);
  const [one] = free;
  return one && operations.getPatient({ PatientID: Number(one.ID) });
}

/** The filters of a list are not said to be exact. */
const fits = (row: PatientData, record: PatientData): boolean =>
  dayOf(row.DOB) === dayOf(record.DOB) &&
  ([row.FirstName, row.LastName, row.Gender] as const).every(
    (said, at) => plain(said) === plain([record.FirstName, record.LastName, record.Gender][at]),
  );

const plain = (text = ''): string => text.trim().toLowerCase();

const severalFit = (patients: readonly PatientData[]): SystemFailure =>
  new SystemFailure('data', [
    {
      code: 'patient-match-review',
      text: `Kareo has ${patients.length} patients of this first name, last name, date of birth and sex: ${patients.map(({ ID }) => ID).join(', ')}`,
    },
  ]);
