import { describe, expect, test } from 'vitest';
import { explainByTemplate } from '../../src/narrate/template.ts';
import type { Reading } from '../../src/profile/reading.ts';
import type { Confidence, Ranking } from '../../src/score/ranking.ts';
import { clearRanking, option, ranking, reading, smallCatalog, TODAY } from './fixtures.ts';

const SURE: Confidence = {
  word: 'clear pick',
  share: 0.99,
  coverage: 0.8,
  cappedBy: null,
  closeWith: null,
  shares: [],
  wins: [],
  centralWeights: [],
  samples: 4096,
};

const line = (
  confidence: Partial<Confidence>,
  ranked: Ranking = clearRanking(),
  more: Partial<Reading> = {},
) =>
  explainByTemplate({
    reading: reading(more),
    ranking: {
      ...ranked,
      confidence: { ...SURE, ...confidence },
    },
    evidence: { facts: [] },
    catalog: smallCatalog(),
    today: TODAY,
  }).confidence?.text;

describe('the confidence line', () => {
  test('gives the share alone where the headline says the word', () => {
    expect(line({})).toBe('Django comes first in nearly all of the plausible weightings and ratings.');
    expect(line({ word: 'leans to', share: 0.61 })).toBe(
      'Django comes first in about 6 in 10 of the plausible weightings and ratings.',
    );
  });
  test('gives the word where the headline says "fits best", and calls no fit what it calls level', () => {
    expect(line({ word: 'strong fit', share: 0.9 })).toMatch(/^Strong fit, first in about 9 in 10 /);
    const level = ranking([option('django', { ramp_up: 620 }), option('fastify', {})]);
    for (const word of ['slight lead', 'likely best fit', 'clear pick'] as const)
      expect(line({ word, share: 0.7 }, level)).toMatch(
        /^Level on points; Django comes first in about 7 in 10 /,
      );
    expect(line({ word: 'no clear pick', share: 0.2 }, level)).toMatch(/^No clear pick; Django comes first /);
  });
  test('gives the word where too little is said for a pick', () => {
    expect(
      line({ word: 'leans to', share: 0.6 }, clearRanking(), { behaviour: 'clarify', clarify: 'vague' }),
    ).toMatch(/^Leans towards Django, first in /);
  });
});
