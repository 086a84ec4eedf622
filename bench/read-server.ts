// A server of patients for P1: 'constant' sends one text, 'loop' reads the store and sends, 'chartbridge' is the whole HTTP face.
import express, { type Express } from 'express';
import type { Patient } from 'fhir/r4.js';
import { keysOf } from '../src/search/keys.js';
import { createFastServer } from '../src/http/server.js';
import type { Store } from '../src/store/store.js';
import { benchApp, temporaryStore, tenant } from './bench-app.js';
import { measure } from './measured-server.js';
import { patientId, patientCount } from './patients.js';

const fhirJson = 'application/fhir+json; charset=utf-8';
const lastUpdated = '2026-01-31T08:00:00.000Z';

/** A patient of about 2 KB. */
function patientOf(number: number): Patient {
  return {
    resourceType: 'Patient',
    id: patientId(number),
    meta: { versionId: '1', lastUpdated },
    identifier: [{ system: 'https://clinic.example/mrn', value: `${100_000 + number}` }],
    active: true,
    name: [{ use: 'official', family: `Family${number}`, given: ['Given', 'Middle'] }],
    telecom: [{ system: 'phone', value: '555-0100', use: 'home' }],
    gender: 'female',
    birthDate: '1980-05-17',
    address: [{ line: [`${number} Invented Street`], city: 'Irvine', state: 'CA', postalCode: '92617', country: 'US' }],
    contact: Array.from({ length: 7 }, (_, index) => ({
      relationship: [{ text: `relationship ${index}` }],
      name: { family: `Contact${index}`, given: ['Given'] },
      telecom: [{ system: 'phone', value: '555-0101', use: 'home' }],
      address: { line: [`${index} Invented Street`], city: 'Irvine' },
    })),
  };
}

async function fill(store: Store): Promise<void> {
  for (let from = 0; from < patientCount; from += 500) {
    const some = Array.from({ length: 500 }, (_, index) => patientOf(from + index));
    await Promise.all(
      some.map((patient) =>
        store.commit({
          tenant,
          rows: [],
          resources: [
            {
              type: 'Patient',
              id: patient.id ?? '',
              version: 1,
              lastUpdated,
              deleted: false,
              json: JSON.stringify(patient),
              keys: keysOf(patient),
            },
          ],
        }),
      ),
    );
  }
}

function bare(answer: (type: string, id: string) => string | Promise<string>): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.get('/fhir/:type/:id', async (request, response) => {
    const text = await answer(request.params.type, request.params.id);
    response.type(fhirJson).send(text);
  });
  return app;
}

async function appFor(variant: string | undefined): Promise<Express> {
  if (variant === 'constant') {
    const text = JSON.stringify(patientOf(1));
    return bare(() => text);
  }
  const store = await temporaryStore();
  await fill(store);
  if (variant === 'chartbridge') return benchApp(store, () => []);
  return bare(async (type, id) => (await store.read(tenant, type as 'Patient', id))?.json ?? '');
}

measure(createFastServer(await appFor(process.argv[2])));
