import type { CriterionId } from '../catalog/vocabulary.ts';
import { needsOf } from '../evidence/facts-behind-ranking.ts';
import { currentLine, lifecycleFactId, lineName } from '../evidence/lifecycle-facts.ts';
import { againstField, type Difference } from '../evidence/standing-out.ts';
import { speaks } from '../score/language-family.ts';
import type { Contribution, RankedOption } from '../score/ranking.ts';
import { teamOf } from '../score/team.ts';
import { bringsOf, capabilityFactIds, checkedOf, toldNeeds } from './capability-words.ts';
import { plusOf, unitWords } from './criterion-words.ts';
import { productJudged } from './describe-request.ts';
import type { Line } from './explanation.ts';
import { bestFact, estimateOf, factPhrase, range, standingOf, weeks } from './fact-words.ts';
import { nameOf } from './names.ts';
import type { RankedTelling } from './telling.ts';
import { hasNote } from './words.ts';

const MOST_REASONS = 3;
/** Half of the scale: below it a lead over the field is no strength to name. */
const A_STRENGTH = 500;
/** A rival ahead by this much of 1000 makes it that rival's strength. */
const CLEARLY_BETTER = 150;
const RIVALS = 6;

/** Options in front beside the winner: being beaten by the last one says little. */
export const rivalsOf = ({ ranking, winner }: RankedTelling): RankedOption[] =>
  ranking.options.filter((option) => option.id !== winner.id).slice(0, RIVALS);

const beatenClearly = (own: Contribution, rivals: readonly RankedOption[]): boolean =>
  rivals.some((rival) =>
    rival.contributions.some(
      (other) => other.criterion === own.criterion && other.value - own.value > CLEARLY_BETTER,
    ),
  );

/**
 * What sets the winner apart from the average of the other options, strongest first, at most three. What rests on
 * nothing known is left out, and what a rival does clearly better is no reason.
 */
export const reasonDifferences = (telling: RankedTelling): Difference[] => {
  const { winner, ranking } = telling;
  const rivals = rivalsOf(telling);
  const differences = againstField(winner, ranking.options).filter(
    (difference) => difference.own.score > 0 && difference.own.confidence !== 'unknown',
  );
  const strong = differences.filter(
    ({ gap, own }) => gap > 0 && own.value >= A_STRENGTH && !beatenClearly(own, rivals),
  );
  const good = differences.filter(({ own }) => own.value >= A_STRENGTH && !beatenClearly(own, rivals));
  return (strong.length >= 2 ? strong : good).slice(0, MOST_REASONS);
};

/** Why the winner, in words; no fact is told twice. */
export const reasonsFor = (telling: RankedTelling): Line[] => {
  const lines: Line[] = [];
  for (const { own } of reasonDifferences(telling)) {
    const told = new Set(lines.flatMap((line) => line.factIds));
    const left = telling.evidence.facts.filter((fact) => !told.has(fact.id));
    lines.push(advantageLine(own, telling.winner, { ...telling, evidence: { facts: left } }));
  }
  return lines;
};

/** One strength of an option in words, with the facts behind it. */
const advantageLine = (own: Contribution, option: RankedOption, telling: RankedTelling): Line => {
  const { text, factIds } = statementOn(own, option, telling);
  const standing = hasNote(text) ? '' : standingOf(own, telling.messages);
  return { text: telling.messages.say('value.sentence', { statement: `${text}${standing}` }), factIds };
};

/** A sentence made for the criterion; the criterion's own words where there is none. */
const statementOn = (own: Contribution, option: RankedOption, telling: RankedTelling): Line => {
  switch (own.criterion) {
    case 'ramp_up':
      return rampUp(own, option, telling) ?? plainAdvantage(own, option, telling);
    case 'first_release':
      return firstRelease(option, telling) ?? plainAdvantage(own, option, telling);
    case 'workload_fit':
      return workloadFit(own, option, telling) ?? plainAdvantage(own, option, telling);
    case 'headroom':
      return headroom(own, telling) ?? plainAdvantage(own, option, telling);
    case 'longevity':
      return longevity(option, telling) ?? plainAdvantage(own, option, telling);
    case 'hiring':
    case 'ecosystem':
    case 'concurrency_fit':
    case 'start_footprint':
    case 'operability':
    case 'maintainability':
    case 'security':
      return plainAdvantage(own, option, telling);
  }
};

const plainAdvantage = (own: Contribution, option: RankedOption, telling: RankedTelling): Line =>
  withFact(plusOf(own.criterion, telling.catalog, telling.messages), own.criterion, option, telling);

/** A statement with the best fact on its criterion behind it, where there is one. */
const withFact = (
  statement: string,
  criterion: CriterionId,
  option: RankedOption,
  telling: RankedTelling,
): Line => {
  const { catalog, messages } = telling;
  const fact = bestFact(option, criterion, telling);
  if (fact === undefined) return { text: statement, factIds: [] };
  const text = messages.say('value.with-fact', { statement, fact: factPhrase(fact, catalog, messages) });
  return { text, factIds: [fact.id] };
};

const rampUp = (own: Contribution, option: RankedOption, telling: RankedTelling): Line | null => {
  const { catalog, ranking, messages } = telling;
  if (ranking.staying.includes(option.id)) return { text: messages.say('reason.runs-already'), factIds: [] };
  if (own.quantity === null) return null;
  const { min, max } = own.quantity;
  const statement = rampUpIn(weeks(min, max, messages), option, telling);
  return {
    text: messages.say('value.noted', { statement, note: estimateOf(catalog, messages) }),
    factIds: [],
  };
};

/** How long it takes, and which of the team's languages make it so. */
const rampUpIn = (
  time: string,
  { id }: RankedOption,
  { catalog, reading, messages }: RankedTelling,
): string => {
  const framework = catalog.frameworks.get(id);
  const spoken = teamOf(reading.requirements, catalog).filter(
    (skill) => framework !== undefined && speaks(framework, skill.id, catalog),
  );
  const known = spoken.filter((skill) => skill.level !== 'learning');
  const languages = messages.list(
    (known.length > 0 ? known : spoken).map((skill) => nameOf(skill.id, catalog)),
  );
  if (known.length > 0) return messages.say('reason.ramp-up.knows', { languages, weeks: time });
  if (spoken.length > 0) return messages.say('reason.ramp-up.learning', { languages, weeks: time });
  return messages.say('reason.ramp-up.quick', { weeks: time });
};

const firstRelease = (option: RankedOption, telling: RankedTelling): Line | null => {
  const { catalog, reading, messages } = telling;
  const framework = catalog.frameworks.get(option.id);
  if (framework === undefined) return null;
  const stated = reading.requirements.needs.map((need) => need.value);
  const needs = stated.length > 0 ? stated : needsOf(reading.requirements, catalog);
  const parts = bringsOf(framework, needs, catalog, messages);
  const told = toldNeeds(framework, needs, catalog, 'brings');
  if (parts === '') return null;
  const statement = messages.say(stated.length > 0 ? 'reason.ships.asked' : 'reason.ships.assumed', {
    parts,
  });
  return {
    text: messages.say('value.noted', { statement, note: checkedOf(framework, told, catalog, messages) }),
    factIds: capabilityFactIds(framework, told),
  };
};

const workloadFit = (own: Contribution, option: RankedOption, telling: RankedTelling): Line | null => {
  const { messages } = telling;
  const product = productJudged(telling.ranking, messages);
  if (product === '') return null;
  const match = messages.say(`reason.match.${matchOf(own.value)}`, { product });
  return withFact(grounded(match, own, telling), 'workload_fit', option, telling);
};

const matchOf = (value: number): 'first' | 'good' | 'fair' =>
  value >= 800 ? 'first' : value >= 650 ? 'good' : 'fair';

/** How many of the articles a rating of opinions rests on; claim ids begin with the number of their article. */
const grounded = (statement: string, own: Contribution, { catalog, messages }: RankedTelling): string => {
  const articles = new Set(own.evidence.flatMap((id) => /^[SR](\d{3})-\d/.exec(id)?.[1] ?? []));
  if (articles.size < 2 || own.confidence !== 'several-opinions') return statement;
  const note = messages.say('value.articles', { count: articles.size, date: catalog.manifest.asOf });
  return messages.say('value.noted', { statement, note });
};

const headroom = (own: Contribution, telling: RankedTelling): Line | null => {
  if (own.quantity === null) return null;
  const { catalog, reading, messages } = telling;
  const needed = reading.requirements.load.rps?.value;
  const figure = range(own.quantity.min, own.quantity.max, messages);
  const unit = unitWords(own.quantity.unit, messages);
  const statement =
    needed === undefined
      ? messages.say('reason.headroom', { figure, unit })
      : messages.say('reason.headroom-named', { figure, unit, needed: messages.figure(needed) });
  return {
    text: messages.say('value.noted', { statement, note: estimateOf(catalog, messages) }),
    factIds: [],
  };
};

const longevity = (option: RankedOption, { catalog, today, messages }: RankedTelling): Line | null => {
  const framework = catalog.frameworks.get(option.id);
  if (framework === undefined) return null;
  const line = currentLine(framework, today);
  if (line?.state !== 'supported' || line.ends === null) return null;
  return {
    text: messages.say('reason.longevity', {
      line: lineName(line),
      ends: line.ends,
      date: framework.lifecycle.asOf,
    }),
    factIds: [lifecycleFactId(option.id, line.release.line)],
  };
};
