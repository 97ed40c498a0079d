import { describe, expect, it } from 'vitest';
import { answer, remember } from '../src/answer.ts';
import { readRequest } from '../src/profile/read-request.ts';
import { rememberedSchema } from '../src/profile/remembered.ts';
import type { Request } from '../src/request/request.ts';
import { rankFor } from '../src/score/rank-for.ts';
import { stubAnswer, stubRanking } from './cli/stub-answer.ts';
import { catalog } from './profile/read.ts';
import { said, secondOf } from './profile/second/second.ts';

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

describe('a second reading', () => {
  const text = 'we are 3 php devs, rest api. parents get word when a bus is late';
  const known = {
    teamSize: said(3, '3 php devs'),
    teamLanguages: [said({ id: 'php', level: 'working' } as const, 'php devs')],
    workloads: [said('api' as const, 'rest api')],
  };

  it('is handed on, and what it added is remembered', async () => {
    const second = secondOf({ ...known, needs: [said('mail', 'parents get word')] });
    const given = await answer({ ...request, text }, { catalog, second });
    const added = [{ kind: 'need', id: 'mail', words: 'parents get word' }];
    expect(given.reading.added).toEqual(added);
    const remembered = remember(given);
    expect(remembered.added).toEqual(added);
    expect(rememberedSchema.parse(JSON.parse(JSON.stringify(remembered)))).toEqual(remembered);
  });

  it('changes nothing when there is none', async () => {
    const given = await answer({ ...request, text }, { catalog });
    expect(await answer({ ...request, text }, { catalog, second: null })).toEqual(given);
    expect(remember(given)).not.toHaveProperty('added');
  });

  it('is left out where it would leave nothing to rank', async () => {
    const onEdge = 'we are 3 java devs and it must be java. rest api on the box under the desk';
    const byRules = await answer({ ...request, text: onEdge }, { catalog });
    expect(byRules.ranking?.options.length).toBeGreaterThan(0);
    const second = secondOf({
      teamSize: said(3, '3 java devs'),
      mustLanguages: [said('java', 'must be java')],
      teamLanguages: [said({ id: 'java', level: 'working' }, 'java devs')],
      platforms: [said('shared-hosting', 'box under the desk')],
    });
    const read = readRequest({ ...request, text: onEdge }, catalog, null, second);
    expect(rankFor(read, catalog, request.today).ranking?.options).toEqual([]);
    expect(await answer({ ...request, text: onEdge }, { catalog, second })).toEqual(byRules);
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
