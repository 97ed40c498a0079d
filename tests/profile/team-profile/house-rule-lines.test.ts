import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/catalog/vocabulary.ts';
import {
  type HouseRule,
  houseRuleSchema,
  RINGS,
  RULE_LIMITS,
} from '../../../src/profile/team-profile/house-rule.ts';
import { parseHouseRules, printHouseRule } from '../../../src/profile/team-profile/house-rule-lines.ts';
import { catalog } from '../read.ts';

const parse = (text: string) => parseHouseRules(text, catalog);
const print = (rules: readonly HouseRule[]) => rules.map((rule) => printHouseRule(rule, catalog)).join('\n');

/** Words as people leave them: commas inside, none at the ends, no line ends. */
const anyWords = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.stringMatching(/^[a-z0-9äßü:;."'<@!>& -]{0,12}$/), { maxLength: 6 }).map((parts) =>
    parts
      .map((part) => part.replace(/\s+/g, ' ').trim())
      .filter((part) => part !== '')
      .join(', ')
      .slice(0, most)
      .replace(/[, ]+$/, ''),
  );

const anySubject = fc.oneof(
  fc.constantFrom(...catalog.frameworks.keys()).map((id) => ({ kind: 'framework', id })),
  fc.constantFrom(...LANGUAGES).map((id) => ({ kind: 'language', id })),
);
const anyRules = fc.uniqueArray(
  fc
    .record({
      subject: anySubject,
      ring: fc.constantFrom(...RINGS),
      reason: anyWords(RULE_LIMITS.reason),
      owner: anyWords(RULE_LIMITS.owner).map((words) => words.replaceAll(',', '')),
    })
    .map(({ subject, ...rest }): HouseRule => houseRuleSchema.parse({ ...subject, ...rest })),
  { maxLength: 12, selector: ({ kind, id }) => `${kind} ${id}` },
);

describe('house rules as lines', () => {
  it('read back to what was printed', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        expect(parse(print(rules))).toEqual({ rules, problems: [] });
      }),
    );
  });

  it('stand on every framework and language by its name', () => {
    const all = [
      ...[...catalog.frameworks.keys()].map((id) => ({ kind: 'framework', id })),
      ...LANGUAGES.map((id) => ({ kind: 'language', id })),
    ].map((subject) => houseRuleSchema.parse({ ...subject, ring: 'approved', reason: '', owner: '' }));
    expect(parse(print(all))).toEqual({ rules: all, problems: [] });
  });

  it.each([
    ['Java: hold, licence costs, Mira', { ring: 'hold', reason: 'licence costs', owner: 'Mira' }],
    ['java: HOLD', { ring: 'hold', reason: '', owner: '' }],
    ['java : banned , too slow to start', { ring: 'banned', reason: 'too slow to start', owner: '' }],
    ['java: hold, costs, risk, Mira', { ring: 'hold', reason: 'costs, risk', owner: 'Mira' }],
    ['java: hold, costs, risk,', { ring: 'hold', reason: 'costs, risk', owner: '' }],
    ['java: hold, , Mira', { ring: 'hold', reason: '', owner: 'Mira' }],
    ['Java：hold，许可费用，Mira', { ring: 'hold', reason: '许可费用', owner: 'Mira' }],
    ['java: ban, x', { ring: 'banned', reason: 'x', owner: '' }],
  ])('take %j', (line, expected) => {
    expect(parse(line)).toEqual({ rules: [{ kind: 'language', id: 'java', ...expected }], problems: [] });
  });

  it('find what is named by another name', () => {
    expect(parse('spring: trial\nspringboot: trial').rules[0]).toMatchObject({
      kind: 'framework',
      id: 'spring-boot',
    });
    expect(parse('golang: trial').rules).toMatchObject([{ kind: 'language', id: 'go' }]);
  });

  it('skip blank lines and count them', () => {
    expect(parse('\n\nJava: hold\n\nnonsense\n')).toMatchObject({
      rules: [{ id: 'java' }],
      problems: [{ line: 5, kind: 'form' }],
    });
  });

  it.each([
    ['jaba: hold', { kind: 'name', name: 'jaba', guess: 'Java' }],
    ['Djanog: hold', { kind: 'name', name: 'Djanog', guess: 'Django' }],
    ['the weather: hold', { kind: 'name', name: 'the weather', guess: null }],
    ['React: hold', { kind: 'not-ranked', name: 'React' }],
    ['Java', { kind: 'form' }],
    [': hold', { kind: 'form' }],
    ['Java:', { kind: 'form' }],
    ['Java: maybe', { kind: 'ring', ring: 'maybe' }],
    [`Java: hold, ${'x'.repeat(121)}`, { kind: 'too-long', what: 'reason', count: 121, most: 120 }],
    [`Java: hold, x, ${'y'.repeat(41)}`, { kind: 'too-long', what: 'owner', count: 41, most: 40 }],
  ])('say what is wrong with %j', (line, problem) => {
    expect(parse(line)).toEqual({ rules: [], problems: [expect.objectContaining({ line: 1, ...problem })] });
  });

  it('take a name once', () => {
    expect(parse('Java: hold\nKotlin: trial\nJAVA: banned').problems).toEqual([
      { line: 3, kind: 'repeated', name: 'Java', first: 1 },
    ]);
  });

  it('hold no control characters and nothing that turns the reading order', () => {
    expect(parse('Java: hold, a\u202Eb\u0007c\u200B, Mi\tra').rules).toMatchObject([
      { reason: 'a b c', owner: 'Mi ra' },
    ]);
  });

  it('keep markup and mentions as the characters they are', () => {
    expect(parse('Java: hold, <!channel> *bold*, <@U1>').rules).toMatchObject([
      { reason: '<!channel> *bold*', owner: '<@U1>' },
    ]);
  });
});
