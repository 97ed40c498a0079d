import { describe, expect, it } from 'vitest';
import {
  decisionDraftSchema,
  decisionNumber,
  parseStatus,
  statusWords,
} from '../../src/decisions/decision.ts';
import { DECISION_LIMITS, type DecisionForm, recordOf } from '../../src/decisions/record-of.ts';
import { rank } from '../../src/score/rank.ts';
import { catalog, draftOf, FORM, OCCASION, TODAY } from './decide.ts';

const errorsOf = (form: Partial<DecisionForm>) => {
  const recorded = recordOf({ ...FORM, ...form }, OCCASION, catalog);
  return recorded.kind === 'invalid' ? Object.keys(recorded.errors) : [];
};

describe('recording a decision', () => {
  it('keeps what was filled in, and where', () => {
    expect(draftOf()).toMatchObject({
      team: 'T1',
      channel: 'C1',
      threadTs: '1700000000.000100',
      author: 'U1',
      title: 'Django for the back office',
      chosen: 'django',
      options: [
        { id: 'django', name: 'Django' },
        { id: 'fastapi', name: 'FastAPI' },
        { id: 'laravel', name: 'Laravel' },
      ],
      status: { kind: 'accepted' },
    });
  });

  it('gives what can be stored and read again', () => {
    const draft = draftOf();
    expect(decisionDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it('counts the chosen option as considered', () => {
    expect(draftOf({ chosen: 'rails' }).options.map(({ id }) => id)).toEqual([
      'rails',
      'django',
      'fastapi',
      'laravel',
    ]);
  });

  it('names everybody once', () => {
    const [mira] = FORM.deciders;
    if (mira === undefined) throw new Error('nobody decides');
    expect(draftOf({ deciders: [mira, mira] }).deciders).toEqual([mira]);
  });

  it.each<[string, Partial<DecisionForm>, string]>([
    ['no title', { title: '  ' }, 'title'],
    ['a long title', { title: 'x'.repeat(DECISION_LIMITS.title + 1) }, 'title'],
    ['nothing chosen', { chosen: '' }, 'chosen'],
    ['a choice outside the dataset', { chosen: 'cobol-on-cogs' }, 'chosen'],
    ['an option outside the dataset', { considered: ['cobol-on-cogs'] }, 'considered'],
    ['too many options', { considered: [...catalog.frameworks.keys()] }, 'considered'],
    ['no status', { status: '' }, 'status'],
    ['superseded by nothing', { status: 'superseded', supersededBy: 'x' }, 'supersededBy'],
    ['nobody who decided', { deciders: [] }, 'deciders'],
    ['a long context', { context: 'x'.repeat(DECISION_LIMITS.text + 1) }, 'context'],
    ['long consequences', { consequences: 'x'.repeat(DECISION_LIMITS.text + 1) }, 'consequences'],
    ['a day that does not exist', { decidedOn: '2026-02-30' }, 'decidedOn'],
    ['a day to come', { decidedOn: '2026-11-30' }, 'decidedOn'],
  ])('refuses %s at its field', (_, form, field) => {
    expect(errorsOf(form)).toEqual([field]);
  });

  it('says everything that is wrong at once', () => {
    expect(errorsOf({ title: '', chosen: '', deciders: [], decidedOn: '' }).sort()).toEqual([
      'chosen',
      'decidedOn',
      'deciders',
      'title',
    ]);
  });

  it('takes the day of somebody who is ahead', () => {
    expect(errorsOf({ decidedOn: '2026-11-29' })).toEqual([]);
  });
});

describe('what a decision rests on', () => {
  const { basis, requirements } = draftOf();

  it('is the order of the answer with its points', () => {
    expect(basis.order.map(({ id, rank: place, points }) => [id, place, points])).toEqual(
      OCCASION.ranking.options.map(({ id, rank: place, points }) => [id, place, points]),
    );
  });

  it('gives the same order when it is ranked again', () => {
    const again = rank(requirements, catalog, basis.today);
    expect(again.options.map(({ id, points }) => [id, points])).toEqual(
      basis.order.map(({ id, points }) => [id, points]),
    );
  });

  it('names the dataset and its date', () => {
    const { version, asOf } = catalog.manifest;
    expect(basis).toMatchObject({ datasetVersion: version, asOf, today: TODAY });
  });

  it('holds every fact that was shown and is stored', () => {
    const held = new Set(basis.facts.map(({ id }) => id));
    const shown = OCCASION.evidence.facts.filter(({ metric }) => metric !== 'lifecycle');
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter(({ id }) => !held.has(id))).toEqual([]);
  });

  it('holds facts of considered options that nobody was shown', () => {
    const shown = new Set(OCCASION.evidence.facts.map(({ id }) => id));
    expect(basis.facts.filter(({ id, subject }) => subject === 'laravel' && !shown.has(id))).not.toEqual([]);
  });

  it('holds the newest and the newest long-term window of each considered option', () => {
    expect(basis.windows.map(({ subject, line }) => `${subject} ${line}`)).toEqual([
      'django 6.1',
      'django 5.2',
      'fastapi 0.141',
      'laravel 13',
    ]);
  });

  it('names the source of everything it holds', () => {
    const known = new Set(basis.sources.map(({ id }) => id));
    const named = [...basis.facts, ...basis.windows].flatMap(({ sourceIds }) => sourceIds);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('says what a constraint ruled out', () => {
    const ranking = {
      ...OCCASION.ranking,
      excluded: [
        {
          id: 'rails',
          reasons: [{ gate: 'must-language', outcome: 'fail', reason: 'Ruby, not Python', asked: 'Python' }],
        },
      ] satisfies typeof OCCASION.ranking.excluded,
    };
    expect(draftOf({ chosen: 'rails' }, { ranking }).basis.ruledOut).toEqual([
      { id: 'rails', reasons: ['Ruby, not Python'] },
    ]);
    expect(draftOf({}, { ranking }).basis.ruledOut).toEqual([]);
  });
});

describe('an id', () => {
  it.each([
    ['D-12', 12],
    ['d12', 12],
    [' D 012 ', 12],
    ['D-0', null],
    ['12', null],
    ['D-12x', null],
    ['D-12345678901', null],
  ])('typed as "%s" is %s', (typed, number) => {
    expect(decisionNumber(typed)).toBe(number);
  });
});

describe('a status', () => {
  it.each([
    { kind: 'accepted' } as const,
    { kind: 'superseded', by: 'D-13' } as const,
    { kind: 'superseded', by: 'D-13', isGone: true } as const,
  ])('is read from its words: %o', (status) => {
    expect(parseStatus(statusWords(status))).toEqual(status);
  });

  it.each(['', 'open', 'superseded', 'superseded by me', 'accepted, which was deleted'])(
    'is not "%s"',
    (words) => {
      expect(parseStatus(words)).toBeNull();
    },
  );
});
