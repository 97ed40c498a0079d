import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';

export const SECRET = 'test-signing-secret';

/**
 * A Web API that answers with the next of `answers`, the last one again and again, and the methods of `special` by
 * what those give. Closed after the test.
 */
export const startStubSlack = async (
  answers: readonly Record<string, unknown>[],
  special: Readonly<Record<string, () => Record<string, unknown>>> = {},
): Promise<string> => {
  const left = [...answers];
  const server = createServer((request, response) => {
    request.resume();
    const answerOf = special[request.url?.split('/').at(-1) ?? ''];
    const answer = answerOf?.() ?? (left.length > 1 ? left.shift() : left[0]) ?? {};
    response.writeHead(typeof answer['status'] === 'number' ? answer['status'] : 200, {
      'content-type': 'application/json',
    });
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/api/`;
};

export const IDENTITY = { ok: true, user_id: 'U0TESTBOT0', bot_id: 'B0TESTBOT0', team_id: 'T0TESTTEAM' };

/** A POST as Slack signs it, of exactly these bytes. */
export const signed = (body: Uint8Array<ArrayBuffer>, contentType: string, ageSeconds = 0): RequestInit => {
  const timestamp = String(Math.floor(Date.now() / 1_000) - ageSeconds);
  const hash = createHmac('sha256', SECRET).update(`v0:${timestamp}:`).update(body).digest('hex');
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${hash}`,
    },
  };
};
