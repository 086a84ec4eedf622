// A load generator small enough to be understood: keep-alive connections that each send the next request when the answer is whole.
import { connect } from 'node:net';

/** What is sent: the whole text of one HTTP/1.1 request. */
export type NextRequest = () => string;

export interface Load {
  readonly port: number;
  readonly connections: number;
  readonly next: NextRequest;
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** Answers with a status of 400 or more. */
  readonly refused: number;
}

/** Sends until `seconds` have passed and every answer is in. */
export async function runLoad({ port, connections, next }: Load, seconds: number): Promise<LoadResult> {
  const started = performance.now();
  const until = started + seconds * 1000;
  let requests = 0;
  let refused = 0;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(next()));
      let pending = '';
      let missing = 0;
      socket.setNoDelay(true);
      socket.setEncoding('latin1');
      socket.on('error', reject);
      socket.on('data', (chunk: string) => {
        if (missing > 0) missing -= chunk.length;
        else {
          pending += chunk;
          const end = pending.indexOf('\r\n\r\n');
          if (end === -1) return;
          if (pending.charCodeAt(9) >= 0x34) refused += 1;
          const at = pending.indexOf('ontent-Length: ');
          const length = at === -1 || at > end ? 0 : Number.parseInt(pending.slice(at + 15, at + 25), 10);
          missing = length - (pending.length - end - 4);
          pending = '';
        }
        if (missing > 0) return;
        requests += 1;
        if (performance.now() < until) socket.write(next());
        else socket.end(() => resolve());
      });
    });
  await Promise.all(Array.from({ length: connections }, one));
  return { requests, seconds: (performance.now() - started) / 1000, refused };
}
