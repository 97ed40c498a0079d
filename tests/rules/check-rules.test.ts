import { describe, expect, it } from 'vitest';
import { articleRuleSchema } from '../../src/catalog/schemas/rule.ts';
import { checkRules } from '../../src/rules/check-rules.ts';
import { fixtureCatalog } from '../score/fixture-catalog.ts';
import { madeUpRule } from './made-up-rule.ts';

const noDecision = articleRuleSchema.parse({
  id: 'R000-05',
  source: 'article-000',
  text: 'look at the tests first',
  situation: null,
  notApplicable: 'a checklist',
  considered: [],
  recommended: [],
  alternatives: [],
  rejected: [],
});

const rules = [
  madeUpRule({ id: 'R000-01', recommended: ['harbour'] }),
  madeUpRule({ id: 'R000-02', recommended: ['anvil'], disagreement: 'the articles disagree' }),
  madeUpRule({ id: 'R000-03', rejected: ['harbour'] }),
  madeUpRule({ id: 'R000-04', recommended: ['lattice'], considered: ['lattice', 'anvil'] }),
  noDecision,
];

describe('checkRules', () => {
  const report = checkRules(rules, fixtureCatalog());

  it('counts each rule once: reproduced, not applicable or a disagreement', () => {
    expect(report).toMatchObject({ total: 5, applicable: 4, reproduced: 2 });
    expect(report.notApplicable).toEqual([{ id: 'R000-05', reason: 'a checklist' }]);
    expect(report.disagreements.map(({ id }) => id)).toEqual(['R000-02', 'R000-03']);
  });

  it('says what may stand first, what does, and the reason or that there is none', () => {
    expect(report.disagreements).toEqual([
      {
        id: 'R000-02',
        expected: ['anvil'],
        got: ['harbour', 'lattice'],
        reason: 'the articles disagree',
      },
      {
        id: 'R000-03',
        expected: ['anvil', 'bazaar', 'citadel', 'lattice'],
        got: ['harbour', 'lattice'],
        reason: null,
      },
    ]);
  });

  it('judges over all frameworks apart from what the article considers', () => {
    expect(report.overAll).toEqual({
      reproduced: 1,
      disagreements: ['R000-02', 'R000-03', 'R000-04'],
    });
  });
});
