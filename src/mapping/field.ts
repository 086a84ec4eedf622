// The plain row: one value on each side, in both directions, with the law that the fuller value stays. docs/architecture.md section 5.
import type { AnyCodec, Codec } from './codec.js';
import { same } from './json.js';
import type { Row, RowKind, RowOptions, Run } from './row.js';
import type { Slot } from './slot.js';

/** The columns of a plain row. */
export interface FieldColumns<Native, Resource, A, B> {
  readonly kind: RowKind;
  readonly label: string;
  readonly native: Slot<Native, A>;
  readonly fhir: Slot<Resource, B>;
  readonly codec: Codec<A, B>;
}

/** Compiles one plain row. */
export function fieldRow<Native, Resource, A, B>(
  columns: FieldColumns<Native, Resource, A, B>,
  options: RowOptions<Native, Resource>,
): Row<Native, Resource> {
  const { kind, label, native, fhir, codec } = columns;
  const { only, when } = options;
  const ifRecord = when?.record;
  const ifResource = when?.resource;
  const needed = fhir.needs;
  const { toFhir, toNative, exact } = codec;
  // Taken out of their slots once: a call through a slot would look its shape up each time.
  const { get: getNative, set: setNative, clear: clearNative } = native;
  const { get: getFhir, set: setFhir, clear: clearFhir, absent } = fhir;

  /** Law "the fuller value survives": the record says what this value would have been written as. */
  const stays = (known: B, value: B | undefined): boolean => {
    const written = toNative(known);
    return same(written === undefined ? undefined : toFhir(written), value);
  };

  const valueIn = (record: Native, run: Run<Resource>): B | undefined => {
    const said = getNative(record);
    if (said === undefined) return undefined;
    const value = toFhir(said);
    if (value === undefined && !isUnread(codec, said))
      run.lost.push({ label, place: native.path, why: `Not a value of the form "${codec.name}"` });
    return value;
  };
  const isMissed = (draft: Resource, run: Run<Resource>): boolean => {
    if (needed === undefined || needed.get(draft) !== undefined) return false;
    run.lost.push({ label, place: native.path, why: `Cannot stand without ${needed.path}` });
    return true;
  };

  const readNew: Row<Native, Resource>['readNew'] = (isAlone) => {
    const fill = isAlone && fhir.adds?.insteadOf === setFhir ? fhir.adds.add : setFhir;
    return (record, draft, run) => {
      if (ifRecord !== undefined && !ifRecord(record)) return;
      const value = valueIn(record, run);
      if (value === undefined) absent?.(draft);
      else if (!isMissed(draft, run)) fill(draft, value);
    };
  };

  const read: Row<Native, Resource>['read'] = (record, draft, run) => {
    if (ifRecord !== undefined && !ifRecord(record, run.base)) return;
    const value = valueIn(record, run);
    const known = getFhir(needed === undefined ? (run.base ?? draft) : draft);
    if (known === undefined ? value === undefined : same(known, value) || stays(known, value)) return;
    if (value === undefined) (absent ?? clearFhir)(draft);
    else if (!isMissed(draft, run)) setFhir(draft, value);
  };

  const write: Row<Native, Resource>['write'] = (resource, draft, run) => {
    const value = getFhir(resource);
    if (value === undefined && run.base === undefined) return;
    const old = run.base === undefined ? undefined : getNative(run.base);
    const before = old === undefined ? undefined : toFhir(old);
    if (ifResource !== undefined && !ifResource(resource)) {
      if (value !== undefined) run.lost.push({ label, place: fhir.path, why: `Carried only when ${when?.says ?? ''}` });
      // What the row said under its condition is no longer so.
      if (before !== undefined && (run.base === undefined || ifRecord?.(run.base) !== false)) clearNative(draft);
      return;
    }
    if (value === undefined) {
      if (before !== undefined) clearNative(draft);
      return;
    }
    if (before !== undefined && same(before, value)) return;
    const written = toNative(value);
    if (written === undefined) {
      if (old !== undefined) clearNative(draft);
      run.lost.push({ label, place: fhir.path, why: `Not a value of the form "${codec.name}"` });
      return;
    }
    if (old === undefined || !same(old, written)) setNative(draft, written);
    if (!exact && !same(toFhir(written), value)) {
      run.lost.push({ label, place: fhir.path, why: `Kept in part or in other words: ${codec.name}` });
    }
  };

  /** A member that the system sets itself: a resource that says otherwise is told so. */
  const guard: Row<Native, Resource>['write'] = (resource, _draft, run) => {
    const value = getFhir(resource);
    if (value === undefined || (ifResource !== undefined && !ifResource(resource))) return;
    const old = run.base === undefined ? undefined : getNative(run.base);
    const before = old === undefined ? undefined : toFhir(old);
    if (same(before, value)) return;
    run.lost.push({ label, place: fhir.path, why: 'The system sets this itself' });
  };

  return {
    slots: [fhir],
    words: {
      kind,
      label,
      native: native.path.split(' + '),
      fhir: fhir.path.split(' + '),
      said: codec.name,
      direction: only ?? 'both',
      codec,
      nativeSlot: native,
      fhirSlot: fhir,
      ...(when !== undefined && { when: when.says }),
      ...(options.note !== undefined && { note: options.note }),
      ...(options.required === true && { required: true }),
      ...(options.otherwise !== undefined && { otherwise: options.otherwise }),
    },
    ...(needed !== undefined && { needs: needed }),
    ...(ifResource !== undefined && { holds: ifResource }),
    ...(only !== 'write' && { read, readNew }),
    write: only === 'read' ? guard : write,
  };
}

/** A code that a table lists as saying nothing is no loss. */
const isUnread = (codec: AnyCodec, said: unknown): boolean =>
  codec.nativeDomain.kind === 'codes' && codec.nativeDomain.codes.some((code) => code === said);
