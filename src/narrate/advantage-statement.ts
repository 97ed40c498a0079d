import type { Need } from '../catalog/vocabulary.ts';
import { judgedNeeds } from '../evidence/facts-behind-ranking.ts';
import { currentLine, lifecycleFactId, lineName } from '../evidence/lifecycle-facts.ts';
import { speaks } from '../score/language-family.ts';
import type { Contribution, RankedOption } from '../score/ranking.ts';
import { teamOf } from '../score/team.ts';
import { bringsOf, capabilityFactIds, checkedOf, toldNeeds } from './capability-words.ts';
import { carryingFact } from './carrying-fact.ts';
import { unitWords } from './criterion-words.ts';
import { productJudged } from './describe-request.ts';
import type { Line } from './explanation.ts';
import { estimateOf, range, weeks } from './fact-words.ts';
import { nameOf } from './names.ts';
import { grounded, isRatedGood, plainAdvantage, rated, withFact } from './rated-advantage.ts';
import type { RankedTelling } from './telling.ts';

/** A sentence made for the criterion; the criterion's own words where there is none. */
export const advantageStatement = (own: Contribution, option: RankedOption, telling: RankedTelling): Line => {
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
      return hiring(own, option, telling) ?? plainAdvantage(own, option, telling);
    case 'ecosystem':
    case 'concurrency_fit':
    case 'start_footprint':
    case 'operability':
    case 'maintainability':
    case 'security':
      return plainAdvantage(own, option, telling);
  }
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

/** The share that was judged: that of the framework alone says less than the rating, which counts its language too. */
const hiring = (own: Contribution, option: RankedOption, telling: RankedTelling): Line | null => {
  const { catalog, messages } = telling;
  if (own.quantity === null || !isRatedGood(own)) return null;
  const figure = range(own.quantity.min, own.quantity.max, messages);
  const statement = messages.say('value.noted', {
    statement: messages.say('reason.hiring', { figure }),
    note: estimateOf(catalog, messages),
  });
  const fact = carryingFact(option, 'hiring', telling);
  return fact === undefined ? { text: statement, factIds: [] } : withFact(statement, fact, option, telling);
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
