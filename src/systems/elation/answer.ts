// Reads the whole answer of a call, or says that there was none. Fetch Standard, section 5.6 "Fetch method".
import { failureWithoutAnswer, type Asked, type ElationAnswer } from './errors.js';

/** Runs the request and reads its whole body; a body that does not arrive is no answer. */
export async function readAnswer(asked: Asked, request: () => Promise<Response>): Promise<ElationAnswer> {
  try {
    const response = await request();
    const raw = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(raw), raw };
  } catch (cause) {
    throw failureWithoutAnswer(asked, cause);
  }
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return raw;
  }
}
