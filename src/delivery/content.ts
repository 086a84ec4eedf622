// When two values say the same: the test that keeps an echo from becoming a change. Rule XX-01.
import { createHash } from 'node:crypto';
import type { Resource } from '../fhir/resource.js';

/** Whether two resources say the same, whatever their version and time. */
export function sameContent(a: Resource, b: Resource): boolean {
  return content(a) === content(b);
}

function content(resource: Resource): string {
  const { meta, ...rest } = resource;
  const { versionId, lastUpdated, ...said } = meta ?? {};
  return JSON.stringify([Object.keys(said).length > 0 ? sorted(said) : null, sorted(rest)]);
}

/** The same value with the keys of every object in one order, so that equal content has equal text. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, member]) => [key, sorted(member)]),
  );
}

/** A hash of what a value says, the same for equal content in any order of keys. */
export const contentHash = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)) ?? '')
    .digest('base64url');
