// If-Match as FHIR uses it: the weak ETag of a version. https://hl7.org/fhir/R4/http.html#concurrency
import { refusal } from '../fhir/outcome.js';

/** The version that `W/"3"` (or `"3"`) names; undefined where there is no header or it is `*`. Errors: OutcomeError 400 for any other form. */
export function versionOfTag(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const version = /^\s*(?:W\/)?"([1-9]\d{0,8})"\s*$/.exec(ifMatch)?.[1];
  if (version === undefined) {
    throw refusal(400, 'invalid', 'If-Match must be the ETag of a version, such as W/"3", as a read gives it');
  }
  return Number(version);
}
