import { datedWords } from '../dated-words.ts';
import { shorten } from '../shorten.ts';
import { withoutStanding } from '../subject-facts.ts';
import { clause, sentence } from '../words.ts';
import type { CardTelling } from './card-telling.ts';
import type { CardFact } from './facts-of-card.ts';

const LONGEST_NOTE = 200;

/** "Heavy for thin JSON APIs (opinion of one article, 2026)." */
export const sayFact = ({ shown }: CardFact, { messages }: Pick<CardTelling, 'messages'>): string =>
  sentence(messages.noted(clause(shown.display), datedWords(shown, messages)));

/** Remarks on the list of facts, which say nothing where only some are shown. */
const ON_THE_LIST = /[^.;]*\b(?:beside it|among the facts|are given)\b[^.;]*[.;]?\s*/gi;

/** A stored note without remarks on where its facts stand; a single word that is left of it says nothing. */
export const withoutListRemarks = (note: string): string => {
  const left = note.replace(ON_THE_LIST, '').replace(/[;,\s]+$/, '');
  return left.includes(' ') ? left : '';
};

/** The note stored with a fact; "Our reading of ..." and "Plateau suspect" are said by its date already. */
export const cardNote = ({ record }: CardFact): string =>
  withoutListRemarks(withoutStanding(record.note ?? '')).replace(/^our reading[^;.]*[;.]?\s*/i, '');

/** The same with the note that is stored with it. */
export const sayFactAndNote = (fact: CardFact, telling: Pick<CardTelling, 'messages'>): string => {
  const note = cardNote(fact);
  return note === ''
    ? sayFact(fact, telling)
    : `${sayFact(fact, telling)} ${sentence(shorten(upper(note), LONGEST_NOTE))}`;
};

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
