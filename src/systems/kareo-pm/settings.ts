// What a connection to Kareo is configured with. Kareo Technical Guide (API 2.1), "RequestHeader": customer key, user, password.
import { z } from 'zod';
import { SystemFailure } from '../failure.js';

/** The settings of one Kareo account; unknown keys are refused. */
export const kareoSettings = z.strictObject({
  /** The one address of all operations, e.g. `https://webservice.kareo.com/services/soap/2.1/KareoServices.svc`. */
  url: z.url({ protocol: /^https?$/ }),
  customerKey: z.string().min(1),
  user: z.string().min(1),
  password: z.string().min(1),
  /** The practice of the account that takes part; needed where the account has more than one active practice. */
  practiceId: z.coerce
    .string()
    .regex(/^[1-9][0-9]*$/, 'a practice id is a whole number')
    .optional(),
  /** The time zone of the practice, for dates without a time; IANA name. */
  timeZone: z
    .string()
    .refine(isTimeZone, 'not an IANA time zone, e.g. America/Los_Angeles')
    .default('America/Los_Angeles'),
  /** In which state encounters are created: drafts wait for a person in Kareo. */
  encounterStatus: z.enum(['Draft', 'Submitted', 'Approved']).default('Draft'),
  /** The name under which Chartbridge keeps external ids in Kareo; registered at first connect. */
  vendorName: z.string().min(1).max(50).default('Chartbridge'),
  /** Whether calls keep the gaps that Kareo asks for; off only for a sandbox without throttle. */
  throttled: z.boolean().default(true),
  /** Whether the account offers the proposed lists of insurance companies and plans. */
  insuranceLists: z.boolean().default(false),
  /** How long a call may take, in ms. */
  timeoutMs: z.number().int().min(100).max(300_000).default(30_000),
  /** The least gap between two polls, in ms; 120 s at most. */
  pollMs: z.number().int().min(1).max(120_000).default(60_000),
});

export type KareoSettings = z.infer<typeof kareoSettings>;

/**
 * The settings as they stand in the configuration, checked.
 * @throws SystemFailure (configuration) that names each setting that is wrong.
 */
export function readSettings(settings: unknown): KareoSettings {
  const read = kareoSettings.safeParse(settings);
  if (read.success) return read.data;
  throw new SystemFailure(
    'configuration',
    read.error.issues.map((issue) => ({
      code: 'settings-invalid',
      text: `Kareo connection: ${issue.path.join('.') || 'settings'}: ${issue.message}`,
    })),
  );
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
