import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { createInbox } from '../../src/inbox/inbox.ts';
import { type QueueDeps, runQueue } from '../../src/queue-cli/run-queue.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { START } from '../inbox/start-inbox.ts';
import { isOnPostgres, testLocation } from '../store/test-location.ts';
import { fillQueue, WORDS } from './fill-queue.ts';

const NOW = START + 3 * 3_600_000;

const tempFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'stack-compare-queue-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

/** A database that `fill` has filled, closed as the bot leaves it. */
const filled = async (fill: (store: Store) => Promise<unknown> = fillQueue): Promise<string> => {
  const location = await testLocation(join(tempFolder(), 'bot.db'));
  const store = await openStore(location);
  await fill(store);
  await store.close();
  return location;
};

const run = async (database: string, argv: readonly string[], over: Partial<QueueDeps> = {}) => {
  let said = '';
  let complaints = '';
  const exitCode = await runQueue(argv, {
    readConfig: () => parseConfig({ DATABASE_URL: isOnPostgres() ? database : `sqlite:${database}` }),
    openStore: (location) => openStore(location, { busyTimeoutMs: 50 }),
    clock: () => new Date(NOW),
    say: (text) => {
      said += text;
    },
    complain: (text) => {
      complaints += text;
    },
    ...over,
  });
  expect(said + complaints).not.toContain(WORDS);
  return { exitCode, said, complaints };
};

const openIn = async (location: string): Promise<string[]> => {
  const store = await openStore(location);
  onTestFinished(() => store.close());
  return (await createInbox(store.db, () => new Date(NOW)).open()).map(({ id }) => id);
};

const LISTED = `Questions that were given up: 3
  failed-one  in C0, asked 2026-11-20 00:00 UTC, given up after 1 h 2 min
  failed-two  in C2, asked 2026-11-20 00:02 UTC, given up after 1 h 2 min
  forgotten-one  in C4, asked 2026-11-20 00:04 UTC, given up after 1 h 2 min, its words are deleted: it has to be asked again
Questions that are not done: 1
  waiting-one  in C3, asked 2026-11-20 00:03 UTC, not answered yet, open for 2 h 57 min
To have one answered after all: npm run --silent queue -- redrive failed-one
`;

describe('queue list', () => {
  it('lists what was given up and what is open, without a word of what was asked', async () => {
    expect(await run(await filled(), ['list'])).toEqual({ exitCode: 0, said: LISTED, complaints: '' });
  });

  it('says that there is nothing', async () => {
    const { exitCode, said } = await run(await filled(async () => undefined), ['list']);
    expect({ exitCode, said }).toEqual({
      exitCode: 0,
      said: 'No question was given up, and none is open.\n',
    });
  });

  it('gives one JSON object to programs', async () => {
    const { said } = await run(await filled(), ['list', '--json']);
    const listed = JSON.parse(said);
    expect(listed.given_up.map(({ id }: { id: string }) => id)).toEqual([
      'failed-one',
      'failed-two',
      'forgotten-one',
    ]);
    expect(listed.given_up[0]).toEqual({
      id: 'failed-one',
      team: 'T1',
      channel: 'C0',
      kind: 'message',
      state: 'done',
      outcome: 'failed',
      asked_at: '2026-11-20T00:00:00.000Z',
      ended_at: '2026-11-20T01:02:00.000Z',
      took_ms: 3_720_000,
      can_be_redriven: true,
      held_by: null,
    });
    expect(listed.open).toMatchObject([{ id: 'waiting-one', ended_at: null, can_be_redriven: false }]);
  });

  it('says which replica took up what is open', async () => {
    const database = await filled(async (store) => {
      await fillQueue(store);
      await store.db.updateTable('requests').set({ held_by: 'replica-7' }).execute();
    });
    const { said } = await run(database, ['list']);
    expect(said.match(/taken up by replica replica-7/g)).toHaveLength(1);
    expect(said).toMatch(/waiting-one .*taken up by replica replica-7\n/);
  });

  it('changes nothing', async () => {
    const database = await filled();
    await run(database, ['list']);
    expect(await openIn(database)).toEqual(['waiting-one']);
  });
});

const WHEN = isOnPostgres()
  ? 'Running replicas answer now; if there is none, the next one that starts does.'
  : 'The bot answers when it starts.';

describe('queue redrive', () => {
  it('puts the named question back and says when it is answered', async () => {
    const database = await filled();
    expect(await run(database, ['redrive', 'failed-two'])).toEqual({
      exitCode: 0,
      said: `1 question is put back. ${WHEN}\n  failed-two\n`,
      complaints: '',
    });
    expect(await openIn(database)).toEqual(['failed-two', 'waiting-one']);
  });

  it('with --all puts back what it can and tells of what it cannot', async () => {
    const database = await filled();
    const { exitCode, said, complaints } = await run(database, ['redrive', '--all']);
    expect({ exitCode, said }).toEqual({
      exitCode: 0,
      said: `2 questions are put back. ${WHEN}\n  failed-one\n  failed-two\n`,
    });
    expect(complaints).toBe(
      'forgotten-one: its words are deleted, so it cannot be answered any more: it has to be asked again.\n',
    );
  });

  it.each([
    ['forgotten-one', 'its words are deleted'],
    ['answered-one', 'it was not given up'],
    ['nobody-asked-this', 'no question has that id'],
  ])('ends with 1 for %s and says why', async (id, why) => {
    const { exitCode, said, complaints } = await run(await filled(), ['redrive', id]);
    expect({ exitCode, said }).toEqual({ exitCode: 1, said: 'Nothing was put back.\n' });
    expect(complaints).toContain(`${id}: ${why}`);
  });

  it('puts the others back where one that is named cannot be', async () => {
    const database = await filled();
    const { exitCode } = await run(database, ['redrive', 'failed-one', 'forgotten-one']);
    expect(exitCode).toBe(1);
    expect(await openIn(database)).toEqual(['failed-one', 'waiting-one']);
  });

  it('gives one JSON object to programs', async () => {
    const { said, complaints } = await run(await filled(), ['redrive', '--all', '--json']);
    expect(JSON.parse(said)).toEqual({
      redriven: ['failed-one', 'failed-two'],
      not_redriven: [{ id: 'forgotten-one', why: 'wiped' }],
    });
    expect(complaints).toBe('');
  });

  it('says that nothing was put back where nothing was given up', async () => {
    const { exitCode, said } = await run(await filled(async () => undefined), ['redrive', '--all']);
    expect({ exitCode, said }).toEqual({ exitCode: 0, said: 'Nothing was put back.\n' });
  });
});

describe.skipIf(isOnPostgres())('the queue command on a file', () => {
  it('says calmly that the bot keeps it to itself, and changes nothing', async () => {
    const database = await filled();
    const bot = await openStore(database);
    const { exitCode, said, complaints } = await run(database, ['redrive', '--all']);
    await bot.close();
    expect({ exitCode, said }).toEqual({ exitCode: 2, said: '' });
    expect(complaints).toBe(
      'The bot is running and keeps the database to itself: stop it, run this again, and start it. What was put back is answered when it starts.\n',
    );
    expect(await openIn(database)).toEqual(['waiting-one']);
  });

  it('makes no database where there is none', async () => {
    const database = join(tempFolder(), 'none.db');
    const { exitCode, complaints } = await run(database, ['list']);
    expect(exitCode).toBe(2);
    expect(complaints).toContain('There is no database where DATABASE_URL says');
    expect(existsSync(database)).toBe(false);
  });

  it('refuses a database in memory', async () => {
    expect(await run(':memory:', ['list'])).toMatchObject({
      exitCode: 2,
      complaints: expect.stringMatching(/keeps everything in memory/),
    });
  });

  it('refuses what is no database without naming its path', async () => {
    const database = join(tempFolder(), 'bot.db');
    writeFileSync(database, 'no database, but long enough to be looked at '.repeat(100));
    const { exitCode, complaints } = await run(database, ['list']);
    expect(exitCode).toBe(2);
    expect(complaints).toMatch(/^The database cannot be used: /);
    expect(complaints).not.toContain(database);
  });
});

describe('the queue command', () => {
  it('names every setting that cannot be used', async () => {
    const { exitCode, complaints } = await run('', ['list'], {
      readConfig: () => parseConfig({ PORT: 'x', LOG_LEVEL: 'loud' }),
    });
    expect(exitCode).toBe(2);
    expect(complaints).toMatch(/^PORT has to be .*\nLOG_LEVEL has to be /);
  });

  it.each([
    ['an address where nothing listens', 'postgres://me:pass-7f3a@127.0.0.1:1/base', /no Postgres answers/],
    ['a host nobody knows', 'postgres://me:pass-7f3a@nowhere.invalid/base', /host that DATABASE_URL names/],
  ])('says what to do about %s, and no value of the setting', async (_, url, words) => {
    const { exitCode, complaints } = await run('', ['list'], {
      readConfig: () => parseConfig({ DATABASE_URL: url }),
    });
    expect({ exitCode, complaints }).toEqual({ exitCode: 2, complaints: expect.stringMatching(words) });
    expect(complaints).not.toMatch(/pass-7f3a|127\.0\.0\.1|nowhere/);
  });

  it('says of a fault of its own where it happened, not what was in it', async () => {
    const { exitCode, complaints } = await run(await filled(), ['list'], {
      clock: () => {
        throw new TypeError(`cannot read ${WORDS}`);
      },
    });
    expect({ exitCode, complaints }).toEqual({
      exitCode: 2,
      complaints: expect.stringMatching(/^The program failed: .*TypeError/),
    });
  });

  it.each([
    [[], 'Say what to do: list or redrive.'],
    [['show'], 'There is no "show", only list and redrive.'],
    [['list', 'r1'], 'list takes nothing but --json.'],
    [['redrive'], 'Name the ids of questions, as list shows them, or give --all.'],
    [['redrive', 'r1', '--all'], 'Name ids or give --all, not both.'],
    [['list', '--loud'], 'There is no flag --loud.'],
  ])('with %o says what is wrong, and where the usage stands', async (argv, message) => {
    const { exitCode, complaints } = await run('', argv);
    expect(exitCode).toBe(2);
    expect(complaints).toBe(`${message} For help: npm run --silent queue -- --help\n`);
  });

  it('prints its usage when asked', async () => {
    const { exitCode, said } = await run('', ['--help']);
    expect(exitCode).toBe(0);
    expect(said).toMatch(/^Usage: /);
  });
});
