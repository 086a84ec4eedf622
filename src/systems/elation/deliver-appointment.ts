// Appointments to Elation's calendars. Guide: Elation–Kareo, "Appointments" and "Mapping Provider Calendars".
import type { Appointment } from 'fhir/r4.js';
import { changes } from '../../mapping/json.js';
import { appointmentSlot } from '../../mapping/slots/appointment.js';
import { emptyDirectory } from '../../mapping/directory.js';
import type { DeliveryAnswer, DeliveryOrder } from '../system.js';
import { appointment } from './appointment.js';
import {
  afterwards,
  found,
  nativeIdOf,
  noLongerThere,
  referenceTo,
  refused,
  requireMembers,
  standing,
  unchanged,
  type Deliver,
  type Delivering,
} from './delivering.js';
import type { ElationAppointment, ElationAppointmentWrite } from './records.js';
import { appointmentWrite } from './writes.js';

type Order = DeliveryOrder & { readonly focus: Appointment };

const required = { patient: 'Patient name', physician: 'Provider', scheduled_date: 'Date' } as const;

export const deliverAppointment: Deliver<Appointment> = async (order, delivering) => {
  const nativeId = nativeIdOf(order, 'appointment', order.focus) ?? (await sentBefore(order, delivering));
  return nativeId === undefined ? create(order, delivering) : change(order, delivering, nativeId);
};

async function create(order: Order, delivering: Delivering): Promise<DeliveryAnswer> {
  if (order.action === 'remove') return unchanged([]);
  refuseWhatIsNotLinked(order);
  const { value, lost } = appointment.toNative(order.focus, undefined, order.directory, order.shared);
  const body: ElationAppointmentWrite = {
    ...bodyOf(value),
    practice: await delivering.practice(),
    metadata: { object_id: order.key },
  };
  requireMembers(body, required);
  const { nativeId } = await delivering.client.create('appointment', body);
  return {
    links: [{ recordType: 'appointment', nativeId, reference: referenceTo(order.focus) }],
    records: await afterwards(delivering, 'appointment', nativeId, value),
    notCarried: lost,
  };
}

async function change(order: Order, delivering: Delivering, nativeId: string): Promise<DeliveryAnswer> {
  const before = await standing<ElationAppointment>(order, delivering, 'appointment', nativeId);
  if (before === undefined) throw noLongerThere('appointment', nativeId);
  if (order.action === 'put') refuseWhatIsNotLinked(order);
  const { value, lost } = appointment.toNative(order.focus, before, order.directory, order.shared);
  const after = isOff(order) ? { ...value, status: { ...value.status, status: 'Cancelled' as const } } : value;
  const changed = changes(bodyOf(before), bodyOf(after));
  const links = [{ recordType: 'appointment', nativeId, reference: referenceTo(order.focus) }];
  if (Object.keys(changed).length === 0) return unchanged(lost, links);
  const stored = await delivering.client.patch('appointment', nativeId, changed);
  if (stored === undefined) throw noLongerThere('appointment', nativeId);
  return { links, records: await afterwards(delivering, 'appointment', nativeId, after), notCarried: lost };
}

/** A visit that is called off is said whatever fields are shared. */
const isOff = ({ action, focus }: Order): boolean =>
  action === 'remove' || focus.status === 'cancelled' || focus.status === 'entered-in-error';

/**
 * What is sent of an appointment. Its type is left out: one that staff set in Elation survives, and an unknown name
 * would become a new type there (EL-16).
 */
function bodyOf(record: ElationAppointment): ElationAppointmentWrite {
  const {
    reason: _reason,
    appointment_type_id: _type,
    ...body
  } = appointmentWrite.toFhir(record, undefined, emptyDirectory).value;
  return body;
}

/** Elation keeps our key on what it was sent, so that an answer that was lost makes no second appointment. */
async function sentBefore(order: Order, { client }: Delivering): Promise<string | undefined> {
  const patient = order.directory.nativeIdOf('patient', appointmentSlot.patient.get(order.focus)?.reference ?? '');
  const day = order.focus.start?.slice(0, 10);
  if (!order.mayBeThere || patient === undefined || day === undefined) return undefined;
  const near = (days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
  for await (const item of client.list('appointment', { patient, from_date: near(-1), to_date: near(1) })) {
    const { id, metadata } = item as ElationAppointment;
    if (metadata?.object_id === order.key) return String(id);
  }
  return undefined;
}

function refuseWhatIsNotLinked(order: Order): void {
  const patient = appointmentSlot.patient.get(order.focus)?.reference;
  if (patient !== undefined && order.directory.nativeIdOf('patient', patient) === undefined) {
    throw refused({ code: 'patient-not-linked', text: 'The patient of this appointment has no chart in Elation yet' });
  }
  const provider = appointmentSlot.practitioner.get(order.focus)?.reference;
  if (provider === undefined || order.directory.nativeIdOf('physician', provider) === undefined) {
    const [name] = found(order, 'Practitioner', provider)?.name ?? [];
    const who = [...(name?.given ?? []), name?.family].filter(Boolean).join(' ') || name?.text || 'this provider';
    throw refused({
      code: 'calendar-not-mapped',
      field: 'Provider',
      text: `The calendar of ${who} has no matching calendar in Elation`,
      value: who,
    });
  }
}
