import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, PLATFORMS, SKILL_LEVELS } from '../../../src/catalog/vocabulary.ts';
import { readRequest } from '../../../src/profile/read-request.ts';
import { emptyRequirements, type Requirements } from '../../../src/profile/requirements.ts';
import { effectiveProfile } from '../../../src/profile/team-profile/effective-profile.ts';
import { emptyProfile, type TeamProfile } from '../../../src/profile/team-profile/team-profile.ts';
import { fillFromProfile, withoutProfile } from '../../../src/profile/team-profile/with-team-profile.ts';
import { catalog, read } from '../read.ts';

const profileOf = (own: Partial<TeamProfile>, workspace: Partial<TeamProfile> | null = null) =>
  effectiveProfile(
    { ...emptyProfile(), ...own },
    workspace === null ? null : { ...emptyProfile(), ...workspace },
    'C1',
  );
const PYTHON = profileOf({ languages: [{ id: 'python', level: 'expert' }], teamSize: 5 });
const readWith = (profile: ReturnType<typeof profileOf>, ...texts: string[]) =>
  readRequest(
    {
      id: 't',
      source: 'cli',
      text: texts.at(-1) ?? '',
      thread: texts.slice(0, -1).map((text) => ({ speaker: 'ana', text })),
      today: '2026-11-20',
    },
    catalog,
    null,
    null,
    profile,
  );

const anyProfile: fc.Arbitrary<TeamProfile> = fc
  .record({
    languages: fc.uniqueArray(
      fc.record({ id: fc.constantFrom(...LANGUAGES), level: fc.constantFrom(...SKILL_LEVELS) }),
      { maxLength: 3, selector: ({ id }) => id },
    ),
    teamSize: fc.option(fc.nat({ max: 50 }), { nil: undefined }),
    plannedHires: fc.option(fc.nat({ max: 50 }), { nil: undefined }),
    platforms: fc.uniqueArray(fc.constantFrom(...PLATFORMS), { maxLength: 3 }),
  })
  .map(({ teamSize, plannedHires, ...lists }) => ({
    ...emptyProfile(),
    ...lists,
    ...(teamSize === undefined ? {} : { teamSize }),
    ...(plannedHires === undefined ? {} : { plannedHires }),
  }));

const stated = <Value>(value: Value) => ({ value, origin: 'stated' as const, words: String(value) });
const anyRequirements: fc.Arbitrary<Requirements> = fc
  .record({
    teamLanguages: fc.array(fc.constantFrom(...LANGUAGES), { maxLength: 2 }),
    excludedLanguages: fc.array(fc.constantFrom(...LANGUAGES), { maxLength: 2 }),
    platforms: fc.array(fc.constantFrom(...PLATFORMS), { maxLength: 2 }),
    teamSize: fc.option(fc.nat({ max: 50 }), { nil: undefined }),
    plannedHires: fc.option(fc.nat({ max: 50 }), { nil: undefined }),
  })
  .map(({ teamLanguages, excludedLanguages, platforms, teamSize, plannedHires }) => ({
    ...emptyRequirements(),
    teamLanguages: teamLanguages.map((id) => ({
      ...stated(id),
      value: { id, level: 'working' as const },
    })),
    excludedLanguages: excludedLanguages.map(stated),
    platforms: platforms.map(stated),
    ...(teamSize === undefined ? {} : { teamSize: stated(teamSize) }),
    ...(plannedHires === undefined ? {} : { plannedHires: stated(plannedHires) }),
  }));

describe('a profile behind a question', () => {
  it('never changes what is stated, and fills what is not', () => {
    fc.assert(
      fc.property(anyRequirements, anyProfile, anyProfile, (said, own, workspace) => {
        const filled = fillFromProfile(said, effectiveProfile(own, workspace, 'C1'));
        for (const field of ['teamSize', 'plannedHires'] as const) {
          const known = own[field] ?? workspace[field];
          expect(filled[field]?.value).toBe(said[field]?.value ?? known);
          if (said[field] !== undefined) expect(filled[field]).toEqual(said[field]);
        }
        for (const field of ['teamLanguages', 'platforms'] as const) {
          if (said[field].length > 0) expect(filled[field]).toEqual(said[field]);
        }
        expect(filled.excludedLanguages).toEqual(said.excludedLanguages);
        const ruledOut = said.excludedLanguages.map(({ value }) => value);
        if (said.teamLanguages.length === 0) {
          expect(filled.teamLanguages.some(({ value }) => ruledOut.includes(value.id))).toBe(false);
        }
        expect(withoutProfile(filled)).toEqual(said);
      }),
    );
  });

  it('that says nothing changes nothing', () => {
    for (const text of ['REST API with an admin', 'compare Django and Rails', 'help', 'what is Gin?', 'hi']) {
      expect(readWith(profileOf({}), text)).toEqual(read(text));
    }
  });

  it('is what the question says where the question speaks', () => {
    const { requirements } = readWith(PYTHON, 'We are 9 Go developers, REST API');
    expect(requirements.teamSize?.value).toBe(9);
    expect(requirements.teamLanguages.map(({ value }) => value.id)).toEqual(['go']);
  });

  it('knows the team where the question is silent', () => {
    const { requirements } = readWith(PYTHON, 'REST API with an admin');
    expect(requirements.teamSize).toEqual({
      value: 5,
      origin: 'remembered',
      words: 'team profile (channel)',
    });
    expect(requirements.teamLanguages.map(({ value }) => value)).toEqual([{ id: 'python', level: 'expert' }]);
  });

  it('stands behind a new project, too, and brings back no language that is ruled out', () => {
    const anew = readWith(PYTHON, 'we write Go, REST API', 'new project, forget all that. An admin panel');
    expect(anew.requirements.teamLanguages.map(({ value }) => value.id)).toEqual(['python']);
    const vetoed = readWith(PYTHON, 'REST API, no Python please');
    expect(vetoed.requirements.teamLanguages).toEqual([]);
  });

  it('makes no question of a fact one for advice, and no refusal an answer', () => {
    for (const text of ['what is Gin?', 'how is the weather?', 'help', 'thanks', 'hi']) {
      const { behaviour, clarify } = readWith(PYTHON, text);
      expect({ behaviour, clarify }).toEqual({
        behaviour: read(text).behaviour,
        clarify: read(text).clarify,
      });
    }
  });

  it('is enough to recommend something to who asks for no more than that', () => {
    const text = 'which backend framework should we use?';
    expect(read(text)).toMatchObject({ behaviour: 'clarify', clarify: 'vague' });
    expect(readWith(PYTHON, text)).toMatchObject({ behaviour: 'recommend', clarify: null });
    expect(readWith(profileOf({ teamSize: 5 }), text)).toMatchObject({ clarify: 'vague' });
  });

  it('counts as it is now, not as it was when a turn that cannot be read any more was answered', () => {
    const before = readWith(PYTHON, 'REST API');
    const request = {
      ...{ id: 't', source: 'cli' as const, text: 'and with an admin?', thread: [], today: '2026-11-20' },
      hasGap: true,
    };
    const remembered = { requirements: before.requirements, ranked: null };
    const now = profileOf({ languages: [{ id: 'go', level: 'working' }] });
    const { requirements } = readRequest(request, catalog, remembered, null, now);
    expect(requirements.teamLanguages.map(({ value }) => value.id)).toEqual(['go']);
    expect(requirements.teamSize).toBeUndefined();
    expect(requirements.workloads.map(({ value }) => value)).toContain('api');
    expect(readRequest(request, catalog, remembered).requirements.teamLanguages).toEqual([]);
  });
});

describe('the profile that holds in a channel', () => {
  it('is its own, else the workspace’s, field by field', () => {
    const { teamSize, platforms, languages } = profileOf(
      { teamSize: 3 },
      { teamSize: 40, platforms: ['kubernetes'] },
    );
    expect({ teamSize, platforms, languages }).toEqual({
      teamSize: { value: 3, from: 'channel' },
      platforms: { value: ['kubernetes'], from: 'workspace' },
      languages: null,
    });
  });

  it('has the house rules of both, the channel’s where both speak of one thing', () => {
    const rule = { reason: '', owner: '' };
    const { houseRules } = profileOf(
      { houseRules: [{ kind: 'language', id: 'java', ring: 'approved', ...rule }] },
      {
        houseRules: [
          { kind: 'language', id: 'java', ring: 'banned', ...rule },
          { kind: 'framework', id: 'django', ring: 'hold', ...rule },
        ],
        onlyApproved: true,
      },
    );
    expect(houseRules.rules.map(({ id, ring, from }) => [id, ring, from])).toEqual([
      ['java', 'approved', 'channel'],
      ['django', 'hold', 'workspace'],
    ]);
    expect(houseRules.onlyApproved).toBe('workspace');
  });

  it('lets a model see nothing as soon as one of both says so', () => {
    expect(profileOf({ model: 'off' }, { model: 'on' }).model).toBe('off');
    expect(profileOf({ model: 'on' }, { model: 'off' }).model).toBe('off');
    expect(profileOf({}).model).toBe('on');
  });

  it('is paused by the workspace alone', () => {
    const paused = { bot: { state: 'paused' as const, reason: '' } };
    expect(profileOf(paused).bot.state).toBe('answering');
    expect(profileOf({}, paused).bot.state).toBe('paused');
  });
});
