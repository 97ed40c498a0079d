import { describe, expect, it, onTestFinished } from 'vitest';
import { createDispatcher } from '../../src/inbox/dispatcher.ts';
import { emptyRequirements } from '../../src/profile/requirements.ts';
import { emptyProfile } from '../../src/profile/team-profile/team-profile.ts';
import { createIntake } from '../../src/slack/intake.ts';
import { createJobs } from '../../src/slack/jobs.ts';
import { unmentionedQuestion } from '../../src/slack/unmentioned-question.ts';
import { createDeps, NOON } from './create-deps.ts';
import { loadFixture } from './load-fixture.ts';
import { ADA, BOT, CHANNEL, TEAM } from './new-request.ts';

const ROOT = '100.000001';
const EVENT = {
  ...{ type: 'message', channel: CHANNEL, channel_type: 'channel', user: ADA, text: 'and Go?' },
  ...{ ts: '100.000009', thread_ts: ROOT },
};

/** A thread that was answered; `counts` says yes to everything and keeps what it was asked. */
const setUp = async () => {
  const { deps } = await createDeps();
  await deps.threads.remember(
    { team: TEAM, channel: CHANNEL, threadTs: ROOT },
    { requirements: emptyRequirements(), ranked: null },
  );
  const asked: string[] = [];
  const counts = (text: string): boolean => {
    asked.push(text);
    return text !== 'nice weather';
  };
  const { threads, profiles } = deps;
  const read = unmentionedQuestion({ threads, profiles, counts, botUserId: BOT });
  const take = (event: Record<string, unknown>) =>
    read(
      { type: 'event_callback', token: 'secret', team_id: TEAM, event: { ...EVENT, ...event } },
      { id: 'r1', now: new Date(NOON) },
    );
  return { deps, read, take, asked };
};

describe('a message that mentions nobody', () => {
  it('in a thread that was answered is a question when it counts', async () => {
    const { take } = await setUp();
    const question = await take({});
    expect(question).toMatchObject({
      ...{ kind: 'message', team: TEAM, channel: CHANNEL, user: ADA, text: 'and Go?' },
      ...{ threadTs: ROOT, messageTs: '100.000009', responseUrl: null },
    });
    expect(JSON.stringify(question)).not.toContain('secret');
    expect(await take({ channel_type: 'group' })).toMatchObject({ text: 'and Go?' });
    expect(await take({ subtype: 'thread_broadcast' })).toMatchObject({ text: 'and Go?' });
  });

  it('is talk when it does not count', async () => {
    const { take } = await setUp();
    expect(await take({ text: 'nice weather' })).toBe('talk');
  });

  it('is talk while the bot is paused, which nobody asked about', async () => {
    const { deps, take } = await setUp();
    const bot = { state: 'paused' as const, reason: 'maintenance' };
    await deps.profiles.save({ team: TEAM, channel: '' }, { ...emptyProfile(), bot }, ADA, null);
    expect(await take({})).toBe('talk');
  });

  it.each([
    ['in a thread nobody asked the bot in', { thread_ts: '200.000001' }],
    ['outside of threads', { thread_ts: undefined }],
    ['that starts a thread', { ts: ROOT }],
    ['in another channel', { channel: 'C0TESTOTHER' }],
    ['of a bot', { bot_id: 'B1' }],
    ['of the bot itself', { user: BOT }],
    ['that was edited', { subtype: 'message_changed', user: undefined }],
    ['that was deleted', { subtype: 'message_deleted' }],
    ['about somebody who joined', { subtype: 'channel_join' }],
    ['in a group of direct messages', { channel_type: 'mpim' }],
  ])('%s is talk, and not even read', async (_, change) => {
    const { take, asked } = await setUp();
    expect(await take(change)).toBe('talk');
    expect(asked).toEqual([]);
  });

  it('leaves everything that is no message to others', async () => {
    const { read } = await setUp();
    const context = { id: 'r1', now: new Date(NOON) };
    for (const name of ['slash-command', 'answer-press'])
      expect(await read(loadFixture(name), context)).toBeNull();
    const home = { type: 'event_callback', event: { type: 'app_home_opened', user: ADA } };
    expect(await read(home, context)).toBeNull();
  });

  it('takes a run of the shortcut', async () => {
    const { read } = await setUp();
    expect(await read(loadFixture('shortcut'), { id: 'r1', now: new Date(NOON) })).toMatchObject({
      kind: 'press',
    });
  });
});

describe('the intake', () => {
  /** The intake over what `setUp` remembers, with nobody answering. */
  const open = async () => {
    const { deps, read } = await setUp();
    onTestFinished(deps.status.close);
    const handed: unknown[] = [];
    const intake = createIntake({
      ...deps,
      jobs: createJobs(),
      lines: { ...createDispatcher(() => new Promise(() => undefined)), backlog: () => 0 },
      arrived: () => undefined,
      botUserId: BOT,
      ownTeam: TEAM,
      submitted: async () => null,
      unmentioned: read,
      processEvent: async ({ body }) => {
        handed.push(body);
      },
    });
    /** How many questions were stored when it was acknowledged. */
    const deliver = async (body: Record<string, unknown>): Promise<number[]> => {
      const stored: number[] = [];
      const ack = async (): Promise<void> => {
        stored.push((await deps.inbox.open()).length);
      };
      await intake({ body, ack });
      return stored;
    };
    const keys = () => deps.store.db.selectFrom('delivery_keys').selectAll().execute();
    return { deliver, handed, keys };
  };
  const event = (change: Record<string, unknown>, id = 'Ev1') => ({
    ...{ type: 'event_callback', team_id: TEAM, event_id: id, event: { ...EVENT, ...change } },
  });

  it('stores what counts and a run of the shortcut before it is acknowledged', async () => {
    const { deliver } = await open();
    expect(await deliver(event({}))).toEqual([1]);
    expect(await deliver(loadFixture('shortcut'))).toEqual([2]);
  });

  it('takes a double click of the shortcut once', async () => {
    const { deliver } = await open();
    await deliver(loadFixture('shortcut'));
    const again = { trigger_id: '1.3.shortcut', action_ts: '1795168901.000000' };
    expect(await deliver({ ...loadFixture('shortcut'), ...again })).toEqual([1]);
  });

  it('keeps nothing of talk, not even that it came, and hands it to nobody', async () => {
    const { deliver, handed, keys } = await open();
    expect(await deliver(event({ text: 'nice weather' }))).toEqual([0]);
    expect(await deliver(event({ thread_ts: undefined }, 'Ev2'))).toEqual([0]);
    expect(await keys()).toEqual([]);
    expect(handed).toEqual([]);
  });
});
