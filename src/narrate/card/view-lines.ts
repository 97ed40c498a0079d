import { isNotRated } from '../../evidence/is-not-rated.ts';
import type { Line } from '../explanation.ts';
import { contestedMetrics } from '../subject-facts.ts';
import type { CardTelling } from './card-telling.ts';
import { type CardFact, factsOfCard } from './facts-of-card.ts';
import { sayFact, sayFactAndNote } from './say-fact.ts';

const MOST = 2;

const VIEWS: readonly { label: string; metric: RegExp }[] = [
  { label: 'Learning', metric: /^learning-curve$/ },
  { label: 'Hiring', metric: /^hiring$/ },
  { label: 'Concurrency', metric: /^concurrency-model$/ },
];

/** How it is to learn, to hire for and how it runs many things at once; views that differ stand side by side. */
export const viewLines = (telling: CardTelling): Line[] =>
  VIEWS.flatMap(({ label, metric }) => {
    const known = factsOfCard(telling, metric).filter(({ shown }) => !isNotRated(shown));
    const read = known.filter(({ shown }) => shown.checkedHow !== 'unchecked');
    const facts = (read.length > 0 ? read : known).slice(0, MOST);
    if (facts.length === 0) return [];
    return [{ label, text: sayViews(facts, telling), factIds: facts.map(({ shown }) => shown.id) }];
  });

const sayViews = (facts: readonly CardFact[], { catalog }: CardTelling): string => {
  const contested =
    contestedMetrics(
      facts.map(({ shown }) => shown),
      catalog,
    ).length > 0 ||
    (facts.length > 1 && facts.every(({ record }) => /another article/i.test(record.note ?? '')));
  if (contested) return `Views differ. ${facts.map(sayFact).join(' ')}`;
  return facts.map(sayFactAndNote).join(' ');
};
