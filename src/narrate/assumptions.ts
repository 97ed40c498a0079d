import type { Catalog } from '../catalog/catalog.ts';
import { CRITERIA } from '../catalog/vocabulary.ts';
import type { Requirements, Sourced } from '../profile/requirements.ts';
import { fromProfile } from '../profile/team-profile/profile-words.ts';
import type { Ranking, Weight } from '../score/ranking.ts';
import { teamOf } from '../score/team.ts';
import { criterionInside } from './criterion-words.ts';
import { datasetWords } from './dataset-words.ts';
import { productJudged } from './describe-request.ts';
import type { Line } from './explanation.ts';
import { isMessageKey, type MessageKey, type Messages } from './messages/messages.ts';
import { nameOf } from './names.ts';
import { profileLines } from './profile-lines.ts';
import type { RankedTelling } from './telling.ts';
import { clause, lowerFirst } from './words.ts';

const COUNTED_MOST = 3;
/** More examples of what to say than these would bury them. */
const SUGGESTED = 2;

const line = (text: string): Line => ({ text, factIds: [] });

/** What was not said, which default stands in for it and what to type to change it; then what counted most and why. */
export const assumptionLines = ({
  reading: { requirements },
  ranking,
  catalog,
  messages,
}: RankedTelling): Line[] => [
  ...unsaid(requirements, ranking, catalog, messages),
  ...fromRunning(requirements, catalog, messages),
  ...assumedValues(requirements, messages),
  ...remembered(requirements, messages),
  ...profileLines(requirements, messages),
  ...countedMost(ranking, catalog, messages),
];

type Unsaid = { what: string; say: string };

/** One line for all that was not said, with the default that stands in for each, and one on how to change it. */
const unsaid = (
  requirements: Requirements,
  ranking: Ranking,
  catalog: Catalog,
  messages: Messages,
): Line[] => {
  const open = openFields(requirements, ranking, catalog, messages);
  if (open.length === 0) return [];
  const things = messages.list(open.map(({ what }) => what));
  const say = messages.list(
    open.slice(0, SUGGESTED).map((field) => field.say),
    'or',
  );
  return [line(messages.say('assumed.not-said', { things, say }))];
};

/** A team that names no language is taken to know that of what it runs. */
const fromRunning = (requirements: Requirements, catalog: Catalog, messages: Messages): Line[] => {
  if (requirements.teamLanguages.length > 0) return [];
  const known = teamOf(requirements, catalog).map(({ id }) => nameOf(id, catalog));
  return known.length === 0
    ? []
    : [line(messages.say('assumed.from-running', { languages: messages.list(known) }))];
};

const openFields = (
  requirements: Requirements,
  ranking: Ranking,
  catalog: Catalog,
  messages: Messages,
): Unsaid[] => {
  const { mustLanguages, workloads, teamSize, load, plannedHires } = requirements;
  const open = (what: string, key: MessageKey): Unsaid => ({ what, say: messages.say(key) });
  const judged = messages.figure(ranking.targets.headroomRps);
  return [
    ...(teamOf(requirements, catalog).length === 0 && mustLanguages.length === 0
      ? languagesNotSaid(requirements, catalog, messages)
      : []),
    ...(workloads.length === 0 ? [open(workNotSaid(ranking, messages), 'assumed.say.work')] : []),
    ...(teamSize === undefined ? [open(messages.say('assumed.team-size'), 'assumed.say.team-size')] : []),
    ...(load.rps === undefined
      ? [open(messages.say('assumed.load', { figure: judged }), 'assumed.say.load')]
      : []),
    ...(plannedHires === undefined && pointsOf(ranking, 'hiring') === 0
      ? [open(messages.say('assumed.hiring'), 'assumed.say.hiring')]
      : []),
  ];
};

/** Where options are named: nothing where all share a language, else with one of theirs to say. */
const languagesNotSaid = ({ options }: Requirements, catalog: Catalog, messages: Messages): Unsaid[] => {
  const named = options.flatMap(({ value }) => catalog.frameworks.get(value) ?? []);
  const [first, ...others] = named;
  if (first === undefined)
    return [{ what: messages.say('assumed.languages'), say: messages.say('assumed.say.languages') }];
  const own = first.languages[0];
  if (own === undefined || others.every(({ languages }) => languages.includes(own))) return [];
  const say = messages.say('assumed.say.languages-of', { language: nameOf(own, catalog) });
  return [{ what: messages.say('assumed.languages-named'), say }];
};

const workNotSaid = (ranking: Ranking, messages: Messages): string => {
  const product = ranking.targets.workloadsAssumed ? productJudged(ranking, messages) : '';
  return product === '' ? messages.say('assumed.work') : messages.say('assumed.work-judged', { product });
};

const pointsOf = (ranking: Ranking, criterion: Weight['criterion']): number =>
  ranking.weights.find((weight) => weight.criterion === criterion)?.points ?? 0;

const entries = (requirements: Requirements): [string, Sourced<unknown>][] => {
  const { load, priorities, houseRules: _, ...rest } = requirements;
  return [
    ...Object.entries(rest).flatMap(([field, value]): [string, Sourced<unknown>][] => {
      if (value === undefined) return [];
      return Array.isArray(value) ? value.map((entry) => [field, entry]) : [[field, value]];
    }),
    ...Object.entries(load).flatMap(([field, value]): [string, Sourced<unknown>][] =>
      value === undefined ? [] : [[field, value]],
    ),
    ...CRITERIA.flatMap((criterion): [string, Sourced<unknown>][] => {
      const value = priorities[criterion];
      return value === undefined ? [] : [['priorities', value]];
    }),
  ];
};

/** An assumed value carries its reason as its words. */
const assumedValues = (requirements: Requirements, messages: Messages): Line[] =>
  entries(requirements)
    .filter(([, entry]) => entry.origin === 'assumed' && entry.words.trim() !== '')
    .map(([, entry]) => line(messages.say('assumed.value', { words: clause(entry.words) })));

const remembered = (requirements: Requirements, messages: Messages): Line[] => {
  const fields = new Set(
    entries(requirements)
      .filter(([, entry]) => entry.origin === 'remembered' && fromProfile(entry) === null)
      .map(([field]) => fieldWords(field, messages)),
  );
  return fields.size === 0
    ? []
    : [line(messages.say('assumed.remembered', { fields: messages.list([...fields]) }))];
};

const fieldWords = (field: string, messages: Messages): string => {
  const key = `situation.field.${field}`;
  return isMessageKey(key) ? messages.say(key) : field;
};

/** Why a criterion counts as it does: the last rule that set it, in a few words. */
const becauseOf = ({ because }: Weight, catalog: Catalog, messages: Messages): string => {
  const reason = because.at(-1);
  if (reason === undefined) return '';
  if (reason === 'default') return messages.say('assumed.by-default');
  if (reason === 'stated') return messages.say('assumed.stated');
  const name = catalog.contextRules.find((rule) => rule.id === reason)?.name ?? reason;
  const [first = name] = name.split(':');
  return datasetWords(`assumed.rule.${reason}`, lowerFirst(clause(first)), messages);
};

const weightWords = (weight: Weight, catalog: Catalog, messages: Messages): string => {
  const criterion = criterionInside(weight.criterion, catalog, messages);
  const tier = messages.say(`tier.${weight.tier}`);
  const because = becauseOf(weight, catalog, messages);
  return because === ''
    ? messages.say('assumed.weight', { criterion, tier })
    : messages.say('assumed.weight-because', { criterion, tier, because });
};

const countedMost = (ranking: Ranking, catalog: Catalog, messages: Messages): Line[] => {
  const top = ranking.weights
    .filter((weight) => weight.points > 0)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, COUNTED_MOST)
    .map((weight) => weightWords(weight, catalog, messages));
  if (top.length === 0) return [];
  return [
    line(
      messages.say('assumed.counted', {
        criteria: messages.list(top),
        first: messages.say('assumed.say.hiring-first'),
        second: messages.say('assumed.say.no-cold-starts'),
      }),
    ),
  ];
};
