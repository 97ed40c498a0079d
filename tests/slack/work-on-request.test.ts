import { describe, expect, it, vi } from 'vitest';
import { remember } from '../../src/answer.ts';
import type { ModelSteps } from '../../src/model-steps/model-steps.ts';
import type { Request } from '../../src/request/request.ts';
import type { WorkDeps } from '../../src/slack/work-deps.ts';
import { requestIdOf, workOnRequest } from '../../src/slack/work-on-request.ts';
import { TODAY } from '../narrate/fixtures.ts';
import { answerOf } from '../render/fixtures.ts';
import { createDeps, NOON } from './create-deps.ts';
import { CHANNEL, newRequest, TEAM } from './new-request.ts';

type AnswerIt = Parameters<typeof workOnRequest>[2];

const question: Request = {
  id: 'r1',
  source: 'mention',
  text: 'fastify or express?',
  thread: [],
  today: TODAY,
};
/** An answer that stands in a thread. */
const standing = { request: question, answer: answerOf({}), threadTs: '55.5' };
const words = { sentences: ['It leads.'], fromModel: 1, of: 1 };

/** A model that reads nothing and says one sentence, changed by `change`. */
const modelOf = (change: Partial<ModelSteps> = {}): ModelSteps => ({
  read: async () => null,
  explain: async () => words,
  ...change,
});

const untilGivenUp = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(null));
  });

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

  it('notes of an answer that stands what kind it is and how sure, and of one without a thread nothing', async () => {
    const { deps, answerIt, work } = await setUp();
    const rowOf = (id: string) =>
      deps.store.db
        .selectFrom('requests')
        .select(['behaviour', 'confidence'])
        .where('id', '=', id)
        .executeTakeFirst();
    answerIt.mockResolvedValueOnce(standing);
    await work();
    const { reading, ranking } = standing.answer;
    expect(await rowOf('r1')).toEqual({
      behaviour: reading.behaviour,
      confidence: ranking?.confidence?.word ?? null,
    });
    await deps.inbox.accept([], newRequest({ id: 'r2' }));
    await work('r2');
    expect(await rowOf('r2')).toEqual({ behaviour: null, confidence: null });
  });

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
    expect(await deps.inbox.find('r1')).toMatchObject({ state: 'accepted', outcome: null });
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
    answerIt.mockResolvedValueOnce(standing);
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

describe('workOnRequest with a model', () => {
  const setUpModel = async (model: ModelSteps) => {
    const made = await createDeps(undefined, { model });
    const { deps } = made;
    await deps.inbox.accept([], newRequest());
    await deps.posts.record('r1', { step: 'answer.1', channel: CHANNEL, ts: '60.1' });
    const answerIt = vi.fn<AnswerIt>(async () => standing);
    const work = () => workOnRequest({ requestId: 'r1' }, deps, answerIt);
    return { ...made, answerIt, work };
  };

  it('returns while the model does its part, and is done after it', async () => {
    const gate = Promise.withResolvers<void>();
    const explain: ModelSteps['explain'] = async () => {
      await gate.promise;
      return words;
    };
    const { deps, work, calls, modelDone } = await setUpModel(modelOf({ explain }));
    await work();
    expect(await deps.inbox.find('r1')).toMatchObject({ state: 'answered', outcome: null });
    gate.resolve();
    await modelDone();
    expect(await deps.inbox.find('r1')).toMatchObject({ state: 'done', outcome: 'answered' });
    expect(calls.map(({ options }) => options['text'])).toEqual([expect.stringContaining('It leads.')]);
  });

  it('asks no model where it may not', async () => {
    const explain = vi.fn<ModelSteps['explain']>();
    const { deps, answerIt } = await setUpModel(modelOf({ explain }));
    await workOnRequest({ requestId: 'r1' }, { ...deps, mayUseModel: async () => false }, answerIt);
    expect(explain).not.toHaveBeenCalled();
    expect(await deps.inbox.find('r1')).toMatchObject({ state: 'done' });
  });

  it('is left to the next start when the process stops, which works the answer out again', async () => {
    const waiting = modelOf({ explain: async (_, __, { signal }) => untilGivenUp(signal) });
    const { deps, answerIt, work, calls, modelDone } = await setUpModel(waiting);
    await work();
    deps.modelWork.stop();
    await modelDone();
    expect(await deps.inbox.find('r1')).toMatchObject({ state: 'answered', outcome: null });
    await workOnRequest({ requestId: 'r1' }, { ...deps, model: modelOf() }, answerIt);
    await modelDone();
    expect(answerIt).toHaveBeenCalledTimes(2);
    expect(calls).toHaveLength(1);
    expect(await deps.inbox.find('r1')).toMatchObject({ state: 'done', outcome: 'answered' });
  });

  it('is done without words when a newer question of the thread takes its place', async () => {
    const waiting = modelOf({ explain: async (_, __, { signal }) => untilGivenUp(signal) });
    const { deps, work, calls, modelDone } = await setUpModel(waiting);
    await work();
    deps.modelWork.endInThread({ team: TEAM, channel: CHANNEL, threadTs: '55.5' });
    await modelDone();
    expect(calls).toEqual([]);
    expect(await deps.inbox.find('r1')).toMatchObject({ state: 'done', outcome: 'answered' });
  });

  it('writes nothing under an answer that was removed meanwhile', async () => {
    const { deps, work, calls, modelDone } = await setUpModel(
      modelOf({
        explain: async () => {
          await deps.inbox.finish('r1', 'removed');
          return words;
        },
      }),
    );
    await work();
    await modelDone();
    expect(calls).toEqual([]);
    expect(await deps.inbox.find('r1')).toMatchObject({ outcome: 'removed' });
  });

  it('reads nothing again that asked for help or said thanks', async () => {
    const read = vi.fn<ModelSteps['read']>(async () => null);
    const { answerIt, work, modelDone } = await setUpModel(modelOf({ read, explain: async () => null }));
    const { answer } = standing;
    answerIt.mockResolvedValueOnce({
      ...standing,
      answer: { ...answer, reading: { ...answer.reading, behaviour: 'clarify', clarify: 'help' } },
    });
    await work();
    await modelDone();
    expect(read).not.toHaveBeenCalled();
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
