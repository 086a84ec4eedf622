// Brings events to their subscribers: HTTP POST, acknowledged by 200 alone, tried again with growing delays for 72 hours. Elation API, "Webhooks".
import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Settings } from './sandbox.js';
import type { StoredEvent } from './state.js';
import type { SandboxTime } from './time.js';
import { toSeconds } from './time.js';

export interface WebhookJob {
  readonly event: StoredEvent;
  readonly target: string;
  readonly body: Buffer;
  readonly signature: string;
  /** Events of one record to one subscription go one after another. */
  readonly lane: string;
  /** Sent although the event has been acknowledged. */
  readonly repeat?: boolean;
}

/** What the control calls make of the next deliveries. */
export interface WebhookMischief {
  /** So many are never sent: only `published_events` tells of them. */
  drop: number;
  /** So many are sent twice. */
  duplicate: number;
  /** So many are held and then sent in the reverse order. */
  reorder: number;
}

export interface Webhooks {
  readonly send: (job: WebhookJob) => void;
  readonly mischief: WebhookMischief;
  /** Sends what is held for reordering, though fewer came than were waited for. */
  readonly releaseHeld: () => void;
  /** Deliveries waiting, under way or to be tried again. */
  readonly pending: () => number;
  readonly clear: () => void;
  readonly close: () => void;
}

export function createWebhooks(time: SandboxTime, settings: Settings): Webhooks {
  const agents = {
    http: new HttpAgent({ keepAlive: true, maxSockets: 64 }),
    https: new HttpsAgent({ keepAlive: true, maxSockets: 64 }),
  };
  const mischief: WebhookMischief = { drop: 0, duplicate: 0, reorder: 0 };
  const lanes = new Map<string, WebhookJob[]>();
  const ready: WebhookJob[][] = [];
  const attempts = new WeakMap<WebhookJob, number>();
  let held: WebhookJob[] = [];
  let underWay = 0;
  let waiting = 0;
  let epoch = 0;

  const send = (job: WebhookJob): void => {
    if (mischief.drop > 0) {
      mischief.drop -= 1;
    } else if (mischief.reorder > 0) {
      mischief.reorder -= 1;
      held.push(job);
      if (mischief.reorder === 0) releaseHeld();
    } else {
      enqueue(job);
      if (mischief.duplicate > 0) {
        mischief.duplicate -= 1;
        enqueue({ ...job, repeat: true });
      }
    }
  };
  const releaseHeld = (): void => {
    const jobs = held.reverse();
    held = [];
    mischief.reorder = 0;
    // A lane of its own for each, lest the lane put the order right again.
    jobs.forEach((job, index) => enqueue({ ...job, lane: `reordered|${job.event.id}|${index}` }));
  };
  const enqueue = (job: WebhookJob): void => {
    const lane = lanes.get(job.lane);
    if (lane !== undefined) {
      lane.push(job);
      return;
    }
    const fresh = [job];
    lanes.set(job.lane, fresh);
    ready.push(fresh);
    work();
  };
  const work = (): void => {
    while (underWay < settings.webhookConcurrency) {
      const lane = ready.shift();
      if (lane === undefined) return;
      underWay += 1;
      void workLane(lane, epoch);
    }
  };
  const workLane = async (lane: WebhookJob[], born: number): Promise<void> => {
    const job = lane[0];
    if (job !== undefined) await attempt(job, born);
    if (born !== epoch) return;
    underWay -= 1;
    lane.shift();
    if (lane.length > 0) ready.push(lane);
    else if (job !== undefined) lanes.delete(job.lane);
    work();
  };
  const attempt = async (job: WebhookJob, born: number): Promise<void> => {
    const { event } = job;
    if (typeof event.processed_date === 'string' && job.repeat !== true) return;
    if (time.now() - event.createdAt > settings.webhookGiveUpMs) return;
    const outcome = await post(job, agents, settings.webhookTimeoutMs);
    if (born !== epoch) return;
    event.status_code = outcome.status ?? null;
    if (outcome.status === 200) {
      event.processed_date = toSeconds(time.now());
      event.error_content = null;
      return;
    }
    event.error_content = outcome.words;
    const count = attempts.get(job) ?? 0;
    attempts.set(job, count + 1);
    const delay = settings.webhookFirstRetryMs * settings.webhookRetryFactor ** count;
    waiting += 1;
    time.schedule(time.now() + Math.min(delay, settings.webhookLongestRetryMs), () => {
      waiting -= 1;
      enqueue(job);
    });
  };
  const clear = (): void => {
    epoch += 1;
    lanes.clear();
    ready.length = 0;
    held = [];
    underWay = 0;
    waiting = 0;
    Object.assign(mischief, { drop: 0, duplicate: 0, reorder: 0 });
  };

  return {
    send,
    mischief,
    releaseHeld,
    pending: () => [...lanes.values()].reduce((sum, lane) => sum + lane.length, held.length + waiting),
    clear,
    close: () => {
      clear();
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

interface Outcome {
  readonly status?: number;
  readonly words: string;
}

function post(
  job: WebhookJob,
  agents: { readonly http: HttpAgent; readonly https: HttpsAgent },
  timeout: number,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const secure = job.target.startsWith('https:');
    const headers = {
      'content-type': 'application/json',
      'content-length': job.body.length,
      'el8-ed25519-signature': job.signature,
    };
    const options = { method: 'POST', headers, timeout, agent: secure ? agents.https : agents.http };
    try {
      const request = (secure ? httpsRequest : httpRequest)(job.target, options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', (error) => resolve({ words: error.message }));
        response.on('end', () => {
          const words = Buffer.concat(chunks).toString().slice(0, 500);
          resolve({ words, ...(response.statusCode === undefined ? {} : { status: response.statusCode }) });
        });
      });
      request.on('timeout', () => request.destroy(new Error(`no answer within ${timeout} ms`)));
      request.on('error', (error) => resolve({ words: error.message }));
      request.end(job.body);
    } catch (error) {
      resolve({ words: String(error) });
    }
  });
}
