import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidencePack } from '../../src/evidence/pack/pack.ts';
import {
  claimSchema,
  type ModelClaim,
  SEGMENT_ROLES,
  type Segment,
} from '../../src/narrate/model/segments.ts';
import { guardOf } from '../../src/verify/name-guard.ts';
import { indexPack } from '../../src/verify/pack-index.ts';
import { verifySegment } from '../../src/verify/verify-segment.ts';
import { verifySegments } from '../../src/verify/verify-segments.ts';
import { PACK } from './fixtures.ts';
import { CLASSES } from './mutants/classes.ts';
import { goldenPacks, shippedCatalog } from './packs.ts';
import { createRandom } from './random.ts';
import { writeAnswers } from './truthful/write-answers.ts';

const catalog = shippedCatalog();
const guard = guardOf(catalog);

const FACTS = PACK.facts.map(({ id }) => id);
const fact = fc.constantFrom(...FACTS, 'nobody.rank', '');
const claim: fc.Arbitrary<ModelClaim> = fc
  .oneof(
    fc.record({ kind: fc.constantFrom('value', 'rank', 'gap'), fact }),
    fc.record({
      kind: fc.constant('compare'),
      left: fact,
      right: fact,
      relation: fc.constantFrom('gt', 'lt', 'eq'),
    }),
    fc.record({
      kind: fc.constant('extreme'),
      fact,
      end: fc.constantFrom('max', 'min'),
      over: fc.constantFrom('shortlist', 'dataset'),
    }),
    fc.record({ kind: fc.constant('has'), fact, value: fc.boolean() }),
    fc.record({
      kind: fc.constant('fit'),
      requirement: fc.constantFrom('need.admin', 'team.python', 'x'),
      fact,
    }),
  )
  .map((given) => claimSchema.parse(given));

/** Bits that an attacker or a careless model would put together, and anything else. */
const bit = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '{@django}',
    '{django.hiring}',
    '{rails.points}',
    '{@evil}',
    ' is ',
    ' on hiring',
    ' stronger than ',
    '.',
    ', ',
    '<@U1>',
    '<!channel>',
    '@here',
    'https://evil.example',
    'bit.ly/x',
    '![x](http://e.x/p.png)',
    '*bold*',
    '`code`',
    ':tada:',
    'Symfony',
    'Express',
    '42',
    '{need.admin}',
  ),
);
const text = fc.array(bit, { maxLength: 12 }).map((bits) => bits.join(''));
const anySegment: fc.Arbitrary<Segment> = fc.record({
  role: fc.constantFrom(...SEGMENT_ROLES),
  text,
  claims: fc.array(claim, { maxLength: 4 }),
});

/** What is left of a posted sentence when everything that the pack shows is taken out. */
const withoutDisplays = (posted: string, pack: EvidencePack): string =>
  [
    ...pack.facts.map(({ display }) => display),
    ...pack.requirements.map(({ words }) => words),
    ...pack.names.map(({ display }) => display),
  ]
    .toSorted((one, other) => other.length - one.length)
    .reduce(
      (left, display) =>
        left
          .replaceAll(display, ' ')
          .replaceAll(`${display.charAt(0).toUpperCase()}${display.slice(1)}`, ' '),
      posted,
    );

/** Nothing but letters and plain punctuation, and no name of the dataset written as one. */
const isHarmless = (posted: string, pack: EvidencePack): boolean => {
  const left = withoutDisplays(posted, pack);
  return (
    /^[A-Za-z ,.;:?!()'’–—-]*$/.test(left) &&
    !/https?|www|[a-z]\.[a-z]/i.test(left) &&
    !/(?<=[a-z,] )[A-Z][a-z]+/.test(left)
  );
};

describe('whatever comes in', () => {
  it('is answered with a verdict for each segment and never throws', () => {
    fc.assert(
      fc.property(fc.array(anySegment, { maxLength: 6 }), (segments) => {
        const { verdicts, posted, fromModel, of } = verifySegments(segments, PACK, guard);
        expect(verdicts).toHaveLength(segments.length);
        expect(of).toBe(posted.length);
        expect(fromModel).toBeLessThanOrEqual(of);
      }),
      { numRuns: 300 },
    );
  });

  it('nothing posted holds a link, a mention, markup or a name that the pack does not show', () => {
    fc.assert(
      fc.property(fc.array(anySegment, { maxLength: 4 }), (segments) => {
        const { posted } = verifySegments(segments, PACK, guard);
        expect(posted.filter((each) => !isHarmless(each, PACK))).toEqual([]);
      }),
      { numRuns: 700 },
    );
  });

  it('is posted the same whenever it comes', () => {
    fc.assert(
      fc.property(fc.array(anySegment, { maxLength: 4 }), (segments) => {
        expect(verifySegments(segments, PACK, guard)).toEqual(verifySegments(segments, PACK, guard));
      }),
      { numRuns: 100 },
    );
  });

  it('of 100 KB is refused, and what it claims is still said', () => {
    const huge = {
      role: 'reason',
      text: '{@django} '.repeat(10_000),
      claims: [{ kind: 'value', fact: 'django.hiring' }],
    } as const;
    expect(verifySegment({ ...huge, claims: [...huge.claims] }, indexPack(PACK), guard)).toMatchObject({
      outcome: 'repair',
      text: 'Django is very good on hiring.',
    });
  });

  it('in another language is told in our sentences', () => {
    const german: Segment = {
      role: 'reason',
      text: '{@django} ist bei der Einstellung {django.hiring}.',
      claims: [{ kind: 'value', fact: 'django.hiring' }],
    };
    expect(verifySegments([german], PACK, guard).posted).toContain('Django is very good on hiring.');
  });
});

describe('truthful sentences damaged in every way', () => {
  it('post nothing but what the pack shows', async () => {
    const random = createRandom(11);
    const answers = writeAnswers(await goldenPacks(catalog, 12), random);
    const wrong = answers.flatMap(({ pack, segments }) => {
      const index = indexPack(pack);
      return segments.flatMap((segment) =>
        Object.values(CLASSES).flatMap((mutate) => {
          const subject = { segment, pack, index, others: segments, outside: ['Symfony', 'Koa'] };
          const mutant = mutate(subject, random);
          if (mutant === null) return [];
          return verifySegments([mutant], pack, guard).posted.filter((each) => !isHarmless(each, pack));
        }),
      );
    });
    expect(wrong).toEqual([]);
  });
});
