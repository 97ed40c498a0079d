import { describe, expect, it } from 'vitest';
import type { NewRequest } from '../../src/inbox/inbox-request.ts';
import { emptyProfile } from '../../src/profile/team-profile/team-profile.ts';
import { createDecisions } from '../../src/store/decisions.ts';
import { createFeedback } from '../../src/store/feedback.ts';
import { createHomeQueries } from '../../src/store/home-queries.ts';
import { createTeamProfiles } from '../../src/store/team-profiles.ts';
import { draftOf } from '../decisions/decide.ts';
import { questionOf, START, startInbox } from '../inbox/start-inbox.ts';

const start = async () => {
  const test = await startInbox();
  const clock = (): Date => new Date(test.time.now);
  const { db } = test.store;
  const answered = async (
    id: string,
    change: Partial<NewRequest> = {},
    post: { step?: string; ts?: string | null; channel?: string } = {},
  ) => {
    const request = questionOf(id, change);
    await test.inbox.accept([], request);
    const { step = 'answer.1', ts = '1700000000.000300', channel = request.channel } = post;
    await test.posts.record(id, { step, ts, channel });
    await test.inbox.finish(id, 'answered');
  };
  return {
    ...test,
    answered,
    home: createHomeQueries(db),
    decisions: createDecisions(db, clock),
    profiles: createTeamProfiles(db, clock),
    feedback: createFeedback(db, clock),
  };
};

const PLACE = { team: 'T1', channel: 'C1' };
const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

describe('the questions of a channel', () => {
  it('are those whose answer stands there, newest first, at most so many', async () => {
    const { answered, home } = await start();
    await answered('r1');
    await answered('r2', { receivedAt: START + 2 });
    await answered('r3', { receivedAt: START + 1 });
    await answered('other', { channel: 'C2' });
    await answered('old', { receivedAt: START - 10 });
    expect(idsOf(await home.questionsIn(PLACE, START - 10, 9))).toEqual(['r2', 'r3', 'r1']);
    expect(idsOf(await home.questionsIn(PLACE, START - 10, 1))).toEqual(['r2']);
  });

  it('say what is known of each', async () => {
    const { answered, inbox, feedback, home } = await start();
    await answered('r1');
    await inbox.noteAnswer('r1', { behaviour: 'recommend', confidence: 'slight lead' });
    await feedback.note({ requestId: 'r1', team: 'T1', user: 'U2', value: 'down' });
    expect(await home.questionsIn(PLACE, 0, 9)).toEqual([
      {
        ...{ id: 'r1', kind: 'message', user: 'U1', channel: 'C1', text: 'question r1', at: START },
        ...{ threadTs: '1700000000.000100', answerTs: '1700000000.000300', isThumbedDown: true },
        ...{ behaviour: 'recommend', confidence: 'slight lead' },
      },
    ]);
  });

  it.each([
    ['was shown to its asker alone', { step: 'private.1', ts: 'ephemeral' }],
    ['was sent and nobody knows whether it arrived', { ts: null }],
    ['stands elsewhere', { channel: 'D1' }],
    ['is an apology', { step: 'apology' }],
  ])('are not one whose answer %s', async (_, post) => {
    const { answered, home } = await start();
    await answered('r1', {}, post);
    expect(await home.questionsIn(PLACE, 0, 9)).toEqual([]);
    expect(await home.activeChannels('T1', 0, 9)).toEqual([]);
    expect(await home.channelsOf({ team: 'T1', user: 'U1' }, 0, 9)).toEqual([]);
  });

  it('are also one whose answer is in plain text', async () => {
    const { answered, home } = await start();
    await answered('r1', {}, { step: 'answer.1.plain.1' });
    expect(idsOf(await home.questionsIn(PLACE, 0, 9))).toEqual(['r1']);
  });
});

describe('the channels in which something is kept', () => {
  it('are those with answers, decisions and profiles, newest first, without direct messages', async () => {
    const { answered, decisions, profiles, time, home } = await start();
    await answered('r1', { receivedAt: START + 1 });
    await answered('r2', { channel: 'D1', receivedAt: START + 9 });
    time.now = START + 3;
    await decisions.save(draftOf({}, { team: 'T1', channel: 'C2' }));
    await decisions.save(draftOf({}, { team: 'T1', channel: 'D1' }));
    await decisions.save(draftOf({}, { team: 'T2', channel: 'C8' }));
    time.now = START + 2;
    await profiles.save({ team: 'T1', channel: 'C3' }, emptyProfile(), 'U1', null);
    await profiles.save({ team: 'T1', channel: '' }, emptyProfile(), 'U1', null);
    await profiles.save({ team: 'T1', channel: 'D1' }, emptyProfile(), 'U1', null);
    expect((await home.activeChannels('T1', 0, 9)).map(({ channel }) => channel)).toEqual(['C2', 'C3', 'C1']);
    expect(await home.activeChannels('T1', 0, 1)).toEqual([{ channel: 'C2', at: START + 3 }]);
    expect(await home.withProfile('T1', ['C1', 'C3'])).toEqual(['C3']);
    expect(await home.withProfile('T1', [])).toEqual([]);
  });

  it('of one person are where they asked', async () => {
    const { answered, home } = await start();
    await answered('r1', { user: 'U2' });
    await answered('r2', { channel: 'C2' });
    expect((await home.channelsOf({ team: 'T1', user: 'U1' }, 0, 9)).map(({ channel }) => channel)).toEqual([
      'C2',
    ]);
    expect(await home.channelsOf({ team: 'T2', user: 'U1' }, 0, 9)).toEqual([]);
  });

  it('know one’s own direct messages by an answer of the bot there', async () => {
    const { answered, home } = await start();
    await answered('r1', { channel: 'D9' }, { step: 'private.1', ts: 'ephemeral' });
    expect(await home.directChannelOf({ team: 'T1', user: 'U1' })).toBeNull();
    await answered('r2', { channel: 'D1' });
    expect(await home.directChannelOf({ team: 'T1', user: 'U1' })).toBe('D1');
    expect(await home.directChannelOf({ team: 'T1', user: 'U2' })).toBeNull();
  });
});

describe('what became of the questions of a team', () => {
  it('is nothing where nobody asked', async () => {
    const { home } = await start();
    expect(await home.tally('T1', 0, ['slight lead'])).toEqual({
      answered: 0,
      failed: 0,
      low: 0,
      up: 0,
      down: 0,
    });
  });

  it('has reasons with their channel, newest first', async () => {
    const { answered, feedback, time, home } = await start();
    await answered('r1');
    await feedback.explain({ requestId: 'r1', team: 'T1', user: 'U2' }, 'unclear');
    time.now += 1;
    await feedback.explain({ requestId: 'gone', team: 'T1', user: 'U2' }, 'misread');
    await feedback.note({ requestId: 'r1', team: 'T1', user: 'U3', value: 'down' });
    await feedback.explain({ requestId: 'r1', team: 'T2', user: 'U4' }, 'elsewhere');
    expect(await home.downReasons('T1', 0, 9)).toEqual([
      { channel: null, reason: 'misread' },
      { channel: 'C1', reason: 'unclear' },
    ]);
  });
});
