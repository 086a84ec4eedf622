// Finds the control call that a request means, runs it, and says what is wrong where it cannot be done. control.openapi.yaml.
import type { Sandbox } from '../sandbox.js';
import type { TypeTable } from '../schema/notation.js';
import { Fault, Refusal } from '../wire/faults.js';
import { accountRoutes } from './account.js';
import { appointmentRoutes } from './appointments.js';
import { encounterRoutes } from './encounters.js';
import { patientRoutes } from './patients.js';
import { ControlError, type ControlRoute } from './route.js';
import { wholeRoutes } from './whole.js';

export const controlRoutes: readonly ControlRoute[] = [
  ...wholeRoutes,
  ...accountRoutes,
  ...patientRoutes,
  ...appointmentRoutes,
  ...encounterRoutes,
];

export interface ControlAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Answers a request under `/control/`; `text` is its body, undefined when it could not be read. */
export function answerControl(
  sandbox: Sandbox,
  types: TypeTable,
  method: string,
  ...[url, text]: [url: URL, text: string | undefined]
): ControlAnswer {
  try {
    const found = routeOf(method, url.pathname);
    const body = bodyOf(text);
    return {
      status: 200,
      body: found.route.run({ sandbox, types, parameters: found.parameters, query: url.searchParams, body }),
    };
  } catch (error) {
    if (error instanceof ControlError) return { status: error.status, body: { error: error.message } };
    // What the service itself would refuse, it refuses its staff too.
    if (error instanceof Refusal || error instanceof Fault) return { status: 422, body: { error: error.message } };
    throw error;
  }
}

function routeOf(method: string, path: string): { route: ControlRoute; parameters: Record<string, string> } {
  const parts = path.split('/');
  for (const route of controlRoutes) {
    const pattern = route.path.split('/');
    if (route.method !== method || pattern.length !== parts.length) continue;
    const parameters: Record<string, string> = {};
    const fits = pattern.every((step, index) => {
      const part = decoded(parts[index] ?? '');
      if (!step.startsWith('{')) return step === part;
      parameters[step.slice(1, -1)] = part;
      return part !== '';
    });
    if (fits) return { route, parameters };
  }
  throw new ControlError(404, `${method} ${path} is not a control call; see control.openapi.yaml`);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new ControlError(400, `${part} is not a path step`);
  }
}

function bodyOf(text: string | undefined): Readonly<Record<string, unknown>> {
  if (text === undefined) throw new ControlError(400, 'the body is too long or not UTF-8');
  if (text.trim() === '') return {};
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return { ...json };
  } catch {
    throw new ControlError(400, 'the body is not JSON');
  }
  throw new ControlError(400, 'the body must be a JSON object');
}
