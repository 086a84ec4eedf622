// Maps: which provider, calendar or location of one connection is which of another. Guide: Elation–Kareo, "Configuration".
import { rangeUnder, rowKey } from './row-key.js';
import type { Page, Row, RowWrite, Scanned, Store } from './store.js';

export type MapKind = 'provider' | 'calendar' | 'location';

/** One side of a map line. */
export interface MapSide {
  readonly connection: string;
  readonly nativeId: string;
}

export interface MapLine {
  readonly map: MapKind;
  readonly from: MapSide;
  readonly to: MapSide;
  /** How it came: equal NPI, `chartbridge map`, or the configuration file. */
  readonly source: 'npi' | 'person' | 'configuration';
}

const keyOf = (map: MapKind, from: MapSide, toConnection: string): string =>
  rowKey(map, from.connection, from.nativeId, toConnection);

/** Sets a line; there is one for each (map, from, target connection). */
export const mapWrite = (line: MapLine, expect: RowWrite['expect'] = 'any'): RowWrite => ({
  kind: 'map',
  key: keyOf(line.map, line.from, line.to.connection),
  expect,
  value: line,
  index: [
    rowKey('from', line.map, line.from.connection, line.from.nativeId, line.to.connection),
    rowKey('to', line.map, line.to.connection, line.to.nativeId, line.from.connection, line.from.nativeId),
  ],
});

/** Removes a line, if it is there. */
export const unmapWrite = (map: MapKind, from: MapSide, toConnection: string): RowWrite => ({
  kind: 'map',
  key: keyOf(map, from, toConnection),
  expect: 'any',
  value: undefined,
  index: [],
});

/** What that side is in the target connection. */
export const readMapLine = (
  store: Store,
  tenant: string,
  { map, from, toConnection }: { readonly map: MapKind; readonly from: MapSide; readonly toConnection: string },
): Promise<Row<MapLine> | undefined> => store.get<MapLine>(tenant, 'map', keyOf(map, from, toConnection));

/** All lines of a map, or those of one connection's side. */
export const mapLines = (
  store: Store,
  tenant: string,
  { map, fromConnection }: { readonly map: MapKind; readonly fromConnection?: string },
  page: { readonly after?: string; readonly limit: number },
): Promise<Page<Scanned<MapLine>>> =>
  store.scan<MapLine>(tenant, 'map', {
    ...rangeUnder('from', map, ...(fromConnection === undefined ? [] : [fromConnection])),
    ...page,
  });

/** The lines that lead to that side. */
export const mapLinesTo = (
  store: Store,
  tenant: string,
  { map, to }: { readonly map: MapKind; readonly to: MapSide },
  page: { readonly after?: string; readonly limit: number },
): Promise<Page<Scanned<MapLine>>> =>
  store.scan<MapLine>(tenant, 'map', { ...rangeUnder('to', map, to.connection, to.nativeId), ...page });
