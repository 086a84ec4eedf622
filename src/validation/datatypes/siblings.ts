// What stands beside primitives in JSON: `_member` with the id and extensions of `member`, item by item in lists. https://hl7.org/fhir/R4/json.html#primitive
import { shown } from '../../fhir/outcome.js';
import { emptyList, say, wrongValue, type ElementRule } from '../complaints.js';
import { isStringText } from './primitives.js';
import { isObject, type Json } from '../json.js';
import { at, type ElementCheck, type Run } from '../run.js';

/** The `_member` beside a primitive: id and extensions of the value. Beside a value an id alone is enough. */
export function sibling(run: Run, rule: ElementRule, extra: unknown, values: unknown, element: ElementCheck): void {
  if (rule.isList) siblingList(run, rule, extra, values, element);
  else if (isObject(extra))
    siblingObject(run, { rule, step: rule.step, extra, hasValue: values !== undefined }, element);
  else
    say(run, 'structure', rule.step, `_${rule.member}: found ${shown(extra)}, expected an object with id or extension`);
}

interface Sibling {
  readonly rule: ElementRule;
  readonly step: string;
  readonly extra: Json;
  readonly hasValue: boolean;
}

function siblingObject(run: Run, { rule, step, extra, hasValue }: Sibling, element: ElementCheck): void {
  const before = run.n;
  if (rule.isBound === true && !hasValue) {
    const text = `${rule.path}: found no code beside the extensions; the binding is required, so there must be one`;
    say(run, 'required', '', text);
  }
  if (hasValue && extra['id'] !== undefined && Object.keys(extra).length === 1) {
    if (isStringText(extra['id'])) return;
    say(run, 'value', 'id', `Element.id: found ${shown(extra['id'])}, expected text`);
  } else {
    run.owner = rule;
    element(extra, run);
  }
  if (run.n !== before) at(run, before, step);
}

function siblingList(run: Run, rule: ElementRule, extra: unknown, values: unknown, element: ElementCheck): void {
  if (!Array.isArray(extra)) {
    say(
      run,
      'structure',
      rule.step,
      `_${rule.member}: found ${shown(extra)}, expected an array aligned with "${rule.member}"`,
    );
    return;
  }
  if (extra.length === 0) emptyList(run, `_${rule.member}`, rule.step);
  const beside: readonly unknown[] = Array.isArray(values) ? values : [];
  extra.forEach((one: unknown, index) => {
    const step = `${rule.step}[${index}]`;
    const value = beside[index];
    if (isObject(one))
      siblingObject(run, { rule, step, extra: one, hasValue: value !== undefined && value !== null }, element);
    else if (one !== null)
      say(
        run,
        'structure',
        step,
        `_${rule.member}: found ${shown(one)}, expected null or an object with id or extension`,
      );
    else if (index >= beside.length)
      say(run, 'structure', step, `_${rule.member}: null where "${rule.member}" has no value either`);
  });
}

/** A null or wrong value in an array of primitives; null is right where `_member` has something at the same place. */
export function wrongItem(run: Run, rule: ElementRule, value: unknown, owner: Json, index: number): void {
  const step = `${rule.step}[${index}]`;
  if (value !== null) return wrongValue(run, rule, value, step);
  const beside = owner['_' + rule.member];
  if (Array.isArray(beside) && isObject(beside[index])) return;
  say(run, 'structure', step, `${rule.path}: found null without an extension beside it in "_${rule.member}"`);
}
