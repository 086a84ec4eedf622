import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'fhir-kit-client';
import { serve, type Served } from './serve.js';

let served: Served;
let client: Client;
beforeAll(async () => {
  served = await serve();
  client = new Client({ baseUrl: served.base });
});
afterAll(() => served.close());

describe('fhir-kit-client, which has never heard of us', () => {
  it('reads the capabilities, creates, reads, updates, searches, pages, asks for history, validates, deletes', async () => {
    const statement = await client.capabilityStatement();
    expect(statement).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });

    const body = { resourceType: 'Patient', name: [{ family: 'Haddad' }] };
    const created = await client.create({ resourceType: 'Patient', body });
    const id = String(created['id']);
    for (let time = 0; time < 2; time += 1) await client.create({ resourceType: 'Patient', body });

    expect(await client.read({ resourceType: 'Patient', id })).toEqual(created);
    const changed = { ...created, active: true } as typeof created;
    const updated = await client.update({ resourceType: 'Patient', id, body: changed });
    expect(updated).toMatchObject({ active: true, meta: { versionId: '2' } });
    expect(await client.vread({ resourceType: 'Patient', id, version: '1' })).toEqual(created);

    const first = await client.resourceSearch({
      resourceType: 'Patient',
      searchParams: { family: 'Haddad', _count: 2 },
    });
    expect(first['entry']).toHaveLength(2);
    const second = await client.nextPage({ bundle: first as never });
    expect(second?.['entry']).toHaveLength(1);

    const history = await client.resourceHistory({ resourceType: 'Patient', id });
    expect(history['entry']).toHaveLength(2);
    const outcome = await client.operation({ name: 'validate', resourceType: 'Patient', input: body });
    expect(outcome).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ severity: 'information' }] });

    await client.delete({ resourceType: 'Patient', id });
    await expect(client.read({ resourceType: 'Patient', id })).rejects.toMatchObject({
      response: { status: 410, data: { resourceType: 'OperationOutcome' } },
    });
  });
});
