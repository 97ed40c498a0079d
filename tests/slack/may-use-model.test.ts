import { describe, expect, it } from 'vitest';
import { type EffectiveProfile, effectiveProfile } from '../../src/profile/team-profile/effective-profile.ts';
import { emptyProfile } from '../../src/profile/team-profile/team-profile.ts';
import { createMayUseModel } from '../../src/slack/may-use-model.ts';
import { createStubApi, inTurn, type Reply } from './stub-api.ts';
import { platformError } from './stub-errors.ts';
import { createTestLog } from './test-log.ts';

const setUp = (reply?: Reply) => {
  const { api, calls } = createStubApi(reply);
  const { log, lines } = createTestLog();
  const time = { ms: 0 };
  const profile = { current: null as EffectiveProfile | null };
  const profiles = { effectiveIn: async () => profile.current };
  const may = createMayUseModel({ api, log, now: () => time.ms, profiles });
  return {
    calls,
    lines,
    time,
    profile,
    may: (channel: string, body: unknown) => may({ team: 'T1', channel, body: JSON.stringify(body) }),
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
        'Slack does not say whether a channel is shared, so no model is used in it',
      ]);
    },
  );

  it.each([
    ['the channel says no model', emptyProfile(), { ...emptyProfile(), model: 'off' as const }, null],
    ['the workspace says no model', null, null, { ...emptyProfile(), model: 'off' as const }],
    ['the bot is paused', null, null, { ...emptyProfile(), bot: { state: 'paused' as const, reason: '' } }],
  ])('is not used when %s, from the next question on', async (_, before, own, workspace) => {
    const { may, calls, profile } = setUp();
    profile.current = before === null ? null : effectiveProfile(before, null, 'C1');
    expect(await may('C1', { is_ext_shared_channel: false })).toBe(true);
    profile.current = effectiveProfile(own, workspace, 'C1');
    expect(await may('C1', { is_ext_shared_channel: false })).toBe(false);
    expect(await may('D1', {})).toBe(false);
    expect(calls).toEqual([]);
  });

  it('is not used where the profile cannot be read', async () => {
    const { api } = createStubApi();
    const { log } = createTestLog();
    const profiles = { effectiveIn: () => Promise.reject(new Error('the disk is gone')) };
    const may = createMayUseModel({ api, log, now: () => 0, profiles });
    expect(await may({ team: 'T1', channel: 'D1', body: null })).toBe(false);
  });
});
