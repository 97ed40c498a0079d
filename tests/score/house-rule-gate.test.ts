import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/catalog/vocabulary.ts';
import {
  type HouseRules,
  houseRuleSchema,
  type KeptRule,
  RINGS,
} from '../../src/profile/team-profile/house-rule.ts';
import { parseHouseRules } from '../../src/profile/team-profile/house-rule-lines.ts';
import { rank } from '../../src/score/rank.ts';
import type { GateResult } from '../../src/score/ranking.ts';
import { catalog } from '../profile/read.ts';
import { anyPlain } from '../properties/arbitraries.ts';
import { type Plain, requirementsOf } from './requirements-of.ts';

const TODAY = '2026-11-20';

const rulesOf = (text: string, onlyApproved: HouseRules['onlyApproved'] = null): HouseRules => ({
  rules: parseHouseRules(text, catalog).rules.map((rule) => ({ ...rule, from: 'channel' })),
  onlyApproved,
});
const rankWith = (houseRules: HouseRules, plain: Plain = {}) =>
  rank({ ...requirementsOf(plain), houseRules }, catalog, TODAY);
const gatesOf = (id: string, ...given: Parameters<typeof rankWith>): GateResult[] =>
  rankWith(...given).excluded.find((option) => option.id === id)?.reasons ?? [];

const anyRules: fc.Arbitrary<KeptRule[]> = fc.uniqueArray(
  fc
    .record({
      subject: fc.oneof(
        fc.constantFrom(...catalog.frameworks.keys()).map((id) => ({ kind: 'framework', id })),
        fc.constantFrom(...LANGUAGES).map((id) => ({ kind: 'language', id })),
      ),
      ring: fc.constantFrom(...RINGS),
    })
    .map(({ subject, ring }) => ({
      ...houseRuleSchema.parse({ ...subject, ring, reason: 'r', owner: 'o' }),
      from: 'channel' as const,
    })),
  { maxLength: 8, selector: ({ kind, id }) => `${kind} ${id}` },
);

describe('house rules', () => {
  it('always rule out what they hold or ban, whatever is asked', () => {
    fc.assert(
      fc.property(anyRules, anyPlain, (rules, { options: _, existing: __, ...plain }) => {
        const { options } = rankWith({ rules, onlyApproved: null }, plain);
        const forbidden = (kind: string, id: string): boolean =>
          rules.some(
            (rule) =>
              rule.kind === kind && rule.id === id && (rule.ring === 'hold' || rule.ring === 'banned'),
          );
        const hasOwn = (id: string): boolean =>
          rules.some((rule) => rule.kind === 'framework' && rule.id === id);
        for (const { id } of options) {
          expect(forbidden('framework', id)).toBe(false);
          const languages = catalog.frameworks.get(id)?.languages ?? [];
          if (!hasOwn(id)) expect(languages.every((each) => forbidden('language', each))).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('that approve or try change no order', () => {
    const order = ({ options }: ReturnType<typeof rank>) => options.map(({ id, score }) => [id, score]);
    expect(order(rankWith(rulesOf('Django: trial\nPython: approved\nJava: trial')))).toEqual(
      order(rank(requirementsOf({}), catalog, TODAY)),
    );
  });

  it.each([
    ['Django: hold, licence costs, Mira', 'it is on hold by house rule: licence costs (Mira)'],
    ['Django: banned, too big', 'it is banned by house rule: too big'],
    ['Python: banned, , Mira', 'Python is banned by house rule (Mira)'],
    ['Python: hold', 'Python is on hold by house rule'],
  ])('%j say ring, reason and owner', (line, reason) => {
    expect(gatesOf('django', rulesOf(line))).toMatchObject([{ gate: 'house-rule', outcome: 'fail', reason }]);
  });

  it('on a framework go before those on its language', () => {
    expect(gatesOf('django', rulesOf('Python: banned\nDjango: approved'))).toEqual([]);
    expect(gatesOf('flask', rulesOf('Python: banned\nDjango: approved'))).toHaveLength(1);
    expect(gatesOf('django', rulesOf('Python: approved\nDjango: banned'))).toHaveLength(1);
  });

  it('on a language take along what stands with it, as "no Java" takes Kotlin, unless it has a rule of its own', () => {
    const kotlin = [...catalog.frameworks.values()].filter(({ languages }) => languages.includes('kotlin'));
    expect(kotlin.length).toBeGreaterThan(0);
    const [first] = kotlin;
    expect(gatesOf(first?.id ?? '', rulesOf('Java: hold'))).toHaveLength(1);
    expect(gatesOf(first?.id ?? '', rulesOf('Java: hold\nKotlin: approved'))).toEqual([]);
  });

  it('leave what works in a language that is allowed', () => {
    const both = [...catalog.frameworks.values()].find(
      ({ languages }) => languages.includes('typescript') && languages.includes('javascript'),
    );
    expect(gatesOf(both?.id ?? '', rulesOf('TypeScript: banned'))).toEqual([]);
    expect(gatesOf(both?.id ?? '', rulesOf('TypeScript: banned\nJavaScript: hold'))).toHaveLength(1);
  });

  it('that want approved choices only rule out everything else, also what is on trial', () => {
    const { options, excluded } = rankWith(
      rulesOf('Django: approved\nFlask: trial\nGo: approved', 'channel'),
    );
    const go = [...catalog.frameworks.values()].filter(({ languages }) => languages.includes('go'));
    expect(options.map(({ id }) => id).toSorted()).toEqual(['django', ...go.map(({ id }) => id)].toSorted());
    expect(excluded.every(({ reasons }) => reasons[0]?.houseRule?.ring === 'not-approved')).toBe(true);
  });

  it('are no condition where nobody wrote any', () => {
    expect(rank(requirementsOf({}), catalog, TODAY).excluded).toEqual([]);
  });
});
