import { describe, expect, it } from 'vitest';
import { withAnswer } from '../../src/score/question/with-answer.ts';
import { catalog, read } from './read.ts';

const ORIGIN_OR_WORDS = new Set(['origin', 'words']);

/** Values alone: what was said first is remembered by then, and the words are those that were found. */
const valuesOf = (requirements: unknown): unknown =>
  JSON.parse(JSON.stringify(requirements, (key, value) => (ORIGIN_OR_WORDS.has(key) ? undefined : value)));

const answers = catalog.questions.flatMap(({ id, answers: offered }) =>
  offered.map((answer) => ({ id, says: answer.says, answer })),
);

describe('an answer offered as a button is read as what it promises', () => {
  it('has answers to look at', () => {
    expect(answers.length).toBeGreaterThan(20);
  });

  it.each(answers)('$id: $says', ({ says, answer }) => {
    const asked = 'which backend framework should we use?';
    const { requirements, behaviour, unknown, notUsed } = read(asked, says);
    const before = read(asked).requirements;
    expect(valuesOf(requirements)).toEqual(valuesOf(withAnswer(before, answer)));
    expect(behaviour).not.toBe('refuse_out_of_scope');
    expect([...unknown, ...notUsed]).toEqual([]);
  });

  it.each(answers)('$id: $says, after a first real question', ({ id, says, answer }) => {
    const asked = id === 'work' ? '4 developers on Azure' : 'what fits a REST API?';
    const before = read(asked).requirements;
    expect(valuesOf(read(asked, says).requirements)).toEqual(valuesOf(withAnswer(before, answer)));
  });
});
