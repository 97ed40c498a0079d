import type { Catalog } from '../catalog/catalog.ts';
import type { QuestionLanguage } from '../catalog/vocabulary.ts';
import { BOT_SPEAKER, type Request } from '../request/request.ts';
import { decideBehaviour, topicOf } from './decide-behaviour.ts';
import { mergeStatements, type TurnStatements } from './merge-statements.ts';
import { MOST_NAMES, readTurn, type TurnReading } from './read-turn.ts';
import type { Reading } from './reading.ts';
import type { Requirements } from './requirements.ts';
import { optionStatements, resolve } from './resolve-names.ts';
import { ruledOutByLanguage } from './ruled-out.ts';
import type { Statement } from './statement.ts';

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

const isExcluded = (catalog: Catalog, requirements: Requirements, id: string): boolean => {
  if (requirements.excludedFrameworks.some((entry) => entry.value === id)) return true;
  const framework = catalog.frameworks.get(id);
  return framework !== undefined && ruledOutByLanguage(framework, requirements, catalog);
};

/** Does a turn ask for a fact: by a topic, or by the way it asks? */
const asksFact = (turn: TurnReading['turn']): boolean =>
  topicOf(turn) !== null || turn.find((lexicon) => lexicon.ask.explain).length > 0;

/**
 * Options that follow from the turns as a whole: what runs today when a move is put up, and what a later turn
 * asks about when a comparison is already open ("add nest").
 */
const impliedOptions = (
  catalog: Catalog,
  requirements: Requirements,
  readings: readonly TurnReading[],
): Statement[] => {
  const moving = readings.some((reading) => reading.names.moving);
  const last = readings.at(-1);
  const running = requirements.existing
    .filter((entry) => !isExcluded(catalog, requirements, entry.value))
    .map((entry) => ({ id: entry.value, words: entry.words }));
  const implied = moving && requirements.options.length > 0 ? optionStatements(catalog, running) : [];
  if (readings.length < 2 || last === undefined || topicOf(last.turn) !== null) return implied;
  const open = new Set(requirements.options.map((entry) => entry.words)).size >= 2;
  // "I vote X", "I vote Y", "settle this": what several turns put up is a comparison nobody spelled out. What was
  // only asked about before is none, and a turn that states something new is about that.
  const putUp = readings.filter(({ turn, names }) => names.named.length > 0 && !asksFact(turn));
  const proposed = unique(putUp.flatMap(({ names }) => names.named)).filter((id) =>
    catalog.frameworks.has(id),
  );
  const silent = last.names.named.length === 0 && last.statements.length === 0;
  const votes = silent && putUp.length >= 2 && proposed.length >= 2 && requirements.existing.length === 0;
  const asked = open ? last.names.named : votes ? proposed : [];
  const allowed = asked.filter((id) => !isExcluded(catalog, requirements, id));
  return [
    ...implied,
    ...optionStatements(
      catalog,
      allowed.map((id) => ({ id, words: id })),
    ),
  ];
};

/** What a comparison is between: options without the excluded ones; a lone language put up is no comparison. */
const comparedIn = (catalog: Catalog, requirements: Requirements): string[] => {
  const typed = new Set(requirements.options.map((entry) => entry.words.toLowerCase()));
  if (typed.size < 2 && requirements.options.length > 1) return [];
  return unique(requirements.options.map((entry) => entry.value)).filter(
    (id) => !isExcluded(catalog, requirements, id),
  );
};

const family = (catalog: Catalog, id: Requirements['mustLanguages'][number]['value']) =>
  catalog.languages.get(id)?.ratedAs ?? id;

/** Constraints that cannot hold together, each as both statements in the words they were made in. */
const conflictsIn = (catalog: Catalog, requirements: Requirements): string[] => {
  const { mustLanguages, excludedLanguages, options } = requirements;
  if (mustLanguages.length === 0) return [];
  const vetoes = mustLanguages.flatMap((must) => {
    const veto = excludedLanguages.find((entry) => entry.value === must.value);
    return veto === undefined ? [] : [`"${must.words}" must be used, and "${veto.words}" is ruled out`];
  });
  if (vetoes.length === mustLanguages.length) return unique(vetoes);
  const musts = new Set(mustLanguages.map((entry) => family(catalog, entry.value)));
  const outside = options.filter((option) => {
    const languages = catalog.frameworks.get(option.value)?.languages ?? [];
    return !languages.some((language) => musts.has(family(catalog, language)));
  });
  if (options.length === 0 || outside.length < options.length) return [];
  const must = mustLanguages.map((entry) => entry.words).join(' or ');
  return unique(
    outside.map((option) => `"${must}" must be used, and "${option.words}" is not written in it`),
  );
};

const tooManyNames = (last: TurnReading): string[] => {
  const { count } = last.names;
  return count > MOST_NAMES
    ? [`${count} names were given; a comparison of so many helps nobody, so name the few that are open`]
    : [];
};

/** A refused turn states nothing; a fact question puts nothing up for ranking. */
const asDecided = (
  behaviour: Reading['behaviour'],
  requirements: Requirements,
  before: Requirements,
): Requirements => {
  if (behaviour === 'refuse_out_of_scope') return before;
  if (behaviour === 'explain') return { ...requirements, options: before.options };
  return requirements;
};

/**
 * Reads a request and its earlier turns by rules alone: requirements with the words behind each, names,
 * behaviour, and what could not be used. Pure; the bot's own turns are no requirements.
 */
export const readRequest = (request: Request, catalog: Catalog): Reading => {
  const readings: TurnReading[] = [];
  let lang: QuestionLanguage | null = null;
  for (const text of [
    ...request.thread.filter((turn) => turn.speaker !== BOT_SPEAKER).map((turn) => turn.text),
    request.text,
  ]) {
    const reading: TurnReading = readTurn(text, catalog, request.today, lang);
    lang = reading.turn.lang;
    readings.push(reading);
  }
  const over = readings.findLastIndex(({ statements }) =>
    statements.some((statement) => statement.kind === 'forget' && statement.what === 'everything'),
  );
  // What stood before "new project, forget all that" was never said.
  if (over > 0) readings.splice(0, over);
  const last = readings.at(-1) ?? readTurn('', catalog, request.today, null);
  const earlier = readings.slice(0, -1);
  const turns: TurnStatements[] = [
    ...earlier.map(({ statements }) => ({ statements, origin: 'remembered' as const })),
    { statements: last.statements, origin: 'stated' },
  ];
  const implied = impliedOptions(catalog, mergeStatements(turns), readings);
  const merged = mergeStatements([...turns, { statements: implied, origin: 'stated' }]);
  const requirements = {
    ...merged,
    options: merged.options.filter((entry) => !isExcluded(catalog, merged, entry.value)),
  };
  const dropped = new Set([
    ...requirements.excludedFrameworks.map((entry) => entry.value),
    ...requirements.excludedLanguages.map((entry): string => entry.value),
  ]);
  const named = unique(readings.flatMap(({ names }) => names.named)).filter((id) => !dropped.has(id));
  const unknown = readings.flatMap(({ names }) => names.unknown);
  const compared = comparedIn(catalog, requirements);
  const conflicts = conflictsIn(catalog, requirements);
  const decided = decideBehaviour({
    catalog,
    last,
    earlier,
    requirements,
    named,
    compared,
    unknown,
    conflicts,
  });
  const candidates = unknown.filter(
    ({ kind }) =>
      kind === 'backend-framework' ||
      decided.behaviour === 'refuse_out_of_scope' ||
      decided.behaviour === 'explain',
  );
  const justAsked = decided.behaviour === 'explain' && last.names.named.length > 0;
  const against = decided.againstLeader ? last.names.named.flatMap((id) => resolve(catalog, id)) : compared;
  return {
    ...decided,
    lang: last.turn.lang,
    requirements: asDecided(decided.behaviour, requirements, mergeStatements(turns.slice(0, -1))),
    named:
      decided.behaviour === 'refuse_out_of_scope'
        ? []
        : justAsked
          ? unique(last.names.named).filter((id) => !dropped.has(id))
          : named,
    compared: decided.behaviour === 'compare' ? unique(against).slice(0, MOST_NAMES) : [],
    unknown: unique(candidates.map(({ name }) => name)),
    conflicts,
    notUsed: [...last.notUsed, ...tooManyNames(last)],
  };
};
