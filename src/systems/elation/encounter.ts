// Elation visit note ⇄ Encounter. Elation API documentation, "Visit Notes".
import type { CodeableConcept, Encounter, Extension } from 'fhir/r4.js';
import { codes } from '../../mapping/codecs/codes.js';
import { instant } from '../../mapping/codecs/dates.js';
import { idNumber } from '../../mapping/codecs/numbers.js';
import { boolean, text, textUpTo } from '../../mapping/codecs/text.js';
import { itemsOf, member, root } from '../../mapping/place.js';
import { rowsOf } from '../../mapping/rows.js';
import type { Slot } from '../../mapping/slot.js';
import { extension } from '../../mapping/slots/elements.js';
import { encounterClass, encounterSlot as slot } from '../../mapping/slots/encounter.js';
import { idOfUser, jsonList, jsonText, ownCode } from './codecs.js';
import { own, ownItem, ownList } from './own-extension.js';
import type { ElationBullet, ElationSignature, ElationVisitNote } from './records.js';

const { at, field, each, reference, constant, cannotHold, saidElsewhere, table } = rowsOf<ElationVisitNote, Encounter>(
  null,
);
const mine = <K extends Parameters<typeof own>[2]>(name: string, value: K) => own(slot.root, name, value);

/** A note is signed, or a draft, or deleted; no member says so in one word. */
const noteState: Slot<ElationVisitNote, 'signed' | 'draft' | 'deleted'> = {
  path: 'signed_date + deleted_date',
  get: (note) =>
    at('deleted_date').get(note) !== undefined
      ? 'deleted'
      : at('signed_date').get(note) !== undefined
        ? 'signed'
        : 'draft',
  set: () => undefined,
  clear: () => undefined,
};
const status = codes(
  'state of the note',
  [
    ['draft', 'in-progress'],
    ['signed', 'finished'],
    ['deleted', 'entered-in-error'],
  ],
  { unsaid: ['planned', 'arrived', 'triaged', 'onleave', 'cancelled', 'unknown'] },
);

const isReason = (bullet: ElationBullet): boolean => bullet.category === 'Reason' && (bullet.deleted_date ?? '') === '';

/** The bullets under "Reason"; the note's other bullets stay where they are. */
const reasonBullets: Slot<ElationVisitNote, ElationBullet[]> = {
  path: "bullets.where(category='Reason')",
  get: (note) => {
    const reasons = (note.bullets ?? []).filter(isReason);
    return reasons.length === 0 ? undefined : reasons;
  },
  set: (note, reasons) => {
    note.bullets = [...(note.bullets ?? []).filter((bullet) => !isReason(bullet)), ...reasons];
  },
  clear: (note) => {
    note.bullets = (note.bullets ?? []).filter((bullet) => !isReason(bullet));
  },
};

const bullets = rowsOf<ElationBullet, CodeableConcept>(null);
const reasonText = member(root<CodeableConcept>(''), 'text');
const ofTheNote = 'nowhere: how the note is edited';
// prettier-ignore
const reason = bullets.table(
  { system: 'elation', title: 'Reason', source: 'Elation API documentation, "Visit Notes"',
    recordType: 'bullet', resourceType: 'CodeableConcept', empty: () => ({}) },
  [
    bullets.field('Reason',            bullets.at('text'),     reasonText, textUpTo(500)),
    bullets.recordConstant('Category', bullets.at('category'), 'Reason',   { onCreate: true }),
    ...(['author', 'sequence', 'version', 'updated_date', 'edit', 'replaced_by', 'replaced_by_edit', 'note_document', 'note_item', 'handout', 'children', 'deleted_date'] as const)
      .map((name) => bullets.saidElsewhere(`Reason: ${name}`, bullets.at(name), ofTheNote)),
  ],
);

const signatures = rowsOf<ElationSignature, Extension>(null);
const signaturePlace = root<Extension>('');
const signer = extension(signaturePlace, 'user', 'valueString');
// prettier-ignore
const signature = signatures.table(
  { system: 'elation', title: 'Signature', source: 'Elation API documentation, "Visit Notes"',
    recordType: 'signature', resourceType: 'Extension', empty: () => ownItem('encounter-signature') },
  [
    signatures.field('Signer',   signatures.at('user'),        signer,                                                   idOfUser),
    signatures.field('Name',     signatures.at('user_name'),   extension(signaturePlace, 'name', 'valueString'),         text),
    signatures.field('Signed',   signatures.at('signed_date'), extension(signaturePlace, 'signed', 'valueDateTime'),     instant),
    signatures.field('Role',     signatures.at('role'),        extension(signaturePlace, 'role', 'valueCode'),           ownCode('role', 'cosigner', 'rendering_provider', 'amender')),
    signatures.field('Comments', signatures.at('comments'),    extension(signaturePlace, 'comments', 'valueString'),     text),
  ],
);

const clinical = 'the visit note alone: clinical text is no part of an Encounter';

// prettier-ignore
export const encounter = table(
  { system: 'elation', title: 'Visit note', source: 'Elation API documentation, "Visit Notes"',
    recordType: 'visit-note', resourceType: 'Encounter', empty: () => ({ resourceType: 'Encounter' }) },
  [
    //    Elation field              in the record               in FHIR                said as
    field('Visit note id',           at('id'),                   slot.identifier('https://elationemr.com/api/2.0/visit_notes'), idNumber, { only: 'read' }),
    field('State',                   noteState,                  slot.status,           status, { only: 'read', when: { says: 'it is more than a draft', resource: (doc) => doc.status !== 'in-progress' } }),
    constant('Class',                                            slot.class,            encounterClass('AMB')),
    reference('Patient',             at('patient'),              slot.patient,          { recordType: 'patient', resourceType: 'Patient', id: idNumber }),
    reference('Physician',           at('physician'),            slot.rendering,        { recordType: 'physician', resourceType: 'Practitioner', id: idNumber }),
    reference('Practice',            at('practice'),             slot.serviceProvider,  { recordType: 'practice', resourceType: 'Organization', id: idNumber, only: 'read' }),
    field('Note type',               at('type'),                 slot.typeText,         textUpTo(50)),
    field('Template',                at('template'),             mine('encounter-template', 'valueString'), ownCode('template', 'Simple', 'SOAP', 'Complete H&P (1 col)', 'Complete H&P (2 col)', 'Complete H&P (2 col A/P)', 'Pre-Op')),
    field('Document date',           at('document_date'),        slot.start,            instant),
    field('Chart date',              at('chart_date'),           mine('encounter-chart-date', 'valueDateTime'), instant),
    each('Reason',                   reasonBullets,              itemsOf(slot.root, 'reasonCode'), reason, { matchBy: reasonText }),
    saidElsewhere('Bullets',         at('bullets'),              clinical),
    saidElsewhere('Checklists',      at('checklists'),           clinical),
    each('Signatures',               at('signatures'),           ownList(slot.root, 'encounter-signature'), signature, { matchBy: signer, only: 'read' }),
    field('Signed by',               at('signed_by'),            mine('encounter-signed-by', 'valueString'), idNumber, { only: 'read' }),
    field('Signed',                  at('signed_date'),          mine('encounter-signed', 'valueDateTime'), instant, { only: 'read' }),
    field('Confidential',            at('confidential'),         mine('encounter-confidential', 'valueBoolean'), boolean),
    field('Amendment request',       at('amendment_request'),    mine('encounter-amendment-request', 'valueString'), jsonText, { only: 'read' }),
    field('Edits',                   at('edits'),                mine('encounter-edits', 'valueString'), jsonList, { only: 'read' }),
    field('Tags',                    at('tags'),                 mine('encounter-tags', 'valueString'), jsonList),
    field('Visit summary',           at('visit_summary_link'),   mine('encounter-visit-summary', 'valueString'), text, { only: 'read' }),
    field('Clinical summary',        at('clinical_summary_link'), mine('encounter-clinical-summary', 'valueString'), text, { only: 'read' }),
    field('Created',                 at('created_date'),         mine('elation-created', 'valueDateTime'), instant, { only: 'read' }),
    saidElsewhere('Last changed',    at('last_modified'),        'Provenance'),
    saidElsewhere('Deleted',         at('deleted_date'),         'the state of the note'),
    cannotHold('End of the visit',                               slot.end,              'Elation’s visit note has no end'),
    cannotHold('Location',                                       slot.location,         'Elation’s visit note has no location: its bill has'),
    cannotHold('Appointment',                                    slot.appointment,      'Elation’s visit note names no appointment'),
    cannotHold('Diagnoses',                                      { path: 'Encounter.diagnosis', get: (doc) => doc.diagnosis }, 'Elation’s visit note has no coded diagnoses: its bill has'),
  ],
);
