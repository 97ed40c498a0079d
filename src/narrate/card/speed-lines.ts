import { formatNumber } from '../../evidence/format-number.ts';
import { voice } from '../../evidence/voice.ts';
import type { Line } from '../explanation.ts';
import { shorten } from '../shorten.ts';
import { clause, listWords, sentence } from '../words.ts';
import type { CardTelling } from './card-telling.ts';
import { type CardFact, factsOfCard } from './facts-of-card.ts';
import { cardNote, sayFactAndNote } from './say-fact.ts';

const MOST_SPEEDS = 3;
const MOST_VIEWS = 2;
const LONGEST_NOTE = 160;

/** What was measured, one line a source with set-up, date and caveats, then what is said of the speed. */
export const speedLines = (telling: CardTelling): Line[] => [
  ...measuredLines(telling),
  ...factsOfCard(telling, /^performance-view$/)
    .slice(0, MOST_VIEWS)
    .map((fact, index) => ({
      label: index === 0 ? 'Said of its speed' : 'Also said',
      text: sayFactAndNote(fact),
      factIds: [fact.shown.id],
    })),
];

/** Runs that read a database or act as an API; the bare JSON run only where there is no other. */
const measured = (telling: CardTelling): CardFact[] => {
  const working = factsOfCard(telling, /^throughput-(?!json)/);
  const speeds = working.length > 0 ? working : factsOfCard(telling, /^throughput-json/);
  return [...speeds, ...factsOfCard(telling, /^(memory|cold-start)/)];
};

const runOf = ({ shown }: CardFact): string => `${shown.sourceId} ${shown.dated}`;

const measuredLines = (telling: CardTelling): Line[] => {
  const facts = measured(telling);
  const runs = [...new Set(facts.map(runOf))];
  return runs.flatMap((run) => {
    const told = facts.filter((fact) => runOf(fact) === run).slice(0, MOST_SPEEDS);
    const [first] = told;
    if (first === undefined) return [];
    const who = voice(telling.catalog.sources.get(first.shown.sourceId), first.shown.sourceId);
    return [
      {
        label: 'Measured',
        text: `${bySetup(told)} ${who}, ${sentence(first.shown.dated)}${caveats(told)}`,
        factIds: told.map(({ shown }) => shown.id),
      },
    ];
  });
};

/** "7,634 requests/s and 495 MiB of memory: 4 CPUs, ...": figures of one set-up stand together. */
const bySetup = (facts: readonly CardFact[]): string => {
  const setups = [...new Set(facts.map(({ record }) => record.setup ?? ''))];
  return setups
    .map((setup) => {
      const values = facts.filter(({ record }) => (record.setup ?? '') === setup).map(amount);
      return sentence(setup === '' ? listWords(values) : `${listWords(values)}: ${clause(setup)}`);
    })
    .join(' ');
};

const amount = ({ shown, record }: CardFact): string => {
  if (typeof record.value !== 'number') return clause(shown.display);
  const figure = `${formatNumber(record.value)} ${record.unit ?? ''}`.trim();
  if (shown.metric.startsWith('memory')) return `${figure} of memory`;
  return shown.metric.startsWith('cold-start') ? `${figure} to start` : figure;
};

/** Notes of the runs, each once. */
const caveats = (facts: readonly CardFact[]): string =>
  [...new Set(facts.map(cardNote))]
    .filter((note) => note !== '')
    .map((note) => ` ${sentence(shorten(note, LONGEST_NOTE))}`)
    .join('');
