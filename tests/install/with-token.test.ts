import { describe, expect, it } from 'vitest';
import { withToken } from '../../src/install/with-token.ts';

const setUp = () => {
  const seen: (string | null)[] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    seen.push(new Headers(init?.headers).get('authorization'));
    return new Response('{}');
  };
  return { seen, fetch };
};

describe('a fetch with the token that is good now', () => {
  it('signs each call with the token of that moment', async () => {
    const { seen, fetch } = setUp();
    let token = 'xoxb-1';
    const signing = withToken(fetch, async () => token);
    await signing('https://slack.test/api/auth.test', { headers: { Authorization: 'Bearer placeholder' } });
    token = 'xoxb-2';
    await signing('https://slack.test/api/auth.test', { headers: { authorization: 'Bearer placeholder' } });
    expect(seen).toEqual(['Bearer xoxb-1', 'Bearer xoxb-2']);
  });

  it('gives no token to a call that had none', async () => {
    const { seen, fetch } = setUp();
    await withToken(fetch, async () => 'xoxb-1')('https://elsewhere.test/upload', { method: 'POST' });
    expect(seen).toEqual([null]);
  });
});
