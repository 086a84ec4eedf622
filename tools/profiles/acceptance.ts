// What each system can hold, as profiles a client can ask before it sends: lengths, counts and what is not carried, from the mapping tables. https://hl7.org/fhir/R4/profiling.html
import { madeFrom, nameOf, quoted } from './shorthand.js';
import { fieldName, type PlacedRow } from './table-rows.js';

/** One thing that a system asks of a resource. */
interface Limit {
  readonly key: string;
  readonly severity: 'error' | 'warning';
  readonly says: string;
  readonly expression: string;
}

/** Types that clients write and that systems take from us. */
const written = ['Patient', 'Coverage', 'Encounter', 'Claim', 'ChargeItem', 'Appointment', 'RelatedPerson'];

/** The invariants of each system and type, and a rule set that puts them on a profile. */
export function acceptanceShorthand(rows: readonly PlacedRow[]): string {
  const groups = new Map<string, Limit[]>();
  for (const placed of rows) {
    if (!written.includes(placed.resourceType)) continue;
    const id = `${placed.system}-${kebab(placed.resourceType)}`;
    const limits = groups.get(id) ?? [];
    groups.set(id, limits);
    for (const limit of limitsOf(placed)) {
      const isSaid = limits.some(({ expression }) => expression === limit.expression);
      if (!isSaid) limits.push({ ...limit, key: `${id}-${limits.length + 1}` });
    }
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return madeFrom('What systems hold.') + sorted.map(([id, limits]) => groupShorthand(id, limits)).join('');
}

function groupShorthand(id: string, limits: readonly Limit[]): string {
  const invariants = limits.flatMap(({ key, severity, says, expression }) => [
    '',
    `Invariant: ${key}`,
    `Description: ${quoted(says)}`,
    `Severity: #${severity}`,
    `Expression: ${quoted(expression)}`,
  ]);
  const ruleSet = ['', `RuleSet: ${nameOf(id)}Limits`, ...limits.map(({ key }) => `* obeys ${key}`), ''];
  return [...invariants, ...(limits.length > 0 ? ruleSet : [])].join('\n');
}

function limitsOf(placed: PlacedRow): readonly Omit<Limit, 'key'>[] {
  const { row, resourceType } = placed;
  // A record that is read alone says nothing of what the system takes.
  if (row.direction === 'read') return [];
  const below = (path: string): string | undefined =>
    path.startsWith(`${resourceType}.`) && isFhirPath(path)
      ? withChoices(path.slice(resourceType.length + 1))
      : undefined;
  const paths = placed.fhir.flatMap((path) => below(path) ?? []);
  const name = fieldName(placed);
  if (row.kind === 'cannotHold') {
    // What another row or the system itself says is not lost.
    if (placed.native.length > 0 || row.isElsewhere === true) return [];
    return paths.map((path) => ({
      severity: 'warning',
      says: `Not carried (${name}): ${row.note ?? row.said}`,
      expression: `${path}.empty()`,
    }));
  }
  const domain = row.codec?.nativeDomain;
  const most = domain?.kind === 'text' ? domain.max : undefined;
  const [path] = paths;
  if (path === undefined) return [];
  if (most !== undefined && paths.length === 1)
    return [
      {
        severity: 'warning',
        says: `${name} holds at most ${most} characters`,
        expression: `${path}.all(length() <= ${most})`,
      },
    ];
  if (row.max !== undefined)
    return [
      { severity: 'warning', says: row.rule ?? `At most ${row.max}`, expression: `${path}.count() <= ${row.max}` },
    ];
  return [];
}

/** A choice has one name in FHIRPath, without its type: `deceasedBoolean` is `deceased.ofType(boolean)`. */
const withChoices = (path: string): string =>
  path.replaceAll(
    /(?<![\w'/-])(value|deceased|multipleBirth|serviced|location|diagnosis|occurrence)(Boolean|DateTime|Date|String|Integer|Period|Address|CodeableConcept|Reference|Quantity)(?![\w'/-])/g,
    (_step, name: string, type: string) => `${name}.ofType(${typeNames.get(type) ?? type})`,
  );

const typeNames = new Map(
  ['boolean', 'dateTime', 'date', 'string', 'integer'].map((type) => [
    type.slice(0, 1).toUpperCase() + type.slice(1),
    type,
  ]),
);

/** A path that only documents understand is none. */
const isFhirPath = (path: string): boolean => !/where\([a-z]+ type of /i.test(path);

const kebab = (type: string): string => type.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
