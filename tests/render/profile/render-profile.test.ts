import { describe, expect, it } from 'vitest';
import { LANGUAGES, QUESTION_LANGUAGES } from '../../../src/catalog/vocabulary.ts';
import { messagesIn } from '../../../src/narrate/messages/messages.ts';
import { validateBlocks } from '../../../src/playground/validate-blocks.ts';
import { validateView } from '../../../src/playground/validate-view.ts';
import { effectiveProfile } from '../../../src/profile/team-profile/effective-profile.ts';
import { type HouseRule, houseRuleSchema } from '../../../src/profile/team-profile/house-rule.ts';
import { entriesOf } from '../../../src/profile/team-profile/profile-form.ts';
import { emptyProfile, type TeamProfile } from '../../../src/profile/team-profile/team-profile.ts';
import { renderPlainText } from '../../../src/render/plain-text.ts';
import { problemsByField } from '../../../src/render/profile/problem-words.ts';
import { renderProfile, type ShownProfile } from '../../../src/render/profile/render-profile.ts';
import { type ProfileFormView, renderProfileForm } from '../../../src/render/profile/render-profile-form.ts';
import { catalog } from '../../profile/read.ts';
import { checkMessage } from '../check-message.ts';

const AT = Date.parse('2026-11-20T12:03:59Z');
const english = messagesIn('en');

const ruleOn = (subject: object, change: Partial<HouseRule> = {}): HouseRule =>
  houseRuleSchema.parse({ ...subject, ring: 'hold', reason: '', owner: '', ...change });
const TEAM: TeamProfile = {
  ...emptyProfile(),
  languages: [
    { id: 'python', level: 'expert' },
    { id: 'go', level: 'learning' },
  ],
  teamSize: 5,
  houseRules: [
    ruleOn({ kind: 'language', id: 'java' }, { reason: 'licence costs', owner: 'Mira' }),
    ruleOn({ kind: 'framework', id: 'flask' }, { ring: 'trial' }),
  ],
};
const WORKSPACE: TeamProfile = {
  ...emptyProfile(),
  platforms: ['kubernetes', 'aws-lambda'],
  plannedHires: 2,
  houseRules: [ruleOn({ kind: 'language', id: 'rust' }, { ring: 'banned', owner: 'Teo' })],
  onlyApproved: true,
  model: 'off',
};
/** The most that anybody can write down, with everything in it that Slack or a reader could trip over. */
const HOSTILE = `<!channel> <@U1> *x* &amp; https://evil.test ${'ß'.repeat(200)}`;
const FULLEST: TeamProfile = {
  ...TEAM,
  teamSize: 5_000,
  houseRules: [
    ...[...catalog.frameworks.keys()].map((id) => ({ kind: 'framework', id })),
    ...LANGUAGES.map((id) => ({ kind: 'language', id })),
  ].map((subject) => ruleOn(subject, { reason: HOSTILE.slice(0, 120), owner: HOSTILE.slice(0, 40) })),
};

const shown = (change: Partial<ShownProfile> = {}): ShownProfile => ({
  from: 'channel',
  effective: effectiveProfile(TEAM, WORKSPACE, 'C1'),
  changes: [
    { from: 'channel', name: 'Teodor Hale', at: AT },
    { from: 'workspace', name: null, at: AT },
  ],
  ...{ isSaved: false, mayEdit: true, mayEditWorkspace: true },
  ...change,
});

const formOf = (profile: TeamProfile, change: Partial<ProfileFormView> = {}): ProfileFormView => ({
  from: 'channel',
  entries: entriesOf(profile, { isWorkspace: change.from === 'workspace', isForAdmin: true }, catalog),
  workspace: change.from === 'workspace' ? null : effectiveProfile(null, WORKSPACE, ''),
  changed: null,
  metadata: '{}',
  ...change,
});

const MESSAGES: Record<string, ShownProfile> = {
  empty: shown({ effective: effectiveProfile(null, null, 'C1'), changes: [], mayEditWorkspace: false }),
  full: shown(),
  'without a button': shown({ mayEdit: false, mayEditWorkspace: false }),
  saved: shown({ isSaved: true }),
  paused: shown({
    effective: effectiveProfile(
      TEAM,
      { ...WORKSPACE, bot: { state: 'paused', reason: 'budget review' } },
      'C1',
    ),
  }),
  direct: shown({
    from: 'direct',
    effective: effectiveProfile(TEAM, WORKSPACE, 'D1'),
    changes: [{ from: 'direct', name: 'Teodor Hale', at: AT }],
  }),
  fullest: shown({
    effective: effectiveProfile(FULLEST, FULLEST, 'C1'),
    changes: [{ from: 'channel', name: HOSTILE, at: AT }],
  }),
};
const CHANGED = { name: 'Teodor Hale', at: AT, fields: ['teamSize', 'houseRules', 'onlyApproved', 'model'] };
const FORMS: Record<string, ProfileFormView> = {
  empty: formOf(emptyProfile()),
  full: formOf(TEAM),
  workspace: formOf(WORKSPACE, { from: 'workspace' }),
  direct: formOf(TEAM, { from: 'direct' }),
  'changed meanwhile': formOf(TEAM, { changed: CHANGED }),
  fullest: formOf(FULLEST, {
    workspace: effectiveProfile(null, FULLEST, ''),
    changed: { ...CHANGED, name: HOSTILE },
    metadata: 'x'.repeat(3_000),
  }),
};

describe('a profile that is shown', () => {
  it.each(Object.entries(MESSAGES))('is as stored: %s', async (name, profile) => {
    const message = renderProfile(profile, catalog, english);
    if (name !== 'fullest') {
      await expect(`${renderPlainText([message])}\n`).toMatchFileSnapshot(
        `./snapshots/profile-${name.replaceAll(' ', '-')}.txt`,
      );
    }
  });

  it.each(
    Object.entries(MESSAGES).flatMap(([name, profile]) =>
      QUESTION_LANGUAGES.map((lang) => [name, lang, profile] as const),
    ),
  )('stays within the limits of Slack: %s in %s', (_, lang, profile) => {
    const message = renderProfile(profile, catalog, messagesIn(lang));
    expect(checkMessage(message)).toEqual([]);
    expect(validateBlocks(message.blocks, 'message')).toEqual([]);
  });

  it('says how many rules it leaves to the form', () => {
    const words = renderPlainText([renderProfile(MESSAGES['fullest'] ?? shown(), catalog, english)]);
    expect(words).toMatch(/and \d+ more; the form shows all/);
  });

  it('keeps what people wrote as plain text', () => {
    const { blocks, text } = renderProfile(MESSAGES['fullest'] ?? shown(), catalog, english);
    expect(JSON.stringify(blocks)).not.toMatch(/"mrkdwn"|"link"|"user"/);
    expect(text).not.toMatch(/<[!@]/);
  });
});

describe('the form of a profile', () => {
  it.each(Object.entries(FORMS))('is as stored: %s', async (name, form) => {
    const view = renderProfileForm(form, catalog, english);
    if (name !== 'fullest') {
      await expect(`${JSON.stringify(view, null, 2)}\n`).toMatchFileSnapshot(
        `./snapshots/form-${name.replaceAll(' ', '-')}.json`,
      );
    }
  });

  it.each(
    Object.entries(FORMS).flatMap(([name, form]) =>
      QUESTION_LANGUAGES.map((lang) => [name, lang, form] as const),
    ),
  )('stays within the limits of Slack: %s in %s', (_, lang, form) => {
    expect(validateView({ ...renderProfileForm(form, catalog, messagesIn(lang)) }, 'modal')).toEqual([]);
  });

  it('tells each kind of mistake in words, at the field it was made in', () => {
    const problems = problemsByField(
      [
        { field: 'learning', kind: 'two-levels', languages: ['java', 'go'] },
        { field: 'plannedHires', kind: 'number', most: 5_000 },
        {
          ...{ field: 'rules', part: 1, kind: 'lines' },
          problems: [
            { line: 1, kind: 'form' },
            { line: 2, kind: 'not-ranked', name: 'React' },
            { line: 3, kind: 'too-long', what: 'reason', count: 130, most: 120 },
            { line: 4, kind: 'form' },
          ],
        },
      ],
      catalog,
      english,
    );
    expect(problems).toEqual({
      'languages.learning': 'Two levels for Java and Go: keep one.',
      'planned-hires': 'Give a whole number from 0 to 5000.',
      'rules.2':
        'Line 1: write "name: ring, reason, owner". Line 2: I do not rank React, so it cannot have a rule. Line 3: the reason has 130 characters; at most 120 are allowed. And 1 more line.',
    });
  });
});
