import { describe, expect, it } from 'vitest';
import { createMayUseModel } from '../../src/slack/may-use-model.ts';
import { createStubApi, inTurn, type Reply } from './stub-api.ts';
import { platformError } from './stub-errors.ts';
import { createTestLog } from './test-log.ts';

const setUp = (reply?: Reply) => {
  const { api, calls } = createStubApi(reply);
  const { log, lines } = createTestLog();
  const time = { ms: 0 };
  const may = createMayUseModel({ api, log, now: () => time.ms });
  return {
    calls,
    lines,
    time,
    may: (channel: string, body: unknown) => may({ channel, body: JSON.stringify(body) }),
  };
};
const info = (channel: Record<string, unknown>) => ({ ok: true, channel });

describe('a model', () => {
  it.each([
    [true, false],
    [false, true],
  ])('is used by what an event says of its channel: shared %s', async (isShared, isAllowed) => {
    const { may, calls } = setUp();
    expect(await may('C1', { is_ext_shared_channel: isShared })).toBe(isAllowed);
    expect(calls).toEqual([]);
  });

  it('is used in direct messages', async () => {
    const { may, calls } = setUp();
    expect(await may('D1', {})).toBe(true);
    expect(calls).toEqual([]);
  });

  it.each([
    [{ is_ext_shared: true }, false],
    [{ is_pending_ext_shared: true }, false],
    [{ is_ext_shared: false }, true],
    [{}, true],
  ])('is used for commands by what Slack says of the channel: %o', async (channel, isAllowed) => {
    const { may, calls } = setUp(() => info(channel));
    expect(await may('C1', { command: '/stack-compare' })).toBe(isAllowed);
    expect(calls).toEqual([{ method: 'conversations.info', options: { channel: 'C1' } }]);
  });

  it('asks Slack once in ten minutes', async () => {
    const { may, calls, time } = setUp(inTurn([info({}), info({ is_ext_shared: true })]));
    expect([await may('C1', {}), await may('C1', {})]).toEqual([true, true]);
    time.ms = 10 * 60_000;
    expect(await may('C1', {})).toBe(false);
    expect(calls).toHaveLength(2);
  });

  it.each([platformError('missing_scope'), 'nonsense'])(
    'is not used where Slack does not say',
    async (reply) => {
      const { may, lines } = setUp(() => reply);
      expect(await may('C1', {})).toBe(false);
      expect(lines.map(({ msg }) => msg)).toEqual([
        'Slack does not say whether a channel is shared, so that no model is used in it',
      ]);
    },
  );
});
