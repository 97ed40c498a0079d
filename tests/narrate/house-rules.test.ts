import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer.ts';
import { type LanguageId, QUESTION_LANGUAGES } from '../../src/catalog/vocabulary.ts';
import { messagesIn } from '../../src/narrate/messages/messages.ts';
import { relaxationLines } from '../../src/narrate/relaxation-lines.ts';
import type { Requirements } from '../../src/profile/requirements.ts';
import { effectiveProfile } from '../../src/profile/team-profile/effective-profile.ts';
import { parseHouseRules } from '../../src/profile/team-profile/house-rule-lines.ts';
import { emptyProfile, type TeamProfile } from '../../src/profile/team-profile/team-profile.ts';
import { rank } from '../../src/score/rank.ts';
import { catalog } from '../profile/read.ts';
import { requirementsOf } from '../score/requirements-of.ts';

const ask = async (text: string, rules: string, more: Partial<TeamProfile> = {}) => {
  const { rules: houseRules, problems } = parseHouseRules(rules, catalog);
  expect(problems).toEqual([]);
  const profile = effectiveProfile({ ...emptyProfile(), houseRules, ...more }, null, 'C1');
  const request = { id: 'r', source: 'cli' as const, text, thread: [], today: '2026-11-20' };
  return (await answer(request, { catalog, teamProfile: async () => profile })).explanation;
};
const texts = (lines: readonly { text: string }[]): string[] => lines.map(({ text }) => text);
const PYTHON = 'REST API with an admin panel, 5 Python developers';

describe('an answer under house rules', () => {
  it('is the same as without a profile when the profile is empty', async () => {
    const request = { id: 'r', source: 'cli' as const, text: PYTHON, thread: [], today: '2026-11-20' };
    const empty = effectiveProfile(emptyProfile(), null, 'C1');
    expect(await answer(request, { catalog, teamProfile: async () => empty })).toEqual(
      await answer(request, { catalog }),
    );
    expect(await answer(request, { catalog, teamProfile: async () => null })).toEqual(
      await answer(request, { catalog }),
    );
  });

  it('names what was asked for and is ruled out before everything else that is', async () => {
    const { excluded } = await ask(
      'Django? REST API, 5 Python developers, no Rust',
      'Django: hold, costs, Mira',
    );
    expect(texts(excluded)[0]).toBe('Django: it is on hold by house rule: costs (Mira).');
    expect(texts(excluded).length).toBeGreaterThan(1);
  });

  it('says of several what is said of one', async () => {
    const { excluded } = await ask(PYTHON, 'Django: banned, x, Mira\nFlask: banned, x, Mira');
    expect(texts(excluded)).toEqual(['Django and Flask: they are banned by house rule: x (Mira).']);
  });

  it('says that a condition of the house can be lifted by its owner', async () => {
    const { flips } = await ask(PYTHON, 'Django: hold, costs, Mira\nFastAPI: hold');
    expect(texts(flips).join(' ')).toMatch(
      /Without the house rule on Django \(ask Mira\), Django would lead/,
    );
  });

  it('warns when the pick is on trial', async () => {
    const { watchOuts, headline } = await ask(
      PYTHON,
      'Django: hold\nFastAPI: trial, new to us, Teo\nFlask: approved',
    );
    expect(headline).toContain('FastAPI');
    expect(texts(watchOuts)[0]).toBe('FastAPI is on trial by house rule: new to us (Teo).');
    const language = await ask(PYTHON, 'Python: trial');
    expect(texts(language.watchOuts)[0]).toBe('Python is on trial by house rule.');
  });

  it('says nothing of what is approved', async () => {
    const approved = await ask(PYTHON, 'Django: approved, we know it, Mira');
    const { assumptions, ...rest } = approved;
    expect(JSON.stringify(rest)).not.toMatch(/house rule|we know it/);
    expect(texts(assumptions)).toContain("From this channel's profile: house rules.");
  });

  const waysBack = (options: string[], language: LanguageId, rules: string): string[] => {
    const kept = parseHouseRules(rules, catalog).rules.map((rule) => ({ ...rule, from: 'channel' as const }));
    const requirements: Requirements = {
      ...requirementsOf({ options }),
      excludedLanguages: [
        { value: language, origin: 'stated', words: catalog.languages.get(language)?.name ?? '' },
      ],
      houseRules: { rules: kept, onlyApproved: null },
    };
    return texts(relaxationLines(rank(requirements, catalog, '2026-11-20'), catalog));
  };

  it('names both ways when a condition and a house rule are in the way', () => {
    expect(waysBack(['django', 'spring-boot'], 'java', 'Django: hold, x, Mira')).toEqual([
      'Smallest change: take back "no Java" (then Spring Boot passes).',
      'A question cannot lift the house rule on Django: ask Mira. Then Django passes.',
    ]);
  });

  it('says what both together would bring back when neither alone does', () => {
    expect(waysBack(['django', 'flask'], 'python', 'Python: hold, x, Mira')).toEqual([
      'Dropping one condition alone is not enough. Smallest change: take back the house rule on Python (ask Mira) and "no Python" (then Django and Flask pass).',
    ]);
  });

  it.each(QUESTION_LANGUAGES)('has all its words in %s', (lang) => {
    const messages = messagesIn(lang);
    for (const key of [
      'house-rule.excluded',
      'house-rule.lift',
      'house-rule.trial',
      'profile.assumed',
      'paused.line',
    ] as const) {
      expect(messages.has(key)).toBe(true);
    }
  });

  it('tells people’s words as they are in another language', async () => {
    const { excluded, assumptions } = await ask(
      'REST API mit Admin-Bereich, 3 Python-Entwickler',
      'Django: hold, <!channel> *Kosten*, @Mira\nJava: banned',
    );
    expect(texts(excluded)).toEqual([
      'Django: steht nach Hausregel auf „zurückgestellt“: <!channel> *Kosten* (@Mira).',
      expect.stringMatching(/Java steht nach Hausregel auf „verboten“\.$/),
    ]);
    expect(texts(assumptions)).toContain('Aus dem Profil dieses Channels: Hausregeln.');
  });
});
