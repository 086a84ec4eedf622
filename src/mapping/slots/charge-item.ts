// The slots of a ChargeItem. https://hl7.org/fhir/R4/chargeitem.html
import type { ChargeItem } from 'fhir/r4.js';
import { canonicalRoot, system } from '../../fhir/code-systems.js';
import { claimItems } from '../claims.js';
import { elementOf, itemOf, itemsOf, member, only, root } from '../place.js';
import type { Slot } from '../slot.js';
import { codeIn, identifier, orAbsent } from './elements.js';

const charge = root<ChargeItem>('ChargeItem');

/** Who performed it, by function: `PPRF` the rendering provider. */
const performer = (code: string) =>
  only(
    itemOf(charge, 'performer', {
      where: `function.coding.exists(code='${code}')`,
      is: (item) => item.function?.coding?.some((coding) => coding.code === code) ?? false,
      made: () => ({ function: { coding: [{ system: system.participationType, code }] }, actor: {} }),
    }),
    'actor',
  );

const code = elementOf(charge, 'code');

const isProcedure = (coding: { readonly system?: string | undefined }): boolean =>
  coding.system === system.cpt || coding.system === system.hcpcs;

/** The CPT or HCPCS code, in the coding of either system. */
const procedure: Slot<ChargeItem, string> = {
  path: 'ChargeItem.code.coding.code',
  get: (doc) => code.find(doc)?.coding?.find(isProcedure)?.code,
  set: (doc, value) => {
    const concept = code.make(doc);
    const others = (concept.coding ?? []).filter((coding) => !isProcedure(coding));
    concept.coding = [{ system: /^[A-Z]/.test(value) ? system.hcpcs : system.cpt, code: value }, ...others];
  },
  clear: (doc) => {
    const concept = code.find(doc);
    const others = (concept?.coding ?? []).filter((coding) => !isProcedure(coding));
    if (concept === undefined) return;
    if (others.length > 0) concept.coding = others;
    else {
      delete concept.coding;
      code.prune(doc);
    }
  },
  claim: (claims) => claimItems(code.claims(claims), 'coding', { where: 'CPT or HCPCS', is: isProcedure }),
};

const modifierUrl = `${canonicalRoot}/StructureDefinition/charge-item-modifier`;
const modifiers = itemsOf(charge, 'extension', { where: `url='${modifierUrl}'`, is: (one) => one.url === modifierUrl });

/** Named places of a ChargeItem. */
export const chargeItemSlot = {
  root: charge,
  identifier: (name: string) => identifier(charge, name),
  status: member(charge, 'status'),
  code,
  procedure: orAbsent(charge, 'code', procedure),
  /** R4 ChargeItem has no element for modifiers: our extension, once a modifier. */
  modifiers: {
    path: `ChargeItem.extension.where(url='${modifierUrl}').valueString`,
    get: (doc: ChargeItem) => {
      const said = modifiers.get(doc)?.flatMap((one) => one.valueString ?? []);
      return said === undefined || said.length === 0 ? undefined : said;
    },
    set: (doc: ChargeItem, values: string[]) =>
      modifiers.set(
        doc,
        values.map((valueString) => ({ url: modifierUrl, valueString })),
      ),
    clear: modifiers.clear,
    ...(modifiers.claim !== undefined && { claim: modifiers.claim }),
  } satisfies Slot<ChargeItem, string[]>,
  codeText: member(code, 'text'),
  codeIn: (address: string) => codeIn(code, address),
  subject: member(charge, 'subject'),
  context: member(charge, 'context'),
  account: member(charge, 'account'),
  occurrence: member(charge, 'occurrenceDateTime'),
  rendering: performer('PPRF'),
  performingOrganization: member(charge, 'performingOrganization'),
  quantity: member(charge, 'quantity'),
  /** The total of the line. */
  price: member(charge, 'priceOverride'),
  reason: member(charge, 'reason'),
  enteredDate: member(charge, 'enteredDate'),
  note: member(charge, 'note'),
} as const;
