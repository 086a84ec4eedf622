// P1: reading a resource by id over HTTP, against Express sending a constant and against a bare loop of store read and send.
import { resultOf, type Benchmark } from './benchmark.js';
import { patientCount, patientId } from './patients.js';
import { serverRounds } from './server-rounds.js';

const next = (): string => {
  const id = patientId(Math.floor(Math.random() * patientCount));
  return `GET /fhir/Patient/${id} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/fhir+json\r\n\r\n`;
};

export const benchmark: Benchmark = {
  id: 'P1',
  title: 'read by id',
  run: async () => {
    const script = new URL('./read-server.js', import.meta.url);
    const rounds = await serverRounds(script, ['constant', 'loop', 'chartbridge'] as const, next);
    const head = {
      id: 'P1',
      case: `one of ${patientCount} patients of 2 KB, request log on; access control and audit are still to come`,
    };
    return [
      resultOf(
        {
          ...head,
          against: 'Express 5 on createFastServer, sending a constant of the same size',
          goal: '>= 0.5',
          medians: rounds.medians('chartbridge', 'constant'),
        },
        rounds.ratios('chartbridge', 'constant'),
      ),
      resultOf(
        {
          ...head,
          against: 'the same server with nothing but store read and send',
          goal: '>= 0.9',
          medians: rounds.medians('chartbridge', 'loop'),
        },
        rounds.ratios('chartbridge', 'loop'),
      ),
    ];
  },
};
