import { voice } from '../../evidence/voice.ts';
import type { Line } from '../explanation.ts';
import { clause, sentence } from '../words.ts';
import type { CardTelling } from './card-telling.ts';
import { type CardFact, factsOfCard } from './facts-of-card.ts';

/** How many use it, survey by survey: each population with its newest share first and the earlier ones after it. */
export const useLine = (telling: CardTelling): Line[] => {
  const facts = factsOfCard(telling, /^(adoption.*|language-share|stars|trend)$/);
  if (facts.length === 0) return [];
  const populations = [...new Set(facts.map(population))];
  const sentences = populations.map((name) => {
    const told = facts
      .filter((fact) => population(fact) === name)
      .toSorted((a, b) => (a.shown.asOf < b.shown.asOf ? 1 : a.shown.asOf > b.shown.asOf ? -1 : 0));
    return sayPopulation(told, telling);
  });
  return [{ label: 'Use', text: sentences.join(' '), factIds: facts.map(({ shown }) => shown.id) }];
};

/** Shares are compared with shares of the same people only. */
const population = ({ record }: CardFact): string => `${record.slice ?? ''} ${record.unit ?? ''}`;

const sayPopulation = (facts: readonly CardFact[], { catalog }: CardTelling): string => {
  const [newest, ...earlier] = facts;
  if (newest === undefined) return '';
  const who = voice(catalog.sources.get(newest.shown.sourceId), newest.shown.sourceId);
  const now = `${clause(newest.shown.display)} (${who}, ${standing(newest)})`;
  const before = earlier.map((fact) => `${shareAlone(fact)} (${standing(fact)})`);
  return sentence(before.length === 0 ? now : `${now}; before that ${before.join(', ')}`);
};

/** The people were named with the newest share. */
const shareAlone = ({ shown }: CardFact): string =>
  /^[\d.,]+ %/.exec(shown.display)?.[0] ?? clause(shown.display);

/** Sample, where the note tells it, then date and standing: "23,678 answers, measured 2025, quoted from an article". */
const standing = ({ shown, record }: CardFact): string => {
  const sample = /[\d,]+ answers/.exec(record.note ?? '')?.[0];
  return sample === undefined ? shown.dated : `${sample}, ${shown.dated}`;
};
