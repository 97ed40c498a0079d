import type { Catalog } from '../catalog/catalog.ts';
import type { LanguageId, PlatformId } from '../catalog/vocabulary.ts';
import type { EvidenceFact } from '../evidence/evidence.ts';
import { formatNumber } from '../evidence/format-number.ts';
import { lineName, supportInWords, supportOf } from '../evidence/lifecycle-facts.ts';
import { voice } from '../evidence/voice.ts';
import type { Topic } from '../profile/reading.ts';
import { datedValue, estimateOf, factAbout, range } from './fact-words.ts';
import { foreignName, nameOf } from './names.ts';
import { aboutSubject, contestedMetrics } from './subject-facts.ts';
import type { Telling } from './telling.ts';
import { clause, listSome, listWords, lowerFirst, sentence } from './words.ts';

const MOST_SUBJECTS = 5;

const TOPIC_WORDS: Readonly<Record<Topic, string>> = {
  overview: 'at a glance',
  lifecycle: 'versions and support',
  performance: 'speed',
  adoption: 'use and popularity',
  hiring: 'hiring',
  licence: 'the licence',
  capability: 'what it brings',
  learning: 'learning it',
  footprint: 'start and memory',
  security: 'security',
  method: 'the method',
  benchmark: 'benchmark figures',
  sources: 'sources',
};

/** A record's one-sentence summary, wherever it is kept; undefined for what the catalog does not describe. */
export const summaryOf = (id: string, catalog: Catalog): string | undefined => {
  const described: ReadonlyMap<string, { summary: string }>[] = [
    catalog.frameworks,
    catalog.supporting,
    catalog.languages as ReadonlyMap<LanguageId | string, { summary: string }>,
    catalog.platforms as ReadonlyMap<PlatformId | string, { summary: string }>,
  ];
  return described.map((records) => records.get(id)?.summary).find((summary) => summary !== undefined);
};

/** First sentence of a fact answer: the fact itself where one sentence can hold it. */
export const explainHeadline = (subjects: readonly string[], telling: Telling): string => {
  const { reading, catalog } = telling;
  const [only] = subjects;
  if (only === undefined) return nothingNamed(telling);
  if (subjects.length > 1) {
    const names = listSome(
      subjects.map((id) => nameOf(id, catalog)),
      MOST_SUBJECTS,
    );
    return `${names}: ${TOPIC_WORDS[reading.topic]}, from the dataset of ${catalog.manifest.asOf}.`;
  }
  return (
    capacityHeadline(only, telling) ??
    lifecycleHeadline(only, telling) ??
    summaryHeadline(only, telling) ??
    factHeadline(only, telling) ??
    summaryAnyway(only, telling) ??
    `${nameOf(only, catalog)}, ${TOPIC_WORDS[reading.topic]}: the dataset holds nothing on it, so I cannot say.`
  );
};

/** The fact a headline is made of: the first one of a single subject, unless something better leads. */
export const headlineFact = (subjects: readonly string[], telling: Telling): EvidenceFact | undefined => {
  const [only, ...more] = subjects;
  if (only === undefined || more.length > 0) return undefined;
  const better =
    capacityHeadline(only, telling) ?? lifecycleHeadline(only, telling) ?? summaryHeadline(only, telling);
  const facts = aboutSubject(only, telling.reading.topic, telling.evidence.facts, telling.catalog);
  if (better !== null || contestedMetrics(facts, telling.catalog).length > 0) return undefined;
  return facts[0];
};

/** The first fact itself; where views differ on it, that they do. */
const factHeadline = (id: string, { reading, evidence, catalog }: Telling): string | null => {
  const facts = aboutSubject(id, reading.topic, evidence.facts, catalog);
  const [first, ...more] = facts;
  if (first === undefined) return null;
  const [contested] = contestedMetrics(facts, catalog);
  if (contested !== undefined) {
    return `${nameOf(id, catalog)}: sources disagree on ${lowerFirst(catalog.metrics.get(contested)?.name ?? contested)}, so their views stand side by side.`;
  }
  const used = usedBy(first, catalog);
  if (used !== null) return `${nameOf(id, catalog)} is used by ${used}.`;
  if (first.metric === 'licence') return `${nameOf(id, catalog)} is licensed under ${clause(first.display)}.`;
  // "None in the repository" says nothing without what there is none of.
  if (reading.topic === 'security') return sentence(factAbout(first, catalog));
  const text = typeof first.value === 'string' && first.metric !== 'capability';
  if (text && more.length === 0) return sentence(`${nameOf(id, catalog)}: ${clause(first.display)}`);
  return sentence(text ? `${nameOf(id, catalog)}: ${datedValue(first, catalog)}` : factAbout(first, catalog));
};

/** "6.7 % of all respondents (Stack Overflow, measured 2025)": a share with who asked; null for anything else. */
const usedBy = (fact: EvidenceFact, catalog: Catalog): string | null =>
  /^(adoption|language-share)/.test(fact.metric) && /^[\d.,]+ % of /.test(fact.display)
    ? `${clause(fact.display)} (${voice(catalog.sources.get(fact.sourceId), fact.sourceId)}, ${fact.dated})`
    : null;

const summaryAnyway = (id: string, { catalog }: Telling): string | null => {
  const summary = summaryOf(id, catalog);
  if (summary === undefined) return null;
  return `${sentence(`${nameOf(id, catalog)}: ${clause(summary)}`)} On what you ask the dataset holds nothing.`;
};

const nothingNamed = ({ reading }: Telling): string => {
  const names = [...new Set(reading.unknown.map(foreignName))].filter((name) => name !== '');
  if (names.length === 0) return 'I could not tell which framework you ask about.';
  return names.length === 1
    ? `${names[0]} is not in the dataset, so I have nothing checked to say about it.`
    : `${listSome(names, MOST_SUBJECTS)} are not in the dataset, so I have nothing checked to say about them.`;
};

const summaryHeadline = (id: string, { reading, catalog }: Telling): string | null => {
  const summary = summaryOf(id, catalog);
  if (summary === undefined || reading.topic !== 'overview') return null;
  const told = sentence(`${nameOf(id, catalog)}: ${clause(summary)}`);
  const effect = catalog.supporting.get(id)?.effect;
  return effect === undefined ? told : `${told} ${sentence(effect)}`;
};

/** Which lines are supported, until when, and the one that ended last. */
const lifecycleHeadline = (id: string, { reading, catalog, today }: Telling): string | null => {
  const framework = catalog.frameworks.get(id);
  if (framework === undefined || reading.topic !== 'lifecycle') return null;
  const lines = supportOf(framework, today);
  const open = lines.filter((line) => line.state === 'supported' || line.state === 'no-date');
  const ended = lines.find((line) => line.state === 'ended');
  const parts = [
    ...open.map((line) => `${lineName(line)} has ${supportInWords(line)}`),
    ...(ended === undefined ? [] : [`${lineName(ended)} is out: ${supportInWords(ended)}`]),
  ];
  return parts.length === 0
    ? null
    : `${framework.name}: ${listWords(parts)} (as of ${framework.lifecycle.asOf}).`;
};

/** Asked whether a framework is fast enough for a stated load: the estimate against the need, in one sentence. */
const capacityHeadline = (id: string, { reading, catalog }: Telling): string | null => {
  const rps = reading.requirements.load.rps?.value;
  const headroom = catalog.ratings.get(id)?.criteria.headroom;
  const onTopic =
    reading.topic === 'performance' || reading.topic === 'benchmark' || reading.topic === 'overview';
  if (rps === undefined || headroom === undefined || !onTopic || headroom.confidence === 'unknown')
    return null;
  const { min, max, unit } = headroom.input;
  return `${nameOf(id, catalog)} at ${formatNumber(rps)} requests/s: ${enough(rps, min, max)}. A 4-core container with a database carries about ${range(min, max)} ${unit} (${estimateOf(catalog)}).`;
};

const enough = (rps: number, min: number, max: number): string => {
  if (min >= 3 * rps) return 'fast enough, with room to spare; look at the database queries first';
  if (min >= rps) return 'enough, with little room to spare';
  if (max >= rps) return 'borderline on one small machine';
  return 'more than one small machine carries, so plan for several';
};
