import { afterEach, describe, expect, it } from '@jest/globals';
import type { Claim, ClaimResponse, Patient, Provenance, Task } from 'fhir/r4.js';
import { operateOnTask } from '../../src/delivery/staff.js';
import { SystemFailure } from '../../src/systems/failure.js';
import { joinTwo, type Bill, type Chart, type Joined } from './two-systems.js';

let joined: Joined;
afterEach(() => joined.close());

const marisol: Chart = {
  id: 'E1',
  first: 'Marisol',
  last: 'Quennell',
  born: '1987-03-14',
  phone: '208-555-0142',
  changed: '2026-03-01T10:00:00Z',
};
const signed: Bill = {
  id: 'B1',
  chart: 'E1',
  code: '99213',
  visit_note_signed_date: '2026-03-02T14:00:00Z',
  billing_status: 'Unbilled',
  deferred_bill: false,
};

describe('delivery', () => {
  it('brings a chart made in one system to the other once, and hears its own echo in silence', async () => {
    joined = await joinTwo((elation) => elation.charts.set('E1', marisol));
    await joined.settle();
    expect([...joined.kareo.charts.values()]).toMatchObject([
      { id: 'for-ELE1', first: 'Marisol', phone: '208-555-0142' },
    ]);
    const told = joined.kareo.told.length;
    const versions = (await joined.resources<Patient>('Patient'))[0]?.meta?.versionId;
    await joined.settle();
    expect(joined.kareo.told).toHaveLength(told);
    expect(joined.elation.told).toHaveLength(0);
    expect((await joined.resources<Patient>('Patient')).map(({ meta }) => meta?.versionId)).toEqual([versions]);
  });

  it('links charts that are found in both, and leaves two that fit to a person', async () => {
    joined = await joinTwo((elation, kareo) => {
      elation.charts.set('E1', marisol);
      kareo.charts.set('K1', { ...marisol, id: 'K1' });
    });
    await joined.settle();
    expect(await joined.resources('Patient')).toHaveLength(1);
    expect(joined.kareo.charts.size).toBe(1);
    joined.elation.charts.set('E2', { ...marisol, id: 'E2' });
    await joined.settle();
    expect(await joined.resources('Patient')).toHaveLength(1);
    expect(joined.kareo.charts.size).toBe(1);
    expect(await joined.resources<Task>('Task')).toMatchObject([
      { status: 'requested', code: { coding: [{ code: 'review-patient-match' }] } },
    ]);
  });

  it('sends a signed bill once, after its patient, and says so', async () => {
    joined = await joinTwo((elation) => {
      elation.charts.set('E1', marisol);
      elation.bills.set('B1', signed);
    });
    await joined.settle();
    expect(joined.kareo.told.map(({ type }) => type)).toEqual(['Patient', 'Claim']);
    expect(await joined.resources<Claim>('Claim')).toMatchObject([
      { status: 'active', identifier: [{ value: 'enc-ELB1' }] },
    ]);
    expect(await joined.resources<ClaimResponse>('ClaimResponse')).toMatchObject([{ outcome: 'complete' }]);
    expect(joined.elation.told.map(({ type }) => type)).toEqual(['ClaimResponse']);
    await joined.settle();
    expect(joined.kareo.told).toHaveLength(2);
  });

  it('keeps a refused bill as Bill Error until it is corrected and sent again, then sends it once', async () => {
    joined = await joinTwo((elation, kareo) => {
      elation.charts.set('E1', marisol);
      elation.bills.set('B1', signed);
      kareo.next.push(
        (_order, go) => go(),
        async () => {
          throw new SystemFailure('data', [
            { code: 'code-not-in-target', text: 'Line 1: CPT 99213 is not in Kareo; add it there', line: 1 },
          ]);
        },
      );
    });
    await joined.settle();
    const tasks = await joined.resources<Task>('Task');
    expect(tasks).toMatchObject([
      {
        status: 'failed',
        businessStatus: { text: 'Bill Error' },
        statusReason: { text: 'Line 1: CPT 99213 is not in Kareo; add it there' },
      },
    ]);
    expect(await joined.resources<ClaimResponse>('ClaimResponse')).toMatchObject([
      { outcome: 'error', error: [{ itemSequence: 1 }] },
    ]);
    await operateOnTask(joined.hub, 'resend', tasks[0]?.id ?? '');
    await joined.settle();
    expect(joined.kareo.bills.size).toBe(1);
    expect(await joined.resources<ClaimResponse>('ClaimResponse')).toMatchObject([{ outcome: 'complete' }]);
    expect(await joined.resources<Task>('Task')).toMatchObject([{ status: 'completed' }]);
  });

  it('asks before it repeats when an answer was lost', async () => {
    joined = await joinTwo((elation, kareo) => {
      elation.charts.set('E1', marisol);
      kareo.next.push(async (_order, go) => {
        await go();
        throw new SystemFailure('ambiguous', [
          { code: 'answer-lost', text: 'The connection closed before the answer' },
        ]);
      });
    });
    await joined.settle();
    expect(joined.kareo.charts.size).toBe(1);
    joined.passTime(5_000);
    await joined.settle();
    expect(joined.kareo.told.map(({ mayBeThere }) => mayBeThere)).toEqual([false, true]);
    expect(joined.kareo.charts.size).toBe(1);
    expect(await joined.resources<Task>('Task')).toMatchObject([{ status: 'completed' }]);
  });

  it('waits longer each time while a system is down, shows it, and loses nothing', async () => {
    const down = async (): Promise<never> => {
      throw new SystemFailure('transient', [{ code: 'target-unreachable', text: 'Kareo cannot be reached' }]);
    };
    joined = await joinTwo((elation, kareo) => {
      elation.charts.set('E1', marisol);
      kareo.next.push(down, down, down);
    });
    await joined.settle();
    expect(await joined.resources<Task>('Task')).toMatchObject([
      { status: 'requested', statusReason: { text: 'Kareo cannot be reached' } },
    ]);
    joined.passTime(999);
    await joined.settle();
    expect(joined.kareo.told).toHaveLength(1);
    for (const ms of [2, 2_000, 4_000]) {
      joined.passTime(ms);
      await joined.settle();
    }
    expect(joined.kareo.told).toHaveLength(4);
    expect(joined.kareo.charts.size).toBe(1);
  });

  it('rests a whole connection on a configuration error, with one alarm that is lifted', async () => {
    const refused = async (): Promise<never> => {
      throw new SystemFailure('configuration', [{ code: 'credentials-refused', text: 'Kareo refuses the password' }]);
    };
    joined = await joinTwo((elation, kareo) => {
      for (const id of ['E1', 'E2', 'E3']) elation.charts.set(id, { ...marisol, id, first: `Marisol ${id}` });
      kareo.next.push(refused);
    });
    await joined.settle();
    const alarms = async (): Promise<Task[]> =>
      (await joined.resources<Task>('Task')).filter(({ code }) => code?.coding?.[0]?.code === 'connection-paused');
    expect(await alarms()).toMatchObject([{ status: 'requested' }]);
    joined.passTime(6_000);
    await joined.settle();
    expect(joined.kareo.charts.size).toBe(3);
    expect(await alarms()).toMatchObject([{ status: 'completed' }]);
  });

  it('merges slot by slot: only one side changed, or the later one wins and a person is told', async () => {
    joined = await joinTwo((elation) => elation.charts.set('E1', marisol));
    await joined.settle();
    const kareoChart = [...joined.kareo.charts.values()][0] as Chart;
    joined.kareo.charts.set(kareoChart.id, { ...kareoChart, phone: '208-555-0999', changed: '2026-03-02T16:00:00Z' });
    await joined.settle();
    expect(joined.elation.charts.get('E1')?.phone).toBe('208-555-0999');
  });

  it('never applies what is older than what is known', async () => {
    joined = await joinTwo((elation) => elation.charts.set('E1', marisol));
    await joined.settle();
    joined.elation.charts.set('E1', { ...marisol, phone: '208-555-0001', changed: '2026-02-01T00:00:00Z' });
    await joined.settle();
    expect((await joined.resources<Patient>('Patient'))[0]?.telecom?.[0]?.value).toBe('208-555-0142');
  });

  it('says of everything where it came from', async () => {
    joined = await joinTwo((elation) => elation.charts.set('E1', marisol));
    await joined.settle();
    const [first] = await joined.resources<Provenance>('Provenance');
    expect(first).toMatchObject({
      agent: [{ who: { display: 'Elation' } }],
      policy: ['https://chartbridge.example/fhir/rule/elation-kareo#patients'],
      entity: [{ role: 'source', what: { identifier: { value: 'E1' }, display: 'as of 2026-03-01T10:00:00Z' } }],
    });
  });
});
