import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../tests/fakes/free-port.ts';
import { startBalancer } from '../tests/postgres/balancer.ts';
import { type PostgresServer, startPostgres } from '../tests/postgres/postgres-server.ts';
import { type ChildApp, startChildApp } from './child-app.ts';
import { countStatements, LOG_SETTINGS, type Statements } from './count-statements.ts';
import { type BurstFigures, measureBurst } from './measure-burst.ts';
import { type Percentiles, percentiles } from './percentiles.ts';
import { questionAt } from './questions.ts';
import { channelAt, openStandIn, personAt, type StandIn } from './stand-in.ts';

/** The same questions to both, one after the other; `difference` is Postgres minus SQLite, pair by pair. */
export type Paired = { sqlite: Percentiles; postgres: Percentiles; difference: Percentiles };

const KINDS = ['sqlite', 'one', 'two'] as const;
type Kind = (typeof KINDS)[number];

export type ReplicaFigures = {
  postgres_version: string;
  /** Milliseconds to the acknowledgement, from there to the first message Slack has taken, and to the first answer. */
  ack_ms: Paired;
  first_post_ms: Paired;
  answer_ms: Paired;
  /** Milliseconds of each run: SQLite, one replica and two replicas on Postgres, in turn. */
  burst_ms: Record<Kind, BurstFigures[]>;
  statements: { questions: number; per_answer: Statements; idle_per_second: Statements };
};

const WARM_UP = 30;
const PAIRS = 300;
const QUIET_MS = 5;
const BURST_RUNS = 3;
const COUNTED = 100;
const IDLE_MS = 30_000;

/** Unlike in tests the server waits for the disk, as one that people rely on does. */
const SETTINGS = ['fsync=on', 'full_page_writes=on', ...LOG_SETTINGS];

/** An app behind a balancer of its own, beside a Slack of its own. */
type Place = { standIn: StandIn; replicas: ChildApp[]; close: () => Promise<void> };

const openPlace = async (database: string, count: number, cacheDirectory: string): Promise<Place> => {
  const [slackPort, frontPort] = [await freePort(), await freePort()];
  const standIn = await openStandIn(slackPort, frontPort);
  const ports: number[] = [];
  for (let index = 0; index < count; index += 1) ports.push(await freePort());
  const balancer = await startBalancer(frontPort, ports);
  const environment = { ...standIn.environment, DATABASE_URL: database };
  const replicas = ports.map((port) => startChildApp(port, cacheDirectory, environment));
  await Promise.all(replicas.map(({ ready }) => ready));
  const close = async (): Promise<void> => {
    await Promise.all(replicas.map(({ stop }) => stop()));
    await balancer.close();
    standIn.close();
  };
  return { standIn, replicas, close };
};

type Asked = { ack: number; firstPost: number; answer: number };

/** Asks one question; milliseconds to its acknowledgement, from there to its first message, and to its answer. */
const ask = async ({ standIn }: Place, index: number): Promise<Asked> => {
  const channel = channelAt(index);
  const first = new Promise<number>((resolve) => {
    standIn.onPost((posted) => posted.channel === channel && resolve(posted.at));
  });
  const answered = standIn.nextAnswer(channel);
  const sentAt = performance.now();
  const sent = await standIn.sendCommand({ text: questionAt(index), channel, user: personAt(index) });
  if (sent.status !== 200) throw new Error(`a command was answered with ${sent.status}`);
  const asked = {
    ack: sent.at - sentAt,
    firstPost: (await first) - sent.at,
    answer: (await answered) - sentAt,
  };
  await standIn.quiet(QUIET_MS);
  standIn.reset();
  return asked;
};

const paired = (pairs: readonly { sqlite: Asked; postgres: Asked }[], of: keyof Asked): Paired => ({
  sqlite: percentiles(pairs.map(({ sqlite }) => sqlite[of])),
  postgres: percentiles(pairs.map(({ postgres }) => postgres[of])),
  difference: percentiles(pairs.map(({ sqlite, postgres }) => postgres[of] - sqlite[of])),
});

/** Both are up; each question goes to one and then to the other, first to this one and next time to that one. */
const measurePairs = async (sqlite: Place, postgres: Place) => {
  const pairs: { sqlite: Asked; postgres: Asked }[] = [];
  for (let index = 0; index < WARM_UP + PAIRS; index += 1) {
    const isTurned = index % 2 === 1;
    const first = await ask(isTurned ? postgres : sqlite, index);
    const second = await ask(isTurned ? sqlite : postgres, index);
    if (index < WARM_UP) continue;
    pairs.push(isTurned ? { sqlite: second, postgres: first } : { sqlite: first, postgres: second });
  }
  return {
    ack_ms: paired(pairs, 'ack'),
    first_post_ms: paired(pairs, 'firstPost'),
    answer_ms: paired(pairs, 'answer'),
  };
};

/** Each count turned into another one, rounded to tenths. */
const each = (
  statements: Statements,
  turn: (count: number, kind: keyof Statements) => number,
): Statements => {
  const tenths = (kind: keyof Statements): number => Math.round(turn(statements[kind], kind) * 10) / 10;
  return { own: tenths('own'), queue: tenths('queue'), frames: tenths('frames') };
};

/** What one answer has Postgres do, less what the app does anyway in that time. */
const measureStatements = async (place: Place, url: string): Promise<ReplicaFigures['statements']> => {
  const idle = await countStatements(url, () => wait(IDLE_MS));
  const busy = await countStatements(url, async () => {
    for (let index = 0; index < COUNTED; index += 1) await ask(place, index);
    // What follows the last answer counts, too.
    await wait(1_000);
  });
  const idleShare = busy.ms / idle.ms;
  return {
    questions: COUNTED,
    per_answer: each(busy, (count, kind) => (count - idle[kind] * idleShare) / COUNTED),
    idle_per_second: each(idle, (count) => (count * 1_000) / idle.ms),
  };
};

const REPLICAS: Record<Kind, number> = { sqlite: 1, one: 1, two: 2 };

const burstOnce = async (database: string, count: number, cacheDirectory: string): Promise<BurstFigures> => {
  const place = await openPlace(database, count, cacheDirectory);
  try {
    // One question for each replica and path of the balancer, so that all are warm.
    for (let index = 0; index < WARM_UP; index += 1) await ask(place, 1_000 + index);
    return await measureBurst(place.standIn);
  } finally {
    await place.standIn.quiet(200);
    await place.close();
  }
};

/** 200 questions at once in 200 channels, in turn with SQLite, one and two replicas; fresh processes each time. */
const measureBursts = async (
  databases: Record<Kind, string>,
  cacheDirectory: string,
  tell: (step: string) => void,
): Promise<ReplicaFigures['burst_ms']> => {
  const runs: ReplicaFigures['burst_ms'] = { sqlite: [], one: [], two: [] };
  for (let run = 0; run < BURST_RUNS; run += 1) {
    tell(`200 questions at once in 200 channels, run ${run + 1} of ${BURST_RUNS}`);
    for (const kind of run % 2 === 0 ? KINDS : KINDS.toReversed())
      runs[kind].push(await burstOnce(databases[kind], REPLICAS[kind], cacheDirectory));
  }
  return runs;
};

const createDatabases = async ({
  url,
}: PostgresServer): Promise<{ version: string; urls: [string, string] }> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('create database pairs');
    await client.query('create database bursts');
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    const urlOf = (name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
    return { version: rows[0]?.server_version ?? 'unknown', urls: [urlOf('pairs'), urlOf('bursts')] };
  } finally {
    await client.end();
  }
};

const measureOn = async (
  server: PostgresServer,
  folder: string,
  tell: (step: string) => void,
): Promise<ReplicaFigures> => {
  const { version, urls } = await createDatabases(server);
  const [pairsUrl, burstsUrl] = urls;
  const sqlite = await openPlace(`sqlite:${join(folder, 'pairs.db')}`, 1, folder);
  const postgres = await openPlace(pairsUrl, 1, folder);
  tell(`${PAIRS} questions to SQLite and to Postgres, in pairs`);
  const pairs = await measurePairs(sqlite, postgres);
  await sqlite.close();
  tell(`statements of ${COUNTED} answers, and of half a minute without any`);
  const statements = await measureStatements(postgres, server.url);
  await postgres.close();
  const databases = { sqlite: `sqlite:${join(folder, 'bursts.db')}`, one: burstsUrl, two: burstsUrl };
  const burst_ms = await measureBursts(databases, folder, tell);
  return { postgres_version: version, ...pairs, burst_ms, statements };
};

/**
 * Postgres beside SQLite, and two replicas beside one, each in processes of their own over HTTP on 127.0.0.1, with a
 * Slack, a balancer and the Postgres server on the same machine.
 */
export const measureReplicas = async (tell: (step: string) => void): Promise<ReplicaFigures> => {
  const server = await startPostgres(SETTINGS);
  if (server === null)
    throw new Error('no Postgres server is installed (Debian: apt-get install postgresql)');
  const folder = mkdtempSync(join(tmpdir(), 'stack-compare-bench-'));
  try {
    return await measureOn(server, folder, tell);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
