// What staff do with a delivery that stands still: re-send, hold, release, cancel. Operations on Task, https://hl7.org/fhir/R4/operations.html
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
