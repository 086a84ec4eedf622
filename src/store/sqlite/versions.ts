// Reads of versions: current, by number, and history. https://hl7.org/fhir/R4/http.html#read
import { inflateRawSync } from 'node:zlib';
import { resourceTypes, type ResourceType } from '../../fhir/resource.js';
import type { HistoryRange, Page, Version } from '../store.js';
import { cursorOf, readCursor } from './cursor.js';
import type { Sql } from './statements.js';

/** A row of `resource`, or of `past` with its compressed body in place of the text. */
interface VersionRow {
  readonly seq: number;
  readonly type: ResourceType;
  readonly id: string;
  readonly version: number;
  readonly lastUpdated: string;
  readonly deleted: number;
  readonly json: string | Uint8Array;
}

const columns = ['seq', 'type', 'id', 'version', 'lastUpdated', 'deleted'];
const versionColumns = [...columns, 'json'].map((name) => `resource.${name}`).join(', ');
const pastColumns = [...columns, 'body AS json'].join(', ');

const versionOf = ({ seq, type, id, version, lastUpdated, deleted, json }: VersionRow): Version => ({
  type,
  id,
  version,
  seq,
  lastUpdated,
  deleted: deleted !== 0,
  json: typeof json === 'string' ? json : inflateRawSync(json).toString(),
});

/** A row of a search: of known type, and current. Each column of each row is paid for, so no more are read. */
export type FoundRow = Pick<VersionRow, 'seq' | 'id' | 'version' | 'lastUpdated'> & { readonly json: string };

export const foundColumns = ['seq', 'id', 'version', 'lastUpdated', 'json']
  .map((name) => `resource.${name}`)
  .join(', ');

export const foundVersion = (type: ResourceType, { seq, id, version, lastUpdated, json }: FoundRow): Version => ({
  type,
  id,
  version,
  seq,
  lastUpdated,
  deleted: false,
  json,
});

export function readCurrent(sql: Sql, tenant: number, type: ResourceType, id: string): Version | undefined {
  const row = sql.get<VersionRow>(
    `SELECT ${versionColumns} FROM resource WHERE tenant = ? AND type = ? AND id = ?`,
    ...[tenant, type, id],
  );
  return row && versionOf(row);
}

export function readNumbered(
  sql: Sql,
  tenant: number,
  { type, id, version }: { readonly type: ResourceType; readonly id: string; readonly version: number },
): Version | undefined {
  const current = readCurrent(sql, tenant, type, id);
  if (!current || current.version === version) return current;
  const row = sql.get<VersionRow>(
    `SELECT ${pastColumns} FROM past WHERE tenant = ? AND type = ? AND id = ? AND version = ?`,
    ...[tenant, type, id, version],
  );
  return row && versionOf(row);
}

/** Newest first: one resource by version, several by `lastUpdated`, equal ones by commit. */
export function readHistory(sql: Sql, tenant: number, range: HistoryRange): Page<Version> {
  const { type, id, limit } = range;
  const found =
    type !== undefined && id !== undefined
      ? ofResource(sql, tenant, { ...range, type, id })
      : ofTypes(sql, tenant, type === undefined ? resourceTypes : [type], range);
  const items = found.slice(0, limit).map(versionOf);
  const last = items.at(-1);
  return found.length > limit && last ? { items, next: cursorOf(last.lastUpdated, last.seq) } : { items };
}

function position(after: string | undefined): { readonly lastUpdated: string; readonly seq: number } {
  if (after === undefined) return { lastUpdated: '~', seq: Number.MAX_SAFE_INTEGER };
  const [lastUpdated, seq] = readCursor(after, ['text', 'number']);
  return { lastUpdated: String(lastUpdated), seq: Number(seq) };
}

type OfResource = HistoryRange & { readonly type: ResourceType; readonly id: string };

function ofResource(sql: Sql, tenant: number, { type, id, since = '', after, limit }: OfResource): VersionRow[] {
  const where = 'tenant = ? AND type = ? AND id = ? AND seq < ? AND lastUpdated >= ?';
  const values = [tenant, type, id, position(after).seq, since];
  const current = sql.all<VersionRow>(`SELECT ${versionColumns} FROM resource WHERE ${where}`, ...values);
  const past = sql.all<VersionRow>(
    `SELECT ${pastColumns} FROM past WHERE ${where} ORDER BY version DESC LIMIT ?`,
    ...values,
    limit + 1,
  );
  return [...current, ...past];
}

function ofTypes(sql: Sql, tenant: number, types: readonly ResourceType[], range: HistoryRange): VersionRow[] {
  const { lastUpdated, seq } = position(range.after);
  const where = 'tenant = ? AND type = ? AND lastUpdated >= ? AND (lastUpdated, seq) < (?, ?)';
  const order = 'ORDER BY lastUpdated DESC, seq DESC LIMIT ?';
  const rows = types.flatMap((type) => {
    const values = [tenant, type, range.since ?? '', lastUpdated, seq, range.limit + 1];
    return [
      ...sql.all<VersionRow>(`SELECT ${versionColumns} FROM resource WHERE ${where} ${order}`, ...values),
      ...sql.all<VersionRow>(`SELECT ${pastColumns} FROM past WHERE ${where} ${order}`, ...values),
    ];
  });
  return rows.sort((a, b) => compare(b.lastUpdated, a.lastUpdated) || b.seq - a.seq);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
