// The one typed schema of every setting: `chartbridge.yaml`, with `${NAME}` for what the environment holds. README, "Configuration".
import { parse } from 'yaml';
import { z } from 'zod';

const mapOfIds = z.record(z.string(), z.coerce.string());

const connection = z.strictObject({
  /** Short and without spaces: it stands in `/hooks/{name}`. */
  name: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'lower-case letters, digits and hyphens'),
  system: z.enum(['elation', 'kareo-pm']),
  /** IANA zone of the practice. */
  timeZone: z.string().refine(isTimeZone, 'is an IANA time zone, e.g. America/Boise'),
  /** What the system itself asks for; its own schema checks it. */
  settings: z.record(z.string(), z.unknown()),
  /** How many deliveries may be under way at once. */
  concurrency: z.number().int().min(1).max(64).default(8),
  /** This system's ids and the partner's: for what cannot be matched by NPI. */
  maps: z
    .strictObject({
      provider: mapOfIds.default({}),
      calendar: mapOfIds.default({}),
      location: mapOfIds.default({}),
      practice: mapOfIds.default({}),
    })
    .prefault({}),
});

const integration = z.strictObject({
  name: z.enum(['elation-kareo']),
  configuration: z.enum(['kareo-owned', 'elation-owned']).default('kareo-owned'),
  /** The connection of each system that takes part. */
  connections: z.partialRecord(z.enum(['elation', 'kareo-pm']), z.string()),
  /** Nothing flows before it is turned on. */
  on: z.boolean().default(false),
  /** Bills wait until someone releases them. */
  holdBills: z.boolean().default(false),
});

/** Every setting, with its default. */
export const configurationSchema = z.strictObject({
  server: z
    .strictObject({
      host: z.string().default('127.0.0.1'),
      port: z.number().int().min(0).max(65_535).default(8080),
      /** The address by which systems and clients reach us, without a path; by default `http://{host}:{port}`. */
      publicUrl: z
        .url({ protocol: /^https?$/ })
        .transform((url) => url.replace(/\/+$/, ''))
        .optional(),
    })
    .prefault({}),
  store: z.strictObject({ path: z.string().default('data/chartbridge.sqlite') }).prefault({}),
  log: z.strictObject({ level: z.enum(['silent', 'error', 'warn', 'info']).default('info') }).prefault({}),
  /** Names the practice in every key of the store; a single practice never sees it. */
  tenant: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .default('practice'),
  /** Ms between two looks at what the calendar has brought due. */
  tickMs: z.number().int().min(10).default(1_000),
  validation: z
    .strictObject({
      /** Files of FHIR packages (.tgz) to load at start, beside those that were installed. */
      packages: z.array(z.string()).default([]),
      /** What a profile in `meta.profile` is that is not known here. */
      unknownProfile: z.enum(['error', 'warning']).default('warning'),
    })
    .prefault({}),
  connections: z.array(connection).default([]),
  integrations: z.array(integration).default([]),
});

export type Configuration = z.output<typeof configurationSchema>;
export type ConnectionConfiguration = Configuration['connections'][number];

/** The configuration cannot be used; `problems` names each setting, what it is and what it should be. */
export class ConfigurationError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}

/** The environment's names for settings that change from machine to machine. */
const fromEnvironment: Readonly<
  Record<string, readonly [section: 'server' | 'store' | 'log', key: string, kind: 'text' | 'number']>
> = {
  CHARTBRIDGE_HOST: ['server', 'host', 'text'],
  CHARTBRIDGE_PORT: ['server', 'port', 'number'],
  CHARTBRIDGE_PUBLIC_URL: ['server', 'publicUrl', 'text'],
  CHARTBRIDGE_STORE: ['store', 'path', 'text'],
  CHARTBRIDGE_LOG_LEVEL: ['log', 'level', 'text'],
};

/**
 * Reads the YAML text, puts in what the environment says, and checks all of it.
 * @throws ConfigurationError that names every problem at once
 */
export function readConfiguration(
  yaml: string,
  environment: Readonly<Record<string, string | undefined>>,
): Configuration {
  const written: unknown = parse(filled(yaml, environment)) ?? {};
  if (typeof written !== 'object' || Array.isArray(written))
    throw new ConfigurationError(['the file is a list of settings by name']);
  const settings: Record<string, unknown> = { ...written };
  for (const [name, [section, key, kind]] of Object.entries(fromEnvironment)) {
    const value = environment[name];
    if (value === undefined) continue;
    settings[section] = {
      ...(settings[section] as object | undefined),
      [key]: kind === 'number' ? Number(value) : value,
    };
  }
  return checked(settings);
}

/** Checks settings that are already data (tests, the demo). */
export function checked(settings: unknown): Configuration {
  const read = configurationSchema.safeParse(settings);
  if (!read.success)
    throw new ConfigurationError(
      read.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`),
    );
  const problems = problemsOf(read.data);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return read.data;
}

function filled(yaml: string, environment: Readonly<Record<string, string | undefined>>): string {
  const missing: string[] = [];
  const text = yaml.replace(/\$\{([A-Z][A-Z0-9_]*)\}/g, (_whole, name: string) => {
    const value = environment[name];
    if (value === undefined) missing.push(`the environment has no ${name}`);
    return JSON.stringify(value ?? '');
  });
  if (missing.length > 0) throw new ConfigurationError(missing);
  return text;
}

function problemsOf({ server, connections, integrations }: Configuration): readonly string[] {
  const names = connections.map(({ name }) => name);
  const twice = names
    .filter((name, at) => names.indexOf(name) !== at)
    .map((name) => `connections: ${name} stands there twice`);
  const unknown = integrations.flatMap((each, at) =>
    Object.entries(each.connections).flatMap(([system, name]) =>
      connections.some((connection) => connection.name === name && connection.system === system)
        ? []
        : [`integrations.${at}.connections.${system}: there is no ${system} connection named ${name}`],
    ),
  );
  const incomplete = integrations.flatMap((each, at) =>
    Object.keys(each.connections).length === 2
      ? []
      : [`integrations.${at}.connections: ${each.name} joins two systems, elation and kareo-pm`],
  );
  return [
    ...twice,
    ...unknown,
    ...incomplete,
    ...(isLoopback(server.host)
      ? []
      : [`server.host: without authentication only a loopback address is listened on, not ${server.host}`]),
  ];
}

/** Whether only this machine reaches the address. */
const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
