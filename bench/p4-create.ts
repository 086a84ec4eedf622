// P4: creating resources of all five types over HTTP, validated, indexed and durable, against the same without validation and against a FHIR server framework that stores nothing.
import { existsSync } from 'node:fs';
import { resultOf, type Benchmark } from './benchmark.js';
import { fiveTypes } from './five-types.js';
import { serverRounds } from './server-rounds.js';

const peer = new URL('../../bench/peers/node_modules/@asymmetrik/node-fhir-server-core/', import.meta.url);

function nextFor(path: string): () => string {
  const texts = fiveTypes.map((resource) => {
    const body = JSON.stringify(resource);
    const head = `POST ${path}/${resource.resourceType} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/fhir+json`;
    return `${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  });
  let sent = 0;
  return () => texts[(sent += 1) % texts.length] ?? '';
}

const ours = nextFor('/fhir');
const next = { chartbridge: ours, unvalidated: ours, framework: nextFor('/4_0_0') };

export const benchmark: Benchmark = {
  id: 'P4',
  title: 'create',
  run: async () => {
    const names = existsSync(peer)
      ? (['unvalidated', 'framework', 'chartbridge'] as const)
      : (['unvalidated', 'chartbridge'] as const);
    const rounds = await serverRounds(new URL('./create-server.js', import.meta.url), names, (name) => next[name]());
    const head = {
      id: 'P4',
      case: 'five types mixed: base validation, index, provenance, history, synchronous=FULL, 32 connections; access control and audit are still to come',
    };
    const results = [
      resultOf(
        {
          ...head,
          against: 'the same without validation',
          goal: '>= 0.8',
          medians: rounds.medians('chartbridge', 'unvalidated'),
        },
        rounds.ratios('chartbridge', 'unvalidated'),
      ),
    ];
    if (names.length < 3) {
      console.log(
        '  without @asymmetrik/node-fhir-server-core: `npm install --prefix bench/peers --ignore-scripts` adds it',
      );
      return results;
    }
    const against = '@asymmetrik/node-fhir-server-core 2.2.5, which validates and stores nothing';
    const framework = { ...head, against, goal: '>= 1', medians: rounds.medians('chartbridge', 'framework') };
    return [...results, resultOf(framework, rounds.ratios('chartbridge', 'framework'))];
  },
};
