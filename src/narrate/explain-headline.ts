import type { Catalog } from '../catalog/catalog.ts';
import type { LanguageId, PlatformId } from '../catalog/vocabulary.ts';
import type { EvidenceFact } from '../evidence/evidence.ts';
import { supportOf } from '../evidence/lifecycle-facts.ts';
import { lineOf } from '../evidence/upkeep.ts';
import { UNNAMED, voice } from '../evidence/voice.ts';
import { capacitySentence } from './capacity-sentence.ts';
import { datedWords } from './dated-words.ts';
import { partsAnswer, partsHeadline } from './explain-parts.ts';
import { upkeepAnswer } from './explain-upkeep.ts';
import { datedValue, factAbout, figureFirst } from './fact-words.ts';
import { figuresHeadline } from './figures-headline.ts';
import { foreignName, nameOf } from './names.ts';
import { metricName, midSentence } from './record-names.ts';
import { aboutSubject, contestedMetrics } from './subject-facts.ts';
import { lineValues, stateKey } from './support-values.ts';
import type { Telling } from './telling.ts';
import { clause, sentence } from './words.ts';

const MOST_SUBJECTS = 5;
/** More subjects than this are not answered one by one in the first sentences. */
const MOST_ANSWERED = 3;

/** A record's one-sentence summary, wherever it is kept; undefined for what the catalog does not describe. */
const summaryOf = (id: string, catalog: Catalog): string | undefined => {
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
  const { reading, catalog, messages } = telling;
  const [only] = subjects;
  const topic = messages.say(`explain.topic.${reading.topic}`);
  if (only === undefined) return nothingNamed(telling);
  if (subjects.length > 1) {
    const answers = answersTo(subjects, telling) ?? figuresHeadline(subjects, telling);
    if (answers !== null) return answers;
    const names = messages.listSome(
      subjects.map((id) => nameOf(id, catalog)),
      MOST_SUBJECTS,
    );
    const known = subjects.some(
      (id) => aboutSubject(id, reading.topic, telling.evidence.facts, catalog).length > 0,
    );
    if (!known && reading.topic !== 'overview') {
      return messages.say('explain.nothing-known', { name: names, topic });
    }
    return messages.say('explain.several', { names, topic, date: catalog.manifest.asOf });
  }
  return (
    betterThanFact(only, telling) ??
    factHeadline(only, telling) ??
    summaryAnyway(only, telling) ??
    messages.say('explain.nothing-known', { name: nameOf(only, catalog), topic })
  );
};

/** What a question on one thing is asked for first: whether it has a part, or whether somebody keeps it up. */
const answerTo = (id: string, telling: Telling): string | null =>
  partsAnswer(id, telling) ?? upkeepAnswer(id, telling)?.text ?? null;

/** The same, or what one sentence can tell of a subject among several. */
const answerAmong = (id: string, telling: Telling): string | null => {
  const { topic } = telling.reading;
  if (topic === 'licence') return factHeadline(id, telling);
  return answerTo(id, telling) ?? lifecycleHeadline(id, telling);
};

/** The answer for each of a few subjects; null when one of them has none, or there are too many. */
const answersTo = (subjects: readonly string[], telling: Telling): string | null => {
  const answers = subjects.flatMap((id) => answerAmong(id, telling) ?? []);
  return subjects.length <= MOST_ANSWERED && answers.length === subjects.length
    ? telling.messages.sentences(answers)
    : null;
};

/** A first sentence about one subject that says more than its first fact. */
const betterThanFact = (id: string, telling: Telling): string | null =>
  answerTo(id, telling) ??
  capacityHeadline(id, telling) ??
  lifecycleHeadline(id, telling) ??
  summaryHeadline(id, telling) ??
  (telling.reading.topic === 'capability' ? partsHeadline(id, telling) : null);

/** The fact a headline is made of: the first one of a single subject, unless something better leads. */
export const headlineFact = (subjects: readonly string[], telling: Telling): EvidenceFact | undefined => {
  const [only, ...more] = subjects;
  if (only === undefined || more.length > 0) return undefined;
  const better = betterThanFact(only, telling);
  const facts = aboutSubject(only, telling.reading.topic, telling.evidence.facts, telling.catalog);
  if (better !== null || contestedMetrics(facts, telling.catalog).length > 0) return undefined;
  return facts[0];
};

/** The first fact itself; where views differ on it, that they do. */
const factHeadline = (id: string, telling: Telling): string | null => {
  const { reading, evidence, catalog, messages } = telling;
  const name = nameOf(id, catalog);
  const facts = aboutSubject(id, reading.topic, evidence.facts, catalog);
  const [first, ...more] = facts;
  if (first === undefined) return null;
  const [contested] = contestedMetrics(facts, catalog);
  if (contested !== undefined) {
    const metric = midSentence(metricName(contested, catalog, messages), messages);
    return messages.say('explain.contested', { name, metric });
  }
  const used = usedBy(first, telling);
  if (used !== null) return messages.say('explain.used-by', { name, share: used });
  if (first.metric === 'licence') {
    return messages.say('explain.licensed-under', { name, licence: clause(first.display) });
  }
  // "None in the repository" says nothing without what there is none of.
  if (reading.topic === 'security') return sentence(factAbout(first, catalog, messages));
  const text = typeof first.value === 'string' && first.metric !== 'capability';
  if (text && more.length === 0) return sentence(`${name}: ${clause(first.display)}`);
  return sentence(
    text ? `${name}: ${datedValue(first, catalog, messages)}` : factAbout(first, catalog, messages),
  );
};

/** "6.7 % of all respondents (Stack Overflow, measured 2025)": a share with who asked; null for anything else. */
const usedBy = (fact: EvidenceFact, { catalog, messages }: Telling): string | null => {
  if (!/^(adoption|language-share)/.test(fact.metric) || !/^[\d.,]+ % of /.test(fact.display)) return null;
  const who = voice(catalog.sources.get(fact.sourceId), fact.sourceId);
  const told = who === UNNAMED ? messages.say('fact.voice.articles', { count: 1 }) : who;
  const share = figureFirst(fact, clause(fact.display), messages);
  return messages.noted(share, messages.row([told, datedWords(fact, messages)]));
};

const summaryAnyway = (id: string, { catalog, messages }: Telling): string | null => {
  const summary = summaryOf(id, catalog);
  if (summary === undefined) return null;
  return messages.sentences([
    sentence(`${nameOf(id, catalog)}: ${clause(summary)}`),
    messages.say('explain.nothing-on-question'),
  ]);
};

const nothingNamed = ({ reading, messages }: Telling): string => {
  const names = [...new Set(reading.unknown.map(foreignName))].filter((name) => name !== '');
  return names.length === 0
    ? messages.say('explain.which')
    : messages.say('explain.outside', {
        names: messages.listSome(names, MOST_SUBJECTS),
        count: names.length,
      });
};

const summaryHeadline = (id: string, { reading, catalog }: Telling): string | null => {
  const summary = summaryOf(id, catalog);
  if (summary === undefined || reading.topic !== 'overview') return null;
  const told = sentence(`${nameOf(id, catalog)}: ${clause(summary)}`);
  const effect = catalog.supporting.get(id)?.effect;
  return effect === undefined ? told : `${told} ${sentence(effect)}`;
};

/** Which lines are supported, until when, and the one that ended last. */
const lifecycleHeadline = (id: string, { reading, catalog, today, messages }: Telling): string | null => {
  const framework = catalog.frameworks.get(id);
  if (framework === undefined || reading.topic !== 'lifecycle') return null;
  const lines = supportOf(framework, today);
  const version = reading.asks?.kind === 'line-support' ? reading.asks.versions[id] : undefined;
  const asked = version === undefined ? undefined : lineOf(version, lines);
  if (asked !== undefined && asked.state !== 'planned') {
    const told = messages.say(WINDOW[stateKey(asked)], lineValues(asked));
    return messages.say('explain.support', {
      name: framework.name,
      lines: told,
      asOf: framework.lifecycle.asOf,
    });
  }
  const open = lines.filter((line) => line.state === 'supported' || line.state === 'no-date');
  const ended = lines.find((line) => line.state === 'ended');
  const parts = [...open, ...(ended === undefined ? [] : [ended])].map((line) =>
    messages.say(WINDOW[stateKey(line)], lineValues(line)),
  );
  return parts.length === 0
    ? null
    : messages.say('explain.support', {
        name: framework.name,
        lines: messages.list(parts),
        asOf: framework.lifecycle.asOf,
      });
};

const WINDOW = {
  ended: 'explain.support.ended',
  supported: 'explain.support.supported',
  'no-date': 'explain.support.no-date',
  'last-release': 'explain.support.last-release',
} as const;

/** Asked of speed, or of nothing in particular: whether it bears the load that was said. */
const capacityHeadline = (id: string, telling: Telling): string | null => {
  const { topic } = telling.reading;
  return topic === 'performance' || topic === 'benchmark' || topic === 'overview'
    ? capacitySentence(id, telling)
    : null;
};
