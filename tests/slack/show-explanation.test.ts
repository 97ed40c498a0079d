import { describe, expect, it } from 'vitest';
import type { ExplainedWords } from '../../src/render/render-explained.ts';
import { RequestEndedError } from '../../src/slack/request-ended-error.ts';
import { showExplanation } from '../../src/slack/show-explanation.ts';
import { createDeps } from './create-deps.ts';
import { newRequest } from './new-request.ts';
import { inTurn } from './stub-api.ts';
import { platformError } from './stub-errors.ts';

const PLACE = { channel: 'C1', threadTs: '1.0', requestId: 'r1' };
const words = (...sentences: string[]): ExplainedWords => ({
  sentences,
  fromModel: sentences.length,
  of: sentences.length,
  isWhole: false,
});
const textOf = (call: { options: Record<string, unknown> } | undefined) => String(call?.options['text']);

const setUp = async (...args: Parameters<typeof createDeps>) => {
  const made = await createDeps(...args);
  await made.deps.inbox.accept([], newRequest());
  return { ...made, shown: showExplanation(made.deps, PLACE) };
};

describe('showExplanation', () => {
  it('posts the first words at once, under a step of their own', async () => {
    const { shown, calls, deps } = await setUp();
    shown.show(words('It leads.'));
    await shown.settled();
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ method: 'chat.postMessage', options: { thread_ts: '1.0' } });
    expect(await deps.posts.find('r1', 'explained.1')).toMatchObject({ ts: '1.1' });
  });

  it('updates at most once a second, always with the newest words', async () => {
    const { shown, calls, waits } = await setUp();
    shown.show(words('One.'));
    shown.show(words('One.', 'Two.'));
    shown.show(words('One.', 'Two.', 'Three.'));
    await shown.settled();
    expect(calls.map(({ method }) => method)).toEqual(['chat.postMessage', 'chat.update']);
    expect(waits).toEqual([1_000]);
    expect(textOf(calls[1])).toContain('Three.');
  });

  it('puts the whole in the place of what a process before this one posted', async () => {
    const { shown, calls, deps } = await setUp();
    await deps.posts.record('r1', { step: 'explained.1', channel: 'C1', ts: '5.5' });
    shown.show(words('Whole.'));
    await shown.settled();
    expect(calls.map(({ method, options }) => [method, options['ts']])).toEqual([['chat.update', '5.5']]);
  });

  it('writes nothing for an answer that was removed', async () => {
    const { shown, calls } = await setUp(undefined, { ended: async () => 'removed' });
    shown.show(words('Too late.'));
    await expect(shown.settled()).rejects.toThrow(RequestEndedError);
    expect(calls).toEqual([]);
  });

  it('writes no more after Slack refused, and says why', async () => {
    const { shown, calls } = await setUp(inTurn([platformError('is_archived')]));
    shown.show(words('One.'));
    await expect(shown.settled()).rejects.toThrow();
    shown.show(words('One.', 'Two.'));
    await expect(shown.settled()).rejects.toThrow();
    expect(calls).toHaveLength(1);
  });

  it('shows no markup, mention or link of the words it is given', async () => {
    const { shown, calls } = await setUp();
    shown.show(words('<!channel> <https://evil.example|here> *bold* @here', 'More & more.'));
    await shown.settled();
    expect(textOf(calls[0])).toContain('&lt;!channel&gt;');
    const blocks = JSON.stringify(calls[0]?.options['blocks']);
    expect(blocks).not.toMatch(/mrkdwn|"link"|"broadcast"|"user"/);
  });
});
