// Answers one SOAP message: action, envelope, wrapper, members, login, throttle, operation, each with its own way of failing. Kareo sheet 1.1 to 1.4.
import { operations } from './operations/registry.js';
import type { Sandbox } from './sandbox.js';
import { namespaces } from './schema/namespaces.js';
import type { TypeTable } from './schema/notation.js';
import { type OperationShape, shapesByName } from './schema/service.js';
import type { State } from './state/state.js';
import { Fault, faultEnvelope, internalFault, Refusal } from './wire/faults.js';
import { type ReadRequest, readRequest, type WireRecord } from './wire/request-reader.js';
import { answerEnvelope, type AnswerRecord } from './wire/response-writer.js';
import { readXml, type XmlElement, XmlError } from './wire/xml-reader.js';

export interface SoapAnswer {
  readonly status: number;
  readonly body: string;
  readonly delayMs: number;
  /** The work is done, the answer never arrives. */
  readonly isDropped: boolean;
}

const actionBase = `${namespaces.service}KareoServices/`;

/** Answers the message `text`, sent with the header `SOAPAction`. */
export function answerSoap(sandbox: Sandbox, types: TypeTable, action: string | undefined, text: string): SoapAnswer {
  let delayMs = 0;
  let isDropped = false;
  const answer = (status: number, body: string): SoapAnswer => ({ status, body, delayMs, isDropped });
  try {
    const shape = shapeOf(action);
    const weather = sandbox.weather.next(shape.name);
    ({ delayMs, isDropped } = weather);
    const read = readCall(types, shape, text);
    const { RequestHeader: header, ...body } = read.record;
    const dropped = read.dropped.map(({ path, name }) => (path === '' ? name : `${path}.${name}`));
    const logged = sandbox.log.add(shape.name, sandbox.state.clock.now(), body, dropped);
    if (weather.failure?.kind === 'http') {
      logged.outcome = 'injected';
      return answer(weather.failure.status, weather.failure.message);
    }
    const respond = (record: AnswerRecord): SoapAnswer => {
      const type = types.get(shape.response);
      if (type === undefined) throw new Error(`no type ${shape.response}`);
      return answer(200, answerEnvelope(types, shape.name, type, record));
    };
    try {
      if (weather.failure !== undefined) {
        logged.outcome = 'injected';
        throw weather.failure.kind === 'fault'
          ? internalFault(weather.failure.message)
          : new Refusal(weather.failure.message);
      }
      const refused = refusedLogin(sandbox.state, header);
      if (refused !== undefined) {
        logged.outcome = 'refused-login';
        return respond({ ErrorResponse: { IsError: false }, SecurityResponse: refused });
      }
      if (sandbox.state.switches.throttle) {
        logged.outcome = 'throttled';
        sandbox.throttle.pass(shape.name, sandbox.state.clock.now());
        logged.outcome = 'ok';
      }
      const run = operations[shape.name];
      if (run === undefined) throw new Error(`no operation ${shape.name}`);
      const record = run(sandbox.state, body, read.dropped);
      if (isDropped) logged.outcome = 'dropped';
      return respond({ ErrorResponse: { IsError: false }, SecurityResponse: granted(sandbox.state), ...record });
    } catch (error) {
      if (logged.outcome === 'ok') logged.outcome = error instanceof Refusal ? 'is-error' : 'fault';
      if (error instanceof Error) logged.message = error.message;
      if (!(error instanceof Refusal)) throw error;
      const ErrorResponse = { IsError: true, ErrorMessage: error.message };
      return respond({ ErrorResponse, SecurityResponse: granted(sandbox.state) });
    }
  } catch (error) {
    if (error instanceof XmlError)
      return answer(400, faultEnvelope(new Fault('Client', `The message is not XML: ${error.message}`)));
    if (error instanceof Fault) return answer(500, faultEnvelope(error));
    throw error;
  }
}

function shapeOf(action: string | undefined): OperationShape {
  const name = action?.trim().replace(/^"(.*)"$/, '$1');
  const shape = name?.startsWith(actionBase) === true ? shapesByName.get(name.slice(actionBase.length)) : undefined;
  if (shape !== undefined) return shape;
  throw new Fault(
    'ActionNotSupported',
    `The message with Action '${name ?? ''}' cannot be processed at the receiver, due to a ContractFilter mismatch at the EndpointDispatcher.`,
  );
}

function readCall(types: TypeTable, shape: OperationShape, text: string): ReadRequest {
  const envelope = readXml(text);
  const body = envelope.children.find((child) => isNamed(child, 'Body', namespaces.envelope));
  if (!isNamed(envelope, 'Envelope', namespaces.envelope) || body === undefined) {
    throw new Fault(
      'Client',
      `The message is not a SOAP 1.1 envelope: root element {${envelope.namespace}}${envelope.name}.`,
    );
  }
  const [wrapper] = body.children;
  if (wrapper === undefined || !isNamed(wrapper, shape.name, namespaces.service)) {
    throw new Fault(
      'DeserializationFailed',
      `OperationFormatter encountered an invalid Message body. Expected to find node type 'Element' with name '${shape.name}' and namespace '${namespaces.service}'. Found node type 'Element' with name '${wrapper?.name ?? ''}' and namespace '${wrapper?.namespace ?? ''}'`,
    );
  }
  const names = [shape.argument, shape.alsoAccepted];
  const argument = wrapper.children.find(
    (child) => names.includes(child.name) && child.namespace === namespaces.service,
  );
  const type = types.get(shape.request);
  if (argument === undefined || argument.nil)
    throw internalFault('Object reference not set to an instance of an object.');
  if (type === undefined) throw new Error(`no type ${shape.request}`);
  return readRequest(types, type, argument);
}

const isNamed = (element: XmlElement, name: string, namespace: string): boolean =>
  element.name === name && element.namespace === namespace;

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
