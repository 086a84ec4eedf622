// What a connection to Elation is configured with. Elation API documentation, "Authentication".
import { z } from 'zod';

/** The settings of one Elation connection; unknown keys are errors. */
export const elationSettings = z.strictObject({
  /** Up to and including the version, e.g. `https://sandbox.elationemr.com/api/2.0`. */
  baseUrl: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /** Practice id; needed where the credentials see more than one practice. */
  practice: z.coerce.string().regex(/^\d+$/, 'is a number').optional(),
  /** Physician id for charts that come without a provider: Elation requires one. */
  defaultPhysician: z.coerce.string().regex(/^\d+$/, 'is a number').optional(),
  /** How long one call may take, in ms. */
  timeoutMs: z.number().int().positive().default(30_000),
});

export type ElationSettings = z.output<typeof elationSettings>;
