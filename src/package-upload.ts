// Hands a FHIR package to a running server, so that it is loaded at once. README, "Commands"; openapi.yaml, `POST /packages`.
import type { OperationOutcome } from 'fhir/r4.js';
import type { LoadedPackage } from './validation/packages/library.js';

/**
 * Sends the package to the server at `server` (an address without a path); answers what it has loaded.
 * @throws Error in words for a person: the server does not answer, is none of ours, or refuses the package and why
 */
export async function sendPackage(fetching: typeof fetch, server: string, tgz: Uint8Array): Promise<LoadedPackage> {
  const address = `${server.replace(/\/+$/, '')}/packages`;
  let answer: Response;
  try {
    const headers = { 'Content-Type': 'application/gzip' };
    answer = await fetching(address, { method: 'POST', headers, body: new Uint8Array(tgz) });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new Error(`${address} does not answer (${cause}); is the server running there?`, { cause: error });
  }
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`${address} refused the package (${answer.status}): ${reasonIn(text)}`);
  return JSON.parse(text) as LoadedPackage;
}

/** The texts of an OperationOutcome; of anything else its beginning. */
function reasonIn(text: string): string {
  try {
    const { issue } = JSON.parse(text) as Partial<OperationOutcome>;
    return (
      issue?.map(({ details, diagnostics }) => details?.text ?? diagnostics ?? '').join('; ') ?? text.slice(0, 200)
    );
  } catch {
    return text.slice(0, 200);
  }
}
