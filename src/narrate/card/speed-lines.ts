import { voice } from '../../evidence/voice.ts';
import { unitWords } from '../criterion-words.ts';
import { datedWords } from '../dated-words.ts';
import type { Line } from '../explanation.ts';
import type { Messages } from '../messages/messages.ts';
import { shorten } from '../shorten.ts';
import { clause, sentence } from '../words.ts';
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
      label: telling.messages.say(index === 0 ? 'card.label.speed-view' : 'card.label.also-said'),
      text: sayFactAndNote(fact, telling),
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
  const { messages } = telling;
  const facts = measured(telling);
  const runs = [...new Set(facts.map(runOf))];
  return runs.flatMap((run) => {
    const told = facts.filter((fact) => runOf(fact) === run).slice(0, MOST_SPEEDS);
    const [first] = told;
    if (first === undefined) return [];
    const who = voice(telling.catalog.sources.get(first.shown.sourceId), first.shown.sourceId);
    return [
      {
        label: messages.say('card.label.measured'),
        text: messages.sentences([
          ...bySetup(told, messages),
          sentence(messages.row([who, datedWords(first.shown, messages)])),
          ...caveats(told),
        ]),
        factIds: told.map(({ shown }) => shown.id),
      },
    ];
  });
};

/** "7,634 requests/s and 495 MiB of memory: 4 CPUs, ...": figures of one set-up stand together. */
const bySetup = (facts: readonly CardFact[], messages: Messages): string[] => {
  const setups = [...new Set(facts.map(({ record }) => record.setup ?? ''))];
  return setups.map((setup) => {
    const values = facts
      .filter(({ record }) => (record.setup ?? '') === setup)
      .map((fact) => amount(fact, messages));
    return sentence(setup === '' ? messages.list(values) : `${messages.list(values)}: ${clause(setup)}`);
  });
};

const amount = ({ shown, record }: CardFact, messages: Messages): string => {
  if (typeof record.value !== 'number') return clause(shown.display);
  const figure = `${messages.figure(record.value)} ${unitWords(record.unit ?? '', messages)}`.trim();
  if (shown.metric.startsWith('memory')) return messages.say('card.speed.memory', { figure });
  return shown.metric.startsWith('cold-start') ? messages.say('card.speed.start', { figure }) : figure;
};

/** Notes of the runs, each once. */
const caveats = (facts: readonly CardFact[]): string[] =>
  [...new Set(facts.map(cardNote))]
    .filter((note) => note !== '')
    .map((note) => sentence(shorten(note, LONGEST_NOTE)));
