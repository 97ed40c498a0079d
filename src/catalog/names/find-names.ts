import type { Catalog } from '../catalog.ts';
import type { OrdinaryWord } from '../schemas/ordinary-word.ts';
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
  for (const match of text.matchAll(index.pattern)) {
    const entry = lookUp(index, match[0]);
    if (entry === undefined) continue;
    hits.push({ ...entry, start: match.index, end: match.index + match[0].length, words: match[0], corrected: false });
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
    if (word.words.length >= 5 || word.words.length === 4) consider(word.start, word.words);
  });
  return hits;
};

/** What speaks for an ambiguous word being a name here; the caller knows the trade words of the language. */
export type NameContext = {
  /** Does the text hold a word of the trade, or a requirement? */
  trade: boolean;
  /** Words that make a neighbour a name: before it ("learn", "no") and after it ("app", "devs"). */
  before: RegExp;
  after: RegExp;
  /** Words between two names that join them: "or", "vs", ",", "/". */
  joins: RegExp;
  /** Asks about the word beside it: "what about X", "is X any good". */
  asksBefore: RegExp;
  asksAfter: RegExp;
};

const endsWith = (pattern: RegExp, text: string): boolean =>
  [...text.matchAll(pattern)].some((match) => /^[\s:"'(]*$/.test(text.slice(match.index + match[0].length)));
const startsWith = (pattern: RegExp, text: string): boolean =>
  [...text.matchAll(pattern)].some((match) => /^[\s"')]*$/.test(text.slice(0, match.index)));

const joined = (hit: NameHit, hits: readonly NameHit[], text: string, joins: RegExp): boolean =>
  hits.some((other) => {
    if (other === hit || other.kind === 'platform') return false;
    const [first, second] = other.start < hit.start ? [other, hit] : [hit, other];
    const gap = text.slice(first.end, second.start);
    return gap.length <= 12 && gap.replace(joins, '').replace(/[\s,/&+?|.]/g, '') === '';
  });

const evidenceFor = (hit: NameHit, hits: readonly NameHit[], text: string, context: NameContext): number => {
  const before = text.slice(Math.max(0, hit.start - 40), hit.start);
  const after = text.slice(hit.end, hit.end + 40);
  const capital = /^\p{Lu}/u.test(hit.words) && /[\p{L}\p{N},] $/u.test(before);
  let evidence = 0;
  if (joined(hit, hits, text, context.joins)) evidence += 3;
  if (/^\s?v?\d+(\.\d+)?\b/.test(after) || /^\(\)|^\.(js|use|get)\b/.test(after)) evidence += 2;
  if (startsWith(context.after, after)) evidence += 2;
  if (endsWith(context.before, before)) evidence += 1;
  if (endsWith(context.asksBefore, before) || startsWith(context.asksAfter, after)) evidence += 2;
  if (capital) evidence += 1;
  if (context.trade || hits.some((other) => !other.ambiguous && other.kind !== 'outside')) evidence += 1;
  if (text.trim().split(/\s+/).length <= 4) evidence += 1;
  return evidence;
};

const usedOrdinarily = (word: OrdinaryWord, hit: NameHit, text: string): boolean => {
  const from = Math.max(0, hit.start - 60);
  const around = text.slice(from, hit.end + 40);
  return word.uses.some((use) => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${use})(?![\\p{L}\\p{N}])`, 'giu');
    return [...around.matchAll(pattern)].some(
      (match) => from + match.index <= hit.start && hit.end <= from + match.index + match[0].length,
    );
  });
};

/**
 * Names in a normalised text, in reading order. Ordinary words ("go", "express", "spring") count only with
 * enough evidence around them (see ordinary-words.json); misspellings only of names with five letters or more.
 */
export const findNames = (text: string, catalog: Catalog, context: NameContext): NameHit[] => {
  const index = nameIndexOf(catalog);
  const exact = exactHits(index, text);
  const all = [...exact, ...misspeltHits(catalog, index, text, exact)].sort((one, other) => one.start - other.start);
  return all.filter((hit) => {
    const word = catalog.ordinaryWords.get(nameKey(hit.words).replaceAll(' ', '-'));
    if (!hit.ambiguous && word === undefined) return true;
    const needs = (word?.needs ?? (hit.kind === 'outside' ? 3 : 1)) + (hit.corrected ? 1 : 0);
    if (word !== undefined && usedOrdinarily(word, hit, text)) return false;
    return evidenceFor(hit, all, text, context) >= needs;
  });
};
