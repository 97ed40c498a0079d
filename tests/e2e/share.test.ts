import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/playground/workspace-types.ts';
import { startSlackBot } from './start-slack-bot.ts';
import { answersIn, CHANNEL, DIRECT_MESSAGES, roots, startTestApp } from './start-test-app.ts';

const QUESTION = 'compare fastify and express for an API';
const ACTION = 'share_answer';

/** The private message that can be shared. */
const sharable = (workspace: Workspace) =>
  workspace.ephemerals().find(({ blocks }) => JSON.stringify(blocks ?? []).includes(ACTION));

const press = (workspace: Workspace, user = 'U0MIRA') => {
  const message = sharable(workspace);
  if (message === undefined) throw new Error('there is nothing to share');
  return workspace.click({ channel: CHANNEL, messageTs: message.ts, actionId: ACTION, user });
};

const lastWord = (workspace: Workspace): string => workspace.ephemerals().at(-1)?.text ?? '';

describe('an answer that only its asker sees', () => {
  it('can be asked for the whole channel, which answers it there as any question', async () => {
    const { workspace, settle } = await startTestApp();
    await workspace.sendCommand({ text: `private: ${QUESTION}` });
    await settle();
    expect(workspace.messages(CHANNEL)).toEqual([]);
    await press(workspace);
    await settle();
    const [root, ...more] = roots(workspace);
    expect(more).toEqual([]);
    expect(root?.text).toContain(QUESTION);
    expect(root?.text).not.toContain('private');
    expect(answersIn(workspace, root?.ts ?? '')).toHaveLength(2);
    expect(lastWord(workspace)).toMatch(/^Shared/);
  });

  it('is shared once, however often the button is pressed', async () => {
    const { workspace, settle } = await startTestApp();
    await workspace.sendCommand({ text: `private: ${QUESTION}` });
    await settle();
    await press(workspace);
    await press(workspace);
    await settle();
    expect(roots(workspace)).toHaveLength(1);
    expect(lastWord(workspace)).toMatch(/already shared this/);
  });

  it('can be shared after a restart', async () => {
    const { workspace, settle, stop, start } = await startSlackBot();
    await workspace.sendCommand({ text: `private: ${QUESTION}` });
    await settle();
    await stop();
    await start();
    await press(workspace);
    await settle();
    expect(roots(workspace)).toHaveLength(1);
  });

  it('offers nothing to share where nothing was answered', async () => {
    const { workspace, settle } = await startTestApp();
    await workspace.sendCommand({ text: 'help' });
    await settle();
    expect(sharable(workspace)).toBeUndefined();
  });

  it('is not shared by anybody but its asker, by a forged press', async () => {
    const { workspace, settle } = await startTestApp();
    const { triggerId } = await workspace.sendCommand({ text: `private: ${QUESTION}` });
    await settle();
    const block = JSON.stringify(sharable(workspace)?.blocks ?? []);
    const value = /"action_id":"share_answer","value":"([^"]+)"/.exec(block)?.[1] ?? '';
    expect(value).not.toBe('');
    await workspace.deliver({
      type: 'block_actions',
      trigger_id: `${triggerId}.forged`,
      team: { id: 'T0PLAYGROUND' },
      user: { id: 'U0TEODOR', name: 'teodor' },
      channel: { id: CHANNEL },
      actions: [{ action_id: ACTION, value, type: 'button', block_id: 'x' }],
    });
    await settle();
    expect(roots(workspace)).toEqual([]);
  });
});

describe('a conversation in the messages tab', () => {
  it('is called what was asked in it first, and not renamed by what follows', async () => {
    const { workspace, settle } = await startTestApp();
    const { ts } = await workspace.sendMessage({ text: QUESTION, channel: DIRECT_MESSAGES });
    await settle();
    await workspace.sendMessage({ text: 'and Go?', channel: DIRECT_MESSAGES, threadTs: ts });
    await settle();
    expect(workspace.calls('assistant.threads.setTitle').map(({ args }) => args['title'])).toEqual([
      QUESTION,
    ]);
  });
});
