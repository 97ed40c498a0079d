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

  it('is said by those whose place it took, which are to be shown anew', async () => {
    const { decisions } = await start();
    const replacing = async (form: string, replaces: string | null, place = PLACE): Promise<void> => {
      const draft = draftOf({}, place);
      await decisions.record(draft, { form, recordId: `record-${form}`, replaces });
    };
    await replacing('a', null);
    await replacing('b', 'D-1');
    const there = { team: 'T1', channel: 'C2' };
    await replacing('c', null, there);
    await replacing('d', 'D-1', there);
    for (const place of [PLACE, there]) {
      for (const id of ['D-1', 'D-2']) await decisions.notePost(place, id, { state: 'done' });
    }
    await decisions.wipe(PLACE, 'D-2');
    const gone = { kind: 'superseded', by: 'D-2', isGone: true };
    expect(await decisions.list(PLACE)).toMatchObject([{ id: 'D-1', status: gone }]);
    expect(await decisions.due()).toEqual([{ place: PLACE, id: 'D-1' }]);
    expect((await decisions.find(there, 'D-1'))?.status).toEqual({ kind: 'superseded', by: 'D-2' });
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

describe('recording a decision', () => {
  const FORM = { form: 'V1', recordId: 'record-1', replaces: null };

  it('stores it with a record that is still to be posted', async () => {
    const { decisions } = await start();
    const draft = draftOf({}, PLACE);
    const recorded = await decisions.record(draft, FORM);
    expect(recorded).toEqual({
      ...{ kind: 'recorded', isNew: true, replaced: null },
      decision: { ...draft, id: 'D-1' },
    });
    expect(await decisions.post(PLACE, 'D-1')).toEqual({
      ...{ id: 'D-1', recordId: 'record-1', state: 'due', messageTs: null, shown: 'accepted', toldChange: 1 },
      ...{ pin: 'due', file: 'due', fileId: null, attempts: 0, createdAt: NOW },
    });
    expect(await decisions.due()).toEqual([{ place: PLACE, id: 'D-1' }]);
  });

  it('makes one decision of one form, also when it comes twice at once', async () => {
    const { decisions } = await start();
    const draft = draftOf({}, PLACE);
    const both = await Promise.all([
      decisions.record(draft, FORM),
      decisions.record(draft, { ...FORM, recordId: 'record-2' }),
    ]);
    expect(both).toMatchObject([
      { isNew: true, decision: { id: 'D-1' } },
      { isNew: false, decision: { id: 'D-1' } },
    ]);
    expect(await decisions.list(PLACE)).toHaveLength(1);
  });

  it('gives what it replaces another status, to be shown', async () => {
    const { decisions } = await start();
    await decisions.record(draftOf({}, PLACE), FORM);
    await decisions.notePost(PLACE, 'D-1', { state: 'done', attempts: 3 });
    const recorded = await decisions.record(draftOf({}, PLACE), {
      ...{ form: 'V2', recordId: 'record-2', replaces: 'D-1' },
    });
    const status = { kind: 'superseded', by: 'D-2' };
    expect(recorded).toMatchObject({ decision: { id: 'D-2' }, replaced: { id: 'D-1', status } });
    expect(await decisions.find(PLACE, 'D-1')).toMatchObject({ status });
    expect(await decisions.post(PLACE, 'D-1')).toMatchObject({ state: 'due', attempts: 0 });
  });

  it.each(['D-1', 'D-9'])(
    'stores nothing when it replaces %s that is replaced or not there',
    async (replaces) => {
      const { decisions, save } = await start();
      await save();
      await save();
      await decisions.setStatus(PLACE, 'D-1', { kind: 'superseded', by: 'D-2' }, 'U1');
      expect(await decisions.record(draftOf({}, PLACE), { ...FORM, replaces })).toEqual({ kind: 'no-such' });
      expect(ids(await decisions.list(PLACE))).toEqual(['D-2', 'D-1']);
    },
  );

  it('is found by its record in its own team alone', async () => {
    const { decisions } = await start();
    await decisions.record(draftOf({}, PLACE), FORM);
    expect(await decisions.ofRecord('T1', 'record-1')).toEqual({ place: PLACE, id: 'D-1' });
    expect(await decisions.ofRecord('T2', 'record-1')).toBeNull();
    expect(await decisions.ofRecord('T1', 'record-2')).toBeNull();
  });

  it('is done once that is noted, and due again when somebody changes it', async () => {
    const { decisions } = await start();
    await decisions.record(draftOf({}, PLACE), FORM);
    await decisions.notePost(PLACE, 'D-1', { state: 'gone', messageTs: '1.1' });
    expect(await decisions.due()).toEqual([]);
    await decisions.setStatus(PLACE, 'D-1', { kind: 'rejected' }, 'U1');
    expect(await decisions.due()).toEqual([{ place: PLACE, id: 'D-1' }]);
    expect(await decisions.post(PLACE, 'D-1')).toMatchObject({ messageTs: '1.1', shown: 'accepted' });
  });

  it('stays due when it was changed and its thread was not told yet', async () => {
    const { decisions } = await start();
    await decisions.record(draftOf({}, PLACE), FORM);
    await decisions.setStatus(PLACE, 'D-1', { kind: 'rejected' }, 'U1');
    await decisions.finishPost(PLACE, 'D-1');
    expect(await decisions.post(PLACE, 'D-1')).toMatchObject({ state: 'due' });
    await decisions.notePost(PLACE, 'D-1', { toldChange: 2 });
    await decisions.finishPost(PLACE, 'D-1');
    expect(await decisions.post(PLACE, 'D-1')).toMatchObject({ state: 'done' });
  });

  it('takes names of those who decided, and nothing else', async () => {
    const { decisions } = await start();
    const draft = draftOf(
      {
        deciders: [
          { id: 'U1', name: '' },
          { id: 'U2', name: 'José' },
        ],
      },
      PLACE,
    );
    await decisions.record(draft, FORM);
    await decisions.nameDeciders(PLACE, 'D-1', { U1: 'Mira', U9: 'Nobody' });
    const deciders = [
      { id: 'U1', name: 'Mira' },
      { id: 'U2', name: 'José' },
    ];
    expect(await decisions.find(PLACE, 'D-1')).toEqual({ ...draft, id: 'D-1', deciders });
  });

  it('leaves nothing of its record when it is wiped', async () => {
    const { decisions } = await start();
    await decisions.record(draftOf({}, PLACE), FORM);
    await decisions.wipe(PLACE, 'D-1');
    expect(await decisions.post(PLACE, 'D-1')).toBeNull();
    expect(await decisions.due()).toEqual([]);
  });
});
