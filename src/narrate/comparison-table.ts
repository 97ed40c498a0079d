import type { Catalog } from '../catalog/catalog.ts';
import { type CriterionId, LANGUAGES } from '../catalog/vocabulary.ts';
import { lineName, supportOf } from '../evidence/lifecycle-facts.ts';
import { againstField, type Difference } from '../evidence/standing-out.ts';
import { type ValueBand, valueBand } from '../evidence/value-band.ts';
import type { Contribution, RankedOption, Ranking } from '../score/ranking.ts';
import { criterionInside } from './criterion-words.ts';
import type { ComparisonTable } from './explanation.ts';
import type { Messages } from './messages/messages.ts';
import { nameOf } from './names.ts';
import { criterionName } from './record-names.ts';
import { shownPoints } from './standing.ts';
import type { RankedTelling } from './telling.ts';

const ROWS_RECOMMENDED = 6;
const ROWS_TOP = 5;
const ROWS_COMPARED = 19;
const CRITERIA_COMPARED = 5;
/** A difference to the field below this share of the whole score (per mille) is not worth naming. */
const WORTH_NAMING = 5;

const COLUMNS = ['framework', 'fit', 'strongest', 'weakest', 'language', 'support-until'] as const;

/** The options in rank order; a comparison also shows how each does on the criteria that count most here. */
export const comparisonTable = (telling: RankedTelling, kind: 'recommend' | 'compare'): ComparisonTable => {
  const { ranking, catalog, messages } = telling;
  const options = kind === 'compare' ? ranking.options.slice(0, ROWS_COMPARED) : rowsToRecommend(telling);
  const criteria = kind === 'compare' ? heaviest(ranking) : [];
  const { teamLanguages, existing } = telling.reading.requirements;
  const teamKnown = teamLanguages.length + existing.length > 0;
  const points = shownPoints(options, ranking);
  return {
    caption: caption(options.length, telling),
    columns: [
      ...COLUMNS.map((column) => messages.say(`table.${column}`)),
      ...criteria.map((criterion) => criterionName(criterion, catalog, messages)),
    ],
    rows: options.map((option, row) => ({
      id: option.id,
      cells: [
        nameOf(option.id, catalog),
        fitCell(option, messages.figure(points[row] ?? option.points), catalog, messages),
        ...extremes(option, options, telling),
        languages(option.id, catalog, messages),
        supportUntil(option.id, telling),
        ...criteria.map((criterion) => messages.say(`value.${bandOf(option, criterion, teamKnown)}`)),
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

const caption = (shown: number, { ranking, catalog, messages }: RankedTelling): string => {
  const all = ranking.options.length;
  return messages.sentences([
    shown < all ? messages.say('table.shown', { shown, all }) : '',
    messages.say('table.caption', { date: catalog.manifest.asOf }),
  ]);
};

const heaviest = (ranking: Ranking): CriterionId[] =>
  ranking.weights
    .filter((weight) => weight.points > 0)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, CRITERIA_COMPARED)
    .map((weight) => weight.criterion);

const fitCell = (
  { blockedBy }: RankedOption,
  points: string,
  catalog: Catalog,
  messages: Messages,
): string =>
  blockedBy === null
    ? points
    : messages.say('table.blocked', { points, criterion: criterionInside(blockedBy, catalog, messages) });

/** The criteria that lift and lower an option most against the other ones shown. */
const extremes = (
  option: RankedOption,
  shown: readonly RankedOption[],
  { ranking, catalog, messages }: RankedTelling,
): [string, string] => {
  const known = againstField(option, shown).filter((difference) => difference.own.confidence !== 'unknown');
  const threshold = ranking.totalWeight * WORTH_NAMING;
  const worth = (difference: Difference | undefined, sign: 1 | -1): string => {
    if (difference === undefined || difference.gap * sign <= threshold)
      return messages.say('table.nothing-stands-out');
    return criterionName(difference.criterion, catalog, messages);
  };
  if (shown.length < 2) return [worth(known[0], 1), messages.say('table.nothing-to-compare')];
  return [worth(known[0], 1), worth(known.at(-1), -1)];
};

const languages = (id: string, catalog: Catalog, messages: Messages): string => {
  const written = catalog.frameworks.get(id)?.languages ?? [];
  const inOrder = written.filter((language) => LANGUAGES.includes(language));
  return (
    messages.list(inOrder.map((language) => nameOf(language, catalog))) || messages.say('value.not-known')
  );
};

/** The newest supported line and the supported line with the latest date, e.g. "6.1: 2027-12-31, 5.2 LTS: 2028-04-30". */
const supportUntil = (id: string, { catalog, today, messages }: RankedTelling): string => {
  const framework = catalog.frameworks.get(id);
  if (framework === undefined) return messages.say('value.not-known');
  const lines = supportOf(framework, today).filter(
    (line) => line.state === 'supported' || line.state === 'no-date',
  );
  const [current] = lines;
  if (current === undefined) return messages.say('table.no-line');
  if (current.ends === null) return messages.say('table.no-date', { line: lineName(current) });
  const longest = lines.reduce(
    (best, line) => ((line.ends ?? '') > (best.ends ?? '') ? line : best),
    current,
  );
  const shown = longest === current ? [current] : [current, longest];
  return messages.row(
    shown.map((line) => `${messages.say('label.colon', { label: lineName(line) })}${line.ends}`),
  );
};

/** A value by its band: figures of one cell are less exact than they look. */
const bandOf = (
  option: RankedOption,
  criterion: CriterionId,
  teamKnown: boolean,
): ValueBand | 'not-known' | 'depends-on-team' => {
  if (criterion === 'ramp_up' && !teamKnown) return 'depends-on-team';
  const own: Contribution | undefined = option.contributions.find(
    (contribution) => contribution.criterion === criterion,
  );
  if (own === undefined || own.confidence === 'unknown') return 'not-known';
  return valueBand(own.value);
};
