// A process to be killed: writes without end, eight sets at a time, and prints the id of each once it is acknowledged.
import { randomUUID } from 'node:crypto';
import type { Patient } from 'fhir/r4.js';
import { keysOf } from '../../src/search/keys.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import type { Store } from '../../src/store/store.js';

const openers: Readonly<Record<string, (place: string) => Promise<Store>>> = { sqlite: openSqliteStore };

const [kind = '', place = ''] = process.argv.slice(2);
const store = await openers[kind]?.(place);
if (!store) throw new Error(`no store of kind ${kind}`);

await Promise.all(
  Array.from({ length: 8 }, async () => {
    for (;;) {
      const id = randomUUID();
      const patient: Patient = { resourceType: 'Patient', id, name: [{ family: 'Okafor' }] };
      const write = { type: 'Patient' as const, id, version: 1, lastUpdated: new Date().toISOString(), deleted: false };
      const answer = await store.commit({
        tenant: 'kill',
        resources: [{ ...write, json: JSON.stringify(patient), keys: keysOf(patient) }],
        rows: [{ kind: 'setting', key: id, expect: 0, value: id, index: [id] }],
      });
      if (!answer.committed) throw new Error('a new id conflicts');
      process.stdout.write(`${id}\n`);
    }
  }),
);
