// What a FHIR client's write does to the connected systems: who takes it first, what is refused at once, and the Task that shows it. docs/architecture.md section 4, the table of writes.
import type { OutcomeError } from '../fhir/outcome.js';
import { refusal } from '../fhir/outcome.js';
import { parseReference } from '../fhir/reference.js';
import type { Resource, ResourceType } from '../fhir/resource.js';
import { flowOf } from '../integrations/integration.js';
import { parseSearch, planOf } from '../search/parse.js';
import { reasons } from '../systems/reasons.js';
import type { DataClass } from '../systems/system.js';
import { deliveryKey, putDelivery, type Delivery } from './deliveries.js';
import { createDraft, type Draft } from './draft.js';
import type { Connection, Hub } from './hub.js';
import { intentFor, putIntents } from './intents.js';
import { linksOf } from './links.js';
import { showDelivery } from './show.js';
import type { WriteSet } from '../store/store.js';

/** A client's write, as far as the systems are concerned. */
export interface ClientChange {
  readonly method: 'create' | 'update' | 'delete';
  readonly type: ResourceType;
  readonly id: string;
  /** As it will stand; for a deletion as it stood. */
  readonly resource: Resource;
}

/** What else goes into the same commit, and the Task (`Task/x`) that shows the deliveries. */
export interface Consequences {
  readonly set: Pick<WriteSet, 'resources' | 'rows'>;
  readonly task?: string;
}

const classOf: Readonly<Partial<Record<ResourceType, DataClass>>> = {
  Patient: 'patients',
  Coverage: 'insurance',
  Encounter: 'encounters',
  Claim: 'bills',
  ChargeItem: 'charges',
  Appointment: 'appointments',
};

/** Throws OutcomeError 409 or 422 where the connected systems cannot take the write at all; then nothing is stored. */
export async function consequencesOf(hub: Hub, change: ClientChange): Promise<Consequences> {
  const draft = createDraft(hub);
  const task = await consider(hub, draft, change);
  const { resources, rows } = draft.writeSet();
  return { set: { resources, rows }, ...(task !== undefined && { task }) };
}

async function consider(hub: Hub, draft: Draft, change: ClientChange): Promise<string | undefined> {
  const reference = `${change.type}/${change.id}`;
  const dataClass = classOf[change.type];
  if (dataClass === undefined) return keptElsewhere(hub, change, reference);
  const owner = ownerOf(hub, dataClass);
  if (!owner) return keptElsewhere(hub, change, reference);
  await refuseWhatCannotBe(hub, change, reference);
  const standsIn = { ...change.resource, id: change.id };
  const subject = change.type === 'ChargeItem' ? await billOf(hub, change) : standsIn;
  const intent = intentFor(dataClass === 'charges' ? 'bills' : dataClass, subject, owner.name, 'fhir');
  if (!intent)
    throw refusal(
      422,
      'required',
      `${owner.system.title} keeps this with a patient: the resource must refer to one`,
      change.type,
    );
  const focus = change.type === 'Coverage' || change.type === 'ChargeItem' ? reference : intent.focus;
  const deliveryClass = change.type === 'ChargeItem' ? 'charges' : intent.deliveryClass;
  await putIntents(draft, [{ ...intent, focus, deliveryClass, action: change.method === 'delete' ? 'remove' : 'put' }]);
  const key = deliveryKey(owner.name, deliveryClass, focus);
  const delivery = await draft.row<Delivery>('delivery', key);
  if (!delivery) return undefined;
  const shown = await showDelivery(draft, owner, delivery);
  await putDelivery(draft, shown);
  return shown.task === undefined ? undefined : `Task/${shown.task}`;
}

/** The connection that takes a FHIR client's write of this class first. */
function ownerOf(hub: Hub, dataClass: DataClass): Connection | undefined {
  for (const { integration, connections } of hub.joined) {
    const owner = flowOf(integration, dataClass)?.owner;
    const name = owner && connections[owner];
    const connection = name === undefined ? undefined : hub.connections.get(name);
    if (connection) return connection;
  }
  return undefined;
}

/** What a system keeps and no flow takes from here is changed there; what no system knows is ours alone. */
async function keptElsewhere(hub: Hub, { method }: ClientChange, reference: string): Promise<undefined> {
  if (method === 'create') return undefined;
  const [link] = await linksOf(hub, reference);
  const connection = link && hub.connections.get(link.connection);
  if (!connection) return undefined;
  throw refusal(
    422,
    'not-supported',
    `${reference} is kept in ${connection.system.title} and is not changed from here; change it there, and it changes here`,
  );
}

async function refuseWhatCannotBe(hub: Hub, change: ClientChange, reference: string): Promise<void> {
  const { method, type, resource } = change;
  if (method === 'delete' && (type === 'Patient' || type === 'Claim' || type === 'Encounter'))
    throw refusal(
      422,
      'not-supported',
      type === 'Patient'
        ? 'Neither system can be made to forget a patient; set Patient.active to false, or merge the charts there'
        : `A ${type} is not deleted from here; end it in the system that keeps it`,
    );
  if (type === 'Claim' && resource.resourceType === 'Claim') {
    if (await isSent(hub, reference)) throw alreadySent();
    if (
      !resource.item?.some(({ encounter }) =>
        encounter?.some(({ reference: note }) => parseReference(note)?.type === 'Encounter'),
      )
    )
      throw refusal(
        422,
        'required',
        'A bill belongs to a visit note: item.encounter must refer to the Encounter that was made from it',
        'Claim.item[0].encounter',
      );
  }
  if (type === 'ChargeItem' && (await isSent(hub, `Claim/${(await billOf(hub, change)).id}`))) throw alreadySent();
  if (
    type === 'Encounter' &&
    resource.resourceType === 'Encounter' &&
    method === 'update' &&
    (await hub.store.read(hub.tenant, 'Encounter', change.id))?.json.includes('"status":"finished"')
  )
    throw refusal(
      409,
      'conflict',
      'The visit note is signed and cannot be changed; amend it in Elation',
      'Encounter.status',
    );
}

const alreadySent = (): OutcomeError =>
  refusal(409, 'conflict', `${reasons['already-sent'].meaning} ${reasons['already-sent'].toDo} (EL-19)`, 'Claim');

/** Whether the billing system has the claim: it is linked in a connection that bills flow to. */
async function isSent(hub: Hub, claim: string): Promise<boolean> {
  const links = await linksOf(hub, claim);
  return hub.joined.some(({ integration, connections }) => {
    const to = flowOf(integration, 'bills')?.to ?? [];
    return to.some((system) => links.some(({ connection }) => connection === connections[system]));
  });
}

/** The claim of the encounter that a charge belongs to. */
async function billOf(hub: Hub, { resource }: ClientChange): Promise<Resource & { id: string }> {
  const encounter = resource.resourceType === 'ChargeItem' ? resource.context?.reference : undefined;
  if (encounter === undefined)
    throw refusal(
      422,
      'required',
      'A charge is a line of a bill: context must refer to its Encounter',
      'ChargeItem.context',
    );
  const plan = planOf(
    parseSearch('Claim', [['encounter', encounter]], {
      lenient: false,
      defaultCount: 2,
      maxCount: 2,
      now: hub.clock(),
    }),
  );
  const { items } = await hub.store.search(hub.tenant, plan);
  const [claim] = items;
  if (!claim)
    throw refusal(422, 'not-found', `${encounter} has no bill yet; POST a Claim for it first`, 'ChargeItem.context');
  return JSON.parse(claim.json) as Resource & { id: string };
}
