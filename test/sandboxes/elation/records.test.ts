// Everything that the Elation sandbox answers is a record as Elation documents it: every member, type, code and length.
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { recordSchemas } from '../../../src/systems/elation/records.js';
import { line, marisol, practice, varga, withSandbox } from './practice.js';
import { receive } from './receiver.js';
import { idOf, read, results } from './vendor-client.js';
import type { Json } from './vendor-client.js';

const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
for (const schema of Object.values<object>(recordSchemas)) ajv.addSchema(schema);

/** What is wrong with the record, and which documented members it lacks. */
function faultsOf(type: keyof typeof recordSchemas, record: unknown): unknown {
  const validate = ajv.getSchema(`${type}.json`);
  const fits = validate?.(record);
  const documented = Object.keys((recordSchemas[type] as { readonly properties: object }).properties);
  const absent = documented.filter((name) => !Object.hasOwn(record as object, name));
  return { errors: fits === true ? [] : validate?.errors, absent };
}

describe('records', () => {
  it('SB-EL-65 are whole and as documented', () =>
    withSandbox(
      async ({ sandbox, bridge, staff }) => {
        const receiver = await receive();
        const subscription = await bridge.post('/app/subscriptions/', {
          resource: 'patients',
          target: receiver.url,
          properties: {},
        });
        const company = idOf(await staff('/insurance-companies', { carrier: 'Blue Gem' }));
        const plan = idOf(await staff('/insurance-plans', { insurance_company: company, name: 'PPO' }));
        const policy = idOf(
          await staff(`/patients/${marisol}/policies`, { rank: 1, carrier_id: company, plan_id: plan }),
        );
        const person = { first_name: 'Ivo', last_name: 'Quennell' };
        await staff(`/patients/${marisol}`, {
          emergency_contact: person,
          guarantor: person,
          legal_gender_marker: 'F',
          pronouns: 'she_her_hers',
        });
        await receiver.until(2);
        const details = { billing_note: 'x' };
        const payment = { amount: '25', when_collected: '2026-06-02T15:25:00Z' };
        const visit = idOf(
          await staff('/appointments', { patient: marisol, reason: 'Physical', payment, billing_details: details }),
        );
        const bullets = [{ category: 'Reason', text: 'BP' }];
        const note = await staff('/visit-notes', {
          patient: marisol,
          bullets,
          signed: true,
          bill: { cpts: [line], payment_amount: '1' },
        });
        const code = await bridge.post('/billing_codes/', { practice, code: '1', description: 'x' });
        const bill = (await bridge.get(`/bills/${idOf(note.body['bill'] as Json)}/`)).body;
        const appointment = (await bridge.get(`/appointments/${visit}/`)).body;
        const form = new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: 'bridge',
          client_secret: 'bridge-secret',
        });
        const token = await read(await fetch(`${sandbox.baseUrl}/oauth2/token/`, { method: 'POST', body: form }));
        const answered: readonly [keyof typeof recordSchemas, unknown, readonly string[]][] = [
          ['token', token.body, []],
          ['subscription', subscription.body, []],
          ['event', receiver.delivered[0]?.event, []],
          ['published-event', results(await bridge.get('/app/published_events/'))[0], []],
          ['practice', (await bridge.get(`/practices/${practice}/`)).body, []],
          ['physician', (await bridge.get(`/physicians/${varga}/`)).body, []],
          ['service-location', results(await bridge.get('/service_locations/'))[0], []],
          ['insurance-company', (await bridge.get(`/insurance_companies/${company}/`)).body, []],
          ['insurance-plan', (await bridge.get(`/insurance_plans/${plan}/`)).body, []],
          ['policy', (await bridge.get(`/patients/${marisol}/policies/${policy}`)).body, []],
          ['patient', (await bridge.get(`/patients/${marisol}/`)).body, []],
          ['appointment-type', results(await bridge.get('/appointment_types/'))[0], []],
          ['appointment', appointment, ['patient_forms']],
          ['appointment-location', appointment['service_location'], []],
          ['payment', appointment['payment'], []],
          ['visit-note', (await bridge.get(`/visit_notes/${idOf(note)}/`)).body, []],
          ['bill', bill, []],
          ['bill-line', (bill['cpts'] as Json[])[0], []],
          ['billing-code', code.body, []],
        ];
        for (const [type, record, absent] of answered) {
          expect([type, faultsOf(type, record)]).toEqual([type, { errors: [], absent }]);
        }
        await receiver.close();
      },
      { settings: { policyMirrorMs: 1 } },
    ));
});
