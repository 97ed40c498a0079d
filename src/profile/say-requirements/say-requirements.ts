import type { Catalog } from '../../catalog/catalog.ts';
import {
  CRITERIA,
  type CriterionId,
  LANGUAGES,
  type LanguageId,
  type SkillLevel,
  type Tier,
} from '../../catalog/vocabulary.ts';
import type { Requirements, Sourced } from '../requirements.ts';
import {
  CRITERION_PHRASES,
  NEED_PHRASES,
  PLATFORM_PHRASES,
  TIER_PHRASES,
  WORKLOAD_PHRASES,
} from './phrases.ts';

/** What is said first, so that nothing that was said before counts any longer. */
export const START_OVER = 'Start over.';

/** Sentences as they are said together: a line each, so that nothing is read across two of them. */
export const sayTogether = (sentences: readonly string[]): string => sentences.filter(Boolean).join('\n');

/** The record that stands for a framework of the team's own making. */
const IN_HOUSE = 'in-house';

const KNOWS: Readonly<Record<SkillLevel, (name: string) => string>> = {
  expert: (name) => `We know ${name} well.`,
  working: (name) => `We write ${name}.`,
  learning: (name) => `We are learning ${name}.`,
};

const UNITS: Readonly<Record<string, string>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };

/** "6 weeks" of P6W; null for a date. */
const spanWords = (value: string): string | null => {
  const [, digits, letter = ''] = /^P(\d+)([DWMY])$/.exec(value) ?? [];
  const unit = UNITS[letter];
  if (digits === undefined || unit === undefined) return null;
  return `${digits} ${unit}${digits === '1' ? '' : 's'}`;
};

/** Years as months: a deadline "in 2 years" would be read as two years of experience. */
export const inMonths = (value: string): string =>
  value.replace(/^P(\d+)Y$/, (_, years) => `P${Number(years) * 12}M`);

const heard = <Value>(entries: readonly (Sourced<Value> | undefined)[]): Value[] =>
  entries.flatMap((entry) => (entry === undefined || entry.origin === 'assumed' ? [] : [entry.value]));

const isLanguage = (id: string): id is LanguageId => LANGUAGES.some((known) => known === id);

const nameOf = (id: string, catalog: Catalog): string =>
  catalog.frameworks.get(id)?.name ??
  (isLanguage(id) ? catalog.languages.get(id)?.name : undefined) ??
  catalog.supporting.get(id)?.name ??
  catalog.outside.get(id)?.name ??
  id;

/** "a", "a or b", "a, b or c". */
const joined = (items: readonly string[], joiner: 'and' | 'or'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${joiner} ${items.at(-1)}`;

const peopleSentences = (r: Requirements, catalog: Catalog): string[] => [
  ...heard([r.teamSize]).map((size) => `We are a team of ${size}.`),
  ...heard(r.teamLanguages).map(({ id, level }) => KNOWS[level](nameOf(id, catalog))),
  ...heard([r.plannedHires]).map((hires) =>
    hires === 0 ? 'We hire nobody.' : `We hire ${hires} ${hires === 1 ? 'person' : 'people'}.`,
  ),
];

/** A language goes along with an excluded one ("no Java" takes Kotlin with it) unless it is named itself. */
const spared = (excluded: readonly LanguageId[], catalog: Catalog): LanguageId[] =>
  [...new Set(excluded.flatMap((id) => catalog.languages.get(id)?.excludedWith ?? []))].filter(
    (id) => !excluded.includes(id),
  );

/** "Today we run our Django app.": what runs today, as our rules read it back where they know the name. */
export const sayRunsToday = (id: string, catalog: Catalog): string => {
  if (id === IN_HOUSE) return 'We have an in-house framework.';
  const name = nameOf(id, catalog);
  return isLanguage(id) ? `We want to migrate our ${name} backend.` : `Today we run our ${name} app.`;
};

const nameSentences = (r: Requirements, catalog: Catalog): string[] => {
  const names = (ids: readonly string[]): string[] => ids.map((id) => nameOf(id, catalog));
  const musts = heard(r.mustLanguages);
  const options = names(heard(r.options));
  const excluded = heard(r.excludedLanguages);
  return [
    ...heard(r.existing).map((id) => sayRunsToday(id, catalog)),
    ...(musts.length === 0 ? [] : [`It has to be in ${joined(names(musts), 'or')}.`]),
    ...names(excluded).map((name) => `No ${name}.`),
    ...names(spared(excluded, catalog)).map((name) => `${name} is fine.`),
    ...names(heard(r.excludedFrameworks)).map((name) => `No ${name}.`),
    ...(options.length === 0 ? [] : [sayComparison(options)]),
  ];
};

const featureSentences = (r: Requirements): string[] => [
  ...heard(r.workloads).map((id) => `We build ${WORKLOAD_PHRASES[id]}.`),
  ...heard(r.needs)
    .filter((id) => id !== 'static-types' || r.typed === undefined)
    .map((id) => `We need ${NEED_PHRASES[id]}.`),
  ...heard(r.platforms).map((id) => `It runs on ${PLATFORM_PHRASES[id]}.`),
  ...heard([r.structure]).map((structure) => `We want a ${structure} structure.`),
  ...heard([r.typed]).map((typed) => (typed ? 'We want static types.' : 'Static types are not needed.')),
  ...heard([r.cpuBound]).map((bound) => (bound ? 'It is CPU bound.' : 'It is not CPU bound.')),
];

const figureSentences = ({ load, deadline, supportUntil }: Requirements): string[] => [
  ...heard([load.rps]).map((rps) => `It gets ${rps} requests per second.`),
  ...heard([load.connections]).map((count) => `It holds ${count} connections at once.`),
  ...heard([load.p95Ms]).map((ms) => `Its p95 latency is under ${ms} ms.`),
  ...heard([load.coldStartMs]).map((ms) => `Its cold start is under ${ms} ms.`),
  ...heard([deadline]).map((value) => {
    const span = spanWords(inMonths(value));
    return span === null ? `The deadline is ${value}.` : `The deadline is in ${span}.`;
  }),
  ...heard([supportUntil]).map((value) => {
    const span = spanWords(value);
    return span === null ? `It needs support until ${value}.` : `It needs support for ${span}.`;
  }),
];

/** "Hiring is critical.": how much a criterion counts, as our rules read it back. */
export const sayPriority = (criterion: CriterionId, tier: Tier): string =>
  `${CRITERION_PHRASES[criterion]} ${TIER_PHRASES[tier]}.`;

/** "Compare A, B and C.", with the names as they are given. */
export const sayComparison = (names: readonly string[]): string => `Compare ${joined(names, 'and')}.`;

/**
 * Requirements in short English sentences, one a thing and a line, which the rules read back as the same values. What was only
 * assumed is left out, and so is what the house rules say. Empty for requirements that state nothing. Pure.
 */
export const sayRequirements = (requirements: Requirements, catalog: Catalog): string =>
  sayTogether([
    ...peopleSentences(requirements, catalog),
    ...featureSentences(requirements),
    ...figureSentences(requirements),
    ...nameSentences(requirements, catalog),
    ...CRITERIA.flatMap((criterion) =>
      heard([requirements.priorities[criterion]]).map((tier) => sayPriority(criterion, tier)),
    ),
  ]);
