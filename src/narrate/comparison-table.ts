import type { Catalog } from '../catalog/catalog.ts';
import { type CriterionId, LANGUAGES } from '../catalog/vocabulary.ts';
import { lineName, supportOf } from '../evidence/lifecycle-facts.ts';
import { againstField, type Difference } from '../evidence/standing-out.ts';
import type { Contribution, RankedOption, Ranking } from '../score/ranking.ts';
import type { ComparisonTable } from './explanation.ts';
import { nameOf } from './names.ts';
import type { RankedTelling } from './telling.ts';
import { listWords } from './words.ts';

export const NOT_KNOWN = 'not known';

const ROWS_RECOMMENDED = 6;
const ROWS_TOP = 5;
const ROWS_COMPARED = 19;
const CRITERIA_COMPARED = 5;
/** A difference to the field below this share of the whole score (per mille) is not worth naming. */
const WORTH_NAMING = 5;

/** The options in rank order; a comparison also shows how each does on the criteria that count most here. */
export const comparisonTable = (telling: RankedTelling, kind: 'recommend' | 'compare'): ComparisonTable => {
  const { ranking, catalog } = telling;
  const options = kind === 'compare' ? ranking.options.slice(0, ROWS_COMPARED) : rowsToRecommend(telling);
  const criteria = kind === 'compare' ? heaviest(ranking) : [];
  const { teamLanguages, existing } = telling.reading.requirements;
  const teamKnown = teamLanguages.length + existing.length > 0;
  return {
    caption: caption(options.length, telling),
    columns: [
      'Framework',
      'Fit',
      'Strongest for you',
      'Weakest for you',
      'Language',
      'Support until',
      ...criteria.map((criterion) => catalog.criteria.get(criterion)?.name ?? criterion),
    ],
    rows: options.map((option) => ({
      id: option.id,
      cells: [
        nameOf(option.id, catalog),
        fitCell(option, catalog),
        ...extremes(option, options, ranking, catalog),
        languages(option.id, catalog),
        supportUntil(option.id, catalog, telling.today),
        ...criteria.map((criterion) => valueWord(option, criterion, teamKnown)),
      ],
    })),
  };
};

/** The first ones and those asked for, in rank order. */
const rowsToRecommend = ({ ranking, reading }: RankedTelling): RankedOption[] => {
  const asked = new Set([
    ...reading.named,
    ...reading.compared,
    ...reading.requirements.existing.map((existing) => existing.value),
  ]);
  const beyond = ranking.options.slice(ROWS_TOP).filter((option) => asked.has(option.id));
  const top = ranking.options.slice(0, Math.max(2, Math.min(ROWS_TOP, ROWS_RECOMMENDED - beyond.length)));
  const rest = ranking.options.slice(top.length).filter((option) => asked.has(option.id));
  return [...top, ...rest.slice(0, ROWS_RECOMMENDED - top.length)];
};

const caption = (shown: number, { ranking, catalog }: RankedTelling): string => {
  const of = shown < ranking.options.length ? `${shown} of ${ranking.options.length} ranked options. ` : '';
  return `${of}Fit: points of 100 for what you said; less than 2 apart is level. Dataset of ${catalog.manifest.asOf}.`;
};

const heaviest = (ranking: Ranking): CriterionId[] =>
  ranking.weights
    .filter((weight) => weight.points > 0)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, CRITERIA_COMPARED)
    .map((weight) => weight.criterion);

const fitCell = (option: RankedOption, catalog: Catalog): string =>
  option.blockedBy === null
    ? `${option.points}`
    : `${option.points}, blocked on ${(catalog.criteria.get(option.blockedBy)?.name ?? option.blockedBy).toLowerCase()}`;

/** The criteria that lift and lower an option most against the other ones shown. */
const extremes = (
  option: RankedOption,
  shown: readonly RankedOption[],
  ranking: Ranking,
  catalog: Catalog,
): [string, string] => {
  const known = againstField(option, shown).filter((difference) => difference.own.confidence !== 'unknown');
  const threshold = ranking.totalWeight * WORTH_NAMING;
  const worth = (difference: Difference | undefined, sign: 1 | -1): string => {
    if (difference === undefined || difference.gap * sign <= threshold) return 'nothing stands out';
    return catalog.criteria.get(difference.criterion)?.name ?? difference.criterion;
  };
  if (shown.length < 2) return [worth(known[0], 1), 'nothing to compare with'];
  return [worth(known[0], 1), worth(known.at(-1), -1)];
};

const languages = (id: string, catalog: Catalog): string => {
  const written = catalog.frameworks.get(id)?.languages ?? [];
  const names = LANGUAGES.filter((language) => written.includes(language));
  const inOrder = written.filter((language) => names.includes(language));
  return listWords(inOrder.map((language) => nameOf(language, catalog))) || NOT_KNOWN;
};

/** The newest supported line and the supported line with the latest date, e.g. "6.1: 2027-12-31, 5.2 LTS: 2028-04-30". */
const supportUntil = (id: string, catalog: Catalog, today: string): string => {
  const framework = catalog.frameworks.get(id);
  if (framework === undefined) return NOT_KNOWN;
  const lines = supportOf(framework, today).filter(
    (line) => line.state === 'supported' || line.state === 'no-date',
  );
  const [current] = lines;
  if (current === undefined) return 'no line in free support';
  if (current.ends === null) return `${lineName(current)}: no date published`;
  const longest = lines.reduce(
    (best, line) => ((line.ends ?? '') > (best.ends ?? '') ? line : best),
    current,
  );
  const shown = longest === current ? [current] : [current, longest];
  return shown.map((line) => `${lineName(line)}: ${line.ends}`).join(', ');
};

const BANDS: readonly (readonly [number, string])[] = [
  [850, 'very good'],
  [650, 'good'],
  [450, 'fair'],
  [250, 'weak'],
];

/** A value in words: figures of one cell are less exact than they look. */
const valueWord = (option: RankedOption, criterion: CriterionId, teamKnown: boolean): string => {
  if (criterion === 'ramp_up' && !teamKnown) return 'depends on the team';
  const own: Contribution | undefined = option.contributions.find(
    (contribution) => contribution.criterion === criterion,
  );
  if (own === undefined || own.confidence === 'unknown') return NOT_KNOWN;
  return BANDS.find(([from]) => own.value >= from)?.[1] ?? 'poor';
};
