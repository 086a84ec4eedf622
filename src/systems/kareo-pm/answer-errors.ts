// Sorts what Kareo answers into failures: faults, IsError, SecurityResponse. Kareo Technical Guide (API 2.1), "ErrorResponse" and "SecurityResponse".
import { SystemFailure, type FailureClass, type Reason } from '../failure.js';
import { reasonsOfEcho } from './echo-errors.js';
import { gapOf } from './pacer.js';
import { childOf, findElement, type XmlElement } from './read-xml.js';

/** What is known of a call when its answer is sorted. */
export interface Call {
  readonly operation: string;
  /** Whether it may have changed something: a lost answer is then ambiguous. */
  readonly writes: boolean;
}

/** A call that was not answered, or not understandably: transient where nothing was written, ambiguous where something may have been. */
export function lostAnswer(
  call: Call,
  what: string,
  more: { readonly raw?: string; readonly cause?: unknown } = {},
): SystemFailure {
  return call.writes
    ? new SystemFailure(
        'ambiguous',
        [{ code: 'answer-lost', text: `Kareo's answer to ${call.operation} was lost: ${what}` }],
        more,
      )
    : unreachable(call, what, more);
}

/** A call that did not reach Kareo, or that it refused before acting on it. */
export const unreachable = (
  call: Call,
  what: string,
  more: { readonly raw?: string; readonly cause?: unknown; readonly retryAfterMs?: number } = {},
): SystemFailure =>
  new SystemFailure(
    'transient',
    [{ code: 'target-unreachable', text: `Kareo did not answer ${call.operation}: ${what}` }],
    more,
  );

/**
 * An answer with an HTTP status other than 200.
 * @param document the answer as XML, undefined where it is none
 */
export function failureOfStatus(
  call: Call,
  status: number,
  document: XmlElement | undefined,
  raw: string,
): SystemFailure {
  const fault = document === undefined ? undefined : findElement(document, 'Fault');
  if (fault !== undefined) return failureOfFault(call, fault, raw);
  const what = `HTTP ${status}`;
  if (status === 401 || status === 403)
    return configuration('credentials-refused', `Kareo refuses access (${what})`, raw);
  if (status === 404 || status === 405 || status === 415) {
    return configuration('settings-invalid', `The address of Kareo does not answer SOAP requests (${what})`, raw);
  }
  if (status === 429 || status === 503) return unreachable(call, what, { raw, retryAfterMs: gapOf(call.operation) });
  if (status >= 500 || status === 408) return lostAnswer(call, what, { raw });
  return configuration('settings-invalid', `Kareo does not accept requests at this address (${what})`, raw);
}

function failureOfFault(call: Call, fault: XmlElement, raw: string): SystemFailure {
  const code = childOf(fault, 'faultcode')?.text ?? '';
  const text = childOf(fault, 'faultstring')?.text ?? '';
  if (/ActionNotSupported/.test(code) || /ContractFilter/.test(text)) {
    return configuration('not-supported', `Kareo has no operation ${call.operation} at this address`, raw);
  }
  const missing = /Expecting element '(\w+)'/.exec(text)?.[1];
  if (/Deserialization/i.test(code) || /deserializ/i.test(text) || missing !== undefined) {
    const member = missing === undefined ? '' : ` (${missing} is missing)`;
    return failure(
      'data',
      'refused-by-target',
      `Kareo does not understand the ${call.operation} request${member}`,
      raw,
    );
  }
  // A fault inside the service says nothing about how far it came.
  return lostAnswer(call, code === '' ? 'a fault' : `fault ${code}`, { raw });
}

/**
 * The failure that an answered result tells in its ErrorResponse or SecurityResponse; undefined where there is none.
 * @param result the `…Result` element
 */
export function failureOfResult(call: Call, result: XmlElement, raw: string): SystemFailure | undefined {
  return securityFailure(childOf(result, 'SecurityResponse'), raw) ?? errorFailure(call, result, raw);
}

// SecurityResultSuccess is described the wrong way round in the guide: the other members tell.
function securityFailure(security: XmlElement | undefined, raw: string): SystemFailure | undefined {
  const said = (member: string): boolean | undefined => {
    const text = childOf(security, member)?.text?.toLowerCase();
    return text === undefined ? undefined : text === 'true';
  };
  if (said('CustomerKeyValid') === false)
    return configuration('credentials-refused', 'Kareo does not know this customer key', raw);
  if (said('Authenticated') === false)
    return configuration('credentials-refused', 'Kareo refuses this user name and password', raw);
  if (said('Authorized') !== false) return undefined;
  const missing = leavesOf(childOf(security, 'PermissionsMissing'));
  const which = missing.length === 0 ? '' : `: ${missing.join(', ')}`;
  return configuration('permission-missing', `This Kareo user lacks a permission${which}`, raw);
}

const leavesOf = (element: XmlElement | undefined): readonly string[] =>
  element === undefined
    ? []
    : [...(element.text === undefined ? [] : [element.text]), ...element.children.flatMap(leavesOf)];

function errorFailure(call: Call, result: XmlElement, raw: string): SystemFailure | undefined {
  const error = findElement(result, 'ErrorResponse');
  // A throttled answer has been seen in a shape of its own: the message is then found by its name alone.
  const message = (error === undefined ? findElement(result, 'ErrorMessage') : childOf(error, 'ErrorMessage'))?.text;
  if (error !== undefined && childOf(error, 'IsError')?.text?.toLowerCase() !== 'true') return undefined;
  if (error === undefined && message === undefined) return undefined;
  const text = message ?? 'no message';
  if (/\b429\b/.test(text) || /requested more than allowed/i.test(text)) {
    return new SystemFailure(
      'transient',
      [{ code: 'target-throttled', text: `Kareo limits how often ${call.operation} may be called` }],
      { retryAfterMs: gapOf(call.operation), raw },
    );
  }
  return new SystemFailure('data', reasonsOfEcho(text), { raw: text });
}

const failure = (failureClass: FailureClass, code: Reason['code'], text: string, raw: string): SystemFailure =>
  new SystemFailure(failureClass, [{ code, text }], { raw });

const configuration = (code: Reason['code'], text: string, raw: string): SystemFailure =>
  failure('configuration', code, text, raw);
