import { LOST } from './lost-words.ts';

export type Sent =
  | { ok: true; answer: Record<string, unknown> }
  | { ok: false; status: number; error: string };

/** Does something in the workspace: `POST /playground/<action>`. Never throws. */
export async function send(action: string, body: object): Promise<Sent> {
  try {
    const response = await fetch(`/playground/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return readAnswer(response.status, text);
  } catch {
    return { ok: false, status: 0, error: LOST };
  }
}

function readAnswer(status: number, text: string): Sent {
  const answer: unknown = text.startsWith('{') ? JSON.parse(text) : undefined;
  const fields = isFields(answer) ? answer : {};
  if (fields['ok'] !== true) return { ok: false, status, error: String(fields['error'] ?? text) };
  const { failure } = fields;
  if (failure !== undefined) {
    return { ok: false, status, error: `The bot did not take it (${failure}). Is it running?` };
  }
  return { ok: true, answer: fields };
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
