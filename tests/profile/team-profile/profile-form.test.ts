import { describe, expect, it } from 'vitest';
import { houseRuleSchema } from '../../../src/profile/team-profile/house-rule.ts';
import {
  entriesOf,
  type ProfileEntries,
  RULES_FIELD_LENGTH,
  readProfileForm,
} from '../../../src/profile/team-profile/profile-form.ts';
import {
  changedFields,
  emptyProfile,
  type TeamProfile,
} from '../../../src/profile/team-profile/team-profile.ts';
import { catalog } from '../read.ts';

const CHANNEL = { isWorkspace: false, isForAdmin: false };
const WORKSPACE = { isWorkspace: true, isForAdmin: true };
const FULL: TeamProfile = {
  languages: [
    { id: 'python', level: 'expert' },
    { id: 'go', level: 'learning' },
  ],
  teamSize: 5,
  plannedHires: 0,
  platforms: ['aws-lambda', 'kubernetes'],
  houseRules: [{ kind: 'language', id: 'java', ring: 'hold', reason: 'licence costs', owner: 'Mira' }],
  onlyApproved: false,
  editors: 'admins',
  model: 'off',
  bot: { state: 'paused', reason: 'budget review' },
};
/** As many rules as there are things to rule on, each as long as it may be. */
const MANY: TeamProfile = {
  ...emptyProfile(),
  houseRules: [...catalog.frameworks.keys()].map((id) =>
    houseRuleSchema.parse({
      ...{ kind: 'framework', id, ring: 'approved' },
      ...{ reason: 'x'.repeat(120), owner: 'y'.repeat(40) },
    }),
  ),
};

const entriesWith = (change: Partial<ProfileEntries>): ProfileEntries => ({
  ...entriesOf(emptyProfile(), CHANNEL, catalog),
  ...change,
});
const read = (entries: ProfileEntries, before = emptyProfile(), approvedElsewhere = false) =>
  readProfileForm(entries, before, approvedElsewhere, catalog);

describe('the form of a profile', () => {
  it.each([
    ['nothing', emptyProfile(), CHANNEL],
    ['everything a channel says', FULL, { ...CHANNEL, isForAdmin: true }],
    ['everything a workspace says', FULL, WORKSPACE],
    ['more rules than a field holds', MANY, CHANNEL],
  ])('gives back %s as it was', (_, profile, who) => {
    const entries = entriesOf(profile, who, catalog);
    const { value, problems } = read(entries, profile);
    expect(problems).toEqual([]);
    expect(value).toEqual(who.isWorkspace ? { ...profile, editors: profile.editors ?? 'everyone' } : profile);
  });

  it('spreads rules over as many fields as they need, with room for one more', () => {
    const { rules } = entriesOf(MANY, CHANNEL, catalog);
    expect(rules.length).toBeGreaterThan(1);
    expect(rules.every((text) => text.length <= RULES_FIELD_LENGTH)).toBe(true);
    expect((rules.at(-1) ?? '').length).toBeLessThan(RULES_FIELD_LENGTH - 400);
  });

  it('leaves what it did not ask as it was', () => {
    const { value } = read(entriesOf(FULL, CHANNEL, catalog), FULL);
    expect({ editors: value.editors, bot: value.bot }).toEqual({ editors: 'admins', bot: FULL.bot });
  });

  it('counts lines within their field', () => {
    const { problems } = read(entriesWith({ rules: ['Java: hold\nGo: trial', '\nnonsense\nJava: trial'] }));
    expect(problems).toEqual([
      {
        ...{ field: 'rules', part: 1, kind: 'lines' },
        problems: [
          { line: 2, kind: 'form' },
          { line: 3, kind: 'repeated', name: 'Java', first: 1 },
        ],
      },
    ]);
  });

  it.each(['5.5', '-1', 'many', '5001', '1e3'])('takes no %j for a number of people', (typed) => {
    expect(read(entriesWith({ teamSize: typed })).problems).toEqual([
      { field: 'teamSize', kind: 'number', most: 5_000 },
    ]);
  });

  it('keeps nothing that it does not offer', () => {
    const entries = entriesWith({
      languages: { expert: ['cobol', 'python'], working: [], learning: [] },
      platforms: ['moon'],
      model: 'always',
      editors: 'nobody',
    });
    expect(read(entries).value).toEqual({
      ...emptyProfile(),
      languages: [{ id: 'python', level: 'expert' }],
    });
  });

  it('wants something approved, here or in the workspace, before nothing else may be chosen', () => {
    const entries = entriesWith({ onlyApproved: true });
    expect(read(entries).problems).toEqual([{ field: 'onlyApproved', kind: 'none-approved' }]);
    expect(read(entries, emptyProfile(), true).problems).toEqual([]);
  });

  it('puts a reason on one line', () => {
    const entries = { ...entriesWith({}), bot: { state: 'paused', reason: ' a\nb\u202E c ' } };
    expect(read(entries).value.bot).toEqual({ state: 'paused', reason: 'a b c' });
  });

  it('names the fields that changed, and nothing of what they hold', () => {
    expect(changedFields(emptyProfile(), FULL)).toEqual([
      'languages',
      'teamSize',
      'plannedHires',
      'platforms',
      'houseRules',
      'editors',
      'model',
      'bot',
    ]);
    expect(changedFields(FULL, FULL)).toEqual([]);
  });
});
