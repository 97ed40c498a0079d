import { UNNAMED, voice } from '../../evidence/voice.ts';
import { datedWords } from '../dated-words.ts';
import type { Line } from '../explanation.ts';
import { figureFirst } from '../fact-words.ts';
import type { Messages } from '../messages/messages.ts';
import { clause, sentence } from '../words.ts';
import type { CardTelling } from './card-telling.ts';
import { type CardFact, factsOfCard } from './facts-of-card.ts';

/** How many use it, survey by survey: each population with its newest share first and the earlier ones after it. */
export const useLine = (telling: CardTelling): Line[] => {
  const { messages } = telling;
  const facts = factsOfCard(telling, /^(adoption.*|language-share|stars|trend)$/);
  if (facts.length === 0) return [];
  const populations = [...new Set(facts.map(population))];
  const sentences = populations.map((name) => {
    const told = facts
      .filter((fact) => population(fact) === name)
      .toSorted((a, b) => (a.shown.asOf < b.shown.asOf ? 1 : a.shown.asOf > b.shown.asOf ? -1 : 0));
    return sayPopulation(told, telling);
  });
  return [
    {
      label: messages.say('card.label.use'),
      text: messages.sentences(sentences),
      factIds: facts.map(({ shown }) => shown.id),
    },
  ];
};

/** Shares are compared with shares of the same people only. */
const population = ({ record }: CardFact): string => `${record.slice ?? ''} ${record.unit ?? ''}`;

const sayPopulation = (facts: readonly CardFact[], { catalog, messages }: CardTelling): string => {
  const [newest, ...earlier] = facts;
  if (newest === undefined) return '';
  const publisher = voice(catalog.sources.get(newest.shown.sourceId), newest.shown.sourceId);
  const who = publisher === UNNAMED ? messages.say('fact.voice.articles', { count: 1 }) : publisher;
  const now = messages.noted(
    figureFirst(newest.shown, clause(newest.shown.display), messages),
    messages.row([who, standing(newest, messages)]),
  );
  const before = earlier.map((fact) => messages.noted(shareAlone(fact, messages), standing(fact, messages)));
  return before.length === 0
    ? sentence(now)
    : messages.say('card.use-before', { now, before: messages.row(before) });
};

/** The people were named with the newest share. */
const shareAlone = ({ shown }: CardFact, messages: Messages): string =>
  figureFirst(shown, /^[\d.,]+ %/.exec(shown.display)?.[0] ?? clause(shown.display), messages);

/** Sample, where the note tells it, then date and standing: "23,678 answers, measured 2025, quoted from an article". */
const standing = ({ shown, record }: CardFact, messages: Messages): string => {
  const sample = /([\d,]+) answers/.exec(record.note ?? '')?.[1];
  const standing = datedWords(shown, messages);
  return sample === undefined
    ? standing
    : messages.row([
        messages.say('card.use-answers', { answers: messages.figure(Number(sample.replaceAll(',', ''))) }),
        standing,
      ]);
};
