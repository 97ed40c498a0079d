import { describe, expect, it } from 'vitest';
import { isAdmin } from '../../src/slack/is-admin.ts';
import { createStubApi, type Reply } from './stub-api.ts';
import { httpError, platformError } from './stub-errors.ts';
import { createTestLog } from './test-log.ts';

const setUp = (reply: Reply, admins: readonly string[] = []) => {
  const { api, calls } = createStubApi(reply);
  return { deps: { api, admins, ownTeam: 'TACME', log: createTestLog().log }, calls };
};

describe('isAdmin', () => {
  it('takes people who are named in the settings, without asking Slack', async () => {
    const { deps, calls } = setUp(() => platformError('missing_scope'), ['U1']);
    expect(await isAdmin('U1', deps)).toBe(true);
    expect(calls).toEqual([]);
  });

  it.each([
    ['an admin', { is_admin: true }, true],
    ['an owner', { is_owner: true }, true],
    ["an admin of the bot's own team", { is_admin: true, team_id: 'TACME' }, true],
    ['an admin of another company', { is_admin: true, is_owner: true, team_id: 'TOTHER' }, false],
    ['an admin who is a stranger', { is_admin: true, is_stranger: true }, false],
    ['a member', { is_admin: false, is_owner: false }, false],
    ['somebody Slack says nothing more about', {}, false],
  ])('asks Slack about others: %s', async (_, user, expected) => {
    const { deps, calls } = setUp(() => ({ ok: true, user }), ['U2']);
    expect(await isAdmin('U1', deps)).toBe(expected);
    expect(calls).toEqual([{ method: 'users.info', options: { user: 'U1' } }]);
  });

  it.each([
    ['the scope is missing', platformError('missing_scope')],
    ['Slack is in trouble', httpError(503)],
    ['Slack answers something else', { ok: true }],
  ])('is closed when %s', async (_, reply) => {
    const { deps } = setUp(() => reply);
    expect(await isAdmin('U1', deps)).toBe(false);
  });
});
