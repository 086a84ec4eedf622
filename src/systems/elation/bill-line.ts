// One service line of an Elation bill ⇄ Claim.item. Guide: Elation–Kareo, "Bills"; Elation API documentation, "Billing".
import type { ClaimItem, Quantity } from 'fhir/r4.js';
import type { Codec } from '../../mapping/codec.js';
import { money, quantity } from '../../mapping/codecs/numbers.js';
import { code, text } from '../../mapping/codecs/text.js';
import { after } from '../../mapping/place.js';
import { rowsOf } from '../../mapping/rows.js';
import { lineSlot as slot } from '../../mapping/slots/claim.js';
import { modifierCodes, textsUpTo } from './codecs.js';
import { lineTotal, totalOfItem } from './money.js';
import { ownTexts } from './own-extension.js';
import type { ElationBillLine } from './records.js';

const { at, field, parts, saidElsewhere, toldElsewhere, cannotHold, table } = rowsOf<ElationBillLine, ClaimItem>(null);

type NdcMeasure = NonNullable<ElationBillLine['ndc_measure']>;
const measures: readonly NdcMeasure[] = ['GR', 'F2', 'ME', 'ML', 'UN'];

/** The dose of a drug and its unit, of which Elation has five. */
export const ndcDose: Codec<[string | undefined, NdcMeasure | undefined], Quantity> = {
  name: 'dose and unit',
  toFhir: ([dose, measure]) => {
    const value = dose === undefined ? undefined : quantity.toFhir(dose)?.value;
    return value === undefined ? undefined : { value, ...(measure !== undefined && { unit: measure }) };
  },
  toNative: (dose) => {
    const said = quantity.toNative(dose);
    return said === undefined ? undefined : [said, measures.find((measure) => measure === dose.unit)];
  },
  exact: false,
  nativeDomain: {
    kind: 'of',
    values: [
      ['1.00', 'ML'],
      ['2.50', 'GR'],
      ['3.00', undefined],
    ],
  },
  fhirDomain: { kind: 'of', values: [{ value: 1, unit: 'ML' }, { value: 2.5, unit: 'GR' }, { value: 3 }] },
};

// prettier-ignore
export const billLine = table(
  { system: 'elation', title: 'Service line', source: 'Elation–Kareo guide, "Bills"',
    recordType: 'bill-line', resourceType: 'ClaimItem', empty: () => ({ sequence: 1 }) },
  [
    //    Elation field        in the record             in FHIR              said as
    field('CPT',               at('cpt'),                slot.procedure,      code),
    field('Description',       at('description'),        slot.procedureText,  text),
    field('Modifier',          at('modifiers'),          slot.modifiers,      modifierCodes),
    field('Charge',            at('unit_charge'),        slot.unitPrice,      money),
    field('Qty',               at('units'),              slot.quantity,       quantity),
    parts('Line total',        [at('units'), at('unit_charge')], slot.net,    lineTotal, { only: 'read',
      when: { says: 'it is not quantity × charge', resource: (item) => item.net?.value !== totalOfItem(item)?.value } }),
    saidElsewhere('Dx',        at('dxs'),                'Claim.diagnosis and Claim.item.diagnosisSequence'),
    field('ICD-9 codes',       at('alt_dxs'),            ownTexts(slot.root, 'claim-item-icd9'), textsUpTo(12), { only: 'read' }),
    field('NDC',               at('ndc'),                slot.ndc,            code),
    parts('NDC dose',          [at('ndc_dose'), at('ndc_measure')], after(slot.ndc, slot.ndcQuantity), ndcDose),
    toldElsewhere('Visit',     slot.encounter,           'The visit note of the bill'),
    toldElsewhere('Service date', slot.servicedDate,     'The service date of the bill'),
    toldElsewhere('Place of service', slot.placeOfService, 'The place of service of the bill'),
    cannotHold('Line note',    slot.note,                'Elation has no note of a line: the bill has one'),
    cannotHold('Minutes',      slot.minutes,             'Elation has no minutes of a line'),
  ],
);
