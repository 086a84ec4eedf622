// The smallest gaps between two calls of an operation: refused when not kept, and listed by GetThrottles. Kareo sheet 1.4.
import { operationShapes, shapesByName } from '../schema/service.js';
import { operation } from './operation.js';

export const getThrottles = operation<object>(() => ({
  Throttles: operationShapes.map(({ name, throttleMs }) => ({ Endpoint: name, ThrottleTimeMs: throttleMs })),
}));

export interface Throttle {
  /** What to say to a call of the operation that comes within its gap; undefined lets it pass, and counts it. */
  readonly tooSoon: (operation: string, now: number) => string | undefined;
}

export function createThrottle(): Throttle {
  const last = new Map<string, number>();
  return {
    tooSoon: (name, now) => {
      const before = last.get(name);
      const gap = shapesByName.get(name)?.throttleMs ?? 0;
      // A gap of exactly the interval still trips; a clock set back does not.
      if (before !== undefined && now >= before && now - before <= gap) {
        return `429 Too Many Requests: ${name} endpoint requested more than allowed, once in ${gap} ms.`;
      }
      last.set(name, now);
      return undefined;
    },
  };
}
