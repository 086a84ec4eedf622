// The slots of a Claim and of its items. https://hl7.org/fhir/R4/claim.html
import type {
  Claim,
  ClaimInsurance,
  ClaimCareTeam,
  ClaimItem,
  ClaimItemDetail,
  ClaimSupportingInfo,
  CodeableConcept,
  Coding,
  Reference,
} from 'fhir/r4.js';
import { canonicalRoot, system } from '../../fhir/code-systems.js';
import { claimAll } from '../claims.js';
import { elementOf, itemOf, itemsOf, member, root } from '../place.js';
import type { Slot } from '../slot.js';
import { codeIn, codingOf, dataAbsentReason, extension, hasCode, identifier, orAbsent } from './elements.js';
import { referenceAt, requiredReference } from './references.js';

const claim = root<Claim>('Claim');
const unknown = { url: dataAbsentReason, valueCode: 'unknown' } as const;

/** FHIR requires an insurance of a Claim: one whose coverage nobody knows. */
export const noInsurance = (): ClaimInsurance => ({ sequence: 1, focal: true, coverage: { extension: [unknown] } });

const insurance = itemOf(claim, 'insurance', {
  where: 'focal=true',
  is: (item) => item.focal,
  made: noInsurance,
});

/** The member of the care team in this role of claimcareteamrole, numbered as it is added. */
function careTeam(role: 'primary' | 'assist' | 'supervisor' | 'other'): Slot<Claim, Reference> {
  const place = itemOf(claim, 'careTeam', {
    where: `role.coding.exists(code='${role}')`,
    is: (item: ClaimCareTeam) => hasCode(item.role, system.claimCareTeamRole, role),
    made: (): ClaimCareTeam => ({
      sequence: 0,
      provider: {},
      role: { coding: [{ system: system.claimCareTeamRole, code: role }] },
    }),
  });
  return {
    path: `${place.path}.provider`,
    get: (doc) => place.find(doc)?.provider,
    set: (doc, value) => {
      const item = place.make(doc);
      item.provider = value;
      if (item.sequence === 0) item.sequence = nextSequence(doc.careTeam);
    },
    clear: place.remove,
    claim: (claims) => claimAll(place.claims(claims), 'provider'),
  };
}

const nextSequence = (list: readonly { readonly sequence: number }[] | undefined): number =>
  1 + Math.max(0, ...(list ?? []).map((item) => item.sequence));

const informationCategory = 'http://terminology.hl7.org/CodeSystem/claiminformationcategory';

/** What the texts of supportingInfo are, by code. */
export const supportingTexts = {
  notes: 'Notes to the bill, from the medical office.',
  'business-office-notes': 'Notes of the business office.',
} as const;

/** A text of supportingInfo by its code; one that a client has named in words alone is the same. */
function supportingText(name: keyof typeof supportingTexts): Slot<Claim, string> {
  const place = itemOf(claim, 'supportingInfo', {
    where: `code.coding.exists(code='${name}')`,
    is: (item: ClaimSupportingInfo) =>
      hasCode(item.code, system.supportingInformation, name) || item.code?.text === name,
    made: (): ClaimSupportingInfo => ({
      sequence: 0,
      category: { coding: [{ system: informationCategory, code: 'info' }] },
      code: { coding: [{ system: system.supportingInformation, code: name }] },
    }),
  });
  return {
    path: `${place.path}.valueString`,
    get: (doc) => place.find(doc)?.valueString,
    set: (doc, value) => {
      const item = place.make(doc);
      item.valueString = value;
      if (item.sequence === 0) item.sequence = nextSequence(doc.supportingInfo);
    },
    clear: place.remove,
    claim: (claims) => claimAll(place.claims(claims), 'valueString'),
  };
}

const items = itemsOf(claim, 'item');

/** Named places of a Claim. */
export const claimSlot = {
  root: claim,
  identifier: (identifierSystem: string, type?: string) => identifier(claim, identifierSystem, type),
  status: member(claim, 'status'),
  use: member(claim, 'use'),
  type: member(claim, 'type'),
  priority: member(claim, 'priority'),
  patient: requiredReference(claim, 'patient'),
  created: member(claim, 'created'),
  start: member(elementOf(claim, 'billablePeriod'), 'start'),
  end: member(elementOf(claim, 'billablePeriod'), 'end'),
  provider: requiredReference(claim, 'provider'),
  insurer: referenceAt(claim, 'insurer'),
  facility: referenceAt(claim, 'facility'),
  rendering: careTeam('primary'),
  assistant: careTeam('assist'),
  supervising: careTeam('supervisor'),
  referral: referenceAt(claim, 'referral'),
  coverage: requiredReference(insurance, 'coverage'),
  /** The prior authorization numbers of the focal coverage. */
  authorizations: member(insurance, 'preAuthRef'),
  notes: supportingText('notes'),
  supportingText,
  total: member(claim, 'total'),
  /** Diagnoses in order; items point at them by sequence. */
  diagnosis: itemsOf(claim, 'diagnosis'),
  /** The service lines, numbered by their order. */
  items: { ...items, set: (doc: Claim, lines: ClaimItem[]) => items.set(doc, numbered(lines)) },
  deferred: extension(claim, `${canonicalRoot}/StructureDefinition/claim-deferred`, 'valueBoolean'),
} as const;

const numbered = (lines: readonly ClaimItem[]): ClaimItem[] =>
  lines.map((line, index) => (line.sequence === index + 1 ? line : { ...line, sequence: index + 1 }));

const line = root<ClaimItem>('');
const procedure = elementOf(line, 'productOrService');
const place = elementOf(line, 'locationCodeableConcept');

/** CPT codes are five digits, or four and a letter; HCPCS codes begin with a letter. */
const procedureSystem = (code: string): string => (/^[A-Z]/.test(code) ? system.hcpcs : system.cpt);

const isProcedure = ({ system: said }: Coding): boolean => said === system.cpt || said === system.hcpcs;
const coding = itemOf(procedure, 'coding', { where: '', is: isProcedure, made: (): Coding => ({}) });

/** The drug of a line, as its only detail. */
const detail = itemOf(line, 'detail', {
  where: '',
  is: () => true,
  made: (): ClaimItemDetail => ({ sequence: 1, productOrService: {} }),
});

/** Named places of a service line. */
export const lineSlot = {
  root: line,
  /** The CPT or HCPCS code, in the coding of either system. */
  procedure: orAbsent(line, 'productOrService', {
    path: 'productOrService.coding.code',
    get: (doc) => coding.find(doc)?.code,
    set: (doc, code) => {
      Object.assign(coding.make(doc), { system: procedureSystem(code), code });
    },
    clear: coding.remove,
    claim: (claims) => {
      for (const key of ['system', 'code']) claimAll(coding.claims(claims), key);
    },
  } satisfies Slot<ClaimItem, string>),
  procedureText: member(procedure, 'text'),
  /** The modifiers' codes, in order. */
  modifiers: {
    path: 'modifier.coding.code',
    get: (doc: ClaimItem) => {
      const codes = (doc.modifier ?? []).flatMap((concept) => concept.coding?.[0]?.code ?? []);
      return codes.length === 0 ? undefined : codes;
    },
    set: (doc: ClaimItem, codes: string[]) => {
      doc.modifier = codes.map(modifierOf);
    },
    clear: (doc: ClaimItem) => {
      delete doc.modifier;
    },
    claim: (claims) => claimAll(claims, 'modifier'),
  } satisfies Slot<ClaimItem, string[]>,
  pointers: member(line, 'diagnosisSequence'),
  servicedDate: member(line, 'servicedDate'),
  servicedStart: member(elementOf(line, 'servicedPeriod'), 'start'),
  servicedEnd: member(elementOf(line, 'servicedPeriod'), 'end'),
  quantity: member(line, 'quantity'),
  unitPrice: member(line, 'unitPrice'),
  net: member(line, 'net'),
  encounter: member(line, 'encounter'),
  placeOfService: codeIn(place, system.placeOfService),
  placeOfServiceName: member(codingOf(place, system.placeOfService), 'display'),
  ndc: codeIn(elementOf(detail, 'productOrService'), system.ndc),
  ndcQuantity: member(detail, 'quantity'),
  note: extension(line, `${canonicalRoot}/StructureDefinition/claim-item-note`, 'valueString'),
  minutes: extension(line, `${canonicalRoot}/StructureDefinition/claim-item-minutes`, 'valueInteger'),
} as const;

/** Modifiers of two digits are CPT's, those with a letter HCPCS's. */
const modifierOf = (code: string): CodeableConcept => ({
  coding: [{ system: /[A-Za-z]/.test(code) ? system.hcpcs : system.cpt, code }],
});
