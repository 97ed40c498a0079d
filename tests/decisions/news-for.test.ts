import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Decision } from '../../src/decisions/decision.ts';
import { leaderChange } from '../../src/decisions/leader-news.ts';
import type { Told } from '../../src/decisions/news.ts';
import { newsFor } from '../../src/decisions/news-for.ts';
import { rank } from '../../src/score/rank.ts';
import { cell } from '../score/fixture-catalog.ts';
import { catalog, decide, OCCASION, TODAY, withFramework } from './decide.ts';

const DECISION = decide();

const tell = (now: Catalog, today = TODAY, told: readonly Told[] = [], decision = DECISION) =>
  newsFor(decision, now, today, { told });

/** Tells one time after the other, each remembering what was told before. */
const tellInTurn = (times: readonly { now?: Catalog; today?: string }[]) => {
  let told: readonly Told[] = [];
  return times.map(({ now = catalog, today = TODAY }) => {
    const news = tell(now, today, told);
    const newer = new Set(news.told.map(({ about }) => about));
    told = [...told.filter(({ about }) => !newer.has(about)), ...news.told];
    return news.items;
  });
};

const factOf = (decision: Decision, metric: string): string => {
  const fact = decision.basis.facts.find((each) => each.subject === 'django' && each.metric === metric);
  if (fact === undefined) throw new Error(`the decision rests on no ${metric} of Django`);
  return fact.id;
};

const withValue = (metric: string, value: string | number, from = catalog): Catalog =>
  withFramework(
    'django',
    ({ facts }) => ({
      facts: facts.map((fact) => (fact.id === factOf(DECISION, metric) ? { ...fact, value } : fact)),
    }),
    from,
  );

const withoutFact = (metric: string): Catalog =>
  withFramework('django', ({ facts }) => ({
    facts: facts.filter(({ id }) => id !== factOf(DECISION, metric)),
  }));

const withEnd = (line: string, ends: string | null): Catalog =>
  withFramework('django', ({ lifecycle }) => ({
    lifecycle: {
      ...lifecycle,
      releases: lifecycle.releases.map((release) =>
        release.line === line ? { ...release, activeSupportEnds: null, securitySupportEnds: ends } : release,
      ),
    },
  }));

const withoutLine = (line: string): Catalog =>
  withFramework('django', ({ lifecycle }) => ({
    lifecycle: { ...lifecycle, releases: lifecycle.releases.filter((release) => release.line !== line) },
  }));

const closed = (id: string): Catalog => {
  const source = catalog.sources.get(id);
  if (source === undefined) throw new Error(`no source "${id}"`);
  return { ...catalog, sources: new Map([...catalog.sources, [id, { ...source, closedOn: '2026-12-01' }]]) };
};

/** The dataset in which nobody looks after Django any more. */
const abandoned = (): Catalog => {
  const rating = catalog.ratings.get('django');
  if (rating === undefined) throw new Error('Django is not rated');
  const criteria = { ...rating.criteria, longevity: cell(150) };
  return { ...catalog, ratings: new Map([...catalog.ratings, ['django', { ...rating, criteria }]]) };
};

describe('the watch of a decision', () => {
  it('says nothing while nothing changed', () => {
    expect(tell(catalog)).toEqual({ items: [], told: [], order: [], difference: null });
  });

  it('says nothing when the dataset is newer and all it rests on is the same', () => {
    const newer = { ...catalog, manifest: { ...catalog.manifest, version: '2027.1.0', asOf: '2027-01-10' } };
    expect(tell(newer, '2027-01-10').items).toEqual([]);
  });

  it('speaks once and only once of a newer dataset with another value', () => {
    const newer = withValue('learning-curve', 'Steep');
    const turns = tellInTurn([{}, { now: newer }, { now: newer }, { now: newer, today: '2026-12-05' }]);
    expect(turns.map((items) => items.length)).toEqual([0, 1, 0, 0]);
    expect(turns[1]).toMatchObject([
      {
        kind: 'fact-changed',
        before: { id: factOf(DECISION, 'learning-curve'), display: 'Moderate' },
        after: { display: 'Steep' },
      },
    ]);
  });

  it('speaks again when the value changes again, and when it is back', () => {
    const turns = tellInTurn([
      { now: withValue('learning-curve', 'Steep') },
      { now: withValue('learning-curve', 'Easy') },
      { now: withValue('learning-curve', 'Steep') },
      {},
      {},
    ]);
    expect(turns.map((items) => items.length)).toEqual([1, 1, 1, 1, 0]);
    expect(turns[3]).toMatchObject([{ before: { display: 'Moderate' }, after: { display: 'Moderate' } }]);
  });

  it('says that a fact is gone', () => {
    expect(tell(withoutFact('learning-curve')).items).toMatchObject([
      { kind: 'fact-removed', before: { id: factOf(DECISION, 'learning-curve') } },
    ]);
  });

  it('takes other spacing for no other value', () => {
    expect(tell(withValue('learning-curve', ' Moderate ')).items).toEqual([]);
  });

  it('does not speak of the latest version, which is another every week', () => {
    expect(factOf(DECISION, 'latest-version')).toBeDefined();
    expect(tell(withValue('latest-version', '6.1.1 of 2026-12-01')).items).toEqual([]);
  });

  it('does not speak of facts the decision does not rest on', () => {
    const other = withFramework('rocket', () => ({ facts: [] }));
    expect(tell(other).items).toEqual([]);
  });

  it('says that a source was closed', () => {
    const [turn, next] = tellInTurn([
      { now: closed('endoflife-django') },
      { now: closed('endoflife-django') },
    ]);
    expect(turn).toMatchObject([
      { kind: 'source-closed', source: { id: 'endoflife-django' }, closedOn: '2026-12-01' },
    ]);
    expect(next).toEqual([]);
  });

  it('does not speak of a source that was closed already', () => {
    expect(DECISION.basis.sources.filter(({ closedOn }) => closedOn !== null)).not.toEqual([]);
    expect(tell(catalog).items.filter(({ kind }) => kind === 'source-closed')).toEqual([]);
  });

  it.each<Decision['status']>([{ kind: 'rejected' }, { kind: 'superseded', by: 'D-13' }])(
    'lets a decision rest that is %o',
    (status) => {
      expect(tell(abandoned(), '2028-06-01', [], { ...DECISION, status }).items).toEqual([]);
    },
  );
});

describe('the watch of support windows', () => {
  it.each([
    ['2027-10-01', null],
    ['2027-10-02', { within: 90, daysLeft: 90 }],
    ['2027-12-01', { within: 30, daysLeft: 30 }],
    ['2027-12-31', { within: 0, daysLeft: 0 }],
    ['2028-01-05', { within: 0, daysLeft: -5 }],
  ])('tells on %s how near the end on 2027-12-31 is', (today, near) => {
    const near61 = tell(catalog, today).items.filter(
      (item) => item.kind === 'support-near' && item.window.line === '6.1',
    );
    expect(near61).toMatchObject(near === null ? [] : [near]);
  });

  it('speaks once at each of three distances', () => {
    const days = [
      '2027-10-01',
      '2027-10-02',
      '2027-10-03',
      '2027-12-01',
      '2027-12-30',
      '2027-12-31',
      '2028-01-15',
    ];
    const turns = tellInTurn(days.map((today) => ({ today })));
    expect(turns.map((items) => items.length)).toEqual([0, 1, 0, 1, 0, 1, 0]);
  });

  it('skips the distances it slept through', () => {
    const [items] = tellInTurn([{ today: '2027-12-20' }]);
    expect(items).toMatchObject([{ kind: 'support-near', within: 30 }]);
  });

  it('does not tell an end that was in sight when the decision was made', () => {
    const basis = { ...DECISION.basis, today: '2027-12-15' };
    expect(tell(catalog, '2027-12-16', [], { ...DECISION, basis }).items).toEqual([]);
    expect(tell(catalog, '2027-12-31', [], { ...DECISION, basis }).items).toMatchObject([{ within: 0 }]);
  });

  it('does not warn of options that were not chosen', () => {
    const near = tell(catalog, '2028-03-10').items.flatMap((item) =>
      item.kind === 'support-near' ? [item.window.subject] : [],
    );
    expect(new Set(near)).toEqual(new Set(['django']));
  });

  it.each([
    ['another day', withEnd('6.1', '2027-11-30'), '2027-11-30'],
    ['no day any more', withEnd('6.1', null), null],
  ])('tells that the end is %s', (_, now, ends) => {
    expect(tell(now).items).toMatchObject([
      { kind: 'support-changed', before: { ends: '2027-12-31' }, after: { ends } },
    ]);
  });

  it('tells that a line is not listed any more', () => {
    expect(tell(withoutLine('5.2')).items).toMatchObject([
      { kind: 'support-changed', before: { line: '5.2' }, after: null },
    ]);
  });

  it('tells both that the end was moved and that it is near now, once', () => {
    const moved = withEnd('6.1', '2026-12-20');
    const turns = tellInTurn([{ now: moved }, { now: moved }]);
    expect(turns.map((items) => items.map(({ kind }) => kind))).toEqual([
      ['support-near', 'support-changed'],
      [],
    ]);
  });

  it('warns again of an end that was put off after the first warning', () => {
    const turns = tellInTurn([
      { today: '2027-10-02' },
      { now: withEnd('6.1', '2028-01-31'), today: '2027-10-03' },
      { now: withEnd('6.1', '2028-01-31'), today: '2027-11-10' },
    ]);
    expect(turns.map((items) => items.map(({ kind }) => kind))).toEqual([
      ['support-near'],
      ['support-changed'],
      ['support-near'],
    ]);
  });
});

describe('the watch of the ranking', () => {
  it('says once that another option comes first for the same requirements', () => {
    const now = abandoned();
    const [items, next] = tellInTurn([{ now }, { now }]);
    const [leader] = rank(OCCASION.requirements, now, TODAY).options;
    expect(leader?.id).not.toBe('django');
    expect(items).toEqual([{ kind: 'leader-changed', before: 'django', after: leader?.id }]);
    expect(next).toEqual([]);
  });

  it('gives the order of now with it', () => {
    const { order } = tell(abandoned());
    expect(order[0]).toMatchObject({ id: expect.not.stringMatching(/^django$/), rank: 1 });
    expect(order).toHaveLength(DECISION.basis.order.length);
  });

  it('says what made the difference where the old dataset is at hand', () => {
    const { difference } = newsFor(DECISION, abandoned(), TODAY, { told: [], before: catalog });
    expect(difference?.basis).toMatchObject([{ subject: 'django', metric: 'longevity', change: 'changed' }]);
  });

  it('says that the former first is back', () => {
    const turns = tellInTurn([{ now: abandoned() }, {}, {}]);
    expect(turns.slice(1)).toEqual([[{ kind: 'leader-changed', before: 'django', after: 'django' }], []]);
  });

  it('takes nobody level with the former first for another first', () => {
    const { ranking } = OCCASION;
    const [first, second] = ranking.options;
    if (first === undefined || second === undefined) throw new Error('too few options are ranked');
    const level = { ...ranking, options: [{ ...second, rank: 1 }, first] };
    const passed = {
      ...ranking,
      options: [
        { ...second, rank: 1 },
        { ...first, rank: 2 },
      ],
    };
    const states = [level, passed, { ...ranking, options: [] }].flatMap((now) =>
      leaderChange(DECISION.basis, now).map(({ state }) => state),
    );
    expect(states).toEqual([first.id, second.id, 'none']);
  });

  it('speaks of the first option, not of the chosen one', () => {
    expect(tell(catalog, TODAY, [], decide({ chosen: 'laravel' })).items).toEqual([]);
  });
});
