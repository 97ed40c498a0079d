import type { Catalog } from '../../catalog/catalog.ts';
import type { Framework } from '../../catalog/schemas/framework.ts';
import { LANGUAGES, type LanguageId } from '../../catalog/vocabulary.ts';
import { inTenths } from '../in-tenths.ts';
import { interpolate } from '../interpolate.ts';
import { NEUTRAL, weaker } from '../interval.ts';
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

const least = (weeks: readonly number[]): number => Math.min(Number.POSITIVE_INFINITY, ...weeks);

/**
 * Weeks until a team is productive in the framework's language. The best placed language leads, and one
 * that is only being learned takes the team half of the way to it. The mean of the settled languages adds a
 * part: one person's language does not carry a whole team, and head counts by language are not known.
 */
const languageWeeks = (team: readonly TeamLanguage[], framework: Framework, catalog: Catalog): number => {
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

/** Teams it may be, with their weight. One that nobody described is each language's, by the share of its users. */
const possibleTeams = (
  team: readonly TeamLanguage[],
  { scoring }: Catalog,
): { team: readonly TeamLanguage[]; weight: number }[] =>
  team.length > 0
    ? [{ team, weight: 1 }]
    : LANGUAGES.map((id) => ({
        team: [{ id, level: 'working' }],
        weight: scoring.rampUp.languageShares[id] ?? 0,
      }));

/** Weighted mean of both bounds, rounded down; neutral where nothing has weight. */
const meanPoints = (parts: readonly { weight: number; lo: number; hi: number }[]) => {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return NEUTRAL;
  return {
    lo: Math.floor(parts.reduce((sum, { weight, lo }) => sum + weight * lo, 0) / total),
    hi: Math.floor(parts.reduce((sum, { weight, hi }) => sum + weight * hi, 0) / total),
  };
};

const knowsLanguage = (team: readonly TeamLanguage[], framework: Framework): boolean =>
  team.some(({ id, level }) => level !== 'learning' && framework.languages.includes(id));

/** Part of the ramp-up that a move keeps: more within the language of what runs today. */
const keptPerMille = ({ framework }: Option, { catalog, migration }: ScoringContext): number => {
  if (migration === null || migration.languages.length === 0) return PER_MILLE;
  const { keepSameLanguage, keepOtherLanguage } = catalog.scoring.migration;
  const same = migration.languages.some((language) => speaks(framework, language, catalog));
  return Math.round((same ? keepSameLanguage : keepOtherLanguage) * PER_MILLE);
};

/** Weeks from start to first release, shortest and longest, for one team. */
const rampUpWeeks = (
  team: readonly TeamLanguage[],
  { framework, rating }: Option,
  { catalog, targets }: ScoringContext,
): { min: number; max: number } => {
  const { distanceSpread } = catalog.scoring.rampUp;
  const language = languageWeeks(team, framework, catalog);
  const { input } = rating.criteria.ramp_up;
  const known = knowsLanguage(team, framework) ? rating.criteria.known : { min: 0, max: 0 };
  return {
    min: (language * (1 - distanceSpread) + input.min * (1 - known.max / 100)) * targets.rampUpScale,
    max: (language * (1 + distanceSpread) + input.max * (1 - known.min / 100)) * targets.rampUpScale,
  };
};

/**
 * Weeks to a confident first release for this team, as points. The language part is an estimate and carries
 * its own spread; learning weeks shrink by the chance that people of the language know the framework
 * already. For a team nobody described it is the mean of the points over the teams it may be, so that not
 * knowing is never zero. Staying with what runs today is full points; a move keeps a part of its value.
 */
export const rampUpValue = (option: Option, context: ScoringContext): CriterionValue => {
  const { catalog, atHome, team } = context;
  if (atHome.includes(option.framework.id)) return AT_HOME;
  const { confidence, evidence } = option.rating.criteria.ramp_up;
  const pointsOf = (weeks: number) => interpolate(catalog.scoring.tables.rampUpWeeks, weeks);
  const { lo, hi } = meanPoints(
    possibleTeams(team, catalog).map(({ team: possible, weight }) => {
      const weeks = rampUpWeeks(possible, option, context);
      return { weight, lo: pointsOf(weeks.max), hi: pointsOf(weeks.min) };
    }),
  );
  const kept = keptPerMille(option, context);
  const interval = {
    lo: Math.floor((lo * kept) / PER_MILLE),
    hi: Math.floor((hi * kept) / PER_MILLE),
    evidence,
  };
  // What a move costs is no reason to rule a framework out: the floor is about what the team can learn at all.
  const atBest = kept === PER_MILLE ? {} : { atBest: hi };
  if (team.length === 0) return { ...criterionValue({ ...interval, confidence: 'unknown' }), ...atBest };
  const weeks = rampUpWeeks(team, option, context);
  return {
    ...criterionValue(
      {
        ...interval,
        confidence: knowsLanguage(team, option.framework) ? confidence : weaker(confidence, 'inherited'),
      },
      { min: inTenths(weeks.min), max: inTenths(weeks.max), unit: 'weeks' },
    ),
    ...atBest,
  };
};
