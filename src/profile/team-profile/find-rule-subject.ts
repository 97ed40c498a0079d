import type { Catalog } from '../../catalog/catalog.ts';
import { type NameEntry, nameIndexOf, nameKey } from '../../catalog/names/name-index.ts';
import { LANGUAGES } from '../../catalog/vocabulary.ts';
import { resolve } from '../resolve-names.ts';
import { slipsBetween } from '../slips-between.ts';
import type { HouseRule } from './house-rule.ts';

/** What a rule can stand on, by id. */
export type RuleSubject = Pick<HouseRule, 'kind' | 'id'> & { name: string };

/** A typed name: what a rule can stand on, something that is not ranked, or a name nobody knows. */
export type FoundSubject =
  | { kind: 'found'; subject: RuleSubject }
  | { kind: 'not-ranked'; name: string }
  | { kind: 'unknown'; guess: string | null };

/** A slip of more letters than this makes another word. */
const MOST_SLIPS = 2;

const subjectOf = (entry: NameEntry, catalog: Catalog): RuleSubject | null => {
  const language = LANGUAGES.find((id) => id === entry.id);
  if (entry.kind === 'language' && language !== undefined) {
    return { kind: 'language', id: language, name: entry.name };
  }
  const [id, ...more] = entry.kind === 'framework' ? [entry.id] : resolve(catalog, entry.id);
  const framework = id === undefined || more.length > 0 ? undefined : catalog.frameworks.get(id);
  return framework === undefined ? null : { kind: 'framework', id: framework.id, name: framework.name };
};

const guessFor = (key: string, catalog: Catalog): string | null => {
  let best: { name: string; slips: number } | null = null;
  for (const [name, entry] of nameIndexOf(catalog).entries) {
    if (Math.abs(name.length - key.length) > MOST_SLIPS || subjectOf(entry, catalog) === null) continue;
    const slips = slipsBetween(key, name);
    // Of a word of three letters two slips leave nothing.
    if (slips <= Math.min(MOST_SLIPS, Math.floor(key.length / 2)) && slips < (best?.slips ?? Infinity)) {
      best = { name: entry.name, slips };
    }
  }
  return best?.name ?? null;
};

/** Finds what a typed name stands for, however it is spelt in the dataset; with a guess for a misspelling. */
export const findRuleSubject = (typed: string, catalog: Catalog): FoundSubject => {
  const key = nameKey(typed.trim());
  const { entries } = nameIndexOf(catalog);
  const entry = entries.get(key);
  if (entry === undefined || entry.kind === 'people')
    return { kind: 'unknown', guess: guessFor(key, catalog) };
  const subject = subjectOf(entry, catalog);
  return subject === null ? { kind: 'not-ranked', name: entry.name } : { kind: 'found', subject };
};

/** The display name of what a rule stands on. */
export const ruleName = ({ kind, id }: Pick<HouseRule, 'kind' | 'id'>, catalog: Catalog): string =>
  (kind === 'framework'
    ? catalog.frameworks.get(id)?.name
    : [...catalog.languages.values()].find((language) => language.id === id)?.name) ?? id;
