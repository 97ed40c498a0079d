import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type BossQueue, openBossQueue } from '../../src/inbox/boss-queue.ts';
import type { Tried } from '../../src/inbox/lines.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createTestLog } from '../slack/test-log.ts';
import { testLocation } from '../store/test-location.ts';

/** A store and so many replicas on its queue. */
const setUp = async (replicas: number) => {
  const store = await openStore(await testLocation());
  const { server } = store;
  if (server === null) return expect.unreachable('the store is on a server');
  const { log } = createTestLog();
  const schema = `jobs_${randomUUID().replaceAll('-', '')}`;
  const queues: BossQueue[] = [];
  for (let replica = 0; replica < replicas; replica += 1) {
    queues.push(await openBossQueue({ url: server.url, schema }, { log }));
  }
  onTestFinished(async () => {
    await Promise.all(queues.map((queue) => queue.close()));
    await store.close();
  });
  const [first = expect.unreachable()] = queues;
  /** Adds a question as the inbox does, in a transaction. */
  const add = async (lane: string, id: string = randomUUID()): Promise<string> => {
    await store.db.transaction().execute((inside) => first.addIn(inside, { id, lane }));
    return id;
  };
  return { store, queues, first, add, schema };
};

/** Begins to work on a queue with `work`, until the test is over. */
const startOn = (queue: BossQueue, work: (id: string) => Promise<Tried>) => {
  const lines = queue.start(work);
  onTestFinished(lines.stop);
  return lines;
};

describe('the queue that replicas share', () => {
  it('hands each question to one replica, and one after the other in a lane', async () => {
    const { queues, add } = await setUp(2);
    const begun: string[] = [];
    let underWay = 0;
    let most = 0;
    const work = async (id: string): Promise<Tried> => {
      begun.push(id);
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise(setImmediate);
      underWay -= 1;
      return 'done';
    };
    for (const queue of queues) startOn(queue, work);
    const asked: string[] = [];
    for (let number = 0; number < 12; number += 1) asked.push(await add('T1:C1'));
    await expect.poll(() => begun).toEqual(asked);
    expect(most).toBe(1);
  });

  it('works on several lanes at once', async () => {
    const { first, add } = await setUp(1);
    const begun = new Set<string>();
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    startOn(first, async (id) => {
      begun.add(id);
      await gate;
      return 'done';
    });
    for (let lane = 0; lane < 10; lane += 1) await add(`T1:C${lane}`);
    await expect.poll(() => begun.size).toBe(10);
    open();
  });

  it('knows nothing of a question whose transaction was undone', async () => {
    const { store, first, add } = await setUp(1);
    const begun: string[] = [];
    startOn(first, async (id) => {
      begun.push(id);
      return 'done';
    });
    const undone = store.db.transaction().execute(async (inside) => {
      await first.addIn(inside, { id: randomUUID(), lane: 'T1:C1' });
      throw new Error('the question was not stored');
    });
    await expect(undone).rejects.toThrow('not stored');
    const kept = await add('T1:C1');
    await expect.poll(() => begun).toEqual([kept]);
  });

  it('hands a question that was left to another replica, before those behind it', async () => {
    const { queues, add } = await setUp(2);
    const seen: [replica: number, id: string][] = [];
    const first = await add('T1:C1');
    const second = await add('T1:C1');
    for (const [replica, queue] of queues.entries()) {
      startOn(queue, async (id) => {
        seen.push([replica, id]);
        return seen.length === 1 ? 'left' : 'done';
      });
    }
    await expect.poll(() => seen.map(([, id]) => id)).toEqual([first, first, second]);
  });

  it('adds a question again that has a job already, and nothing happens', async () => {
    const { first, add } = await setUp(1);
    const id = await add('T1:C1');
    await first.restore([{ id, lane: 'T1:C1' }]);
    const lost = randomUUID();
    await first.restore([{ id: lost, lane: 'T1:C1' }]);
    const begun: string[] = [];
    startOn(first, async (each) => {
      begun.push(each);
      return 'done';
    });
    await expect.poll(() => begun).toEqual([id, lost]);
  });

  it('lets those behind a question go first that was put off', async () => {
    const { first, add } = await setUp(1);
    const begun: string[] = [];
    const lines = startOn(first, async (id) => {
      begun.push(id);
      if (begun.length === 1) lines.postpone(id, 'T1:C1', 1_000);
      return 'done';
    });
    const late = await add('T1:C1');
    const next = await add('T1:C1');
    await expect.poll(() => begun).toEqual([late, next, late]);
  });

  it('gives a round to one of the replicas', async () => {
    const { store, queues, schema } = await setUp(3);
    let runs = 0;
    let end = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      end = resolve;
    });
    for (const queue of queues) {
      await queue.schedule('retention', '0 0 1 1 *', async () => {
        runs += 1;
        await gate;
      });
    }
    // All three have asked for it while one is at it.
    await expect.poll(() => runs).toBe(1);
    const { rows } = await sql`select id from ${sql.table(`${schema}.job`)} where name = 'retention'`.execute(
      store.db,
    );
    expect(rows).toHaveLength(1);
    end();
  });
});
