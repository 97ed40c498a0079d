import { type RatingConfidence, WORKLOADS } from '../../catalog/vocabulary.ts';
import type { Line } from '../explanation.ts';
import { estimateOf } from '../fact-words.ts';
import { listWords, sentence, upperFirst } from '../words.ts';
import type { CardTelling } from './card-telling.ts';
import { factsOfCard } from './facts-of-card.ts';
import { sayFactAndNote } from './say-fact.ts';

const MOST = 3;
const MOST_WORKLOADS = 4;
/** Midpoints of 0..1000 from which a kind of work is called a strength, and up to which a weakness. */
const STRONG_FROM = 650;
const WEAK_TO = 350;

const GROUND: Readonly<Record<Exclude<RatingConfidence, 'unknown'>, string>> = {
  evidence: 'from evidence',
  'several-opinions': 'several opinions',
  'one-opinion': 'one opinion',
  inherited: 'judged by its language',
};

/** What a framework is good for, by whom, and the kinds of work it is rated best and worst for. */
export const fitLines = (telling: CardTelling): Line[] => [
  ...factsOfCard(telling, /^best-fit$/)
    .slice(0, MOST)
    .map((fact, index) => ({
      label: index === 0 ? 'Good for' : 'Also for',
      text: sayFactAndNote(fact),
      factIds: [fact.shown.id],
    })),
  ...ratedFor(telling),
];

type Rated = { name: string; middle: number; ground: string };

const ratedFor = (telling: CardTelling): Line[] => {
  const { framework, catalog } = telling;
  const rated = WORKLOADS.flatMap((workload): Rated[] => {
    const cell = catalog.ratings.get(framework.id)?.workloads[workload];
    if (cell === undefined || cell.confidence === 'unknown') return [];
    const name = catalog.workloads.get(workload)?.name ?? workload;
    return [{ name, middle: (cell.lo + cell.hi) / 2, ground: GROUND[cell.confidence] }];
  });
  const best = rated.filter(({ middle }) => middle >= STRONG_FROM).toSorted((a, b) => b.middle - a.middle);
  const worst = rated.filter(({ middle }) => middle <= WEAK_TO).toSorted((a, b) => a.middle - b.middle);
  const parts = [
    ...(best.length === 0 ? [] : [`high for ${byGround(best)}`]),
    ...(worst.length === 0 ? [] : [`low for ${byGround(worst)}`]),
  ];
  if (parts.length === 0) return [];
  const text = sentence(`${parts.join('; ')}. An ${estimateOf(catalog)}`);
  return [{ label: 'Our rating', text: upperFirst(text), factIds: [] }];
};

/** "AI serving and HTTP API (several opinions), realtime (one opinion)": the first few, by what they rest on. */
const byGround = (rated: readonly Rated[]): string => {
  const shown = rated.slice(0, MOST_WORKLOADS);
  return [...new Set(shown.map(({ ground }) => ground))]
    .map((ground) => {
      const names = shown.filter((one) => one.ground === ground).map(({ name }) => name);
      return `${listWords(names)} (${ground})`;
    })
    .join(', ');
};
