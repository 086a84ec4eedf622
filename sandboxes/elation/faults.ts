// Bad weather on demand: failures, slowness, dropped connections and throttling, set by control calls.
import { Refusal } from './refusal.js';

interface Failure {
  readonly status: number;
  readonly body: unknown;
  readonly path: RegExp;
  readonly method: string | undefined;
  left: number;
}

export interface Throttle {
  readonly requests: number;
  readonly perMs: number;
}

export interface Faults {
  /** The next `times` requests whose path matches fail with that status, and nothing is committed. */
  readonly fail: (fault: { status: number; times: number; path?: string; method?: string; body?: unknown }) => void;
  /** The next `times` requests whose path matches are answered `ms` later. */
  readonly slow: (fault: { ms: number; times: number; path?: string }) => void;
  /** The next `times` writes whose path matches are committed, and the connection is then closed without an answer. */
  readonly drop: (fault: { times: number; path?: string }) => void;
  /** At most `requests` in each span of `perMs`; undefined: no limit. */
  readonly throttle: (limit: Throttle | undefined) => void;
  /** Throws what the vendor would answer instead. */
  readonly checkFailure: (method: string, path: string) => void;
  /** Throws 429, without any header that says how long to wait: the vendor documents none. */
  readonly checkThrottle: (now: number) => void;
  readonly delayOf: (path: string) => number;
  readonly takesDrop: (method: string, path: string) => boolean;
  readonly clear: () => void;
  readonly view: () => unknown;
}

export function createFaults(): Faults {
  let failures: Failure[] = [];
  let slow: { ms: number; left: number; path: RegExp }[] = [];
  let drops: { left: number; path: RegExp }[] = [];
  let limit: Throttle | undefined;
  let span = { start: -Infinity, used: 0 };

  return {
    fail: ({ status, times, path, method, body }) => {
      const shown = body ?? { detail: `The sandbox was told to fail with ${status}.` };
      failures.push({ status, body: shown, path: toPattern(path), method: method?.toUpperCase(), left: times });
    },
    slow: ({ ms, times, path }) => {
      slow.push({ ms, left: times, path: toPattern(path) });
    },
    drop: ({ times, path }) => {
      drops.push({ left: times, path: toPattern(path) });
    },
    throttle: (next) => {
      limit = next;
      span = { start: -Infinity, used: 0 };
    },
    checkFailure: (method, path) => {
      if (failures.length === 0) return;
      const failure = failures.find((each) => matches(each.method, method) && each.path.test(path));
      if (failure === undefined) return;
      failure.left -= 1;
      failures = failures.filter((each) => each.left > 0);
      throw new Refusal(failure.status, failure.body);
    },
    checkThrottle: (now) => {
      if (limit === undefined) return;
      if (now - span.start >= limit.perMs || now < span.start) span = { start: now, used: 0 };
      span.used += 1;
      if (span.used > limit.requests) throw new Refusal(429, { detail: 'Request was throttled.' });
    },
    delayOf: (path) => {
      if (slow.length === 0) return 0;
      const found = slow.find((each) => each.path.test(path));
      if (found === undefined) return 0;
      found.left -= 1;
      slow = slow.filter((each) => each.left > 0);
      return found.ms;
    },
    takesDrop: (method, path) => {
      if (drops.length === 0 || method === 'GET') return false;
      const found = drops.find((each) => each.path.test(path));
      if (found === undefined) return false;
      found.left -= 1;
      drops = drops.filter((each) => each.left > 0);
      return true;
    },
    clear: () => {
      failures = [];
      slow = [];
      drops = [];
      limit = undefined;
    },
    view: () => ({
      failures: failures.map(({ status, method, path, left }) => ({ status, method, path: path.source, left })),
      slow: slow.map(({ ms, path, left }) => ({ ms, path: path.source, left })),
      drops: drops.map(({ path, left }) => ({ path: path.source, left })),
      throttle: limit ?? null,
    }),
  };
}

function matches(wanted: string | undefined, method: string): boolean {
  return wanted === undefined || wanted === method;
}

/** `*` stands for anything; without one the pattern may stand anywhere in the path. */
function toPattern(path: string | undefined): RegExp {
  if (path === undefined) return /^/;
  const escaped = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return path.includes('*') ? new RegExp(`^${escaped.join('.*')}$`) : new RegExp(escaped.join(''));
}
