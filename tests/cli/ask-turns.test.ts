import { describe, expect, it } from 'vitest';
import { askTurns } from '../../src/cli/ask-turns.ts';
import type { Remembered } from '../../src/profile/remembered.ts';
import type { Request } from '../../src/request/request.ts';
import { stubAnswer, stubRanking } from './stub-answer.ts';

const recordingAsk = () => {
  const requests: Request[] = [];
  const ask = async (request: Request) => {
    requests.push(request);
    return stubAnswer({ requestId: request.id }, `answer ${requests.length}`);
  };
  return { requests, ask };
};

describe('askTurns', () => {
  it('asks each turn with the earlier ones and the headlines in between as its thread', async () => {
    const { requests, ask } = recordingAsk();
    const thread = [{ speaker: 'ann', text: 'no java' }];
    const answer = await askTurns(
      { id: 'a', thread, turns: ['one', 'two', 'three'], today: null },
      '2026-11-20',
      ask,
    );
    expect(answer.explanation.headline).toBe('answer 3');
    expect(requests.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect(requests.map(({ thread: seen }) => seen.length)).toEqual([1, 3, 5]);
    expect(requests[2]?.thread).toEqual([
      { speaker: 'ann', text: 'no java' },
      { speaker: 'you', text: 'one' },
      { speaker: 'stack-compare', text: 'answer 1' },
      { speaker: 'you', text: 'two' },
      { speaker: 'stack-compare', text: 'answer 2' },
    ]);
    expect(thread).toHaveLength(1);
  });

  it('hands each turn what is remembered of the ones before it', async () => {
    const seen: (Remembered | null)[] = [];
    const ask = async (request: Request, remembered: Remembered | null) => {
      seen.push(remembered);
      return stubAnswer({ ranking: request.text === 'two' ? null : stubRanking() });
    };
    await askTurns({ id: 'a', thread: [], turns: ['one', 'two', 'three'], today: null }, '2026-11-20', ask);
    expect(seen.map((remembered) => remembered?.ranked?.order ?? null)).toEqual([
      null,
      ['django', 'rails'],
      ['django', 'rails'],
    ]);
  });

  it("prefers the line's own date to the run's", async () => {
    const { requests, ask } = recordingAsk();
    await askTurns({ id: 4, thread: [], turns: ['q'], today: '2027-01-01' }, '2026-11-20', ask);
    await askTurns({ id: 4, thread: [], turns: ['q'], today: null }, '2026-11-20', ask);
    expect(requests.map(({ today }) => today)).toEqual(['2027-01-01', '2026-11-20']);
    expect(requests[0]).toMatchObject({ id: '4', source: 'cli' });
  });
});
