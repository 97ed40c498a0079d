import { type Kysely, sql } from 'kysely';
import type { Database } from '../../src/store/schema.ts';
import { createVotes, type Votes } from '../../src/store/votes.ts';
import { START, THREAD } from '../inbox/start-inbox.ts';
import { ballot, smallVote } from '../vote/small-vote.ts';

/** A vote that is over in each of `count` threads, and a ballot that nobody deleted. */
export const fillVotes = async (db: Kysely<Database>, count: number): Promise<void> => {
  const numbers = sql`with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${count})`;
  await sql`insert into votes ${numbers}
    select 'old' || n, 'T1', 'C' || (n % 50), '1700.' || n, 'view' || n, 'done', 'en', 3, null, null, null,
      ${START}, ${START}, null, null, '{}', ${START} from numbers`.execute(db);
  await sql`insert into ballots ${numbers}
    select 'old' || n, 'U1', '{}', 0, ${START} from numbers`.execute(db);
};

/** Calls everything that reads or writes votes, each so that all its statements run. */
export const voteCalls = (db: Kysely<Database>): (() => Promise<unknown>)[] => {
  let now = START;
  const votes = createVotes(db, () => new Date(now));
  const { state: _, ballotTs: __, ...draft } = smallVote(THREAD);
  const open = { ...draft, startedAt: START, closesAt: START + 1 };
  const calls: Record<keyof Votes, () => Promise<unknown>> = {
    start: () => votes.start(open),
    put: () => votes.put(open.id, ballot('U1', {})),
    ballotOf: () => votes.ballotOf(open.id, 'U1'),
    count: () => votes.count(open.id),
    ballots: () => votes.ballots(open.id),
    find: () => votes.find(open.id),
    langOf: () => votes.langOf(THREAD, open.id),
    openIn: () => votes.openIn(THREAD),
    notePosted: () => votes.notePosted(open.id, '1'),
    takeDue: () => {
      now = START + 1;
      return votes.takeDue();
    },
    close: () => votes.close(open.id),
    finish: () => votes.finish(open.id, null),
  };
  return Object.values(calls);
};
