import type { CriterionId, Need } from '../catalog/vocabulary.ts';
import type { EvidenceFact } from '../evidence/evidence.ts';
import { judgedNeeds } from '../evidence/facts-behind-ranking.ts';
import { currentLine, lifecycleFactId, lineName } from '../evidence/lifecycle-facts.ts';
import { againstField, type Difference } from '../evidence/standing-out.ts';
import { valueBand } from '../evidence/value-band.ts';
import { speaks } from '../score/language-family.ts';
import type { Contribution, RankedOption } from '../score/ranking.ts';
import { teamOf } from '../score/team.ts';
import { bringsOf, capabilityFactIds, checkedOf, toldNeeds } from './capability-words.ts';
import { carryingFact } from './carrying-fact.ts';
import { plusOf, unitWords, whatMatters } from './criterion-words.ts';
import { productJudged } from './describe-request.ts';
import type { Line } from './explanation.ts';
import { estimateOf, factAbout, factPhrase, range, standingOf, weeks } from './fact-words.ts';
import { nameOf } from './names.ts';
import { criterionName } from './record-names.ts';
import type { RankedTelling } from './telling.ts';
import { hasNote, upperFirst } from './words.ts';

const MOST_REASONS = 3;
/** Half of the scale: below it a lead over the field is no strength to name. */
const A_STRENGTH = 500;
/** Told in weeks, parts, requests or as a match: what is told by its rating alone has to be rated good. */
const WITH_A_SENTENCE: readonly CriterionId[] = ['ramp_up', 'first_release', 'workload_fit', 'headroom'];
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

const isGood = ({ value }: Contribution): boolean => ['good', 'very-good'].includes(valueBand(value));

const isStrength = (own: Contribution): boolean =>
  WITH_A_SENTENCE.includes(own.criterion) ? own.value >= A_STRENGTH : isGood(own);

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
  const good = differences.filter(({ own }) => isStrength(own) && !beatenClearly(own, rivals));
  const strong = good.filter(({ gap }) => gap > 0);
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

/** The criterion's own words where a fact carries them; else they are no more than a rating, and told as one. */
const plainAdvantage = (own: Contribution, option: RankedOption, telling: RankedTelling): Line => {
  const fact = isGood(own) ? carryingFact(option, own.criterion, telling) : undefined;
  return fact === undefined
    ? { text: ratedWords(own, telling), factIds: [] }
    : withFact(plusWords(own.criterion, telling), fact, option, telling);
};

/** What a high value means here; the words of maintainability depend on the structure that is wanted. */
const plusWords = (criterion: CriterionId, { ranking, catalog, messages }: RankedTelling): string =>
  criterion === 'maintainability'
    ? messages.say(`reason.structure.${ranking.targets.structure}`)
    : plusOf(criterion, catalog, messages);

/** "Security: very good (our rating, one opinion only, dataset of 2026-11-28)". */
const ratedWords = (own: Contribution, telling: RankedTelling): string => {
  const { ranking, catalog, messages } = telling;
  const about =
    own.criterion === 'maintainability' || own.criterion === 'concurrency_fit'
      ? upperFirst(whatMatters(own.criterion, ranking, '', messages))
      : criterionName(own.criterion, catalog, messages);
  const label = messages.say('label.colon', { label: about });
  return rated(`${label}${messages.say(`value.${valueBand(own.value)}`)}`, own, telling);
};

/** A statement that no fact carries, with what the rating behind it rests on. */
const rated = (statement: string, own: Contribution, telling: RankedTelling): string => {
  const { catalog, messages } = telling;
  const grounds = grounded(statement, own, telling);
  if (hasNote(grounds)) return grounds;
  const thin = { 'one-opinion': 'one', inherited: 'language', unknown: 'none', evidence: 'none' } as const;
  const ground = own.confidence === 'several-opinions' ? 'none' : thin[own.confidence];
  const note = messages.say('reason.our-rating', { ground, date: catalog.manifest.asOf });
  return messages.say('value.noted', { statement, note });
};

/** A statement with the fact that carries it; a fact about the language names it. */
const withFact = (
  statement: string,
  fact: EvidenceFact,
  option: RankedOption,
  { catalog, messages }: RankedTelling,
): Line => {
  const told = fact.subject === option.id ? factPhrase : factAbout;
  const text = messages.say('value.with-fact', { statement, fact: told(fact, catalog, messages) });
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

/** The parts that were asked for; where none of them comes with it, those the first release was judged by. */
const firstRelease = (option: RankedOption, telling: RankedTelling): Line | null => {
  const { reading, ranking, catalog } = telling;
  const stated = reading.requirements.needs.map((need) => need.value);
  const judged = judgedNeeds(reading.requirements, ranking.targets, catalog);
  return (
    shipped(option, stated, 'asked', telling) ??
    shipped(option, judged, ranking.targets.workloads.length > 0 ? 'assumed' : 'default', telling)
  );
};

const shipped = (
  option: RankedOption,
  needs: readonly Need[],
  kind: 'asked' | 'assumed' | 'default',
  { catalog, messages }: RankedTelling,
): Line | null => {
  const framework = catalog.frameworks.get(option.id);
  if (framework === undefined) return null;
  const parts = bringsOf(framework, needs, catalog, messages);
  if (parts === '') return null;
  const told = toldNeeds(framework, needs, catalog, 'brings');
  const statement = messages.say(`reason.ships.${kind}`, { parts });
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
  const fact = carryingFact(option, 'workload_fit', telling);
  return fact === undefined
    ? { text: rated(match, own, telling), factIds: [] }
    : withFact(grounded(match, own, telling), fact, option, telling);
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
