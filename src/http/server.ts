// An HTTP server whose requests are born with Express's prototypes, so that Express need not change them one by one. Express issue 5998; Node.js http.createServer, "IncomingMessage"
import { createServer, IncomingMessage, ServerResponse, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Express } from 'express';
import { operationOutcome } from '../fhir/outcome.js';

/** How long a client may take, in ms: Node's own limits leave a slow sender a connection for minutes. */
const limits = { headersTimeout: 5_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000 };

/**
 * A server for this app, not yet listening. Changing the prototype of each request and response, as Express does, makes V8
 * give up its fast paths; objects made from these classes have the right prototype already. If Node should hand in
 * others, the first request sees it and Express goes back to changing them.
 * The app must have no mounted sub-apps (routers are fine): those would bring prototypes of their own.
 */
export function createFastServer(app: Express): Server {
  class Request extends IncomingMessage {}
  class Response extends ServerResponse<Request> {}
  const express = { request: app.request, response: app.response };
  Object.setPrototypeOf(Request.prototype, express.request);
  Object.setPrototypeOf(Response.prototype, express.response);
  Object.assign(app, { request: Request.prototype, response: Response.prototype });
  const server = createServer({ ...limits, IncomingMessage: Request, ServerResponse: Response });
  server.once('request', (request, response) => {
    const asMade =
      Object.getPrototypeOf(request) === Request.prototype && Object.getPrototypeOf(response) === Response.prototype;
    if (!asMade) Object.assign(app, express);
  });
  server.on('request', app);
  server.on('clientError', refuseUnreadable);
  return server;
}

/** Answers what is not HTTP at all, or has headers beyond measure, before any route sees it. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = statusOf[error.code ?? ''] ?? '400 Bad Request';
  const body = JSON.stringify(
    operationOutcome([{ severity: 'fatal', code: 'structure', text: `The request is not readable: ${status}` }]),
  );
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/fhir+json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

const statusOf: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};
