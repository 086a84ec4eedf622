// Elation's resources as typed calls. Elation API documentation, "API reference".
import { failureOf, failureWithoutAnswer, type Asked } from './errors.js';
import { listAll, readPage, type ListPage } from './paging.js';
import type { ElationAppointmentWrite, ElationBillWrite, ElationRecords } from './records.js';
import type { ElationCall, Send } from './transport.js';

/** The record types that have a list of their own, and where it is. */
export const resourcePath = {
  practice: '/practices/',
  'service-location': '/service_locations/',
  physician: '/physicians/',
  'insurance-company': '/insurance_companies/',
  'insurance-plan': '/insurance_plans/',
  'appointment-type': '/appointment_types/',
  patient: '/patients/',
  appointment: '/appointments/',
  'visit-note': '/visit_notes/',
  bill: '/bills/',
} as const;

export type ListedType = keyof typeof resourcePath;

/** What is sent to make a record that needs no care of its own. */
interface Creatable {
  'insurance-company': Partial<ElationRecords['insurance-company']>;
  'insurance-plan': Partial<ElationRecords['insurance-plan']>;
  appointment: ElationAppointmentWrite;
  'visit-note': Partial<ElationRecords['visit-note']>;
}

/** A record that Elation has: `record` is what it answered, `nativeId` its id as text. */
export interface Stored {
  readonly nativeId: string;
  readonly record: unknown;
}

/** What a read found; `merged` names the chart that survived a merge. */
export type Found =
  | { readonly state: 'there'; readonly record: unknown }
  | { readonly state: 'gone' }
  | { readonly state: 'merged'; readonly into: string };

/** Typed calls; all throw SystemFailure. Policies stand below their patient and are replaced whole. */
export interface ElationClient {
  readonly read: (type: ListedType, nativeId: string) => Promise<Found>;
  readonly page: (type: ListedType, at?: string, query?: ElationCall['query']) => Promise<ListPage>;
  readonly list: (type: ListedType, query?: ElationCall['query']) => AsyncGenerator<unknown>;
  readonly create: <Type extends keyof Creatable>(type: Type, body: Creatable[Type]) => Promise<Stored>;
  /** A chart that is there already (same first and last name, date of birth and sex) is found, not an error. */
  readonly createPatient: (body: Partial<ElationRecords['patient']>) => Promise<Stored & { readonly found: boolean }>;
  readonly createBill: (body: ElationBillWrite) => Promise<Stored>;
  /** Undefined where the record is gone, deleted or merged into another. */
  readonly patch: (type: ListedType, nativeId: string, body: object) => Promise<Stored | undefined>;
  readonly policies: (patientId: string) => Promise<unknown>;
  readonly createPolicy: (patientId: string, body: Partial<ElationRecords['policy']>) => Promise<Stored>;
  readonly replacePolicy: (patientId: string, nativeId: string, body: ElationRecords['policy']) => Promise<Stored>;
  /** A policy that is gone already is no error. */
  readonly deletePolicy: (patientId: string, nativeId: string) => Promise<void>;
}

export function createElationClient(send: Send): ElationClient {
  const pathOf = (type: ListedType, nativeId: string): string =>
    `${resourcePath[type]}${encodeURIComponent(nativeId)}/`;
  const policiesPath = (patientId: string): string => `/patients/${encodeURIComponent(patientId)}/policies`;
  const write = async (call: ElationCall): Promise<Stored> => storedBy(call, (await send(call)).body);
  return {
    read: async (type, nativeId) => {
      const answer = await send({ method: 'GET', path: pathOf(type, nativeId), accept: [303, 404, 410] });
      if (answer.status === 404 || answer.status === 410) return { state: 'gone' };
      const survivor = /\/(\d+)\/?$/.exec(answer.headers.get('location') ?? '')?.[1];
      if (answer.status !== 303) return { state: 'there', record: answer.body };
      return survivor === undefined ? { state: 'gone' } : { state: 'merged', into: survivor };
    },
    page: (type, at, query) => readPage(send, at ?? resourcePath[type], query),
    list: (type, query) => listAll(send, resourcePath[type], query),
    create: (type, body) => write({ method: 'POST', path: resourcePath[type], body }),
    createPatient: async (body) => {
      const call: ElationCall = { method: 'POST', path: resourcePath.patient, body, accept: [409] };
      const answer = await send(call);
      const existing = answer.status === 409 ? redirectOf(answer.body) : undefined;
      if (answer.status !== 409) return { ...storedBy(call, answer.body), found: false };
      if (existing === undefined) throw failureOf(call, answer);
      const read: ElationCall = { method: 'GET', path: pathOf('patient', existing) };
      return { ...storedBy(read, (await send(read)).body), found: true };
    },
    createBill: (body) => write({ method: 'POST', path: resourcePath.bill, body }),
    patch: async (type, nativeId, body) => {
      const call: ElationCall = { method: 'PATCH', path: pathOf(type, nativeId), body, accept: [303, 404, 410] };
      const answer = await send(call);
      return answer.status < 300 ? storedBy(call, answer.body) : undefined;
    },
    policies: async (patientId) => (await send({ method: 'GET', path: policiesPath(patientId) })).body,
    createPolicy: (patientId, body) => write({ method: 'POST', path: policiesPath(patientId), body }),
    replacePolicy: (patientId, nativeId, body) =>
      write({ method: 'PUT', path: `${policiesPath(patientId)}/${encodeURIComponent(nativeId)}`, body }),
    deletePolicy: async (patientId, nativeId) => {
      const path = `${policiesPath(patientId)}/${encodeURIComponent(nativeId)}`;
      await send({ method: 'DELETE', path, accept: [404, 410] });
    },
  };
}

/** The record answered, by its id; an answer without one is no answer, and after a POST nobody knows what became of it. */
function storedBy(asked: Asked, body: unknown): Stored {
  if (typeof body === 'object' && body !== null && 'id' in body) {
    const { id } = body;
    if (typeof id === 'number' || typeof id === 'string') return { nativeId: String(id), record: body };
  }
  throw failureWithoutAnswer(asked, new Error('the answer has no id'));
}

function redirectOf(body: unknown): string | undefined {
  const redirect: unknown = typeof body === 'object' && body !== null && 'redirect' in body ? body.redirect : undefined;
  const id = /(\d+)\/?$/.exec(typeof redirect === 'number' || typeof redirect === 'string' ? String(redirect) : '');
  return id?.[1];
}
