// Builds the source of one generated function: lines of code, and constants that reach it only through a table. Validation design: no definition's text ever becomes code.

/** A program being written. */
export interface Source {
  /** Adds lines of code. */
  readonly line: (...lines: string[]) => void;
  /** Adds lines before all others: what functions share. */
  readonly declare: (...lines: string[]) => void;
  /** The name under which the code may use this value. */
  readonly constant: (value: unknown) => string;
  /** The same for a value that is used only when something is wrong: not worth a name of its own, of which there would be hundreds. */
  readonly rareConstant: (value: unknown) => string;
  /** A name that is not yet in use. */
  readonly name: (prefix: string) => string;
  /** Runs the program with the helpers in scope; gives back what `result` (an expression) is. */
  readonly run: (helpers: Readonly<Record<string, unknown>>, result: string) => unknown;
}

export function createSource(): Source {
  const declarations: string[] = [];
  const lines: string[] = [];
  const constants: unknown[] = [];
  const places = new Map<unknown, number>();
  const named = new Set<number>();
  let count = 0;
  const placeOf = (value: unknown): number => {
    let place = places.get(value);
    if (place === undefined) places.set(value, (place = constants.push(value) - 1));
    return place;
  };
  return {
    line: (...more) => void lines.push(...more),
    declare: (...more) => void declarations.push(...more),
    constant: (value) => {
      const place = placeOf(value);
      named.add(place);
      return `k${place}`;
    },
    rareConstant: (value) => `constants[${placeOf(value)}]`,
    name: (prefix) => `${prefix}${(count += 1)}`,
    run: (helpers, result) => {
      const head = [
        '"use strict";',
        `const {${Object.keys(helpers).join(',')}} = helpers;`,
        ...[...named].map((place) => `const k${place} = constants[${place}];`),
      ];
      const code = [...head, ...declarations, ...lines, `return ${result};`].join('\n');
      const program = Reflect.construct(Function, ['helpers', 'constants', code]) as (...args: unknown[]) => unknown;
      return program(helpers, constants);
    },
  };
}

/** A text as a JavaScript literal. */
export const literal = (text: string): string => JSON.stringify(text);
