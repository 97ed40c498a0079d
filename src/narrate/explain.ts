import type { Catalog } from '../catalog/catalog.ts';
import { cardSubject } from '../evidence/card-subject.ts';
import type { EvidenceFact } from '../evidence/evidence.ts';
import { explainCard } from './card/explain-card.ts';
import { explainHeadline, headlineFact } from './explain-headline.ts';
import { explainMethod } from './explain-method.ts';
import { explainSources } from './explain-sources.ts';
import type { Explanation, Line } from './explanation.ts';
import { factAbout, factPhrase } from './fact-words.ts';
import { hint } from './hints.ts';
import { nameOf } from './names.ts';
import { notUsedLines } from './not-used.ts';
import { shorten } from './shorten.ts';
import { aboutSubject, contestedMetrics, noteOf, withoutStanding } from './subject-facts.ts';
import { onlyHeadline, type Telling } from './telling.ts';
import { lifecycleWatchOuts, staleWarning } from './watch-outs.ts';
import { clause, count, listWords, lowerFirst, sentence, upperFirst } from './words.ts';

const MOST_SUBJECTS = 5;
const FACTS_ALONE = 12;
const FACTS_EACH = 5;
const LONGEST_NOTE = 240;
const NOT_MEASURED = 'No source here measures how secure a framework is.';

/** Facts on what was asked, each with date and standing; side by side where sources differ. */
export const explainFacts = (telling: Telling): Explanation => {
  if (telling.reading.topic === 'method' && telling.reading.named.length === 0) return explainMethod(telling);
  if (telling.reading.topic === 'sources') return explainSources(telling);
  const framework = cardSubject(telling.reading, telling.catalog);
  const { reading, catalog } = telling;
  const outside = [...notUsedLines(reading, 'explained'), ...outsideKinds(reading.unknown, catalog)];
  if (framework !== null) return { ...explainCard({ ...telling, framework }), notUsed: outside };
  const known = reading.named.filter((id) => isDescribed(id, catalog));
  const subjects = known.slice(0, MOST_SUBJECTS);
  const lines = factLines(subjects, telling);
  return {
    ...onlyHeadline(explainHeadline(subjects, telling)),
    facts: lines,
    watchOuts: subjects.flatMap((id) => watchOutsOf(id, telling)),
    notUsed: [
      ...(subjects.length === 0 ? outsideKinds(reading.unknown, catalog) : outside),
      ...(known.length > subjects.length
        ? [hint(`${known.length - subjects.length} more names are not shown; ask about them one by one.`)]
        : []),
    ],
    hints: nextSteps(subjects, telling),
  };
};

const watchOutsOf = (id: string, { reading, catalog, today }: Telling): Line[] => {
  const framework = catalog.frameworks.get(id);
  if (framework === undefined) return [];
  if (reading.topic === 'overview') return lifecycleWatchOuts(id, catalog, today);
  return reading.topic === 'lifecycle' ? staleWarning(framework, today) : [];
};

const isDescribed = (id: string, catalog: Catalog): boolean =>
  [catalog.frameworks, catalog.supporting, catalog.languages, catalog.platforms].some((records) =>
    (records as ReadonlyMap<string, unknown>).has(id),
  );

/** One subject: its facts. Several: what each is, then the facts they share, metric by metric. */
const factLines = (subjects: readonly string[], telling: Telling): Line[] => {
  const { evidence, catalog, reading } = telling;
  const several = subjects.length > 1;
  const known = subjects.map((id) => aboutSubject(id, reading.topic, evidence.facts, catalog));
  const each = known.map((facts) => facts.slice(0, several ? FACTS_EACH : FACTS_ALONE));
  const all = several ? sideBySide(each.flat()) : each.flat();
  const left = known.flat().length - all.length;
  const bare = subjects.filter((_, index) => several && each[index]?.length === 0);
  return [
    ...headlineNote(subjects, telling),
    ...subjects.flatMap((id) => (several ? introduction(id, telling) : resolution(id, catalog))),
    ...(several ? disagreement(each.flat(), catalog) : []),
    ...factLinesOf(withoutHeadline(all, subjects, telling), several ? undefined : subjects[0], catalog),
    ...(reading.topic === 'lifecycle' ? subjects.flatMap((id) => lifecycleNote(id, catalog)) : []),
    ...bare.map((id) => hint(`${nameOf(id, catalog)}: nothing on this in the dataset.`)),
    ...(reading.topic === 'security' && all.length > 0 ? [hint(NOT_MEASURED)] : []),
    ...(left > 0 ? [hint(`${count(left, 'more fact')} not shown.`)] : []),
  ];
};

/** The fact that the headline tells is not repeated where its source stays listed through another line. */
const withoutHeadline = (
  facts: readonly EvidenceFact[],
  subjects: readonly string[],
  telling: Telling,
): readonly EvidenceFact[] => {
  const told = headlineFact(subjects, telling);
  const rest = facts.filter((fact) => fact.id !== told?.id);
  const listed = headlineNote(subjects, telling).length > 0;
  return listed || rest.some((fact) => fact.sourceId === told?.sourceId) ? rest : facts;
};

/** The caveat of the fact that the headline tells. */
const headlineNote = (subjects: readonly string[], telling: Telling): Line[] => {
  const told = headlineFact(subjects, telling);
  const note = told === undefined ? '' : withoutStanding(noteOf(told, telling.catalog) ?? '');
  return told === undefined || note === ''
    ? []
    : [{ text: sentence(shorten(upperFirst(note), LONGEST_NOTE)), factIds: [told.id] }];
};

/** Metrics that several subjects have come first, each with its subjects next to each other. */
const sideBySide = (facts: readonly EvidenceFact[]): EvidenceFact[] => {
  const metrics = [...new Set(facts.map((fact) => fact.metric))].map((metric) => {
    const told = facts.filter((fact) => fact.metric === metric);
    return { told, subjects: new Set(told.map((fact) => fact.subject)).size };
  });
  return metrics.toSorted((a, b) => b.subjects - a.subjects).flatMap(({ told }) => told);
};

const lifecycleNote = (id: string, catalog: Catalog): Line[] => {
  const framework = catalog.frameworks.get(id);
  return framework?.lifecycle.note === undefined
    ? []
    : [hint(sentence(`${framework.name}: ${lowerFirst(shorten(framework.lifecycle.note, LONGEST_NOTE))}`))];
};

/** One fact a line, with its note the first time that note is met. */
const factLinesOf = (facts: readonly EvidenceFact[], only: string | undefined, catalog: Catalog): Line[] => {
  const told = new Set<string>();
  return facts.map((fact) => {
    const text = fact.subject === only ? upperFirst(factPhrase(fact, catalog)) : factAbout(fact, catalog);
    const note = upperFirst(withoutStanding(noteOf(fact, catalog) ?? ''));
    const fresh = note !== '' && !told.has(note);
    told.add(note);
    return {
      text: `${sentence(text)}${fresh ? ` ${sentence(shorten(note, LONGEST_NOTE))}` : ''}`,
      factIds: [fact.id],
    };
  });
};

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

/** Contradicting opinions: said before they are listed, because they are not averaged. */
const disagreement = (facts: readonly EvidenceFact[], catalog: Catalog): Line[] =>
  [...new Set(contestedMetrics(facts, catalog))].map((metric) => ({
    text: `Sources disagree on ${lowerFirst(catalog.metrics.get(metric)?.name ?? metric)}: their views stand side by side, not averaged.`,
    factIds: facts.filter((fact) => fact.metric === metric).map((fact) => fact.id),
  }));

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

const nextSteps = (subjects: readonly string[], { catalog }: Telling): Line[] => {
  const [first] = subjects;
  if (first !== undefined) {
    return [
      hint(
        'Name your team and what you build to get a ranking, for example "3 Python developers, an internal tool".',
      ),
    ];
  }
  const covered = [...catalog.frameworks.values()].map((framework) => framework.name);
  return [hint(`Covered: ${listWords(covered)}.`)];
};
