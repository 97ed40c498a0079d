import type { CriterionId } from '../catalog/vocabulary.ts';
import { judgedNeeds, WATCH_OUT } from '../evidence/facts-behind-ranking.ts';
import type { Contribution, RankedOption } from '../score/ranking.ts';
import { reasonDifferences, rivalsOf } from './advantages.ts';
import { capabilityFactIds, checkedOf, lacksOf, toldNeeds } from './capability-words.ts';
import { minusOf, unitWords, whatMatters } from './criterion-words.ts';
import { productJudged } from './describe-request.ts';
import type { Line } from './explanation.ts';
import { estimateOf, factPhrase, range, standingOf, weeks } from './fact-words.ts';
import { nameOf } from './names.ts';
import type { RankedTelling } from './telling.ts';
import { hasNote } from './words.ts';

/** From here a value is good, whoever has a better one. */
const NO_WEAKNESS = 750;
/** Old versions out of support are to be avoided, but no drawback of the choice. */
const ABOUT_VERSIONS = /out of (free )?support|end of support/i;
/** Below it the criterion's words for a low value hold. */
const LOW = 400;

type Weakness = { own: Contribution; rival: RankedOption; best: Contribution; loss: number };

/**
 * The winner's biggest drawback: the criterion on which the best rival would gain most, weighted; where nothing
 * that counts is weak, a warning of the sources, or the lowest value of all, said to count little here. Null when nothing known is weak.
 */
export const drawbackOf = (telling: RankedTelling): Line | null => {
  const weighted = worst(telling, (criterion) => pointsOf(criterion, telling));
  if (weighted !== null) return drawbackLine(weighted, telling, 'value.sentence');
  const warning = telling.evidence.facts.find(
    (fact) =>
      fact.metric === WATCH_OUT && fact.subject === telling.winner.id && !ABOUT_VERSIONS.test(fact.display),
  );
  if (warning !== undefined)
    return {
      text: telling.messages.say('value.sentence', {
        statement: factPhrase(warning, telling.catalog, telling.messages),
      }),
      factIds: [warning.id],
    };
  const unweighted = worst(telling, () => 1);
  return unweighted === null ? null : drawbackLine(unweighted, telling, 'drawback.counts-little');
};

const pointsOf = (criterion: CriterionId, { ranking }: RankedTelling): number =>
  ranking.weights.find((weight) => weight.criterion === criterion)?.points ?? 0;

const worst = (telling: RankedTelling, weightOf: (criterion: CriterionId) => number): Weakness | null => {
  const rivals = rivalsOf(telling);
  const praised = new Set(reasonDifferences(telling).map((reason) => reason.criterion));
  const found = telling.winner.contributions
    .filter((own) => own.confidence !== 'unknown' && own.value < NO_WEAKNESS && !praised.has(own.criterion))
    .flatMap((own) =>
      rivals.flatMap((rival): Weakness[] => {
        const best = rival.contributions.find((other) => other.criterion === own.criterion);
        if (best === undefined || best.confidence === 'unknown') return [];
        return [{ own, rival, best, loss: weightOf(own.criterion) * (best.value - own.value) }];
      }),
    )
    .filter((weakness) => weakness.loss > 0);
  return found.toSorted((a, b) => b.loss - a.loss)[0] ?? null;
};

const drawbackLine = (
  weakness: Weakness,
  telling: RankedTelling,
  key: 'value.sentence' | 'drawback.counts-little',
): Line => {
  const { messages } = telling;
  const { text, factIds } = concreteDrawback(weakness, telling) ?? {
    text: plainDrawback(weakness, telling),
    factIds: [],
  };
  const standing = hasNote(text) ? '' : standingOf(weakness.own, messages);
  return { text: messages.say(key, { statement: `${text}${standing}` }), factIds };
};

/** What a low value means here; the words of maintainability depend on the structure that is wanted. */
const minusWords = (criterion: CriterionId, { ranking, catalog, messages }: RankedTelling): string => {
  const { structure } = ranking.targets;
  return criterion === 'maintainability' && structure !== 'balanced'
    ? messages.say(`drawback.structure.${structure}`)
    : minusOf(criterion, catalog, messages);
};

/** The criterion's own words are for a low value; a middling one is only weaker than the rival's. */
const plainDrawback = ({ own, rival }: Weakness, telling: RankedTelling): string => {
  const { ranking, catalog, messages } = telling;
  const name = nameOf(rival.id, catalog);
  return own.value < LOW
    ? messages.say('drawback.stronger', { minus: minusWords(own.criterion, telling), rival: name })
    : messages.say('drawback.weaker', {
        rival: name,
        matters: whatMatters(own.criterion, ranking, '', messages),
      });
};

/** Figures of both sides where the criterion has a natural quantity, missing parts where it is about parts. */
const concreteDrawback = (weakness: Weakness, telling: RankedTelling): Line | null => {
  const { own, best, rival } = weakness;
  const { catalog, messages } = telling;
  if (own.criterion === 'workload_fit') {
    const product = productJudged(telling.ranking, messages);
    const text = messages.say('drawback.weaker-match', { product, rival: nameOf(rival.id, catalog) });
    return product === '' ? null : { text, factIds: [] };
  }
  if (own.criterion === 'first_release') return partsDrawback(weakness, telling);
  if (own.quantity === null || best.quantity === null) return null;
  const statement = inFigures(weakness, own.quantity, best.quantity, telling);
  return {
    text: messages.say('value.noted', { statement, note: estimateOf(catalog, messages) }),
    factIds: [],
  };
};

const partsDrawback = ({ rival }: Weakness, telling: RankedTelling): Line | null => {
  const { catalog, winner, messages } = telling;
  const framework = catalog.frameworks.get(winner.id);
  if (framework === undefined) return null;
  const needs = judgedNeeds(telling.reading.requirements, telling.ranking.targets, catalog);
  const lacks = lacksOf(framework, needs, catalog, messages);
  if (lacks === '') return null;
  const told = toldNeeds(framework, needs, catalog, 'lacks');
  const statement = messages.say('drawback.parts', { lacks, rival: nameOf(rival.id, catalog) });
  return {
    text: messages.say('value.noted', { statement, note: checkedOf(framework, told, catalog, messages) }),
    factIds: capabilityFactIds(framework, told),
  };
};

type Quantity = NonNullable<Contribution['quantity']>;

const inFigures = (
  { own, rival }: Weakness,
  mine: Quantity,
  theirs: Quantity,
  { ranking, catalog, messages }: RankedTelling,
): string => {
  const name = nameOf(rival.id, catalog);
  if (own.criterion === 'ramp_up')
    return messages.say('drawback.ramp-up', {
      weeks: weeks(mine.min, mine.max, messages),
      rival: name,
      rivalWeeks: weeks(theirs.min, theirs.max, messages),
    });
  const figures = {
    figure: range(mine.min, mine.max, messages),
    rivalFigure: range(theirs.min, theirs.max, messages),
    rival: name,
    unit: unitWords(mine.unit, messages),
  };
  return own.value < LOW
    ? messages.say('drawback.stronger-figures', {
        ...figures,
        minus: minusOf(own.criterion, catalog, messages),
      })
    : messages.say('drawback.weaker-figures', {
        ...figures,
        matters: whatMatters(own.criterion, ranking, '', messages),
      });
};
