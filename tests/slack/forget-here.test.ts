import { describe, expect, it } from 'vitest';
import { remember } from '../../src/answer.ts';
import { forgetHere, isForget } from '../../src/slack/forget-here.ts';
import { answerOf } from '../render/fixtures.ts';
import { createDeps } from './create-deps.ts';
import { ADA, BEN, BOT, CHANNEL, newRequest, TEAM } from './new-request.ts';
import type { Reply } from './stub-api.ts';

describe('isForget', () => {
  it.each([
    'forget',
    'Forget this.',
    'please forget everything',
    'forget this thread!',
    'Forget what I said',
    `<@${BOT}> forget`,
    ` <@${BOT}>  forget us  `,
  ])('takes %s', (text) => {
    expect(isForget(text, BOT)).toBe(true);
  });

  it.each([
    'forget the hiring concern',
    'forget Rails, what about Go?',
    "don't forget this",
    'forget it, we take Django',
    'forgetful',
    'I forget',
    '<@U0SOMEONE> forget',
    '',
  ])('leaves %s a question', (text) => {
    expect(isForget(text, BOT)).toBe(false);
  });
});

const ROOT = '100.000001';
const place = { team: TEAM, channel: CHANNEL, threadTs: ROOT };

/** A thread in which Ada asked first and Ben next; `forget` is somebody's request to forget it. */
const setUp = async (reply?: Reply, admins: readonly string[] = []) => {
  const { deps, calls } = await createDeps(reply, { admins });
  const { inbox, threads } = deps;
  await inbox.accept([], newRequest({ id: 'ada', receivedAt: 1 }));
  await inbox.accept([], newRequest({ id: 'ben', user: BEN, messageTs: '100.000002', receivedAt: 2 }));
  await threads.remember(place, remember(answerOf({})));
  const forget = async (user: string, threadTs = ROOT): Promise<void> => {
    const asked = { id: 'forget', user, threadTs, messageTs: '100.000009', text: 'forget', receivedAt: 9 };
    await inbox.accept([], newRequest(asked));
    const stored = await inbox.find('forget');
    if (stored === null) throw new Error('the request was not stored');
    await forgetHere(stored, deps);
  };
  const textOf = async (id: string) => (await inbox.find(id))?.text ?? null;
  return { deps, calls, forget, textOf, said: () => String(calls.at(-1)?.options['text']) };
};

describe('forgetHere', () => {
  it('forgets everything for whoever asked first', async () => {
    const { forget, textOf, said, deps } = await setUp();
    await forget(ADA);
    expect([await textOf('ada'), await textOf('ben')]).toEqual([null, null]);
    expect(await deps.threads.find(place)).toEqual({ memory: null, forgottenTs: '100.000009' });
    expect(said()).toMatch(/^Done\. I have forgotten what was asked in this thread/);
  });

  it('says so in the thread, once', async () => {
    const { forget, calls } = await setUp();
    await forget(ADA);
    expect(calls).toEqual([
      {
        method: 'chat.postMessage',
        options: expect.objectContaining({ channel: CHANNEL, thread_ts: ROOT }),
      },
    ]);
  });

  it('is an order and no question: nobody owns a thread by it', async () => {
    const { forget, deps } = await setUp();
    await forget(ADA);
    expect(await deps.inbox.find('forget')).toMatchObject({ state: 'done', outcome: 'ordered' });
  });

  it('ends what is still open in the thread', async () => {
    const { forget, deps } = await setUp();
    await forget(ADA);
    expect(await deps.inbox.find('ben')).toMatchObject({ state: 'done', outcome: 'stopped' });
  });

  it('forgets only the words of others who asked, and what was understood', async () => {
    const { forget, textOf, said, deps } = await setUp();
    await forget(BEN);
    expect([await textOf('ada'), await textOf('ben')]).toEqual(['fastify or express?', null]);
    expect((await deps.threads.find(place)).memory).toBeNull();
    expect(said()).toMatch(/^Done\. I have forgotten what you asked/);
  });

  it('forgets nothing for people who asked nothing', async () => {
    const { forget, textOf, said, deps } = await setUp();
    await forget('U0STRANGER');
    expect([await textOf('ada'), await textOf('ben')]).toEqual([
      'fastify or express?',
      'fastify or express?',
    ]);
    expect((await deps.threads.find(place)).memory).not.toBeNull();
    expect(said()).toMatch(/^I have not forgotten anything/);
  });

  it.each([
    ['named in the settings', ['U0BOSS'], undefined],
    ['an admin of the workspace', [], { ok: true, user: { is_admin: true } }],
  ])('forgets everything for people who asked nothing but are %s', async (_, admins, info) => {
    const reply: Reply = ({ method }) => (method === 'users.info' ? info : undefined);
    const { forget, textOf } = await setUp(reply, admins);
    await forget('U0BOSS');
    expect([await textOf('ada'), await textOf('ben')]).toEqual([null, null]);
  });

  it('says that there is nothing to forget where nobody asked anything', async () => {
    const { forget, textOf, said } = await setUp();
    await forget(ADA, '200.000001');
    expect(await textOf('ada')).toBe('fastify or express?');
    expect(said()).toMatch(/^There is nothing to forget/);
  });
});
