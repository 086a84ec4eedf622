// Which of HAPI's messages are errors to compare with. CONTRIBUTING.md, "The reference validator".
import type { ValueSet } from 'fhir/r4.js';
import { r4Definitions } from '../test/validation/definition-files.js';
import { packagesOf, placeOf, type ComparedError } from '../test/validation/oracles/judged.js';

/** What HAPI said of one text. */
export interface Said {
  readonly id: string;
  readonly issues: readonly {
    readonly severity: string;
    readonly expression: string | null;
    readonly messageId: string | null;
    readonly message: string;
  }[];
}

/** What HAPI says, offline, of code systems and value sets that it does not have. */
const unavailable = /CodeSystem is unknown|CodeSystem could not be found|Unable to expand/;

/** Terminology errors that stand whatever else HAPI could not look up at the place: it has the system, which does not have the code. */
const definite = /^Unknown code '(?<system>[^'#]+)#|^Code "[^"]*" is not in valueset/;

/** What is compared of HAPI's answer. */
export interface HapiVerdict {
  readonly errors: readonly ComparedError[];
  /** Whether it refuses the text, but for no more than what it could not check. */
  readonly isUnknown: boolean;
}

/** The errors but for those that say only what HAPI could not check: terminology that it does not have (value sets that import what is not here among it), and slices told apart by texts. */
export function verdictOf({ issues }: Said, incomplete: readonly string[]): HapiVerdict {
  const notChecked = new Map<string | null, string>();
  for (const { expression, message } of issues)
    if (unavailable.test(message)) notChecked.set(expression, `${notChecked.get(expression) ?? ''}${message}\n`);
  const isUnknowable = ({ expression, message }: Said['issues'][number]): boolean => {
    if (incomplete.some((url) => message.includes(`'${url}'`))) return true;
    const missing = notChecked.get(expression);
    if (missing === undefined) return false;
    const found = definite.exec(message);
    const system = found?.groups?.['system'];
    return found === null || (system !== undefined && missing.includes(` ${system} for `));
  };
  const refused = issues.filter(({ severity }) => /error|fatal/.test(severity));
  const errors = refused
    .filter(({ messageId }) => messageId !== 'SLICING_CANNOT_BE_EVALUATED')
    .filter((issue) => issue.messageId?.startsWith('Term') !== true || !isUnknowable(issue))
    .map(({ expression, messageId }) => ({
      expression: placeOf(expression ?? ''),
      rule: (messageId ?? 'structure').replace(/^.*\//, '').replaceAll(' ', '_'),
    }));
  return { errors, isUnknown: errors.length === 0 && refused.length > 0 };
}

/** The value sets of packages that import value sets which neither they nor R4 have. */
export function incompleteOf(packages: readonly string[]): readonly string[] {
  const r4 = r4Definitions();
  const sets = packagesOf(packages).flatMap(({ definitions }) =>
    definitions.flatMap((one) => (one.resourceType === 'ValueSet' ? [one.read() as ValueSet] : [])),
  );
  const has = (url: string): boolean => sets.some((one) => one.url === url) || r4.valueSet(url) !== undefined;
  const imports = ({ compose }: ValueSet): readonly string[] =>
    (compose?.include ?? []).flatMap(({ valueSet = [] }) => valueSet.map((url) => url.split('|', 1)[0] ?? url));
  return sets.flatMap((one) => (imports(one).every(has) ? [] : [one.url ?? '']));
}
