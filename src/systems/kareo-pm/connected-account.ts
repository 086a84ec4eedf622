// What is asked of the account once and kept: its practice, its external vendor, its directory by name. Kareo Technical Guide (API 2.1), "Get Practices", "External Vendors".
import { SystemFailure } from '../failure.js';
import { lists, type Operations } from './operations.js';
import type { PracticeData } from './records.js';
import type { KareoSettings } from './settings.js';

export interface ConnectedAccount {
  /** The practice that takes part. Throws SystemFailure (configuration) where it cannot be told. */
  readonly practice: () => Promise<PracticeData>;
  /** The external vendor under which ids are kept, registered at first connect. */
  readonly vendorId: () => Promise<string>;
}

export function createConnectedAccount(operations: Operations, settings: KareoSettings): ConnectedAccount {
  return {
    practice: kept(async () => thePractice(await operations.list(lists.practices, {}), settings)),
    vendorId: kept(() => operations.externalVendor(settings.vendorName)),
  };
}

/** Asks once; a failure is not kept. */
function kept<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | undefined;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}

/** The configured practice, or the only active one. */
export function thePractice(practices: readonly PracticeData[], { practiceId }: KareoSettings): PracticeData {
  const active = practices.filter((one) => one.Active?.toLowerCase() !== 'false');
  const [first, ...others] = practiceId === undefined ? active : active.filter((one) => one.ID === practiceId);
  if (first !== undefined && others.length === 0) return first;
  const text =
    practiceId !== undefined
      ? `This Kareo account has no active practice ${practiceId}`
      : first === undefined
        ? 'This Kareo account has no active practice'
        : `This Kareo account has ${active.length} active practices: set practiceId to one of ${active.map((one) => one.ID).join(', ')}`;
  throw new SystemFailure('configuration', [{ code: 'settings-invalid', text }]);
}
