import type { Catalog } from '../../catalog/catalog.ts';
import type { Framework } from '../../catalog/schemas/framework.ts';
import { LANGUAGES, type LanguageId } from '../../catalog/vocabulary.ts';
import { interpolate } from '../interpolate.ts';
import { type Interval, weaker } from '../interval.ts';
import { ratedLanguage, speaks } from '../language-family.ts';
import type { CriterionValue, Option, ScoringContext } from '../scoring-context.ts';
import type { TeamLanguage } from '../team.ts';
import { criterionValue } from './criterion-value.ts';

const PER_MILLE = 1000;

const AT_HOME: CriterionValue = {
  value: 1000,
  lo: 1000,
  hi: 1000,
  confidence: 'evidence',
  evidence: [],
  quantity: { min: 0, max: 0, unit: 'weeks' },
};

/** Weeks from a language to the framework's own; none for a language the framework is written in as well. */
const distanceWeeks = (from: LanguageId, framework: Framework, { languages, scoring }: Catalog): number =>
  framework.languages.includes(from)
    ? 0
    : (languages.get(from)?.weeksTo[ratedLanguage(framework)] ?? scoring.rampUp.unknownDistanceWeeks);

/** Mean distance for a team nobody described: each language counts by the share of developers who use it. */
const priorWeeks = (framework: Framework, catalog: Catalog): number => {
  const shares = LANGUAGES.map((id) => ({ id, share: catalog.scoring.rampUp.languageShares[id] ?? 0 }));
  const total = shares.reduce((sum, { share }) => sum + share, 0);
  if (total === 0) return catalog.scoring.rampUp.unknownDistanceWeeks;
  return (
    shares.reduce((sum, { id, share }) => sum + share * distanceWeeks(id, framework, catalog), 0) / total
  );
};

const least = (weeks: readonly number[]): number => Math.min(Number.POSITIVE_INFINITY, ...weeks);

/**
 * Weeks until the team is productive in the framework's language. The best placed language leads, and one
 * that is only being learned takes the team half of the way to it. The mean of the settled languages adds a
 * part: one person's language does not carry a whole team, and head counts by language are not known.
 */
const languageWeeks = (team: readonly TeamLanguage[], framework: Framework, catalog: Catalog): number => {
  if (team.length === 0) return priorWeeks(framework, catalog);
  const { levelWeeks, mixedTeamShare } = catalog.scoring.rampUp;
  const weeksOf = (members: readonly TeamLanguage[]) =>
    members
      .map(({ id, level }) => distanceWeeks(id, framework, catalog) + levelWeeks[level])
      .sort((first, second) => first - second);
  const settled = weeksOf(team.filter(({ level }) => level !== 'learning'));
  const learned = least(weeksOf(team.filter(({ level }) => level === 'learning')));
  if (settled.length === 0) return learned;
  const best = least(settled);
  const led = learned < best ? (learned + best) / 2 : best;
  const mean = settled.reduce((sum, weeks) => sum + weeks, 0) / settled.length;
  return led + mixedTeamShare * (mean - best);
};

const inTenths = (weeks: number): number => Math.round(weeks * 10) / 10;

/** Part of the ramp-up that a move keeps: more within the language of what runs today. */
const keptPerMille = ({ framework }: Option, { catalog, migration }: ScoringContext): number => {
  if (migration === null || migration.languages.length === 0) return PER_MILLE;
  const { keepSameLanguage, keepOtherLanguage } = catalog.scoring.migration;
  const same = migration.languages.some((language) => speaks(framework, language, catalog));
  return Math.round((same ? keepSameLanguage : keepOtherLanguage) * PER_MILLE);
};

/**
 * Weeks to a confident first release for this team, as points. The language part is an estimate and carries
 * its own spread; learning weeks shrink by the chance that people of the language know the framework
 * already. Staying with what runs today is full points; a move keeps a part of its value.
 */
export const rampUpValue = (option: Option, context: ScoringContext): CriterionValue => {
  const { catalog, migration, targets, team } = context;
  const { framework, rating } = option;
  if (migration?.staying.includes(framework.id) === true) return AT_HOME;
  const { distanceSpread } = catalog.scoring.rampUp;
  const language = languageWeeks(team, framework, catalog);
  const inLanguage = team.some(({ id, level }) => level !== 'learning' && framework.languages.includes(id));
  const learning = rating.criteria.ramp_up;
  const known = inLanguage ? rating.criteria.known : { min: 0, max: 0 };
  const weeks = {
    min: (language * (1 - distanceSpread) + learning.input.min * (1 - known.max / 100)) * targets.rampUpScale,
    max: (language * (1 + distanceSpread) + learning.input.max * (1 - known.min / 100)) * targets.rampUpScale,
  };
  const kept = keptPerMille(option, context);
  const pointsOf = (amount: number) =>
    Math.floor((interpolate(catalog.scoring.tables.rampUpWeeks, amount) * kept) / PER_MILLE);
  const interval: Interval = {
    lo: pointsOf(weeks.max),
    hi: pointsOf(weeks.min),
    confidence:
      team.length === 0
        ? 'unknown'
        : inLanguage
          ? learning.confidence
          : weaker(learning.confidence, 'inherited'),
    evidence: learning.evidence,
  };
  const shown = { min: inTenths(weeks.min), max: inTenths(weeks.max), unit: 'weeks' };
  return criterionValue(interval, team.length === 0 ? null : shown);
};
