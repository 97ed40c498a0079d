import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { type Decision, isDecision } from '../../src/catalog/schemas/rule.ts';
import { LANGUAGES } from '../../src/catalog/vocabulary.ts';
import { checkRules } from '../../src/rules/check-rules.ts';
import { judgeRule } from '../../src/rules/judge-rule.ts';
import { loadRules } from '../../src/rules/load-rules.ts';
import { requirementsOfSituation } from '../../src/rules/requirements-of-situation.ts';
import ids from './rule-ids.json' with { type: 'json' };

const catalog = loadCatalog('data');
const rules = loadRules('data', catalog);
const report = checkRules(rules, catalog);

const decision = (id: string): Decision => {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined || !isDecision(rule)) throw new Error(`${id} is no decision`);
  return rule;
};

describe('the rules of the articles', () => {
  it('are the 105 of the research, in its order', () => {
    expect(ids).toHaveLength(105);
    expect(rules.map(({ id }) => id)).toEqual(ids);
  });

  it('are each worded differently', () => {
    expect(new Set(rules.map(({ text }) => text)).size).toBe(rules.length);
  });

  it('consider the same options in all of an article, or fewer where they choose between named ones', () => {
    for (const [source, group] of Map.groupBy(rules.filter(isDecision), (rule) => rule.source)) {
      const open = group.filter(({ situation }) => situation.options === undefined);
      const named = group.filter(({ situation }) => situation.options !== undefined);
      const whole = open[0]?.considered ?? [];
      expect(whole.length, source).toBeGreaterThanOrEqual(9);
      for (const rule of open) expect(rule.considered, rule.id).toEqual(whole);
      for (const { id, situation, considered } of named) {
        expect(considered, id).toEqual(situation.options);
        expect(whole, id).toEqual(expect.arrayContaining(considered));
      }
    }
  });

  it('state all of their situation: nothing is assumed or remembered', () => {
    const { situation, text } = decision('R004-01');
    const requirements = requirementsOfSituation(situation, text);
    const stated = { origin: 'stated', words: text };
    expect(requirements).toMatchObject({
      teamLanguages: [{ value: { id: 'typescript', level: 'working' }, ...stated }],
      teamSize: { value: 6, ...stated },
      workloads: [
        { value: 'saas-commerce', ...stated },
        { value: 'api', ...stated },
      ],
      priorities: { maintainability: { value: 'high', ...stated } },
    });
    expect(requirementsOfSituation(decision('R001-06').situation, text).load).toEqual({
      p95Ms: { value: 10, ...stated },
    });
  });
});

describe('what the engine makes of them', () => {
  it('reproduces at least as many as on the day they were written down', () => {
    expect(report.applicable).toBe(97);
    expect(report.reproduced).toBeGreaterThanOrEqual(92);
    expect(report.overAll.reproduced).toBeGreaterThanOrEqual(88);
  });

  it('leaves out only those that choose between no ranked frameworks', () => {
    expect(report.notApplicable.map(({ id }) => id)).toEqual([
      'R001-12',
      'R001-13',
      'R001-17',
      'R002-08',
      'R002-10',
      'R002-14',
      'R003-11',
      'R004-20',
    ]);
  });

  it('explains each disagreement', () => {
    expect(report.disagreements.filter(({ reason }) => reason === null)).toEqual([]);
  });

  // The rule is of any framework and its situation names one as an example. Where small services are the
  // temptation, the engine leaves Express for NestJS: the same language, and made for them.
  const example = decision('R002-11');
  it.each(example.considered.filter((id) => id !== 'express'))('keeps a working monolith in %s', (runs) => {
    const situation = { ...example.situation, existing: [runs] };
    const moved = { ...example, situation, recommended: [runs] };
    expect(judgeRule(moved, example.considered, catalog)).toMatchObject({ reproduced: true });
  });

  const known = new Set(['java', 'kotlin', 'csharp', 'go']);
  it.each(LANGUAGES.filter((language) => !known.has(language)))(
    'takes no leader of benchmarks for a team that knows %s and has a modest load',
    (language) => {
      const rule = decision('R003-10');
      const situation = { ...rule.situation, teamLanguages: [{ id: language, level: 'working' as const }] };
      expect(judgeRule({ ...rule, situation }, rule.considered, catalog)).toMatchObject({ reproduced: true });
    },
  );
});
