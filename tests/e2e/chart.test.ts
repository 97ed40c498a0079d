import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/playground/workspace-types.ts';
import { startSlackBot } from './start-slack-bot.ts';
import { answersIn, roots, startTestApp } from './start-test-app.ts';

const QUESTION = 'compare fastify, django and gin for an API';
const NO_CHARTS = { method: '*', error: 'invalid_blocks', blockType: 'data_visualization', isLasting: true };

/** The types of the blocks of the table's message of each answer, oldest first. */
const tablesOf = (workspace: Workspace): unknown[] =>
  roots(workspace).map(({ ts }) =>
    answersIn(workspace, ts)[1]?.blocks?.map((block) => (block as { type: string }).type),
  );
const rejections = (workspace: Workspace): number =>
  workspace.calls('chat.postMessage').filter(({ response }) => response['error'] === 'invalid_blocks').length;

describe('the chart of an answer', () => {
  it('stands under its table where the workspace draws charts', async () => {
    const { workspace, settle } = await startTestApp();
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    expect(tablesOf(workspace)).toEqual([['rich_text', 'table', 'data_visualization']]);
    expect(rejections(workspace)).toBe(0);
  });

  it('is dropped where the workspace knows none, once, and the table stays', async () => {
    const { workspace, settle } = await startTestApp();
    workspace.addFault(NO_CHARTS);
    for (const text of [QUESTION, 'django or nestjs?']) {
      await workspace.sendCommand({ text });
      await settle();
    }
    expect(tablesOf(workspace)).toEqual([
      ['rich_text', 'table'],
      ['rich_text', 'table'],
    ]);
    expect(rejections(workspace)).toBe(1);
  });

  it('is not under a private answer and not under a short one', async () => {
    const { workspace, settle } = await startTestApp();
    await workspace.sendCommand({ text: `private: ${QUESTION}` });
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    const threadTs = roots(workspace)[0]?.ts ?? '';
    await workspace.sendMessage({ text: '<@U0STACK> and without Go?', threadTs });
    await settle();
    expect(JSON.stringify(workspace.ephemerals())).not.toContain('data_visualization');
    const answers = answersIn(workspace, threadTs);
    expect(answers.length).toBeGreaterThan(2);
    expect(answers.map(({ blocks }) => JSON.stringify(blocks).includes('"data_visualization"'))).toEqual(
      answers.map((_, index) => index === 1),
    );
  });

  it('does not double the answer of a bot that stops after the post', async () => {
    const { workspace, settle, stop, start } = await startSlackBot();
    workspace.addFault(NO_CHARTS);
    workspace.addFault({ method: 'chat.postMessage', loseResponse: true, skip: 3 });
    await workspace.sendCommand({ text: QUESTION });
    await stop();
    await start();
    await settle();
    const [root] = roots(workspace);
    const steps = answersIn(workspace, root?.ts ?? '').map(({ metadata }) => metadata?.event_payload['step']);
    expect(steps).toEqual(['answer.1', 'answer.2']);
  });
});
