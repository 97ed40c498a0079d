import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { correctRows, loadQuestions, MAX_CORRECTIONS, parseCorrections } from './load-questions.ts';
import { MAPPING } from './mapping.ts';
import { wordsOf } from './question-row.ts';

const { rows, corrections } = loadQuestions();

const correction = (id: string, expected: Record<string, unknown> = { behaviour: 'compare' }) => ({
  id,
  expected,
  reason: 'a hand-made correction',
});

describe('the development questions', () => {
  it('are the file that was given, unchanged: what is wrong in it goes into corrections.json', () => {
    const digest = createHash('sha256')
      .update(readFileSync(new URL('questions.jsonl', import.meta.url)))
      .digest('hex');
    expect(digest).toBe('b4d9b81e9b84b4e5adf82978d8127f2d73738155941d94e4b40e777caeb54a1c');
  });

  it('are 270 with ids of their own', () => {
    expect(rows).toHaveLength(270);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(270);
  });

  it('hold every fair first place among the acceptable ones', () => {
    for (const { expected } of rows)
      expect(expected.acceptable).toEqual(expect.arrayContaining(expected.first_ok));
  });

  it('use no word for workloads, needs and platforms that the mapping does not know', () => {
    const unknown = rows.flatMap(({ expected: { requirements, may_read } }) =>
      [requirements, may_read].flatMap((stated) => [
        ...stated.workloads.filter((word) => MAPPING.workloads[word] === undefined),
        ...stated.needs.filter((word) => MAPPING.needs[word] === undefined),
        ...stated.platform.filter((word) => MAPPING.platform[word] === undefined),
      ]),
    );
    expect(unknown).toEqual([]);
  });

  it("give the words of people, without the bot's own", () => {
    const thread = rows.find((row) => row.thread?.some(({ speaker }) => speaker === 'stack-compare'));
    const bots = thread?.thread?.find(({ speaker }) => speaker === 'stack-compare')?.text ?? 'no such turn';
    const words = thread === undefined ? bots : wordsOf(thread);
    expect(words).not.toContain(bots);
    expect(words).not.toBe('');
  });
});

describe('corrections', () => {
  it('are few, of known rows, and each has a reason', () => {
    expect(corrections.length).toBeLessThanOrEqual(MAX_CORRECTIONS);
  });

  it('replace the fields they name and leave the others', () => {
    const [row] = correctRows(
      rows.filter(({ id }) => id === 'dev-001'),
      parseCorrections(JSON.stringify([correction('dev-001')]), rows),
    );
    expect(row?.expected.behaviour).toBe('compare');
    expect(row?.expected.may_read.existing).toEqual(['django']);
    expect(row?.expected.requirements.teamSize).toBe(3);
    expect(rows.find(({ id }) => id === 'dev-001')?.expected.behaviour).toBe('recommend');
  });

  it.each([
    ['an unknown id', [correction('dev-999')]],
    ['one row twice', [correction('dev-001'), correction('dev-001')]],
    ['too many', rows.slice(0, MAX_CORRECTIONS + 1).map(({ id }) => correction(id))],
    ['no reason', [{ id: 'dev-001', expected: {}, reason: '' }]],
    ['a field that does not exist', [correction('dev-001', { winner: 'gin' })]],
    ['a value of a wrong shape', [correction('dev-001', { first_ok: 'gin' })]],
  ])('are refused with %s', (_, given) => {
    expect(() => parseCorrections(JSON.stringify(given), rows)).toThrow();
  });
});
