// Rules of data types that their words state and no constraint says. https://hl7.org/fhir/R4/datatypes.html
import { shown } from '../../fhir/outcome.js';
import { system } from '../../fhir/code-systems.js';
import { checkBundle } from './bundle-rules.js';
import { codeForms, isNpi } from '../terminology/code-forms.js';
import { checkLinks } from './narrative-links.js';
import { hasScheme } from '../datatypes/primitives.js';
import { referenceForm, slashOfTypeAndId } from './references.js';
import type { Json } from '../json.js';
import { note, type ElementCheck, type Run } from '../run.js';
import { isUcum } from '../terminology/ucum.js';

function coding({ system }: Json, run: Run): void {
  if (typeof system !== 'string') return;
  if (/^http:\/\/(?:hl7\.org\/fhir|terminology\.hl7\.org)\/ValueSet\//.test(system)) {
    const text = `Coding.system: found ${shown(system)}, a value set; expected a code system`;
    note(run, { path: 'system', severity: 'error', code: 'value', text });
  } else if (system.charCodeAt(0) !== 104 && !hasScheme(system)) {
    const text = `Coding.system: found ${shown(system)}, which names no system: expected an absolute URI`;
    note(run, { path: 'system', severity: 'warning', code: 'value', text });
  }
}

function identifier({ system, value }: Json, run: Run): void {
  if (typeof system !== 'string') return;
  if (system.charCodeAt(0) !== 104 && !hasScheme(system)) {
    const text = `Identifier.system: found ${shown(system)}, expected an absolute URI`;
    note(run, { path: '', severity: 'error', code: 'value', text });
  } else if (system === 'urn:ietf:rfc:3986' && typeof value === 'string' && !hasScheme(value)) {
    const text = `Identifier.value: found ${shown(value)}, expected a full URI, as the system is urn:ietf:rfc:3986`;
    note(run, { path: '', severity: 'error', code: 'value', text });
  } else if (system === npiSystem && typeof value === 'string' && !isNpi(value)) {
    const text = `Identifier.value: found ${shown(value)}, expected an NPI: ${npiForm}`;
    note(run, { path: 'value', severity: 'warning', code: 'value', text });
  }
}

const npiSystem = system.npi;
const npiForm = codeForms.get(npiSystem)?.says ?? '';

/** A unit whose system is UCUM is written as UCUM writes it. */
function quantity({ system: from, code }: Json, run: Run): void {
  if (from !== system.ucum || typeof code !== 'string' || isUcum(code)) return;
  const text = `Quantity.code: found ${shown(code)}, which is no unit of UCUM (such as mg, mm[Hg], 10*9/L, {score})`;
  note(run, { path: 'code', severity: 'warning', code: 'code-invalid', text });
}

/** A reference is a fragment, an absolute URL, `Type/id` or a search `Type?…`; any other relative URL leads nowhere. */
function reference({ reference: text, type }: Json, run: Run): void {
  if (typeof text !== 'string' || (type === undefined && slashOfTypeAndId(text) > 0)) return;
  const target = referenceForm(text);
  const isBlank = hasBlank(text);
  if (isBlank || (target.form === 'other' && !hasScheme(text))) {
    const words = `Reference.reference: found ${shown(text)}, expected Type/id, an absolute URL or #id`;
    note(run, { path: '', severity: isBlank ? 'error' : 'warning', code: 'value', text: words });
  }
  if (typeof type === 'string' && 'type' in target) agrees(type, target.type, run);
}

/** "If both Reference.type and Reference.reference are populated and Reference.reference is a FHIR URL, both SHALL be consistent." */
function agrees(type: string, target: string, run: Run): void {
  if (type.slice(type.lastIndexOf('/') + 1) === target) return;
  const text = `Reference.type: found ${shown(type)}, expected ${shown(target)}, the type of what the reference leads to`;
  note(run, { path: /^[A-Z][a-z]/.test(type) ? '' : 'type', severity: 'error', code: 'value', text });
}

function hasBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) <= 32) return true;
  return false;
}

/** The size of an attachment that carries its data is the size of the data. */
function attachment({ data, size }: Json, run: Run): void {
  if (typeof data !== 'string' || typeof size !== 'number') return;
  let characters = 0;
  for (let at = 0; at < data.length; at += 1) {
    const code = data.charCodeAt(at);
    if (code > 32 && code !== 61) characters += 1;
  }
  const bytes = Math.floor((characters * 3) / 4);
  if (bytes === size) return;
  const text = `Attachment.size: found ${size}, expected ${bytes}, the size of its data`;
  note(run, { path: '', severity: 'error', code: 'structure', text });
}

/** By type; each notes what it finds. */
export const ownRules: ReadonlyMap<string, ElementCheck> = new Map([
  ['Attachment', attachment],
  ['Bundle', checkBundle],
  ['Coding', coding],
  ['Identifier', identifier],
  ...['Quantity', 'Age', 'Count', 'Distance', 'Duration'].map((type): [string, ElementCheck] => [type, quantity]),
  ['Narrative', checkLinks],
  ['Reference', reference],
]);
