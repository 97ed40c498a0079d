import { describe, expect, it } from 'vitest';
import type { Message, Workspace } from '../../src/playground/workspace-types.ts';
import { answersIn, CHANNEL, CHANNEL_WITHOUT_BOT, startTestApp } from './start-test-app.ts';

const words = (message: { blocks?: unknown[] } | undefined): string => JSON.stringify(message?.blocks ?? []);
const stepOf = ({ metadata }: Message): unknown => metadata?.event_payload['step'];
const steps = (workspace: Workspace, root: string, channel = CHANNEL): unknown[] =>
  answersIn(workspace, root, channel).map(stepOf);

const setUp = async () => {
  const app = await startTestApp();
  const { workspace } = app;
  const say = (text: string, user: string, threadTs?: string, channel = CHANNEL) =>
    workspace.sendMessage({ text, user, channel, ...(threadTs === undefined ? {} : { threadTs }) });
  const run = async (messageTs: string, channel = CHANNEL, user = 'U0KENJI') => {
    const sent = await workspace.runShortcut({ callbackId: 'compare_discussed', messageTs, channel, user });
    await app.settle();
    return sent;
  };
  return { ...app, say, run };
};

describe('the shortcut "Compare stacks discussed"', () => {
  it('answers in the thread of its message as a mention there would, and says who asked', async () => {
    const { workspace, say, run } = await setUp();
    const { ts } = await say('We are six Python developers and need an API. No Java please.', 'U0MIRA');
    const reply = await say('Spring Boot would be my pick. Or Django.', 'U0TEODOR', ts);
    expect((await run(reply.ts)).status).toBe(200);
    expect(steps(workspace, ts)).toEqual(['answer.1', 'answer.2']);
    const [answer] = answersIn(workspace, ts);
    expect(words(answer)).toContain('Kenji Alvarez asked me to compare the stacks discussed here.');
    expect(words(answer)).toMatch(/Said in this thread.*Options.*Open.*Mira Okonjo rules Java out/);
  });

  it('starts a thread under a message outside of one', async () => {
    const { workspace, say, run } = await setUp();
    const { ts } = await say('Django or Rails for a marketplace? We are 3.', 'U0MIRA');
    await run(ts);
    expect(steps(workspace, ts)).toEqual(['answer.1', 'answer.2']);
    expect(answersIn(workspace, ts)[0]?.text).toMatch(/Django|Rails/);
  });

  it('leaves none of the words of the message in the log', async () => {
    const { say, run, raw, workspace } = await setUp();
    const { ts } = await say('Django or Rails for a marketplace with unicorns?', 'U0MIRA');
    await run(ts);
    expect(steps(workspace, ts)).toContain('answer.1');
    expect(raw()).not.toContain('unicorns');
  });

  it('answers a double click once, and a later run again', async () => {
    const { workspace, say, run, settle } = await setUp();
    const { ts } = await say('Django or Rails for a marketplace? We are 3.', 'U0MIRA');
    const click = () =>
      workspace.runShortcut({
        callbackId: 'compare_discussed',
        messageTs: ts,
        channel: CHANNEL,
        user: 'U0KENJI',
      });
    await Promise.all([click(), click()]);
    await settle();
    expect(steps(workspace, ts).filter((step) => step === 'answer.1')).toHaveLength(1);
    await run(ts, CHANNEL, 'U0TEODOR');
    expect(steps(workspace, ts).filter((step) => step === 'answer.1')).toHaveLength(2);
  });

  it('tells its user alone how to invite the bot where it is not', async () => {
    const { workspace, say, run } = await setUp();
    const { ts } = await say('Django or Rails?', 'U0MIRA', undefined, CHANNEL_WITHOUT_BOT);
    await run(ts, CHANNEL_WITHOUT_BOT);
    expect(answersIn(workspace, ts, CHANNEL_WITHOUT_BOT)).toEqual([]);
    expect(workspace.ephemerals()).toEqual([
      expect.objectContaining({ user: 'U0KENJI', text: expect.stringContaining('/invite @stack-compare') }),
    ]);
  });

  it('says that it may not read where the scope is missing', async () => {
    const { workspace, say, run } = await setUp();
    const { ts } = await say('Django or Rails?', 'U0MIRA');
    workspace.addFault({ method: 'conversations.replies', error: 'missing_scope' });
    await run(ts);
    expect(answersIn(workspace, ts)).toEqual([]);
    expect(workspace.ephemerals()[0]?.text).toContain('history permission');
  });

  it('says privately that there is nothing to compare in a thread about something else', async () => {
    const { workspace, say, run } = await setUp();
    const { ts } = await say('who wants lunch?', 'U0MIRA');
    await run(ts);
    expect(answersIn(workspace, ts)).toEqual([]);
    expect(workspace.ephemerals()[0]?.text).toContain('nothing about a backend stack');
  });

  it('answers its user alone in an archived channel', async () => {
    const { workspace, say, run } = await setUp();
    const { ts } = await say('Django or Rails for a marketplace? We are 3.', 'U0MIRA');
    workspace.addFault({ method: 'chat.postMessage', error: 'is_archived', times: 2 });
    await run(ts);
    expect(answersIn(workspace, ts)).toEqual([]);
    expect(workspace.ephemerals()[0]).toMatchObject({ user: 'U0KENJI' });
    expect(words(workspace.ephemerals()[0])).toContain('this channel is archived');
  });
});
