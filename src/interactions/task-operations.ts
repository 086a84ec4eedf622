// What staff do through a Task: re-send, hold, release or cancel a delivery; decide whose chart it is. Operations on Task, https://hl7.org/fhir/R4/operations.html
import type { MatchDecision } from '../delivery/decide.js';
import { refusal } from '../fhir/outcome.js';
import type { Answer, InteractionContext, InteractionRequest, TaskOperation } from './interaction.js';
import { read } from './read.js';

/** The interaction that has this done to the delivery behind the Task and answers with the Task as it then is. Errors: as `operateOnTask`. */
export const taskOperation =
  (operation: TaskOperation) =>
  async (context: InteractionContext, request: InteractionRequest): Promise<Answer> => {
    const task = { ...request, type: 'Task', id: request.id ?? '' } as const;
    await read(context, task);
    await context.operateOnTask(operation, task.id);
    return read(context, task);
  };

/** `$link`: the chart is that of the patient named by the parameter `patient`. Errors: 400 without one; as `decideMatch`. */
export const linkFromTask = (context: InteractionContext, request: InteractionRequest): Promise<Answer> => {
  const body = Object(request.body?.value) as { readonly parameter?: unknown };
  const parameters = Array.isArray(body.parameter) ? (body.parameter as unknown[]) : [];
  const [reference] = parameters.map((one) => patientIn(Object(one) as Parameter)).filter((one) => one !== undefined);
  if (reference === undefined) {
    const text =
      'Parameters with a parameter "patient" are expected, a valueReference to the Patient that the chart is of';
    throw refusal(400, 'required', text, 'Parameters.parameter');
  }
  return decided(context, request, { reference });
};

/** `$create`: the chart is that of a patient who is not here yet. */
export const createFromTask = (context: InteractionContext, request: InteractionRequest): Promise<Answer> =>
  decided(context, request, 'new');

interface Parameter {
  readonly name?: unknown;
  readonly valueReference?: { readonly reference?: unknown };
}

const patientIn = ({ name, valueReference }: Parameter): string | undefined =>
  name === 'patient' && typeof valueReference?.reference === 'string' ? valueReference.reference : undefined;

async function decided(
  context: InteractionContext,
  request: InteractionRequest,
  decision: MatchDecision,
): Promise<Answer> {
  const task = { ...request, type: 'Task', id: request.id ?? '' } as const;
  await read(context, task);
  await context.decideMatch(decision, task.id);
  return read(context, task);
}
