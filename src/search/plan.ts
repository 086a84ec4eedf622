// What a store is asked for a search: terms over the ordered key space, filled by `search/`. docs/architecture.md section 3, docs/storage.md.
import type { ResourceType } from '../fhir/resource.js';

/** A search, ready to run. The search module owns and extends this type. */
export interface SearchPlan {
  readonly type: ResourceType;
  readonly limit: number;
  readonly after?: string;
}
