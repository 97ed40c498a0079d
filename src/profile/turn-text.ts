import type { Catalog } from '../catalog/catalog.ts';
import type { Lexicon } from '../catalog/schemas/lexicon.ts';
import type { QuestionLanguage } from '../catalog/vocabulary.ts';
import { lowerInPlace } from '../catalog/word-edges.ts';
import { type CompiledLexicon, compileLexicon, expressionsFor, type PatternList } from './compile-lexicon.ts';
import { clausesOf, findSpans, pieceAt, type Span, sentencesOf } from './span.ts';

/** Matches of one list that are looked at: a text that repeats a phrase more often says nothing new by it. */
const MOST_SPANS = 200;

/** Chooses a list of patterns of a lexicon. */
export type Select = (lexicon: Lexicon) => readonly string[] | undefined;

/** What the language of a turn rests on: its script or many words, few words or the turn before, or nothing at all. */
export type LanguageGrounds = 'certain' | 'likely' | 'none';

/** One turn as the rules see it: normalised text, its language, and the words to look for. */
export type TurnText = {
  text: string;
  /** The text in lower case, every character in its place: what patterns are matched on. */
  lower: string;
  lang: QuestionLanguage;
  langGrounds: LanguageGrounds;
  sentences: Span[];
  clauses: Span[];
  lexicons: CompiledLexicon[];
  /** All matches of the chosen lists of the lexicons, in reading order. */
  find: (...selects: Select[]) => Span[];
  /** The sentence or clause that holds a position. */
  sentenceAt: (position: number) => Span;
  clauseAt: (position: number) => Span;
};

const countMarks = (lexicon: Lexicon, lower: string): number =>
  findSpans(compileLexicon(lexicon).marks, lower, lower).length;

/** Frequent words of a language that make it certain, where no other language has more than half as many. */
const CERTAIN_MARKS = 3;

type Detected = { lang: QuestionLanguage; langGrounds: LanguageGrounds };

/** The language whose frequent words the text holds most; kana and Han decide by script; English otherwise. */
const detectLanguage = (text: string, catalog: Catalog, before: QuestionLanguage | null): Detected => {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return { lang: 'ja', langGrounds: 'certain' };
  if (/\p{Script=Han}/u.test(text)) return { lang: 'zh', langGrounds: 'certain' };
  let best: { id: QuestionLanguage; count: number } = { id: 'en', count: 0 };
  let others = 0;
  for (const lexicon of catalog.lexicons) {
    if (!lexicon.spaced) continue;
    const count = countMarks(lexicon, text);
    // Of two that are level, the one the conversation is in; English words are borrowed by all.
    const isLevel = count === best.count && count > 0;
    const wins = best.id !== before && (lexicon.id === before || lexicon.id === 'en');
    if (count > best.count || (isLevel && wins)) {
      others = best.count;
      best = { id: lexicon.id, count };
    } else others = Math.max(others, count);
  }
  const certain = best.count >= CERTAIN_MARKS && best.count >= 2 * others;
  return { lang: best.id, langGrounds: certain ? 'certain' : best.count > 0 ? 'likely' : 'none' };
};

/** Prepares a normalised text. English words of the trade are read in every language. */
export const turnText = (text: string, catalog: Catalog, fallback: QuestionLanguage | null): TurnText => {
  const lower = lowerInPlace(text);
  const found = detectLanguage(lower, catalog, fallback);
  const few = found.langGrounds === 'none' || (found.lang === 'en' && text.split(/\s+/).length <= 2);
  const { lang, langGrounds }: Detected =
    few && fallback !== null ? { lang: fallback, langGrounds: 'likely' } : found;
  const lexicons = catalog.lexicons
    .filter((lexicon) => lexicon.id === lang || lexicon.id === 'en')
    .sort((one, other) => Number(other.id === lang) - Number(one.id === lang))
    .map(compileLexicon);
  const cache = new Map<PatternList, Span[]>();
  const listOf = (list: PatternList): Span[] => {
    const known =
      cache.get(list) ??
      expressionsFor(list, lower)
        .flatMap((expression) => findSpans(expression, lower, text))
        .slice(0, MOST_SPANS);
    cache.set(list, known);
    return known;
  };
  const sentences = sentencesOf(text);
  const clauses = clausesOf(text);
  return {
    text,
    lower,
    lang,
    langGrounds,
    sentences,
    clauses,
    lexicons,
    find: (...selects) =>
      lexicons
        .flatMap(({ source, match }) => selects.flatMap((select) => listOf(match(select(source)))))
        .sort((one, other) => one.start - other.start || other.end - one.end),
    sentenceAt: (position) => pieceAt(sentences, position),
    clauseAt: (position) => pieceAt(clauses, position),
  };
};
