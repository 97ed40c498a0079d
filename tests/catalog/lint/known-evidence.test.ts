import { describe, expect, it } from 'vitest';
import { knownEvidence } from '../../../src/catalog/lint/known-evidence.ts';
import { languageOf, placesOf } from './small-dataset.ts';

describe('known-evidence', () => {
  it('finds facts and claims that do not exist, wherever a cell stands', () => {
    const places = placesOf(knownEvidence, (given) => {
      given.rating.criteria.security.evidence = ['acorn.security-features'];
      given.rating.criteria.hiring.evidence = ['S007-001'];
      given.rating.criteria.maintainability.typed.evidence = ['acorn.licence', 'gossip'];
      given.rating.workloads.api.evidence = ['S000-1'];
      languageOf(given).ecosystem = {
        ml: { lo: 1, hi: 2, confidence: 'evidence', evidence: ['go.nothing'] },
      };
    });
    expect(places).toEqual([
      'ratings/acorn.json: criteria.hiring.evidence',
      'ratings/acorn.json: criteria.security.evidence',
      'ratings/acorn.json: criteria.maintainability.typed.evidence',
      'ratings/acorn.json: workloads.api.evidence',
      'languages/go.json: ecosystem.ml.evidence',
    ]);
  });

  it('wants a claim or a reason for every context rule', () => {
    const places = placesOf(knownEvidence, (given) => {
      for (const rule of given.contextRules) rule.sources = ['because', 'design: ', 'S000-001'];
    });
    expect(places).toEqual(['context-rules.json: C01.sources', 'context-rules.json: C01.sources']);
  });

  it('wants the same for the chances of the answers to a question', () => {
    const places = placesOf(knownEvidence, ({ questions }) => {
      for (const question of questions) question.sources = ['acorn.licence', 'design: a guess'];
    });
    expect(places).toEqual(['questions.json: 0.sources']);
  });

  it('takes a reason of the house for evidence in an overlay only', () => {
    const cite = ({ rating }: Parameters<NonNullable<Parameters<typeof placesOf>[1]>>[0]) => {
      rating.criteria.security.evidence = ['house: our audit'];
    };
    expect(placesOf(knownEvidence, cite)).toEqual(['ratings/acorn.json: criteria.security.evidence']);
    expect(placesOf(knownEvidence, cite, { isOverlaid: true })).toEqual([]);
  });

  it('names the file of the framework where the rating stands in it', () => {
    const places = placesOf(
      knownEvidence,
      ({ rating }) => {
        rating.criteria.security.evidence = ['gossip'];
      },
      { place: (_, id) => ({ file: `frameworks/${id}.json`, prefix: 'rating.' }) },
    );
    expect(places).toEqual(['frameworks/acorn.json: rating.criteria.security.evidence']);
  });
});
