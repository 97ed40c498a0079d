import type { Catalog } from '../../catalog/catalog.ts';
import { type Decision, optionName } from '../../decisions/decision.ts';
import type { BasisFact, BasisWindow } from '../../decisions/decision-basis.ts';
import type { NewsItem } from '../../decisions/news.ts';
import { type MessageKey, type MessageValues, messagesIn } from '../../narrate/messages/messages.ts';
import { nameOf } from '../../narrate/names.ts';
import { shorten } from '../../narrate/shorten.ts';
import { hasNote, lowerFirst } from '../../narrate/words.ts';
import { LIMITS, READABLE } from '../limits.ts';
import { oneLine } from '../visible-text.ts';

/** A source as a link, and the word before it. */
export type NamedLink = { lead: string; name: string; url: string };

/** One change in words: what it is about (empty where the words say so), what is to be said of it, and its source. */
export type ItemWords = { about: string; words: string; link: NamedLink | null };

/** A note stands for a whole channel, whose people may speak any language. */
const say = (key: MessageKey, values?: MessageValues): string => messagesIn('en').say(key, values);

/** What an option is called now; what it was called then where the dataset does not hold it any more. */
export const currentName = (id: string, decision: Decision, catalog: Catalog): string => {
  const name = nameOf(id, catalog);
  return name === id ? optionName(id, decision) : name;
};

const lineName = ({ line, longTermSupport }: BasisWindow, name: string): string =>
  longTermSupport && !/\blts\b/i.test(line) ? say('news.line-lts', { name, line }) : `${name} ${line}`;

/** The first of these sources with an address. */
const linkTo = (
  ids: readonly string[],
  { basis }: Pick<Decision, 'basis'>,
  catalog: Catalog,
): NamedLink | null => {
  for (const id of ids) {
    const source = catalog.sources.get(id) ?? basis.sources.find((each) => each.id === id);
    const url = source?.url ?? '';
    if (source === undefined || !/^https?:\/\//.test(url) || url.length > LIMITS.linkUrl) continue;
    return { lead: say('news.source'), name: shorten(oneLine(source.name), READABLE.cell), url };
  }
  return null;
};

const nearWords = (ends: string, daysLeft: number): string => {
  if (daysLeft > 0) return say('news.support.left', { ends, days: daysLeft });
  return daysLeft === 0
    ? say('news.support.today', { ends })
    : say('news.support.ended', { ends, days: -daysLeft });
};

const movedWords = (before: BasisWindow, after: BasisWindow | null): string => {
  if (after === null) {
    return before.ends === null
      ? say('news.support.gone-undated')
      : say('news.support.gone', { before: before.ends });
  }
  if (after.ends === before.ends) {
    return after.ends === null
      ? say('news.support.again-undated')
      : say('news.support.again', { after: after.ends });
  }
  if (after.ends === null) return say('news.support.undated', { before: before.ends ?? '' });
  return before.ends === null
    ? say('news.support.dated', { after: after.ends })
    : say('news.support.moved', { after: after.ends, before: before.ends });
};

const leaderWords = (
  item: Extract<NewsItem, { kind: 'leader-changed' }>,
  nameNow: (id: string) => string,
): string => {
  const before = nameNow(item.before);
  if (item.after === null) return say('news.leader.none', { before });
  return item.after === item.before
    ? say('news.leader.again', { before })
    : say('news.leader.other', { before, after: nameNow(item.after) });
};

/** What a fact is about, and its value: what comes in the box of a framework says both in its value. */
const parted = ({ name, label, display }: BasisFact): { about: string; value: string } => {
  const [, part, rest] = /^([^:]+): (.+)$/s.exec(display) ?? [];
  return label === '' && part !== undefined && rest !== undefined
    ? { about: `${name}, ${part}`, value: rest }
    : { about: label === '' ? name : `${name}, ${lowerFirst(label)}`, value: display };
};

const datedValue = (fact: BasisFact): string => {
  const value = shorten(oneLine(parted(fact).value), READABLE.note);
  if (fact.dated === '') return value;
  return hasNote(value) ? `${value}, ${fact.dated}` : `${value} (${fact.dated})`;
};

const factWords = (before: BasisFact, after: BasisFact): string => {
  const values = { before: datedValue(before), after: datedValue(after) };
  const isAgain = before.value === after.value && before.unit === after.unit;
  return isAgain ? say('news.fact.again', values) : say('news.fact.changed', values);
};

/** A change that was found, in plain English. */
export const itemWords = (item: NewsItem, decision: Decision, catalog: Catalog): ItemWords => {
  const nameNow = (id: string): string => currentName(id, decision, catalog);
  const link = (ids: readonly string[]): NamedLink | null => linkTo(ids, decision, catalog);
  switch (item.kind) {
    case 'leader-changed':
      return { about: '', words: leaderWords(item, nameNow), link: null };
    case 'support-near': {
      const { window, daysLeft } = item;
      const about = lineName(window, nameNow(window.subject));
      return { about, words: nearWords(window.ends ?? '', daysLeft), link: link(window.sourceIds) };
    }
    case 'support-changed': {
      const { before, after } = item;
      const about = lineName(after ?? before, nameNow(before.subject));
      return { about, words: movedWords(before, after), link: link((after ?? before).sourceIds) };
    }
    case 'fact-changed': {
      const { before, after } = item;
      return { about: parted(after).about, words: factWords(before, after), link: link(after.sourceIds) };
    }
    case 'fact-removed': {
      const { about } = parted(item.before);
      const words = say('news.fact.removed', { before: datedValue(item.before) });
      return { about, words, link: link(item.before.sourceIds) };
    }
    case 'source-closed': {
      const { source, closedOn } = item;
      const name = shorten(oneLine(source.name), READABLE.cell);
      const found = link([source.id]);
      const page = found && { ...found, lead: '', name: say('news.source-page') };
      return { about: '', words: say('news.source-closed', { name, date: closedOn }), link: page };
    }
  }
};

/** A change as one sentence, for where nothing is set in bold. */
export const itemSentence = ({ about, words }: ItemWords): string =>
  about === '' ? words : `${about}: ${words}`;
