import type { Catalog } from '../catalog/catalog.ts';
import { needsOf } from '../evidence/facts-behind-ranking.ts';
import { formatNumber } from '../evidence/format-number.ts';
import { currentLine, lifecycleFactId, lineName, supportInWords } from '../evidence/lifecycle-facts.ts';
import { againstField, type Difference } from '../evidence/standing-out.ts';
import { speaks } from '../score/language-family.ts';
import type { Contribution, RankedOption } from '../score/ranking.ts';
import { teamOf } from '../score/team.ts';
import { bringsOf, capabilityFactIds, checkedOf, toldNeeds } from './capability-words.ts';
import { productJudged } from './describe-request.ts';
import type { Line } from './explanation.ts';
import { bestFact, estimateOf, factPhrase, range, standingOf, weeks } from './fact-words.ts';
import { nameOf } from './names.ts';
import type { RankedTelling } from './telling.ts';
import { clause, listWords, sentence, upperFirst } from './words.ts';

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
export const advantageLine = (own: Contribution, option: RankedOption, telling: RankedTelling): Line => {
  const line = concreteAdvantage(own, option, telling) ?? plainAdvantage(own, option, telling);
  const standing = line.text.endsWith(')') ? '' : standingOf(own);
  return { text: sentence(`${clause(line.text)}${standing}`), factIds: line.factIds };
};

const plainAdvantage = (own: Contribution, option: RankedOption, telling: RankedTelling): Line => {
  const { catalog } = telling;
  const plus = upperFirst(clause(catalog.criteria.get(own.criterion)?.plus ?? own.criterion));
  const fact = bestFact(option, own.criterion, telling);
  return fact === undefined
    ? { text: plus, factIds: [] }
    : { text: `${plus}. ${factPhrase(fact, catalog)}`, factIds: [fact.id] };
};

/** A sentence made for the criterion; null where only the criterion's own words fit. */
const concreteAdvantage = (own: Contribution, option: RankedOption, telling: RankedTelling): Line | null => {
  switch (own.criterion) {
    case 'ramp_up':
      return rampUp(own, option, telling);
    case 'first_release':
      return firstRelease(option, telling);
    case 'workload_fit':
      return workloadFit(own, option, telling);
    case 'headroom':
      return headroom(own, telling);
    case 'longevity':
      return longevity(option, telling);
    case 'hiring':
    case 'ecosystem':
    case 'concurrency_fit':
    case 'start_footprint':
    case 'operability':
    case 'maintainability':
    case 'security':
      return null;
  }
};

const rampUp = (own: Contribution, option: RankedOption, telling: RankedTelling): Line | null => {
  const { catalog, reading, ranking } = telling;
  if (ranking.staying.includes(option.id))
    return { text: 'You run it already: nothing to learn', factIds: [] };
  if (own.quantity === null) return null;
  const framework = catalog.frameworks.get(option.id);
  const spoken = teamOf(reading.requirements, catalog).filter(
    (skill) => framework !== undefined && speaks(framework, skill.id, catalog),
  );
  const known = spoken
    .filter((skill) => skill.level !== 'learning')
    .map((skill) => nameOf(skill.id, catalog));
  const learning = spoken.map((skill) => nameOf(skill.id, catalog));
  const lead =
    known.length > 0
      ? `Your team knows ${listWords(known)}`
      : learning.length > 0
        ? `Your team is learning ${listWords(learning)} already`
        : 'Quick to get into';
  return {
    text: `${lead}: ${weeks(own.quantity.min, own.quantity.max)} to a confident first release (${estimateOf(catalog)})`,
    factIds: [],
  };
};

const firstRelease = (option: RankedOption, telling: RankedTelling): Line | null => {
  const { catalog, reading } = telling;
  const framework = catalog.frameworks.get(option.id);
  if (framework === undefined) return null;
  const stated = reading.requirements.needs.map((need) => need.value);
  const needs = stated.length > 0 ? stated : needsOf(reading.requirements, catalog);
  const brings = bringsOf(framework, needs, catalog);
  const told = toldNeeds(framework, needs, catalog, 'brings');
  if (brings === '') return null;
  const lead = stated.length > 0 ? 'Ships what you asked for' : 'Ships much of what this product needs';
  return {
    text: `${lead}: ${brings}${checkedOf(framework, told, catalog)}`,
    factIds: capabilityFactIds(framework, told),
  };
};

const workloadFit = (own: Contribution, option: RankedOption, telling: RankedTelling): Line | null => {
  const product = productJudged(telling.ranking);
  if (product === '') return null;
  const fact = bestFact(option, 'workload_fit', telling);
  const text = `${matchWord(own.value)} for ${product}${ground(own, telling.catalog)}`;
  return fact === undefined
    ? { text, factIds: [] }
    : { text: `${text}. ${factPhrase(fact, telling.catalog)}`, factIds: [fact.id] };
};

const matchWord = (value: number): string =>
  value >= 800 ? 'A first choice' : value >= 650 ? 'A good match' : 'A fair match';

/** How many of the articles a rating of opinions rests on; claim ids begin with the number of their article. */
const ground = (own: Contribution, catalog: Catalog): string => {
  const articles = new Set(own.evidence.flatMap((id) => /^[SR](\d{3})-\d/.exec(id)?.[1] ?? []));
  if (articles.size < 2 || own.confidence !== 'several-opinions') return '';
  return ` (rated on ${articles.size} articles, dataset of ${catalog.manifest.asOf})`;
};

const headroom = (own: Contribution, telling: RankedTelling): Line | null => {
  if (own.quantity === null) return null;
  const { catalog, reading } = telling;
  const needed = reading.requirements.load.rps?.value;
  const against = needed === undefined ? '' : `, against the ${formatNumber(needed)} you named`;
  return {
    text: `Room under load: about ${range(own.quantity.min, own.quantity.max)} ${own.quantity.unit} on a 4-core container with a database${against} (${estimateOf(catalog)})`,
    factIds: [],
  };
};

const longevity = (option: RankedOption, telling: RankedTelling): Line | null => {
  const framework = telling.catalog.frameworks.get(option.id);
  if (framework === undefined) return null;
  const line = currentLine(framework, telling.today);
  if (line?.state !== 'supported') return null;
  return {
    text: `Dated support: ${lineName(line)} has ${supportInWords(line)} (as of ${framework.lifecycle.asOf})`,
    factIds: [lifecycleFactId(option.id, line.release.line)],
  };
};
