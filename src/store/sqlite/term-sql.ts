// Terms as SQL: a set of matching versions, a capped count of it, and a probe of one version. docs/storage.md, "Search index".
import { lastCharacter, type KeySpan, type Term } from '../../search/plan.js';
import type { SqlValue } from './driver.js';
import type { Sql } from './statements.js';

/** SQL text with the values of its parameters, in order. The text depends on the shape of a term only, so that it is prepared once. */
export interface Fragment {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

type Span = readonly [string, string, string | null, string | null, string | null, string | null, number];

// The end is exclusive, so that the text itself is the stretch up to its least successor.
const spanOf = ({ from, to, tail, endsWith, contains }: KeySpan): Span => [
  from,
  to ?? `${from}\u0000`,
  tail?.least ?? null,
  tail?.most ?? null,
  endsWith ?? null,
  contains ?? null,
  Array.from(from).length,
];

const isExact = (spans: readonly KeySpan[]): boolean => spans.every(({ to }) => to === undefined);

const isTested = (spans: readonly KeySpan[]): boolean =>
  spans.some(({ tail, endsWith, contains }) => tail !== undefined || endsWith !== undefined || contains !== undefined);

const at = (index: number): string => `json_extract(span.value, '$[${index}]')`;

const tests = (key: string): string => `
  AND (${at(2)} IS NULL OR substr(${key}, -length(${at(2)})) BETWEEN ${at(2)} AND ${at(3)})
  AND (${at(4)} IS NULL OR substr(${key}, -length(${at(4)})) = ${at(4)})
  AND (${at(5)} IS NULL OR instr(substr(${key}, ${at(6)} + 1), ${at(5)}) > 0)`;

const within = (key: string, spans: readonly KeySpan[]): string =>
  `${key} >= ${at(0)} AND ${key} < ${at(1)}${isTested(spans) ? tests(key) : ''}`;

/** The key of a term that asks for exactly one, and so can be walked in order of commit. */
export function singleKey(term: Term): string | undefined {
  if (term.on !== 'keys' || term.negate || term.spans.length !== 1) return undefined;
  const [span] = term.spans;
  return span?.to === undefined ? span?.from : undefined;
}

const mostLookedUp = 8;

/** The term with stretches of few keys replaced by the keys that stand there: each then is a lookup, in order of commit. */
export function withKeysLookedUp(sql: Sql, tenant: number, term: Term): Term {
  if (term.on !== 'keys' || !term.spans.some(({ hasFewKeys }) => hasFewKeys)) return term;
  const spans = term.spans.flatMap((span) => (span.hasFewKeys ? (keysIn(sql, tenant, span) ?? [span]) : [span]));
  return { ...term, spans };
}

function keysIn(sql: Sql, tenant: number, { from, to = from }: KeySpan): readonly KeySpan[] | undefined {
  const found: KeySpan[] = [];
  for (let after = from; found.length <= mostLookedUp;) {
    // From key to key, not from row to row, so that it costs the same however many resources stand under each.
    const row = sql.get<{ key: string }>(
      'SELECT key FROM search WHERE tenant = ? AND key >= ? AND key < ? ORDER BY key LIMIT 1',
      ...[tenant, after, to],
    );
    if (!row) return found;
    found.push({ from: row.key });
    after = `${row.key}\u0000`;
  }
  return undefined;
}

/** `SELECT seq …` of all current versions that match the term; one may come twice. For terms without `negate`. */
export function termSet(tenant: number, type: string, term: Term): Fragment {
  switch (term.on) {
    case 'id':
      return {
        text: `SELECT d.seq FROM json_each(?) one CROSS JOIN resource d ON d.tenant = ? AND d.type = ? AND d.id = one.value AND d.deleted = 0`,
        values: [JSON.stringify(term.ids), tenant, type],
      };
    case 'lastUpdated':
      return {
        text: `SELECT d.seq FROM json_each(?) span CROSS JOIN resource d
               ON d.tenant = ? AND d.type = ? AND d.lastUpdated >= ${at(0)} AND d.lastUpdated < ${at(1)} AND d.deleted = 0`,
        values: [JSON.stringify(term.spans.map(({ from, to }) => [from, to])), tenant, type],
      };
    case 'keys':
      if (term.spans.length === 1 && !isTested(term.spans)) {
        const [{ from, to } = { from: '' }] = term.spans;
        return to === undefined
          ? { text: 'SELECT d.seq FROM search d WHERE d.tenant = ? AND d.key = ?', values: [tenant, from] }
          : {
              text: 'SELECT d.seq FROM search d WHERE d.tenant = ? AND d.key >= ? AND d.key < ?',
              values: [tenant, from, to],
            };
      }
      if (isExact(term.spans)) {
        return {
          text: 'SELECT d.seq FROM json_each(?) one CROSS JOIN search d ON d.tenant = ? AND d.key = one.value',
          values: [JSON.stringify(term.spans.map(({ from }) => from)), tenant],
        };
      }
      return {
        text: `SELECT d.seq FROM json_each(?) span CROSS JOIN search d ON d.tenant = ? AND ${within('d.key', term.spans)}`,
        values: [JSON.stringify(term.spans.map(spanOf)), tenant],
      };
  }
}

/** A condition on one version. */
export interface Probe extends Fragment {
  /** It reads the row of `resource`; else the sequence number alone. */
  readonly readsResource: boolean;
}

/** Whether the version with the sequence number `seq`, in the row of `resource` where that is read, matches the term. */
export function probe(tenant: number, term: Term, seq: string): Probe {
  const { text, values, readsResource } = probed(tenant, term, seq);
  return { text: term.negate ? `NOT ${text}` : text, values, readsResource };
}

function probed(tenant: number, term: Term, seq: string): Probe {
  switch (term.on) {
    case 'id':
      return {
        text: '(resource.id IN (SELECT value FROM json_each(?)))',
        values: [JSON.stringify(term.ids)],
        readsResource: true,
      };
    case 'lastUpdated':
      return {
        text: `EXISTS (SELECT 1 FROM json_each(?) span WHERE resource.lastUpdated >= ${at(0)} AND resource.lastUpdated < ${at(1)})`,
        values: [JSON.stringify(term.spans.map(({ from, to }) => [from, to]))],
        readsResource: true,
      };
    case 'keys':
      return keyProbe(tenant, term.spans, seq);
  }
}

function keyProbe(tenant: number, spans: readonly KeySpan[], seq: string): Probe {
  const [first] = spans;
  if (spans.length === 1 && first && first.to === undefined) {
    return {
      text: `EXISTS (SELECT 1 FROM search p WHERE p.tenant = ? AND p.key = ? AND p.seq = ${seq})`,
      values: [tenant, first.from],
      readsResource: false,
    };
  }
  if (isExact(spans)) {
    return {
      text: 'EXISTS (SELECT 1 FROM json_each(resource.keys) k WHERE k.value IN (SELECT value FROM json_each(?)))',
      values: [JSON.stringify(spans.map(({ from }) => from))],
      readsResource: true,
    };
  }
  const least = spans.reduce((lowest, { from }) => (from < lowest ? from : lowest), lastCharacter);
  const most = spans.reduce((highest, { from, to = from }) => (to > highest ? to : highest), '');
  return {
    // Most keys of a resource lie outside of all spans: they are passed over before any span is read.
    text: `EXISTS (SELECT 1 FROM json_each(resource.keys) k CROSS JOIN json_each(?) span
           WHERE k.value BETWEEN ? AND ? AND ${within('k.value', spans)})`,
    values: [JSON.stringify(spans.map(spanOf)), least, most],
    readsResource: true,
  };
}

/**
 * How many index rows a term touches, counted up to the cap: never less than it matches, and cheap.
 * A `contains` or `endsWith` is counted by the stretch that must be read for it.
 */
export function cappedCount(sql: Sql, tenant: number, type: string, term: Term, cap: number): number {
  const untested: Term =
    term.on === 'keys'
      ? { ...term, spans: term.spans.map(({ from, to }) => (to === undefined ? { from } : { from, to })) }
      : term;
  const { text, values } = termSet(tenant, type, untested);
  return sql.get<{ n: number }>(`SELECT count(*) AS n FROM (${text} LIMIT ?)`, ...values, cap)?.n ?? 0;
}
