import type { Catalog } from '../catalog/catalog.ts';
import { CRITERIA } from '../catalog/vocabulary.ts';
import { formatNumber } from '../evidence/format-number.ts';
import type { Requirements, Sourced } from '../profile/requirements.ts';
import type { Ranking, Weight } from '../score/ranking.ts';
import { productJudged } from './describe-request.ts';
import type { Line } from './explanation.ts';
import { FIELD_WORDS } from './request-words.ts';
import { clause, listWords, lowerFirst, sentence } from './words.ts';

const COUNTED_MOST = 3;

const line = (text: string): Line => ({ text, factIds: [] });

/** What was not said, which default stands in for it and what to type to change it; then what counted most and why. */
export const assumptionLines = (requirements: Requirements, ranking: Ranking, catalog: Catalog): Line[] => [
  ...unsaid(requirements, ranking),
  ...assumedValues(requirements),
  ...remembered(requirements),
  ...countedMost(ranking, catalog),
];

/** One line for all that was not said, with the default that stands in for each, and one on how to change it. */
const unsaid = (requirements: Requirements, ranking: Ranking): Line[] => {
  const open: { what: string; say: string }[] = [];
  if (requirements.teamLanguages.length === 0 && requirements.mustLanguages.length === 0) {
    open.push({ what: "the team's languages (every language is open)", say: '"we write Python"' });
  }
  if (requirements.workloads.length === 0)
    open.push({ what: workNotSaid(ranking), say: '"a CRUD back office"' });
  if (requirements.teamSize === undefined) {
    open.push({ what: 'team size (no bonus for firm structure)', say: '"we are 12"' });
  }
  if (requirements.load.rps === undefined) {
    const judged = formatNumber(ranking.targets.headroomRps);
    open.push({ what: `load (judged at ${judged} requests/s)`, say: '"500 requests per second"' });
  }
  if (requirements.plannedHires === undefined && pointsOf(ranking, 'hiring') === 0) {
    open.push({ what: 'hiring (does not count)', say: '"we hire 3 people"' });
  }
  const [first, second] = open;
  if (first === undefined) return [];
  const say = second === undefined ? first.say : `${first.say} or ${second.say}`;
  return [line(`Not said: ${listWords(open.map(({ what }) => what))}. Say ${say} to change it.`)];
};

const workNotSaid = (ranking: Ranking): string => {
  const judged = ranking.targets.workloadsAssumed ? productJudged(ranking) : '';
  return judged === ''
    ? 'what you build (no kind of product is favoured)'
    : `what you build (judged for ${judged})`;
};

const pointsOf = (ranking: Ranking, criterion: Weight['criterion']): number =>
  ranking.weights.find((weight) => weight.criterion === criterion)?.points ?? 0;

const entries = (requirements: Requirements): [string, Sourced<unknown>][] => {
  const { load, priorities, ...rest } = requirements;
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
const assumedValues = (requirements: Requirements): Line[] =>
  entries(requirements)
    .filter(([, entry]) => entry.origin === 'assumed' && entry.words.trim() !== '')
    .map(([, entry]) => line(sentence(`Assumed: ${clause(entry.words)}`)));

const remembered = (requirements: Requirements): Line[] => {
  const words: Readonly<Record<string, string>> = FIELD_WORDS;
  const fields = new Set(
    entries(requirements)
      .filter(([, entry]) => entry.origin === 'remembered')
      .map(([field]) => words[field] ?? field),
  );
  return fields.size === 0
    ? []
    : [line(`Taken from earlier in this conversation: ${listWords([...fields])}.`)];
};

const because = (weight: Weight, catalog: Catalog): string => {
  const reasons = weight.because.map((reason) => {
    if (reason === 'default') return 'by default';
    if (reason === 'stated') return 'you said so';
    const name = catalog.contextRules.find((rule) => rule.id === reason)?.name ?? reason;
    return lowerFirst(clause(name.split(':')[0] ?? name));
  });
  const last = reasons.at(-1);
  return last === undefined ? weight.tier : `${weight.tier}: ${last}`;
};

const countedMost = (ranking: Ranking, catalog: Catalog): Line[] => {
  const top = ranking.weights
    .filter((weight) => weight.points > 0)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, COUNTED_MOST)
    .map(
      (weight) =>
        `${lowerFirst(catalog.criteria.get(weight.criterion)?.name ?? weight.criterion)} (${because(weight, catalog)})`,
    );
  return top.length === 0
    ? []
    : [
        line(
          `Counted most: ${listWords(top)}. Say "hiring matters most" or "ignore cold starts" to change it.`,
        ),
      ];
};
