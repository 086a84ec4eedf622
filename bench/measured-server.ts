// The server's side of a measurement: listens on a free port and tells its CPU time to whoever started it.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerMessage } from './server-rounds.js';

/** Listens, says the port, and answers 'start' and 'stop' with the CPU time between them. */
export function measure(server: Server): void {
  const say = (message: ServerMessage): void => void process.send?.(message);
  let started = process.cpuUsage();
  process.on('message', (said) => {
    if (said === 'start') started = process.cpuUsage();
    else {
      const { user, system } = process.cpuUsage(started);
      say({ cpu: user + system });
    }
  });
  process.on('disconnect', () => process.exit());
  server.listen(0, '127.0.0.1', () => say({ port: (server.address() as AddressInfo).port }));
}
