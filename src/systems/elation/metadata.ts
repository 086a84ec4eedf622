// What this application keeps on an Elation record for itself. Elation API documentation, "Metadata".
import type { Extension, Identifier } from 'fhir/r4.js';
import { text, url } from '../../mapping/codecs/text.js';
import type { Place } from '../../mapping/place.js';
import type { Row } from '../../mapping/row.js';
import { rowsOf } from '../../mapping/rows.js';
import { identifier } from '../../mapping/slots/elements.js';
import { jsonText } from './codecs.js';
import { own } from './own-extension.js';
import type { ElationMetadata } from './records.js';

interface Native {
  metadata?: ElationMetadata | null;
}

/** The identifier system of the id that this application gives a record. */
export const objectIdSystem = 'https://elationemr.com/api/2.0/metadata/object_id';

/** The three rows of a record's metadata. */
export function metadataRows<
  Resource extends { extension?: Extension[] | undefined; identifier?: Identifier[] | undefined },
>(place: Place<Resource, Resource>): readonly Row<Native, Resource>[] {
  const { at, field } = rowsOf<Native, Resource>(null);
  // prettier-ignore
  return [
    field('Metadata: object id',   at('metadata', 'object_id'),       identifier(place, objectIdSystem),              text),
    field('Metadata: data',        at('metadata', 'data'),            own(place, 'elation-metadata', 'valueString'),  jsonText),
    field('Metadata: web link',    at('metadata', 'object_web_link'), own(place, 'elation-web-link', 'valueUrl'),     url),
  ];
}
