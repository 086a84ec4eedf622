// The smallest gaps between two calls of an operation: refused when not kept, and listed by GetThrottles. Kareo sheet 1.4.
import { operationShapes } from '../schema/service.js';
import { Refusal } from '../wire/faults.js';
import { operation } from './operation.js';

export const getThrottles = operation<object>(() => ({
  Throttles: operationShapes.map(({ name, throttleMs }) => ({ Endpoint: name, ThrottleTimeMs: throttleMs })),
}));

export interface Throttle {
  /** Throws Refusal when the last call of the operation is not more than its gap ago. */
  readonly pass: (operation: string, now: number) => void;
}

export function createThrottle(): Throttle {
  const gaps = new Map(operationShapes.map(({ name, throttleMs }) => [name, throttleMs]));
  const last = new Map<string, number>();
  return {
    pass: (name, now) => {
      const before = last.get(name);
      // A gap of exactly the interval still trips.
      if (before !== undefined && now >= before && now - before <= (gaps.get(name) ?? 0)) {
        throw new Refusal(
          `429 Too Many Requests: ${name} endpoint requested more than allowed, once in ${gaps.get(name)} ms.`,
        );
      }
      last.set(name, now);
    },
  };
}
