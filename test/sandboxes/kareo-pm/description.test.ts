// The sandbox's WSDL and type table: what a stock client gets to know, and the counts that the Kareo sheet gives.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createClientAsync } from 'soap';
import { type KareoPmSandbox, startKareoPmSandbox } from '../../../sandboxes/kareo-pm/main.js';
import { operations } from '../../../sandboxes/kareo-pm/operations/registry.js';
import { operationShapes, serviceTypes } from '../../../sandboxes/kareo-pm/schema/service.js';
import { practiceSeed } from './practice.js';
import { at, login, stockClient } from './stock-client.js';

let sandbox: KareoPmSandbox;
beforeEach(async () => {
  sandbox = await startKareoPmSandbox({ seed: practiceSeed });
});
afterEach(() => sandbox.close());

describe('the type table', () => {
  const types = serviceTypes(true);

  it('SB-KA-50 has every type’s own members in byte order', () => {
    for (const type of types.values()) {
      const names = type.own.map((member) => member.name);
      expect(names).toEqual([...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    }
  });

  it('SB-KA-50 has the number of columns that the service has', () => {
    const count = (name: string): number | undefined => types.get(name)?.members.length;
    expect(
      [
        'PatientData',
        'PatientFieldsToReturn',
        'PatientBatchData',
        'PatientBatchFieldsToReturn',
        'ChargeData',
        'AppointmentData',
      ].map(count),
    ).toEqual([163, 224, 215, 215, 179, 43]);
  });

  it('SB-KA-50 has a function for every operation, and no other', () => {
    expect(Object.keys(operations).sort()).toEqual(operationShapes.map(({ name }) => name).sort());
  });
});

describe('the WSDL', () => {
  it.each(['?wsdl', '?singleWsdl', '?WSDL'])(
    'SB-KA-51 makes a stock client at %s, with all operations',
    async (query) => {
      const soap = await createClientAsync(sandbox.endpoint + query);
      const described = at(soap.describe(), 'KareoServices.BasicHttpBinding_KareoServices');
      expect(Object.keys(described as object).sort()).toEqual(operationShapes.map(({ name }) => name).sort());
      expect(Object.keys(at(described, 'UpdatePatient.input') as object)).toEqual(['UpdatePatientReq']);
    },
  );

  it('SB-KA-51 lets a stock client write in order, with the namespaces of each family', async () => {
    const client = await stockClient(sandbox.endpoint);
    await client.call('GetServiceLocations', { Fields: { ID: true, Name: true }, Filter: { ID: '3' } });
    expect(client.soap.lastRequest).toContain('"http://www.kareo.com/api/schemas"');
    expect(client.soap.lastResponse).toContain('<ServiceLocationData>');
    expect(client.soap.lastResponse).toContain('<Name>Main Office</Name>');
  });

  it('SB-KA-51 says its own address, and serves each schema', async () => {
    const wsdl = await (await fetch(`${sandbox.endpoint}?wsdl`)).text();
    expect(wsdl).toContain(`<soap:address location="${sandbox.endpoint}"/>`);
    expect(wsdl).toContain('soapAction="http://www.kareo.com/api/schemas/KareoServices/GetPatients"');
    const schema = await (await fetch(`${sandbox.endpoint}?xsd=xsd7`)).text();
    expect(schema).toContain('targetNamespace="http://www.kareo.com/api/schemas"');
    expect((await fetch(`${sandbox.endpoint}?xsd=xsd9`)).status).toBe(404);
    expect((await fetch(sandbox.endpoint)).status).toBe(404);
  });

  it('SB-KA-51 takes text/xml posted to the service, and nothing else', async () => {
    const json = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' };
    expect((await fetch(sandbox.endpoint, json)).status).toBe(415);
    expect((await fetch(sandbox.endpoint, { method: 'PUT', body: '' })).status).toBe(405);
    expect((await fetch(`${sandbox.baseUrl}/elsewhere`)).status).toBe(404);
  });
});

describe('the process', () => {
  it('SB-KA-52 prints its port first, and reads its seed and login from arguments and environment', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kareo-pm-'));
    const file = join(folder, 'seed.json');
    writeFileSync(file, JSON.stringify(practiceSeed));
    const main = fileURLToPath(new URL('../../../sandboxes/kareo-pm/main.js', import.meta.url));
    const environment = {
      ...process.env,
      KAREO_PM_SANDBOX_PASSWORD: 'of the environment',
      KAREO_PM_SANDBOX_CUSTOMER_KEY: 'key-2',
    };
    const child = spawn(process.execPath, [main, '--port', '0', '--seed', file], {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
      const { port } = JSON.parse(line) as { port: number };
      const endpoint = `http://127.0.0.1:${port}/services/soap/2.1/KareoServices.svc`;
      const client = await stockClient(endpoint, { ...login, CustomerKey: 'key-2', Password: 'of the environment' });
      const patient = await client.call('GetPatient', { Filter: { PatientID: 1007 } });
      expect(at(patient, 'Patient.LastName')).toBe('Brandt');
    } finally {
      child.kill();
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true });
    }
    expect(child.exitCode).toBe(0);
  });
});
