// The sandbox's current date, in the time zone of its server. Kareo sheet 1.4, "Time zones".
import { pacificWall } from '../wire/wall-time.js';
import type { State } from './state.js';

/** `YYYY-MM-DD` in US Pacific time. */
export const dateOfToday = (state: State): string =>
  new Date(pacificWall(state.clock.now())).toISOString().slice(0, 10);
