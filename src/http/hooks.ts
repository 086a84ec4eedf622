// Where systems push their events: raw bytes and headers, answered only after they are kept. docs/architecture.md section 4, "In"
import { refusal } from '../fhir/outcome.js';
import { readBytes } from './body.js';
import type { Route } from './route.js';

/**
 * Keeps a pushed event; resolves after the inbox commit. 'unknown': no such connection, or one that takes no events.
 * Throws OutcomeError 401 where the signature does not hold over exactly these bytes.
 */
export type ReceiveHook = (
  connection: string,
  headers: Readonly<Record<string, string | undefined>>,
  body: Uint8Array,
) => Promise<'kept' | 'unknown'>;

/** POST /hooks/{connection}: 200 once the event is kept. */
export const hookRoute = (receive: ReceiveHook): Route => ({
  method: 'POST',
  path: '/hooks/{connection}',
  isFhir: false,
  answer: async ({ request, path }) => {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
    );
    const kept = await receive(path['connection'] ?? '', headers, await readBytes(request));
    if (kept === 'unknown') throw refusal(404, 'not-found', 'No connection of that name takes events');
    return { status: 200, json: '{"kept":true}' };
  },
});
