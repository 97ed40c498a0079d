import type { Catalog } from '../catalog/catalog.ts';
import type { Reading } from '../profile/reading.ts';
import type { Line } from './explanation.ts';

export const hint = (text: string): Line => ({ text, factIds: [] });

/** Questions that work as they stand: shown to whoever does not know what to type. */
export const EXAMPLES: readonly string[] = [
  '4 TypeScript developers, a CRUD back office with login, live in 6 weeks',
  'Django or Rails for a marketplace, team of 3 that knows Python?',
  'Which version of Spring Boot is still supported?',
];

export const exampleHints = (): Line[] => EXAMPLES.map((example) => hint(`Try: "${example}"`));

/** Said once when the question was not in English and the answer is; nothing for an English question. */
export const languageNote = (reading: Reading, catalog: Catalog): Line[] => {
  if (reading.lang === 'en') return [];
  const note = catalog.lexicons.find((lexicon) => lexicon.id === reading.lang)?.answerNote ?? '';
  return note.trim() === '' ? [] : [hint(note)];
};
