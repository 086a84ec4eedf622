// The reference row: an id on their side, a FHIR Reference on ours, through a directory that is handed in. docs/architecture.md section 5.
import type { Reference } from 'fhir/r4.js';
import type { Codec } from './codec.js';
import type { Row, RowOptions } from './row.js';
import type { Slot } from './slot.js';

/** Whom a reference row points at. */
export interface ReferenceOptions<Native, Resource, Id> extends RowOptions<Native, Resource> {
  readonly recordType: string;
  readonly resourceType: string;
  /** How the id is written in the record: `idNumber`, `idText`. */
  readonly id: Codec<Id, string>;
}

/** Compiles a reference row. An id or a reference without a link is reported, and nothing is put in its place. */
export function referenceRow<Native, Resource, Id>(
  label: string,
  native: Slot<Native, Id>,
  fhir: Slot<Resource, Reference>,
  options: ReferenceOptions<Native, Resource, Id>,
): Row<Native, Resource> {
  const { recordType, resourceType, id, only, when } = options;
  const idIn = (record: Native): string | undefined => {
    const said = when?.record?.(record) === false ? undefined : native.get(record);
    return said === undefined ? undefined : id.toFhir(said);
  };
  const targetIn = (resource: Resource): string | undefined => {
    const reference = when?.resource?.(resource) === false ? undefined : fhir.get(resource)?.reference;
    return reference?.startsWith(`${resourceType}/`) === true ? reference : undefined;
  };

  const read: Row<Native, Resource>['read'] = (record, draft, run) => {
    if (when?.record?.(record, run.base) === false) return;
    const nativeId = idIn(record);
    const reference =
      nativeId === undefined ? undefined : run.directory.referenceOf(recordType, nativeId, resourceType);
    if (nativeId !== undefined && reference === undefined) {
      run.lost.push({ label, place: native.path, why: `This ${recordType} is not linked to a ${resourceType}` });
    }
    const known = fhir.get(draft)?.reference;
    if (reference === known) {
      if (known === undefined && run.base === undefined) fhir.absent?.(draft);
    } else if (reference !== undefined) fhir.set(draft, { reference });
    // A reference of ours that their side has no link for stands, by the law of the fuller value.
    else if (known !== undefined && run.directory.nativeIdOf(recordType, known) !== undefined)
      (fhir.absent ?? fhir.clear)(draft);
  };

  const write: Row<Native, Resource>['write'] = (resource, draft, run) => {
    const said = fhir.get(resource);
    if (said === undefined || when?.resource?.(resource) === false) {
      if (run.base !== undefined && only !== 'read') clearLinked(run.base, draft, run.directory);
      return;
    }
    const reference = targetIn(resource);
    const nativeId = reference === undefined ? undefined : run.directory.nativeIdOf(recordType, reference);
    const old = run.base === undefined ? undefined : idIn(run.base);
    if (nativeId === old && nativeId !== undefined) return;
    if (only === 'read') {
      run.lost.push({ label, place: fhir.path, why: 'The system sets this itself' });
      return;
    }
    const written = nativeId === undefined ? undefined : id.toNative(nativeId);
    if (written !== undefined) native.set(draft, written);
    else run.lost.push({ label, place: fhir.path, why: `Not linked to a ${recordType} of this system` });
  };

  /** An empty reference takes away only an id that we could have said. */
  const clearLinked = (
    base: Native,
    draft: Native,
    directory: Parameters<NonNullable<typeof read>>[2]['directory'],
  ): void => {
    const old = idIn(base);
    if (old !== undefined && directory.referenceOf(recordType, old, resourceType) !== undefined) native.clear(draft);
  };

  return {
    slots: [fhir],
    words: {
      kind: 'reference',
      label,
      native: [native.path],
      fhir: [fhir.path],
      said: `reference to ${resourceType} (${recordType})`,
      direction: only ?? 'both',
      to: { recordType, resourceType },
      codec: id,
      nativeSlot: native,
      fhirSlot: fhir,
      ...(when !== undefined && { when: when.says }),
      ...(options.note !== undefined && { note: options.note }),
      ...(options.required === true && { required: true }),
      ...(options.otherwise !== undefined && { otherwise: options.otherwise }),
    },
    ...(fhir.needs !== undefined && { needs: fhir.needs }),
    ...(when?.resource !== undefined && { holds: when.resource }),
    ...(only !== 'write' && { read }),
    write,
    references: (record, named) => {
      const nativeId = idIn(record);
      if (nativeId !== undefined) named.push({ recordType, nativeId, resourceType });
    },
    targets: (resource, named) => {
      const reference = targetIn(resource);
      if (reference !== undefined) named.push({ recordType, reference });
    },
  };
}
