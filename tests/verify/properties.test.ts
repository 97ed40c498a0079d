import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidencePack } from '../../src/evidence/pack/pack.ts';
import { renderSegment } from '../../src/narrate/model/render-segment.ts';
import {
  claimSchema,
  type ModelClaim,
  SEGMENT_ROLES,
  type Segment,
} from '../../src/narrate/model/segments.ts';
import { ACCEPTED_WORDS } from '../../src/verify/forms/is-known-form.ts';
import { guardOf } from '../../src/verify/name-guard.ts';
import { indexPack } from '../../src/verify/pack-index.ts';
import { sayClaims, verifySegment } from '../../src/verify/verify-segment.ts';
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
    '٤٢',
    '½',
    '<#C1>',
    '<!subteam^S1>',
    'twice as good as ',
    'symfony',
    'go',
    '{need.admin}',
    '{@gin}',
    '{gap.django.rails}',
    '{flip.weight}',
    '{django.rank}',
    '{{@django}}',
    '{@django',
    '\u202e',
    '\u200b',
    '\n',
  ),
);
/** Words of accepted sentences in any order: what a grammar alone would have to hold. */
const licensed = fc
  .array(fc.oneof(fc.constantFrom(...ACCEPTED_WORDS), bit), { maxLength: 30 })
  .map((words) => words.join(' '));
const text = fc.oneof(
  fc.array(bit, { maxLength: 12 }).map((bits) => bits.join('')),
  licensed,
  fc.string({ unit: 'binary', maxLength: 600 }),
);
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

/** Longer than any sentence that six claims of this pack make in our words, or the longest text with its slots filled. */
const LONGEST_POSTED = 900;

/** Names of the dataset of one word, as they would stand in a text; those that the pack shows are taken out before. */
const NAMES: readonly string[] = [...guard.names].filter((name) => !name.includes(' '));

const wordsOf = (posted: string): string[] =>
  withoutDisplays(posted, PACK)
    .toLowerCase()
    .split(/[^a-z]+/);

describe('whatever comes in', () => {
  it('nothing posted holds a link, a mention, a digit or a name that the pack does not show, or is long', () => {
    fc.assert(
      fc.property(fc.array(anySegment, { minLength: 1, maxLength: 3 }), (segments) => {
        for (const posted of verifySegments(segments, PACK, guard).posted) {
          expect(posted).not.toMatch(/https?:|www\.|<[@!#]|[<>|`*_~]|@/);
          expect(withoutDisplays(posted, PACK)).not.toMatch(/\p{N}/u);
          expect(wordsOf(posted).filter((word) => NAMES.includes(word))).toEqual([]);
          expect(posted.length).toBeGreaterThan(0);
          expect(posted.length).toBeLessThanOrEqual(LONGEST_POSTED);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('is posted as worded or in the words of its claims, never in a mix', () => {
    fc.assert(
      fc.property(anySegment, (segment) => {
        const index = indexPack(PACK);
        const { outcome, text: posted } = verifySegment(segment, index, guard);
        const worded = renderSegment(segment.text, PACK);
        const ours = sayClaims(segment.claims, index);
        expect(posted).toBe({ accept: worded, repair: ours, drop: '' }[outcome]);
      }),
      { numRuns: 300 },
    );
  });

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
