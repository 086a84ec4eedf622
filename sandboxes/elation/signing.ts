// The signature of webhooks: Ed25519 over the raw bytes of the body, in base64. Elation API, "Webhooks"; RFC 8032, RFC 8410.
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { Application } from './sandbox.js';

export interface Signing {
  /** base64 of the raw 32-byte public key, as `signing_pub_key` says it. */
  readonly publicKey: string;
  /** The value of `El8-Ed25519-Signature`. */
  readonly sign: (body: Uint8Array) => string;
}

/** The key pair comes from the application's secret, so that it is the same after a restart of the sandbox. */
export function createSigning(application: Application): Signing {
  const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');
  const seed = createHash('sha256').update(`${application.id}:${application.secret}`).digest();
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return {
    publicKey: spki.subarray(-32).toString('base64'),
    sign: (body) => sign(null, body, privateKey).toString('base64'),
  };
}
