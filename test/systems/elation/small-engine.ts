// Just enough of an engine for a connector test: takes arrivals in, keeps resources and links in memory, and makes delivery orders.
import type { Resource } from '../../../src/fhir/resource.js';
import type { Directory } from '../../../src/mapping/directory.js';
import type { Arrival, DeliveryAnswer, DeliveryOrder, System } from '../../../src/systems/system.js';

export interface SmallEngine {
  readonly resources: Map<string, Resource>;
  readonly take: (arrivals: readonly Arrival[]) => void;
  readonly settle: (answer: DeliveryAnswer) => DeliveryAnswer;
  readonly order: (
    dataClass: DeliveryOrder['dataClass'],
    focus: Resource,
    more?: Partial<DeliveryOrder>,
  ) => DeliveryOrder;
  readonly link: (recordType: string, nativeId: string, reference: string) => void;
  readonly reference: (recordType: string, nativeId: string, resourceType: string) => string;
}

export function smallEngine(system: System, today = '2026-06-02'): SmallEngine {
  const resources = new Map<string, Resource>();
  const records = new Map<string, unknown>();
  const toReference = new Map<string, string>();
  const toNative = new Map<string, string>();
  const link = (recordType: string, nativeId: string, reference: string): void => {
    const [resourceType = ''] = reference.split('/');
    toReference.set(`${recordType}|${nativeId}|${resourceType}`, reference);
    toNative.set(`${recordType}|${reference}`, nativeId);
  };
  const directory: Directory = {
    referenceOf: (recordType, nativeId, resourceType) => toReference.get(`${recordType}|${nativeId}|${resourceType}`),
    nativeIdOf: (recordType, reference) => toNative.get(`${recordType}|${reference}`),
  };
  const take = (arrivals: readonly Arrival[]): void => {
    for (const arrival of arrivals) {
      records.set(`${arrival.recordType}|${arrival.nativeId}`, arrival.record);
      for (const part of system.partsOf(arrival, today)) {
        const known = directory.referenceOf(part.recordType, part.nativeId, part.resourceType);
        const reference = known ?? `${part.resourceType}/${part.recordType}-${part.nativeId}`;
        const { resource } = part.toFhir(resources.get(reference), directory);
        link(part.recordType, part.nativeId, reference);
        resources.set(reference, { ...resource, id: reference.slice(reference.indexOf('/') + 1) });
      }
    }
  };
  return {
    resources,
    take,
    link,
    settle: (answer) => {
      for (const { recordType, nativeId, reference } of answer.links) link(recordType, nativeId, reference);
      take(answer.records);
      return answer;
    },
    order: (dataClass, focus, more = {}) => ({
      dataClass,
      action: 'put',
      focus,
      with: [],
      native: [...records].map(([key, record]) => {
        const [recordType = '', nativeId = ''] = key.split('|');
        return { recordType, nativeId, record };
      }),
      directory,
      mayBeThere: false,
      isFree: async () => true,
      key: 'CBtest',
      ...more,
    }),
    reference: (recordType, nativeId, resourceType) => directory.referenceOf(recordType, nativeId, resourceType) ?? '',
  };
}
