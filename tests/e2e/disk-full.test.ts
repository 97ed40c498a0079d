import { type Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Database } from '../../src/store/schema.ts';
import { answersIn, BOT, CHANNEL, roots, startTestApp } from './start-test-app.ts';

const QUESTION = 'compare fastify and express for an API';

const keyRow = () => ({ key: crypto.randomUUID(), seen_at: Date.now() });
const postRow = () => ({
  request_id: crypto.randomUUID(),
  step: 'filler',
  ts: '1.000000',
  channel: CHANNEL,
  posted_at: Date.now(),
});

/** No page more than there is, and what is there filled up: the next post or key does not fit. */
const fill = async (db: Kysely<Database>): Promise<void> => {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 1)}`.execute(db);
  const inserts = [
    () => db.insertInto('delivery_keys').values(keyRow()).execute(),
    () => db.insertInto('posts').values(postRow()).execute(),
  ];
  for (const insert of inserts) {
    let fits = true;
    while (fits) {
      fits = await insert().then(
        () => true,
        () => false,
      );
    }
  }
};
const empty = async (db: Kysely<Database>): Promise<void> => {
  await sql`pragma max_page_count = 1000000`.execute(db);
};

const startWithDisk = async (overrides: Parameters<typeof startTestApp>[0] = {}) => {
  const store = await openStore(':memory:');
  return { ...(await startTestApp({ store, ...overrides })), db: store.db };
};

describe('when the disk is full', () => {
  it('a command is told so and can be asked again later', async () => {
    const { workspace, settle, db, lines } = await startWithDisk();
    await fill(db);
    const sent = await workspace.sendCommand({ text: `${QUESTION} ${'and why '.repeat(1_000)}` });
    await settle();
    expect(sent.status).toBe(200);
    expect(workspace.ephemerals()[0]?.text).toMatch(/^I cannot take questions right now/);
    expect(workspace.messages(CHANNEL)).toEqual([]);
    expect(lines.some(({ msg, level }) => msg === 'a command could not be stored' && level === 'error')).toBe(
      true,
    );
    await empty(db);
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    expect(roots(workspace)).toHaveLength(1);
  });

  it('a mention is not acknowledged, and answered once when Slack delivers it again', async () => {
    const { workspace, settle, db } = await startWithDisk();
    await fill(db);
    const { ts, delivered } = workspace.typeMessage({
      text: `<@${BOT}> ${QUESTION} ${'and why '.repeat(1_000)}`,
    });
    await expect.poll(() => workspace.lastEventId()).toBeDefined();
    const eventId = workspace.lastEventId() ?? '';
    expect((await workspace.redeliver(eventId)).status).toBe(500);
    await empty(db);
    expect((await workspace.redeliver(eventId)).status).toBe(200);
    await settle();
    workspace.close();
    await delivered;
    const steps = answersIn(workspace, ts).map(({ metadata }) => metadata?.event_payload['step']);
    expect(steps).toEqual(['answer.1', 'answer.2']);
  });

  it('in the middle of an answer, the answer is finished once there is room, and nothing is doubled', async () => {
    const room: { make: () => Promise<void> } = { make: async () => undefined };
    const sleep = (): Promise<void> => room.make();
    let answers = 0;
    const filling: typeof answer = async (request, deps) => {
      answers += 1;
      if (answers === 1) await fill(db);
      return answer(request, deps);
    };
    const { workspace, settle, db, lines } = await startWithDisk({ answer: filling, sleep });
    room.make = () => empty(db);
    await workspace.sendCommand({ text: QUESTION });
    await settle();
    expect(lines.map(({ msg }) => msg)).toContain('an answer was postponed');
    expect(roots(workspace)).toHaveLength(1);
    const steps = answersIn(workspace, roots(workspace)[0]?.ts ?? '').map(
      ({ metadata }) => metadata?.event_payload['step'],
    );
    expect(steps).toEqual(['answer.1', 'answer.2']);
  });
});
