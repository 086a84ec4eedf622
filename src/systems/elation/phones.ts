// The phones of a patient chart: two at most, of which only home, mobile and work phones are shared. Elation–Kareo guide, "Patient Demographics".
import type { ContactPoint, Patient } from 'fhir/r4.js';
import { claimAll } from '../../mapping/claims.js';
import { usPhone } from '../../mapping/codecs/phone.js';
import { instant } from '../../mapping/codecs/dates.js';
import { itemsOf, member, elementOf, root } from '../../mapping/place.js';
import type { RowOptions } from '../../mapping/row.js';
import { rowsOf } from '../../mapping/rows.js';
import type { Slot } from '../../mapping/slot.js';
import { patientSlot } from '../../mapping/slots/patient.js';
import { ownCode } from './codecs.js';
import { own } from './own-extension.js';
import type { ElationPatient, ElationPhone } from './records.js';

type PhoneType = NonNullable<ElationPhone['phone_type']>;

/** The shared types in the order in which two of three are kept (EL-07). */
const shared = ['Mobile', 'Home', 'Work'] as const;
type SharedType = (typeof shared)[number];

/** The most phones that a chart holds. */
export const mostPhones = 2;

const isRemoved = ({ deleted_date }: ElationPhone): boolean => typeof deleted_date === 'string' && deleted_date !== '';
const live = (chart: ElationPatient): ElationPhone[] => (chart.phones ?? []).filter((phone) => !isRemoved(phone));
const firstOfType = (chart: ElationPatient, type: PhoneType): ElationPhone | undefined =>
  live(chart).find((phone) => phone.phone_type === type);
const isShared = (chart: ElationPatient, phone: ElationPhone): boolean =>
  shared.some((type) => firstOfType(chart, type) === phone);

/** Whether the chart holds no more phones than it may. */
export const holdsTwo = (chart: ElationPatient): boolean => live(chart).length <= mostPhones;

/** The first phone of a type. A third one drives out the last in order, whose own row then reports it. */
export const phone = (type: SharedType): Slot<ElationPatient, string> => ({
  path: `phones.where(phone_type='${type}').phone`,
  get: (chart) => firstOfType(chart, type)?.phone ?? undefined,
  set: (chart, value) => {
    const found = firstOfType(chart, type);
    if (found === undefined) chart.phones = [...(chart.phones ?? []), { phone: value, phone_type: type }];
    else found.phone = value;
    keepTwo(chart);
  },
  clear: (chart) => {
    const found = firstOfType(chart, type);
    chart.phones = (chart.phones ?? []).filter((item) => item !== found);
  },
});

function keepTwo(chart: ElationPatient): void {
  for (const type of shared.toReversed()) {
    if (live(chart).length <= mostPhones) return;
    const found = firstOfType(chart, type);
    chart.phones = (chart.phones ?? []).filter((item) => item !== found);
  }
}

/** Phones of the other types, and a second one of a shared type: Elation's alone, so they keep their place. */
export const otherPhones: Slot<ElationPatient, ElationPhone[]> = {
  path: 'phones',
  get: (chart) => {
    const others = live(chart).filter((item) => !isShared(chart, item));
    return others.length === 0 ? undefined : others;
  },
  set: (chart, others) => {
    const kept = (chart.phones ?? []).filter((item) => isRemoved(item) || isShared(chart, item));
    chart.phones = [...kept, ...others];
    keepTwo(chart);
  },
  clear: (chart) => {
    chart.phones = (chart.phones ?? []).filter((item) => isRemoved(item) || isShared(chart, item));
  },
};

/** Phones that were taken off the chart. */
export const removedPhones: Slot<ElationPatient, ElationPhone[]> = {
  path: 'phones.where(deleted_date.exists())',
  get: (chart) => nonEmpty((chart.phones ?? []).filter(isRemoved)),
  set: (chart, removed) => {
    chart.phones = [...live(chart), ...removed];
  },
  clear: (chart) => {
    chart.phones = live(chart);
  },
};

const nonEmpty = <Item>(list: Item[]): Item[] | undefined => (list.length === 0 ? undefined : list);

const typeSlot = own(root<ContactPoint>(''), 'elation-phone-type', 'valueCode');
const hasType = (item: ContactPoint): boolean => item.use !== 'old' && typeSlot.get(item) !== undefined;

/** The telecoms of those other phones: they carry Elation's type. */
export const otherTelecoms = itemsOf(patientSlot.root, 'telecom', { where: 'phone type of Elation', is: hasType });

/** The telecoms of removed phones. */
export const removedTelecoms = itemsOf(patientSlot.root, 'telecom', {
  where: "use='old' and system!='email'",
  is: (item: ContactPoint) => item.use === 'old' && item.system !== 'email',
});

/** Elation's type of a telecom, which also says whether it is a fax. */
const kind: Slot<ContactPoint, string> = {
  ...typeSlot,
  set: (telecom, type) => {
    typeSlot.set(telecom, type);
    telecom.system = type === 'Fax' ? 'fax' : 'phone';
  },
  claim: (claims) => {
    typeSlot.claim?.(claims);
    claimAll(claims, 'system');
  },
};

const items = rowsOf<ElationPhone, ContactPoint>(null);
const point = root<ContactPoint>('');
export const telecomValue = member(point, 'value');
const phoneType = ownCode('phone type', 'Home', 'Mobile', 'Main', 'Work', 'Night', 'Fax', 'Other');
/** FHIR has places of its own for the shared types. */
const otherType: typeof phoneType = {
  ...phoneType,
  fhirDomain: { kind: 'codes', codes: ['Main', 'Night', 'Fax', 'Other'] },
};
const head = {
  system: 'elation',
  source: 'Elation API documentation, "Patient Profile"',
  recordType: 'phone',
  resourceType: 'ContactPoint',
};

// prettier-ignore
export const otherPhone = items.table(
  { ...head, title: 'Phone', empty: () => ({}) },
  [
    items.field('Phone',        items.at('phone'),        telecomValue, usPhone, { required: true }),
    items.field('Phone type',   items.at('phone_type'),   kind,         otherType, { required: true }),
    items.saidElsewhere('Phone since', items.at('created_date'), 'nowhere: when it was typed in'),
  ],
);

// prettier-ignore
export const removedPhone = items.table(
  { ...head, title: 'Removed phone', empty: () => ({ use: 'old' }) },
  [
    items.field('Phone',         items.at('phone'),        telecomValue, usPhone, { required: true }),
    items.field('Phone type',    items.at('phone_type'),   kind,         phoneType, { required: true }),
    items.field('Phone removed', items.at('deleted_date'), member(elementOf(point, 'period'), 'end'), instant),
    items.saidElsewhere('Phone since', items.at('created_date'), 'nowhere: when it was typed in'),
  ],
);

const sharedTelecom = {
  Mobile: patientSlot.mobilePhone,
  Home: patientSlot.homePhone,
  Work: patientSlot.workPhone,
} as const;

/** The two that go: those of other types first, for nobody else would bring them back; then mobile, home, work. */
function goes(type: SharedType, patient: Patient): boolean {
  if (sharedTelecom[type].get(patient) === undefined) return true;
  const room = mostPhones - (otherTelecoms.get(patient)?.length ?? 0);
  const said = shared.filter((one) => sharedTelecom[one].get(patient) !== undefined);
  return said.indexOf(type) < room;
}

/** A chart that is full says nothing about a third phone; of one that had its place among the two it says that it is gone. */
const speaks = (type: SharedType, chart: ElationPatient, base: Patient | undefined): boolean =>
  firstOfType(chart, type) !== undefined || live(chart).length < mostPhones || (base !== undefined && goes(type, base));

/** The condition of a shared phone's row. */
export const amongTwo = (type: SharedType): RowOptions<ElationPatient, Patient> => ({
  when: {
    says: 'it is one of the two phones of a chart: mobile before home before work (EL-07)',
    resource: (patient) => goes(type, patient),
    record: (chart, base) => speaks(type, chart, base),
  },
});
