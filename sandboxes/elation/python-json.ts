// JSON text as Python's json.dumps writes it by default: ", " and ": " between members, and ASCII only. Elation API, "Webhooks".

const beyondAscii = /[\u007f-\uffff]/g;

/** Serialises a JSON value; members whose value is undefined are left out, as JSON.stringify does. */
export function toPythonJson(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(toPythonJson).join(', ')}]`;
  const members: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) members.push(`${quote(key)}: ${toPythonJson(member)}`);
  }
  return `{${members.join(', ')}}`;
}

function quote(text: string): string {
  return JSON.stringify(text).replace(beyondAscii, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
