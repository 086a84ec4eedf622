// The demo practice as the Elation sandbox holds it: 3 providers, 2 locations, 23 charts, 12 bills in every state.
import { boise, chartId, elation, inElation } from './people.js';

const line = (cpt: string, unitCharge: string, dxs: readonly string[], modifiers: readonly string[] = []): object => ({
  cpt,
  modifiers,
  dxs,
  unit_charge: unitCharge,
  units: '1.00',
});

interface Visit {
  readonly patient: number;
  readonly day: string;
  readonly signed: boolean;
  readonly bill: object;
}

const visits: readonly Visit[] = [
  {
    patient: 0,
    day: '2026-11-02',
    signed: true,
    bill: {
      cpts: [line('99213', '145.00', ['I10', 'E78.5'], ['25'])],
      billing_status: 'Billed',
      ref_number: '59001',
      billing_date: '2026-11-02T20:00:00Z',
    },
  },
  {
    patient: 1,
    day: '2026-11-03',
    signed: true,
    bill: {
      cpts: [line('99214', '210.00', ['E11.9'])],
      billing_status: 'Billed',
      ref_number: '59002',
      billing_date: '2026-11-03T20:00:00Z',
    },
  },
  {
    patient: 2,
    day: '2026-11-16',
    signed: true,
    bill: { cpts: [line('99213', '145.00', ['E11.9', 'I10'], ['25'])], notes: 'copay collected' },
  },
  { patient: 3, day: '2026-11-17', signed: true, bill: { cpts: [line('99203', '190.00', ['J06.9'])] } },
  {
    patient: 4,
    day: '2026-11-17',
    signed: true,
    bill: { cpts: [line('99214', '210.00', ['I10']), line('93000', '65.00', ['I10'])] },
  },
  {
    patient: 5,
    day: '2026-11-18',
    signed: true,
    bill: { cpts: [line('99213', '145.00', ['M54.50'])], notes: 'self-pay' },
  },
  { patient: 7, day: '2026-11-18', signed: true, bill: { cpts: [line('99213', '145.00', ['E78.5'], ['7Z'])] } },
  { patient: 8, day: '2026-11-19', signed: true, bill: { cpts: [line('99999', '80.00', ['R51.9'])] } },
  {
    patient: 9,
    day: '2026-11-19',
    signed: true,
    bill: { cpts: [line('99213', '145.00', ['I10'])], service_location: elation.west },
  },
  {
    patient: 10,
    day: '2026-11-20',
    signed: true,
    bill: { cpts: [line('99213', '145.00', ['E11.9'])], deferred_bill: true },
  },
  {
    patient: 11,
    day: '2026-11-23',
    signed: false,
    bill: { cpts: [line('99213', '145.00', ['J06.9'])], early_billing: true },
  },
  {
    patient: 12,
    day: '2026-11-23',
    signed: true,
    bill: {
      cpts: [line('', '145.00', ['I10'])],
      billing_status: 'UnresolvedError',
      billing_error: 'Line 1: CPT code missing',
      billing_raw_error: 'cpt-missing',
    },
  },
];

/** What `POST /control/seed` of the Elation sandbox takes. */
export const elationSeed: object = {
  practice: {
    id: elation.practice,
    name: 'Sawtooth Family Medicine',
    address_line1: '700 Ridge Rd',
    ...boise,
    zip: '83702',
    timezone: 'America/Boise',
    integration: 'on',
  },
  physicians: [
    {
      id: elation.varga,
      user_id: 4067,
      first_name: 'Odette',
      last_name: 'Varga',
      credentials: 'MD',
      npi: '1999999984',
      license: 'M-20417',
      license_state: 'ID',
      specialty: 'Family Medicine',
      email: 'ovarga@example.org',
    },
    {
      id: elation.lund,
      user_id: 4068,
      first_name: 'Piers',
      last_name: 'Lund',
      credentials: 'DO',
      npi: '1999999976',
      license: 'O-11802',
      license_state: 'ID',
      specialty: 'Family Medicine',
      email: 'plund@example.org',
    },
    {
      id: elation.quist,
      user_id: 4069,
      first_name: 'Sela',
      last_name: 'Quist',
      credentials: 'MD',
      npi: '1999999968',
      license: 'M-30771',
      license_state: 'ID',
      specialty: 'Pediatrics',
      email: 'squist@example.org',
    },
  ],
  service_locations: [
    {
      id: elation.main,
      name: 'Sawtooth Main',
      address_line1: '700 Ridge Rd',
      ...boise,
      zip: '83702',
      is_primary: true,
      timezone: 'America/Boise',
      place_of_service: 'Office',
    },
    {
      id: elation.west,
      name: 'Sawtooth West',
      address_line1: '12 Fairview Ave',
      ...boise,
      zip: '83704',
      timezone: 'America/Boise',
      place_of_service: 'Office',
    },
  ],
  patients: inElation.map((person, at) => ({
    id: chartId(at),
    first_name: person.first,
    middle_name: person.middle,
    last_name: person.last,
    dob: person.born,
    sex: person.sex,
    primary_physician: at % 2 === 0 ? elation.varga : elation.lund,
    address: { address_line1: person.street, ...boise, zip: person.zip },
    phones: [{ phone: person.phone, phone_type: 'Mobile' }],
    emails: [{ email: `${person.first}.${person.last}@example.org`.toLowerCase() }],
  })),
  visit_notes: visits.map(({ patient, day, signed, bill }, at) => ({
    id: 141931111100001 + at * 10,
    patient: chartId(patient),
    physician: patient % 2 === 0 ? elation.varga : elation.lund,
    document_date: `${day}T16:00:00Z`,
    chart_date: `${day}T16:00:00Z`,
    ...(signed && { signed_date: `${day}T17:00:00Z` }),
    bill: { id: 141931111100002 + at * 10, ...bill },
  })),
};
