// Elation ↔ Kareo PM as two tables of flows over the same mappings. Guide: Elation–Kareo, "What information is synchronized?" and "Overview".
import type { Account, Coverage } from 'fhir/r4.js';
import type { DataClass } from '../systems/system.js';
import { appointments, billsInKareo, demographics, insuranceInElation, labelsOf } from './elation-kareo-fields.js';
import type { Advisory, ArrivalEvent, Flow, Integration, SharedPolicies } from './integration.js';

/** Both configurations agree on these. */
const always: readonly Flow[] = [
  {
    dataClass: 'directory',
    from: ['elation', 'kareo-pm'],
    to: [],
    truth: 'kareo-pm',
    when: 'on change',
    rule: 'Providers, calendars and locations are mapped, never copied ("Mapping Providers", "Mapping Practice Locations").',
  },
  {
    dataClass: 'insurance',
    from: ['kareo-pm'],
    to: ['elation'],
    truth: 'kareo-pm',
    owner: 'kareo-pm',
    fields: { elation: insuranceInElation },
    when: 'on change',
    rule: 'The active primary case alone is shared; making it inactive removes it ("Insurance").',
  },
  {
    dataClass: 'encounters',
    from: ['elation'],
    to: [],
    truth: 'elation',
    owner: 'elation',
    when: 'on change',
    rule: 'A visit note is changed only while it is not signed ("Bills").',
  },
  {
    dataClass: 'bills',
    from: ['elation'],
    to: ['kareo-pm'],
    truth: 'elation',
    owner: 'elation',
    fields: { 'kareo-pm': billsInKareo },
    when: 'the visit note is signed, and the bill is not held',
    rule: 'Sent once; later changes are made by hand in both systems ("Can I update billing information in Elation after sending it to Kareo?").',
    once: true,
  },
  {
    dataClass: 'charges',
    from: ['elation', 'kareo-pm'],
    to: [],
    truth: 'kareo-pm',
    owner: 'elation',
    when: 'on change',
    rule: 'The lines of a bill; once Kareo has them, Kareo\'s word alone counts ("Bills").',
  },
];

const demographicFields = { elation: labelsOf(demographics, 0), 'kareo-pm': labelsOf(demographics, 1) };
const appointmentFields = {
  elation: labelsOf(appointments, 0),
  'kareo-pm': [...labelsOf(appointments, 1), 'End Date'],
};

const kareoOwned: readonly Flow[] = [
  {
    dataClass: 'patients',
    from: ['elation', 'kareo-pm'],
    to: ['elation', 'kareo-pm'],
    truth: 'both',
    owner: 'kareo-pm',
    fields: demographicFields,
    when: 'on change',
    rule: 'One chart to one chart, linked at creation ("Patient Charts", "Patient Demographics").',
  },
  {
    dataClass: 'appointments',
    from: ['kareo-pm'],
    to: ['elation'],
    truth: 'kareo-pm',
    fields: appointmentFields,
    when: 'on change',
    rule: 'The appointment type is always None ("Appointments").',
  },
  ...always,
];

const elationOwned: readonly Flow[] = [
  {
    dataClass: 'patients',
    from: ['elation'],
    to: ['kareo-pm'],
    truth: 'elation',
    owner: 'elation',
    fields: demographicFields,
    when: 'on change',
    rule: 'Intake is completed in Elation ("Overview": Elation as the source of truth for demographics and appointments).',
  },
  {
    dataClass: 'appointments',
    from: ['elation'],
    to: ['kareo-pm'],
    truth: 'elation',
    fields: appointmentFields,
    when: 'on change',
    rule: 'Appointments are tracked in Elation ("Overview").',
  },
  ...always,
];

/** What the integration needs to see of an Elation bill to know that it may be sent. */
interface BillState {
  readonly visit_note_signed_date?: string | null;
  readonly visit_note_deleted_date?: string | null;
  readonly deferred_bill?: boolean | null;
  readonly billing_status?: string | null;
}

// Guide: "Once a provider signs a visit note in Elation, the billing information will be pushed"; "Delayed Billing"; "Save & Re-send".
function ready(dataClass: DataClass, record: unknown): boolean {
  if (dataClass !== 'bills') return true;
  const bill = record as BillState;
  const signed = Boolean(bill.visit_note_signed_date) && !bill.visit_note_deleted_date;
  return (
    signed &&
    bill.deferred_bill !== true &&
    (bill.billing_status === 'Unbilled' || bill.billing_status === 'ResolvedError')
  );
}

// Guide: "Make sure you set the primary Insurance Case as the one you wish to share with Elation"; Elation holds a primary and a secondary insurance.
function policiesToShare(accounts: readonly Account[], coverages: readonly Coverage[]): SharedPolicies {
  const primary = accounts.find((account) => account.status === 'active' && isPrimaryCase(account));
  const listed = primary?.coverage ?? [];
  const shared: SharedPolicies['shared'][number][] = [];
  const leftOut: SharedPolicies['leftOut'][number][] = [];
  for (const { coverage: reference, priority } of listed) {
    const coverage = coverages.find(({ id }) => reference.reference === `Coverage/${id}`);
    if (coverage?.status !== 'active' || isSelfPay(coverage)) continue;
    const rank = priority ?? coverage.order ?? 1;
    if (rank <= 2) shared.push({ coverage, rank });
    else
      leftOut.push({
        coverage,
        why: `Elation takes a primary and a secondary insurance; this is policy ${rank} of the case (EL-26)`,
      });
  }
  return { shared: shared.sort((a, b) => a.rank - b.rank), leftOut };
}

/** Our extension on Account: this is the patient's primary case. */
export const primaryCaseExtension = 'https://chartbridge.example/fhir/StructureDefinition/primary-case';

const isPrimaryCase = (account: Account): boolean =>
  account.extension?.some(({ url, valueBoolean }) => url === primaryCaseExtension && valueBoolean === true) ?? false;

const isSelfPay = (coverage: Coverage): boolean => coverage.type?.coding?.some(({ code }) => code === 'pay') ?? false;

function advisory({ system, recordType, kind }: ArrivalEvent): Advisory | undefined {
  if (system !== 'elation') return undefined;
  if (recordType === 'patient')
    return {
      rule: 'EL-29',
      text: 'Charts and demographics are best created and edited in Kareo, where insurance and appointments are managed too; what was done in Elation works and is carried over.',
      oncePer: 'practice and day',
    };
  if (kind === 'created' && (recordType === 'insurance-company' || recordType === 'insurance-plan'))
    return {
      rule: 'EL-25',
      text: 'A carrier or plan made in Elation stays in Elation. Create it in Kareo and add it to the patient there (Account >> Insurance); it then appears in the Insurance Settings of Elation.',
      oncePer: 'record',
    };
  return undefined;
}

const integration = (configuration: string, flows: readonly Flow[]): Integration => ({
  name: 'elation-kareo',
  configuration,
  systems: ['elation', 'kareo-pm'],
  flows,
  ready,
  policiesToShare,
  advisory,
});

/** The guide's configuration: Kareo owns insurance and appointments, demographics flow both ways. */
export const kareoOwnedConfiguration = integration('kareo-owned', kareoOwned);

/** The second configuration: Elation is the source of truth for demographics and appointments. */
export const elationOwnedConfiguration = integration('elation-owned', elationOwned);
