// Builds the source of one generated function: lines of code, and constants that reach it only through a table. Validation design: no definition's text ever becomes code.

/** A program being written. */
export interface Source {
  /** Adds lines of code. */
  readonly line: (...lines: string[]) => void;
  /** Adds lines before all others: what functions share. */
  readonly declare: (...lines: string[]) => void;
  /** The name under which the code may use this value. */
  readonly constant: (value: unknown) => string;
  /** A name that is not yet in use. */
  readonly name: (prefix: string) => string;
  /** Runs the program with the helpers in scope; gives back what `result` (an expression) is. */
  readonly run: (helpers: Readonly<Record<string, unknown>>, result: string) => unknown;
}

export function createSource(): Source {
  const declarations: string[] = [];
  const lines: string[] = [];
  const constants: unknown[] = [];
  const names = new Map<unknown, string>();
  let count = 0;
  return {
    line: (...more) => void lines.push(...more),
    declare: (...more) => void declarations.push(...more),
    constant: (value) => {
      let name = names.get(value);
      if (name === undefined) {
        name = `k${constants.push(value) - 1}`;
        names.set(value, name);
      }
      return name;
    },
    name: (prefix) => `${prefix}${(count += 1)}`,
    run: (helpers, result) => {
      const head = [
        '"use strict";',
        `const {${Object.keys(helpers).join(',')}} = helpers;`,
        ...constants.map((_, index) => `const k${index} = constants[${index}];`),
      ];
      const code = [...head, ...declarations, ...lines, `return ${result};`].join('\n');
      const program = Reflect.construct(Function, ['helpers', 'constants', code]) as (...args: unknown[]) => unknown;
      return program(helpers, constants);
    },
  };
}

/** A text as a JavaScript literal. */
export const literal = (text: string): string => JSON.stringify(text);
