// An invented practice in a fresh sandbox for each test, its staff (control calls), and applications that use the vendor's API.
import { startElationSandbox } from '../../../sandboxes/elation/elation.js';
import type { ElationSandbox, ElationSandboxOptions } from '../../../sandboxes/elation/elation.js';
import { connect, read } from './vendor-client.js';
import type { Answered, Json, VendorClient } from './vendor-client.js';

export const practice = 141_127_173_200_004;
export const varga = 141_127_177_600_101;
export const ito = 141_127_177_600_102;
export const main = 141_127_173_200_055;
export const west = 141_127_173_200_056;
export const marisol = 141_902_233_600_001;
export const teo = 141_902_233_600_002;

export const applications = [
  { id: 'bridge', secret: 'bridge-secret' },
  { id: 'crm', secret: 'crm-secret', integration: false },
  { id: 'signer', secret: 'signer-secret', integration: false, maySign: true },
];

const license = { license: 'M-1', license_state: 'ID', email: 'doctor@example.org' };

export const seed = {
  practice: {
    id: practice,
    name: 'Sawtooth Family Medicine',
    address_line1: '700 Ridge Rd',
    city: 'Boise',
    state: 'ID',
    zip: '83702',
    timezone: 'US/Mountain',
    integration: 'on',
  },
  physicians: [
    {
      id: varga,
      user_id: 4067,
      first_name: 'Odette',
      last_name: 'Varga',
      credentials: 'MD',
      npi: '1999999984',
      ...license,
    },
    { id: ito, user_id: 4068, first_name: 'Kenji', last_name: 'Ito', npi: '1999999976', is_active: false, ...license },
  ],
  service_locations: [
    {
      id: main,
      name: 'Sawtooth Main',
      address_line1: '700 Ridge Rd',
      state: 'ID',
      is_primary: true,
      timezone: 'US/Mountain',
      place_of_service: 'Office',
    },
    { id: west, name: 'Sawtooth West', address_line1: '9 Mesa Way', state: 'ID', place_of_service: 'School' },
  ],
  patients: [
    {
      id: marisol,
      first_name: 'Marisol',
      last_name: 'Quennell',
      dob: '1987-03-14',
      sex: 'Female',
      phones: [{ phone: '2085550142', phone_type: 'Mobile' }],
      tags: ['New Patient'],
    },
    { id: teo, first_name: 'Téo', last_name: 'Brandt', dob: '1990-10-02', sex: 'Male' },
  ],
};

export interface Opened {
  readonly sandbox: ElationSandbox;
  /** The application of the integration. */
  readonly bridge: VendorClient;
  readonly connectAs: (id: string, scope?: string) => Promise<VendorClient>;
  /** A control call: POST with a body, and GET. */
  readonly staff: (path: string, body?: unknown) => Promise<Answered>;
  readonly look: (path: string) => Promise<Answered>;
}

/** Opens a seeded sandbox, runs the test, closes it. */
export async function withSandbox(
  run: (opened: Opened) => Promise<void>,
  options: ElationSandboxOptions = {},
): Promise<void> {
  const sandbox = await startElationSandbox({ applications, seed, ...options });
  try {
    const connectAs = (id: string, scope?: string) =>
      connect(sandbox.baseUrl, { id, secret: `${id}-secret`, ...(scope === undefined ? {} : { scope }) });
    const look = async (path: string) => read(await fetch(`${sandbox.controlUrl}/control${path}`));
    const staff = async (path: string, body: unknown = {}) => {
      const headers = { 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      return read(await fetch(`${sandbox.controlUrl}/control${path}`, init));
    };
    await run({ sandbox, bridge: await connectAs('bridge'), connectAs, staff, look });
  } finally {
    await sandbox.close();
  }
}

/** One correct service line, as staff write it. */
export const line: Json = { cpt: '99213', modifiers: ['25'], dxs: ['I10', 'E78.5'], unit_charge: '145.00', units: '1' };
