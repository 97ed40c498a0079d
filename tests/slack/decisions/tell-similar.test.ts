import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/answer.ts';
import type { InboxRequest } from '../../../src/inbox/inbox-request.ts';
import type { Request } from '../../../src/request/request.ts';
import { tellSimilar } from '../../../src/slack/decisions/tell-similar.ts';
import { catalog } from '../../decisions/decide.ts';
import { questionOf } from '../../inbox/start-inbox.ts';
import { platformError } from '../stub-errors.ts';
import { CHANNEL, PLACE, startDecisions, TEAM } from './start-decisions.ts';

const request: Request = {
  ...{ id: 'q1', source: 'message', text: '4 python devs, internal crud tool with admin', thread: [] },
  today: '2026-11-28',
};
const answered = await answer(request, { catalog });
const THREAD_TS = '1700000500.000100';
const STANDING = { request, answer: answered, threadTs: THREAD_TS, recalled: null };

const askedBy = (userTeam: string | null, team = TEAM): InboxRequest => ({
  ...questionOf('q1'),
  ...{ team, channel: CHANNEL, threadTs: THREAD_TS, userTeam },
  ...{ state: 'answered', outcome: null, attempts: 0 },
});

describe('a decision that a question is like', () => {
  it.each([
    ['people of the own team', TEAM, 1],
    ['people whose team Slack does not say', null, 1],
    ['people of another company', 'TOTHER', 0],
  ])('is told to %s, or not', async (_, userTeam, times) => {
    const { deps, record, methods } = await startDecisions();
    await record();
    await tellSimilar(askedBy(userTeam), STANDING, deps);
    expect(methods().filter((method) => method === 'chat.postMessage')).toHaveLength(times);
  });

  it('is not told for a question of another team', async () => {
    const { deps, record, methods } = await startDecisions();
    await record({}, { ...PLACE, team: 'TOTHER', threadTs: '1.1' });
    await tellSimilar(askedBy('TOTHER', 'TOTHER'), STANDING, deps);
    expect(methods()).toEqual([]);
  });

  it('is left out when another one took its place that is told', async () => {
    const { deps, record, calls } = await startDecisions();
    await record();
    await record();
    await deps.decisions.setStatus(PLACE, 'D-1', { kind: 'superseded', by: 'D-2' }, 'U1');
    await tellSimilar(askedBy(TEAM), STANDING, deps);
    const text = calls.find(({ method }) => method === 'chat.postMessage')?.options['text'];
    expect(text).toMatch(/^D-2 in this channel/);
    expect(text).not.toContain('D-1');
  });

  it('is told in the language of the answer', async () => {
    const { deps, record, calls } = await startDecisions();
    await record();
    const reading = { ...answered.reading, lang: 'de' as const };
    await tellSimilar(askedBy(TEAM), { ...STANDING, answer: { ...answered, reading } }, deps);
    const text = calls.find(({ method }) => method === 'chat.postMessage')?.options['text'];
    expect(text).toMatch(/^D-1 in diesem Channel sieht ähnlich aus: Django, .*\(angenommen\)/);
  });

  it('that cannot be told is logged and nothing else', async () => {
    const { deps, record, lines } = await startDecisions(({ method }) =>
      method === 'chat.postMessage' ? platformError('is_archived') : undefined,
    );
    await record();
    await expect(tellSimilar(askedBy(TEAM), STANDING, deps)).resolves.toBeUndefined();
    expect(lines.map(({ msg }) => msg)).toContain('similar decisions could not be shown');
  });
});
