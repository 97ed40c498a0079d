import { createHash } from 'node:crypto';
import type { Catalog } from '../../catalog/catalog.ts';
import {
  LANGUAGES,
  type LanguageId,
  NEEDS,
  PLATFORMS,
  SKILL_LEVELS,
  WORKLOADS,
} from '../../catalog/vocabulary.ts';
import { type Messages, messagesIn } from '../../narrate/messages/messages.ts';
import { nameOf } from '../../narrate/names.ts';
import { shorten } from '../../narrate/shorten.ts';
import { emptyRequirements, type Requirements, type Sourced } from '../../profile/requirements.ts';
import { findNamed } from '../../profile/say-requirements/find-named.ts';
import { readHorizon } from '../../profile/say-requirements/read-horizon.ts';
import { START_OVER, sayRequirements, sayTogether } from '../../profile/say-requirements/say-requirements.ts';
import { hearRunsToday, settleRequirements } from '../../profile/say-requirements/settle-requirements.ts';
import {
  exampleDay,
  LEVEL_FIELDS,
  MOST_NAMES,
  MOST_RUNNING,
  NUMBER_FIELDS,
  type NumberFieldName,
} from '../../render/forms/requirement-fields.ts';
import type { FormRead } from './form-read.ts';
import {
  allChosenIn,
  chosenIn,
  type FormState,
  readMetadata,
  requirementsMetadataSchema,
  typedIn,
} from './form-values.ts';

/** A word of somebody's that a message on a field repeats. */
const LONGEST_WORD = 60;

const stated = <Value>(value: Value): Sourced<Value> => ({ value, origin: 'stated', words: 'form' });

const among =
  <Value extends string>(known: readonly Value[]) =>
  (values: readonly string[]): Sourced<Value>[] =>
    known.filter((value) => values.includes(value)).map(stated);

type Errors = Record<string, string>;
type Sight = { catalog: Catalog; today: string; messages: Messages };

const numberIn = (
  state: FormState,
  field: NumberFieldName,
  errors: Errors,
  { messages }: Sight,
): Sourced<number> | undefined => {
  const typed = typedIn(state, field);
  if (typed === '') return undefined;
  const { least, most } = NUMBER_FIELDS[field];
  const value = Number(typed);
  const isFigure = /^\d+(\.\d{1,2})?$/.test(typed) && value <= most;
  const isWhole = Number.isInteger(value);
  // A figure with a fraction may have been read ("50k requests a day"); people and connections have none.
  if (!isFigure || value < (field === 'rps' ? 0.01 : least) || (!isWhole && field !== 'rps')) {
    errors[field] = messages.say('form.error.number', { least, most: most.toLocaleString('en') });
    return undefined;
  }
  return stated(isWhole || value < 10 ? value : Math.round(value));
};

const horizonIn = (
  state: FormState,
  field: 'deadline' | 'supportUntil',
  errors: Errors,
  { catalog, today, messages }: Sight,
): Sourced<string> | undefined => {
  const typed = typedIn(state, field);
  if (typed === '') return undefined;
  const value = readHorizon(typed, catalog);
  if (value === null) errors[field] = messages.say('form.error.horizon', { date: exampleDay(today) });
  else if (!value.startsWith('P') && value < today) errors[field] = messages.say('form.error.past');
  else return stated(value);
  return undefined;
};

const runningIn = (state: FormState, errors: Errors, { catalog, messages }: Sight): Sourced<string>[] => {
  const { say } = messages;
  const typed = typedIn(state, 'existing')
    .split(/[,;\n、，]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (typed.length > MOST_RUNNING)
    errors['existing'] = say('form.error.many-running', { most: MOST_RUNNING });
  const ids = typed.flatMap((whole): string[] => {
    const word = shorten(whole, LONGEST_WORD);
    const found = findNamed(whole, catalog);
    if (found.kind === 'unknown') {
      errors['existing'] ??=
        found.nearest === null
          ? say('form.error.unknown', { word })
          : say('form.error.meant', { word, name: found.nearest });
      return [];
    }
    if (hearRunsToday(found.entry.id, catalog) === null) {
      errors['existing'] ??= say('form.error.not-running', { word });
      return [];
    }
    return [found.entry.id];
  });
  return [...new Set(ids)].map(stated);
};

const teamIn = (state: FormState, errors: Errors, { catalog, messages }: Sight) => {
  const seen = new Set<LanguageId>();
  return SKILL_LEVELS.flatMap((level) => {
    const field = LEVEL_FIELDS[level];
    return among(LANGUAGES)(allChosenIn(state, field)).flatMap(({ value: id }) => {
      if (seen.has(id)) {
        errors[field] ??= messages.say('form.error.twice', { name: nameOf(id, catalog) });
        return [];
      }
      seen.add(id);
      return [stated({ id, level })];
    });
  });
};

const yesOrNo = (chosen: string | null): Sourced<boolean> | undefined =>
  chosen === 'yes' || chosen === 'no' ? stated(chosen === 'yes') : undefined;

const defined = <Fields extends object>(fields: Fields): Partial<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;

const namesIn = (state: FormState, errors: Errors, sight: Sight) => {
  const { catalog, messages } = sight;
  const frameworks = among([...catalog.frameworks.keys()]);
  const names = {
    existing: runningIn(state, errors, sight),
    mustLanguages: among(LANGUAGES)(allChosenIn(state, 'mustLanguages')),
    excludedLanguages: among(LANGUAGES)(allChosenIn(state, 'excludedLanguages')),
    excludedFrameworks: frameworks(allChosenIn(state, 'excludedFrameworks')),
    options: frameworks(allChosenIn(state, 'options')),
  };
  const both = names.mustLanguages.find((must) =>
    names.excludedLanguages.some(({ value }) => value === must.value),
  );
  if (both !== undefined) {
    const name = nameOf(both.value, catalog);
    errors['excludedLanguages'] = messages.say('form.error.must-and-out', { name });
  }
  return names;
};

const requirementsIn = (state: FormState, errors: Errors, sight: Sight): Requirements => {
  const number = (field: NumberFieldName) => numberIn(state, field, errors, sight);
  const structure = chosenIn(state, 'structure');
  const names = namesIn(state, errors, sight);
  const teamLanguages = teamIn(state, errors, sight);
  const count = Object.values(names).reduce((sum, list) => sum + list.length, teamLanguages.length);
  if (count > MOST_NAMES) {
    errors['excludedFrameworks'] = sight.messages.say('form.error.names', { most: MOST_NAMES });
  }
  return {
    ...emptyRequirements(),
    ...names,
    teamLanguages,
    workloads: among(WORKLOADS)(allChosenIn(state, 'workloads')),
    needs: among(NEEDS)(allChosenIn(state, 'needs')),
    platforms: among(PLATFORMS)(allChosenIn(state, 'platforms')),
    load: defined({
      rps: number('rps'),
      connections: number('connections'),
      p95Ms: number('p95Ms'),
      coldStartMs: number('coldStartMs'),
    }),
    ...defined({
      teamSize: number('teamSize'),
      plannedHires: number('plannedHires'),
      deadline: horizonIn(state, 'deadline', errors, sight),
      supportUntil: horizonIn(state, 'supportUntil', errors, sight),
      structure: structure === 'light' || structure === 'strong' ? stated(structure) : undefined,
      typed: yesOrNo(chosenIn(state, 'typed')),
      cpuBound: yesOrNo(chosenIn(state, 'cpuBound')),
    }),
  };
};

const byValue = <Value>(list: readonly Sourced<Value>[]): Sourced<Value>[] =>
  list.toSorted((one, other) => (String(one.value) < String(other.value) ? -1 : 1));

/** A digest of what settled requirements say, whatever order it was said in: it tells whether anything was changed. */
export const digestOf = (settled: Requirements, catalog: Catalog): string => {
  const mustLanguages = byValue(settled.mustLanguages);
  const options = byValue(settled.options);
  const sentences = sayRequirements({ ...settled, mustLanguages, options }, catalog).split('\n');
  return createHash('sha256').update(sentences.sort().join('\n')).digest('base64url').slice(0, 22);
};

/**
 * The form of all requirements as sentences that start over, so that what was taken out is gone; messages at the
 * fields that cannot be used. Null when the form is none that this version made.
 */
export const readRequirementsForm = (
  state: FormState,
  metadata: string,
  around: { catalog: Catalog; today: string },
): FormRead | null => {
  const opened = readMetadata(metadata, requirementsMetadataSchema);
  if (opened === null) return null;
  const { priorities, said, ...place } = opened;
  const messages = messagesIn(place.lang);
  const errors: Errors = {};
  const entered = requirementsIn(state, errors, { ...around, messages });
  const kept = Object.fromEntries(Object.entries(priorities).map(([id, tier]) => [id, stated(tier)]));
  const settled = settleRequirements({ ...entered, priorities: kept }, around.catalog);
  if (entered.options.length > 0 && settled.options.length === 0) {
    errors['options'] ??= messages.say('form.error.options');
  }
  const text = sayRequirements(settled, around.catalog);
  if (Object.keys(errors).length === 0) {
    if (text === '') errors['teamSize'] = messages.say('form.error.empty');
    else if (digestOf(settled, around.catalog) === said) errors['teamSize'] = messages.say('form.unchanged');
  }
  return Object.keys(errors).length > 0
    ? { kind: 'errors', errors }
    : { kind: 'said', of: 'requirements', place, text: sayTogether([START_OVER, text]) };
};
