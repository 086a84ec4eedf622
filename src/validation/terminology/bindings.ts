// Holds coded values against the value sets they are bound to: required is an error, extensible a warning. https://hl7.org/fhir/R4/terminologies.html#strength
import { shown, type Issue } from '../../fhir/outcome.js';
import { nearest } from '../nearest.js';
import { isObject, type Json } from '../json.js';
import { mayGuess, note, type Run } from '../run.js';
import type { CodesOfValueSet, ValueSets, Verdict } from './value-sets.js';

/** A binding of one element. */
export interface Binding {
  readonly path: string;
  readonly strength: 'required' | 'extensible';
  readonly valueSet: string;
  readonly profile?: string;
  /** The value set; looked up when a coded value is first seen. Null when it is not here. */
  readonly find: () => CodesOfValueSet | null;
  /** What to take instead of a code that is not in it, in words; empty where nothing comes near. */
  readonly hint: (system: string | undefined, code: string) => string;
}

/** Senders make the same mistake again and again: of so many codes of a binding the hint is kept. */
const mostHints = 200;

/** The binding of an element, its value set worked out on first use. */
export function createBinding(head: Omit<Binding, 'find' | 'hint'>, valueSets: ValueSets): Binding {
  let found: CodesOfValueSet | null | undefined;
  const find = (): CodesOfValueSet | null => (found ??= valueSets.find(head.valueSet) ?? null);
  const hints = new Map<string, string>();
  return {
    ...head,
    find,
    hint: (system, code) => {
      const key = `${system ?? ''} ${code}`;
      let hint = hints.get(key);
      if (hint === undefined) {
        if (hints.size >= mostHints) hints.clear();
        hints.set(key, (hint = hintFor(find(), system, code)));
      }
      return hint;
    },
  };
}

/** For elements of type code (and string, uri bound to codes). `step` leads to the element. */
export function boundCode(run: Run, binding: Binding, code: unknown, step: string): void {
  const codes = binding.find();
  if (typeof code !== 'string' || codes?.codes.has(code) === true) return;
  const verdict = codes?.holds(undefined, code) ?? 'unknown';
  if (verdict !== 'yes') told(run, binding, verdict, { step, found: shown(code), code, system: undefined });
}

/** For a Coding, and for a Quantity (whose unit is a code). */
export function boundCoding(run: Run, binding: Binding, coding: Json, step: string): void {
  const { system, code } = coding;
  if (typeof code !== 'string') {
    if (binding.strength === 'required' && system === undefined && !hasAbsence(coding)) noCode(run, binding, step);
    return;
  }
  const from = typeof system === 'string' ? system : undefined;
  const verdict = from === undefined ? 'no' : (binding.find()?.holds(from, code) ?? 'unknown');
  if (verdict !== 'yes') told(run, binding, verdict, { step, found: codingText(from, code), code, system: from });
}

/** For a CodeableConcept: one coding of the set is enough. */
export function boundConcept(run: Run, binding: Binding, concept: Json, step: string): void {
  const { coding } = concept;
  const codings: readonly unknown[] = Array.isArray(coding) ? coding : [];
  const codes = binding.find();
  let verdict: Verdict = 'no';
  let first: Json | undefined;
  for (const one of codings) {
    if (!isObject(one) || typeof one['code'] !== 'string') continue;
    first ??= one;
    const { system, code } = one;
    const held = typeof system === 'string' ? (codes?.holds(system, code) ?? 'unknown') : 'no';
    if (held === 'yes') return;
    if (held === 'unknown') verdict = 'unknown';
  }
  if (first === undefined) {
    if (binding.strength === 'required' && !hasAbsence(concept)) noCode(run, binding, step);
    return;
  }
  const system = typeof first['system'] === 'string' ? first['system'] : undefined;
  const code = first['code'] as string;
  const found = codings
    .filter(isObject)
    .map((one) => codingText(one['system'], one['code']))
    .join(', ');
  told(run, binding, verdict, { step, found, code, system });
}

/** A coding in the form `system#code`. */
export const codingText = (system: unknown, code: unknown): string =>
  `${typeof system === 'string' ? system : '(no system)'}#${String(code)}`;

/** Whether extensions say why there is no code. */
const hasAbsence = (value: Json): boolean => value['extension'] !== undefined;

interface Found {
  readonly step: string;
  readonly found: string;
  readonly code: string;
  readonly system: string | undefined;
}

function told(run: Run, binding: Binding, verdict: Verdict, { step, found, code, system }: Found): void {
  if (verdict === 'yes') return;
  const from = `value set ${binding.valueSet}`;
  const codes = binding.find();
  if (verdict === 'unknown') {
    const why = codes === null ? 'it is not here' : codes.unknown.join('; ');
    tell(
      run,
      binding,
      'information',
      'not-supported',
      step,
      `${binding.path}: ${found} was not checked against ${from}: ${why}`,
    );
    return;
  }
  const [severity, verb] =
    binding.strength === 'required'
      ? (['error', 'is required'] as const)
      : (['warning', 'should be taken where one fits'] as const);
  const hint = mayGuess(run, severity) ? binding.hint(system, code) : '';
  const text = `${binding.path}: ${found} is not in the ${from}, from which a code ${verb}${hint}`;
  tell(run, binding, severity, 'code-invalid', step, text);
}

const listedAtMost = 12;

function hintFor(codes: CodesOfValueSet | null, system: string | undefined, code: string): string {
  if (codes === null) return '';
  for (const [held, ofSystem] of codes.listed)
    if (held !== system && ofSystem.has(code) && system === undefined) return `; did you mean the system ${held}?`;
  const candidates = (system === undefined ? undefined : codes.listed.get(system)?.keys()) ?? codes.codes;
  const guess = nearest(code, candidates);
  if (guess !== undefined && guess !== code) return `; did you mean "${guess}"?`;
  const all = [...codes.codes];
  return all.length > 0 && all.length <= listedAtMost ? `; its codes are ${all.join(', ')}` : '';
}

function noCode(run: Run, binding: Binding, step: string): void {
  const text = `${binding.path}: found no code; one of value set ${binding.valueSet} is required`;
  tell(run, binding, 'error', 'code-invalid', step, text);
}

function tell(
  run: Run,
  binding: Binding,
  severity: Issue['severity'],
  code: Issue['code'],
  ...[path, text]: [path: string, text: string]
): void {
  note(run, { path, severity, code, text, ...(binding.profile !== undefined && { profile: binding.profile }) });
}

/** FHIRPath `memberOf()`: whether a code, Coding or CodeableConcept is in a value set; undefined when that cannot be known. */
export function memberOf(valueSets: ValueSets, value: unknown, canonical: unknown): boolean | undefined {
  const codes = typeof canonical === 'string' ? valueSets.find(canonical) : undefined;
  if (codes === undefined || value === undefined) return undefined;
  const verdicts = codingsOf(value).map(({ system, code }) => codes.holds(system, code));
  if (verdicts.includes('yes')) return true;
  return verdicts.includes('unknown') ? undefined : false;
}

/** The same for a constraint: what cannot be known is told, and taken as met. */
export function memberOfKnown(
  valueSets: ValueSets,
  { value, valueSet }: { value: unknown; valueSet: unknown },
  run: Run,
): boolean | undefined {
  const verdict = memberOf(valueSets, value, valueSet);
  if (verdict !== undefined || value === undefined) return verdict;
  const text = `memberOf(${shown(valueSet)}) was not checked: the value set, or a code system it needs, is not here`;
  note(run, { path: '', severity: 'information', code: 'not-supported', text });
  return true;
}

function codingsOf(value: unknown): { system: string | undefined; code: string }[] {
  if (typeof value === 'string') return [{ system: undefined, code: value }];
  if (!isObject(value)) return [];
  const { coding, system, code } = value;
  if (Array.isArray(coding)) return coding.flatMap(codingsOf);
  return typeof code === 'string' ? [{ system: typeof system === 'string' ? system : undefined, code }] : [];
}
