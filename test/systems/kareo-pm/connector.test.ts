// Hearing Kareo and delivering to it, against the sandbox. Guide: Elation–Kareo; docs/architecture.md section 4.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Appointment, ChargeItem, Patient } from 'fhir/r4.js';
import { kareoPm } from '../../../src/systems/kareo-pm/system.js';
import type { Arrival, Connector } from '../../../src/systems/system.js';
import {
  aClaim,
  aCoverage,
  aPatient,
  billLinks,
  connectToSandbox,
  failureOf,
  links,
  order,
  talia,
  withAll,
  type Connected,
} from './connected.js';

const open: Connected[] = [];
const start = async (...given: Parameters<typeof connectToSandbox>): Promise<Connected> => {
  const connected = await connectToSandbox(...given);
  open.push(connected);
  return connected;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ sandbox }) => sandbox.close()));
});

/** Polls until nothing more is there. */
async function hear(
  connector: Connector,
  cursor?: unknown,
): Promise<{ readonly arrivals: readonly Arrival[]; readonly cursor: unknown }> {
  const arrivals: Arrival[] = [];
  let at = cursor;
  for (let more = true; more;) {
    const heard = await connector.changes(at);
    arrivals.push(...heard.arrivals);
    at = JSON.parse(JSON.stringify(heard.cursor));
    ({ more } = heard);
  }
  return { arrivals, cursor: at };
}

const kinds = (arrivals: readonly Arrival[]) => arrivals.map(({ recordType, nativeId }) => `${recordType} ${nativeId}`);

describe('hearing Kareo', () => {
  it('lists everything first, each patient whole, then nothing while nothing changes', async () => {
    const { connector } = await start({ patients: [talia] });
    const first = await hear(connector);
    expect(kinds(first.arrivals)).toEqual(['practice 1', 'provider 42', 'service-location 3', 'patient 1007']);
    const [, , , patient] = first.arrivals;
    expect(patient?.record).toMatchObject({
      ID: '1007',
      CustomerId: '1',
      Cases: [{ InsurancePolicies: [{ Number: 'NWH555000777' }] }],
    });
    expect((await hear(connector, first.cursor)).arrivals).toEqual([]);
  });

  it('hears a changed policy as a change of its patient', async () => {
    const { connector, control } = await start({ patients: [talia] });
    const { cursor } = await hear(connector);
    await control('policies/3301', { PolicyNumber: 'NWH-2' });
    const { arrivals } = await hear(connector, cursor);
    expect(kinds(arrivals)).toEqual(['patient 1007']);
  });

  it('goes on where it stopped when a long listing is broken off', async () => {
    const patients = Array.from({ length: 60 }, (_, index) => ({
      ...talia,
      PatientID: index + 1,
      LastName: `B${index}`,
      Cases: [],
    }));
    const { connector, connectAgain } = await start({ patients });
    const first = await connector.changes(undefined);
    expect(first.more).toBe(true);
    const rest = await hear(connectAgain(), first.cursor);
    const ids = [...first.arrivals, ...rest.arrivals]
      .filter(({ recordType }) => recordType === 'patient')
      .map(({ nativeId }) => nativeId);
    expect(new Set(ids).size).toBe(60);
    expect(ids).toHaveLength(60);
  });

  it('hears an appointment with its provider and location, an edit, and a deletion by its absence', async () => {
    const { connector, control } = await start({ patients: [talia] });
    const { cursor } = await hear(connector);
    const begins = new Date(Date.now() + 86_400_000).toISOString().slice(0, 17) + '00.000Z';
    const end = new Date(Date.parse(begins) + 1_800_000).toISOString();
    const made = await control('appointments', {
      AppointmentReasonId: 5,
      AppointmentStatus: 'Scheduled',
      AppointmentType: 'P',
      StartTime: begins,
      EndTime: end,
      IsRecurring: false,
      PatientSummary: { PatientId: 1007 },
      PracticeId: 1,
      ProviderId: 42,
      ResourceId: 7,
      ResourceIds: [7],
      ServiceLocationId: 3,
    });
    const added = await hear(connector, cursor);
    const [arrival] = added.arrivals;
    expect(arrival?.record).toMatchObject({
      ProviderID: '42',
      ServiceLocationID: '3',
      AppointmentReason1: 'Follow-up',
      PatientID: '1007',
    });
    const directory = links('patient|1007|Patient/p7', 'provider|42|Practitioner/d1', 'service-location|3|Location/l1');
    const [part] = kareoPm.partsOf(arrival as Arrival, '2026-11-25');
    const { resource, lost } = part?.toFhir(undefined, directory) ?? {};
    expect(resource).toMatchObject({
      status: 'booked',
      start: begins.replace('.000', ''),
      minutesDuration: 30,
      reasonCode: [{ text: 'Follow-up' }],
      participant: [
        { actor: { reference: 'Patient/p7' } },
        { actor: { reference: 'Practitioner/d1' } },
        { actor: { reference: 'Location/l1' } },
      ],
    });
    expect(lost).toEqual([]);
    const id = String(
      (made as { readonly id?: number }).id ?? (made as { readonly AppointmentId?: number }).AppointmentId,
    );
    await connector.deliver(
      order({
        dataClass: 'appointments',
        action: 'remove',
        focus: { resourceType: 'Appointment', id: 'a1', status: 'cancelled', participant: [] },
        directory: links(`appointment|${id}|Appointment/a1`),
      }),
    );
    const gone = await hear(connector, added.cursor);
    expect(gone.arrivals).toEqual([
      { recordType: 'appointment', nativeId: id, action: 'missing', record: null, patientId: '1007' },
    ]);
    expect(kareoPm.partsOf(gone.arrivals[0] as Arrival, '2026-11-25')).toEqual([]);
  });
});

describe('what a patient stands for', () => {
  const arrivalOf = async (seed: object): Promise<Arrival> => {
    const { connector } = await start({ patients: [{ ...talia, ...seed }] });
    return (await connector.fetchRecord('patient', '1007')) as Arrival;
  };
  const shapes = (arrival: Arrival, today = '2026-11-25') =>
    kareoPm
      .partsOf(arrival, today)
      .map(({ recordType, nativeId, resourceType }) => `${recordType} ${nativeId} ${resourceType}`);

  it('is the patient, and per policy company, plan, insured person and Coverage, then the case', async () => {
    expect(shapes(await arrivalOf({}))).toEqual([
      'patient 1007 Patient',
      expect.stringMatching(/^company \d+ Organization$/),
      expect.stringMatching(/^plan \d+ InsurancePlan$/),
      'insured 3301 RelatedPerson',
      'policy 3301 Coverage',
      'case 2210 Account',
    ]);
  });

  it('is a self-pay Coverage where no policy is in force', async () => {
    expect(shapes(await arrivalOf({ Cases: [] }))).toEqual(['patient 1007 Patient', 'self-pay 1007 Coverage']);
    const ended = await arrivalOf({
      Cases: [
        { ...talia.Cases[0], Policies: [{ ...talia.Cases[0].Policies[0], EffectiveEndDate: '2026-11-25T00:00:00' }] },
      ],
    });
    expect(shapes(ended)).not.toContain('self-pay 1007 Coverage');
    expect(shapes(ended, '2026-11-26')).toContain('self-pay 1007 Coverage');
  });

  it('says the whole Coverage', async () => {
    const arrival = await arrivalOf({});
    const parts = kareoPm.partsOf(arrival, '2026-11-25');
    const linked = links(
      ...parts.map(
        ({ recordType, nativeId, resourceType }) => `${recordType}|${nativeId}|${resourceType}/${recordType}`,
      ),
      'provider|42|Practitioner/d1',
      'practice|1|Organization/o1',
    );
    const said = parts.map((part) => part.toFhir(undefined, linked));
    expect(said.flatMap(({ lost }) => lost)).toEqual([]);
    expect(said.map(({ resource }) => resource).find(({ resourceType }) => resourceType === 'Coverage')).toMatchObject({
      status: 'active',
      order: 1,
      subscriberId: 'NWH555000777',
      type: { text: 'Commercial' },
      identifier: expect.arrayContaining([{ system: 'urn:kareo:1:policy', value: '3301' }]),
      beneficiary: { reference: 'Patient/patient' },
      subscriber: { reference: 'RelatedPerson/insured' },
      payor: [{ reference: 'Organization/company' }],
      relationship: { coding: [{ code: 'spouse' }] },
      period: { start: '2026-01-01' },
      costToBeneficiary: [{ valueMoney: { value: 25 } }, { valueMoney: { value: 500 } }],
    });
    expect(
      said.map(({ resource }) => resource).find(({ resourceType }) => resourceType === 'RelatedPerson'),
    ).toMatchObject({
      name: [{ given: ['Owen'], family: 'Brandt' }],
      birthDate: '1985-11-30',
      gender: 'male',
    });
  });
});

describe('patients', () => {
  it('creates one under our external id, once, also when the answer was lost', async () => {
    const { connector, connectAgain, control, state } = await start();
    const focus = aPatient();
    await control('drops', { count: 1, operation: 'CreatePatient' });
    const failure = await failureOf(connector.deliver(order({ dataClass: 'patients', focus })));
    expect(failure.failureClass).toBe('ambiguous');
    const answer = await connectAgain().deliver(order({ dataClass: 'patients', focus, mayBeThere: true }));
    const after = await state();
    expect(after.patients).toHaveLength(1);
    const id = String(after.patients[0]?.id);
    expect(answer.links).toEqual([{ recordType: 'patient', nativeId: id, reference: 'Patient/p1' }]);
    expect(answer.records[0]?.record).toMatchObject({
      FirstName: 'Ivo',
      LastName: 'Castellan',
      MobilePhone: expect.stringContaining('0177'),
    });
    expect(after.externalVendors).toMatchObject([{ name: 'Chartbridge', patients: { EL141931111100043: Number(id) } }]);
  });

  it('changes what differs and clears what is gone', async () => {
    const { connector, control, state } = await start({ patients: [talia] });
    const native = [(await connector.fetchRecord('patient', '1007')) as Arrival];
    const directory = links('patient|1007|Patient/p7');
    const [part] = kareoPm.partsOf(native[0] as Arrival, '2026-11-25');
    const known = part?.toFhir(undefined, directory).resource as Patient;
    const { telecom, ...rest } = known;
    expect(telecom).toHaveLength(1);
    const focus: Patient = {
      ...rest,
      id: 'p7',
      name: [{ use: 'official', family: 'Brandt-Ito', given: ['Talia', 'Rose'] }],
    };
    const { notCarried } = await connector.deliver(order({ dataClass: 'patients', focus, native, directory }));
    const columns = (await state()).patients[0]?.columns ?? {};
    expect(columns).toMatchObject({ LastName: 'Brandt-Ito', FirstName: 'Talia', City: 'Tustin', MiddleName: 'R' });
    expect(columns['HomePhone']).toBeUndefined();
    expect(notCarried.map(({ label }) => label)).toContain('M');
    const { counts } = (await control('requests')) as { readonly counts: Record<string, number> };
    expect(counts['UpdatePatient']).toBe(1);
  });

  it('sends nothing where nothing differs', async () => {
    const { connector, control } = await start({ patients: [talia] });
    const native = [(await connector.fetchRecord('patient', '1007')) as Arrival];
    const directory = links('patient|1007|Patient/p7', 'provider|42|Practitioner/d1', 'practice|1|Organization/o1');
    const [part] = kareoPm.partsOf(native[0] as Arrival, '2026-11-25');
    const focus = { ...part?.toFhir(undefined, directory).resource, id: 'p7' } as Patient;
    await connector.deliver(order({ dataClass: 'patients', focus, native, directory }));
    const { counts } = (await control('requests')) as { readonly counts: Record<string, number> };
    expect(counts['UpdatePatient']).toBeUndefined();
  });

  it('names the name that is missing, and what Kareo cannot hold', async () => {
    const { connector } = await start();
    const failure = await failureOf(
      connector.deliver(order({ dataClass: 'patients', focus: aPatient({ name: [{ family: 'Castellan' }] }) })),
    );
    expect(failure.reasons).toMatchObject([{ code: 'required-field-missing', field: 'First name' }]);
    const { notCarried } = await connector.deliver(
      order({
        dataClass: 'patients',
        focus: aPatient({ deceasedBoolean: true, address: [{ use: 'home', district: 'Ada' }] }),
      }),
    );
    expect(notCarried.map(({ label }) => label)).toEqual(expect.arrayContaining(['County', 'Deceased']));
  });

  it('writes only the fields that an integration shares, and what a new record needs', async () => {
    const { connector, state } = await start();
    await connector.deliver(order({ dataClass: 'patients', focus: aPatient(), shared: new Set(['DOB']) }));
    expect((await state()).patients[0]?.columns).toEqual(
      expect.not.objectContaining({ MobilePhone: expect.anything() }),
    );
    expect((await state()).patients[0]?.columns).toMatchObject({ FirstName: 'Ivo', LastName: 'Castellan' });
  });
});

describe('insurance', () => {
  const payer = { resourceType: 'Organization', id: 'payer', name: 'Harbor Mutual' } as const;
  const about = (more: object = {}) =>
    order({ dataClass: 'insurance', focus: aCoverage(), with: [payer], directory: billLinks, ...more });

  it('adds a policy to the active primary case, once, changes it in place, and makes it inactive', async () => {
    const { connector, control, state } = await start({ patients: [talia] });
    await control('drops', { count: 1, operation: 'UpdatePatient' });
    expect((await failureOf(connector.deliver(about()))).failureClass).toBe('ambiguous');
    const { links: made, notCarried } = await connector.deliver(about({ mayBeThere: true }));
    const [link] = made;
    expect(notCarried).toEqual([]);
    const policies = async () => (await state()).patients[0]?.cases[0]?.policies ?? [];
    expect(await policies()).toMatchObject([
      { id: 3301 },
      { active: true, columns: { Number: 'HM-7001', EffectiveStartDate: '2026-06-01' } },
    ]);
    const directory = links('patient|1007|Patient/p7', `policy|${link?.nativeId}|Coverage/k1`);
    const focus = aCoverage({
      subscriberId: 'HM-7002',
      costToBeneficiary: [
        {
          type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/coverage-copay-type', code: 'copay' }] },
          valueMoney: { value: 20, currency: 'USD' },
        },
      ],
    });
    await connector.deliver(about({ focus, directory }));
    expect(await policies()).toMatchObject([
      { id: 3301 },
      { active: true, columns: { Number: 'HM-7002', Copay: '20.00' } },
    ]);
    await connector.deliver(about({ action: 'remove', directory }));
    expect(await policies()).toMatchObject([{ id: 3301, active: true }, { active: false }]);
  });

  it('makes a case where the patient has none, named after company and day', async () => {
    const { connector, state } = await start({ patients: [{ ...talia, Cases: [] }] });
    await connector.deliver(about());
    const [one] = (await state()).patients[0]?.cases ?? [];
    expect(one?.columns).toMatchObject({
      Name: expect.stringMatching(/^Harbor Mutual - \d+\/\d+\/\d{4}$/),
      PayerScenario: 'Commercial',
    });
  });
});

describe('bills', () => {
  const bill = (...given: Parameters<typeof aClaim>) =>
    order({ dataClass: 'bills', focus: aClaim(...given), with: [...withAll], directory: billLinks });
  const good = { cpt: '99213', modifiers: ['25'], icd10: ['E11.9', 'E78.5'] };

  it('becomes one draft encounter of the active primary case, also when the answer was lost', async () => {
    const { connector, control, state } = await start({ patients: [talia] });
    await control('drops', { count: 1, operation: 'CreateEncounter' });
    expect((await failureOf(connector.deliver(bill([good])))).failureClass).toBe('ambiguous');
    const charge: ChargeItem = {
      resourceType: 'ChargeItem',
      id: 'ch1',
      status: 'billable',
      code: {},
      subject: {},
      identifier: [{ value: '141931111100043-1' }],
    };
    const again = bill([good]);
    const answer = await connector.deliver({ ...again, with: [...again.with, charge], mayBeThere: true });
    const { encounters } = await state();
    expect(encounters).toHaveLength(1);
    expect(encounters[0]).toMatchObject({
      status: 'Draft',
      patientId: 1007,
      caseId: 2210,
      locationId: 3,
      columns: expect.objectContaining({ BatchNumber: 'EL141931111100043' }),
      lines: [{ procedureCode: '99213', modifiers: ['25'], diagnoses: ['E11.9', 'E78.5'], units: 1, unitCharge: 145 }],
    });
    const id = String(encounters[0]?.['id']);
    expect(answer.identifier).toEqual({ system: 'urn:kareo:1:encounter', value: id });
    expect(answer.links.map(({ recordType, reference }) => `${recordType} ${reference}`)).toEqual([
      'encounter Claim/c1',
      'encounter Encounter/v1',
      'charge ChargeItem/ch1',
    ]);
    expect(answer.records[0]?.record).toMatchObject({ EncounterID: id, EncounterStatus: '1' });
  });

  it('is refused before it is sent, with every reason', async () => {
    const { connector, control } = await start({ patients: [talia] });
    const lines = [{ icd10: ['E11.9'] }, { cpt: '99213', icd10: [] }, { cpt: '9921', icd10: ['E1'], modifiers: ['7'] }];
    const failure = await failureOf(connector.deliver({ ...bill(lines), directory: links('patient|1007|Patient/p7') }));
    expect(failure.failureClass).toBe('data');
    expect(failure.reasons.map(({ text }) => text)).toEqual([
      'Provider "Mara Ellison" (NPI 1999000015) is not mapped to a Kareo provider',
      'Practice location "Sawtooth West" is not mapped to a Kareo service location',
      'Line 1: CPT code missing',
      'Line 2 (99213): ICD-10 code missing',
      'Line 3: CPT 9921 is not a valid code',
      'Line 3 (9921): ICD-10 E1 is not a valid code',
      'Line 3 (9921): modifier 7 is not valid',
    ]);
    const { counts } = (await control('requests')) as { readonly counts: Record<string, number> };
    expect(counts['CreateEncounter']).toBeUndefined();
  });

  it('with a code that Kareo does not know is an error that names it; corrected, it goes through', async () => {
    const { connector, control, state } = await start({ patients: [talia] });
    const failure = await failureOf(
      connector.deliver(bill([good, { cpt: '99214', modifiers: ['7Z'], icd10: ['E11.9'] }])),
    );
    expect(failure.reasons.map(({ text }) => text)).toEqual([
      'Line 2 (99214): modifier 7Z is not in Kareo; add it there',
    ]);
    await control('procedure-codes/99214/deactivate', {});
    const inactive = await failureOf(connector.deliver(bill([{ cpt: '99214', icd10: ['E11.9'] }])));
    expect(inactive.reasons.map(({ text }) => text)).toEqual([
      'Line 1: CPT 99214 is inactive in Kareo; reactivate it there',
    ]);
    await connector.deliver(bill([good]));
    expect((await state()).encounters).toHaveLength(1);
  });

  it('carries 12 diagnoses: 4 per line in line order, then the remaining ones, and reports the rest', async () => {
    const { connector, state } = await start({ patients: [talia] });
    const codes = [
      'E11.9',
      'E78.5',
      'E03.9',
      'E55.9',
      'E66.9',
      'D64.9',
      'F41.1',
      'F32.A',
      'G47.00',
      'E86.0',
      'E87.6',
      'E78.2',
      'D50.9',
      'B34.9',
    ];
    const { notCarried } = await connector.deliver(
      bill([
        { cpt: '99213', icd10: codes.slice(0, 6) },
        { cpt: '96372', icd10: codes.slice(6) },
      ]),
    );
    const [encounter] = (await state()).encounters as readonly {
      readonly lines: readonly { readonly diagnoses: readonly string[] }[];
    }[];
    expect(encounter?.lines.map(({ diagnoses }) => diagnoses)).toEqual([codes.slice(0, 4), codes.slice(6, 10)]);
    expect(JSON.stringify(encounter)).toContain('E87.6');
    expect(notCarried.filter(({ label }) => label === 'Diagnosis').map(({ place }) => place)).toEqual([
      'Claim.diagnosis[12]',
      'Claim.diagnosis[13]',
    ]);
    expect(notCarried.every(({ label, why }) => label !== 'Diagnosis' || why.includes('EL-14'))).toBe(true);
  });

  it('of a patient without an active primary case says so', async () => {
    const { connector } = await start({ patients: [{ ...talia, Cases: [] }] });
    const failure = await failureOf(connector.deliver(bill([good])));
    expect(failure.reasons).toMatchObject([{ code: 'case-missing' }]);
  });

  it('becomes charges that Kareo tells of, and whose state follows', async () => {
    const { connector, control, state } = await start({ patients: [talia] });
    const { cursor } = await hear(connector);
    await connector.deliver(bill([good]));
    const { arrivals, cursor: later } = await hear(connector, cursor);
    const charges = arrivals.filter(({ recordType }) => recordType === 'charge');
    expect(charges).toHaveLength(1);
    const [part] = kareoPm.partsOf(charges[0] as Arrival, '2026-11-25');
    expect(part?.onlyIfLinked).toBe(true);
    const statusOf = (arrival: Arrival | undefined) => {
      const [one] = kareoPm.partsOf(arrival as Arrival, '2026-11-25');
      const { resource } = one?.toFhir(undefined, billLinks) ?? {};
      return resource?.resourceType === 'ChargeItem' ? resource.status : undefined;
    };
    expect(statusOf(charges[0])).toBe('billable');
    const id = String((await state()).encounters[0]?.['id']);
    await control(`encounters/${id}/status`, { EncounterStatus: 'Approved' });
    await control(`encounters/${id}/claims`, { Status: 'Pending' });
    const approved = (await hear(connector, later)).arrivals.filter(({ recordType }) => recordType === 'charge');
    expect(statusOf(approved[0])).toBe('billed');
  });
});

describe('appointments', () => {
  const focus = (more: Partial<Appointment> = {}): Appointment => ({
    resourceType: 'Appointment',
    id: 'a1',
    status: 'booked',
    start: '2026-12-01T17:00:00Z',
    end: '2026-12-01T17:30:00Z',
    participant: [
      { actor: { reference: 'Patient/p7' }, status: 'accepted' },
      { actor: { reference: 'Practitioner/d1' }, status: 'accepted' },
      { actor: { reference: 'Location/l1' }, status: 'accepted' },
    ],
    ...more,
  });

  it('are made once, in UTC, and changed in place', async () => {
    const { connector, control, state } = await start({ patients: [talia] });
    await control('drops', { count: 1, operation: 'CreateAppointment' });
    const about = (more: object = {}) =>
      order({ dataClass: 'appointments', focus: focus(), directory: billLinks, ...more });
    expect((await failureOf(connector.deliver(about()))).failureClass).toBe('ambiguous');
    const {
      links: [link],
    } = await connector.deliver(about({ mayBeThere: true }));
    expect((await state()).appointments).toHaveLength(1);
    const directory = links(
      'patient|1007|Patient/p7',
      'provider|42|Practitioner/d1',
      'service-location|3|Location/l1',
      `appointment|${link?.nativeId}|Appointment/a1`,
    );
    await connector.deliver(
      about({ focus: focus({ start: '2026-12-01T18:00:00Z', end: '2026-12-01T18:45:00Z' }), directory }),
    );
    const { appointments } = await state();
    expect(appointments).toHaveLength(1);
    expect(appointments[0]).toMatchObject({
      startAt: Date.parse('2026-12-01T18:00:00Z'),
      endAt: Date.parse('2026-12-01T18:45:00Z'),
      status: 'Scheduled',
    });
  });
});

describe('the readiness check', () => {
  it('names what is there and what is missing', async () => {
    const { connector, connectAgain, control } = await start({ patients: [talia] });
    const codes = async (one: Connector) => (await one.check()).map(({ code, ready }) => `${code} ${ready}`);
    expect(await codes(connector)).toEqual([
      'kareo-credentials true',
      'kareo-practice true',
      'kareo-providers true',
      'kareo-locations true',
      'kareo-active-columns true',
    ]);
    expect(await codes(connectAgain({ password: 'wrong' }))).toEqual(['kareo-credentials false']);
    expect(await codes(connectAgain({ practiceId: '9' }))).toEqual(['kareo-credentials true', 'kareo-practice false']);
    await control('switches', { activeColumns: false });
    expect(await codes(connector)).toContain('kareo-active-columns false');
  });
});
