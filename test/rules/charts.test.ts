import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLine, type Free, type Line } from './line.js';
import { elationIds, elationSeed, kareoIds, kareoSeed } from './practice.js';
import { aCase, aChart, anAppointment, aPatient, inElation, inFhir, inKareo, policiesOf } from './staff.js';

const address = { address_line1: '8 Cottonwood Way', city: 'Boise', state: 'ID', zip: '83702' };
const inElationSeed = (last: string, first: string, more: object = {}): object => ({
  first_name: first,
  last_name: last,
  dob: '1970-01-02',
  sex: 'Female',
  primary_physician: elationIds.varga,
  address,
  ...more,
});
const inKareoSeed = (last: string, first: string, more: object = {}): object => ({
  FirstName: first,
  LastName: last,
  DateofBirth: '1970-01-02',
  Gender: 'Female',
  Practice: { PracticeID: kareoIds.practice },
  ...more,
});

let line: Line;
beforeAll(async () => {
  line = await startLine({
    elationSeed: {
      ...elationSeed,
      patients: [
        inElationSeed('Bothsides', 'Ada', { emails: [{ email: 'ada@example.org' }] }),
        inElationSeed('Onlyelation', 'Bea'),
        inElationSeed('Elationtwins', 'Cleo'),
        inElationSeed('Elationtwins', 'Cleo', { address: { ...address, city: 'Nampa' } }),
        inElationSeed('Kareotwins', 'Dora'),
      ],
    },
    kareoSeed: {
      ...kareoSeed,
      patients: [
        inKareoSeed('BOTHSIDES', 'ada', { HomePhone: '2085550190' }),
        inKareoSeed('Onlykareo', 'Edda', { DefaultRenderingProvider: { ProviderID: kareoIds.varga } }),
        inKareoSeed('Elationtwins', 'Cleo', { EmailAddress: 'cleo@example.org' }),
        inKareoSeed('Kareotwins', 'Dora', { City: 'Boise' }),
        inKareoSeed('Kareotwins', 'Dora', { City: 'Nampa' }),
      ],
    },
  });
});
afterAll(() => line.close());

const allInKareo = async (last: string): Promise<Free[]> =>
  (await line.kareoState()).patients.filter(
    ({ columns }: Free) => columns.LastName.toLowerCase() === last.toLowerCase(),
  );
const reviews = async (): Promise<Free[]> => line.search('Task', 'code=review-patient-match&status=requested');
const reviewOf = async (system: string, id: number | string): Promise<Free> =>
  (await reviews()).find(
    ({ identifier }) => identifier[0].system.includes(system) && identifier[0].value === String(id),
  );
const decide = async (task: Free, operation: string, body?: object): Promise<Free> => {
  const answer = await line.fhir(`Task/${task.id}/$${operation}`, { method: 'POST', ...(body && { body }) });
  await line.settle();
  return answer;
};
const thePatient = (patient: Free): object => ({
  resourceType: 'Parameters',
  parameter: [{ name: 'patient', valueReference: { reference: `Patient/${patient.id}` } }],
});
const tasksOf = async (last: string, query: string): Promise<Free[]> =>
  line.search('Task', `patient=Patient/${(await inFhir(line, last)).id}&${query}`);

describe('Patient Charts', () => {
  it('EL-04 charts of both systems that fit one another alone are linked when the integration is turned on', async () => {
    expect(await allInKareo('Bothsides')).toHaveLength(1);
    const charts = (await line.elationState()).patients.filter(({ first_name }: Free) => /ada/i.test(first_name));
    expect(charts).toHaveLength(1);
    expect(charts[0].phones.map(({ phone }: Free) => phone)).toEqual(['2085550190']);
    expect((await allInKareo('Bothsides'))[0].columns.EmailAddress).toBe('ada@example.org');
    expect((await inFhir(line, 'Bothsides')).identifier).toHaveLength(2);
  });

  it('EL-04 a chart that only one system has is created in the other, from either side', async () => {
    expect(await allInKareo('Onlyelation')).toHaveLength(1);
    expect(await inElation(line, 'Onlykareo')).toHaveLength(1);
    await aChart(line, { last_name: 'Newelation' });
    expect(await allInKareo('Newelation')).toHaveLength(1);
    await aPatient(line, { LastName: 'Newkareo' });
    expect(await inElation(line, 'Newkareo')).toHaveLength(1);
    expect(await inElation(line, 'Newelation')).toHaveLength(1);
    expect(await allInKareo('Newkareo')).toHaveLength(1);
  });

  it('EL-04 where two charts fit, none is linked or created: staff say which it is, and it is linked', async () => {
    expect(await inElation(line, 'Elationtwins')).toHaveLength(2);
    const [inBilling, ...more] = await allInKareo('Elationtwins');
    expect(more).toEqual([]);
    expect((await inElation(line, 'Elationtwins')).flatMap(({ emails }) => emails)).toEqual([]);
    const open = (await reviews()).filter(({ description }) => description.includes('Patient/'));
    expect(open.length).toBeGreaterThanOrEqual(1);
    const task = await reviewOf('/connection/kareo/', inBilling.id);
    const patient = await inFhir(line, 'Elationtwins');
    // Whichever of the three arrived first is the patient that is here; the Kareo one or the Elation ones wait.
    const waiting = task ?? (await reviewOf('/connection/elation/', (await inElation(line, 'Elationtwins'))[1].id));
    expect(waiting.statusReason.coding[0].code).toBe('patient-match-review');
    expect(waiting.note[0].text).toContain('Merge Chart');
    expect((await decide(waiting, 'link', { resourceType: 'Parameters' })).status).toBe(400);
    expect((await decide(waiting, 'link', thePatient({ id: 'nobody' }))).status).toBe(422);
    const answer = await decide(waiting, 'link', thePatient(patient));
    expect([answer.status, answer.body.status]).toEqual([200, 'completed']);
    const emails = (await inElation(line, 'Elationtwins')).map(({ emails: of }) => of.map(({ email }: Free) => email));
    expect(emails.flat()).toEqual(['cleo@example.org']);
    expect(await allInKareo('Elationtwins')).toHaveLength(1);
    expect((await decide(waiting, 'link', thePatient(patient))).status).toBe(409);
  });

  it('EL-04 of two Kareo patients that fit one chart staff choose one, and say of the other that it is another person', async () => {
    const both = await allInKareo('Kareotwins');
    expect(both).toHaveLength(2);
    expect(await inElation(line, 'Kareotwins')).toHaveLength(1);
    expect((await inElation(line, 'Kareotwins'))[0].address.city).toBe('Boise');
    const patient = (await line.search('Patient', 'family=Kareotwins'))[0];
    const nampa = both.find(({ columns }) => columns.City === 'Nampa');
    const boise = both.find(({ columns }) => columns.City === 'Boise');
    const chosen = await reviewOf('/connection/kareo/', boise.id);
    if (chosen) await decide(chosen, 'link', thePatient(patient));
    const other = await reviewOf('/connection/kareo/', nampa.id);
    const refused = await decide(other, 'link', thePatient(patient));
    expect([refused.status, refused.body.issue[0].details.text]).toEqual([
      409,
      expect.stringContaining('has its partner in Kareo already'),
    ]);
    const answer = await decide(other, 'create');
    expect([answer.status, answer.body.status]).toEqual([200, 'completed']);
    expect(await line.search('Patient', 'family=Kareotwins')).toHaveLength(2);
    // Elation makes no second chart of the same name, birth date and sex: it names the connected one, and that stays untouched.
    expect(await inElation(line, 'Kareotwins')).toHaveLength(1);
    await line.kareo(`patients/${nampa.id}`, { EmailAddress: 'other@example.org' });
    await line.settle();
    expect((await inElation(line, 'Kareotwins'))[0].emails).toEqual([]);
    expect(
      (await line.search('Task', 'code=deliver-patients&status=failed')).map(
        (one: Free) => one.statusReason.coding[0].code,
      ),
    ).toContain('patient-match-review');
  });

  it('EL-04 a chart that Elation says it has is linked, and what only it says goes to Kareo', async () => {
    await line.elation('webhooks', { drop: 100 });
    const chart = await line.elation('patients', {
      first_name: 'Hidden',
      last_name: 'Redirect',
      dob: '1980-01-01',
      sex: 'Male',
      emails: [{ email: 'hidden@example.org' }],
    });
    await aPatient(line, {
      FirstName: 'Hidden',
      LastName: 'Redirect',
      DateofBirth: '1980-01-01',
      Gender: 'Male',
      City: 'Boise',
    });
    await line.elation('webhooks', { drop: 0 });
    const charts = await inElation(line, 'Redirect');
    expect(charts.map(({ id }) => id)).toEqual([chart.id]);
    expect(charts[0].address.city).toBe('Boise');
    const patients = await allInKareo('Redirect');
    expect(patients.map(({ columns }) => columns.EmailAddress)).toEqual(['hidden@example.org']);
  });

  it('EL-05 of duplicates in Elation the connected chart is shown, and a change reaches it alone', async () => {
    const made = await aPatient(line, { LastName: 'Smithe', FirstName: 'John' });
    const [connected] = await inElation(line, 'Smithe');
    const duplicate = await line.elation('patients', {
      first_name: 'John',
      last_name: 'Smithe',
      dob: '1979-11-23',
      sex: 'Male',
      address,
    });
    await line.settle();
    expect(await allInKareo('Smithe')).toHaveLength(1);
    const task = await reviewOf('/connection/elation/', duplicate.id);
    expect(task.focus.reference).toBe(`Patient/${(await inFhir(line, 'Smithe')).id}`);
    const shown = (await inFhir(line, 'Smithe')).identifier.map(({ value }: Free) => value);
    expect(shown).toContain(String(connected.id));
    expect(shown).not.toContain(String(duplicate.id));
    await line.kareo(`patients/${made.ID}`, { EmailAddress: 'john@example.org' });
    await line.settle();
    const charts = await inElation(line, 'Smithe');
    expect(charts.filter(({ emails }) => emails.length > 0).map(({ id }) => id)).toEqual([connected.id]);
    await line.elation(`patients/${duplicate.id}/merge`, { keep: connected.id });
    await line.settle();
    expect(await reviewOf('/connection/elation/', duplicate.id)).toBeUndefined();
    await line.kareo(`patients/${made.ID}`, { City: 'Meridian' });
    await line.settle();
    expect((await inElation(line, 'Smithe')).find(({ id }) => id === connected.id).address.city).toBe('Meridian');
    await line.elation(`patients/${connected.id}`, { middle_name: 'Quincy' });
    await line.settle();
    expect((await inKareo(line, 'Smithe')).columns.MiddleName).toBe('Q');
  });

  it('EL-05 of duplicates in Kareo a change of the connected one alone reaches the chart', async () => {
    const chart = await aChart(line, { last_name: 'Doubled' });
    const connected = await inKareo(line, 'Doubled');
    const duplicate = await aPatient(line, {
      FirstName: 'Zephyrine',
      LastName: 'Doubled',
      DateofBirth: '1992-05-04',
      Gender: 'Female',
    });
    expect(await inElation(line, 'Doubled')).toHaveLength(1);
    expect(await reviewOf('/connection/kareo/', duplicate.ID)).toBeDefined();
    await line.kareo(`patients/${duplicate.ID}`, { EmailAddress: 'duplicate@example.org' });
    await line.settle();
    expect((await inElation(line, 'Doubled'))[0].emails).toEqual([]);
    await line.kareo(`patients/${connected.id}`, { EmailAddress: 'connected@example.org' });
    await line.settle();
    expect((await inElation(line, 'Doubled'))[0]).toMatchObject({
      id: chart.id,
      emails: [expect.objectContaining({ email: 'connected@example.org' })],
    });
  });

  it('EL-05 a merge that drops the connected chart blocks the patient, with a task that names the chart to keep', async () => {
    const made = await aPatient(line, { LastName: 'Dropped' });
    const [connected] = await inElation(line, 'Dropped');
    const duplicate = await aChart(line, {
      first_name: 'Corwin',
      last_name: 'Dropped',
      dob: '1979-11-23',
      sex: 'Male',
    });
    await line.elation(`patients/${connected.id}/merge`, { keep: duplicate.id });
    await line.settle();
    const [task] = await tasksOf('Dropped', 'code=follow-up');
    expect(task.description).toContain(String(connected.id));
    expect(task.statusReason.text).toContain(`keep chart ${connected.id}`);
    expect(task.note[0].text).toContain('Merge Chart > Yes, merge charts');
    await line.kareo(`patients/${made.ID}`, { City: 'Eagle' });
    await line.settle();
    expect((await inElation(line, 'Dropped')).map(({ address: of }) => of?.city)).not.toContain('Eagle');
    const [blocked] = await tasksOf('Dropped', 'code=deliver-patients&status=failed');
    expect(blocked.statusReason.coding[0].code).toBe('chart-merged-away');
  });

  it('EL-06 a deleted chart deletes nothing in Kareo, blocks its patient, and gets everything when it is restored', async () => {
    const made = await aPatient(line, { LastName: 'Restored' });
    const [chart] = await inElation(line, 'Restored');
    await line.elation(`patients/${chart.id}/delete`);
    await line.settle();
    expect(await allInKareo('Restored')).toHaveLength(1);
    expect((await inFhir(line, 'Restored')).active).not.toBe(false);
    await line.kareo(`patients/${made.ID}`, { EmailAddress: 'meanwhile@example.org' });
    await line.settle();
    await aCase(line, 'Restored');
    await anAppointment(line, 'Restored');
    const blocked = await tasksOf('Restored', 'status=failed');
    expect(blocked.length).toBeGreaterThanOrEqual(3);
    for (const task of blocked) {
      expect(task.statusReason.coding[0].code).toBe('chart-deleted');
      expect(task.note[0].text).toContain('Elation Support');
    }
    await line.elation(`patients/${chart.id}/restore`);
    await line.settle();
    const [restored, ...others] = await inElation(line, 'Restored');
    expect(others).toEqual([]);
    expect(restored.emails.map(({ email }: Free) => email)).toEqual(['meanwhile@example.org']);
    expect((await policiesOf(line, restored)).map(({ plan_name }) => plan_name)).toEqual(['Northwind PPO 140']);
    const { appointments } = await line.elationState();
    expect(appointments.filter(({ patient }: Free) => patient === chart.id)).toHaveLength(1);
    expect(await tasksOf('Restored', 'status=failed')).toEqual([]);
  });
});
