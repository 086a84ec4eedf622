// The Elation connector against the Elation sandbox, over real HTTP.
import { changedMembers } from '../../../src/systems/elation/written.js';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  Appointment,
  ChargeItem,
  Claim,
  ClaimResponse,
  Coverage,
  Encounter,
  InsurancePlan,
  Organization,
  Patient,
  RelatedPerson,
} from 'fhir/r4.js';
import { startElationSandbox, type ElationSandbox } from '../../../sandboxes/elation/elation.js';
import { starterSeed } from '../../../sandboxes/elation/starter-seed.js';
import type { ElationBill, ElationPatient, ElationPolicies } from '../../../src/systems/elation/records.js';
import { createElation } from '../../../src/systems/elation/system.js';
import { SystemFailure } from '../../../src/systems/failure.js';
import type { Arrival, Connector } from '../../../src/systems/system.js';
import { smallEngine, type SmallEngine } from './small-engine.js';

const marisol = String(starterSeed.patients[0]?.id);
const physician = String(starterSeed.physicians[0]?.id);
const office = String(starterSeed.service_locations[0]?.id);
const elation = createElation();

let sandbox: ElationSandbox;
let connector: Connector;
let engine: SmallEngine;

beforeAll(async () => {
  sandbox = await startElationSandbox();
});
afterAll(() => sandbox.close());

const control = async (path: string, body: object = {}): Promise<Record<string, unknown>> => {
  const answer = await fetch(`${sandbox.controlUrl}/control/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const said = (await answer.json()) as Record<string, unknown>;
  if (!answer.ok) throw new Error(`control/${path} answered ${answer.status}: ${JSON.stringify(said)}`);
  return said;
};

async function everything(from?: unknown): Promise<{ arrivals: Arrival[]; cursor: unknown }> {
  const arrivals: Arrival[] = [];
  let cursor = from;
  for (let more = true; more;) {
    const page = await connector.changes(cursor);
    arrivals.push(...page.arrivals);
    ({ cursor, more } = page);
  }
  return { arrivals, cursor };
}

async function failureOf(act: Promise<unknown>): Promise<SystemFailure> {
  try {
    await act;
  } catch (error) {
    if (error instanceof SystemFailure) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

const connect = (more: object = {}): Connector =>
  elation.connect(
    { baseUrl: sandbox.baseUrl, clientId: 'elation-client', clientSecret: 'elation-secret', ...more },
    { clock: Date.now, fetch, sleep: () => Promise.resolve() },
  );

beforeEach(async () => {
  await control('reset');
  await control('seed', starterSeed);
  connector = connect();
  engine = smallEngine(elation);
});

const chart = async (id = marisol): Promise<ElationPatient> =>
  (await connector.fetchRecord('patient', id))?.record as ElationPatient;

describe('readiness', () => {
  it('is whole when the integration is on and the practice is there', async () => {
    const items = await connector.check();
    expect(items.map(({ code, ready }) => [code, ready])).toEqual([
      ['credentials', true],
      ['integration', true],
      ['practice', true],
    ]);
  });

  it('names refused credentials, and an integration that is off, with the screen that mends it', async () => {
    expect(await connect({ clientSecret: 'wrong' }).check()).toMatchObject([{ code: 'credentials', ready: false }]);
    await control('practice', { integration: 'off' });
    expect(await connector.check()).toMatchObject([
      { code: 'integration', ready: false, mend: expect.stringContaining('Contact Elation Support') },
    ]);
  });
});

describe('hearing', () => {
  it('lists everything at first, what is referred to before what refers', async () => {
    const { arrivals } = await everything();
    expect(arrivals.map(({ recordType }) => recordType)).toEqual([
      'practice',
      'service-location',
      'physician',
      'patient',
      'policies',
    ]);
    engine.take(arrivals);
    expect(engine.resources.get(engine.reference('patient', marisol, 'Patient'))).toMatchObject({
      name: [{ use: 'official', given: ['Marisol', 'T'], family: 'Quennell' }],
      birthDate: '1987-03-14',
      gender: 'female',
      generalPractitioner: [{ reference: `Practitioner/physician-${physician}` }],
    });
  });

  it('hears later what no webhook has delivered, once for several changes of one record', async () => {
    const { cursor } = await everything();
    await connector.subscribe?.('http://127.0.0.1:9/hooks/elation');
    await control(`patients/${marisol}`, { first_name: 'Mari' });
    await control(`patients/${marisol}`, { first_name: 'Marie' });
    const later = await everything(cursor);
    expect(later.arrivals.map(({ recordType, nativeId }) => [recordType, nativeId])).toEqual([
      ['patient', marisol],
      ['policies', marisol],
    ]);
    expect(later.arrivals[0]?.record).toMatchObject({ first_name: 'Marie' });
    expect((await everything(later.cursor)).arrivals).toEqual([]);
  });

  it('takes a pushed event whose signature holds', async () => {
    const heard: Arrival[] = [];
    const receiver = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const headers = request.headers as Record<string, string | undefined>;
        void connector.hook?.(headers, Buffer.concat(chunks)).then(
          (arrivals) => {
            heard.push(...arrivals);
            response.writeHead(200).end();
          },
          () => response.writeHead(401).end(),
        );
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    await connector.subscribe?.(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks/elation`);
    await control(`patients/${marisol}`, { first_name: 'Marie' });
    for (let waited = 0; heard.length === 0 && waited < 5_000; waited += 20) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    receiver.close();
    expect(heard[0]).toMatchObject({ recordType: 'patient', nativeId: marisol, action: 'saved' });
  });

  it('tells a deleted chart and a merged one from a living one', async () => {
    const { cursor } = await everything();
    await connector.subscribe?.('http://127.0.0.1:9/hooks/elation');
    const twin = await control('patients', {
      first_name: 'Marisol',
      last_name: 'Quennel',
      dob: '1987-03-14',
      sex: 'Female',
    });
    await control(`patients/${String(twin['id'])}/merge`, { keep: Number(marisol) });
    await control(`patients/${marisol}/delete`);
    const { arrivals } = await everything(cursor);
    const states = arrivals
      .filter(({ recordType }) => recordType === 'patient')
      .map((arrival) => [arrival.nativeId, elation.chartState?.(arrival)]);
    expect(states).toContainEqual([String(twin['id']), { state: 'merged', into: marisol }]);
    expect(states).toContainEqual([marisol, { state: 'deleted' }]);
  });
});

const ivo: Patient = {
  resourceType: 'Patient',
  id: 'ivo',
  name: [{ use: 'official', given: ['Ivo'], family: 'Quennell' }],
  birthDate: '1985-11-02',
  gender: 'male',
  telecom: [
    { system: 'phone', use: 'home', value: '208-555-0101' },
    { system: 'phone', use: 'work', value: '208-555-0102' },
    { system: 'phone', use: 'mobile', value: '208-555-0103' },
  ],
  generalPractitioner: [{ reference: `Practitioner/physician-${physician}` }],
};

describe('delivering a chart', () => {
  beforeEach(async () => engine.take((await everything()).arrivals));

  it('EL-07 creates it with two of three phones, mobile before home, and reports the third', async () => {
    const answer = engine.settle(await connector.deliver(engine.order('patients', ivo)));
    const id = answer.links[0]?.nativeId ?? '';
    expect((await chart(id)).phones?.map(({ phone_type: type }) => type).sort()).toEqual(['Home', 'Mobile']);
    expect(answer.notCarried.map(({ label }) => label)).toContain('Phone - Work');
  });

  it('finds a chart that is there, completes it and keeps what only it has', async () => {
    const same: Patient = {
      ...ivo,
      id: 'm',
      name: [{ given: ['Marisol'], family: 'Quennell' }],
      birthDate: '1987-03-14',
      gender: 'female',
      address: [{ use: 'home', city: 'Meridian' }],
    };
    const answer = await connector.deliver(engine.order('patients', same));
    expect(answer.links).toEqual([{ recordType: 'patient', nativeId: marisol, reference: 'Patient/m' }]);
    expect(await chart()).toMatchObject({ middle_name: 'T', phones: [{ phone_type: 'Mobile' }] });
  });

  it('names each field that Elation requires and the patient lacks', async () => {
    const failure = await failureOf(
      connector.deliver(engine.order('patients', { resourceType: 'Patient', id: 'x', gender: 'male' })),
    );
    expect(failure.failureClass).toBe('data');
    expect(failure.reasons.map(({ field }) => field)).toEqual([
      'Legal First Name',
      'Legal Last Name',
      'Date of birth',
      'Provider assigned in practice',
    ]);
  });

  it('gives a chart without a provider the connection’s default physician', async () => {
    connector = connect({ defaultPhysician: physician });
    const { generalPractitioner: _none, ...without } = ivo;
    const answer = await connector.deliver(engine.order('patients', without));
    expect(await chart(answer.links[0]?.nativeId)).toMatchObject({ primary_physician: Number(physician) });
  });

  it('sends the changed members alone, a cleared one among them, and nothing where nothing changed', async () => {
    const known = engine.resources.get(engine.reference('patient', marisol, 'Patient')) as Patient;
    expect(await connector.deliver(engine.order('patients', known))).toMatchObject({ records: [] });
    const { telecom: _all, ...rest } = known;
    const mailbox = (known.telecom ?? []).filter(({ system }) => system === 'email');
    await control(`patients/${marisol}`, { notes: 'changed meanwhile by staff' });
    engine.settle(
      await connector.deliver(engine.order('patients', { ...rest, telecom: mailbox, birthDate: '1987-03-15' })),
    );
    expect(await chart()).toMatchObject({
      dob: '1987-03-15',
      phones: [],
      notes: 'changed meanwhile by staff',
      emails: [{ email: 'mari.q@example.org' }],
    });
  });

  it('sends an emptied list as what Elation calls empty', async () => {
    await control(`patients/${marisol}`, { tags: ['VIP list'] });
    engine.take((await everything()).arrivals);
    const known = engine.resources.get(engine.reference('patient', marisol, 'Patient')) as Patient;
    const isTag = ({ url }: { readonly url: string }): boolean => url.endsWith('/patient-tag');
    const others = (known.extension ?? []).filter((one) => !isTag(one));
    expect(known.extension).toHaveLength(others.length + 1);
    engine.settle(await connector.deliver(engine.order('patients', { ...known, extension: others })));
    expect(await chart()).toMatchObject({ tags: [] });
    expect(changedMembers('patient', { id: 1, tags: ['a'] }, { id: 1, tags: null })).toEqual({ tags: [] });
  });

  it('EL-06 says that a deleted chart waits for Elation Support', async () => {
    const known = engine.resources.get(engine.reference('patient', marisol, 'Patient')) as Patient;
    await control(`patients/${marisol}/delete`);
    const failure = await failureOf(connector.deliver(engine.order('patients', { ...known, birthDate: '1987-03-16' })));
    expect(failure).toMatchObject({ failureClass: 'data', reasons: [{ code: 'chart-deleted', value: marisol }] });
  });

  it('makes no second chart after a lost answer', async () => {
    await control('drop', { times: 1, path: '/patients/' });
    expect((await failureOf(connector.deliver(engine.order('patients', ivo)))).failureClass).toBe('ambiguous');
    await connector.deliver(engine.order('patients', ivo, { mayBeThere: true }));
    const { arrivals } = await everything();
    expect(arrivals.filter(({ record }) => (record as ElationPatient).first_name === 'Ivo')).toHaveLength(1);
  });
});

const company: Organization = {
  resourceType: 'Organization',
  id: 'gem',
  name: 'Blue Gem Health',
  address: [{ line: ['1 Company Way'] }],
};
const plan: InsurancePlan = {
  resourceType: 'InsurancePlan',
  id: 'ppo',
  status: 'active',
  name: 'Blue Gem PPO 500',
  ownedBy: { reference: 'Organization/gem' },
  contact: [{ address: { line: ['PO Box 900'], city: 'Boise', state: 'ID', postalCode: '83701' } }],
};
const husband: RelatedPerson = {
  resourceType: 'RelatedPerson',
  id: 'ivo',
  patient: { reference: `Patient/patient-${marisol}` },
  name: [{ given: ['Ivo'], family: 'Quennell' }],
  birthDate: '1985-11-02',
  gender: 'male',
};
const policy = (id: string, order: number, number: string, more: Partial<Coverage> = {}): Coverage => ({
  resourceType: 'Coverage',
  id,
  status: 'active',
  order,
  beneficiary: { reference: `Patient/patient-${marisol}` },
  payor: [{ reference: 'Organization/gem' }],
  extension: [
    {
      url: 'https://chartbridge.example/fhir/StructureDefinition/coverage-insurance-plan',
      valueReference: { reference: 'InsurancePlan/ppo' },
    },
  ],
  identifier: [
    { type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MB' }] }, value: number },
  ],
  relationship: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/subscriber-relationship', code: 'self' }] },
  ...more,
});

describe('delivering insurance', () => {
  let patient: Patient;
  beforeEach(async () => {
    engine.take((await everything()).arrivals);
    patient = engine.resources.get(engine.reference('patient', marisol, 'Patient')) as Patient;
  });
  const deliver = async (policies: readonly Coverage[], more = {}) => {
    const given = [...policies, company, plan, husband];
    const order = engine.order('insurance', patient, { with: given, ...more });
    const answer = await connector.deliver(order);
    for (const { recordType, nativeId, reference } of answer.links) engine.link(recordType, nativeId, reference);
    return answer;
  };
  const policies = async () =>
    ((await connector.fetchRecord('policies', marisol))?.record as ElationPolicies).results.map(
      ({ rank, status, member_id: number }) => [rank, status, number],
    );

  it('EL-13 makes company and plan when a policy first needs them, with the plan’s address', async () => {
    await deliver([policy('one', 1, 'A1')]);
    const { arrivals } = await everything();
    expect(arrivals.find(({ recordType }) => recordType === 'insurance-company')?.record).toMatchObject({
      carrier: 'Blue Gem Health',
      address: 'PO Box 900',
    });
    expect(arrivals.find(({ recordType }) => recordType === 'insurance-plan')?.record).toMatchObject({
      name: 'Blue Gem PPO 500',
    });
    await deliver([policy('one', 1, 'A1'), policy('two', 2, 'B1')]);
    const again = await everything();
    expect(again.arrivals.filter(({ recordType }) => recordType === 'insurance-company')).toHaveLength(1);
  });

  it('EL-12 corrects in place; EL-11 takes one away and leaves the other its rank; EL-10 takes all', async () => {
    await deliver([policy('one', 1, 'A1'), policy('two', 2, 'B1')]);
    expect(await policies()).toEqual([
      [1, 'active', 'A1'],
      [2, 'active', 'B1'],
    ]);
    await deliver([policy('one', 1, 'A2'), policy('two', 2, 'B1')]);
    expect(await policies()).toEqual([
      [1, 'active', 'A2'],
      [2, 'active', 'B1'],
    ]);
    await deliver([policy('two', 2, 'B1')]);
    expect(await policies()).toEqual([[2, 'active', 'B1']]);
    await deliver([]);
    expect(await policies()).toEqual([]);
  });

  it('makes a policy anew when it is shared again after it was taken away', async () => {
    const first = await deliver([policy('one', 1, 'A1')]);
    await deliver([]);
    const again = await deliver([policy('one', 1, 'A1')]);
    const idOf = (answer: typeof first) => answer.links.find(({ recordType }) => recordType === 'policy')?.nativeId;
    expect(idOf(again)).not.toBe(idOf(first));
    expect(await policies()).toEqual([[1, 'active', 'A1']]);
  });

  it('exchanges the ranks of two policies', async () => {
    await deliver([policy('one', 1, 'A1'), policy('two', 2, 'B1')]);
    await deliver([policy('two', 1, 'B1'), policy('one', 2, 'A1')]);
    expect((await policies()).sort()).toEqual([
      [1, 'active', 'B1'],
      [2, 'active', 'A1'],
    ]);
  });

  it('carries the policyholder, and clears one that the patient has become', async () => {
    const spouse = {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/subscriber-relationship', code: 'spouse' }],
    };
    await deliver([policy('one', 1, 'A1', { relationship: spouse, subscriber: { reference: 'RelatedPerson/ivo' } })]);
    const first = (await connector.fetchRecord('policies', marisol))?.record as ElationPolicies;
    expect(first.results[0]).toMatchObject({
      relationship_to_insured: 'spouse',
      insured_person_first_name: 'Ivo',
      insured_person_dob: '1985-11-02',
    });
    await deliver([policy('one', 1, 'A1', { subscriber: { reference: `Patient/patient-${marisol}` } })]);
    const then = (await connector.fetchRecord('policies', marisol))?.record as ElationPolicies;
    expect(then.results[0]).toMatchObject({ relationship_to_insured: 'self', insured_person_first_name: null });
  });

  it('makes no second policy and no second company after a lost answer', async () => {
    await control('drop', { times: 1, path: '/insurance_companies/' });
    expect((await failureOf(deliver([policy('one', 1, 'A1')]))).failureClass).toBe('ambiguous');
    await control('drop', { times: 1, path: `/patients/${marisol}/policies` });
    await failureOf(deliver([policy('one', 1, 'A1')], { mayBeThere: true }));
    await deliver([policy('one', 1, 'A1')], { mayBeThere: true });
    expect(await policies()).toEqual([[1, 'active', 'A1']]);
    const { arrivals } = await everything();
    expect(arrivals.filter(({ recordType }) => recordType === 'insurance-company')).toHaveLength(1);
  });

  it('waits for a patient that has no chart yet', async () => {
    const failure = await failureOf(connector.deliver(engine.order('insurance', ivo)));
    expect(failure).toMatchObject({ failureClass: 'data', reasons: [{ code: 'patient-not-linked' }] });
  });
});

describe('delivering an appointment', () => {
  beforeEach(async () => engine.take((await everything()).arrivals));
  const visit: Appointment = {
    resourceType: 'Appointment',
    id: 'visit',
    status: 'booked',
    start: '2026-06-02T15:30:00Z',
    end: '2026-06-02T16:00:00Z',
    minutesDuration: 30,
    appointmentType: { text: 'Follow-Up' },
    reasonCode: [{ text: 'BP recheck' }],
    participant: [
      { actor: { reference: `Patient/patient-${marisol}` }, status: 'accepted' },
      { actor: { reference: `Practitioner/physician-${physician}` }, status: 'accepted' },
    ],
  };
  const appointments = async () =>
    (await everything()).arrivals.filter(({ recordType }) => recordType === 'appointment');

  it('EL-16 leaves the type to staff, also when it changes later', async () => {
    const answer = engine.settle(await connector.deliver(engine.order('appointments', visit)));
    const id = answer.links[0]?.nativeId ?? '';
    expect((await connector.fetchRecord('appointment', id))?.record).toMatchObject({
      reason: null,
      description: 'BP recheck',
      duration: 30,
    });
    await control(`appointments/${id}`, { reason: 'Virtual visit' });
    engine.settle(await connector.deliver(engine.order('appointments', { ...visit, minutesDuration: 45 })));
    expect((await connector.fetchRecord('appointment', id))?.record).toMatchObject({
      reason: 'Virtual visit',
      duration: 45,
    });
  });

  it('is called off in Elation when it is cancelled', async () => {
    const answer = engine.settle(await connector.deliver(engine.order('appointments', visit)));
    await connector.deliver(engine.order('appointments', { ...visit, status: 'cancelled' }));
    expect((await connector.fetchRecord('appointment', answer.links[0]?.nativeId ?? ''))?.record).toMatchObject({
      status: { status: 'Cancelled' },
    });
  });

  it('makes no second one after a lost answer', async () => {
    await control('drop', { times: 1, path: '/appointments/' });
    await failureOf(connector.deliver(engine.order('appointments', visit)));
    await connector.deliver(engine.order('appointments', visit, { mayBeThere: true }));
    expect(await appointments()).toHaveLength(1);
  });

  it('EL-02 names the calendar that has no match', async () => {
    const [patient] = visit.participant;
    const strange: Appointment = {
      ...visit,
      participant: [...(patient ? [patient] : []), { actor: { reference: 'Practitioner/nobody' }, status: 'accepted' }],
    };
    const failure = await failureOf(
      connector.deliver(
        engine.order('appointments', strange, {
          with: [{ resourceType: 'Practitioner', id: 'nobody', name: [{ given: ['Lars'], family: 'Imre' }] }],
        }),
      ),
    );
    expect(failure.reasons).toMatchObject([{ code: 'calendar-not-mapped', value: 'Lars Imre' }]);
  });
});

describe('delivering a visit and its bill', () => {
  beforeEach(async () => engine.take((await everything()).arrivals));
  const encounter: Encounter = {
    resourceType: 'Encounter',
    id: 'visit',
    status: 'in-progress',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    subject: { reference: `Patient/patient-${marisol}` },
    participant: [
      {
        type: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code: 'PPRF' }] }],
        individual: { reference: `Practitioner/physician-${physician}` },
      },
    ],
    period: { start: '2026-06-02T15:30:00Z' },
    reasonCode: [{ text: 'BP recheck' }],
  };
  const cpt = (code: string) => ({ coding: [{ system: 'http://www.ama-assn.org/go/cpt', code }] });
  const icd = (code: string) => ({
    diagnosisCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code }] },
  });
  const claim: Claim = {
    resourceType: 'Claim',
    id: 'bill',
    status: 'draft',
    use: 'claim',
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: 'professional' }] },
    priority: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/processpriority', code: 'normal' }] },
    created: '2026-06-02',
    patient: { reference: `Patient/patient-${marisol}` },
    provider: { reference: `Practitioner/physician-${physician}` },
    facility: { reference: `Location/service-location-${office}` },
    insurance: [],
    diagnosis: [
      { sequence: 1, ...icd('I10') },
      { sequence: 2, ...icd('E78.5') },
    ],
    item: [
      {
        sequence: 1,
        productOrService: cpt('99213'),
        modifier: [cpt('25')],
        diagnosisSequence: [1, 2],
        quantity: { value: 1 },
        unitPrice: { value: 145, currency: 'USD' },
        encounter: [{ reference: 'Encounter/visit' }],
      },
    ],
  };
  const noteId = () =>
    engine.order('encounters', encounter).directory.nativeIdOf('visit-note', 'Encounter/visit') ?? '';
  const billId = () => engine.order('bills', claim).directory.nativeIdOf('bill', 'Claim/bill') ?? '';
  const bill = async () => (await connector.fetchRecord('bill', billId()))?.record as ElationBill;
  const makeNote = async () => engine.settle(await connector.deliver(engine.order('encounters', encounter)));
  const makeBill = async (more = {}) => engine.settle(await connector.deliver(engine.order('bills', claim, more)));

  it('makes an unsigned note, changes it while it is one, and not after it is signed', async () => {
    await makeNote();
    expect((await connector.fetchRecord('visit-note', noteId()))?.record).toMatchObject({
      signed_date: null,
      bullets: [{ category: 'Reason', text: 'BP recheck' }],
    });
    const changed: Encounter = { ...encounter, reasonCode: [{ text: 'BP recheck, cough' }] };
    engine.settle(await connector.deliver(engine.order('encounters', changed)));
    expect((await connector.fetchRecord('visit-note', noteId()))?.record).toMatchObject({
      template: 'Simple',
      bullets: [{ text: 'BP recheck, cough' }],
    });
    await control(`visit-notes/${noteId()}/sign`);
    engine.take([(await connector.fetchRecord('visit-note', noteId())) as Arrival]);
    const failure = await failureOf(
      connector.deliver(engine.order('encounters', { ...changed, period: { start: '2026-06-02T15:40:00Z' } })),
    );
    expect(failure).toMatchObject({ failureClass: 'data', reasons: [{ code: 'record-locked' }] });
  });

  it('makes the bill of the note in Elation’s write shape, and reads it back as the same claim', async () => {
    await makeNote();
    await makeBill();
    await control(`visit-notes/${noteId()}/sign`);
    expect(await bill()).toMatchObject({
      visit_note_id: Number(noteId()),
      cpts: [{ cpt: '99213', modifiers: ['25'], dxs: ['I10', 'E78.5'], unit_charge: '145.00', units: '1.00' }],
    });
    const read = engine.resources.get('Claim/bill') as Claim;
    expect(read).toMatchObject({
      diagnosis: claim.diagnosis,
      item: [{ diagnosisSequence: [1, 2], unitPrice: { value: 145 }, encounter: [{ reference: 'Encounter/visit' }] }],
    });
    expect([...engine.resources.values()].filter(({ resourceType }) => resourceType === 'ChargeItem')).toHaveLength(1);
  });

  it('makes no second bill after a lost answer: the first is found once Elation shows it', async () => {
    await makeNote();
    await control('drop', { times: 1, path: '/bills/' });
    expect((await failureOf(makeBill())).failureClass).toBe('ambiguous');
    expect((await failureOf(makeBill({ mayBeThere: true }))).failureClass).toBe('transient');
    await control(`visit-notes/${noteId()}/sign`);
    await makeBill({ mayBeThere: true });
    expect((await bill()).visit_note_id).toBe(Number(noteId()));
    expect((await everything()).arrivals.filter(({ recordType }) => recordType === 'bill')).toHaveLength(1);
  });

  it('refuses a second bill for a note that staff have billed', async () => {
    await makeNote();
    await control('bills', { visit_note: Number(noteId()), cpts: [] });
    expect(await failureOf(makeBill())).toMatchObject({ failureClass: 'data', reasons: [{ field: 'visit_note' }] });
  });

  it('EL-03 names the location that is not mapped', async () => {
    await makeNote();
    const elsewhere: Claim = { ...claim, facility: { reference: 'Location/west' } };
    const failure = await failureOf(
      connector.deliver(
        engine.order('bills', elsewhere, { with: [{ resourceType: 'Location', id: 'west', name: 'Sawtooth West' }] }),
      ),
    );
    expect(failure.reasons).toMatchObject([{ code: 'location-not-mapped', value: 'Sawtooth West' }]);
  });

  /** Elation shows the bill of an unsigned note to staff alone. */
  const linesNow = async (): Promise<readonly unknown[]> => {
    const state = (await (await fetch(`${sandbox.controlUrl}/control/state`)).json()) as { bills: ElationBill[] };
    return state.bills[0]?.cpts ?? [];
  };

  it('adds, changes and removes a line as a charge', async () => {
    await makeNote();
    await makeBill();
    const charge: ChargeItem = {
      resourceType: 'ChargeItem',
      id: 'shot',
      status: 'planned',
      subject: claim.patient,
      context: { reference: 'Encounter/visit' },
      code: cpt('96372'),
      quantity: { value: 2 },
      priceOverride: { value: 76, currency: 'USD' },
      reason: [{ coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'E53.8' }] }],
    };
    engine.settle(await connector.deliver(engine.order('charges', charge)));
    expect((await linesNow())[1]).toMatchObject({
      cpt: '96372',
      units: '2.00',
      unit_charge: '38.00',
      dxs: ['E53.8'],
    });
    engine.settle(
      await connector.deliver(
        engine.order('charges', { ...charge, quantity: { value: 1 }, priceOverride: { value: 38, currency: 'USD' } }),
      ),
    );
    expect((await linesNow())[1]).toMatchObject({ units: '1.00', unit_charge: '38.00' });
    engine.settle(await connector.deliver(engine.order('charges', charge, { action: 'remove' })));
    expect(await linesNow()).toHaveLength(1);
  });

  it('EL-20 tells a Bill Error, cut to what staff can see; EL-17 the number once it is billed; then it is frozen', async () => {
    await makeNote();
    await makeBill();
    await control(`visit-notes/${noteId()}/sign`);
    const errors = Array.from({ length: 8 }, (_, index) => ({
      code: { text: `Line ${index + 1} (99213): modifier 7Z is not in Kareo; add it there` },
    }));
    const response: ClaimResponse = {
      resourceType: 'ClaimResponse',
      id: 'answer',
      status: 'active',
      type: claim.type,
      use: 'claim',
      patient: claim.patient,
      created: '2026-06-03T00:00:00Z',
      insurer: { display: 'the patient' },
      request: { reference: 'Claim/bill' },
      outcome: 'error',
      error: errors,
      processNote: [{ text: 'kareo: ENC-412' }],
    };
    engine.settle(await connector.deliver(engine.order('bills', response)));
    const refused = await bill();
    expect(refused).toMatchObject({
      billing_status: 'UnresolvedError',
      billing_error: expect.stringMatching(/^Line 1 .* … and \d more$/),
    });
    expect(refused.billing_error?.length).toBeLessThanOrEqual(200);
    expect(refused.billing_raw_error).toContain('kareo: ENC-412');
    const { error: _error, ...rest } = response;
    const accepted: ClaimResponse = {
      ...rest,
      outcome: 'complete',
      identifier: [{ system: 'urn:kareo', value: '90412' }],
    };
    await connector.deliver(engine.order('bills', accepted));
    expect(await bill()).toMatchObject({ billing_status: 'Billed', ref_number: '90412' });
    await connector.deliver(engine.order('bills', accepted, { mayBeThere: true }));
    engine.take([(await connector.fetchRecord('bill', billId())) as Arrival]);
    const late: Claim = {
      ...claim,
      supportingInfo: [
        { sequence: 1, category: { coding: [{ code: 'info' }] }, code: { text: 'notes' }, valueString: 'late' },
      ],
    };
    expect((await failureOf(connector.deliver(engine.order('bills', late)))).reasons).toMatchObject([
      { code: 'already-sent' },
    ]);
  });
});
