import { CRITERIA, type CriterionId, type Need } from '../catalog/vocabulary.ts';
import { capabilityFactId } from '../evidence/capability-facts.ts';
import type { Contribution, RankedOption } from '../score/ranking.ts';
import { checkedOf } from './capability-words.ts';
import { criterionInside, unitWords } from './criterion-words.ts';
import type { Line } from './explanation.ts';
import { range } from './fact-words.ts';
import { nameOf } from './names.ts';
import { levelName, partName } from './record-names.ts';
import type { RankedTelling } from './telling.ts';
import { upperFirst } from './words.ts';

/** A lead of fewer than this many of 1000 on the criterion asked about is not told. */
const WORTH_TELLING = 80;
const MOST_PARTS = 2;
const MOST_OPTIONS = 6;

/** What was asked about by name, before the reasons for the pick: parts in a comparison, one criterion above all. */
export const askedLines = (telling: RankedTelling): Line[] => [
  ...partLines(telling),
  ...aheadOnTheOneCriterion(telling),
];

/** The parts asked for in a comparison that may ship in a box. */
const partsAsked = ({ reading, catalog }: RankedTelling): Need[] =>
  reading.behaviour === 'compare'
    ? [...new Set(reading.requirements.needs.map(({ value }) => value))].filter(
        (need) => catalog.capabilities.get(need)?.inTheBox === true,
      )
    : [];

/** How each compared option comes by the parts that were asked for. */
const partLines = (telling: RankedTelling): Line[] =>
  partsAsked(telling)
    .slice(0, MOST_PARTS)
    .flatMap((need) => partLine(need, telling));

/** What needs no reason of its own any more: the first release, where every part asked for is told. */
export const toldByParts = (telling: RankedTelling): CriterionId[] =>
  partLines(telling).length > 0 && partsAsked(telling).length <= MOST_PARTS ? ['first_release'] : [];

const partLine = (need: Need, { ranking, catalog, evidence, messages }: RankedTelling): Line[] => {
  const options = ranking.options.slice(0, MOST_OPTIONS).flatMap(({ id }) => {
    const framework = catalog.frameworks.get(id);
    const level = framework?.capabilities[need]?.level;
    return framework === undefined || level === undefined ? [] : [{ framework, level }];
  });
  const [first] = options;
  if (first === undefined || options.length < 2) return [];
  const label = messages.say('label.colon', { label: upperFirst(partName(need, catalog, messages)) });
  const told = options.map(({ framework, level }) => ({
    name: nameOf(framework.id, catalog),
    level: levelName(level, messages),
    note: checkedOf(framework, [need], catalog, messages),
  }));
  const shared = new Set(told.map(({ note }) => note)).size === 1 ? (told[0]?.note ?? '') : '';
  const each = told.map((part) => messages.say(shared === '' ? 'reason.part-of' : 'reason.part-plain', part));
  const list = `${label}${messages.listSome(each, MOST_OPTIONS)}`;
  const statement = shared === '' ? list : messages.say('value.noted', { statement: list, note: shared });
  const known = new Set(evidence.facts.map(({ id }) => id));
  return [
    {
      text: messages.say('value.sentence', { statement }),
      factIds: options
        .map(({ framework }) => capabilityFactId(framework.id, need))
        .filter((id) => known.has(id)),
    },
  ];
};

const onlyPriority = ({ reading }: RankedTelling): CriterionId | null => {
  const stated = CRITERIA.filter((criterion) => reading.requirements.priorities[criterion] !== undefined);
  const [only] = stated;
  return only !== undefined &&
    stated.length === 1 &&
    reading.requirements.priorities[only]?.value === 'critical'
    ? only
    : null;
};

const on = (criterion: CriterionId, { contributions }: RankedOption): Contribution | undefined =>
  contributions.find((own) => own.criterion === criterion && own.confidence !== 'unknown');

/** Who is ahead on the one criterion that was asked about above all, where it is not the pick. */
const aheadOnTheOneCriterion = (telling: RankedTelling): Line[] => {
  const { ranking, winner, catalog, messages } = telling;
  const criterion = onlyPriority(telling);
  const own = criterion === null ? undefined : on(criterion, winner);
  if (criterion === null || own === undefined) return [];
  const ahead = ranking.options
    .filter(({ blockedBy }) => blockedBy === null)
    .flatMap((option) => {
      const other = on(criterion, option);
      return other === undefined ? [] : [{ option, other }];
    })
    .reduce((best, next) => (next.other.value > best.other.value ? next : best), {
      option: winner,
      other: own,
    });
  if (ahead.other.value - own.value < WORTH_TELLING) return [];
  const { quantity } = ahead.other;
  const counted = quantity !== null && own.quantity !== null;
  const text = messages.say('reason.asked-alone', {
    criterion: criterionInside(criterion, catalog, messages),
    name: nameOf(ahead.option.id, catalog),
    winner: nameOf(winner.id, catalog),
    counted: counted ? 'yes' : 'no',
    figure: quantity === null ? '' : range(quantity.min, quantity.max, messages),
    ownFigure: own.quantity === null ? '' : range(own.quantity.min, own.quantity.max, messages),
    unit: quantity === null ? '' : unitWords(quantity.unit, messages),
  });
  return [{ text, factIds: [] }];
};
