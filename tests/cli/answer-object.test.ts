import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer.ts';
import { answerObject } from '../../src/cli/answer-object.ts';
import type { EvidenceFact } from '../../src/evidence/evidence.ts';
import { emptyRequirements } from '../../src/profile/requirements.ts';
import type { GateResult } from '../../src/score/ranking.ts';
import { blankReading } from '../profile/blank-reading.ts';
import { stubAnswer, stubRanking } from './stub-answer.ts';

const RULES = [{ id: 'C01', name: 'The team is known', sources: ['S002-001'] }];

const objectOf = (answer: Answer, trace = false, excludedByLanguage: string[] = []) =>
  answerObject(
    'q1',
    {
      answer,
      messages: [{ text: 'summary', blocks: [] }],
      text: 'all text',
      excludedByLanguage,
      rules: RULES,
    },
    { trace },
  );

const stated = <Value>(value: Value) => ({ value, origin: 'stated' as const, words: 'w' });
const assumed = <Value>(value: Value) => ({ value, origin: 'assumed' as const, words: 'default' });
const failed = (gate: GateResult['gate'], reason: string): GateResult => ({
  gate,
  outcome: 'fail',
  reason,
  asked: 'something',
});

const factFrom = (sourceId: string): EvidenceFact => ({
  id: `x.${sourceId}`,
  subject: 'x',
  metric: 'm',
  value: 1,
  unit: null,
  display: '1',
  direction: 'none',
  sourceId,
  sourceName: sourceId,
  sourceUrl: null,
  asOf: '2026',
  checkedOn: null,
  checkedHow: 'unchecked',
  basis: 'stated',
  dated: 'as of 2026',
});

describe('answerObject', () => {
  it('has the fields of the contract, in their order, and nothing else', () => {
    expect(Object.keys(objectOf(stubAnswer()))).toEqual([
      'id',
      'behaviour',
      'ranking',
      'compared',
      'named',
      'unknown',
      'text',
      'lang',
      'requirements',
      'profile',
      'confidence',
      'excluded',
      'question',
      'narration',
      'messages',
      'sources',
      'dataset',
    ]);
  });

  it('lists the ranking best first and each source once', () => {
    const evidence = { facts: [factFrom('b'), factFrom('a'), factFrom('b')] };
    expect(objectOf(stubAnswer({ evidence }))).toMatchObject({
      ranking: ['django', 'rails'],
      sources: ['b', 'a'],
      confidence: null,
      messages: [{ text: 'summary', blocks: [] }],
      text: 'all text',
      dataset: { version: '2026.11.1', asOf: '2026-11-20' },
    });
  });

  it('puts what was said into the profile, and nothing that was assumed', () => {
    const requirements = {
      ...emptyRequirements(),
      teamSize: assumed(5),
      teamLanguages: [stated({ id: 'go' as const, level: 'working' as const })],
      excludedFrameworks: [stated('django')],
    };
    const answer = stubAnswer({ reading: blankReading({ requirements }), ranking: null });
    expect(objectOf(answer, false, ['laravel', 'django']).profile).toEqual({
      team_size: null,
      team_languages: ['go'],
      excluded: ['django', 'laravel'],
    });
  });

  it('counts a team size of 0 as said', () => {
    const requirements = { ...emptyRequirements(), teamSize: stated(0) };
    expect(objectOf(stubAnswer({ reading: blankReading({ requirements }) })).profile.team_size).toBe(0);
  });

  it('gives the reasons of exclusions, and leaves out what was only not named', () => {
    const excluded = [
      { id: 'express', reasons: [failed('excluded-language', 'no JS'), failed('named', 'not asked about')] },
      { id: 'gin', reasons: [failed('named', 'not asked about')] },
      { id: 'flask', reasons: [failed('platform', 'not there')] },
    ];
    const object = objectOf(stubAnswer({ ranking: stubRanking({ excluded }) }));
    expect(object.excluded).toEqual([
      { id: 'express', reason: 'no JS' },
      { id: 'flask', reason: 'not there' },
    ]);
    expect(object.profile.excluded).toEqual(['express']);
  });

  it('has an empty ranking and no confidence without a ranking', () => {
    expect(objectOf(stubAnswer({ ranking: null }))).toMatchObject({
      ranking: [],
      confidence: null,
      excluded: [],
      question: null,
    });
  });

  it('has the question back of a clarifying answer, and none for help', () => {
    const asked = stubAnswer(
      { reading: blankReading({ behaviour: 'clarify', clarify: 'vague' }), ranking: null },
      'What for?',
    );
    expect(objectOf(asked).question).toEqual({ text: 'What for?', options: [] });
    const help = stubAnswer({
      reading: blankReading({ behaviour: 'clarify', clarify: 'help' }),
      ranking: null,
    });
    expect(objectOf(help).question).toBeNull();
  });

  it('adds the trace only when it is asked for', () => {
    expect(objectOf(stubAnswer(), true).trace).toMatchObject({
      firedRules: ['C01'],
      rules: RULES,
      totalWeight: 100,
      options: [{ id: 'django', rank: 1 }, { id: 'rails' }],
    });
    expect(objectOf(stubAnswer({ ranking: null }), true).trace).toMatchObject({ weights: [], targets: null });
  });
});
