// Advisories and notices that a record leaves: things that work but are better done elsewhere, and changes that are not pushed. Guide: Elation–Kareo; rules EL-19, EL-25, EL-29.
import type { Claim } from 'fhir/r4.js';
import { patientOf } from '../fhir/patient-of.js';
import type { Resource } from '../fhir/resource.js';
import { dateIn } from '../fhir/zone.js';
import type { Directory } from '../mapping/directory.js';
import { reasons } from '../systems/reasons.js';
import type { Arrival, RecordPart } from '../systems/system.js';
import { communicationOf } from './communication.js';
import { sameContent } from './content.js';
import type { Draft } from './draft.js';
import { instant, joinedBy, type Connection } from './hub.js';
import { linkOf } from './links.js';
import type { Manner } from './records.js';

/** Leaves the integration's advisory on an arrival that staff caused, as often as it is to be shown. */
export async function adviseOn(
  draft: Draft,
  connection: Connection,
  arrival: Arrival,
  how: { readonly known: boolean; readonly manner: Manner },
): Promise<void> {
  if (how.manner !== 'heard' || arrival.action !== 'saved') return;
  for (const { integration } of joinedBy(draft.hub, connection)) {
    const advisory = integration.advisory({
      system: connection.system.name,
      recordType: arrival.recordType,
      kind: how.known ? 'changed' : 'created',
    });
    if (!advisory) continue;
    const scope =
      advisory.oncePer === 'record'
        ? `${arrival.recordType}|${arrival.nativeId}`
        : dateIn(draft.hub.clock(), connection.timeZone);
    const key = `advisory|${connection.name}|${advisory.rule}|${scope}`;
    if (await draft.row('setting', key)) continue;
    await draft.putRow('setting', key, { at: draft.hub.clock() }, []);
    const link = await linkOf(draft, connection.name, { ...arrival, resourceType: 'Patient' });
    await communicate(draft, {
      category: 'advisory',
      text: advisory.text,
      rule: advisory.rule,
      ...(link && { patient: link.reference }),
    });
  }
}

/** A bill that was sent has been changed where it came from: nothing is pushed, and staff are told to do it in both systems. */
export async function noticeOfLateChange(
  draft: Draft,
  connection: Connection,
  facts: {
    readonly part: RecordPart;
    readonly last: RecordPart;
    readonly base: Resource;
    readonly directory: Directory;
  },
): Promise<void> {
  const { part, last, base, directory } = facts;
  const now = part.toFhir(base, directory).resource;
  const before = last.toFhir(base, directory).resource;
  if (now.resourceType !== 'Claim' || before.resourceType !== 'Claim' || sameContent(billed(now), billed(before)))
    return;
  const patient = patientOf(base);
  const { meaning, toDo } = reasons['already-sent'];
  await communicate(draft, {
    category: 'notice',
    text: `Bill ${part.nativeId} was changed in ${connection.system.title} after it was sent. ${meaning} ${toDo}`,
    rule: 'EL-19',
    ...(patient !== undefined && { patient }),
    about: `Claim/${base.id ?? ''}`,
  });
}

/** What a bill bills, without the words on its state. */
const billed = ({
  resourceType,
  status,
  type,
  use,
  patient,
  created,
  provider,
  priority,
  insurance,
  item,
  diagnosis,
  facility,
  careTeam,
  supportingInfo,
}: Claim): Claim => ({
  resourceType,
  status: status && 'draft',
  type,
  use,
  patient,
  created: created && '',
  provider,
  priority,
  insurance,
  ...(item && { item }),
  ...(diagnosis && { diagnosis }),
  ...(facility && { facility }),
  ...(careTeam && { careTeam }),
  ...(supportingInfo && { supportingInfo }),
});

async function communicate(
  draft: Draft,
  facts: { category: 'advisory' | 'notice'; text: string; rule: string; patient?: string; about?: string },
): Promise<void> {
  const id = draft.hub.newId();
  await draft.put(
    { ...communicationOf({ ...facts, id, sent: instant(draft.hub) }), id },
    { who: 'Chartbridge', rule: facts.rule },
  );
}
