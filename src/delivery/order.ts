// What a system is handed to deliver: the resource, what it refers to, the system's own last word, and the links. docs/architecture.md section 4, "Out".
import type { Account, ChargeItem, Claim, Coverage, RelatedPerson } from 'fhir/r4.js';
import { parseReference } from '../fhir/reference.js';
import { referencesIn } from '../fhir/references-in.js';
import type { Resource, ResourceType } from '../fhir/resource.js';
import type { Loss } from '../mapping/loss.js';
import { parseSearch, planOf } from '../search/parse.js';
import type { Version } from '../store/store.js';
import type { DeliveryOrder, NativeLink } from '../systems/system.js';
import type { Delivery } from './deliveries.js';
import { flowFor } from './speaks.js';
import type { Connection, Hub } from './hub.js';
import { createDraft } from './draft.js';
import { linkOf, outboundDirectory, type Link } from './links.js';
import { keptRecord, recordKey, type KeptRecord } from './records.js';

type Stored = Resource & { id: string };

/** What is handed over, with the losses that the integration itself decides (a third policy). */
export interface Prepared {
  readonly order: DeliveryOrder;
  readonly leftOut: readonly Loss[];
}

/** Undefined: the resource is gone, nothing is owed. Reads committed state only. */
export async function prepareOrder(
  hub: Hub,
  connection: Connection,
  delivery: Delivery,
): Promise<Prepared | undefined> {
  const focus = await readOne(hub, delivery);
  if (!focus) return undefined;
  const chosen =
    delivery.deliveryClass === 'insurance'
      ? await chooseInsurance(hub, connection, focus)
      : { resources: await companions(hub, delivery, focus), leftOut: [] };
  const others = await closure(hub, [focus, ...chosen.resources], reachOf(delivery));
  const all = [focus, ...others];
  const references = [
    ...new Set([...all.map(({ resourceType, id }) => `${resourceType}/${id}`), ...all.flatMap(referencesIn)]),
  ];
  const directory = await outboundDirectory(hub, connection.name, references);
  const links = all.flatMap(({ resourceType, id }) => directory.linksOf(`${resourceType}/${id}`));
  const shared = sharedFields(hub, connection, delivery);
  return {
    leftOut: chosen.leftOut,
    order: {
      dataClass: delivery.deliveryClass === 'bill-status' ? 'bills' : delivery.deliveryClass,
      action: delivery.action,
      focus,
      with: others,
      native: await nativeRecords(
        hub,
        links.filter((link) => link.connection === connection.name),
      ),
      directory,
      ...(shared && { shared }),
      mayBeThere: delivery.mayBeThere,
      isFree: (recordType, nativeId) => isFree(hub, connection, { recordType, nativeId, reference: delivery.focus }),
      key: keyOf(hub, links, delivery),
    },
  };
}

/** What has been linked to the resource meanwhile is its own. */
async function isFree(
  hub: Hub,
  { name }: Connection,
  { recordType, nativeId, reference }: NativeLink,
): Promise<boolean> {
  const draft = createDraft(hub);
  const kept = await keptRecord(draft, name, recordType, nativeId);
  const link = await linkOf(draft, name, { recordType, nativeId, resourceType: 'Patient' });
  return link ? link.reference === reference : !kept?.candidates;
}

/** The integration's field list binds what comes from the partner; what a FHIR client wrote goes whole. */
function sharedFields(hub: Hub, connection: Connection, delivery: Delivery): ReadonlySet<string> | undefined {
  if (delivery.origin === 'fhir' || delivery.deliveryClass === 'bill-status') return undefined;
  const fields = flowFor(hub, connection, delivery.deliveryClass)?.flow.fields?.[connection.system.name];
  return fields && new Set(fields);
}

/** The resource as it stands; what is to be taken away, as it stood before it was deleted here. */
async function readOne(hub: Hub, { focus, action }: Delivery): Promise<Stored | undefined> {
  const local = parseReference(focus);
  const version = local && (await hub.store.read(hub.tenant, local.type, local.id));
  if (version?.deleted !== true) return version && parsed(version);
  if (action !== 'remove') return undefined;
  const before = await hub.store.readVersion(hub.tenant, version.type, version.id, version.version - 1);
  return before && parsed(before);
}

const parsed = (version: Version): Stored => JSON.parse(version.json) as Stored;

/** How many steps of references a system may need: of a policy its payer and plan, of a bill's state the bill alone. */
const reachOf = ({ deliveryClass }: Delivery): number =>
  deliveryClass === 'insurance' ? 3 : deliveryClass === 'bill-status' ? 1 : 2;

/** What the resources refer to, and what those refer to, that many steps far. */
async function closure(hub: Hub, start: readonly Stored[], reach: number): Promise<readonly Stored[]> {
  const known = new Map(start.map((resource) => [`${resource.resourceType}/${resource.id}`, resource]));
  let edge: readonly Stored[] = start;
  for (let depth = 0; depth < reach && edge.length > 0 && known.size < 200; depth += 1) {
    const wanted = [...new Set(edge.flatMap(referencesIn))]
      .filter((reference) => !known.has(reference))
      .flatMap((reference) => parseReference(reference) ?? []);
    edge = (await hub.store.readMany(hub.tenant, wanted)).map(parsed);
    for (const resource of edge) known.set(`${resource.resourceType}/${resource.id}`, resource);
  }
  return [...known.values()].slice(1);
}

/** What belongs to the focus without being referred to by it: a patient's cases and persons, a bill's lines. */
async function companions(hub: Hub, { deliveryClass }: Delivery, focus: Stored): Promise<readonly Stored[]> {
  if (focus.resourceType === 'Patient' && deliveryClass === 'patients')
    return allOf<RelatedPerson>(hub, 'RelatedPerson', focus.id);
  if (focus.resourceType === 'Claim') {
    const patient = parseReference(focus.patient.reference)?.id;
    return patient === undefined
      ? []
      : [
          ...(await allOf<Account>(hub, 'Account', patient)),
          ...(await allOf<Coverage>(hub, 'Coverage', patient)),
          ...(await linesOf(hub, focus)),
        ];
  }
  // A charge is a line of its visit's bill, and goes with it.
  const visit = focus.resourceType === 'ChargeItem' ? focus.context?.reference : undefined;
  return visit === undefined ? [] : search<Claim>(hub, 'Claim', ['encounter', visit]);
}

/** The charge items of a bill's lines: those of its visit note, which has one bill. */
async function linesOf(hub: Hub, { item }: Claim): Promise<readonly Stored[]> {
  const visits = new Set(
    (item ?? []).flatMap(({ encounter }) => encounter ?? []).flatMap(({ reference }) => reference ?? []),
  );
  const found = await Promise.all(
    [...visits].map((visit) => search<ChargeItem>(hub, 'ChargeItem', ['context', visit])),
  );
  return found.flat();
}

const allOf = <T extends Resource>(hub: Hub, type: ResourceType, patient: string): Promise<(T & { id: string })[]> =>
  search<T>(hub, type, ['patient', `Patient/${patient}`]);

async function search<T extends Resource>(
  hub: Hub,
  type: ResourceType,
  by: readonly [name: string, value: string],
): Promise<(T & { id: string })[]> {
  const query = parseSearch(type, [[...by]], {
    lenient: false,
    defaultCount: 100,
    maxCount: 100,
    now: hub.clock(),
  });
  const { items } = await hub.store.search(hub.tenant, planOf(query));
  return items.map((version) => parsed(version) as T & { id: string });
}

/** The policies that the integration shares, in rank order; the rank stands in `Coverage.order`. */
async function chooseInsurance(
  hub: Hub,
  connection: Connection,
  patient: Stored,
): Promise<{ resources: readonly Stored[]; leftOut: readonly Loss[] }> {
  const flow = flowFor(hub, connection, 'insurance');
  const coverages = await allOf<Coverage>(hub, 'Coverage', patient.id);
  if (!flow || flow.flow.from.includes(connection.system.name)) return { resources: coverages, leftOut: [] };
  const { shared, leftOut } = flow.joined.integration.policiesToShare(
    await allOf<Account>(hub, 'Account', patient.id),
    coverages,
  );
  return {
    resources: shared.map(({ coverage, rank }) => ({ ...coverage, id: coverage.id ?? '', order: rank })),
    leftOut: leftOut.map(({ coverage, why }) => ({
      label: `Policy ${coverage.order ?? ''}`.trim(),
      place: `Coverage/${coverage.id ?? ''}`,
      why,
    })),
  };
}

async function nativeRecords(hub: Hub, links: readonly Link[]): Promise<DeliveryOrder['native']> {
  const keys = links.map(({ connection, recordType, nativeId }) => recordKey(connection, recordType, nativeId));
  const kept = new Map(
    (await hub.store.getMany<KeptRecord>(hub.tenant, 'record', keys)).map((row) => [row.key, row.value]),
  );
  return links.map(({ connection, recordType, nativeId }) => ({
    recordType,
    nativeId,
    record: kept.get(recordKey(connection, recordType, nativeId))?.record,
  }));
}

const prefixes: Readonly<Record<string, string>> = { elation: 'EL', 'kareo-pm': 'KA' };

/** The source's own id with its system's letters, `EL141931111100043`; for what a FHIR client made, our id without its dashes, cut to 25. */
function keyOf(hub: Hub, links: readonly Link[], delivery: Delivery): string {
  const id = delivery.focus.slice(delivery.focus.indexOf('/') + 1);
  const source = links.find((link) => link.reference === delivery.focus && link.connection !== delivery.connection);
  const system = source && hub.connections.get(source.connection)?.system.name;
  const prefix = system === undefined ? undefined : prefixes[system];
  return (
    source && prefix !== undefined
      ? `${prefix}${source.nativeId}`
      : `CB${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`
  ).slice(0, 25);
}
