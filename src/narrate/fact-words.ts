import type { Catalog } from '../catalog/catalog.ts';
import type { EvidenceFact } from '../evidence/evidence.ts';
import { WATCH_OUT } from '../evidence/facts-behind-ranking.ts';
import type { Contribution } from '../score/ranking.ts';
import { datedWords } from './dated-words.ts';
import { derivedFactWords } from './derived-fact-words.ts';
import { type Messages, messagesIn } from './messages/messages.ts';
import { nameOf } from './names.ts';
import { metricName, midSentence } from './record-names.ts';
import { clause } from './words.ts';

/** Their own words say what they are about. */
const UNLABELLED: readonly string[] = ['lifecycle', 'capability', WATCH_OUT];

/** The dataset's name of what a fact is about, "Learning curve"; null where its own words say so. */
const ownLabel = (fact: EvidenceFact, catalog: Catalog): string | null =>
  UNLABELLED.includes(fact.metric) ? null : (catalog.metrics.get(fact.metric)?.name ?? null);

/** The same in the asker's language. */
const labelOf = (fact: EvidenceFact, catalog: Catalog, messages: Messages): string | null =>
  ownLabel(fact, catalog) === null ? null : metricName(fact.metric, catalog, messages);

/** Value, age and standing of a fact: "7.4 % (measured 2025, not checked)". */
export const datedValue = (fact: EvidenceFact, catalog: Catalog, messages: Messages): string => {
  const label = ownLabel(fact, catalog);
  const told =
    label === null
      ? displayOf(fact, catalog, messages)
      : figureFirst(fact, withoutRepetition(fact, label), messages);
  const standing = datedWords(fact, messages);
  // A figure that ends with its set-up in brackets takes its date into them.
  const setUp = typeof fact.value === 'number' && told.endsWith(')');
  return setUp ? `${told.slice(0, -1)}; ${standing})` : messages.noted(told, standing);
};

/** Words of a fact that begin with its figure, with the separators of the asker's language in it. */
export const figureFirst = ({ value }: EvidenceFact, told: string, messages: Messages): string =>
  typeof value === 'number' ? told.replace(/^-?\d[\d,]*(\.\d+)?/, messages.figure(value)) : told;

/** What an unlabelled fact says: a support window or a part in the asker's words, anything else as it is stored. */
const displayOf = (fact: EvidenceFact, catalog: Catalog, messages: Messages): string =>
  derivedFactWords(fact, catalog, messages) ?? clause(fact.display);

/** A fact as it is said in a sentence: metric, value, age and standing. */
export const factPhrase = (fact: EvidenceFact, catalog: Catalog, messages: Messages): string => {
  const label = labelOf(fact, catalog, messages);
  const value = datedValue(fact, catalog, messages);
  return label === null ? value : `${messages.say('label.colon', { label })}${value}`;
};

/** A fact that names whom it is about: "Express, use among all respondents: 19.9 %", "Gin: no router of ...". */
export const factAbout = (fact: EvidenceFact, catalog: Catalog, messages: Messages): string => {
  const label = labelOf(fact, catalog, messages);
  const name = nameOf(fact.subject, catalog);
  const value = datedValue(fact, catalog, messages);
  if (label !== null) {
    const about = messages.row([name, midSentence(label, messages)]);
    return `${messages.say('label.colon', { label: about })}${value}`;
  }
  return fact.metric === 'capability'
    ? messages.row([name, value])
    : `${messages.say('label.colon', { label: name })}${value}`;
};

/** "Use among professional developers, 2025: 7.4 %", "GitHub stars: 76,783": unit and population are not said twice. */
const withoutRepetition = (fact: EvidenceFact, label: string): string => {
  const display = clause(fact.display);
  const [, amount, population] = /^(.+ %) of (.+)$/.exec(display) ?? [];
  if (amount !== undefined && population !== undefined && label.includes(population)) return amount;
  const unit = ` ${fact.unit ?? ''}`;
  const said = unit.length > 3 && label.toLowerCase().startsWith(unit.trim().toLowerCase());
  return typeof fact.value === 'number' && said ? display.replace(unit, '') : display;
};

/** "1 to 3", "3", "up to 2": a range in whole numbers. */
export const range = (min: number, max: number, messages: Messages): string => {
  const [low, high] = [Math.round(min), Math.round(max)];
  if (low === high) return messages.figure(low);
  return low === 0
    ? messages.say('fact.range.up-to', { to: messages.figure(high) })
    : messages.say('fact.range', { from: messages.figure(low), to: messages.figure(high) });
};

/** "about 1 to 3 weeks"; "less than a week" when it rounds to nothing. */
export const weeks = (min: number, max: number, messages: Messages = messagesIn('en')): string => {
  const [from, count] = [Math.round(min), Math.round(max)];
  if (count === 0) return messages.say('fact.weeks.less');
  if (from === 0) return messages.say('fact.weeks.up-to', { count });
  return from === count
    ? messages.say('fact.weeks.about', { count, figure: messages.figure(count) })
    : messages.say('fact.weeks.between', { from: messages.figure(from), to: messages.figure(count) });
};

/** "estimate of 2026-11-20": what is said of every figure that the dataset's authors set. */
export const estimateOf = (catalog: Catalog, messages: Messages): string =>
  messages.say('fact.estimate', { date: catalog.manifest.asOf });

/** How thin the ground is, after a statement; empty when it is not. */
export const standingOf = (contribution: Contribution, messages: Messages): string => {
  switch (contribution.confidence) {
    case 'one-opinion':
      return messages.noted('', messages.say('fact.standing.one-opinion'));
    case 'inherited':
      return messages.noted('', messages.say('fact.standing.inherited'));
    case 'unknown':
      return messages.noted('', messages.say('fact.standing.unknown'));
    case 'evidence':
    case 'several-opinions':
      return '';
  }
};
