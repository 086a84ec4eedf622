// Hears Kareo by asking: lists since the cursor, then each changed patient whole. Kareo sheet, "Cursor"; guide: Elation–Kareo, "What information is synchronized?".
import type { Clock } from '../../fhir/ids.js';
import { SystemFailure } from '../failure.js';
import type { Arrival } from '../system.js';
import type { ConnectedAccount } from './connected-account.js';
import { changedAtOf, filterOf, pacificWallOf } from './dates.js';
import { lists, type Operations } from './operations.js';
import { advance, emptyListCursor, filterSince, hashOf, type ListCursor } from './poll-cursor.js';
import type { AppointmentData, ProviderData, ServiceLocationData } from './records.js';

/** The cursor as it is kept between polls. */
interface Cursor {
  readonly patients: ListCursor;
  readonly appointments: ListCursor;
  readonly charges: ListCursor;
  /** Hashes of the directory, by record type and id. */
  readonly directory: Readonly<Record<string, string>>;
  /** Patients of appointments in the window of the last poll, by appointment: one that is no longer listed was deleted. */
  readonly upcoming: Readonly<Record<string, string>>;
  /** Patients that are still to be read whole. */
  readonly pending: readonly string[];
}

const empty: Cursor = {
  patients: emptyListCursor,
  appointments: emptyListCursor,
  charges: emptyListCursor,
  directory: {},
  upcoming: {},
  pending: [],
};

interface Directory {
  readonly providers: readonly ProviderData[];
  readonly locations: readonly ServiceLocationData[];
}

export interface Heard {
  readonly arrivals: readonly Arrival[];
  readonly cursor: unknown;
  readonly more: boolean;
}

/** How many patients are read whole in one go, so that what was read is kept while a long first listing goes on. */
const atOnce = 25;
const day = 86_400_000;

interface Parts {
  readonly operations: Operations;
  readonly account: ConnectedAccount;
  readonly clock: Clock;
  readonly insuranceLists: boolean;
}

/** The `changes` of a connector. */
export function createChanges(parts: Parts): (cursor: unknown) => Promise<Heard> {
  const { operations, account, clock } = parts;
  let directory: Directory | undefined;
  return async (given) => {
    const before = given === undefined ? empty : (given as Cursor);
    const { ID: practiceId, PracticeName = '' } = await account.practice();
    const arrivals: Arrival[] = [];
    let cursor = before;
    if (cursor.pending.length === 0 || directory === undefined) {
      const listed = await listDirectory(parts, cursor, practiceId);
      directory = listed.directory;
      arrivals.push(...listed.arrivals);
      cursor = { ...cursor, directory: listed.hashes };
    }
    if (cursor.pending.length === 0) {
      const filter = { PracticeID: practiceId, ...filterSince(cursor.patients, clock()) };
      const rows = await operations.list(lists.patients, filter);
      const { fresh, cursor: patients } = advance(cursor.patients, rows, ({ ID }) => ID, clock());
      cursor = { ...cursor, patients, pending: fresh.map(({ ID }) => ID) };
    }
    const now = cursor.pending.slice(0, atOnce);
    for (const id of now) arrivals.push(...(await readPatient(operations, id)));
    cursor = { ...cursor, pending: cursor.pending.slice(now.length) };
    if (cursor.pending.length > 0) return { arrivals, cursor, more: true };
    const appointments = await hearAppointments(parts, cursor, PracticeName, directory);
    const charges = await hearCharges(parts, appointments.cursor, PracticeName);
    return {
      arrivals: [...arrivals, ...appointments.arrivals, ...charges.arrivals],
      cursor: charges.cursor,
      more: false,
    };
  };
}

async function readPatient(operations: Operations, id: string): Promise<readonly Arrival[]> {
  const record = await operations.getPatient({ PatientID: Number(id) });
  return record === undefined ? [] : [patientArrival(record)];
}

/** A patient as an arrival. */
export const patientArrival = (record: { readonly ID: string; readonly LastModifiedDate?: string }): Arrival => ({
  recordType: 'patient',
  nativeId: record.ID,
  action: 'saved',
  record,
  patientId: record.ID,
  ...changedAtOf(record.LastModifiedDate),
});

async function listDirectory(
  { operations, insuranceLists }: Parts,
  { directory: known }: Cursor,
  practiceId: string,
): Promise<{
  readonly directory: Directory;
  readonly arrivals: readonly Arrival[];
  readonly hashes: Cursor['directory'];
}> {
  const isOurs = ({ PracticeID = practiceId }: { readonly PracticeID?: string }): boolean => PracticeID === practiceId;
  const practices = (await operations.list(lists.practices, {})).filter(({ ID }) => ID === practiceId);
  const providers = (await operations.list(lists.providers, {})).filter(isOurs);
  const locations = (await operations.list(lists.locations, {})).filter(isOurs);
  const listed = [
    ...practices.map((record) => directoryArrival('practice', record.ID, record, record.LastModifiedDate)),
    ...providers.map((record) => directoryArrival('provider', record.ID, record, record.LastModifiedDate)),
    ...locations.map((record) => directoryArrival('service-location', record.ID, record, record.ModifiedDate)),
    ...(insuranceLists ? await listInsurances(operations) : []),
  ];
  const hashes = Object.fromEntries(
    listed.map(({ recordType, nativeId, record }) => [`${recordType}|${nativeId}`, hashOf(record as object)]),
  );
  const arrivals = listed.filter(({ recordType, nativeId }) => {
    const key = `${recordType}|${nativeId}`;
    return known[key] !== hashes[key];
  });
  return { directory: { providers, locations }, arrivals, hashes };
}

const directoryArrival = (
  recordType: string,
  nativeId: string,
  record: object,
  changed: string | undefined,
): Arrival => ({
  recordType,
  nativeId,
  action: 'saved',
  record,
  ...changedAtOf(changed),
});

/** The proposed lists; an account without them says so, and its policies still name companies and plans. */
async function listInsurances(operations: Operations): Promise<readonly Arrival[]> {
  try {
    const companies = await operations.list(lists.companies, {});
    const plans = await operations.list(lists.plans, {});
    return [
      ...companies.map((record) =>
        directoryArrival('insurance-company', record.CompanyID, record, record.LastModifiedDate),
      ),
      ...plans.map((record) => directoryArrival('insurance-plan', record.PlanID, record, record.LastModifiedDate)),
    ];
  } catch (error) {
    if (error instanceof SystemFailure && error.reasons.some(({ code }) => code === 'not-supported')) return [];
    throw error;
  }
}

async function hearAppointments(
  { operations, clock }: Parts,
  cursor: Cursor,
  practice: string,
  directory: Directory,
): Promise<{ readonly arrivals: readonly Arrival[]; readonly cursor: Cursor }> {
  const now = clock();
  const utc = { PracticeName: practice, TimeZoneOffsetFromGMT: '0' };
  const everything = { FromLastModifiedDate: '1/1/1990', ToLastModifiedDate: filterOf(pacificWallOf(now) + day) };
  const since = cursor.appointments.greatest === undefined ? everything : filterSince(cursor.appointments, now);
  const changed = await operations.list(lists.appointments, { ...utc, ...since });
  // A range of starts beside it, of the 60 days that are asked for at most: what is deleted shows only as being there no more.
  const window = { StartDate: filterOf(now - day), EndDate: filterOf(now + 58 * day) };
  const upcoming = await operations.list(lists.appointments, { ...utc, ...window });
  const { fresh, cursor: appointments } = advance(cursor.appointments, changed, ({ ID }) => ID, now);
  const listed = new Set([...changed, ...upcoming].map(({ ID }) => ID));
  const gone = Object.entries(cursor.upcoming).filter(([id]) => !listed.has(id) && startsStill(cursor, id, now));
  const arrivals: Arrival[] = [];
  for (const row of fresh) arrivals.push(appointmentArrival(await withIds(operations, row, directory)));
  for (const [nativeId, said] of gone) {
    const patientId = said.split('|')[1] ?? '';
    arrivals.push({
      recordType: 'appointment',
      nativeId,
      action: 'missing',
      record: null,
      ...(patientId !== '' && { patientId }),
    });
  }
  const next = Object.fromEntries(
    upcoming.map(({ ID, StartDate = '', PatientID = '' }) => [ID, `${StartDate}|${PatientID}`]),
  );
  return { arrivals, cursor: { ...cursor, appointments, upcoming: next } };
}

/** An appointment that has left the window by the passing of time is not gone. */
function startsStill(cursor: Cursor, id: string, now: number): boolean {
  const start = Date.parse(`${cursor.upcoming[id]?.split('|')[0] ?? ''} UTC`);
  return !Number.isNaN(start) && start > now - day + 3_600_000;
}

/** The list says provider and location by name: the ids are found where a name is that of exactly one, else asked for. */
async function withIds(
  operations: Operations,
  row: AppointmentData,
  { providers, locations }: Directory,
): Promise<AppointmentData> {
  const provider = only(providers, ({ FullName }) => FullName, row.ResourceName1);
  const place = only(locations, ({ Name }) => Name, row.ServiceLocationName);
  const ids = {
    ...(provider !== undefined && { ProviderID: provider.ID }),
    ...(row.ServiceLocationID === undefined && place !== undefined && { ServiceLocationID: place.ID }),
  };
  if (provider !== undefined || row.ResourceName1 === undefined) return { ...row, ...ids };
  const single = await operations.getAppointment(row.ID);
  const asked = single?.ProviderId;
  return asked === undefined || asked === '0' ? { ...row, ...ids } : { ...row, ...ids, ProviderID: asked };
}

function only<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string | undefined,
  name: string | undefined,
): Item | undefined {
  const wanted = name?.trim().toLowerCase();
  const [first, ...others] =
    wanted === undefined ? [] : items.filter((item) => nameOf(item)?.trim().toLowerCase() === wanted);
  return others.length === 0 ? first : undefined;
}

/** An appointment as an arrival. */
export const appointmentArrival = (record: AppointmentData): Arrival => ({
  recordType: 'appointment',
  nativeId: record.ID,
  action: 'saved',
  record,
  ...(record.PatientID !== undefined && { patientId: record.PatientID }),
  ...changedAtOf(record.LastModifiedDate),
});

async function hearCharges(
  { operations, clock }: Parts,
  cursor: Cursor,
  practice: string,
): Promise<{ readonly arrivals: readonly Arrival[]; readonly cursor: Cursor }> {
  const filter = { PracticeName: practice, IncludeUnapprovedCharges: 'true', ...filterSince(cursor.charges, clock()) };
  const rows = (await operations.list(lists.charges, filter)).filter(
    ({ EncounterProcedureID }) => EncounterProcedureID !== undefined,
  );
  const idOf = ({ EncounterProcedureID = '' }: { readonly EncounterProcedureID?: string }): string =>
    EncounterProcedureID;
  const { fresh, cursor: charges } = advance(cursor.charges, rows, idOf, clock());
  const arrivals = fresh.map((record): Arrival => ({
    recordType: 'charge',
    nativeId: idOf(record),
    action: 'saved',
    record,
    ...(record.PatientID !== undefined && { patientId: record.PatientID }),
    ...changedAtOf(record.LastModifiedDate),
  }));
  return { arrivals, cursor: { ...cursor, charges } };
}
