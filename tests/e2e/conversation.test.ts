import { describe, expect, it } from 'vitest';
import type { Message, Workspace } from '../../src/playground/workspace-types.ts';
import { startSlackBot } from './start-slack-bot.ts';
import { startSocketBot } from './start-socket-bot.ts';
import { answersIn, BOT, CHANNEL, roots, startTestApp } from './start-test-app.ts';

const MENTION = `<@${BOT}>`;
const QUESTION = '3 Python developers, REST API with an admin, and we hire 2 people';
const words = (message: { blocks?: unknown[] } | undefined): string => JSON.stringify(message?.blocks ?? []);
const stepOf = ({ metadata }: Message): unknown => metadata?.event_payload['step'];
const answers = (workspace: Workspace, root: string): Message[] =>
  answersIn(workspace, root).filter((message) => stepOf(message) === 'answer.1');
const whole = (workspace: Workspace, root: string): Message[] =>
  answersIn(workspace, root).filter((message) => stepOf(message) === 'whole.1');

/** A thread that a command began and that was answered. */
const asked = async (app: Pick<Awaited<ReturnType<typeof startTestApp>>, 'workspace' | 'settle'>) => {
  const { workspace, settle } = app;
  await workspace.sendCommand({ text: QUESTION });
  await settle();
  const root = roots(workspace)[0]?.ts ?? '';
  const reply = async (text: string, user = 'U0TEODOR'): Promise<void> => {
    await workspace.sendMessage({ text, threadTs: root, user });
    await settle();
  };
  const pressWhole = async (index: number, user = 'U0TEODOR') => {
    const messageTs = answers(workspace, root)[index]?.ts ?? '';
    const sent = await workspace.click({ channel: CHANNEL, messageTs, actionId: 'whole_answer', user });
    await settle();
    return sent;
  };
  return { root, reply, pressWhole };
};

describe('a follow-up', () => {
  it('says what changed, how sure it is and the order, and leaves the rest to a button', async () => {
    const app = await startTestApp();
    const { root, reply } = await asked(app);
    await reply(`${MENTION} we are five, not three`);
    const [first, second] = answers(app.workspace, root);
    for (const label of ['Why', 'Runner-up', 'Sources', 'Assumed']) {
      expect(words(first)).toContain(label);
      expect(words(second)).not.toContain(label);
    }
    expect(words(first)).not.toContain('whole_answer');
    expect(words(second)).toMatch(/Changed.*Team size: 5, was 3.*Confidence.*whole_answer/);
    expect(answersIn(app.workspace, root).filter((each) => stepOf(each) === 'answer.2')).toHaveLength(2);
  });

  it('names the drawback of a new leader', async () => {
    const app = await startTestApp();
    const { root, reply } = await asked(app);
    await reply(`${MENTION} no Python, no JavaScript, no TypeScript`);
    expect(words(answers(app.workspace, root)[1])).toMatch(/Changed.*now.*Biggest drawback/);
  });

  it('shows the whole answer once, whoever presses, without what is told above it', async () => {
    const app = await startTestApp();
    const { root, reply, pressWhole } = await asked(app);
    await reply(`${MENTION} we are five, not three`);
    await pressWhole(1);
    await pressWhole(1, 'U0MIRA');
    expect(whole(app.workspace, root)).toHaveLength(1);
    const [shown] = whole(app.workspace, root);
    expect(words(shown)).toMatch(/Why.*Runner-up.*Sources/);
    expect(words(shown)).not.toContain('Changed');
    expect(shown?.text).toMatch(/5 Python developers/);
    expect(app.workspace.ephemerals().at(-1)?.text).toContain('is already in this thread');
  });

  it('shows it once when two people press at the same time', async () => {
    const app = await startTestApp();
    const { root, reply } = await asked(app);
    await reply(`${MENTION} we are five, not three`);
    const messageTs = answers(app.workspace, root)[1]?.ts ?? '';
    const press = (user: string) =>
      app.workspace.click({ channel: CHANNEL, messageTs, actionId: 'whole_answer', user });
    await Promise.all([press('U0MIRA'), press('U0TEODOR')]);
    await app.settle();
    expect(whole(app.workspace, root)).toHaveLength(1);
  });

  it('shows the whole answer as it was given, though the thread went on', async () => {
    const app = await startTestApp();
    const { root, reply, pressWhole } = await asked(app);
    await reply(`${MENTION} we are five, not three`);
    await reply(`${MENTION} we are nine`);
    await pressWhole(1);
    expect(whole(app.workspace, root)[0]?.text).toMatch(/5 Python developers/);
  });

  it('shows the whole answer after a restart', async () => {
    const bot = await startSlackBot();
    const { root, reply, pressWhole } = await asked(bot);
    await reply(`${MENTION} we are five, not three`);
    await bot.stop();
    await bot.start();
    await pressWhole(1);
    expect(words(whole(bot.workspace, root)[0])).toMatch(/Why.*Runner-up/);
  });

  it('says calmly that it is too old when its words are gone', async () => {
    const app = await startTestApp();
    const { root, reply, pressWhole } = await asked(app);
    await reply(`${MENTION} we are five, not three`);
    await reply(`${MENTION} forget`, 'U0MIRA');
    await pressWhole(1);
    expect(whole(app.workspace, root)).toEqual([]);
    expect(app.workspace.ephemerals().at(-1)?.text).toContain('too old');
  });

  it('keeps to the limits of Slack', async () => {
    const app = await startTestApp();
    const { root, reply, pressWhole } = await asked(app);
    await reply(
      `${MENTION} no Python, no JavaScript, no TypeScript, on Kubernetes, 50k connections, we are 12`,
    );
    await pressWhole(1);
    // The workspace refuses what Slack would, and the bot then says it plainer.
    const steps = answersIn(app.workspace, root).map(stepOf);
    expect(steps).toEqual(['answer.1', 'answer.2', 'answer.1', 'answer.2', 'whole.1']);
    expect(app.lines.filter(({ msg }) => String(msg).includes('was rejected'))).toEqual([]);
  });
});

describe('a message without a mention', () => {
  it.each([
    ['and Go?', /Go|Gin|Fiber|Echo/],
    ['drop the hiring concern', /[Hh]iring/],
    ['we are five, not three', /Team size: 5, was 3/],
    ['what if we need 50k connections?', /50,000 open connections/],
  ])('in a thread the bot answered in counts: %s', async (text, told) => {
    const app = await startTestApp();
    const { root, reply } = await asked(app);
    await reply(text);
    expect(answers(app.workspace, root)).toHaveLength(2);
    expect(words(answers(app.workspace, root)[1])).toMatch(told);
  });

  it('of people among themselves is neither answered nor stored nor logged', async () => {
    const app = await startTestApp();
    const { root, reply } = await asked(app);
    const before = app.lines.length;
    const talk = [
      'thanks!',
      'I like Go',
      'Mira, do you know Rails?',
      '<@U0MIRA> no Java please',
      'we are done',
    ];
    for (const text of talk) await reply(text);
    expect(answers(app.workspace, root)).toHaveLength(1);
    expect(app.workspace.ephemerals()).toEqual([]);
    expect(JSON.stringify(app.lines.slice(before))).not.toMatch(/I like Go|do you know|no Java|we are done/);
  });

  it('in another thread is left alone, whatever it says', async () => {
    const app = await startTestApp();
    await asked(app);
    const { workspace } = app;
    const { ts } = await workspace.sendMessage({ text: 'we need an API, 3 Python developers' });
    await workspace.sendMessage({ text: 'we are five, not three', threadTs: ts });
    await workspace.sendMessage({ text: 'and Go?' });
    await app.settle();
    expect(answersIn(workspace, ts)).toEqual([]);
    expect(roots(workspace)).toHaveLength(3);
  });

  it('of the same words with a mention is answered once', async () => {
    const app = await startTestApp();
    const { root, reply } = await asked(app);
    await reply(`${MENTION} and Go?`);
    expect(answers(app.workspace, root)).toHaveLength(2);
  });

  it('is answered once when Slack delivers it again', async () => {
    const app = await startTestApp();
    const { root } = await asked(app);
    const sent = await app.workspace.sendMessage({ text: 'and Go?', threadTs: root });
    for (const { eventId } of sent.deliveries) await app.workspace.redeliver(eventId);
    await app.settle();
    expect(answers(app.workspace, root)).toHaveLength(2);
  });

  it('is answered after a restart that came before its answer', async () => {
    const bot = await startSlackBot();
    const { root } = await asked(bot);
    await bot.stop();
    await bot.start();
    await bot.workspace.sendMessage({ text: 'and Go?', threadTs: root, user: 'U0TEODOR' });
    await bot.settle();
    expect(answers(bot.workspace, root)).toHaveLength(2);
  });

  it('comes through a socket as well, and so do the button and the shortcut', async () => {
    const bot = await startSocketBot();
    await expect.poll(() => bot.door.connections()).toBe(2);
    const { root, reply, pressWhole } = await asked(bot);
    await reply('and Go?');
    await reply('thanks, nice');
    await pressWhole(1);
    expect(answers(bot.workspace, root)).toHaveLength(2);
    expect(whole(bot.workspace, root)).toHaveLength(1);
    const { ts } = await bot.workspace.sendMessage({ text: 'Django or Rails for a marketplace? We are 3.' });
    await bot.workspace.runShortcut({ callbackId: 'compare_discussed', messageTs: ts, channel: CHANNEL });
    await bot.settle();
    expect(answers(bot.workspace, ts)).toHaveLength(1);
  });

  it('is left alone after "forget"', async () => {
    const app = await startTestApp();
    const { root, reply } = await asked(app);
    await reply(`${MENTION} forget`, 'U0MIRA');
    await reply('we are five, not three');
    expect(answers(app.workspace, root)).toHaveLength(1);
  });
});
