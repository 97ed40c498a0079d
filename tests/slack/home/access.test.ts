import { describe, expect, it } from 'vitest';
import { forgetThread } from '../../../src/inbox/forget-thread.ts';
import { emptyProfile } from '../../../src/profile/team-profile/team-profile.ts';
import { platformError, rateLimitedError } from '../stub-errors.ts';
import { ADA, BEN, startHome, TEAM } from './look-at-home.ts';

const QUESTION = 'fastify or express for the ledger?';
const TITLE = 'Django for the ledger';
const LEFT_OUT = 'Channels whose members I may not read are left out.';

/** A channel with a question, a decision and a profile, of which `members` are in it. */
const startWithChannel = async (members: string[] | Error, users: Record<string, object | Error> = {}) => {
  const home = await startHome({ members: { C1: members }, users: users as never });
  const asked = await home.answered(QUESTION);
  await home.decided(TITLE);
  await home.deps.profiles.save({ team: TEAM, channel: 'C1' }, emptyProfile(), ADA, null);
  return { ...home, asked };
};

const expectNothingOfIt = (read: string): void => {
  expect(read).not.toContain('ledger');
  expect(read).not.toContain('#C1');
};

describe('what somebody sees of a channel on the home', () => {
  it('is its questions, decisions and that it has a profile, when they are in it', async () => {
    const { read } = await startWithChannel([ADA, BEN]);
    const seen = await read(BEN);
    expect(seen).toContain(`#C1\nD-1 ${TITLE}`);
    expect(seen).toContain(
      `${QUESTION} <https://acme.slack.com/archives/C1/p1700000001.000200> (2026-11-20, clear pick)`,
    );
    expect(seen).toContain('Your channels with a profile of their own:\n#C1');
    expect(seen).not.toContain(LEFT_OUT);
  });

  it('is nothing when they are not in it', async () => {
    const { read } = await startWithChannel([ADA]);
    const seen = await read(BEN);
    expectNothingOfIt(seen);
    expect(seen).toContain('There is nothing yet that I may show you.');
    expect(seen).not.toContain(LEFT_OUT);
  });

  it('is nothing even for whoever asked, once they have left', async () => {
    const { world, read } = await startWithChannel([ADA, BEN]);
    expect(await read(ADA)).toContain(QUESTION);
    world.members['C1'] = [BEN];
    expectNothingOfIt(await read(ADA));
  });

  it('goes at once when somebody who left looks again, before anything is looked up', async () => {
    const { world, read, published } = await startWithChannel([ADA, BEN]);
    await read(ADA);
    world.members['C1'] = [BEN];
    await read(ADA);
    for (const view of published(ADA).slice(-2)) expectNothingOfIt(view);
  });

  it.each([
    ['a missing scope', platformError('missing_scope')],
    ['a channel that Slack does not show', platformError('channel_not_found')],
    ['too many calls', rateLimitedError(30)],
    ['a lost connection', new Error('connection lost')],
  ])('is nothing on %s, with a line that says so', async (_, error) => {
    const { read, lines } = await startWithChannel(error);
    const seen = await read(ADA);
    expectNothingOfIt(seen);
    expect(seen).toContain(LEFT_OUT);
    expect(lines.filter(({ msg }) => String(msg).includes('who is in some channels'))).toHaveLength(1);
  });

  it('is nothing of a channel that fails, and all of one that does not', async () => {
    const { world, answered, read } = await startWithChannel(platformError('missing_scope'));
    world.members['C2'] = [ADA];
    await answered('gin or echo?', { channel: 'C2' });
    const seen = await read(ADA);
    expectNothingOfIt(seen);
    expect(seen).toContain('#C2\ngin or echo?');
  });

  it('is what membership shows to a guest, with the profile of the workspace only then', async () => {
    const inside = await startWithChannel([BEN], { [BEN]: { is_restricted: true } });
    const seen = await inside.read(BEN);
    expect(seen).toContain(QUESTION);
    expect(seen).toContain('Nobody has written anything down for the whole workspace yet.');
    const outside = await startWithChannel([ADA], { [BEN]: { is_restricted: true } });
    const unseen = await outside.read(BEN);
    expectNothingOfIt(unseen);
    expect(unseen).not.toContain('whole workspace');
  });

  it.each([
    ['of another team', { team_id: 'TOTHER' }],
    ['a stranger by Slack’s word', { is_stranger: true }],
    ['an admin elsewhere', { team_id: 'TOTHER', is_admin: true }],
  ])('is nothing kept at all for somebody %s, even a member', async (_, who) => {
    const { read, calls } = await startWithChannel([BEN], { [BEN]: who });
    const seen = await read(BEN);
    expectNothingOfIt(seen);
    expect(seen).not.toContain('What your team has written down');
    expect(seen).toContain('How fresh the figures are');
    expect(calls.some(({ method }) => method === 'conversations.members')).toBe(false);
  });

  it('is nothing kept for whom a press names as of another team, and Slack is not asked', async () => {
    const { read, calls } = await startWithChannel([BEN]);
    expectNothingOfIt(await read(BEN, true));
    expect(calls.map(({ method }) => method)).toEqual(['views.publish', 'views.publish']);
  });

  it('is what membership shows where Slack does not say who they are, without the workspace’s profile', async () => {
    const { deps, read } = await startWithChannel([BEN], { [BEN]: platformError('missing_scope') });
    const profile = { ...emptyProfile(), teamSize: 40 };
    await deps.profiles.save({ team: TEAM, channel: '' }, profile, ADA, null);
    const seen = await read(BEN);
    expect(seen).toContain(QUESTION);
    expect(seen).not.toMatch(/40|whole workspace|Edit workspace/);
  });

  it('is nothing of the same channel of another team', async () => {
    const { answered, decided, read } = await startHome({ members: { C1: [ADA] } });
    await answered(QUESTION, { team: 'TOTHER' });
    await decided(TITLE, 'C1', 'TOTHER');
    expectNothingOfIt(await read(ADA));
  });
});

describe('what is never on the home', () => {
  it('is a question that was answered to its asker alone', async () => {
    const { answered, read } = await startHome({ members: { C1: [ADA, BEN] } });
    await answered('private: the ledger', { kind: 'command', posted: false });
    for (const user of [ADA, BEN]) expectNothingOfIt(await read(user));
  });

  it('is an answer that was removed', async () => {
    const { deps, asked, read } = await startWithChannel([ADA]);
    await deps.decisions.wipe({ team: TEAM, channel: 'C1' }, 'D-1');
    await deps.inbox.finish(asked.id, 'removed');
    await deps.posts.forget(asked.id, 'answer.1');
    expect(await read(ADA)).not.toContain('ledger');
  });

  it('is an answer that somebody deleted in Slack', async () => {
    const { deps, read, calls } = await startHome({ members: { C1: [ADA] } }, ({ method }) =>
      method === 'chat.getPermalink' ? platformError('message_not_found') : undefined,
    ).then(async (home) => ({ ...home, asked: await home.answered(QUESTION) }));
    expect(await deps.inbox.find('q1')).not.toBeNull();
    expectNothingOfIt(await read(ADA));
    expect(calls.some(({ method }) => method === 'chat.getPermalink')).toBe(true);
  });

  it.each([
    ['by everyone', {}],
    ['by somebody else, whose words alone went', { user: BEN }],
  ])('is a thread that was forgotten %s', async (_, who) => {
    const { deps, asked, read } = await startWithChannel([ADA]);
    await deps.decisions.wipe({ team: TEAM, channel: 'C1' }, 'D-1');
    const thread = { team: TEAM, channel: 'C1', threadTs: asked.threadTs ?? '' };
    const forgetting = { upToTs: '1800000000.000100', now: 0, except: 'none', ...who };
    await forgetThread(deps.store.db, thread, forgetting);
    expect(await read(ADA)).not.toContain('ledger');
  });

  it('is what is asked in a forgotten thread before, and is what is asked after', async () => {
    const { deps, answered, read } = await startHome({ members: { C1: [ADA] } });
    const { threadTs } = await answered('before the wish');
    const thread = { team: TEAM, channel: 'C1', threadTs: threadTs ?? '' };
    await forgetThread(deps.store.db, thread, {
      upToTs: '1700000500.000100',
      now: 0,
      except: 'none',
      user: BEN,
    });
    await answered('after the wish', { threadTs, messageTs: '1700000501.000100' });
    const seen = await read(ADA);
    expect(seen).toContain('after the wish');
    expect(seen).not.toContain('before the wish');
  });

  it('is a question whose words were wiped, that failed, or that is not answered yet', async () => {
    const { deps, answered, read } = await startHome({ members: { C1: [ADA] } });
    const { id } = await answered(QUESTION);
    await deps.store.db.updateTable('requests').set({ text: null }).where('id', '=', id).execute();
    const failed = await answered('the failed ledger');
    await deps.store.db
      .updateTable('requests')
      .set({ outcome: 'failed' })
      .where('id', '=', failed.id)
      .execute();
    const open = await answered('the open ledger');
    await deps.store.db.updateTable('requests').set({ outcome: null }).where('id', '=', open.id).execute();
    expectNothingOfIt(await read(ADA));
  });

  it('is a direct message of somebody else', async () => {
    const { answered, decided, read, calls } = await startHome({ members: { D1: [ADA, BEN] } });
    await answered(QUESTION, { channel: 'D1' });
    await decided(TITLE, 'D1');
    expect(await read(BEN)).not.toContain('ledger');
    expect(calls.filter(({ method }) => method === 'conversations.members')).toEqual([]);
  });
});

describe('one’s own direct messages', () => {
  it('are on one’s own home, with the decisions there', async () => {
    const { answered, decided, read } = await startHome();
    await answered(QUESTION, { channel: 'D1' });
    await decided(TITLE, 'D1');
    expect(await read(ADA)).toMatch(
      new RegExp(`Your own messages with me\nD-1 ${TITLE}[^\n]*\n${QUESTION.replace('?', '\\?')}`),
    );
  });

  it('are not on it where somebody else asked there as well', async () => {
    const { answered, read } = await startHome();
    await answered(QUESTION, { channel: 'D1' });
    await answered('is the ledger of Ben in Go?', { channel: 'D1', user: BEN });
    expect(await read(ADA)).not.toMatch(/ledger|Your own messages/);
  });

  it('are not on it when they were sent to somebody else, where the bot answered alone', async () => {
    const { answered, read } = await startHome();
    await answered(QUESTION, { channel: 'D2', kind: 'command', posted: false });
    expect(await read(ADA)).not.toContain('ledger');
  });
});

describe('the members of a channel', () => {
  const pages =
    (of: readonly string[][]) =>
    ({ method, options }: { method: string; options: Record<string, unknown> }) => {
      if (method !== 'conversations.members') return undefined;
      const page = Number(options['cursor'] ?? 0);
      const next = page + 1 < of.length ? String(page + 1) : '';
      return { ok: true, members: of[page], response_metadata: { next_cursor: next } };
    };

  it('are looked through page by page', async () => {
    const { answered, read } = await startHome({}, pages([['U1'], ['U2'], [BEN]]));
    await answered(QUESTION);
    expect(await read(BEN)).toContain(QUESTION);
  });

  it('are not known to the end in a very large channel, which is left out', async () => {
    const { answered, read, calls } = await startHome({}, pages([...Array(9).fill(['U1']), [BEN]]));
    await answered(QUESTION);
    const seen = await read(BEN);
    expectNothingOfIt(seen);
    expect(seen).toContain(LEFT_OUT);
    expect(calls.filter(({ method }) => method === 'conversations.members')).toHaveLength(5);
  });

  it('are asked for in twenty channels at most, five at once, those where one asked among them', async () => {
    const atOnce = { now: 0, most: 0 };
    const { answered, deps, read, calls } = await startHome();
    await answered('my own old one', { channel: 'CMINE', user: BEN });
    for (let number = 1; number <= 40; number += 1) await answered('x', { channel: `C${number}` });
    const { apiCall } = deps.api;
    deps.api.apiCall = async (method, options) => {
      if (method !== 'conversations.members') return apiCall(method, options);
      atOnce.now += 1;
      atOnce.most = Math.max(atOnce.most, atOnce.now);
      const answer = await apiCall(method, options);
      atOnce.now -= 1;
      return answer;
    };
    await read(BEN);
    const asked = calls.filter(({ method }) => method === 'conversations.members');
    expect(asked).toHaveLength(20);
    expect(asked.map(({ options }) => options['channel'])).toContain('CMINE');
    expect(asked.map(({ options }) => options['channel'])).toContain('C40');
    expect(atOnce.most).toBe(5);
  });
});
