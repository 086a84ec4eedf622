// Page cursors: where a page ended, as opaque text. docs/storage.md, "Rules".
import { refusal } from '../../fhir/outcome.js';

/** The cursor for these values. */
export const cursorOf = (...values: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/**
 * The values of a cursor that `cursorOf` made with the same shape.
 * @param shape one sample a value: a number, or a text (which may then be null too)
 * @throws OutcomeError 400 where it is no such cursor
 */
export function readCursor(cursor: string, shape: readonly ('number' | 'text')[]): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === shape.length && shape.every((kind, at) => fits(kind, values[at]))) {
      return values as (string | number | null)[];
    }
  } catch {
    // told below
  }
  throw refusal(
    400,
    'invalid',
    'the page cursor is not one of ours, or of another search; begin again with the first page',
  );
}

const fits = (kind: 'number' | 'text', value: unknown): boolean =>
  kind === 'number' ? Number.isSafeInteger(value) : value === null || typeof value === 'string';
