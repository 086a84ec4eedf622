// A search made ready to run: its grammar read, its chains resolved. https://hl7.org/fhir/R4/search.html
import type { ResourceType } from '../fhir/resource.js';
import { chainTerm, mostChained } from '../search/chain.js';
import { parseSearch, type ParsedSearch } from '../search/parse.js';
import type { SearchPlan, Term } from '../search/plan.js';
import type { Version } from '../store/store.js';
import type { InteractionContext, InteractionRequest, StoreContext } from './interaction.js';
import { defaultCount, maxCount } from './page-size.js';

/** Errors: OutcomeError 400 for what is not known or not well-formed. */
export const readSearch = (
  { clock }: InteractionContext,
  type: ResourceType,
  { base, prefer }: Pick<InteractionRequest, 'base' | 'prefer'>,
  parameters: InteractionRequest['parameters'],
): ParsedSearch =>
  parseSearch(type, parameters, {
    base,
    now: clock(),
    lenient: prefer.handling === 'lenient',
    defaultCount,
    maxCount,
  });

/** The conditions of a search, with the inner searches of its chains run. Errors: OutcomeError 400 where one matches too many. */
export async function termsOf(context: StoreContext, search: ParsedSearch): Promise<readonly Term[]> {
  const terms = [...search.terms];
  for (const chain of search.chains) {
    const found: string[] = [];
    for (const plan of chain.inner) {
      const versions = await searchAtMost(context, plan, mostChained + 1);
      found.push(...versions.map(({ type, id }) => `${type}/${id}`));
    }
    terms.push(chainTerm(chain, found));
  }
  return terms;
}

/** The first matches, page after page, until there are that many or no more. */
export async function searchAtMost(
  { store, tenant }: StoreContext,
  plan: SearchPlan,
  most: number,
): Promise<readonly Version[]> {
  const found: Version[] = [];
  let page = await store.search(tenant, plan);
  found.push(...page.items);
  while (found.length < most && page.next !== undefined) {
    page = await store.search(tenant, { ...plan, after: page.next });
    found.push(...page.items);
  }
  return found.slice(0, most);
}
