// Opens a SOAP message: which operation its action names, and the request inside its wrapper. SOAP 1.1, sections 4 and 6.1; Kareo sheet 1.1.
import { namespaces } from './schema/namespaces.js';
import type { TypeTable } from './schema/notation.js';
import { type OperationShape, shapesByName } from './schema/service.js';
import { Fault, internalFault } from './wire/faults.js';
import { type ReadRequest, readRequest } from './wire/request-reader.js';
import { readXml, type XmlElement } from './wire/xml-reader.js';

const actionBase = `${namespaces.service}KareoServices/`;

/** The operation that a SOAPAction header names, with or without quotes. Throws Fault for any other. */
export function shapeOf(action: string | undefined): OperationShape {
  const name = action?.trim().replace(/^"(.*)"$/, '$1');
  const shape = name?.startsWith(actionBase) === true ? shapesByName.get(name.slice(actionBase.length)) : undefined;
  if (shape !== undefined) return shape;
  throw new Fault(
    'ActionNotSupported',
    `The message with Action '${name ?? ''}' cannot be processed at the receiver, due to a ContractFilter mismatch at the EndpointDispatcher.`,
  );
}

/** Reads the request of an operation out of its message. Throws XmlError or Fault. */
export function readCall(types: TypeTable, shape: OperationShape, text: string): ReadRequest {
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
