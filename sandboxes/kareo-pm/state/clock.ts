// The sandbox's own clock: it runs with the one handed in and can be set and moved. Kareo sheet 4.4.

export interface SandboxClock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** From now on it is this instant, and time goes on. */
  readonly set: (instant: number) => void;
  readonly advance: (milliseconds: number) => void;
}

export function createClock(base: () => number): SandboxClock {
  let offset = 0;
  return {
    now: () => base() + offset,
    set: (instant) => {
      offset = instant - base();
    },
    advance: (milliseconds) => {
      offset += milliseconds;
    },
  };
}
