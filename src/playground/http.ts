import type { IncomingMessage, ServerResponse } from 'node:http';

/** Larger bodies are refused: the biggest message Slack takes is far smaller. */
export const BODY_LIMIT_BYTES = 1_048_576;

const localNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses what a web page of somebody else could send: a Host that is not this machine and port (DNS
 * rebinding), and an Origin that is not this page (cross-site requests). Programs send no Origin.
 */
export function isFromThisMachine(request: IncomingMessage): boolean {
  const host = request.headers.host ?? '';
  const [, name, port = '80'] = /^(.*?)(?::(\d+))?$/.exec(host) ?? [];
  if (name === undefined || !localNames.has(name.toLowerCase())) return false;
  if (Number(port) !== request.socket.localPort) return false;
  const { origin } = request.headers;
  return origin === undefined || origin === `http://${host}`;
}

/** The body as text, or undefined when it is larger than allowed. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  return (await readBytes(request))?.toString('utf8');
}

/** The body as it came, or undefined when it is larger than allowed. */
export async function readBytes(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    // The rest is read and dropped, so that the sender gets the answer and not a broken pipe.
    if (size <= BODY_LIMIT_BYTES) chunks.push(bytes);
  }
  return size > BODY_LIMIT_BYTES ? undefined : Buffer.concat(chunks);
}

/** `application/json; charset=utf-8` -> `application/json`. */
export function mediaType(request: IncomingMessage): string {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Nothing from elsewhere, nothing inline, in nobody's frame. */
const securityHeaders = {
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

export function sendText(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...securityHeaders, ...headers });
  response.end(body);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const type = { 'content-type': 'application/json; charset=utf-8' };
  sendText(response, status, JSON.stringify(body), { ...type, ...headers });
}
