// Two systems of the simplest kind, under a test's thumb, joined by the house's own engine over a real SQLite file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Claim, Patient } from 'fhir/r4.js';
import { startEngine, type Engine } from '../../src/delivery/engine.js';
import type { Connection, Hub } from '../../src/delivery/hub.js';
import { createNewId } from '../../src/fhir/ids.js';
import type { Resource } from '../../src/fhir/resource.js';
import { kareoOwnedConfiguration } from '../../src/integrations/elation-kareo.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import type {
  Arrival,
  Connector,
  DeliveryAnswer,
  DeliveryOrder,
  RecordPart,
  System,
} from '../../src/systems/system.js';

/** A chart or a bill of a scripted system. */
export interface Chart {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly born: string;
  readonly phone?: string;
  readonly changed: string;
}

export interface Bill {
  readonly id: string;
  readonly chart: string;
  readonly code: string;
  readonly visit_note_signed_date: string | null;
  readonly billing_status: string;
  readonly deferred_bill: boolean;
}

/** One scripted system: what it holds, what it was told, and how it behaves next. */
export interface Scripted {
  readonly charts: Map<string, Chart>;
  readonly bills: Map<string, Bill>;
  readonly told: {
    readonly dataClass: string;
    readonly type: string;
    readonly key: string;
    readonly mayBeThere: boolean;
  }[];
  /** Runs instead of the next deliveries, one each. */
  readonly next: ((order: DeliveryOrder, go: () => Promise<DeliveryAnswer>) => Promise<DeliveryAnswer>)[];
  readonly connection: Connection;
}

const patientOf = (chart: Chart, base: Resource | undefined): Patient => ({
  ...(base as Patient | undefined),
  resourceType: 'Patient',
  name: [{ use: 'official', family: chart.last, given: [chart.first] }],
  birthDate: chart.born,
  gender: 'female',
  ...(chart.phone !== undefined && { telecom: [{ system: 'phone', value: chart.phone }] }),
});

function scripted(name: 'elation' | 'kareo-pm', concurrency: number): Scripted {
  const charts = new Map<string, Chart>();
  const bills = new Map<string, Bill>();
  const told: Scripted['told'] = [];
  const next: Scripted['next'] = [];
  let last = 0;
  const arrivalOf = (chart: Chart): Arrival => ({
    recordType: 'patient',
    nativeId: chart.id,
    action: 'saved',
    record: { ...chart },
    changedAt: chart.changed,
    patientId: chart.id,
  });
  const billArrival = (bill: Bill): Arrival => ({
    recordType: 'bill',
    nativeId: bill.id,
    action: 'saved',
    record: { ...bill },
    patientId: bill.chart,
  });
  const system: System = {
    name,
    title: name === 'elation' ? 'Elation' : 'Kareo',
    poll: { defaultMs: 20, mostMs: 50 },
    screens: {},
    tables: [],
    accepts: '',
    partsOf: (arrival): readonly RecordPart[] => {
      if (arrival.recordType === 'patient') {
        const chart = arrival.record as Chart;
        const toFhir: RecordPart['toFhir'] = (base, _directory, since) => {
          const was = since?.last as Chart | undefined;
          const phone =
            was !== undefined && was.phone === chart.phone
              ? (base as Patient | undefined)?.telecom?.[0]?.value
              : chart.phone;
          const contested =
            was !== undefined &&
            was.phone !== chart.phone &&
            (base as Patient | undefined)?.telecom?.[0]?.value !== was.phone;
          const taken =
            contested && since?.contested === 'base' ? (base as Patient | undefined)?.telecom?.[0]?.value : phone;
          const { phone: _none, ...rest } = chart;
          return {
            resource: patientOf(taken === undefined ? rest : { ...rest, phone: taken }, base),
            lost: [],
            contested: contested ? [{ label: 'Phone', place: 'Patient.telecom' }] : [],
          };
        };
        return [
          {
            recordType: 'patient',
            nativeId: chart.id,
            record: chart,
            resourceType: 'Patient',
            dataClass: 'patients',
            toFhir,
            fieldAt: () => ['Chart'],
            references: [],
          },
        ];
      }
      const bill = arrival.record as Bill;
      return [
        {
          recordType: 'bill',
          nativeId: bill.id,
          record: bill,
          resourceType: 'Claim',
          dataClass: 'bills',
          fieldAt: () => ['Bill'],
          references: [{ recordType: 'patient', nativeId: bill.chart, resourceType: 'Patient' }],
          toFhir: (base, directory) => ({
            lost: [],
            contested: [],
            resource: {
              resourceType: 'Claim',
              status: 'draft',
              ...(base as Claim | undefined),
              type: { text: 'professional' },
              use: 'claim',
              created: '2026-01-01',
              patient: { reference: directory.referenceOf('patient', bill.chart, 'Patient') ?? 'Patient/unknown' },
              provider: { display: 'Varga' },
              priority: { text: 'normal' },
              insurance: [{ sequence: 1, focal: true, coverage: { display: 'self' } }],
              item: [{ sequence: 1, productOrService: { text: bill.code } }],
            },
          }),
        },
      ];
    },
    connect: (): Connector => connector,
  };
  const accept = async (order: DeliveryOrder): Promise<DeliveryAnswer> => {
    const { focus, directory } = order;
    if (focus.resourceType === 'Patient') {
      const known = directory.nativeIdOf('patient', `Patient/${focus.id ?? ''}`);
      const there = order.mayBeThere ? [...charts.values()].find(({ id }) => id === `for-${order.key}`) : undefined;
      const id = known ?? there?.id ?? (charts.has(`for-${order.key}`) ? `again-${charts.size}` : `for-${order.key}`);
      const phone = focus.telecom?.[0]?.value;
      const chart: Chart = {
        id,
        first: focus.name?.[0]?.given?.[0] ?? '',
        last: focus.name?.[0]?.family ?? '',
        born: focus.birthDate ?? '',
        ...(phone !== undefined && { phone }),
        changed: charts.get(id)?.changed ?? '2026-01-01T00:00:00Z',
      };
      charts.set(id, chart);
      return {
        links: [{ recordType: 'patient', nativeId: id, reference: `Patient/${focus.id ?? ''}` }],
        records: [arrivalOf(chart)],
        notCarried: [],
      };
    }
    if (focus.resourceType === 'Claim') {
      const there = order.mayBeThere ? bills.get(`enc-${order.key}`) : undefined;
      const id = there?.id ?? (bills.has(`enc-${order.key}`) ? `enc-${order.key}-again` : `enc-${order.key}`);
      bills.set(id, {
        id,
        chart: '',
        code: focus.item?.[0]?.productOrService.text ?? '',
        visit_note_signed_date: null,
        billing_status: 'Draft',
        deferred_bill: false,
      });
      return {
        links: [{ recordType: 'encounter', nativeId: id, reference: `Claim/${focus.id ?? ''}` }],
        records: [],
        notCarried: [],
        identifier: { system: 'urn:test:encounter', value: id },
      };
    }
    return { links: [], records: [], notCarried: [] };
  };
  const connector: Connector = {
    check: async () => [],
    changes: async (cursor) => {
      const arrivals = [...charts.values()]
        .map(arrivalOf)
        .concat([...bills.values()].filter(({ chart }) => chart !== '').map(billArrival));
      last += 1;
      return { arrivals, cursor: { seen: last, was: cursor }, more: false };
    },
    fetchRecord: async (recordType, nativeId) => {
      const chart = charts.get(nativeId);
      const bill = bills.get(nativeId);
      return recordType === 'patient' ? chart && arrivalOf(chart) : bill && billArrival(bill);
    },
    deliver: async (order) => {
      told.push({
        dataClass: order.dataClass,
        type: order.focus.resourceType,
        key: order.key,
        mayBeThere: order.mayBeThere,
      });
      const step = next.shift();
      return step ? step(order, () => accept(order)) : accept(order);
    },
  };
  return {
    charts,
    bills,
    told,
    next,
    connection: {
      name: name === 'elation' ? 'elation' : 'kareo',
      system,
      connector,
      timeZone: 'America/Boise',
      pollMs: 20,
      concurrency,
    },
  };
}

/** The joined house. */
export interface Joined {
  readonly elation: Scripted;
  readonly kareo: Scripted;
  readonly hub: Hub;
  readonly engine: () => Engine;
  readonly passTime: (ms: number) => void;
  readonly settle: () => Promise<void>;
  readonly resources: <T extends Resource>(type: T['resourceType']) => Promise<T[]>;
  /** Stops the engine without letting it finish its bookkeeping is not possible in process; this stops and starts it. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function joinTwo(
  prepare: (elation: Scripted, kareo: Scripted) => void = () => undefined,
): Promise<Joined> {
  const folder = mkdtempSync(join(tmpdir(), 'chartbridge-delivery-'));
  const store = await openSqliteStore(join(folder, 'store.sqlite'));
  let now = Date.parse('2026-03-02T15:00:00Z');
  const clock = (): number => now;
  let seed = 7;
  const elation = scripted('elation', 4);
  const kareo = scripted('kareo-pm', 4);
  prepare(elation, kareo);
  const hub: Hub = {
    store,
    tenant: 'practice',
    clock,
    newId: createNewId(clock, (bytes) => bytes.map(() => (seed = (seed * 31 + 11) % 251))),
    random: () => 0,
    sleep: async () => undefined,
    validate: () => [],
    log: { info: () => undefined, warn: () => undefined, error: (fields, message) => console.error(message, fields) },
    connections: new Map([elation, kareo].map(({ connection }) => [connection.name, connection])),
    joined: [
      {
        integration: kareoOwnedConfiguration,
        connections: { elation: 'elation', 'kareo-pm': 'kareo' },
        holdBills: false,
      },
    ],
    rests: new Map(),
    loaded: new Set(),
  };
  const start = (): Engine => startEngine(hub, { hookAddress: () => undefined, tickMs: 20 });
  let engine = start();
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 3; round += 1) {
      await Promise.all([...engine.listening.values()].map((each) => each.poll()));
      await engine.settle();
    }
  };
  return {
    elation,
    kareo,
    hub,
    engine: () => engine,
    passTime: (ms) => void (now += ms),
    settle,
    resources: async <T extends Resource>(type: T['resourceType']) => {
      const { items } = await store.search('practice', {
        type,
        terms: [],
        order: { by: 'seq', descending: false },
        limit: 500,
      });
      return items.map(({ json }) => JSON.parse(json) as T);
    },
    restart: async () => {
      await engine.stop();
      engine = start();
    },
    close: async () => {
      await engine.stop();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
