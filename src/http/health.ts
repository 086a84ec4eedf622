// Whether the process lives, and whether it has what it needs; plain JSON for probes. Kubernetes, "Liveness, Readiness and Startup Probes"
import type { Route } from './route.js';

/** One thing that is missing, in words for whoever runs the house. */
export interface Missing {
  readonly code: string;
  readonly text: string;
}

/** What is missing now; empty: ready. */
export type ReadReadiness = () => Promise<readonly Missing[]>;

export const livez: Route = {
  method: 'GET',
  path: '/livez',
  isFhir: false,
  answer: async () => ({ status: 200, json: '{"live":true}' }),
};

/** 200 only when nothing is missing; else 503 with the list. */
export const readyz = (readReadiness: ReadReadiness): Route => ({
  method: 'GET',
  path: '/readyz',
  isFhir: false,
  answer: async () => {
    const missing = await readReadiness();
    const ready = missing.length === 0;
    return { status: ready ? 200 : 503, json: JSON.stringify({ ready, missing }) };
  },
});
