// What a FHIR client's write commits: the version, its index keys and who said it, all or nothing. docs/architecture.md section 4, "FHIR client"
import type { Clock, NewId } from '../fhir/ids.js';
import { gone, notFound, refusal } from '../fhir/outcome.js';
import type { Resource, ResourceType } from '../fhir/resource.js';
import { serialise } from '../fhir/serialise.js';
import { keysOf } from '../search/keys.js';
import type { ResourceWrite, RowWrite, Store, Version } from '../store/store.js';
import type { ClientChange, Consequences } from './consequences.js';
import { identityKeys } from './identity.js';

/** A write that has passed validation. */
export type ClientWrite = {
  readonly type: ResourceType;
  /** Rows that go into the same commit; a row whose expectation fails makes the answer 'blocked'. */
  readonly rows?: readonly RowWrite[];
} & (
  | {
      readonly method: 'create';
      readonly resource: Resource;
      readonly decimals: ReadonlyMap<string, string> | undefined;
      /** Index keys under which no current resource may stand; one that does makes the answer 'blocked'. */
      readonly guards?: readonly string[];
    }
  | {
      readonly method: 'update';
      readonly id: string;
      readonly resource: Resource;
      readonly decimals: ReadonlyMap<string, string> | undefined;
      /** The version that must stand. */
      readonly ifMatch?: number;
    }
  | { readonly method: 'delete'; readonly id: string; readonly ifMatch?: number }
);

/** The version that stands now, and the Task (`Task/x`) that shows the deliveries where any follow. */
export interface WriteAnswer {
  readonly version: Version;
  readonly task?: string;
}

/**
 * Commits a client's write; resolves after it is durable.
 * 'blocked': a guard or row expectation did not hold, nothing was written.
 * Errors: OutcomeError 404 or 410 for a resource that is not there, 405 for an id that is not ours, 412 where `ifMatch` does not hold.
 */
export type Write = (write: ClientWrite) => Promise<WriteAnswer | 'blocked'>;

/** What a write needs. */
export interface WriteParts {
  /** What the write does to the connected systems, into the same commit; absent where none is connected. Throws OutcomeError to refuse it. */
  /** Called after each commit: deliveries may be owed. */
  readonly committed?: () => void;
  readonly consequences?: (change: ClientChange) => Promise<Consequences>;
  readonly store: Store;
  readonly tenant: string;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** A `Write`: the version, who said it, and what it causes in the connected systems, in one commit. */
export const createClientWrite =
  (parts: WriteParts): Write =>
  async (write) => {
    // Each lost race means that another write went through, so this ends; the limit is for a store that lies.
    for (let attempt = 0; attempt < 1000; attempt += 1) {
      const version = await nextVersion(parts, write);
      const provenance = provenanceOf(parts, version, write.method);
      const caused = await parts.consequences?.(await changeOf(parts, write, version));
      const answer = await parts.store.commit({
        tenant: parts.tenant,
        resources: [version, ...(provenance ? [provenance] : []), ...(caused?.set.resources ?? [])],
        rows: [...(write.rows ?? []), ...(caused?.set.rows ?? [])],
        ...(write.method === 'create' && write.guards && { guards: write.guards }),
      });
      if (answer.committed) {
        parts.committed?.();
        return { version: { ...version, seq: answer.seq }, ...(caused?.task !== undefined && { task: caused.task }) };
      }
      const ofTheClient =
        answer.conflict.what === 'guard' ||
        write.rows?.some(({ kind, key }) => `${kind}/${key}` === answer.conflict.key);
      if (ofTheClient) return 'blocked';
    }
    throw new Error('The store answered a thousand conflicts in a row');
  };

/** Throws what the write would throw, and writes nothing. */
export type WouldWrite = (write: ClientWrite) => Promise<void>;

/** Asks everything that a write asks: whether the resource stands, and whether the connected systems can take the change. */
export const createWouldWrite =
  (parts: WriteParts): WouldWrite =>
  async (write) => {
    const version = await nextVersion(parts, write);
    await parts.consequences?.(await changeOf(parts, write, version));
  };

async function changeOf(
  { store, tenant }: WriteParts,
  write: ClientWrite,
  { type, id }: ResourceWrite,
): Promise<ClientChange> {
  if (write.method !== 'delete') return { method: write.method, type, id, resource: write.resource };
  const standing = await store.read(tenant, type, id);
  return { method: 'delete', type, id, resource: JSON.parse(standing?.json ?? '{}') as Resource };
}

async function nextVersion(parts: WriteParts, write: ClientWrite): Promise<ResourceWrite> {
  const lastUpdated = new Date(parts.clock()).toISOString();
  if (write.method === 'create') {
    const { type, resource, decimals } = write;
    return versionOf({ type, id: parts.newId(), version: 1, lastUpdated }, resource, decimals);
  }
  const { type, id } = write;
  const current = await currentVersion(parts, write);
  const next = { type, id, version: current.version + 1, lastUpdated };
  if (write.method === 'delete') return { ...next, deleted: true, json: '', keys: [] };
  return versionOf(next, write.resource, write.decimals);
}

/** The version that stands; what does not stand cannot be changed. */
async function currentVersion(
  { store, tenant }: WriteParts,
  { method, type, id, ifMatch }: Exclude<ClientWrite, { method: 'create' }>,
): Promise<Version> {
  const reference = `${type}/${id}`;
  const current = await store.read(tenant, type, id);
  if (!current && method === 'delete') throw notFound(reference);
  if (!current) {
    throw refusal(
      405,
      'not-supported',
      `${reference} is not known here; ids are given by Chartbridge: POST to ${type}`,
    );
  }
  if (current.deleted) throw gone(reference);
  if (ifMatch !== undefined && ifMatch !== current.version) {
    const text = `${reference} has version ${current.version}, not ${ifMatch}; read it again and apply the change to that`;
    throw refusal(412, 'conflict', text);
  }
  return current;
}

function versionOf(
  about: Pick<Version, 'type' | 'id' | 'version' | 'lastUpdated'>,
  resource: Resource,
  decimals?: ReadonlyMap<string, string>,
): ResourceWrite {
  const { version, lastUpdated, id } = about;
  const meta = { ...resource.meta, versionId: String(version), lastUpdated };
  // What says which resource this is comes first in the text.
  const stamped = Object.assign({ resourceType: resource.resourceType, id, meta }, resource, { id, meta });
  return {
    ...about,
    deleted: false,
    json: serialise(stamped, decimals),
    keys: [...keysOf(stamped), ...identityKeys(stamped)],
  };
}

const activity = { create: 'CREATE', update: 'UPDATE', delete: 'DELETE' } as const;

/** Who said this version; a Provenance needs none of its own. */
function provenanceOf(
  { newId }: WriteParts,
  { type, id, version, lastUpdated }: ResourceWrite,
  method: ClientWrite['method'],
): ResourceWrite | undefined {
  if (type === 'Provenance') return undefined;
  const about = { type: 'Provenance', id: newId(), version: 1, lastUpdated } as const;
  return versionOf(about, {
    resourceType: 'Provenance',
    target: [{ reference: `${type}/${id}/_history/${version}` }],
    recorded: lastUpdated,
    activity: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-DataOperation', code: activity[method] }],
    },
    agent: [{ who: { display: 'FHIR client' } }],
  });
}
