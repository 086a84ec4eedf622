import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { createLogStream } from '../../src/http/log-stream.js';

describe('the log stream', () => {
  it('gathers lines for a moment, keeps their order, and writes at once what is much or is asked for', async () => {
    const written: string[] = [];
    const stream = createLogStream((text) => void written.push(text), 5);
    const log = pino({ base: null, timestamp: false }, stream);
    log.info({ status: 200 }, 'request');
    log.info({ status: 404 }, 'request');
    expect(written).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(written).toEqual(['{"level":30,"status":200,"msg":"request"}\n{"level":30,"status":404,"msg":"request"}\n']);
    stream.write('a\n');
    stream.flush();
    stream.flush();
    stream.write(`${'x'.repeat(16 * 1024)}\n`);
    expect(written.slice(1).map((text) => text.length)).toEqual([2, 16 * 1024 + 1]);
  });
});
