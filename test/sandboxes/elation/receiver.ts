// A receiver of webhooks that keeps the raw bytes and checks signatures as the vendor's documentation tells: Ed25519 over the body as it came.
import { createPublicKey, verify } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from './vendor-client.js';

export interface Delivered {
  readonly raw: Buffer;
  readonly signature: string;
  readonly event: Json;
}

export interface Receiver {
  readonly url: string;
  readonly delivered: Delivered[];
  /** The status of the next answers; 200 at first. */
  answer: number;
  /** Resolves once so many have come; rejects after five seconds. */
  readonly until: (count: number) => Promise<readonly Delivered[]>;
  readonly close: () => Promise<void>;
}

export async function receive(): Promise<Receiver> {
  const delivered: Delivered[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = Buffer.concat(chunks);
      const signature = String(request.headers['el8-ed25519-signature']);
      delivered.push({ raw, signature, event: JSON.parse(raw.toString()) as Json });
      response.statusCode = receiver.answer;
      response.end();
    });
  });
  // A failed test that never comes to close it must not keep the run alive.
  server.on('connection', (socket) => socket.unref());
  server.unref();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/elation`,
    delivered,
    answer: 200,
    until: async (count) => {
      await eventually(() => delivered.length >= count, `${count} webhooks; came ${delivered.length}`);
      return delivered;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}

export function isSigned(delivered: Delivered, publicKey: string): boolean {
  const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');
  const key = createPublicKey({
    key: Buffer.concat([spkiHead, Buffer.from(publicKey, 'base64')]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, delivered.raw, key, Buffer.from(delivered.signature, 'base64'));
}

export async function eventually(holds: () => boolean | Promise<boolean>, words: string): Promise<void> {
  for (const deadline = Date.now() + 5_000; Date.now() < deadline;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`waited in vain for ${words}`);
}
