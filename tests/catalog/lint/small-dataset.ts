import type { Catalog } from '../../../src/catalog/catalog.ts';
import type { Finding, LintContext, LintRule } from '../../../src/catalog/lint/finding.ts';
import { type FactRecord, factSchema } from '../../../src/catalog/schemas/fact.ts';
import { type Framework, frameworkSchema } from '../../../src/catalog/schemas/framework.ts';
import { type Language, languageSchema } from '../../../src/catalog/schemas/language.ts';
import { type ContextRule, contextRuleSchema, type Metric } from '../../../src/catalog/schemas/model.ts';
import type { OrdinaryWord } from '../../../src/catalog/schemas/ordinary-word.ts';
import { type Question, questionSchema } from '../../../src/catalog/schemas/question.ts';
import { type Cell, type Rating, ratingSchema } from '../../../src/catalog/schemas/rating.ts';
import type { Outside, Platform, Source, Supporting } from '../../../src/catalog/schemas/supporting.ts';
import {
  CONCURRENCY_NEEDS,
  type LanguageId,
  NEEDS,
  STRUCTURE_TARGETS,
  WORKLOADS,
} from '../../../src/catalog/vocabulary.ts';

/** The parts of a dataset of one framework in one language, to be broken by a test. */
export type Parts = {
  framework: Framework;
  rating: Rating;
  languages: Language[];
  supporting: Supporting[];
  platforms: Platform[];
  outside: Outside[];
  sources: Source[];
  metrics: Metric[];
  ordinaryWords: OrdinaryWord[];
  contextRules: ContextRule[];
  questions: Question[];
  halfWidths: Catalog['scoring']['capabilityHalfWidths'];
};

const TODAY = '2026-11-20';

const METRICS = ['concurrency-model', 'learning-curve', 'licence', 'best-fit', 'watch-out', 'latest-version'];

export const factOf = (subject: string, metric: string, changes: Partial<FactRecord> = {}): FactRecord =>
  factSchema.parse({
    id: `${subject}.${metric}`,
    metric,
    value: 'As everywhere',
    unit: null,
    sources: ['handbook'],
    asOf: '2026-01-10',
    checkedOn: '2026-02-01',
    checkedHow: 'live',
    basis: 'stated',
    ...changes,
  });

const cell = (): Cell => ({ lo: 400, hi: 600, confidence: 'one-opinion', evidence: ['acorn.licence'] });

const cells = <Key extends string>(keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, cell()]));

const quantity = (unit: string) => ({
  input: { min: 1, max: 4, unit },
  confidence: 'one-opinion',
  evidence: ['S000-001'],
});

const framework = (): Framework =>
  frameworkSchema.parse({
    id: 'acorn',
    name: 'Acorn',
    aliases: ['acorn'],
    languages: ['go'],
    runtime: 'Go',
    category: 'framework',
    summary: 'Made up.',
    facts: METRICS.map((metric) => factOf('acorn', metric)),
    lifecycle: {
      releases: [
        {
          line: '2',
          releasedOn: '2025-01-01',
          activeSupportEnds: '2026-01-01',
          securitySupportEnds: '2027-01-01',
          longTermSupport: false,
          latest: '2.1',
          latestOn: '2025-06-01',
        },
        {
          line: '1',
          releasedOn: '2023-01-01',
          activeSupportEnds: null,
          securitySupportEnds: '2026-01-01',
          longTermSupport: false,
          latest: '1.9',
          latestOn: '2024-06-01',
        },
      ],
      sources: ['handbook'],
      asOf: '2026-01-10',
      checkedOn: '2026-02-01',
      checkedHow: 'live',
    },
    capabilities: Object.fromEntries(
      NEEDS.filter((need) => need !== 'compliance').map((need) => [
        need,
        { level: 'none', checkedHow: 'unchecked' },
      ]),
    ),
  });

const rating = (): Rating =>
  ratingSchema.parse({
    id: 'acorn',
    name: 'Acorn',
    criteria: {
      ramp_up: quantity('weeks'),
      known: { min: 0, max: 10 },
      hiring: quantity('%'),
      ecosystem: cell(),
      headroom: quantity('requests/s'),
      concurrency_fit: cells(CONCURRENCY_NEEDS),
      start_footprint: cell(),
      operability: cell(),
      maintainability: cells(STRUCTURE_TARGETS),
      longevity: cell(),
      security: cell(),
    },
    workloads: cells(WORKLOADS),
  });

const language = (id: LanguageId, name: string): Language =>
  languageSchema.parse({
    id,
    name,
    aliases: [id],
    summary: 'A language.',
    resolvesTo: ['acorn'],
    ratedAs: id,
    facts: [],
    ecosystem: { ml: cell() },
    weeksTo: { [id]: 0 },
  });

const source = (id: string): Source => ({
  id,
  name: id,
  url: null,
  publisher: 'x',
  kind: 'primary',
  published: '2026-01',
});

const question = (): Question =>
  questionSchema.parse({
    id: 'hires',
    name: 'Hires',
    field: 'plannedHires',
    text: 'Do you hire?',
    answers: [
      { says: 'No hires', prior: 60, sets: { plannedHires: 0 } },
      { says: 'We hire 5 people', prior: 30, sets: { plannedHires: 5 } },
    ],
    otherwise: 10,
    sources: ['design: to have one'],
  });

/** A small dataset without a fault. */
export const parts = (): Parts => ({
  framework: framework(),
  rating: rating(),
  languages: [language('go', 'Go')],
  supporting: [],
  platforms: [],
  outside: [],
  sources: [source('handbook'), source('general-knowledge')],
  metrics: METRICS.map((id) => ({ id, name: id, criteria: [], direction: 'none', staleAfterDays: 400 })),
  ordinaryWords: [],
  contextRules: [contextRuleSchema.parse({ id: 'C01', name: 'x', sources: ['design: to have one'] })],
  questions: [question()],
  halfWidths: { live: 60, 'stored-copy': 60, seen: 100, unchecked: 180, missing: 250 },
});

const byId = <Id extends string, Value extends { id: Id }>(records: readonly Value[]): Map<Id, Value> =>
  new Map(records.map((record) => [record.id, record]));

/** The dataset made of `given`. Closed lists stay empty: the rule about them looks at the shipped dataset. */
export const catalogOf = (given: Parts): Catalog =>
  ({
    manifest: { id: 'manifest', name: 'x', version: '2026.11.1', asOf: TODAY },
    frameworks: byId([given.framework]),
    ratings: byId([given.rating]),
    languages: byId(given.languages),
    platforms: byId(given.platforms),
    supporting: byId(given.supporting),
    outside: byId(given.outside),
    sources: byId(given.sources),
    metrics: byId(given.metrics),
    criteria: new Map(),
    scoring: {
      rampUp: { sources: ['design: x'] },
      platformGates: {},
      capabilityHalfWidths: given.halfWidths,
    } as unknown as Catalog['scoring'],
    contextRules: given.contextRules,
    questions: given.questions,
    workloads: new Map(),
    capabilities: new Map(),
    ordinaryWords: byId(given.ordinaryWords),
    notTypos: new Set(),
    lexicons: [],
  }) satisfies Catalog;

export const context = (changes: Partial<LintContext> = {}): LintContext => ({
  today: TODAY,
  latest: TODAY,
  isOverlaid: false,
  place: (folder, id) => ({ file: `${folder}/${id}.json`, prefix: '' }),
  ...changes,
});

/** What a rule says of a dataset that `breakIt` has broken, as `file: path`, with the article statements there. */
export const flawsOf = (
  rule: LintRule,
  breakIt: (given: Parts) => void = () => undefined,
  changes: Partial<LintContext> = {},
): Pick<Finding, 'file' | 'path' | 'message' | 'record'>[] => {
  const given = parts();
  given.sources.push(source('article-000'));
  breakIt(given);
  return rule.check(catalogOf(given), context(changes));
};

/** Places of the flaws, e.g. `frameworks/acorn.json: facts.0.sources`. */
export const placesOf = (...given: Parameters<typeof flawsOf>): string[] =>
  flawsOf(...given).map(({ file, path }) => (path === '' ? file : `${file}: ${path}`));

/** The nth fact of the framework. */
export const factAt = (given: Parts, index: number): FactRecord => {
  const fact = given.framework.facts[index];
  if (fact === undefined) throw new Error(`no fact ${index}`);
  return fact;
};

/** The nth release line of the framework, newest first. */
export const releaseAt = (given: Parts, index: number) => {
  const release = given.framework.lifecycle.releases[index];
  if (release === undefined) throw new Error(`no release ${index}`);
  return release;
};

/** The only language. */
export const languageOf = (given: Parts): Language => {
  const [first] = given.languages;
  if (first === undefined) throw new Error('no language');
  return first;
};
