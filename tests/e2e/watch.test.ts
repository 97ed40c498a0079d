import { describe, expect, it } from 'vitest';
import type { AppOverrides } from '../../src/app.ts';
import type { Message } from '../../src/playground/workspace-types.ts';
import { createDecisions } from '../../src/store/decisions.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import {
  asVersion,
  withClosedSource,
  withDjangoAbandoned,
  withDjangoValues,
} from '../render/watch/news-of.ts';
import { startSlackBot } from './start-slack-bot.ts';
import { ARCHIVED_CHANNEL, answersIn, CHANNEL, DIRECT_MESSAGES } from './start-test-app.ts';
import { saveIn, startKept, TEAM } from './watch-kept.ts';

const NEWER = asVersion('2027.1.0', '2027-01-10', withDjangoValues({ 'learning-curve': 'Steep' }));
const PLACE = { team: TEAM, channel: CHANNEL };

/** A bot with a decision in a thread, which is started again and again: it watches after each start. */
const withDecision = async (occasion: Parameters<typeof saveIn>[3] = {}) => {
  const time = { ms: Date.parse('2026-11-28T09:00:00Z') };
  const clock = (): Date => new Date(time.ms);
  const overrides: AppOverrides = { clock, sleep: async () => undefined };
  const bot = await startSlackBot(overrides, { workspace: { clock: () => time.ms } });
  const { workspace, databasePath, start, stop, settle } = bot;
  const { ts: root } = await workspace.sendMessage({ text: 'Django it is' });
  await stop();
  await saveIn(databasePath, root, {}, occasion);
  const watch = async (given: AppOverrides & { today?: string } = {}): Promise<void> => {
    const { today, ...more } = given;
    await stop();
    if (today !== undefined) time.ms = Date.parse(`${today}T09:00:00Z`);
    await start(more);
    await settle();
  };
  const notes = (): Message[] => answersIn(workspace, root);
  const inStore = async <Result>(work: (store: Store) => Promise<Result>): Promise<Result> => {
    await stop();
    const store = await openStore(databasePath);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  const history = () =>
    inStore(({ db }) => createDecisions(db, clock).history(PLACE, 'D-1')).then((changes) =>
      changes.map(({ to, by }) => [to.kind, by]),
    );
  const press = async (actionId: string, user: string): Promise<void> => {
    await workspace.click({ channel: CHANNEL, messageTs: notes()[0]?.ts ?? '', actionId, user });
    await settle();
  };
  return { ...bot, root, watch, notes, inStore, history, press };
};

const typesOf = (message: Message | undefined): unknown[] =>
  (message?.blocks ?? []).map((block) => (block as { type: string }).type);

describe('a bot that watches decisions', () => {
  it('says nothing while nothing changed', async () => {
    const { watch, notes } = await withDecision();
    await watch();
    await watch({ today: '2026-12-10' });
    expect(notes()).toEqual([]);
  });

  it('speaks once of a newer dataset, however often it is started', async () => {
    const { watch, notes } = await withDecision();
    await watch({ catalog: NEWER });
    expect(notes().map(({ text }) => text.split('\n')[1])).toEqual([
      expect.stringMatching(/^Django, learning curve: now Steep .*; when you decided, Moderate /),
    ]);
    await watch({ catalog: NEWER });
    await watch({ catalog: NEWER, today: '2026-11-29' });
    expect(notes()).toHaveLength(1);
    expect(typesOf(notes()[0])).toEqual([
      'header',
      'rich_text',
      'section',
      'table',
      'context',
      'section',
      'actions',
    ]);
  });

  it('speaks once of a closed source and of another first option', async () => {
    const { watch, notes } = await withDecision();
    const closed = withClosedSource('endoflife-django', '2026-12-01');
    await watch({ catalog: closed });
    await watch({ catalog: withDjangoAbandoned(closed) });
    await watch({ catalog: withDjangoAbandoned(closed) });
    expect(notes().map(({ text }) => text.split('\n')[1])).toEqual([
      'The source "endoflife.date: Django" has published nothing new since 2026-12-01.',
      'FastAPI comes first for the same requirements now. When you decided, Django did.',
    ]);
  });

  it('speaks once at each distance to an end of support as days pass', async () => {
    const { watch, notes } = await withDecision();
    const counts: number[] = [];
    for (const today of [
      '2027-10-01',
      '2027-10-02',
      '2027-10-03',
      '2027-12-01',
      '2027-12-31',
      '2028-01-02',
    ]) {
      await watch({ today });
      counts.push(notes().length);
    }
    expect(counts).toEqual([0, 1, 1, 2, 3, 3]);
  });

  it('finds a note that it posted before it died', async () => {
    const { watch, notes, inStore } = await withDecision();
    await watch({ catalog: NEWER });
    const { request_id, step } = notes()[0]?.metadata?.event_payload ?? {};
    await inStore(async ({ db }) => {
      await db.deleteFrom('decision_news').execute();
      const posted_at = Date.parse('2026-11-28T08:00:00Z');
      const row = { request_id: String(request_id), channel: CHANNEL, ts: null, posted_at };
      await db
        .insertInto('posts')
        .values([
          { ...row, step: String(step) },
          { ...row, step: 'claim' },
        ])
        .execute();
    });
    await watch({ catalog: NEWER });
    expect(notes()).toHaveLength(1);
    const told = await inStore(({ db }) => db.selectFrom('decision_news').selectAll().execute());
    expect(told).toHaveLength(1);
  });

  it('speaks when Slack is up again', async () => {
    const { workspace, watch, notes } = await withDecision();
    workspace.addFault({ method: 'chat.postMessage', status: 503, isLasting: true });
    await watch({ catalog: NEWER });
    expect(notes()).toEqual([]);
    workspace.clearFaults();
    await watch({ catalog: NEWER });
    await watch({ catalog: NEWER });
    expect(notes()).toHaveLength(1);
  });

  it('posts one note when the answer to the post gets lost', async () => {
    const { workspace, watch, notes } = await withDecision();
    workspace.addFault({ method: 'chat.postMessage', loseResponse: true });
    await watch({ catalog: NEWER });
    await watch({ catalog: NEWER });
    expect(notes()).toHaveLength(1);
  });

  it.each([
    ['an archived channel', { channel: ARCHIVED_CHANNEL }],
    ['a thread that was deleted', { threadTs: '1600000000.000100' }],
  ])('tells the author of a decision in %s, once', async (_, occasion) => {
    const { workspace, watch, notes, lines } = await withDecision(occasion);
    await watch({ catalog: NEWER });
    await watch({ catalog: NEWER });
    expect(notes()).toEqual([]);
    const direct = workspace.messages(DIRECT_MESSAGES);
    expect(direct.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^D-1 "Django for the back office"/),
    ]);
    expect(typesOf(direct[0])).not.toContain('actions');
    expect(
      lines.filter(({ msg }) => msg === 'the thread of a decision takes no notes, so its author is told'),
    ).toHaveLength(1);
  });
});

describe('the buttons under a note', () => {
  it('reaffirm a decision once, whoever presses', async () => {
    const { workspace, watch, notes, press, history } = await withDecision();
    await watch({ catalog: NEWER });
    const [note] = notes();
    await press('news_reaffirm', 'U0TEODOR');
    const [closed, line] = notes();
    expect(line?.text).toBe('Teodor Hale reaffirmed D-1 on 2026-11-28: still Django.');
    expect(closed?.ts).toBe(note?.ts);
    expect(typesOf(closed)).toEqual(['header', 'rich_text', 'section', 'table', 'context', 'context']);
    expect(closed?.text).toMatch(/Teodor Hale reaffirmed D-1 on 2026-11-28: still Django\.$/);
    await expect(press('news_reopen', 'U0MIRA')).rejects.toThrow();
    expect(workspace.calls('chat.update')).toHaveLength(1);
    await watch({ catalog: NEWER, today: '2026-11-30' });
    expect(notes()).toHaveLength(2);
    expect(await history()).toEqual([
      ['accepted', 'U0MIRA'],
      ['accepted', 'U0TEODOR'],
    ]);
  });

  it('reopen a decision, and tell the second of two', async () => {
    const { workspace, watch, notes, settle, history } = await withDecision();
    await watch({ catalog: NEWER });
    const at = { channel: CHANNEL, messageTs: notes()[0]?.ts ?? '' };
    await Promise.all([
      workspace.click({ ...at, actionId: 'news_reopen', user: 'U0SUNNIVA' }),
      workspace.click({ ...at, actionId: 'news_reaffirm', user: 'U0KENJI' }),
    ]);
    await settle();
    expect(workspace.ephemerals()).toHaveLength(1);
    expect(workspace.ephemerals()[0]?.text).toMatch(/answered/);
    expect(notes()[1]?.text).toMatch(/^(Sunniva Rao reopened|Kenji Alvarez reaffirmed) D-1/);
    expect(notes()).toHaveLength(2);
    expect(await history()).toHaveLength(2);
  });

  it('say so when the decision was deleted meanwhile', async () => {
    const { workspace, watch, notes, inStore, press, start } = await withDecision();
    await watch({ catalog: NEWER });
    await inStore(({ db }) => createDecisions(db, () => new Date()).wipe(PLACE, 'D-1'));
    await start();
    await press('news_reopen', 'U0SUNNIVA');
    expect(workspace.ephemerals().map(({ text }) => text)).toEqual(['D-1 has been deleted in the meantime.']);
    expect(typesOf(notes()[0])).not.toContain('actions');
  });
});

describe('a kept playground', () => {
  it('posts its note shortly after the start', async () => {
    const { workspace, root } = await startKept({ catalog: NEWER });
    expect(answersIn(workspace, root).map(({ text }) => text.split('\n')[0])).toEqual([
      'D-1 "Django for the back office": something it rests on has changed.',
    ]);
  });
});
