import { describe, expect, it } from 'vitest';
import type { CriterionId } from '../../src/catalog/vocabulary.ts';
import type { Contribution } from '../../src/score/ranking.ts';
import { explained } from './explained.ts';
import { crudForPython, option, ranking, reading, smallCatalog } from './fixtures.ts';

const catalog = smallCatalog();

/** What the runner-up is chosen for when it is ahead on one criterion, each side rated so. */
const lead = (criterion: CriterionId, own: Partial<Contribution>, other: Partial<Contribution>): string => {
  const first = option('django', { workload_fit: 900 }, {}, { [criterion]: other });
  const second = option('fastify', {}, {}, { [criterion]: own });
  const made = ranking([first, second], {});
  return explained(reading({ requirements: crudForPython() }), made, catalog).runnerUp?.text ?? '';
};

const cited = (lo: number, value: number, hi: number): Partial<Contribution> => ({
  score: value * 10,
  value,
  lo,
  hi,
  evidence: ['fastify.security-policy'],
});

const NOTHING = 'Nothing known clearly favours Fastify over Django here.';

describe('what the runner-up is the better choice for', () => {
  it('is a lead in which neither value may be the other one', () => {
    expect(lead('security', cited(700, 800, 900), cited(500, 650, 760))).toContain('security defaults');
  });

  it('is nothing that the doubt about either rating can take back', () => {
    expect(lead('security', cited(600, 800, 900), cited(500, 650, 760))).toContain(NOTHING);
    expect(lead('security', cited(700, 800, 900), cited(500, 650, 820))).toContain(NOTHING);
  });

  it('is nothing on thin ground, unless all it may be worth is above the other', () => {
    const thin = { confidence: 'one-opinion' } as const;
    expect(lead('security', { ...cited(700, 800, 900), ...thin }, cited(500, 650, 760))).toContain(NOTHING);
    expect(lead('security', { ...cited(700, 800, 900), ...thin }, cited(500, 600, 690))).toContain(
      'security defaults',
    );
  });

  it('is no count of parts that overlaps the count of the other', () => {
    const parts = { evidence: [] };
    const own = { ...cited(820, 880, 940), ...parts };
    expect(lead('first_release', own, { ...cited(696, 780, 864), ...parts })).toContain(NOTHING);
    expect(lead('first_release', own, { ...cited(596, 680, 764), ...parts })).toContain('ready-made parts');
  });
});
