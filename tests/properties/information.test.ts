import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Branch, valueOfInformation } from '../../src/score/question/value-of-information.ts';

/** Worlds that may be the case, each with a chance and what every option is worth in it. */
const anyWorlds: fc.Arbitrary<Branch[]> = fc.integer({ min: 1, max: 5 }).chain((options) =>
  fc.array(
    fc.record({
      chance: fc.integer({ min: 1, max: 50 }),
      values: fc.array(fc.nat({ max: 100_000 }), { minLength: options, maxLength: options }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What is expected of each option where only this much is known: which of the worlds it is stays open. */
const merged = (worlds: readonly Branch[]): Branch => {
  const chance = sum(worlds.map((world) => world.chance));
  const values = (worlds[0]?.values ?? []).map(
    (_, option) => sum(worlds.map((world) => world.chance * (world.values[option] ?? 0))) / chance,
  );
  return { chance, values };
};

/** Worlds and a question with two to four answers: each world gives one of them. */
const anyQuestion = anyWorlds.chain((worlds) =>
  fc.record({
    worlds: fc.constant(worlds),
    answers: fc.array(fc.nat({ max: 3 }), { minLength: worlds.length, maxLength: worlds.length }),
  }),
);

const told = (worlds: readonly Branch[], answers: readonly number[]): Branch[] =>
  [...Map.groupBy(worlds, (_world) => answers[worlds.indexOf(_world)] ?? 0).values()].map(merged);

// P17
describe('the value of a question', () => {
  it('is never negative, and never more than that of knowing everything', () => {
    fc.assert(
      fc.property(anyQuestion, ({ worlds, answers }) => {
        const value = valueOfInformation(told(worlds, answers));
        expect(value).toBeGreaterThanOrEqual(-1e-6);
        expect(value).toBeLessThanOrEqual(valueOfInformation(worlds) + 1e-6);
      }),
    );
  });

  it('is nothing when every world gives the same answer', () => {
    fc.assert(
      fc.property(anyWorlds, (worlds) => {
        expect(Math.abs(valueOfInformation([merged(worlds)]))).toBeLessThan(1e-6);
      }),
    );
  });

  it('is that of knowing everything when each world gives an answer of its own', () => {
    fc.assert(
      fc.property(anyWorlds, (worlds) => {
        const answers = worlds.map((_, index) => index);
        const asked = valueOfInformation(told(worlds, answers));
        const knowing = sum(worlds.map(({ chance, values }) => chance * Math.max(...values)));
        const total = sum(worlds.map(({ chance }) => chance));
        const blind = Math.max(...merged(worlds).values);
        expect(asked).toBeCloseTo(knowing / total - blind, 5);
      }),
    );
  });
});
