import { describe, expect, it } from 'vitest';
import { emptyRequirements } from '../../src/profile/requirements.ts';
import { faithfulReading } from './faithful-reading.ts';
import { loadQuestions } from './load-questions.ts';
import { scoreReading } from './score-reading.ts';

const { rows } = loadQuestions();

const verdicts = (outcomes: { verdict: string }[]): Set<string> =>
  new Set(outcomes.map(({ verdict }) => verdict));

describe('scoreReading over all rows', () => {
  it('finds nothing wrong or missed in a reading that says what each row says', () => {
    for (const { id, expected } of rows) {
      const { outcomes, levels } = scoreReading(expected, faithfulReading(expected.requirements));
      expect([
        id,
        [...verdicts(outcomes)].filter((verdict) => verdict === 'wrong' || verdict === 'missed'),
      ]).toEqual([id, []]);
      expect(levels.points).toBe(levels.of);
    }
  });

  it('finds no error in a reading of everything that may be read', () => {
    for (const { id, expected } of rows) {
      const { outcomes } = scoreReading(expected, faithfulReading(expected.may_read));
      const errors = outcomes.filter(({ verdict, field, key }) => {
        const isOtherFairValue = outcomes.some(
          (other) => other.verdict === 'right' && other.field === field && other.key === key,
        );
        return verdict === 'wrong' && !isOtherFairValue;
      });
      expect([id, errors]).toEqual([id, []]);
    }
  });

  it('misses everything in a reading that says nothing', () => {
    const outcomes = rows.flatMap(({ expected }) => scoreReading(expected, emptyRequirements()).outcomes);
    expect(verdicts(outcomes)).toEqual(new Set(['missed']));
    expect(outcomes.length).toBeGreaterThan(600);
  });

  it("finds another row's reading mostly wrong", () => {
    const outcomes = rows.flatMap(({ expected }, index) => {
      const other = rows[(index + 7) % rows.length];
      return other === undefined
        ? []
        : scoreReading(expected, faithfulReading(other.expected.requirements)).outcomes;
    });
    const count = (verdict: string) => outcomes.filter((outcome) => outcome.verdict === verdict).length;
    expect(count('wrong')).toBeGreaterThan(3 * count('right'));
  });
});
