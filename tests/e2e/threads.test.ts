import { describe, expect, it } from 'vitest';
import { startSlackBot } from './start-slack-bot.ts';
import { answersIn, BOT, CHANNEL, DIRECT_MESSAGES, roots, startTestApp } from './start-test-app.ts';

const MENTION = `<@${BOT}>`;
const words = (message: { blocks?: unknown[] } | undefined): string => JSON.stringify(message?.blocks ?? []);
const isAnswer = (message: { metadata?: { event_payload: Record<string, unknown> } }): boolean =>
  message.metadata?.event_payload['step'] === 'answer.1';

describe('a follow-up in a thread', () => {
  it('merges with what was said and says what changed', async () => {
    const { workspace, settle } = await startTestApp();
    await workspace.sendCommand({ text: '3 Python developers, REST API with an admin' });
    await settle();
    const [root] = roots(workspace);
    await workspace.sendMessage({ text: `${MENTION} we are five, not three`, threadTs: root?.ts ?? '' });
    await settle();
    const [first, second] = answersIn(workspace, root?.ts ?? '').filter(isAnswer);
    expect(words(first)).not.toContain('Changed');
    expect(words(second)).toContain('Changed');
    expect(words(second)).toMatch(/Team size: 5, was 3/);
    expect(second?.text).toMatch(/5 Python developers|team of 5/);
  });

  it('takes an option out and says how the order moved', async () => {
    const { workspace, settle } = await startTestApp();
    const { ts } = await workspace.sendMessage({
      text: `${MENTION} Django, Rails or Laravel for a marketplace, team of 3 that knows Python?`,
    });
    await settle();
    await workspace.sendMessage({ text: `${MENTION} without Django`, threadTs: ts });
    await settle();
    const [, second] = answersIn(workspace, ts).filter(isAnswer);
    expect(words(second)).toMatch(/Changed.*Django/);
    expect(second?.text.split('\n')[0]).not.toMatch(/Django fits best/);
  });

  it('in the messages tab needs no mention', async () => {
    const { workspace, settle } = await startTestApp();
    const { ts } = await workspace.sendMessage({
      text: '3 Python developers, REST API with an admin',
      channel: DIRECT_MESSAGES,
    });
    await settle();
    await workspace.sendMessage({ text: 'we are five, not three', channel: DIRECT_MESSAGES, threadTs: ts });
    await settle();
    const answers = answersIn(workspace, ts, DIRECT_MESSAGES).filter(isAnswer);
    expect(answers).toHaveLength(2);
    expect(words(answers[1])).toMatch(/Team size: 5, was 3/);
  });

  it('is understood after a restart, even where Slack does not hand the thread out', async () => {
    const { workspace, start, stop, settle } = await startSlackBot();
    await workspace.sendCommand({ text: '3 Python developers, REST API with an admin' });
    await settle();
    await stop();
    await start();
    const [root] = roots(workspace);
    workspace.addFault({ method: 'conversations.replies', error: 'missing_scope' });
    await workspace.sendMessage({ text: `${MENTION} we are five, not three`, threadTs: root?.ts ?? '' });
    await settle();
    const [, second] = answersIn(workspace, root?.ts ?? '').filter(isAnswer);
    expect(words(second)).toMatch(/Team size: 5, was 3/);
    expect(second?.text).toMatch(/Python/);
    expect(words(second)).toContain('uses only what I was asked here');
  });

  it('of one thread changes nothing in another', async () => {
    const { workspace, settle } = await startTestApp();
    const one = await workspace.sendMessage({ text: `${MENTION} 3 Python developers, an API` });
    const other = await workspace.sendMessage({ text: `${MENTION} 4 Java developers, an API` });
    await settle();
    await workspace.sendMessage({ text: `${MENTION} we are nine`, threadTs: other.ts });
    await settle();
    expect(answersIn(workspace, one.ts).filter(isAnswer)).toHaveLength(1);
    expect(answersIn(workspace, other.ts).at(-1)?.channel).toBe(CHANNEL);
    const [, second] = answersIn(workspace, other.ts).filter(isAnswer);
    expect(words(second)).toMatch(/Team size: 9, was 4/);
  });
});
