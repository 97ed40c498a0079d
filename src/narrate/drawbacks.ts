import type { Catalog } from '../catalog/catalog.ts';
import type { CriterionId } from '../catalog/vocabulary.ts';
import { needsOf, WATCH_OUT } from '../evidence/facts-behind-ranking.ts';
import type { Contribution, RankedOption } from '../score/ranking.ts';
import { reasonDifferences, rivalsOf } from './advantages.ts';
import { capabilityFactIds, checkedOf, lacksOf, toldNeeds } from './capability-words.ts';
import { whatMatters } from './criterion-words.ts';
import { productJudged } from './describe-request.ts';
import type { Line } from './explanation.ts';
import { estimateOf, factPhrase, range, standingOf, weeks } from './fact-words.ts';
import { nameOf } from './names.ts';
import type { RankedTelling } from './telling.ts';
import { clause, sentence, upperFirst } from './words.ts';

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
  if (weighted !== null) return drawbackLine(weighted, telling, '');
  const warning = telling.evidence.facts.find(
    (fact) =>
      fact.metric === WATCH_OUT && fact.subject === telling.winner.id && !ABOUT_VERSIONS.test(fact.display),
  );
  if (warning !== undefined)
    return { text: sentence(factPhrase(warning, telling.catalog)), factIds: [warning.id] };
  const unweighted = worst(telling, () => 1);
  return unweighted === null ? null : drawbackLine(unweighted, telling, ', though it counts little here');
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

const drawbackLine = (weakness: Weakness, telling: RankedTelling, addition: string): Line => {
  const line = concreteDrawback(weakness, telling) ?? plainDrawback(weakness, telling);
  const standing = line.text.endsWith(')') ? '' : standingOf(weakness.own);
  return { text: sentence(`${clause(line.text)}${standing}${addition}`), factIds: line.factIds };
};

/** The criterion's own words are for a low value; a middling one is only weaker than the rival's. */
const plainDrawback = ({ own, rival }: Weakness, telling: RankedTelling): Line => {
  const name = nameOf(rival.id, telling.catalog);
  const text =
    own.value < LOW
      ? `${minusOf(own, telling.catalog)}; ${name} is stronger there`
      : `Weaker than ${name} on ${whatMatters(own.criterion, telling.ranking, '')}`;
  return { text, factIds: [] };
};

const minusOf = (own: Contribution, catalog: Catalog): string =>
  upperFirst(clause(catalog.criteria.get(own.criterion)?.minus ?? own.criterion));

/** Figures of both sides where the criterion has a natural quantity, missing parts where it is about parts. */
const concreteDrawback = ({ own, best, rival }: Weakness, telling: RankedTelling): Line | null => {
  const { catalog, winner } = telling;
  const rivalName = nameOf(rival.id, catalog);
  if (own.criterion === 'workload_fit') {
    const product = productJudged(telling.ranking);
    return product === '' ? null : { text: `A weaker match for ${product} than ${rivalName}`, factIds: [] };
  }
  if (own.criterion === 'first_release') {
    const framework = catalog.frameworks.get(winner.id);
    const needs = needsOf(telling.reading.requirements, catalog);
    const lacks = framework === undefined ? '' : lacksOf(framework, needs, catalog);
    if (framework === undefined || lacks === '') return null;
    const told = toldNeeds(framework, needs, catalog, 'lacks');
    return {
      text: `Parts to choose and wire: ${lacks}; ${rivalName} brings more${checkedOf(framework, told, catalog)}`,
      factIds: capabilityFactIds(framework, told),
    };
  }
  if (own.quantity === null || best.quantity === null) return null;
  const [mine, theirs] = [own.quantity, best.quantity];
  if (own.criterion === 'ramp_up') {
    return {
      text: `It takes ${weeks(mine.min, mine.max)} to a confident first release, ${rivalName} ${weeks(theirs.min, theirs.max)} (${estimateOf(catalog)})`,
      factIds: [],
    };
  }
  return {
    text: `${own.value < LOW ? minusOf(own, catalog) : `Weaker than ${rivalName} on ${whatMatters(own.criterion, telling.ranking, '')}`}: about ${range(mine.min, mine.max)} against ${range(theirs.min, theirs.max)} of ${rivalName}, in ${mine.unit} (${estimateOf(catalog)})`,
    factIds: [],
  };
};
