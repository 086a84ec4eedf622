// The connections to both sandboxes and the integration between them, as a configuration has them: for the demo, the benchmarks and tests of whole processes. src/configuration.ts.

/** Where the sandboxes are and what the practice in them is called. */
export interface SandboxLine {
  /** The base URL of Elation's API. */
  readonly elation: string;
  /** The address of Kareo's SOAP service. */
  readonly kareo: string;
  /** Elation's id of the practice. */
  readonly practice: string | number;
  readonly defaultPhysician: string | number;
  /** Kareo's id of the practice. */
  readonly kareoPractice: string | number;
  readonly maps: object;
  /** ms between two looks at Kareo. */
  readonly pollMs: number;
  /** Whether calls keep to the rate that Kareo permits. */
  readonly throttled?: boolean;
}

const timeZone = 'America/Boise';

export const sandboxConnections = (
  line: SandboxLine,
): { readonly connections: object; readonly integrations: object } => ({
  connections: [
    {
      name: 'elation',
      system: 'elation',
      timeZone,
      settings: {
        baseUrl: line.elation,
        clientId: 'elation-client',
        clientSecret: 'elation-secret',
        practice: line.practice,
        defaultPhysician: line.defaultPhysician,
      },
      maps: line.maps,
    },
    {
      name: 'kareo',
      system: 'kareo-pm',
      timeZone,
      settings: {
        url: line.kareo,
        customerKey: 'sandbox-customer-key',
        user: 'api@sandbox.example',
        password: 'sandbox-password',
        practiceId: line.kareoPractice,
        timeZone,
        throttled: line.throttled ?? false,
        pollMs: line.pollMs,
      },
    },
  ],
  integrations: [{ name: 'elation-kareo', connections: { elation: 'elation', 'kareo-pm': 'kareo' }, on: true }],
});
