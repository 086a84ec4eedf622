// Loads a practice with all its records from one JSON document: `POST /control/seed`. Described in control.openapi.yaml.
import { createAppointmentType } from '../api/appointment-types.js';
import { createAppointment } from '../api/appointments.js';
import { createBillingCode } from '../api/billing-codes.js';
import { createCompany, createPlan } from '../api/insurance.js';
import { createPatient } from '../api/patients.js';
import { createPhysician } from '../api/physicians.js';
import { copyPolicies } from '../api/policy-mirror.js';
import { createLocation } from '../api/service-locations.js';
import { isRecord } from '../fields.js';
import type { Values } from '../fields.js';
import { Refusal, refuse } from '../refusal.js';
import type { Sandbox } from '../sandbox.js';
import { createState, idFor } from '../state.js';
import { makePolicy } from './charts.js';
import { makeNote } from './notes-and-bills.js';
import { makePractice } from './practice.js';
import { bodyOf, withDefaults } from './staff.js';

const lists = [
  'physicians',
  'service_locations',
  'appointment_types',
  'billing_codes',
  'insurance_companies',
  'insurance_plans',
  'patients',
  'appointments',
  'visit_notes',
] as const;

/**
 * Replaces all records; subscriptions, tokens, faults and the clock stay. Nothing of it is published.
 * Throws 400 with the path of what is wrong, and then nothing has changed.
 */
export function loadSeed(sandbox: Sandbox, seed: unknown): unknown {
  const body = bodyOf(seed);
  const unknown = Object.keys(body).filter(
    (name) => name !== 'practice' && !(lists as readonly string[]).includes(name),
  );
  if (unknown.length > 0) throw refuse(400, `Unknown members of a seed: ${unknown.join(', ')}.`);
  const before = sandbox.state;
  const state = createState();
  sandbox.state = state;
  try {
    const practice = bodyOf(body['practice']);
    at('practice', () => makePractice(sandbox, practice, idFor(state, 'record', practice['id'])));
    for (const name of lists) {
      itemsOf(body, name).forEach((item, index) => at(`${name}[${index}]`, () => load(sandbox, name, item)));
    }
  } catch (error) {
    sandbox.state = before;
    throw error;
  }
  state.lastId.subscription = before.lastId.subscription;
  state.lastId.event = before.lastId.event;
  for (const subscription of before.subscriptions.rows) state.subscriptions.add(subscription);
  return Object.fromEntries(lists.map((name) => [name, itemsOf(body, name).length]));
}

function load(sandbox: Sandbox, name: (typeof lists)[number], item: Values): void {
  const ofPractice = () => withDefaults(sandbox, 'practice_record', item);
  switch (name) {
    case 'physicians':
      createPhysician(sandbox, item);
      return;
    case 'service_locations':
      createLocation(sandbox, ofPractice(), undefined, item['id']);
      return;
    case 'appointment_types':
      createAppointmentType(sandbox, ofPractice(), item['id']);
      return;
    case 'billing_codes':
      createBillingCode(sandbox, ofPractice(), item['id']);
      return;
    case 'insurance_companies':
      createCompany(sandbox, ofPractice(), undefined, item['id']);
      return;
    case 'insurance_plans':
      createPlan(sandbox, ofPractice(), undefined, item['id']);
      return;
    case 'patients': {
      const { policies, ...chart } = item;
      const patient = createPatient(sandbox, withDefaults(sandbox, 'patient', chart), undefined, item['id']);
      for (const policy of Array.isArray(policies) ? policies : []) makePolicy(sandbox, patient, bodyOf(policy));
      copyPolicies(sandbox, patient.id);
      return;
    }
    case 'appointments':
      createAppointment(sandbox, withDefaults(sandbox, 'appointment', item), undefined, item['id']);
      return;
    case 'visit_notes':
      makeNote(sandbox, item);
  }
}

function itemsOf(body: Values, name: string): readonly Values[] {
  const items = body[name] ?? [];
  if (!Array.isArray(items) || !items.every(isRecord)) throw refuse(400, `${name} must be a list of objects.`);
  return items;
}

/** Says where in the seed a refusal happened. */
function at(path: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(400, { detail: `${path} cannot be loaded.`, errors: error.body });
    throw error;
  }
}
