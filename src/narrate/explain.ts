import type { Catalog } from '../catalog/catalog.ts';
import { askedSubjects } from '../evidence/asked-subjects.ts';
import { cardSubject } from '../evidence/card-subject.ts';
import type { EvidenceFact } from '../evidence/evidence.ts';
import { explainCard } from './card/explain-card.ts';
import { explainHeadline, headlineFact } from './explain-headline.ts';
import { explainMethod } from './explain-method.ts';
import { partLines, partStandings, partsAsked } from './explain-parts.ts';
import { explainSources } from './explain-sources.ts';
import { upkeepAnswer } from './explain-upkeep.ts';
import type { Explanation, Line } from './explanation.ts';
import { factAbout, factPhrase } from './fact-words.ts';
import { hint } from './hints.ts';
import { nameOf } from './names.ts';
import { notUsedLines } from './not-used.ts';
import { metricName, midSentence } from './record-names.ts';
import { shorten } from './shorten.ts';
import { aboutSubject, contestedMetrics, noteOf, withoutStanding } from './subject-facts.ts';
import { onlyHeadline, type Telling } from './telling.ts';
import { lifecycleWatchOuts, staleWarning } from './watch-outs.ts';
import { clause, lowerFirst, sentence, upperFirst } from './words.ts';

const MOST_SUBJECTS = 5;
const FACTS_ALONE = 12;
const FACTS_EACH = 5;
const LONGEST_NOTE = 240;

/** Facts on what was asked, each with date and standing; side by side where sources differ. */
export const explainFacts = (telling: Telling): Explanation => {
  if (telling.reading.topic === 'method' && telling.reading.named.length === 0) return explainMethod(telling);
  if (telling.reading.topic === 'sources') return explainSources(telling);
  const framework = cardSubject(telling.reading, telling.catalog);
  const { reading, catalog, messages } = telling;
  const kinds = outsideKinds(telling);
  const outside = [...notUsedLines(reading, 'explained'), ...kinds];
  if (framework !== null) {
    const card = explainCard({ ...telling, framework });
    return { ...card, facts: [...backingNote([framework.id], telling), ...card.facts], notUsed: outside };
  }
  const known = askedSubjects(reading).filter((id) => isDescribed(id, catalog));
  const subjects = known.slice(0, MOST_SUBJECTS);
  const lines = factLines(subjects, telling);
  return {
    ...onlyHeadline(explainHeadline(subjects, telling)),
    facts: [...backingNote(subjects, telling), ...lines],
    watchOuts: subjects.flatMap((id) => watchOutsOf(id, telling)),
    notUsed: [
      ...(subjects.length === 0 ? kinds : outside),
      ...(known.length > subjects.length
        ? [hint(messages.say('explain.more-names', { count: known.length - subjects.length }))]
        : []),
    ],
    hints: nextSteps(subjects, telling),
  };
};

/** Who is behind a framework is asked, and nothing here says so. */
const backingNote = (subjects: readonly string[], { reading, catalog, messages }: Telling): Line[] =>
  reading.asksBacking === true && subjects.length > 0
    ? [
        hint(
          messages.say('explain.backing-not-known', {
            names: messages.list(subjects.map((id) => nameOf(id, catalog))),
          }),
        ),
      ]
    : [];

const watchOutsOf = (id: string, telling: Telling): Line[] => {
  const { reading, catalog, today, messages } = telling;
  const framework = catalog.frameworks.get(id);
  if (framework === undefined) return [];
  if (reading.topic === 'overview') return lifecycleWatchOuts(id, telling);
  if (reading.topic !== 'lifecycle') return [];
  return upkeepAnswer(id, telling)?.hasStopped === true ? [] : staleWarning(framework, today, messages);
};

const isDescribed = (id: string, catalog: Catalog): boolean =>
  [catalog.frameworks, catalog.supporting, catalog.languages, catalog.platforms].some((records) =>
    (records as ReadonlyMap<string, unknown>).has(id),
  );

/** One subject: its facts. Several: what each is, then the facts they share, metric by metric. */
const factLines = (subjects: readonly string[], telling: Telling): Line[] => {
  const { evidence, catalog, reading, messages } = telling;
  const several = subjects.length > 1;
  const about = subjects.map((id) => aboutSubject(id, reading.topic, evidence.facts, catalog));
  const parts = partLinesOf(subjects, about.flat(), telling);
  const told = new Set(parts.flatMap(({ factIds }) => factIds));
  const known = about.map((facts) => facts.filter(({ id }) => !told.has(id)));
  const each = known.map((facts) => facts.slice(0, several ? FACTS_EACH : FACTS_ALONE));
  const all = several ? sideBySide(each.flat()) : each.flat();
  const left = known.flat().length - all.length;
  const bare = subjects.filter((_, index) => several && about[index]?.length === 0);
  return [
    ...headlineNote(subjects, telling),
    ...subjects.flatMap((id) => (several ? introduction(id, telling) : resolution(id, telling))),
    ...(several ? disagreement(each.flat(), telling) : []),
    ...parts,
    ...factLinesOf(withoutHeadline(all, subjects, telling), several ? undefined : subjects[0], telling),
    ...(reading.topic === 'lifecycle' ? subjects.flatMap((id) => lifecycleNote(id, telling)) : []),
    ...(partsAsked(telling).length > 0 ? [] : bare).map((id) =>
      hint(messages.say('explain.nothing-on-this', { name: nameOf(id, catalog) })),
    ),
    ...(reading.topic === 'security' && all.length > 0
      ? [hint(messages.say('explain.security-not-measured'))]
      : []),
    ...(left > 0 ? [hint(messages.say('explain.more-facts', { count: left }))] : []),
  ];
};

/** What frameworks bring: how the asked parts were checked, or of one framework everything. */
const partLinesOf = (
  subjects: readonly string[],
  facts: readonly EvidenceFact[],
  telling: Telling,
): Line[] => {
  const [only, ...more] = subjects;
  if (telling.reading.topic !== 'capability' || only === undefined) return [];
  if (partsAsked(telling).length > 0) return partStandings(facts, more.length > 0, telling);
  return more.length > 0 ? [] : partLines(only, facts, telling);
};

/** Facts that the headline tells: the one it is made of, or those that it answers with. */
const toldInHeadline = (subjects: readonly string[], telling: Telling): readonly string[] => {
  const [only, ...more] = subjects;
  const answer = only === undefined || more.length > 0 ? null : upkeepAnswer(only, telling);
  const fact = headlineFact(subjects, telling);
  return answer?.factIds ?? (fact === undefined ? [] : [fact.id]);
};

/** A fact that the headline tells is not repeated where its source stays listed through another line. */
const withoutHeadline = (
  facts: readonly EvidenceFact[],
  subjects: readonly string[],
  telling: Telling,
): readonly EvidenceFact[] => {
  const ids = toldInHeadline(subjects, telling);
  const listed = headlineNote(subjects, telling).length > 0;
  const isListed = ({ sourceId }: EvidenceFact): boolean =>
    facts.some((fact) => fact.sourceId === sourceId && !ids.includes(fact.id));
  return facts.filter((fact) => !ids.includes(fact.id) || !(listed || isListed(fact)));
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

const lifecycleNote = (id: string, telling: Telling): Line[] => {
  const framework = telling.catalog.frameworks.get(id);
  const isTold = upkeepAnswer(id, telling)?.hasStopped === true;
  return framework?.lifecycle.note === undefined || isTold
    ? []
    : [hint(sentence(`${framework.name}: ${lowerFirst(shorten(framework.lifecycle.note, LONGEST_NOTE))}`))];
};

/** One fact a line, with its note the first time that note is met. */
const factLinesOf = (
  facts: readonly EvidenceFact[],
  only: string | undefined,
  { catalog, messages }: Telling,
): Line[] => {
  const told = new Set<string>();
  return facts.map((fact) => {
    const text =
      fact.subject === only
        ? upperFirst(factPhrase(fact, catalog, messages))
        : factAbout(fact, catalog, messages);
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
const introduction = (id: string, telling: Telling): Line[] => {
  const { reading, catalog } = telling;
  const summary = catalog.frameworks.get(id)?.summary ?? catalog.supporting.get(id)?.summary;
  const effect = catalog.supporting.get(id)?.effect;
  if (summary === undefined || (reading.topic !== 'overview' && effect === undefined)) return [];
  const told = `${nameOf(id, catalog)}: ${clause(summary)}.`;
  return [hint(effect === undefined ? told : `${told} ${sentence(effect)}`), ...resolution(id, telling)];
};

/** Which ranked frameworks a runtime, language or tool stands for. */
const resolution = (id: string, { catalog, messages }: Telling): Line[] => {
  const languages: ReadonlyMap<string, { resolvesTo: string[] }> = catalog.languages;
  const resolved = catalog.supporting.get(id)?.resolvesTo ?? languages.get(id)?.resolvesTo ?? [];
  if (resolved.length === 0) return [];
  const names = messages.list(resolved.map((ranked) => nameOf(ranked, catalog)));
  return [hint(messages.say('explain.stands-for', { name: nameOf(id, catalog), names }))];
};

/** Contradicting opinions: said before they are listed, because they are not averaged. */
const disagreement = (facts: readonly EvidenceFact[], { catalog, messages }: Telling): Line[] =>
  [...new Set(contestedMetrics(facts, catalog))].map((metric) => ({
    text: messages.say('explain.disagree', {
      metric: midSentence(metricName(metric, catalog, messages), messages),
    }),
    factIds: facts.filter((fact) => fact.metric === metric).map((fact) => fact.id),
  }));

/** A name outside the dataset whose kind is known: it is no backend framework at all. */
const outsideKinds = ({ reading, catalog, messages }: Telling): Line[] =>
  [...catalog.outside.values()]
    .filter((record) => reading.unknown.some((name) => name.toLowerCase() === record.name.toLowerCase()))
    .flatMap((record) =>
      record.kind === 'backend-framework'
        ? []
        : [hint(messages.say(`explain.kind.${record.kind}`, { name: record.name }))],
    );

const nextSteps = (subjects: readonly string[], { catalog, messages }: Telling): Line[] => {
  const [first] = subjects;
  if (first !== undefined) {
    return [hint(messages.say('hint.rank', { question: messages.say('hint.example.team') }))];
  }
  const covered = [...catalog.frameworks.values()].map((framework) => framework.name);
  return [hint(messages.say('hint.covered', { names: messages.list(covered) }))];
};
