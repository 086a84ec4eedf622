// P9: a bill signed in the Elation sandbox until the Kareo sandbox has it, and until Elation is told; all three are processes on the same cores.
import { setTimeout as sleep } from 'node:timers/promises';
import { percentile, resultOf, type Benchmark, type Result } from './benchmark.js';
import { startBillLine, type BillLine } from './bill-line.js';

const line = { cpt: '99213', dxs: ['I10'], unit_charge: '125.00', units: '1.00' };

/** Notes with a bill, not signed yet: [note, bill]. */
async function notes(on: BillLine, count: number): Promise<readonly (readonly [note: number, bill: number])[]> {
  const made: (readonly [number, number])[] = [];
  for (let at = 0; at < count; at += 1) {
    const { id, bill } = await on.elation('visit-notes', {
      patient: on.charts[at % on.charts.length],
      bill: { cpts: [line] },
    });
    made.push([id, bill.id]);
  }
  return made;
}

async function untilBilled(on: BillLine, count: number): Promise<void> {
  const billed = async (): Promise<number> =>
    (await on.bills()).filter(({ billing_status }) => billing_status === 'Billed').length;
  while ((await billed()) < count) await sleep(200);
}

const shared = 'sandboxes and server as processes on the same cores; access control and audit are still to come';

/** ms from the signature to Kareo's encounter, at 20 bills a second. */
async function latencies(on: BillLine): Promise<readonly number[]> {
  const signedAt = new Map<string, number>();
  const made = await notes(on, 200);
  for (const [at, [note, bill]] of made.entries()) {
    signedAt.set(`EL${bill}`, Date.now());
    void on.elation(`visit-notes/${note}/sign`, {});
    if (at % 2 === 1) await sleep(100);
  }
  await untilBilled(on, made.length);
  return (await on.encounters()).map(
    ({ createdAt = Number.NaN, columns }) => createdAt - (signedAt.get(columns['BatchNumber'] ?? '') ?? 0),
  );
}

/** Bills a second from the first signature to the last word that Elation is told. */
async function rate(on: BillLine, count: number, standing: number): Promise<number> {
  const made = await notes(on, count);
  const began = Date.now();
  const rest = [...made];
  const hand = async (): Promise<void> => {
    for (let next = rest.pop(); next; next = rest.pop()) await on.elation(`visit-notes/${next[0]}/sign`, {});
  };
  await Promise.all(Array.from({ length: 8 }, hand));
  await untilBilled(on, standing + count);
  return (1_000 * count) / (Date.now() - began);
}

async function unthrottled(): Promise<readonly Result[]> {
  const on = await startBillLine(50, false);
  try {
    await rate(on, 100, 0);
    const rates: number[] = [];
    for (let round = 0; round < 3; round += 1) rates.push(await rate(on, 300, 100 + round * 300));
    on.stop();
    const fresh = await startBillLine(50, false);
    const waits = await latencies(fresh).finally(fresh.stop);
    const p95 = percentile(waits, 95);
    return [
      resultOf(
        {
          id: 'P9',
          case: `20 bills/s, signature to encounter, 95th percentile; ${shared}`,
          against: 'one second',
          goal: '<= 1',
          medians: `median ${percentile(waits, 50)} ms, 95th percentile ${p95} ms`,
        },
        [p95 / 1_000],
      ),
      resultOf(
        {
          id: 'P9',
          case: `sustained, translate + deliver + confirm; ${shared}`,
          against: '300 bills/s',
          goal: '>= 1',
          medians: `${percentile(rates, 50).toPrecision(3)} bills/s`,
        },
        rates.map((each) => each / 300),
      ),
    ];
  } finally {
    on.stop();
  }
}

/** Kareo permits one CreateEncounter in 500 ms. */
async function throttled(): Promise<Result> {
  const on = await startBillLine(10, true);
  try {
    await on.kareo('switches', { throttle: true });
    const each = await rate(on, 60, 0);
    return resultOf(
      {
        id: 'P9',
        case: `throttle on, 60 bills; ${shared}`,
        against: 'the rate that the vendor permits (2 bills/s)',
        goal: '>= 0.9',
        medians: `${each.toPrecision(3)} bills/s`,
      },
      [each / 2],
    );
  } finally {
    on.stop();
  }
}

export const benchmark: Benchmark = {
  id: 'P9',
  title: 'bill end to end',
  run: async () => [...(await unthrottled()), await throttled()],
};
