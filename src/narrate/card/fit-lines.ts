import { type RatingConfidence, WORKLOADS } from '../../catalog/vocabulary.ts';
import type { Line } from '../explanation.ts';
import type { Messages } from '../messages/messages.ts';
import { workName } from '../record-names.ts';
import type { CardTelling } from './card-telling.ts';
import { factsOfCard } from './facts-of-card.ts';
import { sayFactAndNote } from './say-fact.ts';

const MOST = 3;
const MOST_WORKLOADS = 4;
/** Midpoints of 0..1000 from which a kind of work is called a strength, and up to which a weakness. */
const STRONG_FROM = 650;
const WEAK_TO = 350;

/** What a framework is good for, by whom, and the kinds of work it is rated best and worst for. */
export const fitLines = (telling: CardTelling): Line[] => [
  ...factsOfCard(telling, /^best-fit$/)
    .slice(0, MOST)
    .map((fact, index) => ({
      label: telling.messages.say(index === 0 ? 'card.label.good-for' : 'card.label.also-for'),
      text: sayFactAndNote(fact, telling),
      factIds: [fact.shown.id],
    })),
  ...ratedFor(telling),
];

type Rated = { name: string; middle: number; ground: Exclude<RatingConfidence, 'unknown'> };

const ratedFor = (telling: CardTelling): Line[] => {
  const { framework, catalog, messages } = telling;
  const rated = WORKLOADS.flatMap((workload): Rated[] => {
    const cell = catalog.ratings.get(framework.id)?.workloads[workload];
    if (cell === undefined || cell.confidence === 'unknown') return [];
    const name = workName(workload, catalog, messages);
    return [{ name, middle: (cell.lo + cell.hi) / 2, ground: cell.confidence }];
  });
  const best = rated.filter(({ middle }) => middle >= STRONG_FROM).toSorted((a, b) => b.middle - a.middle);
  const worst = rated.filter(({ middle }) => middle <= WEAK_TO).toSorted((a, b) => a.middle - b.middle);
  const rating = { high: byGround(best, messages), low: byGround(worst, messages) };
  if (rating.high === '' && rating.low === '') return [];
  const key = rating.low === '' ? 'high' : rating.high === '' ? 'low' : 'both';
  const text = messages.say(`card.rating.${key}`, { ...rating, date: catalog.manifest.asOf });
  return [{ label: messages.say('card.label.rating'), text, factIds: [] }];
};

/** "AI serving and HTTP API (several opinions), realtime (one opinion)": the first few, by what they rest on. */
const byGround = (rated: readonly Rated[], messages: Messages): string => {
  const shown = rated.slice(0, MOST_WORKLOADS);
  const grounds = [...new Set(shown.map(({ ground }) => ground))];
  return messages.row(
    grounds.map((ground) => {
      const names = shown.filter((one) => one.ground === ground).map(({ name }) => name);
      return messages.noted(messages.list(names), messages.say(`card.ground.${ground}`));
    }),
  );
};
