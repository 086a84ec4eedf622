// One running sandbox: its state and seed, what is on order, and the parts that outlive a reset. Kareo sheet 4.4.
import { createThrottle, type Throttle } from './operations/throttles.js';
import { createClock } from './state/clock.js';
import { createRequestLog, type RequestLog } from './state/request-log.js';
import { applySeed, type Seed } from './state/seed.js';
import { createState, type Customer, type State } from './state/state.js';
import { createWeather, type Weather } from './state/weather.js';

export interface Sandbox {
  state: State;
  throttle: Throttle;
  readonly weather: Weather;
  readonly log: RequestLog;
  /** Back to a seed: the one given, or the one of before. The clock runs on. */
  readonly load: (seed?: Seed) => void;
}

export function createSandbox(base: () => number, customer: Customer, firstSeed: Seed): Sandbox {
  const clock = createClock(base);
  let seed = firstSeed;
  const seeded = (from: Seed): State => {
    const state = createState(clock, customer);
    applySeed(state, from);
    return state;
  };
  const sandbox: Sandbox = {
    state: seeded(seed),
    throttle: createThrottle(),
    weather: createWeather(),
    log: createRequestLog(),
    load: (next) => {
      // A seed that is refused leaves everything as it was.
      sandbox.state = seeded(next ?? seed);
      seed = next ?? seed;
      sandbox.throttle = createThrottle();
      sandbox.weather.clear();
      sandbox.log.clear();
    },
  };
  return sandbox;
}
