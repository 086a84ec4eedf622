// The three layers in which the service says no: an HTTP 500 fault, an answer with IsError, an answer with a SecurityResponse. Kareo sheet 1.3.
import { namespaces } from '../schema/namespaces.js';
import { escapeXml } from './xml-text.js';

export type FaultCode = 'ActionNotSupported' | 'DeserializationFailed' | 'InternalServiceFault' | 'Client';

/** Answered with HTTP 500 and a SOAP fault. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;
  constructor(code: FaultCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Answered with HTTP 200 and IsError; the message is plain text or an echo document. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

const dispatch = 'http://schemas.microsoft.com/net/2005/12/windowscommunicationfoundation/dispatcher';
const faultNamespaces: Readonly<Record<FaultCode, string>> = {
  ActionNotSupported: 'http://schemas.microsoft.com/ws/2005/05/addressing/none',
  DeserializationFailed: dispatch,
  InternalServiceFault: dispatch,
  Client: namespaces.envelope,
};

/** What the service says when its own code met a null or an unknown id. */
export const internalFault = (detail: string): Fault =>
  new Fault('InternalServiceFault', `The server was unable to process the request due to an internal error. ${detail}`);

export function faultEnvelope(fault: Fault): string {
  return (
    `<s:Envelope xmlns:s="${namespaces.envelope}"><s:Body><s:Fault>` +
    `<faultcode xmlns:a="${faultNamespaces[fault.code]}">a:${fault.code}</faultcode>` +
    `<faultstring xml:lang="en-US">${escapeXml(fault.message)}</faultstring>` +
    '</s:Fault></s:Body></s:Envelope>'
  );
}
