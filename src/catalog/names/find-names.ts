import type { Catalog } from '../catalog.ts';
import type { OrdinaryWord } from '../schemas/ordinary-word.ts';
import { LEFT_EDGE, lowerInPlace, RIGHT_EDGE } from '../word-edges.ts';
import { type NameEntry, type NameIndex, nameIndexOf, nameKey } from './name-index.ts';
import { oneEditApart } from './one-edit-apart.ts';

/** A name found in a text. `corrected`: it was misspelt by one letter. */
export type NameHit = NameEntry & { start: number; end: number; words: string; corrected: boolean };

const lookUp = (index: NameIndex, words: string): NameEntry | undefined => {
  const key = nameKey(words);
  return index.entries.get(key) ?? index.entries.get(key.replaceAll(' ', '')) ?? spaced(index, key);
};

/** "springboot" typed for the name "spring boot". */
const spaced = (index: NameIndex, key: string): NameEntry | undefined => {
  const joined = key.replaceAll(' ', '');
  for (const [name, entry] of index.entries) {
    if (name.includes(' ') && name.replaceAll(' ', '') === joined) return entry;
  }
  return undefined;
};

const exactHits = (index: NameIndex, text: string): NameHit[] => {
  const hits: NameHit[] = [];
  for (const match of lowerInPlace(text).matchAll(index.pattern)) {
    const entry = lookUp(index, match[0]);
    if (entry === undefined) continue;
    const words = text.slice(match.index, match.index + match[0].length);
    hits.push({
      ...entry,
      start: match.index,
      end: match.index + match[0].length,
      words,
      corrected: false,
    });
  }
  return hits;
};

const WORD = /(?<![\p{L}\p{N}_.#/@-])\p{Script=Latin}+(?![\p{L}\p{N}_])/gu;

/** Words, and pairs of neighbouring words, that are one slip away from a name of five letters or more. */
const misspeltHits = (catalog: Catalog, index: NameIndex, text: string, taken: NameHit[]): NameHit[] => {
  const words = [...text.matchAll(WORD)].map((match) => ({ start: match.index, words: match[0] }));
  const hits: NameHit[] = [];
  const consider = (start: number, typed: string): boolean => {
    const key = typed.toLowerCase().replace(/\s+/g, ' ');
    const end = start + typed.length;
    if (key.length < 4 || catalog.notTypos.has(key)) return false;
    if ([...taken, ...hits].some((hit) => hit.start < end && start < hit.end)) return false;
    for (const length of [key.length, key.length - 1, key.length + 1]) {
      for (const name of index.spellable.get(length) ?? []) {
        const entry = index.entries.get(name);
        if (entry === undefined || name[0] !== key[0] || !oneEditApart(key, name)) continue;
        hits.push({ ...entry, start, end, words: typed, corrected: true });
        return true;
      }
    }
    return false;
  };
  words.forEach((word, position) => {
    const next = words[position + 1];
    if (next !== undefined && /^[ -]$/.test(text.slice(word.start + word.words.length, next.start))) {
      const pair = text.slice(word.start, next.start + next.words.length);
      if (pair.includes(' ') && consider(word.start, pair)) return;
    }
    if (word.words.length >= 4) consider(word.start, word.words);
  });
  return hits;
};

/** What speaks for an ambiguous word being a name here; the caller knows the words of the language. */
export type NameContext = {
  /** Does the text hold a word of the trade, or a requirement? */
  trade: boolean;
  /** Does a word that makes its neighbour a name end right before this position ("learn", "no")? */
  before: (position: number) => boolean;
  /** ... or start right after it ("app", "devs")? */
  after: (position: number) => boolean;
  /** Is the word between two positions asked about ("what about X", "is X any good")? */
  asked: (start: number, end: number) => boolean;
  /** Is nothing but "or", "vs", "and", commas and slashes between two positions? */
  joined: (from: number, to: number) => boolean;
};

const isJoined = (hit: NameHit, hits: readonly NameHit[], context: NameContext): boolean =>
  hits.some((other) => {
    if (other === hit || other.kind === 'platform') return false;
    const [first, second] = other.start < hit.start ? [other, hit] : [hit, other];
    return context.joined(first.end, second.start);
  });

const isCapitalInside = (hit: NameHit, text: string): boolean =>
  /^\p{Lu}/u.test(hit.words) && /[\p{L}\p{N},] $/u.test(text.slice(Math.max(0, hit.start - 2), hit.start));

const evidenceFor = (
  hit: NameHit,
  hits: readonly NameHit[],
  sure: boolean,
  text: string,
  context: NameContext,
): number => {
  const after = text.slice(hit.end, hit.end + 12);
  let evidence = 0;
  if (isJoined(hit, hits, context)) evidence += 3;
  if (/^\s?v?\d+(\.\d+)?\b/.test(after) || /^\(\)|^\.(js|use|get)\b/.test(after)) evidence += 2;
  if (context.after(hit.end)) evidence += 2;
  if (context.before(hit.start)) evidence += 1;
  if (context.asked(hit.start, hit.end)) evidence += 2;
  if (isCapitalInside(hit, text)) evidence += 1;
  if (context.trade || sure) evidence += 1;
  if (text.trim().split(/\s+/).length <= 5) evidence += 1;
  return evidence;
};

const useExpressions = new WeakMap<OrdinaryWord, RegExp>();

const useExpression = (word: OrdinaryWord): RegExp => {
  const known = useExpressions.get(word);
  if (known !== undefined) return known;
  const body = word.uses.length === 0 ? '(?!)' : word.uses.join('|');
  const expression = new RegExp(`${LEFT_EDGE}(?:${body})${RIGHT_EDGE}`, 'gu');
  useExpressions.set(word, expression);
  return expression;
};

const usedOrdinarily = (word: OrdinaryWord, hit: NameHit, text: string): boolean => {
  // "no to Go": where the capital is the name's own, it wins over the phrase around it.
  if (word.capitalIsName && isCapitalInside(hit, text)) return false;
  const from = Math.max(0, hit.start - 60);
  const around = text.slice(from, hit.end + 40);
  return [...lowerInPlace(around).matchAll(useExpression(word))].some(
    (match) => from + match.index <= hit.start && hit.end <= from + match.index + match[0].length,
  );
};

/**
 * Names in a normalised text, in reading order. Ordinary words ("go", "express", "spring") count only with
 * enough evidence around them (see ordinary-words.json); misspellings only of names with five letters or more.
 */
export const findNames = (text: string, catalog: Catalog, context: NameContext): NameHit[] => {
  const index = nameIndexOf(catalog);
  const exact = exactHits(index, text);
  const all = [...exact, ...misspeltHits(catalog, index, text, exact)].sort(
    (one, other) => one.start - other.start,
  );
  const sure = all.some((hit) => !hit.ambiguous && hit.kind !== 'outside');
  return all.filter((hit, index) => {
    const word = catalog.ordinaryWords.get(nameKey(hit.words).replaceAll(' ', '-'));
    if (!hit.ambiguous && word === undefined) return true;
    const needs = (word?.needs ?? (hit.kind === 'outside' ? 3 : 1)) + (hit.corrected ? 1 : 0);
    if (word !== undefined && usedOrdinarily(word, hit, text)) return false;
    const neighbours = all.slice(Math.max(0, index - 1), index + 2);
    return evidenceFor(hit, neighbours, sure, text, context) >= needs;
  });
};
