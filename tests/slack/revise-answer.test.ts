import { describe, expect, it } from 'vitest';
import { renderAnswer } from '../../src/render/render-answer.ts';
import { RequestEndedError } from '../../src/slack/request-ended-error.ts';
import { reviseAnswer } from '../../src/slack/revise-answer.ts';
import { answerOf } from '../render/fixtures.ts';
import { createDeps } from './create-deps.ts';
import { newRequest } from './new-request.ts';
import { inTurn } from './stub-api.ts';
import { platformError } from './stub-errors.ts';

const THREAD = { channel: 'C1', threadTs: '1.0' };
const answer = answerOf({
  tables: [{ caption: 'Two.', columns: ['Framework', 'Fit'], rows: [{ id: 'one', cells: ['One', '80'] }] }],
});
const wordsAlone = { ...answer, explanation: { ...answer.explanation, tables: [] } };

const setUp = async (steps: readonly string[], ...args: Parameters<typeof createDeps>) => {
  const made = await createDeps(...args);
  await made.deps.inbox.accept([], newRequest());
  for (const [index, step] of steps.entries())
    await made.deps.posts.record('r1', { step, channel: 'C1', ts: `5.${index + 1}` });
  return made;
};
const told = (calls: readonly { method: string; options: Record<string, unknown> }[]) =>
  calls.map(({ method, options }) => `${method} ${options['ts'] ?? ''}`.trim());

describe('reviseAnswer', () => {
  it('puts each message in the place of the one with its number', async () => {
    expect(renderAnswer(answer)).toHaveLength(2);
    const { deps, calls } = await setUp(['answer.1', 'answer.2']);
    expect(await reviseAnswer(answer, THREAD, deps)).toBe(true);
    expect(told(calls)).toEqual(['chat.update 5.1', 'chat.update 5.2']);
  });

  it('posts what there was no message for', async () => {
    const { deps, calls } = await setUp(['answer.1']);
    await reviseAnswer(answer, THREAD, deps);
    expect(told(calls)).toEqual(['chat.update 5.1', 'chat.postMessage']);
    expect(await deps.posts.find('r1', 'answer.2')).not.toBeNull();
  });

  it('takes away what the new answer has no message for', async () => {
    const { deps, calls } = await setUp(['answer.1', 'answer.2', 'answer.2.plain.2']);
    await reviseAnswer(wordsAlone, THREAD, deps);
    expect(told(calls)).toEqual(['chat.update 5.1', 'chat.delete 5.2', 'chat.delete 5.3']);
    expect(await deps.posts.find('r1', 'answer.2')).toBeNull();
  });

  it('takes no offence at a message that somebody deleted', async () => {
    const { deps } = await setUp(
      ['answer.1', 'answer.2'],
      inTurn([undefined, platformError('message_not_found')]),
    );
    expect(await reviseAnswer(wordsAlone, THREAD, deps)).toBe(true);
  });

  it('posts nothing where no answer stands in the thread', async () => {
    const { deps, calls } = await setUp(['private.1']);
    expect(await reviseAnswer(answer, THREAD, deps)).toBe(false);
    expect(calls).toEqual([]);
  });

  it('leaves an answer alone that was removed', async () => {
    const { deps, calls } = await setUp(['answer.1'], undefined, { ended: async () => 'removed' });
    await expect(reviseAnswer(answer, THREAD, deps)).rejects.toThrow(RequestEndedError);
    expect(calls).toEqual([]);
  });
});
