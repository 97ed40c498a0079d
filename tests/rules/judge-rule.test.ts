import { describe, expect, it } from 'vitest';
import { judgeRule } from '../../src/rules/judge-rule.ts';
import { fixtureCatalog } from '../score/fixture-catalog.ts';
import { madeUpRule } from './made-up-rule.ts';

// Ranks harbour, lattice, citadel, bazaar, anvil when nothing is stated.
const catalog = fixtureCatalog();

const judge = (given: Parameters<typeof madeUpRule>[0]) => {
  const rule = madeUpRule(given);
  return judgeRule(rule, rule.considered, catalog);
};

describe('a single recommendation', () => {
  it('is reproduced when it is first', () => {
    expect(judge({ recommended: ['harbour'] })).toEqual({
      reproduced: true,
      expected: ['harbour'],
      ranking: ['harbour', 'lattice', 'citadel', 'bazaar', 'anvil'],
    });
  });

  it('is not reproduced in second place', () => {
    expect(judge({ recommended: ['lattice'] }).reproduced).toBe(false);
  });

  it('is first among what the article considers, whatever else there is', () => {
    expect(judge({ recommended: ['lattice'], considered: ['lattice', 'anvil'] })).toMatchObject({
      reproduced: true,
      ranking: ['lattice', 'anvil'],
    });
  });

  it('is a language or a runtime, for any framework behind it', () => {
    expect(
      judge({ recommended: ['some-runtime'], situation: { mustLanguages: ['typescript'] } }),
    ).toMatchObject({
      reproduced: true,
      expected: ['lattice'],
    });
  });

  it('stays single when the framework is named beside its runtime', () => {
    const rule = { recommended: ['some-runtime', 'lattice'] };
    expect(judge(rule)).toMatchObject({ reproduced: false, expected: ['lattice'] });
  });
});

describe('several recommendations', () => {
  it('are reproduced when one of them is second', () => {
    expect(judge({ recommended: ['lattice', 'anvil'] })).toMatchObject({
      reproduced: true,
      expected: ['anvil', 'lattice'],
    });
  });

  it('are not reproduced when the best of them is third', () => {
    expect(judge({ recommended: ['citadel', 'anvil'] }).reproduced).toBe(false);
  });
});

describe('a rejection', () => {
  it('is broken by the rejected one in first place, even with a recommendation in second', () => {
    const rule = { recommended: ['lattice', 'citadel'], rejected: ['harbour'] };
    expect(judge(rule).reproduced).toBe(false);
  });

  it('is kept by the rejected one in second place', () => {
    expect(judge({ rejected: ['lattice'] })).toMatchObject({
      reproduced: true,
      expected: ['anvil', 'bazaar', 'citadel', 'harbour'],
    });
  });
});

describe('a situation', () => {
  it('that names its own options keeps to them over all frameworks', () => {
    const rule = madeUpRule({
      recommended: ['bazaar'],
      situation: { options: ['bazaar', 'anvil'] },
      considered: ['bazaar', 'anvil'],
    });
    expect(judgeRule(rule, [...catalog.frameworks.keys()], catalog)).toMatchObject({
      reproduced: true,
      ranking: ['bazaar', 'anvil'],
    });
  });

  it('that leaves nothing to rank reproduces no recommendation and keeps no rejection', () => {
    const situation = { mustLanguages: ['go' as const] };
    expect(judge({ recommended: ['harbour'], situation }).reproduced).toBe(false);
    expect(judge({ rejected: ['harbour'], situation }).reproduced).toBe(false);
  });
});
