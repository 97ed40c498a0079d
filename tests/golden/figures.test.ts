import { describe, expect, it } from 'vitest';
import type { Output, RowResult } from './evaluate.ts';
import { evaluationOf, figuresOf, precision, recall } from './figures.ts';
import { handMade, reading, stated } from './hand-made.ts';
import { formatRow, isMiss } from './misses.ts';
import { formatEvaluation } from './report.ts';
import { scoreBehaviour } from './score-behaviour.ts';
import { scoreDecision } from './score-decision.ts';
import { scoreNames } from './score-names.ts';
import { scoreReading } from './score-reading.ts';

const result = (
  id: string,
  given: Record<string, unknown>,
  got: Partial<Output>,
  naive: string | null,
): RowResult => {
  const expected = handMade(given);
  const output: Output = {
    behaviour: 'recommend',
    ranking: [],
    named: [],
    unknown: [],
    requirements: reading(),
    text: '',
    trace: null,
    drawn: [],
    failed: null,
    ...got,
  };
  return {
    row: { id, lang: 'en', kind: 'team', text: 'words', rules: [], expected, why: 'why' },
    output,
    reading: scoreReading(expected, output.requirements),
    names: scoreNames(expected, output, new Set(['gin', 'rails'])),
    decision: scoreDecision(expected, output, new Map()),
    behaviour: scoreBehaviour(expected, output),
    naive,
  };
};

const good = result(
  'good',
  { requirements: { teamSize: 3 }, first_ok: ['gin'], acceptable: ['gin'] },
  { ranking: ['gin', 'rails'], requirements: reading({ teamSize: stated(3) }) },
  'gin',
);
const poor = result(
  'poor',
  {
    requirements: { teamSize: 3, needs: ['auth'] },
    first_ok: ['gin'],
    never_first: ['rails'],
    acceptable: ['gin'],
  },
  { ranking: ['rails'], requirements: reading({ teamSize: stated(30) }) },
  'rails',
);
const failed = result(
  'failed',
  { first_ok: ['gin'], acceptable: ['gin'] },
  { behaviour: null, failed: 'internal_error: x' },
  null,
);

describe('figuresOf', () => {
  const figures = figuresOf([good, poor, failed]);

  it('adds up single values over all rows', () => {
    expect(figures.reading).toEqual({ right: 1, missed: 2, wrong: 1, unjudged: 0 });
    expect(precision(figures.reading)).toBeCloseTo(1 / 2);
    expect(recall(figures.reading)).toBeCloseTo(1 / 3);
    expect(figures.fields['teamSize']).toEqual({ right: 1, missed: 1, wrong: 1, unjudged: 0 });
  });

  it('counts a failed answer as unfair in behaviour and first place', () => {
    expect(figures.firstFair).toEqual({ hits: 1, of: 3 });
    expect(figures.lenient).toEqual({ hits: 2, of: 3 });
    expect(figures.ranked).toEqual({ hits: 2, of: 3 });
    expect(figures.violations.failed).toEqual(['failed: internal_error: x']);
  });

  it('lists violations by row, and the first three places over ranked rows', () => {
    expect(figures.violations.neverFirst).toEqual(['poor: rails']);
    expect(figures.topThree).toEqual({ hits: 1, of: 3 });
  });

  it('counts the rule of thumb over the rows that name something', () => {
    expect(figures.naive).toEqual({ hits: 1, of: 2 });
  });

  it('has no share where there is nothing to count', () => {
    expect(precision(figuresOf([]).reading)).toBeNull();
  });
});

describe('the report', () => {
  it('takes a row without a fault for no miss, and shows what was wrong with another', () => {
    expect([good, poor, failed].map(isMiss)).toEqual([false, true, true]);
    const shown = formatRow(poor);
    expect(shown).toContain('NEVER FIRST: rails');
    expect(shown).toContain('wrong teamSize: 30');
    expect(shown).toContain('missed teamSize: 3');
    expect(shown).toContain('missed needs: auth');
    expect(shown).toContain('first: rails, expected gin');
  });

  it('prints a row for each group', () => {
    const text = formatEvaluation('title', evaluationOf([good, poor, failed]));
    expect(text).toMatch(/^all +3 /m);
    expect(text).toMatch(/^team +3 /m);
    expect(text).toContain('first place that must never be: 1');
  });
});
