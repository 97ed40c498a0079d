import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createDispatcher } from '../../src/inbox/dispatcher.ts';
import { createIntake, type Delivery, type IntakeDeps } from '../../src/slack/intake.ts';
import { createJobs } from '../../src/slack/jobs.ts';
import { createDeps } from './create-deps.ts';
import { loadFixture } from './load-fixture.ts';
import { BOT } from './new-request.ts';

/** The intake over a real inbox; `handedOn` gives the stored requests that the dispatcher handed on. */
const setUp = async (processEvent: IntakeDeps['processEvent'] = async () => undefined) => {
  const { deps } = await createDeps();
  onTestFinished(deps.status.close);
  const jobs = createJobs();
  const begun: string[] = [];
  const dispatcher = createDispatcher(async (id) => {
    begun.push(id);
  });
  const intake = createIntake({
    ...deps,
    jobs,
    dispatcher,
    waiting: dispatcher.waiting,
    arrived: () => undefined,
    botUserId: BOT,
    processEvent,
  });
  const handedOn = async (): Promise<string[]> => {
    await dispatcher.idle();
    return begun;
  };
  return { intake, jobs, handedOn, inbox: deps.inbox };
};
const delivery = (name: string, more: Pick<Delivery, 'retryNum' | 'retryReason'> = {}) => {
  const ack = vi.fn(async (_?: unknown) => undefined);
  return { body: loadFixture(name), ack, ...more };
};

describe('a question at the intake', () => {
  it.each(['slash-command', 'app-mention-in-channel', 'message-in-messages-tab'])(
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
    await vi.waitFor(() => expect(press.ack).toHaveBeenCalled());
    expect(await jobs.drain(1)).toBe(1);
    finish();
    await working;
    expect(await jobs.drain(1_000)).toBe(0);
  });
});
