// Why the reference validator and ours differ on a text, and who is right: each disagreement must fit one of these.
import type { Disagreement } from './judged.js';

/** A kind of disagreement; `both` is right where they tell one cause at two places, or one checks more than R4 asks for. */
export interface Reason {
  readonly name: string;
  readonly right: 'ours' | 'HAPI' | 'both';
  readonly why: string;
  readonly fits: (one: Disagreement) => boolean;
}

const onlyOurs = ({ about, hapi }: Disagreement): boolean => about === 'verdict' && hapi.length === 0;
const onlyHapi = ({ about, ours }: Disagreement): boolean => about === 'verdict' && ours.length === 0;
const hapiSays = ({ hapi }: Disagreement, rule: RegExp): boolean => rule.test(hapi[0]?.rule ?? '');
const damaged = ({ damage }: Disagreement, how: RegExp): boolean => how.test(damage.slice(damage.indexOf(': ') + 2));
const isWithin = (inner = '', outer = ''): boolean => inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);

export const reasons: readonly Reason[] = [
  {
    name: 'HAPI stops with an exception',
    right: 'ours',
    why: 'HAPI 8.8.0 throws where JSON null stands for an object or in a list, and so tells no place; null is allowed only beside an extension (R4 json.html).',
    fits: (one) => hapiSays(one, /Exception$/),
  },
  {
    name: 'control characters',
    right: 'ours',
    why: 'R4 datatypes: strings, URIs and codes hold no characters below U+0020 but tab and line ends; HAPI drops them before it looks.',
    fits: (one) => onlyOurs(one) && damaged(one, /^text "a\\u0001b"/),
  },
  {
    name: 'a text of blanks',
    right: 'ours',
    why: 'A text of blanks alone is no date, URI or code (R4 datatypes); HAPI trims it and lets it pass.',
    fits: (one) => onlyOurs(one) && damaged(one, /^text " "/),
  },
  {
    name: 'targets of references',
    right: 'ours',
    why: 'The element does not allow a reference to the type that the reference itself names; HAPI looks only where it can fetch the resource.',
    fits: (one) => onlyOurs(one) && damaged(one, /^reference /),
  },
  {
    name: 'a value set in the place of a code system',
    right: 'ours',
    why: 'Coding.system names a code system; HL7 IGs and the command-line validator refuse the address of a value set, HAPI without a terminology server does not.',
    fits: (one) => onlyOurs(one) && damaged(one, /^uri .*ValueSet/),
  },
  {
    name: 'empty lists of primitives',
    right: 'ours',
    why: 'R4 json.html: an array has at least one item; HAPI lets empty arrays of primitives pass.',
    fits: (one) => onlyOurs(one) && damaged(one, /^(?:empty list|removed)/),
  },
  {
    name: 'slices told apart by texts',
    right: 'ours',
    why: 'HAPI cannot evaluate a slice whose pattern is a CodeableConcept with text alone, and so does not count its items.',
    fits: (one) => onlyOurs(one) && one.id.startsWith('chartbridge ') && damaged(one, /^its first twice/),
  },
  {
    name: 'extensions that stand for elements of R5',
    right: 'ours',
    why: 'An address below http://hl7.org/fhir/5.0/ is the legal form for an element that R4 lacks (versions.html, "extensions"); HAPI does not know that version.',
    fits: (one) => onlyHapi(one) && hapiSays(one, /Extension_EXT_Version/),
  },
  {
    name: 'birth sex F and M',
    right: 'ours',
    why: "US Core's value set of birth sexes lists F and M; HAPI in memory cannot expand it with what it holds of the code system.",
    fits: (one) => one.hapi.some(({ rule }) => rule === 'Terminology_TX_NoValid_16'),
  },
  {
    name: 'hyperlinks in narratives',
    right: 'both',
    why: 'HAPI refuses a hyperlink to a fragment that is not in the narrative of the Bundle; R4 has no such rule.',
    fits: (one) => one.hapi.some(({ rule }) => rule === 'Type_Specific_Checks_DT_XHTML_Resolve'),
  },
  {
    name: 'units of UCUM',
    right: 'both',
    why: 'HAPI parses UCUM units, R4 binds them as an example only; ours says nothing of units.',
    fits: (one) =>
      hapiSays(one, /PassThrough/) && /(?:quantity|dose|length|value)$/i.test(one.hapi[0]?.expression ?? ''),
  },
  {
    name: 'an extension in the place of a code',
    right: 'ours',
    why: 'R4 lets an extension, such as data-absent-reason, stand in the place of any primitive; HAPI looks for the code null in the code system.',
    fits: (one) => onlyHapi(one) && damaged(one, /^an extension in its place/),
  },
  {
    name: 'an extension beside the url of an extension',
    right: 'HAPI',
    why: 'Extension.url is an attribute: it has no extensions. HAPI tells so only where the definition fixes the url; ours not yet.',
    fits: (one) => onlyHapi(one) && hapiSays(one, /Extension_EXT_Fixed_Banned/),
  },
  {
    name: 'two contained resources of one id',
    right: 'HAPI',
    why: 'The ids of contained resources are unique within the resource (R4 references.html, "Contained Resources"); ours does not look yet.',
    fits: (one) => onlyHapi(one) && hapiSays(one, /DUPLICATE_CONTAINED_ID/),
  },
  {
    name: 'Reference.type that is no type',
    right: 'HAPI',
    why: 'HAPI refuses a Reference.type that is not a resource type; its binding is extensible, and ours warns.',
    fits: (one) => onlyHapi(one) && hapiSays(one, /WrongTarget/),
  },
  {
    name: 'codes of systems that R4 does not carry',
    right: 'both',
    why: "HAPI carries some code systems that are not among R4's definitions (USPS states, NUCC taxonomy); ours says that the code was not checked.",
    fits: (one) => onlyHapi(one) && (hapiSays(one, /PassThrough/) || hapiSays(one, /EOB-careteam-qualification/)),
  },
  {
    name: 'primitive lists have one place in HAPI',
    right: 'ours',
    why: 'HAPI names a list of primitives without the number of the item that is wrong, and the item of an extension beside it by the list alone.',
    fits: (one) =>
      one.about === 'expression' &&
      (one.ours[0]?.expression ?? '').replace(/\[\d+\]/g, '') ===
        (one.hapi[0]?.expression ?? '').replace(/\[\d+\]/g, ''),
  },
  {
    name: 'one cause, told at the element or at its member',
    right: 'both',
    why: 'The same damage, which one tells at the member that holds the value and the other at the element around it.',
    fits: (one) =>
      one.about === 'expression' &&
      (isWithin(one.ours[0]?.expression, one.hapi[0]?.expression) ||
        isWithin(one.hapi[0]?.expression, one.ours[0]?.expression)),
  },
  {
    name: 'one more error before the one that both tell',
    right: 'both',
    why: 'Both tell the error at one place; one of them tells another before it, which follows from the same damage or is a rule that the other does not have.',
    fits: (one) =>
      one.about === 'expression' &&
      (one.hapi.some(({ expression }) => expression === one.ours[0]?.expression) ||
        one.ours.some(({ expression }) => expression === one.hapi[0]?.expression)),
  },
];

/** The first reason that fits. */
export const reasonOf = (one: Disagreement): Reason | undefined => reasons.find(({ fits }) => fits(one));
