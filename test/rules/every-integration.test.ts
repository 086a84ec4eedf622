import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ResourceType } from '../../src/fhir/resource.js';
import { systems } from '../../src/app.js';
import { reasons, type ReasonCode } from '../../src/systems/reasons.js';
import { startLine, type Free, type Line } from './line.js';
import { elationIds } from './practice.js';
import { aCase, aChart, anAppointment, aVisit, billOf, encountersOf, inKareo, searchOne } from './staff.js';

const good = { cpt: '99213', modifiers: ['25'], dxs: ['I10'], unit_charge: '125.00', units: '1.00' };
const minute = 60_000;

let line: Line;
let chart: Free;
let patient: Free;
let sent: Free;
let refused: Free;
beforeAll(async () => {
  line = await startLine();
  chart = await aChart(line, { last_name: 'Tallow' });
  await aCase(line, 'Tallow');
  await anAppointment(line, 'Tallow');
  sent = await aVisit(line, chart, { cpts: [good], prior_authorization: 'PA-77' });
  refused = await aVisit(line, chart, { cpts: [{ ...good, modifiers: ['7Z'] }] });
  patient = await inKareo(line, 'Tallow');
});
afterAll(() => line.close());

const chartNow = async (): Promise<Free> =>
  (await line.elationState()).patients.find(({ id }: Free) => id === chart.id);
const types: readonly ResourceType[] = [
  'Patient',
  'Coverage',
  'Account',
  'RelatedPerson',
  'Encounter',
  'Claim',
  'ClaimResponse',
  'ChargeItem',
  'Appointment',
  'Organization',
  'InsurancePlan',
  'Practitioner',
  'Location',
  'Task',
  'Communication',
];
const everything = async (): Promise<Free[]> => (await Promise.all(types.map((type) => line.search(type)))).flat();

describe('No loops', () => {
  it('XX-01 a change made in Kareo comes back from Elation as an echo: nothing is written again, no version is made', async () => {
    await line.kareo(`patients/${patient.id}`, { City: 'Nampa', EmailAddress: 'z.tallow@example.org' });
    await line.settle();
    expect(await chartNow()).toMatchObject({ address: { city: 'Nampa' } });
    await echoesChangeNothing();
  });

  it('XX-01 and the other way round', async () => {
    await line.elation(`patients/${chart.id}`, { middle_name: 'Q' });
    await line.settle();
    expect((await inKareo(line, 'Tallow')).columns).toMatchObject({ MiddleName: 'Q' });
    await echoesChangeNothing();
  });

  async function echoesChangeNothing(): Promise<void> {
    const before = { writes: await counted(), versions: await versions() };
    // Elation says the chart, the appointment and the bill again as they are; Kareo is listed whole again.
    await line.elation(`patients/${chart.id}`, {});
    await line.elation(`bills/${refused.id}`, {});
    await line.kareo(`patients/${patient.id}`, {});
    await line.settle();
    await line.later(2 * minute);
    expect({ writes: await counted(), versions: await versions() }).toEqual(before);
  }

  const counted = async (): Promise<object> => {
    const { kareo, elation } = await line.writes();
    return { kareo: kareo.length, elation: elation.length };
  };
  const versions = async (): Promise<object> =>
    Object.fromEntries(
      (await everything()).map(({ resourceType, id, meta }) => [`${resourceType}/${id}`, meta.versionId]),
    );
});

describe('Order', () => {
  it('XX-03 events that arrive in the wrong order: what happened later stands, in both systems', async () => {
    await line.elation('webhooks', { reorder: 3 });
    for (const city of ['Caldwell', 'Meridian', 'Eagle']) {
      await line.elation(`patients/${chart.id}`, { address: { ...chart.address, city } });
      line.passTime(1_500);
    }
    await line.elation('webhooks', { reorder: 0 });
    await line.settle();
    await line.later(minute);
    expect((await inKareo(line, 'Tallow')).columns.City).toBe('Eagle');
    expect((await chartNow()).address.city).toBe('Eagle');
    const found = await searchOne(line, 'Patient', 'family=Tallow');
    expect(found.address[0].city).toBe('Eagle');
  });

  it('XX-03 changes made while Kareo is down arrive in their order: chart, then bill', async () => {
    await line.kareo('failures', { count: 1_000, kind: 'http', status: 503 });
    const late = await aChart(line, { last_name: 'Later', first_name: 'Wrong' });
    await line.elation(`patients/${late.id}`, { first_name: 'Right' });
    const bill = await aVisit(line, late, { cpts: [good] });
    await line.kareo('fair-weather');
    for (let tries = 0; tries < 3; tries += 1) await line.later(6 * minute);
    expect((await inKareo(line, 'Later')).columns.FirstName).toBe('Right');
    // There was no case to bill to: the patient came first, then the bill, which says what it lacks.
    expect(await billOf(line, bill)).toMatchObject({ billing_status: 'UnresolvedError' });
    await aCase(line, 'Later');
    await line.elation(`bills/${bill.id}/release`);
    await line.settle();
    expect(await encountersOf(line, bill)).toHaveLength(1);
  });

  it('XX-03 an older word that is heard after a newer one changes nothing', async () => {
    await line.elation('webhooks', { reorder: 1_000 });
    await line.elation(`patients/${chart.id}`, { address: { ...chart.address, city: 'Older' } });
    line.passTime(2_000);
    await line.elation('webhooks', { drop: 0 });
    await line.elation(`patients/${chart.id}`, { address: { ...chart.address, city: 'Newer' } });
    // The catch-up hears the newest first, the held events come after it.
    await line.later(minute);
    await line.elation('webhooks', { reorder: 0 });
    await line.settle();
    expect((await inKareo(line, 'Tallow')).columns.City).toBe('Newer');
    expect((await searchOne(line, 'Patient', 'family=Tallow')).address[0].city).toBe('Newer');
  });
});

describe('What is not carried', () => {
  it('XX-05 each field of a bill that the target is not told is named', async () => {
    const bill = await aVisit(line, chart, {
      prior_authorization: 'PA-1234',
      supervising_provider: elationIds.lund,
      cpts: [good],
    });
    const claim = await searchOne(line, 'Claim', `identifier=${bill.id}`);
    const [encounter] = await encountersOf(line, bill);
    expect(JSON.stringify(encounter)).not.toContain('PA-1234');
    const task = await searchOne(line, 'Task', `focus=Claim/${claim.id}&code=deliver-bills`);
    const labels = (task.output ?? []).map(({ type }: Free) => type.text);
    expect(labels).toContain('Not carried: Authorization Number');
    expect(labels).toContain('Not carried: Supervising Provider');
    for (const { type, valueString } of task.output) {
      expect(type.coding[0].code).toBe('not-carried');
      expect(valueString).toMatch(/^.+ \(.+\): .+$/);
      expect(valueString).not.toContain('PA-1234');
    }
  });

  it('XX-05 a third phone is named, and blocks nothing', async () => {
    await line.kareo(`patients/${patient.id}`, {
      HomePhone: '2085550101',
      WorkPhone: '2085550102',
      MobilePhone: '2085550103',
    });
    await line.settle();
    const { phones } = await chartNow();
    expect(phones.filter(({ deleted_date }: Free) => !deleted_date)).toHaveLength(2);
    const found = await searchOne(line, 'Patient', 'family=Tallow');
    const tasks = await line.search('Task', `focus=Patient/${found.id}&code=deliver-patients`);
    const outputs = tasks.flatMap(({ output }) => output ?? []).map(({ type }) => type.text ?? '');
    expect(outputs.join()).toMatch(/Not carried: Phone - Work/);
  });
});

describe('Where it comes from', () => {
  it('XX-06 every version of every resource has its Provenance: who, when, the record and the rule', async () => {
    const provenances = await allProvenances();
    const byTarget = new Map<string, Free>();
    for (const each of provenances) for (const { reference } of each.target) byTarget.set(reference, each);
    const resources = await everything();
    expect(resources.length).toBeGreaterThan(30);
    for (const { resourceType, id, meta } of resources) {
      for (let version = 1; version <= Number(meta.versionId); version += 1) {
        const provenance = byTarget.get(`${resourceType}/${id}/_history/${version}`);
        expect(provenance).toMatchObject({
          recorded: expect.any(String),
          policy: [expect.stringMatching(/\/rule\/.+/)].concat(provenance.policy.slice(1)),
          agent: [{ who: { display: expect.any(String) } }].concat(provenance.agent.slice(1)),
        });
      }
    }
    const claim = await searchOne(line, 'Claim', `identifier=${sent.id}`);
    const first = byTarget.get(`Claim/${claim.id}/_history/1`);
    expect(first.agent[0].who.display).toBe('Elation');
    expect(first.policy.join()).toContain('elation-kareo#bills');
    const sources = first.entity.map(({ what }: Free) => what.identifier);
    expect(sources).toContainEqual({
      system: 'https://chartbridge.example/fhir/connection/elation/bill',
      value: String(sent.id),
    });
    const last = byTarget.get(`Claim/${claim.id}/_history/${claim.meta.versionId}`);
    expect(last.agent.map(({ who }: Free) => who.display)).toContain('Kareo');
    const [encounter] = await encountersOf(line, sent);
    expect(JSON.stringify(last.entity)).toContain(`"value":"${encounter.id}"`);
  });

  async function allProvenances(): Promise<Free[]> {
    const found: Free[] = [];
    let path: string | undefined = 'Provenance?_count=200';
    while (path !== undefined) {
      const { body }: { body: Free } = await line.fhir(path);
      found.push(...(body.entry ?? []).map(({ resource }: Free) => resource));
      const next = body.link.find(({ relation }: Free) => relation === 'next')?.url;
      path = next === undefined ? undefined : next.slice(next.indexOf('/fhir/') + '/fhir/'.length);
    }
    return found;
  }
});

describe('Who mends it, and where', () => {
  it('XX-08 every reason that a person must act on names a screen of a system, or the configuration', () => {
    const without = (Object.keys(reasons) as ReasonCode[]).filter((code) => {
      const { who, toDo } = reasons[code];
      const onScreen = Object.values(systems).some(({ screens }) => (screens[code] ?? '') !== '');
      return who !== 'no one' && !onScreen && !toDo.includes('configuration');
    });
    expect(without).toEqual([]);
  });

  it('XX-08 every open Task says what to do, where and who', async () => {
    await aVisit(line, chart, { cpts: [good], service_location: elationIds.west });
    await aVisit(line, chart, { cpts: [{ ...good, dxs: [] }] });
    await aVisit(line, chart, { cpts: [good] }, { physician: elationIds.quist });
    const tasks = await line.search('Task', 'status=requested,failed,on-hold');
    expect(tasks.length).toBeGreaterThanOrEqual(4);
    for (const task of tasks) {
      expect(task.owner?.display).toMatch(/staff|administrator|no one/);
      expect(task.note?.length).toBeGreaterThanOrEqual(1);
      for (const { text } of task.note ?? []) {
        if (text.includes('Nobody has to act.')) continue;
        expect(text).toMatch(
          /Where: (?:Elation|Kareo): .+\. Who: (?:elation staff|kareo staff|billing staff|administrator)\.$/,
        );
      }
    }
    const claim = await searchOne(line, 'Claim', `identifier=${refused.id}`);
    const task = await searchOne(line, 'Task', `focus=Claim/${claim.id}&code=deliver-bills`);
    expect(task.note[0].text).toContain('Kareo: Settings > Codes');
    expect(task.note[0].text).toContain('Elation: bill > Edit Bill > Save & Re-send');
  });

  it('XX-08 what a FHIR client is refused says what to do instead', async () => {
    const claim = await searchOne(line, 'Claim', `identifier=${sent.id}`);
    const { status, body } = await line.fhir(`Claim/${claim.id}`, { method: 'PUT', body: claim });
    expect(status).toBe(409);
    expect(body.issue[0].details.text).toMatch(/by hand in both systems/);
  });
});
