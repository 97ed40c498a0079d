import type { Catalog } from '../../catalog/catalog.ts';
import type { QuestionLanguage } from '../../catalog/vocabulary.ts';
import { topicOf } from '../decide-behaviour.ts';
import { asksForPart } from '../fact-question.ts';
import { readRequest } from '../read-request.ts';
import { readTurn, type TurnReading } from '../read-turn.ts';
import type { Remembered } from '../remembered.ts';
import { requirementChanges } from '../requirement-changes.ts';
import { CHAT_WORDS, type ChatWords } from './chat-words.ts';

/** Longer messages are talk, or a plan, and then somebody mentions the bot. */
const MOST_WORDS = 30;
const MOST_CHARACTERS = 240;
/** "And Go or Rust?": a lead, names, and no more than these letters beside them; scripts without spaces end in more. */
const MOST_LETTERS_ASIDE = { spaced: 2, unspaced: 4 } as const;

/** People, groups, channels, links, code, quotes, anything over several lines, an emoji of words. */
const NOT_FOR_US = /<[@#!]|<https?:|https?:\/\/|www\.|`|^\s*(?:>|&gt;)|\n|@[\p{L}\p{N}]|:[a-z0-9_+-]+:/u;
const LAUGHS = /[\p{Extended_Pictographic}]|[:;]-?[)(DP]|\^\^/u;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A word of these stands in the text; scripts without spaces have no word edges. */
const holds = (text: string, words: readonly string[], spaced: boolean): boolean =>
  words.length > 0 &&
  new RegExp(
    spaced
      ? `(?<![\\p{L}\\p{N}'])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}'])`
      : words.map(escaped).join('|'),
    'u',
  ).test(text);

const begins = (text: string, words: readonly string[], spaced: boolean): boolean =>
  words.some(
    (word) => text.startsWith(word) && (!spaced || !/^[\p{L}\p{N}']/u.test(text.slice(word.length))),
  );

/** English words of the trade are used in every language, so its words count beside a text's own. */
const wordsOf = (lang: QuestionLanguage): ChatWords[] =>
  lang === 'en' ? [CHAT_WORDS.en] : [CHAT_WORDS[lang], CHAT_WORDS.en];

type Line = { text: string; words: readonly ChatWords[]; spaced: boolean };

const beginsWith = (
  { text, words, spaced }: Line,
  select: (words: ChatWords) => readonly string[],
): boolean => words.some((each) => begins(text, select(each), spaced));

/** A name asked about and nothing else: "and Go?", "what about Rails or Django?". */
const asksName = (reading: TurnReading, { text, words, spaced }: Line): boolean => {
  if (!/[?？]\s*$/.test(text) || reading.names.named.length === 0) return false;
  const lead = words.flatMap(({ leads }) => leads).toSorted((one, other) => other.length - one.length);
  const found = lead.find((word) => begins(text, [word], spaced)) ?? '';
  const hits = reading.names.hits.filter((hit) => hit.polarity === 'plain');
  const aside = hits
    .toReversed()
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), reading.turn.lower)
    .replace(found, ' ')
    .replace(/(?<![\p{L}])(?:and|or|und|oder|y|o|e|ou|et)(?![\p{L}])/gu, ' ');
  return (aside.match(/[\p{L}\p{N}]/gu) ?? []).length <= MOST_LETTERS_ASIDE[spaced ? 'spaced' : 'unspaced'];
};

/** A fact asked about a name the dataset holds, "how long is Rails supported?", or a part asked of one, "has Gin login?". */
const asksFact = (reading: TurnReading, { text }: Line): boolean =>
  /[?？]\s*$/.test(text) &&
  ((topicOf(reading.turn) !== null && reading.names.named.length > 0) || asksForPart(reading));

/** Statements that a remark between two people does not make by the way. */
const CHANGING: ReadonlySet<string> = new Set([
  'exclude-framework',
  'allow-framework',
  'exclude-language',
  'allow-language',
  'must-language',
  'option',
  'team-language',
  'team-size',
  'planned-hires',
  'workload',
  'not-workload',
  'need',
  'not-need',
  'platform',
  'not-platform',
  'load',
  'deadline',
  'support-until',
  'structure',
  'typed',
  'cpu-bound',
  'priority',
  'number',
]);

/** "We are", also after "sorry," or "no,". */
const states = (line: Line): boolean => {
  const opener = line.words
    .flatMap(({ openers }) => openers)
    .find((word) => begins(line.text, [word], line.spaced));
  const rest = opener === undefined ? line.text : line.text.slice(opener.length).replace(/^[\s,:]+/, '');
  return [line.text, rest].some((text) => beginsWith({ ...line, text }, (words) => words.states));
};

/** A change told in a form that is not how people talk among themselves. */
const tellsChange = (reading: TurnReading, line: Line): boolean => {
  const tells = beginsWith(line, ({ tells }) => tells);
  // "Add Laravel" states nothing by itself: it is added to what is compared.
  if (tells && reading.names.named.length > 0 && !/[?？]/.test(line.text)) return true;
  if (!reading.statements.some(({ kind }) => CHANGING.has(kind))) return false;
  if (beginsWith(line, ({ supposes }) => supposes)) return true;
  return !/[?？]/.test(line.text) && (tells || states(line));
};

/** Whether the answer to it would say something new: a fact, a ranking of a name, or changed requirements. */
const hasEffect = (text: string, memory: Remembered, catalog: Catalog, today: string): boolean => {
  const request = { id: '', source: 'message' as const, text, thread: [], hasGap: true, today };
  const { behaviour, requirements } = readRequest(request, catalog, memory);
  if (behaviour === 'explain') return true;
  if (behaviour !== 'recommend' && behaviour !== 'compare') return false;
  return behaviour === 'compare' || requirementChanges(memory.requirements, requirements).length > 0;
};

/**
 * Whether a message that mentions nobody is meant for the bot, in a thread where it has answered: it asks about a name
 * alone, asks a fact, supposes something, or says in plain words what is to change, and the answer would be another
 * one. In doubt it is not: people go on talking under an answer. `text` is as Slack sends it; `memory` is what is
 * remembered of the thread. Pure.
 */
export const countsWithoutMention = (
  text: string,
  memory: Remembered,
  catalog: Catalog,
  today: string,
): boolean => {
  if (text.length > MOST_CHARACTERS || NOT_FOR_US.test(text) || LAUGHS.test(text)) return false;
  const reading = readTurn(text, catalog, today, null);
  const { lower, lang, lexicons } = reading.turn;
  if (lower === '' || lower.split(/\s+/).length > MOST_WORDS) return false;
  const spaced = lexicons.every(({ source }) => source.id !== lang || source.spaced);
  const line: Line = { text: lower, words: wordsOf(lang), spaced };
  if (line.words.some(({ amongPeople }) => holds(lower, amongPeople, spaced))) return false;
  const isForUs = asksName(reading, line) || asksFact(reading, line) || tellsChange(reading, line);
  return isForUs && hasEffect(text, memory, catalog, today);
};
