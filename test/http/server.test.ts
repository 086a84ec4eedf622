import { IncomingMessage, ServerResponse } from 'node:http';
import { connect, Socket, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import express from 'express';
import { createFastServer } from '../../src/http/server.js';

const anApp = () => {
  const app = express();
  const born: boolean[] = [];
  app.get('/', (request, response) => {
    born.push(Object.getPrototypeOf(request) === app.request && Object.getPrototypeOf(response) === app.response);
    response.send('hello');
  });
  return { app, born };
};

describe('createFastServer', () => {
  it('serves an Express app with requests that have its prototypes, and drops who sends too slowly', async () => {
    const { app, born } = anApp();
    const plain = app.request;
    const server = createFastServer(app);
    expect([server.headersTimeout, server.requestTimeout]).toEqual([5_000, 15_000]);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    for (let time = 0; time < 2; time += 1) {
      expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('hello');
    }
    expect(born).toEqual([true, true]);
    expect(app.request).not.toBe(plain);
    server.headersTimeout = 300;
    const answer = await new Promise<string>((resolve) => {
      let said = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n'));
      socket.on('data', (chunk) => (said += chunk.toString()));
      socket.on('close', () => resolve(said));
    });
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('goes back to what Express does where Node hands in objects of its own', () => {
    const { app, born } = anApp();
    const own = { request: app.request, response: app.response };
    const server = createFastServer(app);
    const request = new IncomingMessage(new Socket());
    Object.assign(request, { url: '/', method: 'GET' });
    server.emit('request', request, new ServerResponse(request));
    expect({ request: app.request, response: app.response }).toEqual(own);
    expect(born).toEqual([true]);
  });
});
