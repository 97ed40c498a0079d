import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIMILAR_FROM, similarityOf, similarTo } from '../../src/decisions/similar-to.ts';
import { type Plain, requirementsOf } from '../score/requirements-of.ts';
import { decide } from './decide.ts';

const decided = (plain: Plain, options: readonly string[] = ['django', 'fastapi']) =>
  decide({
    requirements: requirementsOf(plain),
    options: options.map((id) => ({ id, name: id })),
  });

const BACK_OFFICE: Plain = { workloads: ['crud-content'], team: { python: 'expert' }, needs: ['admin'] };
const similarity = (asked: Plain, decision = decided(BACK_OFFICE)): number =>
  similarityOf(requirementsOf(asked), decision);

describe('how like a question a decision is', () => {
  it('is 1 for the same question', () => {
    expect(similarity(BACK_OFFICE)).toBe(1);
    expect(similarity({ ...BACK_OFFICE, options: ['django', 'fastapi'] })).toBe(1);
  });

  it('is 0 where they share nothing', () => {
    expect(similarity({ workloads: ['realtime'], team: { elixir: 'expert' }, needs: ['websockets'] })).toBe(
      0,
    );
  });

  it('follows its formula', () => {
    // Work the same (0.3), one language of two (0.2 times 2/3), needs on one side alone (a quarter of 0.15, adds nothing).
    const asked: Plain = { workloads: ['crud-content'], team: { python: 'expert', go: 'working' } };
    expect(similarity(asked)).toBeCloseTo((0.3 + (0.2 * 2) / 3) / (0.3 + 0.2 + 0.0375), 10);
  });

  it.each<[string, Plain]>([
    ['the same options', { options: ['django', 'fastapi'] }],
    ['the same work and language', { workloads: ['crud-content'], team: { python: 'working' } }],
    ['the same work and needs', { workloads: ['crud-content'], needs: ['admin'] }],
    [
      'one option more and the same work',
      { options: ['django', 'fastapi', 'rails'], workloads: ['crud-content'] },
    ],
  ])('is enough to be mentioned with %s', (_, asked) => {
    expect(similarity(asked)).toBeGreaterThanOrEqual(SIMILAR_FROM);
  });

  it.each<[string, Plain]>([
    ['nothing said', {}],
    ['only the same kind of work', { workloads: ['crud-content'] }],
    ['only the same language', { team: { python: 'expert' } }],
    ['the same language for other work', { workloads: ['realtime'], team: { python: 'expert' } }],
    ['the same work in another language', { workloads: ['crud-content'], team: { php: 'expert' } }],
    ['other options for the same work', { options: ['gin', 'echo'], workloads: ['crud-content'] }],
  ])('is too little with %s', (_, asked) => {
    expect(similarity(asked)).toBeLessThan(SIMILAR_FROM);
  });

  it('counts no assumption', () => {
    const asked = requirementsOf(BACK_OFFICE);
    const assumed = asked.workloads.map((entry) => ({ ...entry, origin: 'assumed' as const }));
    expect(similarityOf({ ...asked, workloads: assumed }, decided(BACK_OFFICE))).toBeLessThan(1);
  });

  it('lies between 0 and 1, whatever is asked and decided', () => {
    const plain: fc.Arbitrary<Plain> = fc.record({
      options: fc.uniqueArray(fc.constantFrom('django', 'fastapi', 'gin')),
      workloads: fc.uniqueArray(fc.constantFrom('api', 'realtime', 'crud-content')),
      needs: fc.uniqueArray(fc.constantFrom('orm', 'admin', 'auth')),
      mustLanguages: fc.uniqueArray(fc.constantFrom('python', 'go', 'php')),
    });
    fc.assert(
      fc.property(plain, plain, (asked, made) => {
        const value = similarity(asked, decided(made));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('similar decisions', () => {
  it('come most similar first, and only those worth mentioning', () => {
    const same = decided(BACK_OFFICE);
    const near = decided({ ...BACK_OFFICE, needs: ['orm', 'admin'] });
    const other = decided({ workloads: ['realtime'], team: { elixir: 'expert' } });
    const found = similarTo(requirementsOf(BACK_OFFICE), [other, near, same]);
    expect(found.map(({ decision }) => decision)).toEqual([same, near]);
  });
});
