import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLine, type Free, type Line } from '../rules/line.js';
import { aCase, aChart, aVisit, inKareo, searchOne } from '../rules/staff.js';

const good = { cpt: '99213', modifiers: ['25'], dxs: ['I10'], unit_charge: '125.00', units: '1.00' };

let line: Line;
let ids: { patient: string; varga: string; main: string };
beforeAll(async () => {
  line = await startLine();
  await aChart(line, { last_name: 'Tallow' });
  await aCase(line, 'Tallow');
  ids = {
    patient: (await searchOne(line, 'Patient', 'family=Tallow')).id,
    varga: (await searchOne(line, 'Practitioner', 'name=Varga')).id,
    main: (await searchOne(line, 'Location', 'name=Main Office')).id,
  };
});
afterAll(() => line.close());

const write = async (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<Free> => {
  const answer = await line.fhir(path, { method, ...(body && { body }) });
  if (answer.status < 400) await line.settle();
  return answer;
};
const chartOf = async (last: string): Promise<Free> =>
  (await line.elationState()).patients.find(({ last_name }: Free) => last_name === last);
/** The Task that the answer names as its monitor. */
const monitorOf = async ({ headers }: Free): Promise<Free> => {
  const link = /<([^>]*\/)?(Task\/[^>]+)>; ?rel="?monitor"?/.exec(headers.get('link') ?? '');
  if (link?.[2] === undefined) throw new Error(`no monitor in ${headers.get('link')}`);
  return (await line.fhir(link[2])).body;
};
const newPatient = (family: string, more: object = {}): object => ({
  resourceType: 'Patient',
  name: [{ use: 'official', family, given: ['Mireille'] }],
  gender: 'female',
  birthDate: '1975-11-30',
  address: [{ use: 'home', line: ['9 Aspen Ct'], city: 'Boise', state: 'ID', postalCode: '83702', country: 'US' }],
  telecom: [{ system: 'phone', use: 'mobile', value: '+12085550188' }],
  generalPractitioner: [{ reference: `Practitioner/${ids.varga}` }],
  ...more,
});
const newEncounter = (patient: string): object => ({
  resourceType: 'Encounter',
  status: 'in-progress',
  class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
  subject: { reference: `Patient/${patient}` },
  participant: [
    {
      type: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code: 'PPRF' }] }],
      individual: { reference: `Practitioner/${ids.varga}` },
    },
  ],
  period: { start: '2026-11-25T16:00:00Z' },
});
const newClaim = (patient: string, encounter: string | undefined, more: object = {}): object => ({
  resourceType: 'Claim',
  status: 'draft',
  use: 'claim',
  type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: 'professional' }] },
  priority: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/processpriority', code: 'normal' }] },
  patient: { reference: `Patient/${patient}` },
  created: '2026-11-25',
  provider: { reference: `Practitioner/${ids.varga}` },
  facility: { reference: `Location/${ids.main}` },
  careTeam: [
    {
      sequence: 1,
      provider: { reference: `Practitioner/${ids.varga}` },
      role: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claimcareteamrole', code: 'primary' }],
      },
    },
  ],
  insurance: [
    {
      sequence: 1,
      focal: true,
      coverage: {
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
      },
    },
  ],
  diagnosis: [
    {
      sequence: 1,
      diagnosisCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I10' }] },
    },
  ],
  item: [
    {
      sequence: 1,
      productOrService: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '99213' }] },
      servicedDate: '2026-11-25',
      quantity: { value: 1 },
      unitPrice: { value: 125, currency: 'USD' },
      diagnosisSequence: [1],
      ...(encounter !== undefined && { encounter: [{ reference: `Encounter/${encounter}` }] }),
    },
  ],
  ...more,
});

describe('Patient', () => {
  it('is created in Kareo, then in Elation, and the answer names the Task that shows it', async () => {
    const answer = await write('POST', 'Patient', newPatient('Vireo'));
    expect(answer.status).toBe(201);
    expect((await inKareo(line, 'Vireo')).columns).toMatchObject({ FirstName: 'Mireille', City: 'Boise' });
    expect(await chartOf('Vireo')).toMatchObject({ first_name: 'Mireille', dob: '1975-11-30', sex: 'Female' });
    expect(await monitorOf(answer)).toMatchObject({
      status: 'completed',
      code: { coding: [{ code: 'deliver-patients' }] },
      description: 'Demographics to Kareo',
    });
    expect(await line.search('Patient', 'family=Vireo')).toHaveLength(1);
    const { kareo, elation } = await line.writes();
    const createdInKareo = kareo.find(({ body }) => JSON.stringify(body).includes('Vireo'));
    const createdInElation = elation.find(({ body }) => JSON.stringify(body ?? '').includes('Vireo'));
    expect(Date.parse(createdInKareo.time)).toBeLessThanOrEqual(Date.parse(createdInElation.at) + 1_000);
  });

  it('is changed in both', async () => {
    const { body } = await line.fhir(`Patient/${ids.patient}`);
    body.address[0].city = 'Star';
    const answer = await write('PUT', `Patient/${ids.patient}`, body);
    expect(answer.status).toBe(200);
    expect((await inKareo(line, 'Tallow')).columns.City).toBe('Star');
    expect((await chartOf('Tallow')).address.city).toBe('Star');
    expect(await monitorOf(answer)).toMatchObject({ status: 'completed' });
  });

  it('without a last name is refused by Kareo for good: the Task says so, and nothing is made in Elation', async () => {
    const before = (await line.elationState()).patients.length;
    const answer = await write('POST', 'Patient', newPatient('x', { name: [{ given: ['Nameless'] }] }));
    expect(answer.status).toBe(201);
    expect(await monitorOf(answer)).toMatchObject({
      status: 'failed',
      statusReason: { coding: [{ code: 'required-field-missing' }] },
    });
    expect((await line.elationState()).patients).toHaveLength(before);
  });

  it('that the owner refuses to change returns to the owner’s last value, as a new version, with the reason in the Task', async () => {
    const { body } = await line.fhir(`Patient/${ids.patient}`);
    const version = Number(body.meta.versionId);
    const changed = { ...body, name: [{ ...body.name[0], family: undefined, text: 'no family name' }] };
    const answer = await write('PUT', `Patient/${ids.patient}`, changed);
    expect(answer.status).toBe(200);
    expect(await monitorOf(answer)).toMatchObject({
      status: 'failed',
      statusReason: { coding: [{ code: 'required-field-missing' }] },
    });
    const now = (await line.fhir(`Patient/${ids.patient}`)).body;
    expect(Number(now.meta.versionId)).toBe(version + 2);
    expect(now.name[0].family).toBe('Tallow');
    expect((await chartOf('Tallow')).last_name).toBe('Tallow');
  });

  it('cannot be deleted: 422', async () => {
    expect((await write('DELETE', `Patient/${ids.patient}`)).status).toBe(422);
  });
});

describe('Coverage', () => {
  it('is a policy of Kareo’s primary case: made, changed and made inactive there, and told to Elation', async () => {
    const [standing] = await line.search('Coverage', `beneficiary=Patient/${ids.patient}&status=active`);
    expect(standing).toBeDefined();
    const { id: _id, meta: _meta, identifier: _known, ...rest } = standing as Free;
    const answer = await write('POST', 'Coverage', { ...rest, subscriberId: 'SEC000111', order: 2 });
    expect(answer.status).toBe(201);
    expect(await monitorOf(answer)).toMatchObject({ status: 'completed' });
    const policies = async (): Promise<Free[]> => (await inKareo(line, 'Tallow')).cases[0].policies;
    expect((await policies()).map(({ columns, ...more }: Free) => JSON.stringify([columns, more]))).toEqual([
      expect.stringContaining('NWH555000777'),
      expect.stringContaining('SEC000111'),
    ]);
    const inElation = async (): Promise<Free[]> =>
      (await line.elationState()).policies.filter(({ status }: Free) => status === 'active');
    expect((await inElation()).map(({ member_id, rank }: Free) => [member_id, rank])).toContainEqual(['SEC000111', 2]);

    const made = (await line.fhir(`Coverage/${answer.body.id}`)).body;
    const corrected = JSON.parse(JSON.stringify(made).replaceAll('SEC000111', 'SEC000222')) as object;
    expect((await write('PUT', `Coverage/${made.id}`, corrected)).status).toBe(200);
    expect((await inElation()).map(({ member_id }: Free) => member_id)).toContain('SEC000222');

    expect([200, 204]).toContain((await write('DELETE', `Coverage/${made.id}`)).status);
    expect((await inElation()).map(({ member_id }: Free) => member_id)).not.toContain('SEC000222');
    expect((await policies()).map((policy: Free) => policy.active)).toEqual([true, false]);
  });
});

describe('Encounter, Claim and ChargeItem', () => {
  it('a visit note and its bill are made in Elation; signed there, the bill goes to Kareo once', async () => {
    const visit = await write('POST', 'Encounter', newEncounter(ids.patient));
    expect(visit.status).toBe(201);
    expect(await monitorOf(visit)).toMatchObject({ status: 'completed', description: 'Visit note to Elation' });
    const encounter: string = visit.body.id;
    const { visit_notes: notes } = await line.elationState();
    const note = notes[notes.length - 1];
    expect(note).toMatchObject({ signed_date: null });

    const answer = await write('POST', 'Claim', newClaim(ids.patient, encounter));
    expect(answer.status).toBe(201);
    expect(await monitorOf(answer)).toMatchObject({ status: 'completed', description: 'Bill to Elation' });
    const bill = (await line.elationState()).bills.find(({ visit_note }: Free) => visit_note === note.id);
    expect(bill.cpts).toMatchObject([{ cpt: '99213', dxs: ['I10'], unit_charge: '125.00' }]);
    expect(
      (await line.kareoState()).encounters.some(({ columns }: Free) => columns.BatchNumber === `EL${bill.id}`),
    ).toBe(false);

    const charge = await write('POST', 'ChargeItem', {
      resourceType: 'ChargeItem',
      status: 'planned',
      code: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '93000' }] },
      subject: { reference: `Patient/${ids.patient}` },
      context: { reference: `Encounter/${encounter}` },
      quantity: { value: 1 },
      priceOverride: { value: 45, currency: 'USD' },
      reason: [{ coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I10' }] }],
    });
    expect(charge.status).toBe(201);
    expect(await monitorOf(charge)).toMatchObject({ status: 'completed' });

    const { id: _own, ...again } = charge.body;
    const dropped = await write('POST', 'ChargeItem', {
      ...again,
      meta: undefined,
      code: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '80053' }] },
    });
    const lines = async (): Promise<string[]> =>
      (await line.elationState()).bills.find(({ id }: Free) => id === bill.id).cpts.map(({ cpt }: Free) => cpt);
    expect(await lines()).toEqual(['99213', '93000', '80053']);
    expect((await write('DELETE', `ChargeItem/${dropped.body.id}`)).status).toBeLessThan(300);
    expect(await lines()).toEqual(['99213', '93000']);

    await line.elation(`visit-notes/${note.id}/sign`);
    await line.settle();
    const sent = (await line.kareoState()).encounters.filter(({ columns }: Free) =>
      columns.BatchNumber?.includes(String(bill.id)),
    );
    expect(sent).toHaveLength(1);
    expect(sent[0].lines.map(({ procedureCode }: Free) => procedureCode)).toEqual(['99213', '93000']);
    const claim = (await line.fhir(`Claim/${answer.body.id}`)).body;
    expect(claim.status).toBe('active');
    expect(await line.search('Claim', `encounter=Encounter/${encounter}`)).toHaveLength(1);

    expect((await write('PUT', `Claim/${claim.id}`, claim)).status).toBe(409);
    expect((await write('DELETE', `Claim/${claim.id}`)).status).toBe(422);
    const { body: signed } = await line.fhir(`Encounter/${encounter}`);
    expect((await write('PUT', `Encounter/${encounter}`, signed)).status).toBe(409);
    expect((await write('DELETE', `ChargeItem/${charge.body.id}`)).status).toBe(409);
  });

  it('a bill that was not sent is changed', async () => {
    const bill = await aVisit(line, await chartOf('Tallow'), { cpts: [{ ...good, modifiers: ['7Z'] }] });
    const claim = await searchOne(line, 'Claim', `identifier=${bill.id}`);
    claim.item[0].modifier = [{ coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '25' }] }];
    const answer = await write('PUT', `Claim/${claim.id}`, claim);
    expect(answer.status).toBe(200);
    const { bills } = await line.elationState();
    expect(bills.find(({ id }: Free) => id === bill.id).cpts[0].modifiers).toEqual(['25']);
  });

  it('a bill without a visit note is refused: 422; so is a charge of a visit without a bill', async () => {
    expect((await write('POST', 'Claim', newClaim(ids.patient, undefined))).status).toBe(422);
    const { body } = await write('POST', 'Encounter', newEncounter(ids.patient));
    const charge = await write('POST', 'ChargeItem', {
      resourceType: 'ChargeItem',
      status: 'planned',
      code: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '93000' }] },
      subject: { reference: `Patient/${ids.patient}` },
      context: { reference: `Encounter/${body.id}` },
    });
    expect(charge.status).toBe(422);
  });
});
