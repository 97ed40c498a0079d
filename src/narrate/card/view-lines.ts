import { isNotRated } from '../../evidence/is-not-rated.ts';
import type { Line } from '../explanation.ts';
import type { MessageKey } from '../messages/messages.ts';
import { contestedMetrics } from '../subject-facts.ts';
import type { CardTelling } from './card-telling.ts';
import { type CardFact, factsOfCard } from './facts-of-card.ts';
import { sayFact, sayFactAndNote } from './say-fact.ts';

const MOST = 2;

const VIEWS: readonly { label: MessageKey; metric: RegExp }[] = [
  { label: 'card.label.learning', metric: /^learning-curve$/ },
  { label: 'card.label.hiring', metric: /^hiring$/ },
  { label: 'card.label.concurrency', metric: /^concurrency-model$/ },
];

/** How it is to learn, to hire for and how it runs many things at once; views that differ stand side by side. */
export const viewLines = (telling: CardTelling): Line[] =>
  VIEWS.flatMap(({ label, metric }) => {
    const known = factsOfCard(telling, metric).filter(({ shown }) => !isNotRated(shown));
    const read = known.filter(({ shown }) => shown.checkedHow !== 'unchecked');
    const facts = (read.length > 0 ? read : known).slice(0, MOST);
    if (facts.length === 0) return [];
    return [
      {
        label: telling.messages.say(label),
        text: sayViews(facts, telling),
        factIds: facts.map(({ shown }) => shown.id),
      },
    ];
  });

const sayViews = (facts: readonly CardFact[], telling: CardTelling): string => {
  const { catalog, messages } = telling;
  const contested =
    contestedMetrics(
      facts.map(({ shown }) => shown),
      catalog,
    ).length > 0 ||
    (facts.length > 1 && facts.every(({ record }) => /another article/i.test(record.note ?? '')));
  return contested
    ? messages.sentences([messages.say('card.views-differ'), ...facts.map((fact) => sayFact(fact, telling))])
    : messages.sentences(facts.map((fact) => sayFactAndNote(fact, telling)));
};
