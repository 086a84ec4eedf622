// Answers one SOAP message: weather, login, throttle, operation, each with its own way of failing. Kareo sheet 1.2 to 1.4.
import { operations } from './operations/registry.js';
import type { Sandbox } from './sandbox.js';
import type { TypeTable } from './schema/notation.js';
import type { OperationShape } from './schema/service.js';
import { readCall, shapeOf } from './soap-message.js';
import type { LoggedRequest } from './state/request-log.js';
import type { State } from './state/state.js';
import type { Failure } from './state/weather.js';
import { Fault, faultEnvelope, internalFault, Refusal } from './wire/faults.js';
import type { Dropped, WireRecord } from './wire/request-reader.js';
import { answerEnvelope, type AnswerRecord } from './wire/response-writer.js';
import { XmlError } from './wire/xml-reader.js';

export interface SoapAnswer {
  readonly status: number;
  readonly body: string;
  readonly delayMs: number;
  /** The work is done, the answer never arrives. */
  readonly isDropped: boolean;
}

/** Answers the message `text`, sent with the header `SOAPAction`. */
export function answerSoap(sandbox: Sandbox, types: TypeTable, action: string | undefined, text: string): SoapAnswer {
  let delayMs = 0;
  let isDropped = false;
  const answer = (status: number, body: string): SoapAnswer => ({ status, body, delayMs, isDropped });
  try {
    const shape = shapeOf(action);
    const weather = sandbox.weather.next(shape.name);
    ({ delayMs, isDropped } = weather);
    const { record, dropped } = readCall(types, shape, text);
    const { RequestHeader: header, ...body } = record;
    const logged = log(sandbox, shape, body, dropped);
    if (weather.failure?.kind === 'http') {
      logged.outcome = 'injected';
      return answer(weather.failure.status, weather.failure.message);
    }
    const type = types.get(shape.response);
    if (type === undefined) throw new Error(`no type ${shape.response}`);
    const result = resultOf(sandbox, { shape, header, body, dropped, failure: weather.failure }, logged);
    if (isDropped && logged.outcome === 'ok') logged.outcome = 'dropped';
    return answer(200, answerEnvelope(types, shape.name, type, result));
  } catch (error) {
    if (error instanceof XmlError) {
      return answer(400, faultEnvelope(new Fault('Client', `The message is not XML: ${error.message}`)));
    }
    if (error instanceof Fault) return answer(500, faultEnvelope(error));
    throw error;
  }
}

function log(sandbox: Sandbox, shape: OperationShape, body: object, dropped: readonly Dropped[]): LoggedRequest {
  const paths = dropped.map(({ path, name }) => (path === '' ? name : `${path}.${name}`));
  return sandbox.log.add(shape.name, sandbox.state.clock.now(), body, paths);
}

interface Call {
  readonly shape: OperationShape;
  readonly header: WireRecord[string] | undefined;
  readonly body: WireRecord;
  readonly dropped: readonly Dropped[];
  readonly failure: Failure | undefined;
}

/** The members of the result; a refusal is one too. Throws Fault. */
function resultOf(sandbox: Sandbox, call: Call, logged: LoggedRequest): AnswerRecord {
  const { state } = sandbox;
  const refused = call.failure === undefined ? refusedLogin(state, call.header) : undefined;
  if (refused !== undefined) {
    logged.outcome = 'refused-login';
    return { ErrorResponse: { IsError: false }, SecurityResponse: refused };
  }
  try {
    const record = run(sandbox, call, logged);
    return { ErrorResponse: { IsError: false }, SecurityResponse: granted(state), ...record };
  } catch (error) {
    if (logged.outcome === 'ok') logged.outcome = error instanceof Refusal ? 'is-error' : 'fault';
    if (error instanceof Error) logged.message = error.message;
    if (!(error instanceof Refusal)) throw error;
    return { ErrorResponse: { IsError: true, ErrorMessage: error.message }, SecurityResponse: granted(state) };
  }
}

function run(sandbox: Sandbox, { shape, body, dropped, failure }: Call, logged: LoggedRequest): AnswerRecord {
  if (failure !== undefined) {
    logged.outcome = 'injected';
    throw failure.kind === 'fault' ? internalFault(failure.message) : new Refusal(failure.message);
  }
  const { state } = sandbox;
  const tooSoon = state.switches.throttle ? sandbox.throttle.tooSoon(shape.name, state.clock.now()) : undefined;
  if (tooSoon !== undefined) {
    logged.outcome = 'throttled';
    throw new Refusal(tooSoon);
  }
  const operation = operations[shape.name];
  if (operation === undefined) throw new Error(`no operation ${shape.name}`);
  return operation(state, body, dropped);
}

/** What is wrong with the login, as a SecurityResponse; undefined when it is right. */
function refusedLogin({ customer, switches }: State, header: WireRecord[string] | undefined): AnswerRecord | undefined {
  const given: object = typeof header === 'object' ? header : {};
  const { CustomerKey, User, Password } = { CustomerKey: '', User: '', Password: '', ...given };
  const no = { Authenticated: false, Authorized: false, CustomerKeyValid: true, SecurityResultSuccess: false };
  if (CustomerKey !== customer.customerKey) {
    return { ...no, CustomerKeyValid: false, SecurityResult: 'Invalid customer key' };
  }
  if (User !== customer.user || Password !== customer.password) {
    return { ...no, SecurityResult: 'Invalid user name and/or password' };
  }
  if (switches.permissionsMissing.length === 0) return undefined;
  return {
    ...no,
    Authenticated: true,
    CustomerId: customer.customerId,
    PermissionsMissing: { Permission: switches.permissionsMissing },
    SecurityResult: 'The user lacks permissions',
  };
}

const granted = (state: State): AnswerRecord => ({
  Authenticated: true,
  Authorized: true,
  CustomerId: state.customer.customerId,
  CustomerKeyValid: true,
  PracticesAuthorized: { PracticeID: [...state.practices.keys()] },
  SecurityResult: 'Success',
  SecurityResultSuccess: true,
});
