import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createDispatcher } from '../../src/inbox/dispatcher.ts';
import { createIntake } from '../../src/slack/intake.ts';
import { INTAKE_LIMITS } from '../../src/slack/intake-limits.ts';
import { createJobs } from '../../src/slack/jobs.ts';
import { createDeps, NOON } from './create-deps.ts';
import { loadFixture } from './load-fixture.ts';
import { ADA, BEN, BOT, CHANNEL, newRequest, TEAM } from './new-request.ts';
import type { Reply } from './stub-api.ts';

const HOUR = 60 * 60 * 1_000;

/** The intake with nobody answering: what is taken waits. */
const setUp = async (reply?: Reply) => {
  const { deps, calls, lines } = await createDeps(reply);
  onTestFinished(deps.status.close);
  const dispatcher = createDispatcher(() => new Promise(() => undefined));
  const processEvent = async (): Promise<void> => undefined;
  const intake = createIntake({
    ...deps,
    jobs: createJobs(),
    lines: { ...dispatcher, backlog: dispatcher.waiting },
    arrived: () => undefined,
    botUserId: BOT,
    ownTeam: TEAM,
    submitted: async () => null,
    unmentioned: async () => null,
    processEvent,
  });
  /** Delivers a fixture and gives what it was acknowledged with. */
  const deliver = async (name: string): Promise<unknown[][]> => {
    const ack = vi.fn(async (..._: unknown[]) => undefined);
    await intake({ body: loadFixture(name), ack });
    return ack.mock.calls;
  };
  return { deps, calls, lines, deliver, dispatcher };
};

/** Ada's sixty questions of the last hour, the oldest `age` old. */
const askSixty = async ({ deps }: Awaited<ReturnType<typeof setUp>>, age: number): Promise<void> => {
  for (let index = 0; index < INTAKE_LIMITS.perPersonAndHour; index += 1) {
    const receivedAt = index === 0 ? NOON - age : NOON - 1;
    await deps.inbox.accept([`k${index}`], newRequest({ id: `r${index}`, receivedAt }));
  }
};

describe('limits of the intake', () => {
  it("refuses a command in its acknowledgement after its asker's sixtieth within an hour", async () => {
    const intake = await setUp();
    await askSixty(intake, HOUR - 1);
    const acks = await intake.deliver('slash-command');
    expect(acks).toEqual([
      [{ response_type: 'ephemeral', text: expect.stringMatching(/^I answer at most 60 questions/) }],
    ]);
    expect(intake.dispatcher.waiting()).toBe(0);
  });

  it('takes it again when the first of them is an hour old', async () => {
    const intake = await setUp();
    await askSixty(intake, HOUR);
    expect(await intake.deliver('slash-command')).toEqual([[]]);
  });

  it("does not count other people's questions", async () => {
    const { deps, deliver } = await setUp();
    for (let index = 0; index < INTAKE_LIMITS.perPersonAndHour; index += 1) {
      await deps.inbox.accept([`k${index}`], newRequest({ id: `r${index}`, user: BEN }));
    }
    expect(await deliver('slash-command')).toEqual([[]]);
  });

  it('refuses a mention by a line for its asker alone, beside it', async () => {
    const intake = await setUp();
    await askSixty(intake, 1);
    expect(await intake.deliver('app-mention-in-channel')).toEqual([[]]);
    expect(intake.calls).toEqual([
      {
        method: 'chat.postEphemeral',
        options: { channel: CHANNEL, user: ADA, text: expect.stringMatching(/^I answer at most 60/) },
      },
    ]);
  });

  it('refuses a mention inside a thread in that thread', async () => {
    const intake = await setUp();
    await askSixty(intake, 1);
    await intake.deliver('app-mention-in-thread');
    expect(intake.calls[0]?.options).toMatchObject({ thread_ts: '1795168800.000100' });
  });

  it('keeps no words of what it refused, and says so once', async () => {
    const intake = await setUp();
    await askSixty(intake, 1);
    await intake.deliver('app-mention-in-channel');
    await intake.deliver('app-mention-in-channel');
    expect(intake.calls).toHaveLength(1);
    expect(await intake.deps.inbox.find('new-id-1')).toMatchObject({
      state: 'done',
      outcome: 'refused',
      text: null,
      body: null,
    });
  });

  it('refuses everybody while a thousand questions wait', async () => {
    const { deliver, dispatcher } = await setUp();
    for (let index = 0; index < INTAKE_LIMITS.waiting; index += 1) dispatcher.enqueue(`r${index}`, 'other');
    const [[answered] = []] = await deliver('slash-command');
    expect(answered).toMatchObject({ text: expect.stringMatching(/^I have more questions waiting/) });
    expect(dispatcher.waiting()).toBe(INTAKE_LIMITS.waiting);
  });
});

describe('the place in line', () => {
  it('is not told while four questions are ahead', async () => {
    const { deliver, dispatcher } = await setUp();
    for (let index = 0; index < 4; index += 1) dispatcher.enqueue(`r${index}`, `T0TESTTEAM:${CHANNEL}`);
    expect(await deliver('slash-command')).toEqual([[]]);
  });

  it('is told from five questions ahead on', async () => {
    const { deliver, dispatcher } = await setUp();
    for (let index = 0; index < 5; index += 1) dispatcher.enqueue(`r${index}`, `T0TESTTEAM:${CHANNEL}`);
    const [[answered] = []] = await deliver('slash-command');
    expect(answered).toMatchObject({ text: expect.stringMatching(/^There are 5 questions ahead of yours/) });
    expect(dispatcher.waiting()).toBe(6);
  });

  it('counts only the questions of the same channel', async () => {
    const { deliver, dispatcher } = await setUp();
    for (let index = 0; index < 50; index += 1) dispatcher.enqueue(`r${index}`, 'T0TESTTEAM:C0OTHER');
    expect(await deliver('slash-command')).toEqual([[]]);
  });

  it('is no reason to fail when it cannot be told', async () => {
    const { lines, deliver, dispatcher } = await setUp(() => new Error('no way'));
    for (let index = 0; index < 5; index += 1) dispatcher.enqueue(`r${index}`, `T0TESTTEAM:${CHANNEL}`);
    await deliver('app-mention-in-channel');
    expect(lines.at(-1)).toMatchObject({ level: 'warn', msg: 'an asker could not be told about the line' });
  });
});

describe('a store that fails', () => {
  it('is told to whoever sent a command', async () => {
    const { deps, deliver, dispatcher } = await setUp();
    await deps.store.db.schema.dropTable('requests').execute();
    const [[answered] = []] = await deliver('slash-command');
    expect(answered).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringMatching(/could not store yours/),
    });
    expect(dispatcher.waiting()).toBe(0);
  });

  it('leaves an event without an acknowledgement, so that Slack delivers it again', async () => {
    const { deps, deliver } = await setUp();
    await deps.store.db.schema.dropTable('requests').execute();
    await expect(deliver('app-mention-in-channel')).rejects.toThrow('no such table');
  });

  it('takes an event that comes again when the store works again', async () => {
    const { deps, deliver, dispatcher } = await setUp();
    const { db } = deps.store;
    await db.schema.alterTable('requests').renameTo('away').execute();
    await expect(deliver('app-mention-in-channel')).rejects.toThrow('no such table');
    await db.schema.alterTable('away').renameTo('requests').execute();
    await deliver('app-mention-in-channel');
    expect(dispatcher.waiting()).toBe(1);
  });
});
