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
    why: 'A control character is in no URI (RFC 3986, which R4 datatypes names), and in no code that a system has; HAPI tells of them as a warning wherever they stand, which R4 says of plain texts alone ("Strings SHOULD not contain Unicode character points below 32").',
    fits: (one) => onlyOurs(one) && damaged(one, /^text "a\\u0001b"/),
  },
  {
    name: 'a text of blanks',
    right: 'ours',
    why: 'The regular expressions of R4 datatypes allow no blank as a date, URI or code; HAPI leaves off where a text is blank, with a warning.',
    fits: (one) => onlyOurs(one) && damaged(one, /^text " "/),
  },
  {
    name: 'targets of references',
    right: 'ours',
    why: 'The element does not allow the type that the reference names; HAPI reads the type out of neither a search ("Patient?identifier=1") nor a word that is no type ("Nonsense/1").',
    fits: (one) => onlyOurs(one) && damaged(one, /^reference /),
  },
  {
    name: 'a value set in the place of a code system',
    right: 'ours',
    why: 'Coding.system is "the identification of the code system" (R4 datatypes.html); HAPI refuses the address of a value set in a Coding that stands alone, and leaves that to a terminology server in a CodeableConcept.',
    fits: (one) => onlyOurs(one) && damaged(one, /^uri .*ValueSet/),
  },
  {
    name: 'empty lists of primitives',
    right: 'ours',
    why: 'An array has at least one item (R4 json.html); HAPI refuses empty arrays of objects and lets those of primitives pass.',
    fits: (one) => onlyOurs(one) && one.ours[0]?.rule === 'structure' && damaged(one, /^(?:empty list|removed)/),
  },
  {
    name: 'a code without its system',
    right: 'ours',
    why: 'The required value set lists codes of one system, and a Coding without a system is none of them; HAPI does not have the system (race and ethnicity of the CDC), and so nothing that it says of such codes is counted.',
    fits: (one) => onlyOurs(one) && one.ours[0]?.rule === 'code-invalid' && /\.system: /.test(one.damage),
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
    name: 'hyperlinks in narratives',
    right: 'ours',
    why: 'Published examples hold links to "#Patient_x" that lead nowhere in the Bundle. HAPI refuses them; no rule of R4 narrative.html does, and ours warns.',
    fits: (one) => one.hapi.some(({ rule }) => rule === 'Type_Specific_Checks_DT_XHTML_Resolve'),
  },
  {
    name: 'codes from outside of an extensible value set',
    right: 'ours',
    why: 'The binding is extensible: another code or text is allowed where none fits (R4 terminologies.html), and ours warns. HAPI warns too, and refuses besides, as the system that it infers for a code or text without one (the USPS of a state) does not have it.',
    fits: (one) =>
      onlyHapi(one) &&
      !one.id.startsWith('r4 ') &&
      hapiSays(one, /PassThrough/) &&
      /(?:\.state|extension\[\d+\]\.value)$/.test(one.hapi[0]?.expression ?? ''),
  },
  {
    name: 'units of UCUM',
    right: 'both',
    why: 'HAPI refuses a unit that UCUM does not have, and R4 binds units as an example only: ours warns.',
    fits: (one) => hapiSays(one, /PassThrough/) && /(?:quantity|dose|length)$/i.test(one.hapi[0]?.expression ?? ''),
  },
  {
    name: 'an extension in the place of a code',
    right: 'ours',
    why: 'Unless its value is made mandatory, an extension may say why a primitive has none (R4 extensibility.html), and Coding.code is optional; HAPI looks for the code "null" in the code system.',
    fits: (one) => onlyHapi(one) && damaged(one, /^an extension in its place/),
  },
  {
    name: 'an extension beside the url of an extension',
    right: 'ours',
    why: 'Extension.url is an attribute ("representation: xmlAttr" in its definition), which has no extensions; HAPI tells so only where it knows the definition of the extension.',
    fits: (one) => onlyOurs(one) && damaged(one, /^with an extension beside it/) && /\.url: /.test(one.damage),
  },
  {
    name: 'codes of systems that R4 does not carry',
    right: 'both',
    why: "A constraint of the profile asks for a code of the NUCC's provider taxonomy, which is not among R4's definitions; HAPI says that it is broken, ours that it could not be checked.",
    fits: (one) => onlyHapi(one) && hapiSays(one, /EOB-careteam-qualification/),
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
