// The edge where native payloads are held against the system's JSON Schemas, with errors in the system's own member names. docs/architecture.md section 3, "records".
import { Ajv, type ErrorObject } from 'ajv';
import { OutcomeError, type Issue } from '../fhir/outcome.js';

/** All that is wrong with a payload as a record of that type; `error` where it cannot be worked with, `warning` where it only departs from what the vendor documents. */
export type RecordCheck<Records> = (recordType: keyof Records & string, record: unknown) => readonly Issue[];

/**
 * A check over the schemas of one system; each schema is compiled when it is first used.
 * A wrong type or a missing member is an error. Codes, lengths and forms beyond the documented ones are warnings: vendors add codes before they document them.
 */
export function createRecordCheck<Records>(
  schemas: Readonly<Record<keyof Records & string, object>>,
): RecordCheck<Records> {
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
  for (const schema of Object.values<object>(schemas)) ajv.addSchema(schema);
  return (recordType, record) => {
    const validate = ajv.getSchema(`${recordType}.json`);
    if (validate === undefined) throw new Error(`no schema for record type ${recordType}`);
    return validate(record) ? [] : issuesOf(recordType, validate.errors ?? []);
  };
}

/**
 * The payload as a record of that type.
 * @throws OutcomeError 422 with one issue for each member of a wrong type or missing.
 */
export function checkedRecord<Records, Type extends keyof Records & string>(
  check: RecordCheck<Records>,
  recordType: Type,
  record: unknown,
): Records[Type] {
  const errors = check(recordType, record).filter((issue) => issue.severity === 'error');
  if (errors.length > 0) throw new OutcomeError(422, errors);
  return record as Records[Type];
}

const refusing = new Set(['type', 'required']);

function issuesOf(recordType: string, errors: readonly ErrorObject[]): readonly Issue[] {
  // A nullable object is `anyOf [object, null]`: its failing branches speak for themselves, but for "must be null".
  const told = errors.filter((error) => error.keyword !== 'anyOf' && error.params['type'] !== 'null');
  return (told.length > 0 ? told : errors).map((error) => {
    const place = placeOf(error);
    return {
      severity: refusing.has(error.keyword) ? 'error' : 'warning',
      code: error.keyword === 'required' ? 'required' : error.keyword === 'enum' ? 'code-invalid' : 'structure',
      text: `${recordType}: ${place === '' ? 'the record' : place} ${wordsOf(error)}`,
      ...(place !== '' && { expression: place }),
    };
  });
}

/** `/phones/0/phone` → `phones[0].phone`; a missing member is named itself. */
function placeOf(error: ErrorObject): string {
  const steps = error.instancePath.split('/').slice(1);
  const missing: unknown = error.params['missingProperty'];
  if (typeof missing === 'string') steps.push(missing);
  return steps
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

function wordsOf(error: ErrorObject): string {
  if (error.keyword === 'required') return 'is missing';
  if (error.keyword !== 'enum') return error.message ?? 'is not as documented';
  const codes: unknown = error.params['allowedValues'];
  return `is not one of ${Array.isArray(codes) ? codes.filter((code) => code !== null).join(', ') : 'the documented codes'}`;
}
