// Native records: what a system last said, verbatim. docs/architecture.md section 2, "record".
import { createHash } from 'node:crypto';
import { rangeUnder, rowKey } from './row-key.js';
import type { Page, Row, RowWrite, Scanned, Store } from './store.js';

/** A record as its system last said it. */
export interface StoredRecord {
  readonly connection: string;
  readonly recordType: string;
  readonly nativeId: string;
  readonly record: unknown;
  /** Of `record`, see `recordHash`. */
  readonly hash: string;
  /** When it came (FHIR instant). */
  readonly receivedAt: string;
  /** When the system says it changed, if it says so. */
  readonly changedAt?: string;
  /** The native patient it belongs to, if any. */
  readonly patientId?: string;
  /** The system has it no more; `record` is its last form. */
  readonly gone?: true;
}

/** Which record. */
export type RecordId = Pick<StoredRecord, 'connection' | 'recordType' | 'nativeId'>;

const keyOf = ({ connection, recordType, nativeId }: RecordId): string => rowKey(connection, recordType, nativeId);

/** SHA-256 over the record with its members in order, so that two that say the same are the same. */
export const recordHash = (record: unknown): string =>
  createHash('sha256').update(JSON.stringify(ordered(record)) ?? '').digest('base64url');

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return members.map(([name, inner]) => [name, ordered(inner)]);
}

/** Keeps a record; `expect` is the version of the row it was compared with (0: none), or 'any'. */
export const recordWrite = (record: StoredRecord, expect: RowWrite['expect'] = 'any'): RowWrite => ({
  kind: 'record',
  key: keyOf(record),
  expect,
  value: record,
  index: [
    rowKey('type', record.connection, record.recordType, record.nativeId),
    ...(record.patientId === undefined
      ? []
      : [rowKey('patient', record.connection, record.patientId, record.recordType, record.nativeId)]),
  ],
});

export const readRecord = (store: Store, tenant: string, id: RecordId): Promise<Row<StoredRecord> | undefined> =>
  store.get<StoredRecord>(tenant, 'record', keyOf(id));

/** Several records; those that never came are left out. */
export const readRecords = (store: Store, tenant: string, ids: readonly RecordId[]): Promise<readonly Row<StoredRecord>[]> =>
  store.getMany<StoredRecord>(tenant, 'record', ids.map(keyOf));

interface PageWish {
  readonly after?: string;
  readonly limit: number;
}

/** All records of a type, in order of native id. */
export const recordsOfType = (
  store: Store,
  tenant: string,
  { connection, recordType }: Pick<RecordId, 'connection' | 'recordType'>,
  page: PageWish,
): Promise<Page<Scanned<StoredRecord>>> =>
  store.scan<StoredRecord>(tenant, 'record', { ...rangeUnder('type', connection, recordType), ...page });

/** All records of a native patient, in order of type and native id. */
export const recordsOfPatient = (
  store: Store,
  tenant: string,
  { connection, patientId }: { readonly connection: string; readonly patientId: string },
  page: PageWish,
): Promise<Page<Scanned<StoredRecord>>> =>
  store.scan<StoredRecord>(tenant, 'record', { ...rangeUnder('patient', connection, patientId), ...page });
