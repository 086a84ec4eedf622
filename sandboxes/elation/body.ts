// The body of a request: JSON, or a form where clients send one. Elation API, "API Conventions".
import type { Request } from 'express';
import { refuse } from './refusal.js';

/** The parsed body; undefined where there is none. Throws 400 and 415 as Django REST framework says them. */
export function readBody(request: Request): unknown {
  const bytes: unknown = request.body;
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) return undefined;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(bytes.toString()));
  if (type !== 'application/json') throw refuse(415, `Unsupported media type "${type}" in request.`);
  try {
    return JSON.parse(bytes.toString()) as unknown;
  } catch (error) {
    throw refuse(400, `JSON parse error - ${error instanceof Error ? error.message : String(error)}`);
  }
}
