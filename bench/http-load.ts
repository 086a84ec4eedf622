// A load generator small enough to be understood: keep-alive connections that each send the next request when the answer is whole.
import { connect } from 'node:net';

export interface Load {
  readonly port: number;
  readonly connections: number;
  /** The whole text of the next HTTP/1.1 request, ASCII. */
  readonly next: () => string;
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
      socket.setNoDelay(true);
      socket.setEncoding('latin1');
      socket.on('error', reject);
      socket.on('data', (chunk: string) => {
        pending = pending === '' ? chunk : pending + chunk;
        if (!isWhole(pending)) return;
        if (pending.charCodeAt('HTTP/1.1 '.length) >= 0x34) refused += 1;
        pending = '';
        requests += 1;
        if (performance.now() < until) socket.write(next());
        else socket.end(() => resolve());
      });
    });
  await Promise.all(Array.from({ length: connections }, one));
  return { requests, seconds: (performance.now() - started) / 1000, refused };
}

const lengthHeader = 'ontent-Length: ';

function isWhole(answer: string): boolean {
  const end = answer.indexOf('\r\n\r\n');
  if (end === -1) return false;
  const at = answer.indexOf(lengthHeader);
  if (at === -1 || at > end) return answer.endsWith('0\r\n\r\n') || !answer.includes('chunked');
  return answer.length >= end + 4 + Number.parseInt(answer.slice(at + lengthHeader.length, at + 30), 10);
}
