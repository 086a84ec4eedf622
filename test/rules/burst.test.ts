import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { startLine, type Free, type Line } from './line.js';
import { aCase, encountersOf } from './staff.js';

const families = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gum', 'Hazel', 'Ilex', 'Juniper'];
const minute = 60_000;

let line: Line;
afterEach(() => line.close());

/** Charts with a case each, taken over by both systems. */
async function patients(names: readonly string[]): Promise<Free[]> {
  const charts: Free[] = [];
  for (const last_name of names)
    charts.push(
      await line.elation('patients', {
        first_name: 'Zephyrine',
        last_name,
        dob: '1992-05-04',
        sex: 'Female',
      }),
    );
  await line.settle();
  for (const name of names) await aCase(line, name, {}, {}, { settle: false });
  await line.settle();
  return charts;
}

async function signedBill(chart: Free): Promise<Free> {
  const note = await line.elation('visit-notes', {
    patient: chart.id,
    bill: { cpts: [{ cpt: '99213', dxs: ['I10'], unit_charge: '125.00', units: '1.00' }] },
  });
  await line.elation(`visit-notes/${note.id}/sign`);
  return note.bill;
}

const billedCount = async (): Promise<number> => {
  const { bills } = await line.elationState();
  return bills.filter(({ billing_status }: Free) => billing_status === 'Billed').length;
};

describe('How long it takes', () => {
  it('EL-22 a signed bill arrives by Elation’s event alone: nothing is polled, no clock is moved', async () => {
    line = await startLine({ kareoSettings: { pollMs: minute } });
    const [chart] = await patients(['Quick']);
    const bill = await signedBill(chart);
    for (let tries = 0; tries < 400 && (await billedCount()) === 0; tries += 1) await sleep(25);
    expect(await billedCount()).toBe(1);
    expect(await encountersOf(line, bill)).toHaveLength(1);
  });

  it('EL-22 a burst of 300 bills with Kareo’s throttle on has gone through within five minutes, each once', async () => {
    line = await startLine({ fastForward: true, kareoSettings: { throttled: true, pollMs: minute } });
    const charts = await patients(families);
    await line.kareo('switches', { throttle: true });
    const began = line.now();
    for (let at = 0; at < 300; at += 1) await signedBill(charts[at % charts.length]);
    while ((await billedCount()) < 300 && line.now() - began < 5 * minute) await sleep(200);
    expect(await billedCount()).toBe(300);
    const { encounters } = await line.kareoState();
    expect(new Set(encounters.map(({ columns }: Free) => columns.BatchNumber)).size).toBe(300);
    expect(encounters).toHaveLength(300);
    expect(await line.search('Task', 'status=failed')).toHaveLength(0);
  }, 120_000);
});
