// A stock SOAP client that knows the sandbox by its WSDL alone, for tests that must not share our product's client. npm `soap`.
import { type Client, createClientAsync } from 'soap';

export const login = { CustomerKey: 'sandbox-customer-key', Password: 'sandbox-password', User: 'api@sandbox.example' };

export interface StockClient {
  /** Calls an operation with the members of its request; answers its result. */
  readonly call: (operation: string, members?: object, argument?: string) => Promise<unknown>;
  readonly soap: Client;
}

/** Reading the WSDL takes a stock client most of a second: once for each test file. */
let described: Promise<Client> | undefined;

/** A client of the service at `endpoint`, made from the WSDL of the first one asked for. */
export async function stockClient(endpoint: string, header: object = login): Promise<StockClient> {
  described ??= createClientAsync(`${endpoint}?wsdl`);
  const soap = await described;
  return {
    soap,
    call: async (operation, members = {}, argument = 'request') => {
      soap.setEndpoint(endpoint);
      const run = soap[`${operation}Async`] as (body: object) => Promise<[Record<string, unknown>]>;
      const [answer] = await run({ [argument]: { RequestHeader: header, ...members } });
      return answer[`${operation}Result`];
    },
  };
}

/** The value at a path such as `Patient.Cases.PatientCaseData.0.Name`; undefined where the path ends early. */
export function at(value: unknown, path: string): unknown {
  let here = value;
  for (const step of path.split('.')) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Object.entries(here).find(([name]) => name === step)?.[1] as unknown;
  }
  return here ?? undefined;
}

/** The list at a path; an absent one is empty. */
export function listAt(value: unknown, path: string): unknown[] {
  const list = at(value, path);
  return Array.isArray(list) ? list : list === undefined ? [] : [list];
}

export const textAt = (value: unknown, path: string): string => {
  const text = at(value, path);
  return typeof text === 'string' ? text : '';
};
