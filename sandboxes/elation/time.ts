// The sandbox's own time: the clock handed in, shifted by control calls, and the tasks that wait for a moment of it.

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Clock = () => number;

export interface SandboxTime {
  readonly now: () => number;
  /** Moves the sandbox's time by that many ms against the clock handed in, and runs what has become due. */
  readonly shift: (ms: number) => void;
  /** Runs the task once the sandbox's time has reached `at` (ms). */
  readonly schedule: (at: number, task: () => void) => void;
  /** Forgets all waiting tasks. */
  readonly clear: () => void;
}

/** A clock handed in may jump without a word: what waits is looked at again at least this often. */
const lookAgainMs = 50;

export function createSandboxTime(clock: Clock): SandboxTime {
  let offset = 0;
  let timer: NodeJS.Timeout | undefined;
  let waiting: { readonly at: number; readonly task: () => void }[] = [];
  const now = (): number => clock() + offset;

  const arm = (): void => {
    if (timer !== undefined || waiting.length === 0) return;
    const soonest = waiting.reduce((at, each) => Math.min(at, each.at), Infinity);
    timer = setTimeout(run, Math.max(0, Math.min(lookAgainMs, soonest - now())));
  };
  const run = (): void => {
    timer = undefined;
    const moment = now();
    const due = waiting.filter((each) => each.at <= moment).sort((a, b) => a.at - b.at);
    waiting = waiting.filter((each) => each.at > moment);
    for (const each of due) each.task();
    arm();
  };
  const disarm = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };

  return {
    now,
    shift: (ms) => {
      offset += ms;
      disarm();
      run();
    },
    schedule: (at, task) => {
      waiting.push({ at, task });
      if (at - now() < lookAgainMs) disarm();
      arm();
    },
    clear: () => {
      waiting = [];
      disarm();
    },
  };
}

/** `YYYY-MM-DDTHH:MM:SSZ`, as most of Elation's members say an instant. */
export function toSeconds(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** The same without a zone, as subscriptions, bullets and appointment states say it. */
export function toZoneless(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19);
}

/** Makes stamps with microseconds (`last_modified`) that never repeat nor go back within one run. */
export function createMicroseconds(now: () => number): () => string {
  let last = 0;
  return () => {
    last = Math.max(now() * 1000, last + 1);
    const milliseconds = new Date(Math.floor(last / 1000)).toISOString().slice(0, 23);
    return `${milliseconds}${String(last % 1000).padStart(3, '0')}Z`;
  };
}
