// Collects what is wrong with a record, and says it as the service does: the record echoed, with `<err id>` inside the offending elements. Kareo sheet 4.3.
import { Refusal } from '../wire/faults.js';
import { escapeXml } from '../wire/xml-text.js';

interface Node {
  readonly errors: { readonly id: number; readonly text: string }[];
  readonly children: Map<string, Node>;
}

/** What an item of a list is called in the echo, where it is not the list's type. */
const itemNames: Readonly<Record<string, string>> = {
  ServiceLines: 'ServiceLine',
  Cases: 'PatientCase',
  Policies: 'InsurancePolicy',
  Authorizations: 'Authorization',
};

export interface Complaints {
  /** Says what is wrong at a place, e.g. `ServiceLines.0.ProcedureCode`; the empty path is the record itself. */
  readonly add: (path: string, id: number, text: string) => void;
  /** Throws Refusal with the echo when anything was added; `closing` then stands at the record itself. */
  readonly refuse: (closing?: { readonly id: number; readonly text: string }) => void;
}

/** Collects complaints about one submitted record, echoed under `root`. */
export function createComplaints(root: string, record: object): Complaints {
  const top: Node = { errors: [], children: new Map() };
  let count = 0;
  return {
    add: (path, id, text) => {
      count += 1;
      let node = top;
      for (const step of path === '' ? [] : path.split('.')) {
        const next: Node = node.children.get(step) ?? { errors: [], children: new Map() };
        node.children.set(step, next);
        node = next;
      }
      node.errors.push({ id, text });
    },
    refuse: (closing) => {
      if (count === 0) return;
      if (closing !== undefined) top.errors.push(closing);
      throw new Refusal(echo(root, record, top));
    },
  };
}

function echo(name: string, value: unknown, node: Node | undefined): string {
  return `<${name}>${content(name, value, node)}${errorsOf(node)}</${name}>`;
}

function content(name: string, value: unknown, node: Node | undefined): string {
  if (Array.isArray(value)) {
    const item = itemNames[name] ?? 'Item';
    return value.map((each: unknown, index) => echo(item, each, node?.children.get(String(index)))).join('');
  }
  const children = node?.children;
  if (typeof value === 'string' && (value !== '' || children === undefined)) return escapeXml(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const record: Record<string, unknown> = typeof value === 'object' ? { ...value } : {};
  const names = new Set([...Object.keys(record), ...(children?.keys() ?? [])]);
  return [...names].map((member) => echo(member, record[member] ?? '', children?.get(member))).join('');
}

const errorsOf = (node: Node | undefined): string =>
  (node?.errors ?? []).map(({ id, text }) => `<err id="${id}">${escapeXml(text)}</err>`).join('');
