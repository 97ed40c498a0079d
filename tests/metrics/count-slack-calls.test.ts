import { describe, expect, it, vi } from 'vitest';
import { countSlackCalls } from '../../src/metrics/count-slack-calls.ts';

const POST = 'https://slack.com/api/chat.postMessage';

const counted = async (url: string, answer: () => Response | Promise<Response>) => {
  const count = vi.fn();
  const call = countSlackCalls(async () => answer(), count);
  const response = await call(url).catch((error: unknown) => error);
  await expect.poll(() => count).toHaveBeenCalledTimes(1);
  return { told: count.mock.calls[0], response };
};

describe('calls of Slack', () => {
  it.each([
    ['ok', { ok: true }, 200],
    ['rate_limited', { ok: false, error: 'ratelimited' }, 429],
    ['rate_limited', { ok: false, error: 'ratelimited' }, 200],
    ['missing_scope', { ok: false, error: 'missing_scope' }, 200],
    ['no_access', { ok: false, error: 'not_in_channel' }, 200],
    ['form_rejected', { ok: false, error: 'invalid_blocks' }, 200],
    ['token_refused', { ok: false, error: 'token_revoked' }, 200],
    ['refused', { ok: false, error: 'a word with C0SECRET in it' }, 200],
    ['server_error', {}, 503],
  ])('are counted by method as %s for %j', async (outcome, body, status) => {
    const { told } = await counted(POST, () => Response.json(body, { status }));
    expect(told).toEqual(['chat.postMessage', outcome]);
  });

  it('leave the answer to the caller, as it came', async () => {
    const { response } = await counted(POST, () => Response.json({ ok: true, ts: '1.2' }));
    expect(response instanceof Response && (await response.json())).toEqual({ ok: true, ts: '1.2' });
  });

  it('leave a failure to the caller too', async () => {
    const broken = new TypeError('fetch failed');
    const { told, response } = await counted(POST, () => Promise.reject(broken));
    expect(told).toEqual(['chat.postMessage', 'unreachable']);
    expect(response).toBe(broken);
  });

  it.each([
    'https://files.slack.com/upload/v1/ABC123',
    'http://127.0.0.1:1/api/x?token=1',
    'https://a.b/api/T0/x.y',
  ])('name no address in the method: %s', async (url) => {
    const { told } = await counted(url, () => new Response('OK - 12'));
    expect(told?.[1]).toBe('ok');
    expect(told?.[0]).toMatch(/^upload$/);
  });
});
