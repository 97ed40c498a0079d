import { describe, expect, it } from 'vitest';
import { createPosts } from '../../src/inbox/posts.ts';
import { beginRoundsOfTeams } from '../../src/install/rounds-of-teams.ts';
import type { TeamBots } from '../../src/install/team-bots.ts';
import type { Repeat, Round } from '../../src/slack/repeat.ts';
import { createDecisions } from '../../src/store/decisions.ts';
import { createVotes } from '../../src/store/votes.ts';
import { draftOf } from '../decisions/decide.ts';
import { createDeps, NOON } from '../slack/create-deps.ts';
import type { Reply } from '../slack/stub-api.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { smallVote } from '../vote/small-vote.ts';

type Bot = NonNullable<Awaited<ReturnType<TeamBots['of']>>>;

/** Bots of two teams on one store, and the rounds through them. */
const setUp = async (replies: Record<string, Reply> = {}) => {
  const store = await openTestStore();
  const clock = (): Date => new Date(NOON);
  const shared = {
    ...{ store, clock, posts: createPosts(store.db, clock) },
    ...{ votes: createVotes(store.db, clock), decisions: createDecisions(store.db, clock) },
  };
  const made = await Promise.all(
    ['T1', 'T2'].map(async (team) => {
      const { deps, calls } = await createDeps(replies[team], { ...shared, ownTeam: team });
      return { team, deps, calls };
    }),
  );
  const bots = {
    of: async (team: string) => {
      const found = made.find((each) => each.team === team);
      // Rounds use nothing else of a bot.
      return found === undefined ? null : ({ deps: found.deps } as unknown as Bot);
    },
  };
  const rounds = new Map<string, Round>();
  const stopped: string[] = [];
  const repeat: Repeat = (round) => {
    rounds.set(round.name, round);
    return () => void stopped.push(round.name);
  };
  const [first] = made;
  if (first === undefined) throw new Error('no team');
  const { log } = first.deps;
  const vault = { teams: async () => ['T0GONE', 'T1', 'T2'] };
  const deps = { store, clock, bots, vault, retentionDays: 180, log };
  const stop = beginRoundsOfTeams(deps, repeat, Promise.resolve());
  await new Promise(setImmediate);
  const run = async (name: string): Promise<void> => rounds.get(name)?.run();
  const channelsOf = (team: string): unknown[] =>
    (made.find((each) => each.team === team)?.calls ?? [])
      .filter(({ method }) => method === 'chat.postMessage')
      .map(({ options }) => options['channel']);
  return { ...shared, rounds, stopped, stop, run, channelsOf };
};

const startVotes = async ({ votes }: Awaited<ReturnType<typeof setUp>>): Promise<void> => {
  for (const team of ['T1', 'T2']) {
    const vote = smallVote({ id: `vote-${team}`, viewId: `V-${team}`, team, channel: `C-${team}` });
    const { state: _, ballotTs: __, ...draft } = vote;
    // Due at once, and open for a minute.
    await votes.start({ ...draft, startedAt: NOON - 120_000, closesAt: NOON + 60_000 });
  }
};

describe('the rounds of several workspaces', () => {
  it('wipe what is over its time once for all, and look after each team by its own bot', async () => {
    const test = await setUp();
    expect([...test.rounds.keys()]).toEqual(['retention', 'votes', 'records', 'watch']);
    await startVotes(test);
    await test.run('votes');
    expect([test.channelsOf('T1'), test.channelsOf('T2')]).toEqual([['C-T1'], ['C-T2']]);
  });

  it('post the record of a decision by the bot of its team', async () => {
    const test = await setUp();
    for (const team of ['T1', 'T2']) {
      const draft = { ...draftOf(), team, channel: `C-${team}` };
      await test.decisions.record(draft, { form: `F-${team}`, recordId: `record-${team}`, replaces: null });
    }
    await test.run('records');
    expect(new Set(test.channelsOf('T1'))).toEqual(new Set(['C-T1']));
    expect(new Set(test.channelsOf('T2'))).toEqual(new Set(['C-T2']));
  });

  it('go on with the next team when every call of one fails', async () => {
    const test = await setUp({ T1: () => new Error('nothing goes through') });
    await startVotes(test);
    await test.run('votes');
    expect(test.channelsOf('T2')).toEqual(['C-T2']);
  });

  it('are over when they are stopped', async () => {
    const test = await setUp();
    await startVotes(test);
    test.stop();
    expect(test.stopped.sort()).toEqual(['records', 'retention', 'votes', 'watch']);
    await test.run('votes');
    expect([test.channelsOf('T1'), test.channelsOf('T2')]).toEqual([[], []]);
  });
});
