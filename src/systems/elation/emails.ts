// The emails of a patient chart: one live, the others removed. Elation API documentation, "Patient Profile".
import type { ContactPoint } from 'fhir/r4.js';
import { instant } from '../../mapping/codecs/dates.js';
import { text } from '../../mapping/codecs/text.js';
import { elementOf, itemsOf, member, root } from '../../mapping/place.js';
import { rowsOf } from '../../mapping/rows.js';
import type { Slot } from '../../mapping/slot.js';
import { patientSlot } from '../../mapping/slots/patient.js';
import type { ElationEmail, ElationPatient } from './records.js';

const isRemoved = ({ deleted_date }: ElationEmail): boolean => typeof deleted_date === 'string' && deleted_date !== '';
const nonEmpty = <Item>(list: Item[]): Item[] | undefined => (list.length === 0 ? undefined : list);

const liveEmail = (chart: ElationPatient): ElationEmail | undefined =>
  (chart.emails ?? []).find((email) => !isRemoved(email));

/** The one live email of a chart. */
export const email: Slot<ElationPatient, string> = {
  path: 'emails.where(deleted_date.empty()).email',
  get: (chart) => liveEmail(chart)?.email ?? undefined,
  set: (chart, value) => {
    const found = liveEmail(chart);
    if (found === undefined) chart.emails = [...(chart.emails ?? []), { email: value }];
    else found.email = value;
  },
  clear: (chart) => {
    chart.emails = (chart.emails ?? []).filter(isRemoved);
  },
};

/** Emails that were taken off the chart. */
export const removedEmails: Slot<ElationPatient, ElationEmail[]> = {
  path: 'emails.where(deleted_date.exists())',
  get: (chart) => nonEmpty((chart.emails ?? []).filter(isRemoved)),
  set: (chart, removed) => {
    chart.emails = [...(chart.emails ?? []).filter((item) => !isRemoved(item)), ...removed];
  },
  clear: (chart) => {
    chart.emails = (chart.emails ?? []).filter((item) => !isRemoved(item));
  },
};

/** The telecoms of removed emails. */
export const removedMailboxes = itemsOf(patientSlot.root, 'telecom', {
  where: "use='old' and system='email'",
  is: (item: ContactPoint) => item.use === 'old' && item.system === 'email',
});

const point = root<ContactPoint>('');
export const mailbox = member(point, 'value');

const mails = rowsOf<ElationEmail, ContactPoint>(null);

// prettier-ignore
export const removedEmail = mails.table(
  {
    system: 'elation', title: 'Removed email', source: 'Elation API documentation, "Patient Profile"',
    recordType: 'email', resourceType: 'ContactPoint', empty: () => ({ system: 'email', use: 'old' }),
  },
  [
    mails.field('Email',         mails.at('email'),        mailbox,                               text),
    mails.field('Email removed', mails.at('deleted_date'), member(elementOf(point, 'period'), 'end'), instant),
    mails.saidElsewhere('Email since', mails.at('created_date'), 'nowhere: when it was typed in'),
  ],
);
