import type { EvidencePack, PackFact } from '../evidence/pack/pack.ts';
import { type TopicWord, topicWords } from './words/topics.ts';

/** A pack made ready for look-ups, once for all segments of an answer. */
export type PackIndex = {
  pack: EvidencePack;
  names: ReadonlyMap<string, string>;
  requirements: ReadonlyMap<string, string>;
  facts: ReadonlyMap<string, PackFact>;
  /** Ids of the options that have a place: what "of the options shown" means. */
  shortlist: readonly string[];
  /** Topic words of the metrics of the pack, by phrase. */
  topics: ReadonlyMap<string, { metric: string; more: TopicWord['more'] }[]>;
  /** Phrases of several words that only this pack has, by first word. */
  phrases: ReadonlyMap<string, string[][]>;
};

const shortlistOf = ({ facts, names }: EvidencePack): string[] => {
  const ranked = facts.filter(({ kind }) => kind === 'rank').flatMap(({ subject }) => subject ?? []);
  return ranked.length > 0 ? ranked : names.map(({ id }) => id);
};

export const indexPack = (pack: EvidencePack): PackIndex => {
  const metrics = [...new Set(pack.facts.map(({ metric }) => metric))];
  const spoken = metrics.flatMap((metric) => topicWords(metric).map((word) => ({ metric, ...word })));
  const phrases = [
    ...spoken.map(({ phrase }) => phrase),
    ...pack.requirements.map(({ words }) => plain(words)),
  ]
    .map((phrase) => phrase.split(' '))
    .filter(({ length }) => length > 1 && length < 5)
    .toSorted((one, other) => other.length - one.length);
  return {
    pack,
    names: new Map(pack.names.map(({ id, display }) => [id, display])),
    requirements: new Map(pack.requirements.map(({ id, words }) => [id, words])),
    facts: new Map(pack.facts.map((fact) => [fact.id, fact])),
    shortlist: shortlistOf(pack),
    topics: Map.groupBy(spoken, ({ phrase }) => phrase),
    phrases: Map.groupBy(phrases, ([first]) => first ?? ''),
  };
};

/** Words of a requirement as the tokens of a text have them. */
export const plain = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z' ]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
