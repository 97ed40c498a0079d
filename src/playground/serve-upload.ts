import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerCall } from './answer-call.ts';
import { mediaType, readBytes, sendText } from './http.ts';
import type { Upload, WorkspaceState } from './state.ts';
import type { ApiContext } from './web-api/api-types.ts';

/** Answers `POST /upload/<secret>`, the address files.getUploadURLExternal gives out: takes the file's bytes, once. */
export async function serveUpload(
  request: IncomingMessage,
  response: ServerResponse,
  secret: string,
  { state, options }: ApiContext,
): Promise<void> {
  const bytes = await readBytes(request);
  if (bytes === undefined) return sendText(response, 413, 'request too large');
  const text = await textOf(bytes, request);
  const about = { method: 'upload', channel: undefined };
  const answer = await answerCall(about, state, response, () => takeFile(state, secret, text));
  const args = { bytes: bytes.length };
  state.calls.push({
    method: 'upload',
    args,
    status: answer.status,
    response: answer.body,
    at: state.clock(),
  });
  options.log?.('upload', { status: answer.status, error: answer.body['error'] });
  if (answer.status === 0) response.destroy();
  if (response.destroyed) return;
  const error = answer.body['error'];
  sendText(
    response,
    answer.status,
    typeof error === 'string' ? error : `OK - ${bytes.length}`,
    answer.headers,
  );
}

function takeFile(
  state: WorkspaceState,
  secret: string,
  text: string | undefined,
): { status: number; body: Record<string, unknown> } {
  const upload = state.uploads.get(secret);
  if (upload === undefined) return refusal(404, 'not found');
  if (upload.text !== undefined) return refusal(400, 'the file was uploaded already');
  if (text === undefined) return refusal(400, 'this workspace takes texts in UTF-8 only');
  if (Buffer.byteLength(text) !== upload.length) return refusal(400, wrongLength(upload));
  upload.text = text;
  return { status: 200, body: { ok: true } };
}

function wrongLength({ length }: Upload): string {
  return `the file has another length than the ${length} bytes that were announced`;
}

function refusal(status: number, error: string): { status: number; body: Record<string, unknown> } {
  return { status, body: { ok: false, error } };
}

/** Raw bytes, or the first part of a multipart form; undefined when that is no text. */
async function textOf(bytes: Buffer<ArrayBuffer>, request: IncomingMessage): Promise<string | undefined> {
  if (mediaType(request) !== 'multipart/form-data') return decode(bytes);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  try {
    const [part] = (await new Response(bytes, { headers }).formData()).values();
    if (part === undefined) return undefined;
    return typeof part === 'string' ? part : decode(Buffer.from(await part.arrayBuffer()));
  } catch {
    return undefined;
  }
}

function decode(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined;
  }
}
