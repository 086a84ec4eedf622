// Elation as a system: its records, how to hear from it and how to deliver to it. docs/architecture.md sections 3 and 4.
import { createRecordCheck } from '../edge.js';
import { SystemFailure } from '../failure.js';
import type {
  Arrival,
  ChartState,
  Connector,
  ConnectorTools,
  DeliveryAnswer,
  DeliveryOrder,
  System,
} from '../system.js';
import { fetchArrival, fetchPolicies } from './arrivals.js';
import { createChanges } from './changes.js';
import { createElationClient, resourcePath, type ListedType } from './client.js';
import { deliverAppointment } from './deliver-appointment.js';
import { deliverBillStatus } from './deliver-bill-status.js';
import { deliverBill } from './deliver-bill.js';
import { deliverCharge } from './deliver-charge.js';
import { deliverEncounter } from './deliver-encounter.js';
import { deliverInsurance } from './deliver-insurance.js';
import { deliverPatient } from './deliver-patient.js';
import { refused, type Delivering } from './delivering.js';
import { createHook } from './hook.js';
import { createPartsOf } from './parts.js';
import { checkElation, readPractices } from './readiness.js';
import { recordSchemas, type ElationRecords } from './records.js';
import { screens } from './screens.js';
import { elationSettings } from './settings.js';
import { tables } from './tables.js';
import { createSend } from './transport.js';
import { subscribeAll } from './webhook.js';

/** The Elation system; makes its own record check, which compiles each schema when it is first used. */
export function createElation(): System {
  const check = createRecordCheck<ElationRecords>(recordSchemas);
  return {
    name: 'elation',
    title: 'Elation',
    partsOf: createPartsOf(check),
    chartState,
    screens,
    tables,
    accepts: 'elation-accepts-',
    connect: (settings, tools) => connect(settings, tools, check),
  };
}

function chartState({ action, record }: Arrival): ChartState {
  const { merged_into_chart: into, deleted_date: deleted } = (record ?? {}) as Partial<ElationRecords['patient']>;
  if (typeof into === 'number') return { state: 'merged', into: String(into) };
  return { state: action !== 'saved' || Boolean(deleted) ? 'deleted' : 'live' };
}

function connect(
  settings: unknown,
  tools: ConnectorTools,
  check: ReturnType<typeof createRecordCheck<ElationRecords>>,
): Connector {
  const known = elationSettings.parse(settings);
  const send = createSend(known, tools);
  const client = createElationClient(send);
  let target: string | undefined;
  let practice: Promise<number> | undefined;
  const delivering: Delivering = {
    client,
    settings: known,
    clock: tools.clock,
    practice: () => {
      practice ??= onlyPractice().catch((error: unknown) => {
        practice = undefined;
        throw error;
      });
      return practice;
    },
  };
  const onlyPractice = async (): Promise<number> => {
    if (known.practice !== undefined) return Number(known.practice);
    const [id, another] = (await readPractices(send)).keys();
    if (id !== undefined && another === undefined) return Number(id);
    const text = 'These credentials see no practice or several: set "practice" of the connection';
    throw new SystemFailure('configuration', [{ code: 'permission-missing', text }]);
  };
  return {
    check: () => checkElation(send, known),
    subscribe: async (address) => {
      await subscribeAll(send, address);
      target = address;
    },
    hook: createHook(send, client, check),
    changes: createChanges(send, client, (address) => address === target),
    fetchRecord: async (recordType, nativeId) => {
      if (recordType === 'policies') return fetchPolicies(client, nativeId);
      return isListed(recordType) ? fetchArrival(client, recordType, nativeId) : undefined;
    },
    deliver: (order) => deliver(order, delivering),
  };
}

const isListed = (recordType: string): recordType is ListedType => Object.hasOwn(resourcePath, recordType);

/** By the resource that the order is about. */
async function deliver(order: DeliveryOrder, delivering: Delivering): Promise<DeliveryAnswer> {
  const { focus } = order;
  switch (focus.resourceType) {
    case 'Patient':
      return order.dataClass === 'insurance'
        ? deliverInsurance({ ...order, focus }, delivering)
        : deliverPatient({ ...order, focus }, delivering);
    case 'Coverage':
      return deliverInsurance({ ...order, focus }, delivering);
    case 'Appointment':
      return deliverAppointment({ ...order, focus }, delivering);
    case 'Encounter':
      return deliverEncounter({ ...order, focus }, delivering);
    case 'Claim':
      return deliverBill({ ...order, focus }, delivering);
    case 'ChargeItem':
      return deliverCharge({ ...order, focus }, delivering);
    case 'ClaimResponse':
      return deliverBillStatus({ ...order, focus }, delivering);
    default:
      throw refused({ code: 'not-supported', text: `Elation has no place for a ${focus.resourceType}` });
  }
}
