import { sql } from 'kysely';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createDispatcher } from '../../src/inbox/dispatcher.ts';
import { createIntake, type Delivery, type IntakeDeps } from '../../src/slack/intake.ts';
import { createJobs } from '../../src/slack/jobs.ts';
import { createDeps } from './create-deps.ts';
import { loadFixture } from './load-fixture.ts';
import { BOT, TEAM } from './new-request.ts';
import type { Reply } from './stub-api.ts';
import { platformError } from './stub-errors.ts';

/** The intake over a real inbox; `handedOn` gives the stored requests that the dispatcher handed on. */
const setUp = async (
  processEvent: IntakeDeps['processEvent'] = async () => undefined,
  { reply, waiting }: { reply?: Reply; waiting?: () => number } = {},
) => {
  const { deps, calls, responses } = await createDeps(reply);
  onTestFinished(deps.status.close);
  const jobs = createJobs();
  const begun: string[] = [];
  const dispatcher = createDispatcher(async (id) => {
    begun.push(id);
  });
  const intake = createIntake({
    ...deps,
    jobs,
    lines: { ...dispatcher, backlog: waiting ?? dispatcher.waiting },
    arrived: () => undefined,
    botUserId: BOT,
    ownTeam: TEAM,
    submitted: async () => null,
    unmentioned: async () => null,
    processEvent,
  });
  const handedOn = async (): Promise<string[]> => {
    await dispatcher.idle();
    return begun;
  };
  return { intake, jobs, handedOn, inbox: deps.inbox, store: deps.store, calls, responses };
};
const delivery = (name: string, more: Pick<Delivery, 'retryNum' | 'retryReason'> = {}) => {
  const ack = vi.fn(async (_?: unknown) => undefined);
  return { body: loadFixture(name), ack, ...more };
};

describe('a question at the intake', () => {
  it.each(['slash-command', 'app-mention-in-channel', 'message-in-messages-tab', 'answer-press'])(
    'is stored before %s is acknowledged',
    async (name) => {
      const { intake, inbox } = await setUp();
      const stored: unknown[] = [];
      const ack = async (): Promise<void> => {
        stored.push(await inbox.find('new-id-1'));
      };
      await intake({ body: loadFixture(name), ack });
      expect(stored).toEqual([expect.objectContaining({ id: 'new-id-1', state: 'accepted' })]);
    },
  );

  it('is acknowledged without a word', async () => {
    const { intake } = await setUp();
    const asked = delivery('slash-command');
    await intake(asked);
    expect(asked.ack.mock.calls).toEqual([[]]);
  });

  it('is handed on by the dispatcher, not to the listeners at once', async () => {
    const processEvent = vi.fn(async () => undefined);
    const { intake, handedOn } = await setUp(processEvent);
    await intake(delivery('app-mention-in-channel'));
    expect(await handedOn()).toEqual(['new-id-1']);
    expect(processEvent).not.toHaveBeenCalled();
  });

  it('is taken once when Slack delivers it again, and acknowledged both times', async () => {
    const { intake, handedOn } = await setUp();
    const first = delivery('app-mention-in-channel');
    const again = delivery('app-mention-in-channel', { retryNum: 1, retryReason: 'http_timeout' });
    await intake(first);
    await intake(again);
    expect(await handedOn()).toHaveLength(1);
    expect(first.ack).toHaveBeenCalledTimes(1);
    expect(again.ack).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['mention first', 'app-mention-in-channel', 'same-mention-as-message'],
    ['message first', 'same-mention-as-message', 'app-mention-in-channel'],
  ])('is taken once when it is a mention and a message, %s', async (_, one, other) => {
    const { intake, handedOn } = await setUp();
    await Promise.all([intake(delivery(one)), intake(delivery(other))]);
    expect(await handedOn()).toHaveLength(1);
  });

  it('is told apart from a replayed one without ids by its signature', async () => {
    const { intake, handedOn } = await setUp();
    const { trigger_id: _, ...body } = loadFixture('slash-command');
    for (const replayKey of ['v0=1', 'v0=1', 'v0=2']) {
      await intake({ body, ack: async () => undefined, replayKey });
    }
    expect(await handedOn()).toHaveLength(2);
  });
});

describe('a press on a likely answer at the intake', () => {
  const pressAgain = (change: Record<string, unknown> = {}) => ({
    ...delivery('answer-press'),
    body: { ...loadFixture('answer-press'), trigger_id: '1.3.answer', ...change },
  });

  it('is taken once when Slack delivers it again, without a word', async () => {
    const { intake, handedOn, calls } = await setUp();
    const again = delivery('answer-press');
    await intake(delivery('answer-press'));
    await intake(again);
    expect(await handedOn()).toHaveLength(1);
    expect(again.ack.mock.calls).toEqual([[]]);
    expect(calls).toEqual([]);
  });

  it('is taken once when its button is pressed twice, and the presser told', async () => {
    const { intake, handedOn, calls } = await setUp();
    await Promise.all([intake(delivery('answer-press')), intake(pressAgain())]);
    await intake(pressAgain());
    expect(await handedOn()).toHaveLength(1);
    expect(calls).toEqual([
      {
        method: 'chat.postEphemeral',
        options: {
          channel: 'C0TESTDEV0',
          user: 'U0TESTADA0',
          thread_ts: '1795168800.000100',
          text: expect.stringMatching(/^You have pressed this answer before/),
        },
      },
    ]);
  });

  it('is taken of each person who presses', async () => {
    const { intake, handedOn } = await setUp();
    await intake(delivery('answer-press'));
    await intake(pressAgain({ user: { id: 'U0TESTBEN0' } }));
    expect(await handedOn()).toHaveLength(2);
  });

  it('may be made again after it was not taken on', async () => {
    let waiting = 1_000;
    const { intake, handedOn, calls } = await setUp(undefined, { waiting: () => waiting });
    await intake(delivery('answer-press'));
    waiting = 0;
    await intake(pressAgain());
    expect(await handedOn()).toHaveLength(1);
    expect(calls.map(({ options }) => String(options['text']))).toEqual([
      expect.stringMatching(/^I have more questions waiting/),
    ]);
  });

  it.each([
    ['beside the button', undefined, 0],
    ['by the response url where Slack does not let it', platformError('not_in_channel'), 1],
  ])('that cannot be stored is acknowledged, and the presser told %s', async (_, error, responded) => {
    const { intake, store, calls, responses } = await setUp(undefined, { reply: () => error });
    await sql`drop table delivery_keys`.execute(store.db);
    const press = delivery('answer-press');
    await intake(press);
    expect(press.ack).toHaveBeenCalledTimes(1);
    const told = responded === 0 ? calls[0]?.options : responses()[0];
    expect(told?.['text']).toMatch(/^I cannot take questions right now/);
    expect(responses()).toHaveLength(responded);
  });
});

describe('everything else at the intake', () => {
  it('runs at once', async () => {
    const processEvent = vi.fn(async ({ ack }: Delivery) => ack('seen'));
    const { intake, handedOn } = await setUp(processEvent);
    const press = delivery('button-press');
    await intake(press);
    expect(processEvent).toHaveBeenCalledTimes(1);
    expect(press.ack.mock.calls).toEqual([['seen']]);
    expect(await handedOn()).toEqual([]);
  });

  it('runs once however often it comes', async () => {
    const processEvent = vi.fn(async ({ ack }: Delivery) => ack());
    const { intake } = await setUp(processEvent);
    await intake(delivery('button-press'));
    await intake(delivery('button-press'));
    expect(processEvent).toHaveBeenCalledTimes(1);
  });

  it('is acknowledged when no listener took it', async () => {
    const { intake } = await setUp();
    const unheard = delivery('view-submission');
    await intake(unheard);
    expect(unheard.ack).toHaveBeenCalledTimes(1);
  });

  it('may come again after it failed before it was acknowledged', async () => {
    const processEvent = vi.fn(async (_: Delivery): Promise<void> => {
      throw new Error('a bug');
    });
    const { intake } = await setUp(processEvent);
    await expect(intake(delivery('button-press'))).rejects.toThrow('a bug');
    await expect(intake(delivery('button-press'))).rejects.toThrow('a bug');
    expect(processEvent).toHaveBeenCalledTimes(2);
  });

  it('does not come again after it failed when it was acknowledged, and does not reject', async () => {
    const processEvent = vi.fn(async ({ ack }: Delivery) => {
      await ack();
      throw new Error('too late to refuse');
    });
    const { intake } = await setUp(processEvent);
    await intake(delivery('button-press'));
    await intake(delivery('button-press'));
    expect(processEvent).toHaveBeenCalledTimes(1);
  });

  it('counts as a job until it is done, even after the acknowledgement', async () => {
    let finish = (): void => undefined;
    const { intake, jobs } = await setUp(async ({ ack }) => {
      await ack();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    const press = delivery('button-press');
    const working = intake(press);
    await expect.poll(() => press.ack).toHaveBeenCalled();
    expect(await jobs.drain(1)).toBe(1);
    finish();
    await working;
    expect(await jobs.drain(1_000)).toBe(0);
  });
});
