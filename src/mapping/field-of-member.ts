// Which field of a system a member of its record is: for refusals that name members where staff know fields. docs/architecture.md section 5.
import type { AnyTable } from './row.js';

/**
 * The way to the field in the system's own words, as `fieldAt` gives it: `cpts.0.cpt` is `['Bill', 'Service lines (1)', 'CPT']`. The
 * last steps of a path are enough (`zip` for `address.zip`), where they can mean one field alone; undefined otherwise.
 */
export function fieldOfMember(tables: readonly AnyTable[], member: string): readonly string[] | undefined {
  const steps = member.split(/[.[\]/]+/).filter((step) => step !== '');
  const found = tables.flatMap((table) =>
    trailsOf(table, steps).map((trail) => ({ ...trail, labels: [table.title, ...trail.labels] })),
  );
  const best = [...found].sort(
    (one, other) => Number(other.isWhole) - Number(one.isWhole) || Number(other.isWritten) - Number(one.isWritten),
  );
  const alike = best.filter(
    ({ isWhole, isWritten }) => isWhole === best[0]?.isWhole && isWritten === best[0].isWritten,
  );
  const trails = new Map(alike.map(({ labels }) => [labels.join('|'), labels]));
  const [only, another] = trails.values();
  return another === undefined ? only : undefined;
}

interface Trail {
  readonly labels: readonly string[];
  /** The path leads from the record on; else its last steps do. */
  readonly isWhole: boolean;
  /** The row writes the member; others may only derive something from it. */
  readonly isWritten: boolean;
}

function trailsOf({ rows }: AnyTable, steps: readonly string[]): readonly Trail[] {
  const names = steps.filter((step) => !isNumber(step));
  return rows.flatMap(({ label, native, items, kind, direction }): readonly Trail[] => {
    const isWritten = direction === 'both' || direction === 'write';
    if (kind === 'constant') return [];
    const paths = native.map((path) => path.split('.'));
    const own = paths
      .filter((path) => endsWith(path, names))
      .map((path) => ({ labels: [label], isWhole: path.length === names.length, isWritten }));
    if (items === undefined) return own;
    const within = paths.flatMap((path): readonly Trail[] => {
      const { length } = path;
      const isWhole = names.length > length && path.every((step, at) => step === names[at]);
      const [number, ...others] = isWhole ? steps.slice(length) : ['', ...steps];
      const isNumbered = number !== undefined && number !== '' && isNumber(number);
      const rest = isNumbered || number === '' ? others : [number ?? '', ...others];
      const outer = isNumbered ? `${label} (${Number(number) + 1})` : label;
      return trailsOf(items, rest).map((trail) => ({
        labels: [outer, ...trail.labels],
        isWritten: trail.isWritten,
        isWhole: isWhole && trail.isWhole,
      }));
    });
    return [...own, ...within];
  });
}

const isNumber = (step: string): boolean => /^\d+$/.test(step);

const endsWith = (path: readonly string[], names: readonly string[]): boolean =>
  names.length > 0 &&
  names.length <= path.length &&
  names.every((name, at) => path[path.length - names.length + at] === name);
