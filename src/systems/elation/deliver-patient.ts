// Charts and demographics to Elation: created, or found where it is there, or changed in what differs. Guide: Elation–Kareo, "Patient Charts" and "Patient Demographics".
import type { Patient, RelatedPerson } from 'fhir/r4.js';
import { hasCode } from '../../mapping/slots/elements.js';
import type { Loss } from '../../mapping/loss.js';
import { system } from '../../fhir/code-systems.js';
import type { SystemFailure } from '../failure.js';
import type { DeliveryAnswer, DeliveryOrder, NativeLink } from '../system.js';
import { arrivalOf } from './arrivals.js';
import {
  nativeIdOf,
  referenceTo,
  refused,
  requireMembers,
  standing,
  unchanged,
  withOf,
  type Deliver,
  type Delivering,
} from './delivering.js';
import { patient } from './patient.js';
import type { ElationPatient } from './records.js';
import { guarantor } from './related-person.js';
import { changedMembers, writable } from './written.js';

type Order = DeliveryOrder & { readonly focus: Patient };

/** What Elation requires of a chart, by the labels of its screen. */
const required = {
  first_name: 'Legal First Name',
  last_name: 'Legal Last Name',
  dob: 'Date of birth',
  sex: 'Sex at Birth',
  primary_physician: 'Provider assigned in practice',
} as const;

export const deliverPatient: Deliver<Patient> = async (order, delivering) => {
  if (order.action === 'remove') {
    throw refused({ code: 'not-supported', text: 'A chart is not deleted in Elation from here' });
  }
  const chartId = nativeIdOf(order, 'patient', order.focus);
  return chartId === undefined ? createChart(order, delivering) : changeChart(order, delivering, chartId);
};

async function changeChart(order: Order, delivering: Delivering, chartId: string): Promise<DeliveryAnswer> {
  const before = await standing<ElationPatient>(order, delivering, 'patient', chartId);
  if (before === undefined) throw chartDeleted(chartId);
  const { value: after, lost } = chartOf(order, before);
  requireMembers(after, required);
  const changed = changedMembers('patient', before, after);
  const links = linksOf(order, chartId, after);
  if (Object.keys(changed).length === 0) return unchanged(lost, links);
  const stored = await delivering.client.patch('patient', chartId, changed);
  if (stored === undefined) throw chartDeleted(chartId);
  return { links, records: [arrivalOf('patient', chartId, stored.record)], notCarried: lost };
}

async function createChart(order: Order, delivering: Delivering): Promise<DeliveryAnswer> {
  const { defaultPhysician } = delivering.settings;
  const { value, lost } = chartOf(order, undefined);
  const chart: Partial<ElationPatient> = {
    ...(defaultPhysician !== undefined && { primary_physician: Number(defaultPhysician) }),
    ...value,
    caregiver_practice: await delivering.practice(),
  };
  requireMembers(chart, required);
  const { nativeId, record, found } = await delivering.client.createPatient(writable('patient', chart));
  if (found && !(await order.isFree('patient', nativeId))) throw otherPartner(nativeId);
  const links = linksOf(order, nativeId, value);
  const told = found ? await complete(delivering, nativeId, record as ElationPatient, chart) : record;
  return { links, records: [arrivalOf('patient', nativeId, told)], notCarried: lost, wasThere: found };
}

/** A chart that was there takes what we have; what only it has stays. */
async function complete(
  { client }: Delivering,
  chartId: string,
  there: ElationPatient,
  ours: Partial<ElationPatient>,
): Promise<unknown> {
  const { phones, emails, caregiver_practice: _fixed, ...rest } = ours;
  const after: ElationPatient = {
    ...there,
    ...rest,
    ...(phones !== undefined && (there.phones ?? []).length === 0 && { phones }),
    ...(emails !== undefined && (there.emails ?? []).length === 0 && { emails }),
  };
  const changed = changedMembers('patient', there, after);
  if (Object.keys(changed).length === 0) return there;
  return (await client.patch('patient', chartId, changed))?.record ?? there;
}

/** The chart that says what the patient says, and with it the guarantor where all fields are shared. */
function chartOf(order: Order, base: ElationPatient | undefined): { value: ElationPatient; lost: readonly Loss[] } {
  const { focus, directory, shared } = order;
  const chart = patient.toNative(focus, base, directory, shared);
  const person = shared === undefined ? guarantorOf(order) : undefined;
  if (person === undefined) return chart;
  const both = guarantor.toNative(person, chart.value, directory);
  return { value: both.value, lost: [...chart.lost, ...both.lost] };
}

const guarantorOf = (order: Order): RelatedPerson | undefined =>
  withOf(order, 'RelatedPerson').find(
    (person) =>
      person.patient.reference === referenceTo(order.focus) &&
      person.relationship?.some((concept) => hasCode(concept, system.roleClass, 'GUAR')),
  );

function linksOf(order: Order, chartId: string, chart: Partial<ElationPatient>): readonly NativeLink[] {
  const person = order.shared === undefined && chart.guarantor ? guarantorOf(order) : undefined;
  return [
    { recordType: 'patient', nativeId: chartId, reference: referenceTo(order.focus) },
    ...(person === undefined ? [] : [{ recordType: 'guarantor', nativeId: chartId, reference: referenceTo(person) }]),
  ];
}

/** One chart to one chart: the chart that Elation names is another patient's, or waits for a person's decision. */
const otherPartner = (chartId: string): SystemFailure =>
  refused({
    code: 'patient-match-review',
    text: `Elation has chart ${chartId} with this first name, last name, date of birth and sex, and it is the partner of another patient`,
    value: chartId,
  });

/** A chart that was deleted in Elation blocks its patient until Elation Support restores it. */
const chartDeleted = (chartId: string): SystemFailure =>
  refused({
    code: 'chart-deleted',
    text: 'The chart was deleted in Elation; Elation Support restores it ("I need help" button)',
    value: chartId,
  });
