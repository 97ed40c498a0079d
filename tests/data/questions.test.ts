import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { LANGUAGES, type LanguageId } from '../../src/catalog/vocabulary.ts';

const catalog = loadCatalog(resolve(import.meta.dirname, '../../data'));

/** Per cent of all shares that a language and those rated as it hold. */
const shareOf = (language: LanguageId): number => {
  const { languageShares } = catalog.scoring.rampUp;
  const sum = (ids: readonly LanguageId[]) => ids.reduce((total, id) => total + (languageShares[id] ?? 0), 0);
  const family = LANGUAGES.filter((id) => catalog.languages.get(id)?.ratedAs === language);
  return (100 * sum(family)) / sum(LANGUAGES);
};

describe('questions.json', () => {
  it('takes the chance of a language from the shares that the ramp-up is judged by', () => {
    const question = catalog.questions.find(({ field }) => field === 'teamLanguages');
    expect(question?.answers).toHaveLength(5);
    for (const { says, prior, sets } of question?.answers ?? []) {
      const language = sets.teamLanguages?.[0]?.id ?? 'rust';
      expect(Math.abs(prior - shareOf(language)), says).toBeLessThan(1);
    }
  });

  it('asks in short, friendly sentences', () => {
    for (const { text } of catalog.questions) expect(text.length).toBeLessThan(80);
  });

  it('offers every answer once', () => {
    const says = catalog.questions.flatMap(({ answers }) => answers.map((answer) => answer.says));
    expect(new Set(says).size).toBe(says.length);
  });
});
