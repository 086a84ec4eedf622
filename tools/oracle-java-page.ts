// Writes how far HAPI and ours agree, and why not, where docs/validation-agreement.md has its tables.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { ratio, type Agreement } from '../test/validation/oracles/agreement.js';

/** A set, or all in sum, and how far the two agree on it. */
export interface Counted {
  readonly name: string;
  readonly agreement: Agreement;
  /** How many texts HAPI refuses for no more than what it could not check. */
  readonly unknown: number;
}

/** One reason of the list, with the texts it explains. */
export interface Listed {
  readonly name: string;
  readonly right: string;
  readonly why: string;
  readonly verdict: readonly string[];
  readonly expression: readonly string[];
}

/** A share in hundredths, with two digits after the point. */
export const percent = (part: number, whole: number): string => `${(ratio(part, whole) * 100).toFixed(2)} %`;

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** Puts the figures of this run where docs/validation-agreement.md has its tables. */
export async function writePage(page: URL, counted: readonly Counted[], listed: readonly Listed[]): Promise<void> {
  const sets = counted.map(({ name, agreement: { texts, sameVerdict, bothRefuse, samePlace }, unknown }) =>
    row([name, texts, percent(sameVerdict, texts), bothRefuse, percent(samePlace, bothRefuse), unknown]),
  );
  const why = listed.map(({ name, right, why: words, verdict, expression }) =>
    row([name, verdict.length, expression.length, right, words]),
  );
  const tables = {
    agreement: [
      row(['set', 'texts', 'same verdict', 'both refuse', 'same place', 'not told']),
      row(['-', '-', '-', '-', '-', '-']),
      ...sets,
    ],
    reasons: [row(['reason', 'verdicts', 'places', 'who is right', 'why']), row(['-', '-', '-', '-', '-']), ...why],
  };
  let text = readFileSync(page, 'utf8');
  for (const [name, lines] of Object.entries(tables))
    text = text.replace(
      new RegExp(`(<!-- ${name} -->).*?(<!-- /${name} -->)`, 's'),
      (_all, from: string, to: string) => `${from}\n\n${lines.join('\n')}\n\n${to}`,
    );
  const options = await resolveConfig(fileURLToPath(page));
  writeFileSync(page, await format(text, { ...options, parser: 'markdown' }));
}
