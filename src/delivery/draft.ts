// One change in the making: what is read is remembered, what is put is seen by later reads, and all of it commits at once or is made again. docs/architecture.md section 1, idea 4.
import type { Provenance } from 'fhir/r4.js';
import { parseReference } from '../fhir/reference.js';
import type { Resource, ResourceType } from '../fhir/resource.js';
import { keysOf } from '../search/keys.js';
import type { ResourceWrite, Row, RowKind, RowWrite, Version, WriteSet } from '../store/store.js';
import { sameContent } from './content.js';
import { instant, type Hub } from './hub.js';
import { identityKeys } from './identity.js';
import { provenanceOf, type Origin } from './provenance.js';

interface PendingRow {
  readonly before: Row | undefined;
  value: unknown;
  index: readonly string[];
}

/** A draft; every method of it sees what the draft has already put. */
export interface Draft {
  readonly hub: Hub;
  /** The resource as it is or will be; undefined where there is none or it is deleted. */
  readonly read: <T extends Resource = Resource>(reference: string) => Promise<(T & { id: string }) | undefined>;
  /** Loads several at once, so that later reads cost nothing. */
  readonly preload: (references: readonly string[]) => Promise<void>;
  /** Makes a new version, unless the resource is what it was. Answers whether it changed. */
  readonly put: (resource: Resource & { id: string }, origin: Origin) => Promise<boolean>;
  readonly remove: (reference: string, origin: Origin) => Promise<void>;
  readonly row: <Value>(kind: RowKind, key: string) => Promise<Value | undefined>;
  readonly rows: <Value>(kind: RowKind, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>;
  readonly putRow: (kind: RowKind, key: string, value: unknown, index: readonly string[]) => Promise<void>;
  /** No other current resource may stand under this key at commit. */
  readonly guard: (key: string) => void;
  /** The references of what has changed so far. */
  readonly changed: () => readonly string[];
}

/**
 * Makes a draft, lets `work` fill it, commits it; when another commit came between, all is made again on what is now there.
 * Answers what `work` answered. Errors of `work` pass through; after 20 conflicts the last one is a fault.
 */
export async function withDraft<Answer>(hub: Hub, work: (draft: Draft) => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const draft = createDraft(hub);
    const answer = await work(draft);
    const set = draft.writeSet();
    if (set.resources.length === 0 && set.rows.length === 0) return answer;
    const { committed, ...rest } = await hub.store.commit(set);
    if (committed) return answer;
    if (attempt >= 20) throw new Error(`commit gave up after ${attempt} conflicts: ${JSON.stringify(rest)}`);
  }
}

interface PendingResource {
  readonly before: Version | undefined;
  readonly was: Resource | undefined;
  now: (Resource & { id: string }) | undefined;
  origin: Origin | undefined;
}

/** An empty draft; `writeSet` is what it would commit. */
export function createDraft(hub: Hub): Draft & { readonly writeSet: () => WriteSet } {
  const resources = new Map<string, PendingResource>();
  const rows = new Map<string, PendingRow>();
  const guards: string[] = [];

  const remember = (reference: string, before: Version | undefined): PendingResource => {
    const was =
      before === undefined || before.deleted ? undefined : (JSON.parse(before.json) as Resource & { id: string });
    const pending: PendingResource = { before, was, now: was, origin: undefined };
    resources.set(reference, pending);
    return pending;
  };

  const load = async (reference: string): Promise<PendingResource> => {
    const known = resources.get(reference);
    if (known) return known;
    const local = parseReference(reference);
    if (!local) throw new Error(`not a reference of ours: ${reference}`);
    return remember(reference, await hub.store.read(hub.tenant, local.type, local.id));
  };

  const loadRow = async (kind: RowKind, key: string): Promise<PendingRow> => {
    const at = `${kind} ${key}`;
    const known = rows.get(at);
    if (known) return known;
    const before = await hub.store.get(hub.tenant, kind, key);
    const pending: PendingRow = { before, value: before?.value, index: [] };
    rows.set(at, pending);
    return pending;
  };

  const written = new Set<string>();

  return {
    hub,
    read: async <T extends Resource = Resource>(reference: string) =>
      (await load(reference)).now as (T & { id: string }) | undefined,
    preload: async (references: readonly string[]) => {
      const wanted = [...new Set(references)]
        .filter((reference) => !resources.has(reference))
        .flatMap((reference) => parseReference(reference) ?? []);
      if (wanted.length === 0) return;
      for (const version of await hub.store.readMany(hub.tenant, wanted))
        remember(`${version.type}/${version.id}`, version);
    },
    put: async (resource: Resource & { id: string }, origin: Origin) => {
      const pending = await load(`${resource.resourceType}/${resource.id}`);
      if (pending.now && sameContent(pending.now, resource)) return false;
      pending.now = resource;
      pending.origin = origin;
      return true;
    },
    remove: async (reference: string, origin: Origin) => {
      const pending = await load(reference);
      pending.now = undefined;
      pending.origin = origin;
    },
    row: async <Value>(kind: RowKind, key: string) => (await loadRow(kind, key)).value as Value | undefined,
    rows: async <Value>(kind: RowKind, keys: readonly string[]) => {
      const missing = [...new Set(keys)].filter((key) => !rows.has(`${kind} ${key}`));
      if (missing.length > 0) {
        const found = new Map((await hub.store.getMany(hub.tenant, kind, missing)).map((row) => [row.key, row]));
        for (const key of missing) {
          const before = found.get(key);
          rows.set(`${kind} ${key}`, { before, value: before?.value, index: [] });
        }
      }
      const values = new Map<string, Value>();
      for (const key of keys) {
        const value = rows.get(`${kind} ${key}`)?.value;
        if (value !== undefined) values.set(key, value as Value);
      }
      return values;
    },
    putRow: async (kind: RowKind, key: string, value: unknown, index: readonly string[]) => {
      const pending = await loadRow(kind, key);
      pending.value = value;
      pending.index = index;
      written.add(`${kind} ${key}`);
    },
    guard: (key: string) => {
      guards.push(key);
    },
    changed: () => [...resources].filter(([, { origin }]) => origin !== undefined).map(([reference]) => reference),
    writeSet: () => {
      const at = instant(hub);
      const changes = [...resources].flatMap(([reference, pending]) =>
        pending.origin ? [{ reference, ...pending, origin: pending.origin }] : [],
      );
      const writes = changes.map((change) => resourceWrite(change.reference, change.before, change.now, at));
      const provenance =
        changes.length > 0
          ? [
              provenanceWrite(
                provenanceOf(
                  hub.newId(),
                  at,
                  changes.map(({ reference, before, origin }) => ({
                    reference,
                    version: (before?.version ?? 0) + 1,
                    origin,
                  })),
                ),
                at,
              ),
            ]
          : [];
      return {
        tenant: hub.tenant,
        resources: [...writes, ...provenance],
        rows: [...written].map((name): RowWrite => rowWrite(name, rows.get(name))),
        guards,
      };
    },
  };
}

function rowWrite(name: string, pending: PendingRow | undefined): RowWrite {
  const space = name.indexOf(' ');
  return {
    kind: name.slice(0, space) as RowKind,
    key: name.slice(space + 1),
    expect: pending?.before?.version ?? 0,
    value: pending?.value,
    index: pending?.index ?? [],
  };
}

function resourceWrite(
  reference: string,
  before: Version | undefined,
  now: (Resource & { id: string }) | undefined,
  at: string,
): ResourceWrite {
  const version = (before?.version ?? 0) + 1;
  const [type, id] = reference.split('/') as [ResourceType, string];
  if (!now) return { type, id, version, lastUpdated: at, deleted: true, json: '', keys: [] };
  const stamped = stamp(now, version, at);
  return {
    type,
    id,
    version,
    lastUpdated: at,
    deleted: false,
    json: JSON.stringify(stamped),
    keys: [...keysOf(stamped), ...identityKeys(stamped)],
  };
}

function provenanceWrite(provenance: Provenance & { id: string }, at: string): ResourceWrite {
  const stamped = stamp(provenance, 1, at);
  return {
    type: 'Provenance',
    id: provenance.id,
    version: 1,
    lastUpdated: at,
    deleted: false,
    json: JSON.stringify(stamped),
    keys: keysOf(stamped),
  };
}

/** The resource with its version and time in `meta`, in FHIR's order of elements. */
function stamp<T extends Resource>(resource: T, version: number, at: string): T {
  const { resourceType, id, meta, ...rest } = resource;
  return { resourceType, id, meta: { ...meta, versionId: String(version), lastUpdated: at }, ...rest } as T;
}
