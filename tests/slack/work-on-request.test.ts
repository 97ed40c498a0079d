import { describe, expect, it, vi } from 'vitest';
import { remember } from '../../src/answer.ts';
import { requestIdOf, type WorkDeps, workOnRequest } from '../../src/slack/work-on-request.ts';
import { answerOf } from '../render/fixtures.ts';
import { createDeps, NOON } from './create-deps.ts';
import { CHANNEL, newRequest, TEAM } from './new-request.ts';

type AnswerIt = Parameters<typeof workOnRequest>[2];

const setUp = async () => {
  const { deps } = await createDeps();
  await deps.inbox.accept([], newRequest());
  const answerIt = vi.fn<AnswerIt>(async () => null);
  const work = (id = 'r1') => workOnRequest({ requestId: id }, deps, answerIt);
  /** What the answering was given at its latest call. */
  const given = (): WorkDeps | undefined => answerIt.mock.lastCall?.[1];
  return { deps, answerIt, work, given };
};

describe('workOnRequest', () => {
  it('answers an accepted request and ends it', async () => {
    const { deps, answerIt, work } = await setUp();
    await work();
    expect(answerIt).toHaveBeenCalledTimes(1);
    expect(await deps.inbox.find('r1')).toMatchObject({ state: 'done', outcome: 'answered', body: null });
  });

  it.each(['answered', 'explained'] as const)(
    'does not answer again what is %s, and ends it',
    async (state) => {
      const { deps, answerIt, work } = await setUp();
      await deps.inbox.advance('r1', state);
      await work();
      expect(answerIt).not.toHaveBeenCalled();
      expect(await deps.inbox.find('r1')).toMatchObject({ state: 'done', outcome: 'answered' });
    },
  );

  it('does not begin what is done', async () => {
    const { deps, answerIt, work } = await setUp();
    await deps.inbox.finish('r1', 'stopped');
    await work();
    expect(answerIt).not.toHaveBeenCalled();
    expect(await deps.inbox.find('r1')).toMatchObject({ outcome: 'stopped', attempts: 0 });
  });

  it('does nothing for a delivery that was never stored', async () => {
    const { deps, answerIt } = await setUp();
    await workOnRequest({}, deps, answerIt);
    expect(answerIt).not.toHaveBeenCalled();
  });

  it('leaves a request where it stands when answering fails', async () => {
    const { deps, answerIt, work } = await setUp();
    answerIt.mockRejectedValueOnce(new Error('Slack is in trouble'));
    await expect(work()).rejects.toThrow('Slack is in trouble');
    expect(await deps.inbox.find('r1')).toMatchObject({ state: 'accepted', attempts: 1 });
  });

  it('does not answer again when the process ends right after the answer', async () => {
    const { deps, answerIt } = await setUp();
    const advance: typeof deps.inbox.advance = async (id, state) => {
      if (state === 'explained') throw new Error('the process ends');
      await deps.inbox.advance(id, state);
    };
    const ending = { ...deps, inbox: { ...deps.inbox, advance } };
    await expect(workOnRequest({ requestId: 'r1' }, ending, answerIt)).rejects.toThrow('the process ends');
    await workOnRequest({ requestId: 'r1' }, deps, answerIt);
    expect(answerIt).toHaveBeenCalledTimes(1);
    expect(await deps.inbox.find('r1')).toMatchObject({ state: 'done', outcome: 'answered' });
  });

  it('looks for posts no further back than the message that asks', async () => {
    const { work, given } = await setUp();
    await work();
    expect(given()?.oldest).toBe('100.000001');
  });

  it('looks for the posts of a command from ten minutes before it came', async () => {
    const { deps, work, given } = await setUp();
    await deps.inbox.accept([], newRequest({ id: 'r2', kind: 'command', threadTs: null, messageTs: null }));
    await work('r2');
    expect(given()?.oldest).toBe(String(NOON / 1_000 - 600));
  });

  it('looks for the posts of a press from ten minutes before it was made', async () => {
    const { deps, work, given } = await setUp();
    await deps.inbox.accept([], newRequest({ id: 'r2', kind: 'press', messageTs: '1795168950.000100' }));
    await work('r2');
    expect(given()?.oldest).toBe('1795168350');
  });

  it('stays stopped when it was stopped while it was answered', async () => {
    const { deps, answerIt, work } = await setUp();
    answerIt.mockImplementationOnce(async () => {
      await deps.inbox.finish('r1', 'stopped');
      return null;
    });
    await work();
    expect(await deps.inbox.find('r1')).toMatchObject({ state: 'done', outcome: 'stopped' });
  });

  it('remembers what was understood in the thread it answered in', async () => {
    const { deps, answerIt, work } = await setUp();
    answerIt.mockResolvedValueOnce({ answer: answerOf({}), threadTs: '55.5' });
    await work();
    const { memory } = await deps.threads.find({ team: TEAM, channel: CHANNEL, threadTs: '55.5' });
    expect(memory).toEqual(remember(answerOf({})));
  });

  it('remembers nothing of an answer that only its asker saw', async () => {
    const { deps, work } = await setUp();
    await work();
    expect(await deps.store.db.selectFrom('threads').selectAll().execute()).toEqual([]);
  });
});

describe('requestIdOf', () => {
  it.each([
    [{ requestId: 'r1', botId: 'B1' }, 'r1'],
    [{ botId: 'B1' }, null],
    [{ requestId: 7 }, null],
    [undefined, null],
  ])('reads %j as %s', (context, expected) => {
    expect(requestIdOf(context)).toBe(expected);
  });
});
