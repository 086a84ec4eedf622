// FHIR packages over HTTP: which are loaded, and one more. https://hl7.org/fhir/packages.html
import { refusal } from '../fhir/outcome.js';
import { packageLimits } from '../validation/packages/fhir-package.js';
import type { LoadedPackage } from '../validation/packages/library.js';
import { readBytes } from './body.js';
import type { Route } from './route.js';

/** The packages of the house. */
export interface Packages {
  readonly list: () => readonly LoadedPackage[];
  /** Loads and keeps a package. Throws OutcomeError 413 or 422 where it is refused. */
  readonly install: (tgz: Uint8Array) => LoadedPackage;
}

const gzipTypes: readonly unknown[] = ['application/gzip', 'application/x-gzip', 'application/tar+gzip'];

/** GET and POST /packages. */
export const packageRoutes = (packages: Packages): Route[] => [
  {
    method: 'GET',
    path: '/packages',
    isFhir: false,
    answer: async () => ({ status: 200, json: JSON.stringify(packages.list()) }),
  },
  {
    method: 'POST',
    path: '/packages',
    isFhir: false,
    answer: async ({ request }) => {
      const said = request.headers['content-type'];
      if (!gzipTypes.includes(said?.toLowerCase().split(';', 1)[0]?.trim()))
        throw refusal(415, 'not-supported', `The body came as ${said}; a package (.tgz) is sent as application/gzip`);
      const tgz = await readBytes(request, packageLimits.packedBytes);
      return { status: 201, json: JSON.stringify(packages.install(tgz)) };
    },
  },
];
