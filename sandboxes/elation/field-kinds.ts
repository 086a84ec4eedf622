// The kinds of members that requests carry: texts, choices, dates, amounts, pointers, nested values. Django REST framework, "Serializer fields".
import { Unfit, pythonType, readFields } from './fields.js';
import type { Field, Fields, Reasons } from './fields.js';
import type { State } from './state.js';

/** The same field, asked for on create and PUT, and not nullable. */
export function required(field: Field): Field {
  return { ...field, required: true, nullable: false };
}

/** The same field, asked for on create and PUT; null says "none". */
export function requiredOrNull(field: Field): Field {
  return { ...field, required: true };
}

const field = (accept: Field['accept']): Field => ({ required: false, nullable: true, accept });

const toText = (value: unknown): string => {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  throw new Unfit(['Not a valid string.']);
};

export function text(max: number, options: { readonly blank?: boolean } = {}): Field {
  return field((value) => {
    const given = toText(value);
    if (given === '' && options.blank === false) throw new Unfit(['This field may not be blank.']);
    if (given.length > max) throw new Unfit([`Ensure this field has no more than ${max} characters.`]);
    return given;
  });
}

/** Text of a fixed form: refused with the reason given. */
export function pattern(form: RegExp, reason: string): Field {
  return field((value) => {
    const given = toText(value);
    if (given !== '' && !form.test(given)) throw new Unfit([reason]);
    return given;
  });
}

export const usState = pattern(/^[A-Z]{2}$/, 'Enter a two-letter state code.');

export function choice(values: readonly (string | number)[]): Field {
  return field((value) => {
    if (!(values as readonly unknown[]).includes(value)) {
      const shown = typeof value === 'string' ? value : JSON.stringify(value);
      throw new Unfit([`"${shown}" is not a valid choice.`]);
    }
    return value;
  });
}

export const boolean = field((value) => {
  if (value === true || value === 'true' || value === 1) return true;
  if (value === false || value === 'false' || value === 0) return false;
  throw new Unfit(['Must be a valid boolean.']);
});

export function integer(least: number, most: number): Field {
  return field((value) => {
    const given = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
    if (!Number.isSafeInteger(given)) throw new Unfit(['A valid integer is required.']);
    if (Number(given) < least) throw new Unfit([`Ensure this value is greater than or equal to ${least}.`]);
    if (Number(given) > most) throw new Unfit([`Ensure this value is less than or equal to ${most}.`]);
    return given;
  });
}

/** A decimal, kept as a string with that many places. */
export function decimal(places: number): Field {
  return field((value) => {
    const given = typeof value === 'number' ? String(value) : value;
    if (typeof given !== 'string' || !/^-?\d+(\.\d*)?$/.test(given.trim())) {
      throw new Unfit(['A valid number is required.']);
    }
    const [whole = '', fraction = ''] = given.trim().split('.');
    const digits = fraction.replace(/0+$/, '');
    if (digits.length > places) throw new Unfit([`Ensure that there are no more than ${places} decimal places.`]);
    if (whole.length > 10) throw new Unfit(['Ensure that there are no more than 12 digits in total.']);
    return places === 0 ? whole : `${whole}.${digits.padEnd(places, '0')}`;
  });
}

export const money = decimal(2);

export const date = field((value) => {
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  throw new Unfit(['Date has wrong format. Use one of these formats instead: YYYY-MM-DD.']);
});

/** An instant in most ISO 8601 forms (without a zone: UTC); kept as `YYYY-MM-DDTHH:MM:SSZ`. */
export const instant = field((value) => {
  const given = typeof value === 'string' ? /^(\d{4}-\d{2}-\d{2})(?:[T ](.+))?$/.exec(value) : null;
  const zoned =
    given?.[2] === undefined ? '00:00Z' : /(Z|[+-]\d{2}:?\d{2})$/.test(given[2]) ? given[2] : `${given[2]}Z`;
  const ms = given !== null && isCalendarDate(given[1] ?? '') ? Date.parse(`${given[1]}T${zoned}`) : NaN;
  if (Number.isNaN(ms)) {
    throw new Unfit([
      'Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].',
    ]);
  }
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
});

function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** The id of another record; `find` gives it if it may be pointed to. */
export function reference(find: (id: number, state: State) => unknown, reason?: (id: number) => string): Field {
  return field((value, state) => {
    const id = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
    if (typeof id !== 'number') throw new Unfit([`Incorrect type. Expected pk value, received ${pythonType(value)}.`]);
    if (find(id, state) === undefined) {
      throw new Unfit([reason?.(id) ?? `Invalid pk "${id}" - object does not exist.`]);
    }
    return id;
  });
}

/** A nested object: every declared member is there afterwards, null where not given. */
export function object(fields: Fields): Field {
  const empty = Object.fromEntries(Object.keys(fields).map((name) => [name, null]));
  return field((value, state) => {
    const { values, errors } = readFields(fields, value, 'create', state);
    if (errors !== undefined) throw new Unfit(errors);
    return { ...empty, ...values };
  });
}

export function list(
  of: Field,
  most = Infinity,
  reason = `Ensure this field has no more than ${most} elements.`,
): Field {
  return field((value, state) => {
    if (!Array.isArray(value)) {
      throw new Unfit([`Expected a list of items but got type "${pythonType(value)}".`]);
    }
    if (value.length > most) throw new Unfit([reason]);
    const errors: Reasons[] = [];
    const kept = value.map((item: unknown, index) => {
      try {
        return of.accept(item, state);
      } catch (error) {
        if (!(error instanceof Unfit)) throw error;
        errors[index] = error.reasons;
        return undefined;
      }
    });
    if (errors.length > 0) throw new Unfit(Array.from(errors, (each) => each ?? {}));
    return kept;
  });
}

/** Any JSON value, kept as it is. */
export const anything = field((value) => value);
