// One service line of an Elation bill ⇄ ChargeItem. Guide: Elation–Kareo, "Bills"; Elation API documentation, "Billing".
import type { Annotation, ChargeItem, CodeableConcept, Money, Quantity } from 'fhir/r4.js';
import { system } from '../../fhir/code-systems.js';
import type { Codec } from '../../mapping/codec.js';
import { codes } from '../../mapping/codecs/codes.js';
import { idNumber, idText, quantity } from '../../mapping/codecs/numbers.js';
import { code, text } from '../../mapping/codecs/text.js';
import { elementOf } from '../../mapping/place.js';
import { rowsOf } from '../../mapping/rows.js';
import { together, type Slot } from '../../mapping/slot.js';
import { chargeItemSlot as slot } from '../../mapping/slots/charge-item.js';
import { codeIn } from '../../mapping/slots/elements.js';
import { ndcDose } from './bill-line.js';
import type { ElationCharge } from './charge.js';
import { dayThere, modifierCodes, textsUpTo } from './codecs.js';
import { lineTotal, unitCharge } from './money.js';
import { own, ownTexts } from './own-extension.js';

const { at, field, parts, reference, cannotHold, saidElsewhere, table } = rowsOf<ElationCharge, ChargeItem>(null);

/** A charge is open until its note is signed; after that Kareo's word counts. */
const state: Slot<ElationCharge, 'draft' | 'signed' | 'deleted'> = {
  path: 'bill.visit_note_signed_date + bill.visit_note_deleted_date',
  get: (charge) =>
    at('bill', 'visit_note_deleted_date').get(charge) !== undefined
      ? 'deleted'
      : at('bill', 'visit_note_signed_date').get(charge) !== undefined
        ? 'signed'
        : 'draft',
  set: () => undefined,
  clear: () => undefined,
};
const status = codes(
  'state of the note',
  [
    ['draft', 'planned'],
    ['signed', 'billable'],
    ['deleted', 'entered-in-error'],
  ],
  { unsaid: ['not-billable', 'aborted', 'billed', 'unknown'] },
);

const reasons: Codec<string[], CodeableConcept[]> = {
  name: 'ICD-10-CM codes',
  toFhir: (list) =>
    list.length === 0 ? undefined : list.map((code) => ({ coding: [{ system: system.icd10cm, code }] })),
  toNative: (list) => list.flatMap(({ coding }) => coding?.find((one) => one.system === system.icd10cm)?.code ?? []),
  exact: false,
  nativeDomain: { kind: 'of', values: [['I10'], ['I10', 'E78.5']] },
  fhirDomain: { kind: 'of', values: [[{ coding: [{ system: system.icd10cm, code: 'I10' }] }], [{ text: 'tired' }]] },
};

/** Units and the price of one ↔ quantity and the price of all. */
const unitsAndCharge: Codec<[string | undefined, string | undefined], [Quantity | undefined, Money | undefined]> = {
  name: 'quantity, and quantity × charge',
  toFhir: ([units, charge]) => {
    const count = units === undefined ? undefined : quantity.toFhir(units);
    const price = lineTotal.toFhir([units, charge]);
    return count === undefined && price === undefined ? undefined : [count, price];
  },
  toNative: ([count, price]) => {
    const units = count === undefined ? undefined : quantity.toNative(count);
    return [units, price === undefined ? undefined : unitCharge(units ?? '1', price)];
  },
  exact: false,
  nativeDomain: {
    kind: 'of',
    values: [
      ['2.00', '38.00'],
      ['1.00', '145.00'],
      ['1.00', undefined],
    ],
  },
  fhirDomain: {
    kind: 'of',
    values: [
      [{ value: 2 }, { value: 76, currency: 'USD' }],
      [{ value: 1 }, undefined],
    ],
  },
};

const notes: Codec<string, Annotation[]> = {
  name: 'note',
  toFhir: (said) => (said.trim() === '' ? undefined : [{ text: said.trim() }]),
  toNative: ([first]) => (first === undefined ? undefined : text.toNative(first.text)),
  exact: false,
  nativeDomain: { kind: 'text' },
  fhirDomain: { kind: 'of', values: [[{ text: 'copay collected' }], [{ text: 'a' }, { text: 'b' }]] },
};

// prettier-ignore
export const chargeItem = table(
  { system: 'elation', title: 'Charge', source: 'Elation–Kareo guide, "Bills"',
    recordType: 'charge', resourceType: 'ChargeItem', empty: () => ({ resourceType: 'ChargeItem' }), emptyRecord: () => ({ line: {} }) },
  [
    //    Elation field              in the record                          in FHIR               said as
    field('Charge id',               at('id'),                              slot.identifier('https://elationemr.com/api/2.0/bills/cpts'), idText, { only: 'read' }),
    field('State',                   state,                                 slot.status,          status, { only: 'read' }),
    reference('Patient',             at('bill', 'patient'),                 slot.subject,         { recordType: 'patient', resourceType: 'Patient', id: idNumber, only: 'read', required: true }),
    reference('Visit note',          at('bill', 'visit_note_id'),           slot.context,         { recordType: 'visit-note', resourceType: 'Encounter', id: idNumber, only: 'read' }),
    reference('Practice',            at('bill', 'practice'),                slot.performingOrganization, { recordType: 'practice', resourceType: 'Organization', id: idNumber, only: 'read' }),
    reference('Rendering provider',  at('bill', 'rendering_provider'),      slot.rendering,       { recordType: 'physician', resourceType: 'Practitioner', id: idNumber, only: 'read' }),
    parts('Service date',            [at('bill', 'service_date'), at('bill', 'service_date_timezone')], slot.occurrence, dayThere, { only: 'read' }),
    field('Additional Billing Notes', at('bill', 'notes'),                  slot.note,            notes, { only: 'read' }),
    field('CPT',                     at('line', 'cpt'),                     slot.procedure,       code),
    field('Description',             at('line', 'description'),             slot.codeText,        text),
    field('Modifier',                at('line', 'modifiers'),               slot.modifiers,       modifierCodes),
    parts('Qty, Charge',             [at('line', 'units'), at('line', 'unit_charge')], together(slot.quantity, slot.price), unitsAndCharge),
    field('Dx',                      at('line', 'dxs'),                     slot.reason,          reasons),
    field('ICD-9 codes',             at('line', 'alt_dxs'),                 ownTexts(slot.root, 'charge-item-icd9'), textsUpTo(12), { only: 'read' }),
    field('NDC',                     at('line', 'ndc'),                     codeIn(elementOf(slot.root, 'productCodeableConcept'), system.ndc), code),
    parts('NDC dose',                [at('line', 'ndc_dose'), at('line', 'ndc_measure')], own(slot.root, 'charge-item-ndc-dose', 'valueQuantity'), ndcDose),
    saidElsewhere('Bill id',         at('bill', 'id'),                      'the charge id'),
    cannotHold('Account',            slot.account,                          'Elation has no accounts'),
  ],
);
