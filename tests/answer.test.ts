import { describe, expect, it } from 'vitest';
import { answer, remember } from '../src/answer.ts';
import { rememberedSchema } from '../src/profile/remembered.ts';
import type { Request } from '../src/request/request.ts';
import { stubAnswer, stubRanking } from './cli/stub-answer.ts';
import { catalog } from './profile/read.ts';

const request: Request = {
  id: 'r',
  source: 'cli',
  text: 'rest api, 3 php devs',
  thread: [],
  today: '2026-11-20',
};

describe('remember', () => {
  it('keeps the requirements, the order and the version of the dataset', async () => {
    const given = await answer(request, { catalog });
    const remembered = remember(given);
    const { requirements } = given.reading;
    expect(remembered).toEqual({
      requirements,
      ranked: {
        requirements,
        order: given.ranking?.options.map(({ id }) => id),
        datasetVersion: catalog.manifest.version,
      },
    });
    expect(rememberedSchema.parse(JSON.parse(JSON.stringify(remembered)))).toEqual(remembered);
  });

  it('keeps the last ranking through answers that rank nobody', () => {
    const before = remember(stubAnswer());
    expect(before.ranked?.order).toEqual(['django', 'rails']);
    expect(remember(stubAnswer({ ranking: null }), before).ranked).toEqual(before.ranked);
    expect(remember(stubAnswer({ ranking: stubRanking({ options: [] }) }), before).ranked).toEqual(
      before.ranked,
    );
    expect(remember(stubAnswer({ ranking: null })).ranked).toBeNull();
  });
});

describe('recalling', () => {
  it('asks for what is remembered of the thread of the request', async () => {
    const asked: Request[] = [];
    const recall = async (given: Request) => {
      asked.push(given);
      return null;
    };
    const inThread = { ...request, threadId: 'C1/17.1' };
    const given = await answer(inThread, { catalog, recall });
    expect(asked).toEqual([inThread]);
    expect(given).toEqual(await answer(inThread, { catalog }));
  });

  it('does not answer when it fails: what is unknown is not the same as nothing', async () => {
    const recall = () => Promise.reject(new Error('the store is closed'));
    await expect(answer(request, { catalog, recall })).rejects.toThrow('the store is closed');
  });
});
