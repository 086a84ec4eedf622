// Reads a seed from JSON, checking its lists and the members of its records. control.openapi.yaml, schema Seed.
import type { TypeTable } from '../schema/notation.js';
import type { Seed } from '../state/seed.js';
import { jsonRecord } from './json-record.js';
import { ControlError } from './route.js';

const lists = [
  ...['practices', 'providers', 'serviceLocations', 'resources', 'appointmentReasons', 'payerScenarios'],
  ...['procedureCodes', 'modifiers', 'diagnosisCodes', 'externalVendors', 'insuranceCompanies', 'insurancePlans'],
];
/** Lists whose records have a type of the service. */
const typed: Readonly<Record<string, string>> = {
  patients: 'PatientUpdate',
  appointments: 'AppointmentCreate',
  encounters: 'EncounterCreate',
};
const others = ['customer', 'switches', 'builtInCodes'];

/** Throws ControlError 400 naming the first thing wrong. A practice that a record leaves out is the first one. */
export function readSeed(types: TypeTable, json: object): Seed {
  const seed: Record<string, unknown> = { ...json };
  const practice = { PracticeID: firstPractice(seed['practices']) };
  for (const [name, value] of Object.entries(seed)) {
    const type = typed[name];
    if (type !== undefined) {
      seed[name] = recordsIn(name, value).map((record, index) => {
        const { PrimaryCaseID, ...rest } = { PrimaryCaseID: undefined, ...record };
        const read = jsonRecord(types, type, rest, `${name}.${index}`);
        if (name === 'appointments') return { PracticeId: practice.PracticeID, ...read };
        return { Practice: practice, ...read, ...(PrimaryCaseID !== undefined && { PrimaryCaseID }) };
      });
    } else if (lists.includes(name)) {
      recordsIn(name, value);
    } else if (!others.includes(name)) {
      const known = [...others, ...lists, ...Object.keys(typed)].join(', ');
      throw new ControlError(400, `${name} is not a member of a seed; there are ${known}`);
    }
  }
  return seed;
}

function firstPractice(practices: unknown): number {
  const [first] = Array.isArray(practices) ? recordsIn('practices', practices) : [];
  const id = first === undefined ? undefined : { ID: undefined, ...first }.ID;
  return typeof id === 'number' ? id : 1;
}

function recordsIn(name: string, value: unknown): object[] {
  if (!Array.isArray(value)) throw new ControlError(400, `${name} must be a list`);
  return value.map((record: unknown, index) => {
    if (typeof record !== 'object' || record === null)
      throw new ControlError(400, `${name}.${index} must be an object`);
    return record;
  });
}
