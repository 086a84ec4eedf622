// Pushed events: subscribing, and the Ed25519 signature over the raw body. Elation API documentation, "Event subscriptions"; RFC 8410 section 4.
import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { listAll } from './paging.js';
import type { ListedType } from './client.js';
import type { Send } from './transport.js';

/** Elation's name of each resource that it pushes, and our record type. */
export const pushed: Readonly<Record<string, ListedType>> = {
  patients: 'patient',
  visit_notes: 'visit-note',
  bills: 'bill',
  appointments: 'appointment',
  insurance_companies: 'insurance-company',
  insurance_plans: 'insurance-plan',
  physicians: 'physician',
  service_locations: 'service-location',
};

const path = '/app/subscriptions/';

/** The DER head that makes a raw 32-byte Ed25519 key a SubjectPublicKeyInfo. */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

/** A signing key (base64 of its raw 32 bytes), ready to verify with; undefined where the text is none. */
export function signingKey(publicKey: string): KeyObject | undefined {
  const raw = Buffer.from(publicKey, 'base64');
  if (raw.length !== 32) return undefined;
  return createPublicKey({ key: Buffer.concat([spkiHead, raw]), format: 'der', type: 'spki' });
}

/**
 * Whether the signature (base64) holds over these bytes under that key.
 * The bytes must be those received: Elation's JSON is spaced otherwise than ours.
 */
export function isSignedBy(key: KeyObject | undefined, signature: string, body: Uint8Array): boolean {
  const signed = Buffer.from(signature, 'base64');
  return key !== undefined && signed.length === 64 && verify(null, body, key, signed);
}

/** Subscribes the target to every resource that it is not subscribed to yet; one that another process made meanwhile is as good. */
export async function subscribeAll(send: Send, target: string): Promise<void> {
  const there = new Set<string>();
  for await (const subscription of listAll(send, path)) {
    if (isSubscription(subscription) && subscription.target === target) there.add(subscription.resource);
  }
  for (const resource of Object.keys(pushed)) {
    if (there.has(resource)) continue;
    await send({ method: 'POST', path, body: { resource, target }, accept: [409] });
  }
}

/** The signing keys of all live subscriptions of these credentials. */
export async function readSigningKeys(send: Send): Promise<readonly (KeyObject | undefined)[]> {
  const keys = new Set<string>();
  for await (const subscription of listAll(send, path)) {
    if (isSubscription(subscription) && typeof subscription.signing_pub_key === 'string') {
      keys.add(subscription.signing_pub_key);
    }
  }
  return [...keys].map(signingKey);
}

interface Subscription {
  readonly resource: string;
  readonly target: string;
  readonly signing_pub_key?: unknown;
}

const isSubscription = (item: unknown): item is Subscription =>
  typeof item === 'object' &&
  item !== null &&
  'resource' in item &&
  typeof item.resource === 'string' &&
  'target' in item &&
  typeof item.target === 'string' &&
  !('deleted_date' in item && typeof item.deleted_date === 'string' && item.deleted_date !== '');
