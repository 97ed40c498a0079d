import { describe, expect, it, vi } from 'vitest';
import { emptyProfile } from '../../../src/profile/team-profile/team-profile.ts';
import { StoppingError } from '../../../src/slack/stopping-error.ts';
import { WORKSPACE } from '../../../src/store/team-profiles.ts';
import { catalog, TODAY } from '../../decisions/decide.ts';
import {
  asVersion,
  withClosedSource,
  withDjangoAbandoned,
  withDjangoValues,
} from '../../render/watch/news-of.ts';
import { inTurn } from '../stub-api.ts';
import { httpError, platformError, rateLimitedError, requestError } from '../stub-errors.ts';
import { TEAM, THREAD, watched } from './watched.ts';

const NEWER = asVersion('2027.1.0', '2027-01-10', withDjangoValues({ 'learning-curve': 'Steep' }));
const NOTHING = { told: 0, refused: 0, left: 0, broken: 0 };

describe('the watch', () => {
  it('says nothing while nothing changed', async () => {
    const { save, watch, calls, lines } = await watched();
    await save();
    expect(await watch()).toEqual(NOTHING);
    expect(calls).toEqual([]);
    expect(lines).toEqual([]);
  });

  it('speaks once, in the thread of the decision, when a newer dataset has another value', async () => {
    const { save, watch, use, posted } = await watched();
    await save();
    use(NEWER);
    expect(await watch()).toEqual({ ...NOTHING, told: 1 });
    expect(posted()).toEqual([
      { channel: 'C1', thread: THREAD, text: expect.stringMatching(/^D-1 "Django for the back office"/) },
    ]);
    expect(await watch()).toEqual(NOTHING);
    expect(await watch({ today: '2026-11-29' })).toEqual(NOTHING);
    expect(posted()).toHaveLength(1);
  });

  it('speaks once at each of the three distances to an end of support', async () => {
    const { save, watch, posted } = await watched();
    await save();
    const days = [
      '2027-10-01',
      '2027-10-02',
      '2027-10-03',
      '2027-12-01',
      '2027-12-02',
      '2027-12-31',
      '2028-01-09',
    ];
    const notes: number[] = [];
    for (const today of days) {
      await watch({ today });
      notes.push(posted().length);
    }
    expect(notes).toEqual([0, 1, 1, 2, 2, 3, 3]);
    expect(posted().map(({ text }) => /free support ends [^,]+, [^.]+/.exec(text)?.[0])).toEqual([
      'free support ends on 2027-12-31, 90 days left',
      'free support ends on 2027-12-31, 30 days left',
      'free support ends today, 2027-12-31',
    ]);
  });

  it.each([
    [
      'a source was closed',
      withClosedSource('endoflife-django', '2026-12-01'),
      /has published nothing new since 2026-12-01/,
    ],
    ['another option comes first', withDjangoAbandoned(), /FastAPI comes first/],
  ])('says once that %s', async (_, now, words) => {
    const { save, watch, use, posted } = await watched();
    await save();
    use(now);
    await watch();
    await watch();
    expect(posted().map(({ text }) => text)).toEqual([expect.stringMatching(words)]);
  });

  it('speaks again each time a value changes there and back', async () => {
    const { save, watch, use, posted } = await watched();
    await save();
    for (const now of [NEWER, catalog, NEWER, catalog, catalog]) {
      use(now);
      await watch();
    }
    expect(posted()).toHaveLength(4);
  });

  it('tells what made the difference where the dataset of then is at hand', async () => {
    const { save, watch, use, posted, calls } = await watched();
    await save();
    use(withDjangoAbandoned());
    await watch({ datasetOf: async (version) => (version === catalog.manifest.version ? catalog : null) });
    expect(posted()).toHaveLength(1);
    expect(JSON.stringify(calls[0]?.options['blocks'])).toContain('What made the difference');
  });

  it('watches what is proposed, and neither what was turned down or replaced nor other teams', async () => {
    const { deps, save, watch, use, posted } = await watched();
    await save({ status: 'proposed', title: 'Proposed' });
    await save({ status: 'rejected' });
    const replaced = await save();
    const by = await save({ title: 'Newer' });
    await deps.decisions.setStatus(replaced, replaced.id, { kind: 'superseded', by: by.id }, 'U1');
    await save({}, { team: 'TOTHER' });
    await save({}, { threadTs: '' });
    use(NEWER);
    await watch();
    expect(posted().map(({ text }) => text.slice(0, 14))).toEqual(['D-1 "Proposed"', 'D-4 "Newer": s']);
  });

  it('watches every team where Slack did not say which is its own', async () => {
    const { deps, save, watch, use, posted } = await watched();
    deps.ownTeam = '';
    await save({}, { team: 'TOTHER' });
    use(NEWER);
    await watch();
    expect(posted()).toHaveLength(1);
  });

  it('is silent while the bot is paused, and speaks afterwards', async () => {
    const { deps, save, watch, use, posted } = await watched();
    await save();
    use(NEWER);
    const workspace = { team: TEAM, channel: WORKSPACE };
    const paused = { ...emptyProfile(), bot: { state: 'paused', reason: 'holidays' } } as const;
    await deps.profiles.save(workspace, paused, 'U1', null);
    expect(await watch()).toEqual({ ...NOTHING, left: 1 });
    expect(posted()).toEqual([]);
    const over = (await deps.profiles.find(workspace))?.updatedAt ?? 0;
    await deps.profiles.save(workspace, emptyProfile(), 'U1', over);
    expect(await watch()).toEqual({ ...NOTHING, told: 1 });
  });
});

describe('two at once', () => {
  it('post one note', async () => {
    const { save, watch, use, posted } = await watched();
    await save();
    use(NEWER);
    const runs = await Promise.all([watch(), watch(), watch()]);
    expect(posted()).toHaveLength(1);
    expect(runs.map(({ told }) => told).toSorted()).toEqual([0, 0, 1]);
    expect(await watch()).toEqual(NOTHING);
  });

  it('do not wait for one that died for longer than ten minutes', async () => {
    const { deps, time, save, watch, use, posted } = await watched();
    await save();
    use(NEWER);
    const died = vi.spyOn(deps.posts, 'drop').mockResolvedValueOnce(undefined);
    vi.spyOn(deps.decisions, 'told').mockRejectedValueOnce(httpError(503));
    vi.spyOn(deps.decisions, 'noteTold');
    // The first look fails before anything is claimed.
    expect(await watch()).toEqual({ ...NOTHING, left: 1 });
    expect(died).not.toHaveBeenCalled();
    vi.spyOn(deps.decisions, 'noteTold').mockRejectedValueOnce(httpError(503));
    // It posts, cannot note it and leaves its claim behind.
    expect(await watch()).toEqual({ ...NOTHING, left: 1 });
    expect(await watch()).toEqual({ ...NOTHING, left: 1 });
    time.ms += 10 * 60_000 + 1;
    expect(await watch()).toEqual({ ...NOTHING, told: 1 });
    expect(posted()).toHaveLength(1);
  });
});

describe('a process that dies', () => {
  it('after the post and before it is noted as told leaves no second note behind', async () => {
    const { deps, save, watch, use, posted } = await watched();
    const { id } = await save();
    use(NEWER);
    vi.spyOn(deps.decisions, 'noteTold').mockRejectedValueOnce(new StoppingError());
    expect(await watch()).toEqual({ ...NOTHING, left: 1 });
    expect(await deps.decisions.told({ team: TEAM, channel: 'C1' }, id)).toEqual([]);
    expect(await watch()).toEqual({ ...NOTHING, told: 1 });
    expect(posted()).toHaveLength(1);
    expect(await watch()).toEqual(NOTHING);
  });

  it('while it posts finds its note in the thread by what it is marked with', async () => {
    let metadata: unknown;
    const { deps, save, watch, use, posted } = await watched(({ method, options }) => {
      if (method === 'chat.postMessage') metadata = options['metadata'];
      if (method !== 'conversations.replies') return undefined;
      return { ok: true, messages: [{ ts: '1.5', metadata }] };
    });
    await save();
    use(NEWER);
    vi.spyOn(deps.decisions, 'noteTold').mockRejectedValueOnce(new StoppingError());
    await watch();
    await deps.store.db.updateTable('posts').set({ ts: null }).execute();
    expect(await watch()).toEqual({ ...NOTHING, told: 1 });
    expect(posted()).toHaveLength(1);
  });
});

describe('a thread that takes no notes', () => {
  it.each(['is_archived', 'not_in_channel', 'channel_not_found', 'thread_not_found', 'missing_scope'])(
    'because of %s: its author is told, once, and the log by one line',
    async (error) => {
      const { save, watch, use, posted, logged } = await watched(
        inTurn([platformError(error), undefined, platformError(error)]),
      );
      await save();
      use(NEWER);
      expect(await watch()).toEqual({ ...NOTHING, refused: 1 });
      expect(posted().map(({ channel, thread }) => [channel, thread])).toEqual([
        ['C1', THREAD],
        ['U1', undefined],
      ]);
      expect(posted()[1]?.text).toMatch(/I could not post this in its thread, so I am telling only you\.$/);
      expect(logged('warn', 'error')).toEqual([
        'the thread of a decision takes no notes, so its author is told',
      ]);
      expect(await watch()).toEqual(NOTHING);
      expect(posted()).toHaveLength(2);
    },
  );

  it('and whose author cannot be told either is given up, by one line more', async () => {
    const { save, watch, use, logged } = await watched(() => platformError('account_gone'));
    await save();
    use(NEWER);
    expect(await watch()).toEqual({ ...NOTHING, refused: 1 });
    expect(logged('warn', 'error')).toEqual([
      'the thread of a decision takes no notes, so its author is told',
      'the author of a decision could not be told either',
    ]);
    expect(await watch()).toEqual(NOTHING);
  });

  it('and whose author nobody knows any more is given up', async () => {
    const { save, watch, use, posted } = await watched(() => platformError('is_archived'));
    await save({}, { author: '' });
    use(NEWER);
    expect(await watch()).toEqual({ ...NOTHING, refused: 1 });
    expect(posted()).toHaveLength(1);
  });

  it('is tried again while the author cannot be reached for the moment', async () => {
    let isDown = true;
    const { save, watch, use, posted } = await watched(({ method, options }) => {
      if (method === 'conversations.history') return { ok: true, messages: [] };
      if (options['channel'] === 'C1') return platformError('is_archived');
      return isDown ? requestError('ECONNREFUSED') : undefined;
    });
    await save();
    use(NEWER);
    expect(await watch()).toEqual({ ...NOTHING, left: 1 });
    isDown = false;
    expect(await watch()).toEqual({ ...NOTHING, refused: 1 });
    expect(await watch()).toEqual(NOTHING);
    expect(posted().at(-1)).toMatchObject({ channel: 'U1' });
  });

  it('takes it in a plainer form where only its blocks are refused', async () => {
    const { save, watch, use, posted } = await watched(inTurn([platformError('invalid_blocks')]));
    await save();
    use(NEWER);
    expect(await watch()).toEqual({ ...NOTHING, told: 1 });
    expect(posted().map(({ channel }) => channel)).toEqual(['C1', 'C1']);
  });
});

describe('trouble that may pass', () => {
  it.each([
    ['Slack is down', () => httpError(503)],
    ['no connection comes about', () => requestError('ECONNREFUSED')],
    ['Slack asks to wait for long', () => rateLimitedError(3_600)],
    ['the token was taken back', () => platformError('token_revoked')],
  ])('leaves a note for the next run when %s', async (_, error) => {
    let isDown = true;
    const { save, watch, use, posted } = await watched(({ method }) => {
      if (isDown) return error();
      return method === 'conversations.replies' ? { ok: true, messages: [] } : undefined;
    });
    await save();
    use(NEWER);
    expect(await watch()).toEqual({ ...NOTHING, left: 1 });
    const tries = posted().length;
    isDown = false;
    expect(await watch()).toEqual({ ...NOTHING, told: 1 });
    expect(posted()).toHaveLength(tries + 1);
    expect(await watch()).toEqual(NOTHING);
  });

  it('with one decision keeps no other from being told', async () => {
    const { save, watch, use, posted } = await watched(({ options }) =>
      options['channel'] === 'C1' ? httpError(503) : undefined,
    );
    await save({}, { channel: 'C1' });
    await save({}, { channel: 'C2' });
    use(NEWER);
    expect(await watch()).toEqual({ ...NOTHING, left: 1, told: 1 });
    expect(posted().at(-1)).toMatchObject({ channel: 'C2' });
  });

  it('ends a run when three decisions in a row met it', async () => {
    const { save, watch, use, posted } = await watched(() => requestError('ECONNREFUSED'));
    for (const channel of ['C1', 'C2', 'C3', 'C4', 'C5']) await save({}, { channel });
    use(NEWER);
    expect(await watch()).toEqual({ ...NOTHING, left: 5 });
    expect(new Set(posted().map(({ channel }) => channel))).toEqual(new Set(['C1', 'C2', 'C3']));
  });

  it('with a decision that cannot be read is logged, and the others are told', async () => {
    const { deps, save, watch, use, posted, logged } = await watched();
    await save({ title: 'Broken' });
    await save({ title: 'Whole' });
    await deps.store.db.updateTable('decisions').set({ basis: '{}' }).where('number', '=', 1).execute();
    use(NEWER);
    expect(await watch()).toEqual({ ...NOTHING, broken: 1, told: 1 });
    expect(posted().map(({ text }) => text.slice(0, 11))).toEqual(['D-2 "Whole"']);
    expect(logged('error')).toEqual(['a decision could not be watched']);
  });
});

describe('a run', () => {
  it('posts so many notes at most, and the rest in the next', async () => {
    const { save, watch, use, posted } = await watched();
    for (const title of ['One', 'Two', 'Three']) await save({ title });
    use(NEWER);
    expect(await watch({ most: 2 })).toEqual({ ...NOTHING, told: 2, left: 1 });
    expect(await watch({ most: 2 })).toEqual({ ...NOTHING, told: 1 });
    expect(posted().map(({ text }) => text.slice(0, 3))).toEqual(['D-1', 'D-2', 'D-3']);
  });

  it('keeps the pace of a channel', async () => {
    const { save, watch, use, waits } = await watched();
    for (let index = 0; index < 8; index += 1) await save();
    use(NEWER);
    expect(await watch()).toMatchObject({ told: 8 });
    expect(waits.length).toBeGreaterThan(0);
  });

  it('begins nothing more when the bot is about to end', async () => {
    const { save, watch, use, posted } = await watched();
    for (const title of ['One', 'Two', 'Three']) await save({ title });
    use(NEWER);
    expect(await watch({ isStopping: () => posted().length > 0 })).toEqual({ ...NOTHING, told: 1, left: 2 });
  });

  it('writes no words of people into the log', async () => {
    const { save, watch, use, lines } = await watched(() => platformError('is_archived'));
    await save();
    use(NEWER);
    await watch({ today: TODAY });
    expect(lines).not.toEqual([]);
    expect(JSON.stringify(lines)).not.toMatch(/back office|Mira/);
  });
});
