import { describe, expect, test } from 'vitest';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { flipLines } from '../../src/narrate/flip-lines.ts';
import { messagesIn } from '../../src/narrate/messages/messages.ts';
import { relaxationLines } from '../../src/narrate/relaxation-lines.ts';
import type { ExcludedOption, Flips, GateResult, Ranking } from '../../src/score/ranking.ts';
import { clearRanking, option, ranking, reading, smallCatalog, TODAY } from './fixtures.ts';

const catalog = smallCatalog();
const none: Flips = { weight: null, leastMove: null, evidence: null, constraint: null };

const linesOf = (flips: Flips | null, ranked: Ranking = clearRanking()): string[] => {
  const told = { ...ranked, flips };
  const [winner, runnerUp] = told.options;
  if (winner === undefined) throw new Error('a telling needs a winner');
  const read = reading();
  return flipLines({
    reading: read,
    ranking: told,
    evidence: gatherEvidence(read, told, catalog, TODAY),
    catalog,
    today: TODAY,
    messages: messagesIn('en'),
    winner,
    runnerUp: runnerUp ?? null,
  }).map(({ text }) => text);
};

const failure = (gate: GateResult['gate'], asked: string): GateResult => ({
  gate,
  outcome: 'fail',
  reason: 'it does not pass',
  asked,
});
const out = (id: string, ...reasons: GateResult[]): ExcludedOption => ({ id, reasons });

const weight: NonNullable<Flips['weight']> = {
  criterion: 'hiring',
  from: 38,
  to: 71,
  fromTier: 'medium',
  toTier: 'critical',
  challenger: 'fastify',
};

describe('what would change the pick', () => {
  test('is not told where nobody looked for it', () => {
    expect(linesOf(null)).toEqual([]);
  });

  test('is at most three sentences: a weight, a doubt, a condition', () => {
    const ranked = clearRanking({ excluded: [out('rocket', failure('excluded-language', 'no Rust'))] });
    const flips: Flips = {
      weight,
      leastMove: null,
      evidence: { id: 'fastify', criterion: 'operability', from: 600, to: 640, challenger: 'fastify' },
      constraint: { gate: 'excluded-language', reason: 'it does not pass', id: 'rocket', points: 81 },
    };
    expect(linesOf(flips, ranked)).toEqual([
      'If hiring counted as critical instead of medium, Fastify would lead.',
      "Better evidence on Fastify's operability could change this: it is rated 550 to 650 out of 1000, and at 640 or more Fastify would lead.",
      'Without "no Rust", Rocket would lead with 81 points.',
    ]);
  });

  test('says of the winner from where downwards somebody else would lead', () => {
    const evidence = {
      id: 'django',
      criterion: 'hiring',
      from: 600,
      to: 560,
      challenger: 'fastify',
    } as const;
    expect(linesOf({ ...none, evidence })).toEqual([
      "Better evidence on Django's hiring could change this: it is rated 550 to 650 out of 1000, and at 560 or less Fastify would lead.",
    ]);
  });

  test('says so when no doubt can, beside a weight that does', () => {
    expect(linesOf({ ...none, weight })[1]).toBe('No single doubtful rating could change this pick.');
  });

  test('never lets a criterion count as "ignore"', () => {
    const from = { ...weight, from: 0, fromTier: 'ignore', toTier: 'high' } as const;
    expect(linesOf({ ...none, weight: from })[0]).toBe(
      'If hiring counted as high instead of not at all, Fastify would lead.',
    );
    const to = { ...weight, from: 15, to: 3, fromTier: 'low', toTier: 'ignore' } as const;
    expect(linesOf({ ...none, weight: to })[0]).toBe(
      'If hiring did not count (it counts as low), Fastify would lead.',
    );
  });

  test('names a condition by what was asked, and a framework ruled out by name once', () => {
    const of = (gate: GateResult['gate'], asked: string) =>
      linesOf(
        { ...none, constraint: { gate, reason: 'it does not pass', id: 'rocket', points: 1 } },
        clearRanking({ excluded: [out('rocket', failure(gate, asked))] }),
      ).at(-1);
    expect(of('native-binary', 'the native binary')).toBe(
      'Without the native binary, Rocket would lead with 1 point.',
    );
    expect(of('excluded-framework', 'no Rocket')).toBe(
      'Had you not ruled it out, Rocket would lead with 1 point.',
    );
  });

  test('is one honest sentence when nothing does', () => {
    expect(linesOf(none)).toEqual(['No single weight, doubtful rating or condition would change this pick.']);
  });

  test('names the floor that keeps a higher score down', () => {
    const held = ranking([
      option('fastify', {}),
      option('django', { ramp_up: 900 }, { blockedBy: 'security' }),
    ]);
    const options = held.options.toSorted((one) => (one.blockedBy === null ? -1 : 1));
    expect(linesOf(none, { ...held, options })).toEqual([
      'No single weight, doubtful rating or condition would change this pick, as long as the minimum for security stands.',
    ]);
  });
});

describe('what to take back when nothing passes', () => {
  const told = (...excluded: ExcludedOption[]) =>
    relaxationLines(ranking([], { excluded }), catalog).map(({ text }) => text);
  const php = failure('must-language', 'PHP');
  const binary = failure('native-binary', 'the native binary');

  test('is each single condition that is enough, with what passes then', () => {
    expect(told(out('django', php, binary), out('fastify', php), out('rocket', binary))).toEqual([
      'Smallest change: take back PHP (then Fastify passes) or the native binary (then Rocket passes).',
    ]);
  });

  test('is a set when no single one is enough, and a ban stands in quotation marks', () => {
    expect(told(out('django', failure('excluded-language', 'no Python'), binary))).toEqual([
      'Dropping one condition alone is not enough. Smallest change: take back "no Python" and the native binary (then Django passes).',
    ]);
  });

  test('counts what it does not list', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
      out(id, failure('excluded-framework', `no ${id}`)),
    );
    expect(told(...six)[0]).toMatch(/"no d" \(then d passes\) or one of 2 more\.$/);
  });

  test('is nothing when no condition is in the way', () => {
    expect(told()).toEqual([]);
  });
});
