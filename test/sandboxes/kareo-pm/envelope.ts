// Hand-written SOAP 1.1 messages over plain fetch, byte for byte what a test says. SOAP 1.1, section 4.

export const slash = 'http://www.kareo.com/api/schemas/';
export const bare = 'http://www.kareo.com/api/schemas';

export const header =
  '<RequestHeader><CustomerKey>sandbox-customer-key</CustomerKey><Password>sandbox-password</Password>' +
  '<User>api@sandbox.example</User></RequestHeader>';

export const envelope = (operation: string, members: string, argument = 'request'): string =>
  '<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>' +
  `<${operation} xmlns="${slash}"><${argument}>${members}</${argument}></${operation}></s:Body></s:Envelope>`;

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Posts a message; `action` is the whole SOAPAction header where it is not the right one. */
export async function post(
  endpoint: string,
  operation: string,
  message: string,
  action = `"${slash}KareoServices/${operation}"`,
): Promise<Answer> {
  const headers = { 'Content-Type': 'text/xml; charset=utf-8', SOAPAction: action };
  const response = await fetch(endpoint, { method: 'POST', headers, body: message });
  return { status: response.status, text: await response.text() };
}

/** The text of the first element of this name, as it stands in the answer. */
export const element = (text: string, name: string): string | undefined =>
  new RegExp(`<${name}[^>/]*>([^<]*)</${name}>`).exec(text)?.[1];

/** Posts JSON to a control call and gives its answer. */
export async function control(baseUrl: string, path: string, body: object = {}): Promise<unknown> {
  const response = await fetch(`${baseUrl}/control/${path}`, { method: 'POST', body: JSON.stringify(body) });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}

export async function controlGet(baseUrl: string, path: string): Promise<unknown> {
  const response = await fetch(`${baseUrl}/control/${path}`);
  return response.json();
}
