import type { Catalog } from '../catalog/catalog.ts';
import type { EvidenceFact } from '../evidence/evidence.ts';
import { factsOfRecord, languageFactsOf } from '../evidence/facts-of-record.ts';
import { explainHeadline } from './explain-headline.ts';
import { explainMethod } from './explain-method.ts';
import type { Explanation, Line } from './explanation.ts';
import { factPhrase } from './fact-words.ts';
import { hint } from './hints.ts';
import { foreignName, nameOf } from './names.ts';
import { notUsedLines } from './not-used.ts';
import { onlyHeadline, type Telling } from './telling.ts';
import { lifecycleWatchOuts } from './watch-outs.ts';
import { clause, cut, listSome, listWords, lowerFirst, sentence, upperFirst } from './words.ts';

const MOST_SUBJECTS = 5;
const FACTS_ALONE = 12;
const FACTS_EACH = 5;
const LONGEST_NOTE = 240;

/** Facts on what was asked, each with date and standing; side by side where sources differ. */
export const explainFacts = (telling: Telling): Explanation => {
  if (telling.reading.topic === 'method' && telling.reading.named.length === 0) return explainMethod(telling);
  const { reading, catalog, today } = telling;
  const known = reading.named.filter((id) => isDescribed(id, catalog));
  const subjects = known.slice(0, MOST_SUBJECTS);
  const lines = subjects.flatMap((id) => subjectLines(id, subjects.length, telling));
  return {
    ...onlyHeadline(explainHeadline(subjects, telling)),
    facts: lines,
    watchOuts:
      reading.topic === 'overview' ? subjects.flatMap((id) => lifecycleWatchOuts(id, catalog, today)) : [],
    notUsed: [
      ...(subjects.length === 0 ? [] : notUsedLines(reading)),
      ...outsideKinds(reading.unknown, catalog),
      ...(known.length > subjects.length
        ? [hint(`${known.length - subjects.length} more names are not shown; ask about them one by one.`)]
        : []),
    ],
    hints: nextSteps(subjects, telling),
  };
};

const isDescribed = (id: string, catalog: Catalog): boolean =>
  [catalog.frameworks, catalog.supporting, catalog.languages, catalog.platforms].some((records) =>
    (records as ReadonlyMap<string, unknown>).has(id),
  );

const subjectLines = (id: string, subjects: number, telling: Telling): Line[] => {
  const { evidence, catalog, reading } = telling;
  const language = catalog.frameworks.get(id)?.languages[0];
  const facts = evidence.facts.filter(
    (fact) =>
      (fact.subject === id || (fact.subject === language && languageIsAsked(telling))) &&
      (fact.metric !== 'lifecycle' || reading.topic === 'lifecycle'),
  );
  const most = subjects === 1 ? FACTS_ALONE : FACTS_EACH;
  const shown = facts
    .slice(0, most)
    .map((fact) => factLine(fact, subjects > 1 || fact.subject !== id, telling));
  return [
    ...(subjects > 1 ? introduction(id, telling) : resolution(id, catalog)),
    ...disagreement(facts, catalog),
    ...shown,
    ...(facts.length > most
      ? [hint(`${facts.length - most} more facts on ${nameOf(id, catalog)} are not shown.`)]
      : []),
    ...(facts.length === 0 && subjects > 1
      ? [hint(`${nameOf(id, catalog)}: nothing on this in the dataset.`)]
      : []),
  ];
};

const languageIsAsked = ({ reading }: Telling): boolean =>
  reading.topic === 'hiring' || reading.topic === 'learning';

const factLine = (fact: EvidenceFact, named: boolean, { catalog }: Telling): Line => {
  const lead = named ? `${nameOf(fact.subject, catalog)}, ` : '';
  const note = noteOf(fact, catalog);
  const text = `${lead}${factPhrase(fact, catalog)}`;
  return {
    text: `${sentence(named ? text : upperFirst(text))}${note === undefined ? '' : ` ${sentence(cut(note, LONGEST_NOTE))}`}`,
    factIds: [fact.id],
  };
};

const noteOf = (fact: EvidenceFact, catalog: Catalog): string | undefined =>
  [...factsOfRecord(fact.subject, catalog), ...languageFactsOf(fact.subject, catalog)].find(
    (record) => record.id === fact.id,
  )?.note;

/** What each of several subjects is, before its facts. */
const introduction = (id: string, { reading, catalog }: Telling): Line[] => {
  const summary = catalog.frameworks.get(id)?.summary ?? catalog.supporting.get(id)?.summary;
  const effect = catalog.supporting.get(id)?.effect;
  if (summary === undefined || (reading.topic !== 'overview' && effect === undefined)) return [];
  const told = `${nameOf(id, catalog)}: ${clause(summary)}.`;
  return [hint(effect === undefined ? told : `${told} ${sentence(effect)}`), ...resolution(id, catalog)];
};

/** Which ranked frameworks a runtime, language or tool stands for. */
const resolution = (id: string, catalog: Catalog): Line[] => {
  const languages: ReadonlyMap<string, { resolvesTo: string[] }> = catalog.languages;
  const resolved = catalog.supporting.get(id)?.resolvesTo ?? languages.get(id)?.resolvesTo ?? [];
  if (resolved.length === 0) return [];
  const names = listWords(resolved.map((ranked) => nameOf(ranked, catalog)));
  return [hint(`In a ranking, ${nameOf(id, catalog)} stands for ${names}.`)];
};

/** Several opinions on one metric: said before they are listed, because they are not averaged. */
const disagreement = (facts: readonly EvidenceFact[], catalog: Catalog): Line[] => {
  const opinions = new Map<string, EvidenceFact[]>();
  for (const fact of facts) {
    if (fact.basis === 'opinion') opinions.set(fact.metric, [...(opinions.get(fact.metric) ?? []), fact]);
  }
  return [...opinions]
    .filter(([, told]) => new Set(told.map((fact) => fact.display)).size > 1)
    .filter(([, told]) => new Set(told.map((fact) => fact.sourceId)).size > 1)
    .map(([metric, told]) => ({
      text: `Sources do not say the same on ${lowerFirst(catalog.metrics.get(metric)?.name ?? metric)}: their views stand side by side, not averaged.`,
      factIds: told.map((fact) => fact.id),
    }));
};

/** A name outside the dataset whose kind is known: it is no backend framework at all. */
const outsideKinds = (names: readonly string[], catalog: Catalog): Line[] =>
  [...catalog.outside.values()]
    .filter((record) => names.some((name) => name.toLowerCase() === record.name.toLowerCase()))
    .flatMap((record) =>
      record.kind === 'backend-framework'
        ? []
        : [hint(`${record.name} is a ${KIND_WORDS[record.kind]}, not a backend framework.`)],
    );

const KIND_WORDS = {
  frontend: 'front-end tool',
  database: 'database',
  language: 'language',
  tool: 'tool',
} as const;

const nextSteps = (subjects: readonly string[], { reading, catalog }: Telling): Line[] => {
  const [first] = subjects;
  if (first !== undefined) {
    return [
      hint(
        'Name your team and what you build to get a ranking, for example "3 Python developers, an internal tool".',
      ),
    ];
  }
  const covered = [...catalog.frameworks.values()].map((framework) => framework.name);
  const lead =
    reading.unknown.length > 0
      ? `Not covered: ${listSome(reading.unknown.map(foreignName), MOST_SUBJECTS)}. `
      : '';
  return [hint(`${lead}Covered: ${listWords(covered)}.`)];
};
