import { CompiledQuery, Kysely, SqliteDialect, sql } from 'kysely';
import { forgetThread } from '../../src/inbox/forget-thread.ts';
import { createInbox, type Inbox } from '../../src/inbox/inbox.ts';
import { createPosts, type Posts } from '../../src/inbox/posts.ts';
import { sweep } from '../../src/inbox/retention.ts';
import { emptyRequirements } from '../../src/profile/requirements.ts';
import { emptyProfile } from '../../src/profile/team-profile/team-profile.ts';
import { createFeedback, type Feedback } from '../../src/store/feedback.ts';
import { createHomeQueries, type HomeQueries } from '../../src/store/home-queries.ts';
import { migrate } from '../../src/store/migrate.ts';
import type { Database } from '../../src/store/schema.ts';
import { openSqliteDatabase } from '../../src/store/sqlite-database.ts';
import { createTeamProfiles, type TeamProfiles } from '../../src/store/team-profiles.ts';
import { createThreads, type Threads } from '../../src/store/threads.ts';
import { questionOf, START, THREAD } from '../inbox/start-inbox.ts';
import { fillVotes, voteCalls } from './vote-calls.ts';

/** How SQLite goes about one statement of the program. */
export type Plan = { statement: string; steps: string[] };

type Calls<Of> = Record<keyof Of, () => Promise<unknown>>;

/** Rows of every table: `count` threads, and in each a question that is done, its post and its key. */
const fill = async (db: Kysely<Database>, count: number): Promise<void> => {
  const numbers = sql`with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${count})`;
  await sql`insert into threads ${numbers}
    select 'T1', 'C' || (n % 50), '1700.' || n, '{}', null, ${START} from numbers`.execute(db);
  await sql`insert into requests (id, kind, state, outcome, team, channel, user, thread_ts, message_ts, text, body,
      response_url, attempts, received_at, done_at, behaviour, confidence, user_team) ${numbers}
    select 'old' || n, 'message', 'done', 'answered', 'T1', 'C' || (n % 50), 'U' || (n % 500), '1700.' || n,
      '1700.' || n, 'text', null, null, 1, ${START} - n, ${START} - n, 'recommend', 'strong fit', 'T1' from numbers`.execute(
    db,
  );
  await sql`insert into posts ${numbers}
    select 'old' || n, 'answer', '1701.' || n, 'C' || (n % 50), ${START} from numbers`.execute(db);
  await sql`insert into team_profiles ${numbers}
    select 'T1', 'C' || n, '{}', 'U1', ${START} from numbers`.execute(db);
  await sql`insert into feedback ${numbers}
    select 'old' || n, 'T1', 'U' || (n % 500), 'down', null, ${START} from numbers`.execute(db);
  await sql`insert into delivery_keys ${numbers}
    select 'event:old' || n, ${START} from numbers`.execute(db);
  await fillVotes(db, count);
};

/** Calls everything that reads or writes the database, each so that all its statements run. */
const callEverything = async (db: Kysely<Database>): Promise<void> => {
  const clock = (): Date => new Date(START);
  const inbox = createInbox(db, clock);
  const posts = createPosts(db, clock);
  const threads = createThreads(db, clock);
  const profiles = createTeamProfiles(db, clock);
  const place = { team: 'T1', channel: 'C1' };
  const memory = { requirements: emptyRequirements(), ranked: null };
  const ofInbox: Calls<Inbox> = {
    claim: () => inbox.claim(['event:1', 'message:1']),
    release: () => inbox.release(['event:1', 'message:1']),
    accept: () => inbox.accept(['event:2'], questionOf('new')),
    refuse: () => inbox.refuse(['event:3'], questionOf('refused')),
    find: () => inbox.find('new'),
    hold: () => inbox.hold('new'),
    endOf: () => inbox.endOf('new'),
    begin: () => inbox.begin('new'),
    setThread: () => inbox.setThread('new', THREAD.threadTs),
    advance: () => inbox.advance('new', 'answered'),
    open: () => inbox.open(),
    noteAnswer: () => inbox.noteAnswer('new', { behaviour: 'recommend', confidence: 'strong fit' }),
    openInThread: () => inbox.openInThread(THREAD),
    askedInThread: () => inbox.askedInThread(THREAD, START + 1),
    isAnsweredSince: () => inbox.isAnsweredSince(THREAD, START),
    countAsked: () => inbox.countAsked({ team: 'T1', user: 'U1' }, START - 1),
    finish: () => inbox.finish('new', 'answered'),
  };
  const ofPosts: Calls<Posts> = {
    record: () => posts.record('new', { step: 'answer', channel: 'C1', ts: '1' }),
    find: () => posts.find('new', 'answer'),
    of: () => posts.of('new'),
    ofOthers: () => posts.ofOthers(THREAD, 'new'),
    drop: () => posts.drop('new', 'answer'),
    forget: () => posts.forget('new', 'answer'),
  };
  const ofThreads: Calls<Threads> = {
    remember: () => threads.remember(THREAD, memory),
    find: () => threads.find(THREAD),
  };
  const ofProfiles: Calls<TeamProfiles> = {
    find: () => profiles.find(place),
    inChannel: () => profiles.inChannel(place),
    effectiveIn: () => profiles.effectiveIn(place),
    save: async () => {
      await profiles.save(place, emptyProfile(), 'U1', START);
      await profiles.save({ ...place, channel: 'new' }, emptyProfile(), 'U1', null);
    },
  };
  const feedback = createFeedback(db, clock);
  const opinion = { requestId: 'old1', team: 'T1', user: 'U1' };
  const ofFeedback: Calls<Feedback> = {
    note: () => feedback.note({ ...opinion, value: 'up' }),
    explain: () => feedback.explain(opinion, 'unclear'),
    of: () => feedback.of('old1'),
    forget: () => feedback.forget('old1'),
  };
  const home = createHomeQueries(db);
  const person = { team: 'T1', user: 'U1' };
  const ofHome: Calls<HomeQueries> = {
    activeChannels: () => home.activeChannels('T1', START - 1_000, 20),
    channelsOf: () => home.channelsOf(person, START - 1_000, 10),
    directChannelOf: () => home.directChannelOf(person),
    questionsIn: () => home.questionsIn(place, START - 1_000, 40),
    withProfile: () => home.withProfile('T1', ['C1', 'C2']),
    tally: () => home.tally('T1', START - 1_000, ['no clear pick']),
    downReasons: () => home.downReasons('T1', START - 1_000, 50),
  };
  const forgetting = { upToTs: '1800000000.000000', now: START, except: 'none' };
  const others = [
    () => forgetThread(db, THREAD, forgetting),
    () => forgetThread(db, THREAD, { ...forgetting, user: 'U1' }),
    () => sweep(db, START, 90),
  ];
  const calls = [ofInbox, ofPosts, ofThreads, ofProfiles, ofFeedback, ofHome].flatMap((each) =>
    Object.values(each),
  );
  for (const call of [...calls, ...voteCalls(db), ...others]) await call();
};

/** The plan of every statement that reads or writes rows, in a database with `count` threads. */
export const collectPlans = async (count: number): Promise<Plan[]> => {
  const ran = new Map<string, CompiledQuery>();
  const db = new Kysely<Database>({
    dialect: new SqliteDialect({ database: openSqliteDatabase(':memory:') }),
    log: ({ query }) => void ran.set(query.sql, query),
  });
  await migrate(db);
  await fill(db, count);
  ran.clear();
  await callEverything(db);
  const plans: Plan[] = [];
  for (const { sql: statement, parameters } of [...ran.values()]) {
    if (/^(begin|commit|rollback)\b/.test(statement)) continue;
    const explain = CompiledQuery.raw(`explain query plan ${statement}`, [...parameters]);
    const { rows } = await db.executeQuery<{ detail: string }>(explain);
    plans.push({ statement, steps: rows.map(({ detail }) => detail) });
  }
  await db.destroy();
  return plans;
};
