import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRITERIA, type CriterionId, TIERS } from '../../src/catalog/vocabulary.ts';
import { criterionInside } from '../../src/narrate/criterion-words.ts';
import { messagesIn } from '../../src/narrate/messages/messages.ts';
import { renderPlainText } from '../../src/render/plain-text.ts';
import { resultMessage } from '../../src/render/vote/result-message.ts';
import { tally } from '../../src/vote/tally.ts';
import type { Ballot, Tiers } from '../../src/vote/vote.ts';
import { countable } from '../../src/vote/weighed-apart.ts';
import { checkMessage } from '../render/check-message.ts';
import { only, smallCatalog, smallVote, TODAY } from './small-vote.ts';

const english = messagesIn('en');
const TOLD_APART: readonly CriterionId[] = ['security', 'operability', 'longevity', 'ramp_up'];

const tiersOf: fc.Arbitrary<Tiers> = fc
  .record(Object.fromEntries(TOLD_APART.map((criterion) => [criterion, fc.constantFrom(...TIERS)])), {
    requiredKeys: [],
  })
  .map((tiers) => only(tiers));

/** Up to eight people with ids that stand nowhere else. */
const ballotsOf: fc.Arbitrary<Ballot[]> = fc
  .array(fc.record({ tiers: tiersOf, consents: fc.boolean() }), { maxLength: 8 })
  .map((all) => all.map((each, index) => ({ ...each, user: `USER${index}QX` })));

const nameOf = (user: string): string => `Name of ${user.replace('USER', 'person ')}`;

/** Names of everybody: more than a result is ever rendered with. */
const namesOf = (ballots: readonly Ballot[]) =>
  Object.fromEntries(ballots.map(({ user }) => [user, nameOf(user)]));

const resultOf = (ballots: readonly Ballot[], quorum: number) => {
  const vote = smallVote({ quorum });
  const names = namesOf(ballots);
  const sight = { catalog: smallCatalog, today: TODAY };
  const outcome = tally(vote, ballots, new Set(Object.keys(names)), sight);
  const message = resultMessage(vote, outcome, names, smallCatalog);
  return { outcome, message, words: `${message.text}\n${renderPlainText([message])}` };
};

const voted = fc.record({ ballots: ballotsOf, quorum: fc.integer({ min: 1, max: 9 }) });
const holds = (property: (voted: { ballots: Ballot[]; quorum: number }) => void): void =>
  fc.assert(fc.property(voted, property), { numRuns: 150 });

describe('the result of any vote', () => {
  it('tells people apart often enough for what follows to say something', () => {
    const outcomes = fc
      .sample(voted, { numRuns: 150, seed: 7 })
      .map(({ ballots, quorum }) => resultOf(ballots, quorum).outcome);
    expect(
      outcomes.filter(({ apart }) => apart.some(({ named }) => named.length > 0)).length,
    ).toBeGreaterThan(10);
    expect(outcomes.filter(({ apart }) => apart.some(({ others }) => others > 0)).length).toBeGreaterThan(3);
  });

  it('holds the name of nobody who did not agree, and nobody’s id', () => {
    holds(({ ballots, quorum }) => {
      const { message, words } = resultOf(ballots, quorum);
      expect(JSON.stringify(message)).not.toMatch(/USER\d|QX.*USER/);
      for (const { user } of ballots.filter(({ consents }) => !consents)) {
        expect(words).not.toContain(nameOf(user));
      }
    });
  });

  it('says nobody’s tier', () => {
    holds(({ ballots, quorum }) => {
      const { words } = resultOf(ballots, quorum);
      for (const tier of TIERS) {
        expect(words).not.toContain(english.say(`form.tier.${tier}`));
        expect(words).not.toMatch(new RegExp(`\\b${tier}\\b`));
      }
    });
  });

  it('speaks of a criterion beside those alone who agreed, where others could be singled out', () => {
    holds(({ ballots, quorum }) => {
      const nameless = ballots.filter(({ consents }) => !consents).length;
      const { words } = resultOf(ballots, quorum);
      const lines = words.split('\n').filter((line) => line.startsWith('- '));
      for (const criterion of CRITERIA) {
        const inside = criterionInside(criterion, smallCatalog, english);
        for (const line of lines.filter((each) => each.includes(`: ${inside} counts`))) {
          if (nameless < 3) expect(line).toMatch(/^- (Name of [^:]*): /);
          if (nameless < 3) expect(line).not.toMatch(/person:|people:|and \d/);
        }
      }
    });
  });

  it('is the same whoever of the nameless set what', () => {
    holds(({ ballots, quorum }) => {
      const nameless = ballots.filter(({ consents }) => !consents);
      const turned = nameless.map(({ user }, index) => ({
        ...{ user, consents: false },
        tiers: nameless[(index + 1) % nameless.length]?.tiers ?? {},
      }));
      const others = ballots.filter(({ consents }) => consents);
      expect(resultOf([...turned, ...others], quorum).message).toEqual(resultOf(ballots, quorum).message);
    });
  });

  it('does not depend on the order of the ballots', () => {
    holds(({ ballots, quorum }) => {
      const { message } = resultOf(ballots, quorum);
      expect(resultOf(ballots.toReversed(), quorum).message).toEqual(message);
      expect(resultOf([...ballots.slice(2), ...ballots.slice(0, 2)], quorum).message).toEqual(message);
    });
  });

  it('is one that Slack takes', () => {
    holds(({ ballots, quorum }) => {
      expect(checkMessage(resultOf(ballots, quorum).message)).toEqual([]);
    });
  });
});

/** Where each nameless person stands: in a line of the result, in another one, or in none. */
const STANDS = ['none', 'one line', 'another'] as const;
type Stand = (typeof STANDS)[number];

const everyWay = (people: number): Stand[][] =>
  people === 0
    ? [[]]
    : everyWay(people - 1).flatMap((rest) => STANDS.map((stand): Stand[] => [stand, ...rest]));

const shown = (way: readonly Stand[]): string =>
  STANDS.slice(1)
    .map((line) => countable(way.filter((stand) => stand === line).length, way.length))
    .join();

describe.each([1, 2, 3, 4, 5])('counting %i nameless people', (people) => {
  const ways = everyWay(people);

  it('tells neither an outsider nor any of them in which line another one is', () => {
    for (const way of ways) {
      const fitting = ways.filter((other) => shown(other) === shown(way));
      for (const observer of [null, ...way.keys()]) {
        const possible = fitting.filter((other) => observer === null || other[observer] === way[observer]);
        for (const other of way.keys()) {
          if (other === observer || way[other] === 'none') continue;
          expect(new Set(possible.map((each) => each[other])).size).toBeGreaterThan(1);
        }
      }
    }
  });
});

it('a count is shown where it gives nobody away', () => {
  expect([countable(1, 3), countable(2, 4), countable(1, 2), countable(1, 1), countable(3, 4)]).toEqual([
    1, 2, 0, 0, 0,
  ]);
});
