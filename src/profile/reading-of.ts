import type { Catalog } from '../catalog/catalog.ts';
import { decideBehaviour } from './decide-behaviour.ts';
import { stayingIn, turnsWithImplied } from './implied-options.ts';
import { isExcluded } from './is-excluded.ts';
import { type Merged, mergeTurns, type TurnStatements } from './merge-statements.ts';
import { type Conversation, isFollowUp, namedIn } from './read-conversation.ts';
import { MOST_NAMES, type TurnReading } from './read-turn.ts';
import type { Reading } from './reading.ts';
import type { Requirements } from './requirements.ts';
import { resolve } from './resolve-names.ts';
import { runningVersions } from './versions-in.ts';

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

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

/** Unknown names are told where they could have been ranked, and where nothing is ranked anyway. */
const unknownIn = ({ last, earlier }: Conversation, behaviour: Reading['behaviour']): string[] => {
  const told = behaviour === 'refuse_out_of_scope' || behaviour === 'explain';
  return unique(
    [...earlier, last]
      .flatMap(({ names }) => names.unknown)
      .filter(({ kind, isSkill }) => told || kind === 'backend-framework' || isSkill === true)
      .map(({ name }) => name),
  );
};

/** Requirements of all turns as they stand, options that follow from the whole included. */
const mergedIn = (turns: readonly TurnStatements[], catalog: Catalog): Merged => {
  const { requirements, replaced } = mergeTurns(turns);
  const options = requirements.options.filter((entry) => !isExcluded(catalog, requirements, entry.value));
  return { requirements: { ...requirements, options }, replaced };
};

/** Versions of what runs, where some are said. */
const runningIn = ({ earlier, last }: Conversation, { existing }: Requirements): Pick<Reading, 'running'> => {
  const running = runningVersions(
    [...earlier, last],
    existing.map(({ value }) => value),
  );
  return Object.keys(running).length === 0 ? {} : { running };
};

/**
 * Makes a reading of turns as they were read: requirements with the words behind each, names, behaviour, and what
 * could not be used. Pure.
 */
export const readingOf = (conversation: Conversation, catalog: Catalog): Reading => {
  const { last, earlier } = conversation;
  const turns = turnsWithImplied(conversation, catalog);
  const { requirements, replaced } = mergedIn([...turns.before, ...turns.last], catalog);
  const dropped = new Set<string>(
    [...requirements.excludedFrameworks, ...requirements.excludedLanguages].map(({ value }) => value),
  );
  const kept = (ids: readonly string[]): string[] => unique(ids).filter((id) => !dropped.has(id));
  const named = kept(namedIn(conversation, catalog));
  const unknown = [...earlier, last].flatMap(({ names }) => names.unknown);
  const compared = comparedIn(catalog, requirements);
  const conflicts = conflictsIn(catalog, requirements);
  const input = { catalog, last, earlier, requirements, named, compared, unknown, conflicts };
  const decided = decideBehaviour({ ...input, followsUp: isFollowUp(conversation) });
  const { behaviour } = decided;
  const asked = last.names.named;
  const against = decided.againstLeader
    ? [...stayingIn(catalog, requirements, conversation).map(({ id }) => id), ...asked].flatMap((id) =>
        resolve(catalog, id),
      )
    : compared;
  const before = mergedIn(turns.before, catalog).requirements;
  const subjects = behaviour === 'explain' && asked.length > 0 ? kept(asked) : named;
  return {
    ...decided,
    lang: last.turn.lang,
    ...runningIn(conversation, requirements),
    ...(last.turn.find((lexicon) => lexicon.factQuestions.backing).length > 0 ? { asksBacking: true } : {}),
    requirements: asDecided(behaviour, requirements, before),
    named: behaviour === 'refuse_out_of_scope' ? [] : subjects,
    compared: behaviour === 'compare' ? unique(against).slice(0, MOST_NAMES) : [],
    unknown: unknownIn(conversation, behaviour),
    conflicts,
    replaced: behaviour === 'refuse_out_of_scope' || behaviour === 'explain' ? [] : replaced,
    notUsed: [...last.notUsed, ...tooManyNames(last)],
    added: conversation.added,
    notBelieved: [],
  };
};
