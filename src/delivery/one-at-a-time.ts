// Work that must not overlap: what several patients share in the target (a carrier, a plan) would else be made twice. Rules EL-13, XX-02.

/** Runs pieces of work of one name one after the other, in the order asked. */
export interface OneAtATime {
  readonly run: <Answer>(name: string, work: () => Promise<Answer>) => Promise<Answer>;
}

export function createOneAtATime(): OneAtATime {
  const last = new Map<string, Promise<unknown>>();
  return {
    run: (name, work) => {
      const before = last.get(name) ?? Promise.resolve();
      const now = before.then(work, work);
      last.set(name, now);
      const forget = (): void => {
        if (last.get(name) === now) last.delete(name);
      };
      now.then(forget, forget);
      return now;
    },
  };
}
