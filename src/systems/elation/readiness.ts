// Whether the credentials work, the integration is on and the practice is there. Guide: Elation–Kareo, "How do I get started?"
import { SystemFailure } from '../failure.js';
import type { ReadinessItem } from '../system.js';
import { listAll } from './paging.js';
import { screens } from './screens.js';
import type { ElationSettings } from './settings.js';
import type { Send } from './transport.js';

/** The practices that these credentials see, by id and name. */
export async function readPractices(send: Send): Promise<ReadonlyMap<string, string>> {
  const practices = new Map<string, string>();
  for await (const item of listAll(send, '/practices/')) {
    const { id, name } = item as { readonly id: number; readonly name?: string | null };
    practices.set(String(id), name ?? String(id));
  }
  return practices;
}

/** Item by item; what nothing can flow without blocks. An Elation that cannot be reached is thrown as a transient failure. */
export async function checkElation(send: Send, settings: ElationSettings): Promise<readonly ReadinessItem[]> {
  try {
    return [
      { code: 'credentials', ready: true, blocks: true, text: 'Elation accepts the client id and secret' },
      { code: 'integration', ready: true, blocks: true, text: 'The integration is turned on in Elation' },
      practiceItem(await readPractices(send), settings.practice),
    ];
  } catch (error) {
    if (!(error instanceof SystemFailure) || error.failureClass !== 'configuration') throw error;
    return [refusalItem(error)];
  }
}

function refusalItem({ reasons: [reason] }: SystemFailure): ReadinessItem {
  if (reason?.code === 'credentials-refused') {
    const mend = 'Correct clientId and clientSecret of the connection';
    const text = 'Elation refuses the client id and secret';
    return { code: 'credentials', ready: false, blocks: true, reason: reason.code, text, mend };
  }
  const code = reason?.code ?? 'integration-off';
  const mend = screens[code];
  const text =
    reason?.code === 'integration-off'
      ? 'The integration is not turned on in Elation; it needs a Kareo account first'
      : `Elation does not permit this: ${reason?.text ?? ''}`;
  return { code: 'integration', ready: false, blocks: true, reason: code, text, ...(mend !== undefined && { mend }) };
}

function practiceItem(practices: ReadonlyMap<string, string>, wanted: string | undefined): ReadinessItem {
  const item = { code: 'practice', blocks: true } as const;
  const list = [...practices].map(([id, name]) => `${name} (${id})`).join(', ');
  const chosen = wanted ?? (practices.size === 1 ? [...practices.keys()][0] : undefined);
  if (chosen !== undefined && practices.has(chosen)) {
    return { ...item, ready: true, text: `Practice ${practices.get(chosen) ?? ''} (${chosen})` };
  }
  const mend = `Set "practice" of the connection to one of: ${list || 'none is visible to these credentials'}`;
  const text =
    wanted === undefined ? `These credentials see ${practices.size} practices` : `Practice ${wanted} is not visible`;
  return { ...item, ready: false, reason: 'settings-invalid', text, mend };
}
