import { describe, expect, it } from 'vitest';
import type { DecisionPlace } from '../../src/store/decision-rows.ts';
import { createDecisions } from '../../src/store/decisions.ts';
import { everyDecision } from '../../src/store/every-decision.ts';
import { draftOf } from '../decisions/decide.ts';
import { openTestStore } from './open-test-store.ts';
import { tempPath } from './temp-path.ts';

const PLACE = { team: 'T1', channel: 'C1' };
const NOW = 1_000;
const NO_SUCH = 'D-99';

const start = async (location?: string) => {
  const store = await openTestStore(location);
  const time = { ms: NOW };
  const decisions = createDecisions(store.db, () => new Date(time.ms));
  const save = (title = 'One', place: DecisionPlace = PLACE, form: Parameters<typeof draftOf>[0] = {}) =>
    decisions.save(draftOf({ title, context: '', ...form }, place));
  return { store, time, decisions, save };
};

const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id);

describe('decisions', () => {
  it('are found as they were saved', async () => {
    const { decisions } = await start();
    const draft = draftOf();
    const saved = await decisions.save(draft);
    expect(saved).toEqual({ ...draft, id: 'D-1' });
    expect(await decisions.find(PLACE, 'D-1')).toEqual(saved);
    expect(await decisions.find(PLACE, ' d1 ')).toEqual(saved);
  });

  it('are numbered one after the other, in each channel from 1', async () => {
    const { save } = await start();
    const saved = [
      await save('a'),
      await save('b'),
      await save('c', { team: 'T1', channel: 'C2' }),
      await save('d', { team: 'T2', channel: 'C1' }),
      await save('e'),
    ];
    expect(ids(saved)).toEqual(['D-1', 'D-2', 'D-1', 'D-1', 'D-3']);
  });

  it('that are saved at once get a number each', async () => {
    const { save } = await start();
    const saved = await Promise.all(Array.from({ length: 8 }, () => save()));
    expect(new Set(ids(saved)).size).toBe(8);
  });

  it('never get the number of one that was wiped', async () => {
    const { decisions, save } = await start();
    await save();
    await save();
    expect(await decisions.wipe(PLACE, 'D-2')).toBe(true);
    expect((await save()).id).toBe('D-3');
  });

  it('take no number when they cannot be saved', async () => {
    const { store, decisions, save } = await start();
    await store.db.schema.alterTable('decision_changes').renameTo('elsewhere').execute();
    await expect(save()).rejects.toThrow();
    await store.db.schema.alterTable('elsewhere').renameTo('decision_changes').execute();
    expect(await decisions.list(PLACE)).toEqual([]);
    expect((await save()).id).toBe('D-1');
  });

  it('are listed newest first, no more than asked for', async () => {
    const { decisions, save } = await start();
    for (const title of ['a', 'b', 'c']) await save(title);
    expect(ids(await decisions.list(PLACE))).toEqual(['D-3', 'D-2', 'D-1']);
    expect(ids(await decisions.list(PLACE, 2))).toEqual(['D-3', 'D-2']);
  });

  it('are listed without what they rest on', async () => {
    const { decisions, save } = await start();
    const { basis, ...rest } = await save();
    expect(basis.facts).not.toEqual([]);
    expect(await decisions.list(PLACE)).toEqual([rest]);
  });

  it('stand after the file is opened again', async () => {
    const path = tempPath();
    const first = await start(path);
    await first.save('Kept');
    await first.store.close();
    const { decisions } = await start(path);
    expect((await decisions.find(PLACE, 'D-1'))?.title).toBe('Kept');
  });

  it('that cannot be read are no half decisions', async () => {
    const { store, decisions, save } = await start();
    await save();
    await store.db.updateTable('decisions').set({ content: '{"title":"x"}' }).execute();
    await expect(decisions.find(PLACE, 'D-1')).rejects.toThrow();
  });
});

describe('a search', () => {
  const fill = async () => {
    const test = await start();
    await test.save('Évaluation for the back office');
    await test.save('Shop', PLACE, { context: 'Orders need an ORM and C# is out.' });
    await test.save('Payments', PLACE, { chosen: 'laravel' });
    await test.save('バックオフィスの選定');
    return test;
  };

  it.each([
    ['evaluation', ['D-1']],
    ['ÉVALUATION Office', ['D-1']],
    ['office evaluation', ['D-1']],
    ['evaluation shop', []],
    ['orm', ['D-2']],
    ['c#', ['D-2']],
    ['Laravel', ['D-3']],
    ['dja', ['D-4', 'D-2', 'D-1']],
    ['jango', []],
    ['オフィス', ['D-4']],
    ['100% _ \' "', []],
    ['', ['D-4', 'D-3', 'D-2', 'D-1']],
    [' ?! ', ['D-4', 'D-3', 'D-2', 'D-1']],
  ])('for "%s" finds %o', async (words, found) => {
    const { decisions } = await fill();
    expect(ids(await decisions.search(PLACE, words))).toEqual(found);
  });

  it('finds no more than asked for', async () => {
    const { decisions } = await fill();
    expect(ids(await decisions.search(PLACE, 'django', 1))).toEqual(['D-4']);
  });
});

describe('the status of a decision', () => {
  it('changes, and it is kept who changed it, when, from what and to what', async () => {
    const { decisions, save, time } = await start();
    await save('a', PLACE, { status: 'proposed' });
    time.ms = 2_000;
    const changed = await decisions.setStatus(PLACE, 'D-1', { kind: 'accepted' }, 'U2');
    expect(changed?.status).toEqual({ kind: 'accepted' });
    expect((await decisions.find(PLACE, 'D-1'))?.status).toEqual({ kind: 'accepted' });
    expect(await decisions.history(PLACE, 'D-1')).toEqual([
      { from: null, to: { kind: 'proposed' }, by: 'U1', at: NOW },
      { from: { kind: 'proposed' }, to: { kind: 'accepted' }, by: 'U2', at: 2_000 },
    ]);
  });

  it('that it has already is no change', async () => {
    const { decisions, save } = await start();
    await save();
    expect((await decisions.setStatus(PLACE, 'D-1', { kind: 'accepted' }, 'U2'))?.id).toBe('D-1');
    expect(await decisions.history(PLACE, 'D-1')).toHaveLength(1);
  });

  it('names the decision that took its place', async () => {
    const { decisions, save } = await start();
    await save();
    await save();
    await decisions.setStatus(PLACE, 'D-1', { kind: 'superseded', by: 'D-2' }, 'U2');
    expect((await decisions.find(PLACE, 'D-1'))?.status).toEqual({ kind: 'superseded', by: 'D-2' });
  });

  it.each(['D-1', NO_SUCH])('does not become superseded by %s when that is itself or nothing', async (by) => {
    const { decisions, save } = await start();
    await save();
    expect(await decisions.setStatus(PLACE, 'D-1', { kind: 'superseded', by }, 'U2')).toBeNull();
    expect((await decisions.find(PLACE, 'D-1'))?.status).toEqual({ kind: 'accepted' });
  });

  it('of a decision that is not there cannot be changed', async () => {
    const { decisions } = await start();
    expect(await decisions.setStatus(PLACE, NO_SUCH, { kind: 'accepted' }, 'U2')).toBeNull();
  });
});

describe('what was told of a decision', () => {
  const STEEP = { about: 'fact a.learning-curve', state: 'Steep' };

  it('is kept, the last state of each thing', async () => {
    const { decisions, save } = await start();
    await save();
    expect(await decisions.told(PLACE, 'D-1')).toEqual([]);
    await decisions.noteTold(PLACE, 'D-1', [STEEP, { about: 'leader', state: 'a' }]);
    await decisions.noteTold(PLACE, 'D-1', [{ ...STEEP, state: 'Easy' }]);
    expect(await decisions.told(PLACE, 'D-1')).toEqual([
      { ...STEEP, state: 'Easy' },
      { about: 'leader', state: 'a' },
    ]);
  });

  it('is not kept of a decision that was wiped meanwhile', async () => {
    const { store, decisions } = await start();
    await decisions.noteTold(PLACE, NO_SUCH, [STEEP]);
    expect(await store.db.selectFrom('decision_news').selectAll().execute()).toEqual([]);
  });
});

describe('wiping a decision', () => {
  it('leaves nothing of it, and all of the others', async () => {
    const { store, decisions, save } = await start();
    for (const title of ['one', 'two']) {
      const { id } = await save(title);
      await decisions.noteTold(PLACE, id, [{ about: 'leader', state: 'a' }]);
    }
    expect(await decisions.wipe(PLACE, 'D-1')).toBe(true);
    for (const table of ['decisions', 'decision_changes', 'decision_news'] as const) {
      const rows = await store.db.selectFrom(table).select('number').execute();
      expect(rows).toEqual([{ number: 2 }]);
    }
  });

  it('says that there was none', async () => {
    const { decisions } = await start();
    expect(await decisions.wipe(PLACE, NO_SUCH)).toBe(false);
  });
});

describe.each([
  { of: 'another team', other: { team: 'T2', channel: 'C1' } },
  { of: 'another channel', other: { team: 'T1', channel: 'C2' } },
])('a decision of $of', ({ other }) => {
  const startThere = async () => {
    const test = await start();
    await test.save('Secret', other);
    await test.decisions.noteTold(other, 'D-1', [{ about: 'leader', state: 'a' }]);
    return test;
  };

  it('cannot be read', async () => {
    const { decisions } = await startThere();
    expect(await decisions.find(PLACE, 'D-1')).toBeNull();
    expect(await decisions.list(PLACE)).toEqual([]);
    expect(await decisions.search(PLACE, 'secret')).toEqual([]);
    expect(await decisions.history(PLACE, 'D-1')).toEqual([]);
    expect(await decisions.told(PLACE, 'D-1')).toEqual([]);
  });

  it('cannot be changed or wiped', async () => {
    const { decisions } = await startThere();
    expect(await decisions.setStatus(PLACE, 'D-1', { kind: 'rejected' }, 'U9')).toBeNull();
    expect(await decisions.wipe(PLACE, 'D-1')).toBe(false);
    await decisions.noteTold(PLACE, 'D-1', [{ about: 'leader', state: 'b' }]);
    expect((await decisions.find(other, 'D-1'))?.status).toEqual({ kind: 'accepted' });
    expect(await decisions.told(other, 'D-1')).toEqual([{ about: 'leader', state: 'a' }]);
  });

  it('takes no place of one here', async () => {
    const { decisions, save } = await startThere();
    await decisions.save(draftOf({}, other));
    await save();
    expect(await decisions.setStatus(PLACE, 'D-1', { kind: 'superseded', by: 'D-2' }, 'U1')).toBeNull();
  });
});

describe('every decision', () => {
  it.each([
    [{}, ['T1 C1 D-1', 'T1 C1 D-2', 'T1 C2 D-1', 'T2 C1 D-1']],
    [{ team: 'T1' }, ['T1 C1 D-1', 'T1 C1 D-2', 'T1 C2 D-1']],
    [{ channel: 'C1' }, ['T1 C1 D-1', 'T1 C1 D-2', 'T2 C1 D-1']],
    [{ team: 'T2', channel: 'C2' }, []],
  ])('of %o comes by place and number', async (only, found) => {
    const { store, save } = await start();
    await save('a', { team: 'T2', channel: 'C1' });
    await save('b', { team: 'T1', channel: 'C2' });
    await save('c');
    await save('d');
    const all = await everyDecision(store.db, only);
    expect(all.map(({ team, channel, id }) => `${team} ${channel} ${id}`)).toEqual(found);
  });
});
