import type { Catalog } from '../../src/catalog/catalog.ts';
import type { FactRecord } from '../../src/catalog/schemas/fact.ts';
import type { Framework, Release } from '../../src/catalog/schemas/framework.ts';
import type { Language } from '../../src/catalog/schemas/language.ts';
import type { Criterion, Metric } from '../../src/catalog/schemas/model.ts';
import type { Source } from '../../src/catalog/schemas/supporting.ts';
import { CRITERIA, type CriterionId, type LanguageId, TIERS } from '../../src/catalog/vocabulary.ts';
import { emptyRequirements, type Requirements, type Sourced } from '../../src/profile/requirements.ts';
import type { Contribution, RankedOption, Ranking } from '../../src/score/ranking.ts';
import { PLAIN_TARGETS } from '../score/plain-targets.ts';

export const TODAY = '2026-11-20';
const AS_OF = '2026-11-18';

/** A value said in the question. */
export const stated = <Value>(value: Value): Sourced<Value> => ({
  value,
  origin: 'stated',
  words: String(value),
});

const release = (line: string, ends: string | null, more: Partial<Release> = {}): Release => ({
  line,
  releasedOn: '2025-01-01',
  activeSupportEnds: null,
  securitySupportEnds: ends,
  longTermSupport: false,
  latest: `${line}.1`,
  latestOn: '2026-08-01',
  ...more,
});

export const fact = (id: string, metric: string, more: Partial<FactRecord> = {}): FactRecord => ({
  id,
  metric,
  value: 7.4,
  unit: '% of respondents',
  sources: ['survey'],
  claims: [],
  asOf: '2025-07-01',
  checkedOn: '2026-11-10',
  checkedHow: 'live',
  basis: 'measured',
  ...more,
});

const opinion = (id: string, metric: string, value: string, sources = ['article-one']): FactRecord =>
  fact(id, metric, { value, unit: null, sources, basis: 'opinion', checkedHow: 'article', asOf: '2026-03' });

const framework = (
  id: string,
  name: string,
  languages: LanguageId[],
  releases: Release[],
  facts: FactRecord[],
): Framework => ({
  id,
  name,
  aliases: [],
  ambiguous: [],
  languages,
  runtime: 'a runtime',
  category: 'framework',
  summary: `${name} is a web framework.`,
  facts,
  lifecycle: {
    releases,
    sources: ['endoflife'],
    asOf: '2026-08-22',
    checkedOn: '2026-11-10',
    checkedHow: 'stored-copy',
  },
  capabilities: {
    orm: { level: 'built-in', page: 'https://docs.example.org/orm', checkedHow: 'live' },
    admin: { level: 'third-party', checkedHow: 'unchecked' },
    websockets: { level: 'official', checkedHow: 'seen', page: 'https://docs.example.org/ws' },
  },
});

export const FRAMEWORKS: readonly Framework[] = [
  framework(
    'django',
    'Django',
    ['python'],
    [
      release('6.1', '2027-12-31'),
      release('6.0', '2027-04-30'),
      release('5.2', '2028-04-30', { longTermSupport: true }),
      release('5.1', '2025-12-03'),
    ],
    [
      fact('django.adoption', 'adoption', { value: 12.6, slice: 'all respondents' }),
      opinion('django.watch-out-1', 'watch-out', 'Heavy for thin JSON APIs'),
      opinion('django.best-fit-1', 'best-fit', 'Database-heavy applications', ['article-one', 'article-two']),
    ],
  ),
  framework(
    'fastify',
    'Fastify',
    ['typescript', 'javascript'],
    [release('5', null)],
    [
      fact('fastify.throughput', 'throughput', {
        value: 72046,
        unit: 'requests/s',
        setup: 'Fortunes test, 512 connections',
        sources: ['benchmark'],
        asOf: '2023-09-19',
      }),
    ],
  ),
  framework(
    'rocket',
    'Rocket',
    ['rust'],
    [release('0.5', null, { releasedOn: null, latest: '0.5.1', latestOn: '2024-05-23' })],
    [],
  ),
];

const source = (id: string, name: string, more: Partial<Source> = {}): Source => ({
  id,
  name,
  url: `https://example.org/${id}`,
  publisher: 'Example House, A Person',
  kind: 'primary',
  published: null,
  ...more,
});

const metric = (id: string, name: string, criteria: CriterionId[]): Metric => ({
  id,
  name,
  criteria,
  direction: 'up',
  staleAfterDays: null,
});

const criterion = (id: CriterionId): Criterion => ({
  id,
  name: id.replace('_', ' '),
  group: 'people',
  question: `How is ${id}?`,
  scale: 'a scale',
  anchors: { '1000': 'best', '0': 'worst' },
  defaultTier: 'medium',
  plus: `it is strong on ${id}`,
  minus: `it is weak on ${id}`,
});

const language = (id: LanguageId, name: string, facts: FactRecord[] = []): Language => ({
  id,
  name,
  aliases: [],
  ambiguous: [],
  summary: `${name} is a language.`,
  resolvesTo: FRAMEWORKS.filter((record) => record.languages.includes(id)).map((record) => record.id),
  ratedAs: id === 'javascript' ? 'typescript' : id,
  people: [],
  excludedWith: [],
  facts,
  ecosystem: {},
  platforms: {},
  weeksTo: {},
});

const byId = <Key extends string, Value extends { id: Key }>(records: readonly Value[]): Map<Key, Value> =>
  new Map(records.map((record) => [record.id, record]));

/** A small dataset: three frameworks, four languages, one runtime, a handful of sources. */
export const smallCatalog = (): Catalog =>
  ({
    manifest: { id: 'manifest', name: 'test data', version: '2026.11.1', asOf: AS_OF },
    frameworks: byId(FRAMEWORKS),
    ratings: new Map(),
    languages: byId([
      language('python', 'Python'),
      language('typescript', 'TypeScript'),
      language('javascript', 'JavaScript'),
      language('rust', 'Rust', [
        {
          ...opinion('rust.hiring-1', 'hiring', 'A small pool'),
          note: 'Contested: another article calls it growing',
        },
        opinion('rust.hiring-2', 'hiring', 'A growing pool', ['article-two']),
      ]),
    ]),
    platforms: byId([
      {
        id: 'edge-isolate',
        name: 'Edge isolates',
        aliases: [],
        ambiguous: [],
        summary: 'Code at the edge',
        warning: 'Nothing ranked is made for isolates',
        facts: [],
      },
    ]),
    supporting: byId([
      {
        id: 'nodejs',
        name: 'Node.js',
        aliases: [],
        ambiguous: [],
        kind: 'runtime',
        summary: 'A JavaScript runtime.',
        resolvesTo: ['fastify'],
        languages: ['javascript'],
        effect: 'Naming it means choosing among its frameworks.',
        facts: [],
      },
    ]),
    outside: byId([{ id: 'docker', name: 'Docker', aliases: [], ambiguous: [], kind: 'tool' }]),
    sources: byId([
      source('survey', 'Developer Survey', { kind: 'survey' }),
      source('endoflife', 'Release dates'),
      source('benchmark', 'Benchmark run', { kind: 'benchmark', closedOn: '2026-03-24' }),
      source('article-one', 'A guide', { kind: 'article', url: null }),
      source('article-two', 'A roundup', { kind: 'article', url: null, publisher: 'not named' }),
    ]),
    metrics: byId([
      metric('adoption', 'Use among all respondents, 2025', ['hiring']),
      metric('throughput', 'Requests/s', ['headroom']),
      metric('watch-out', 'Watch out', ['workload_fit']),
      metric('best-fit', 'Best fit', ['workload_fit']),
      metric('hiring', 'Hiring', ['hiring']),
    ]),
    criteria: byId(CRITERIA.map(criterion)),
    scoring: {
      tiers: Object.fromEntries(
        TIERS.map((tier, index) => [tier, { point: 90 - index * 20, box: [0, 100], defaultBox: [0, 100] }]),
      ),
    } as unknown as Catalog['scoring'],
    contextRules: [
      {
        id: 'C01',
        name: 'The team is known: its skill comes first',
        enabled: true,
        all: [],
        any: [],
        raise: {},
        set: {},
        target: {},
        sources: ['design: test'],
      },
    ],
    workloads: new Map([
      [
        'crud-content',
        { id: 'crud-content', name: 'CRUD', aliases: [], what: 'forms', levels: {}, needs: ['orm', 'admin'] },
      ],
    ]),
    capabilities: byId([
      { id: 'orm', name: 'ORM', aliases: [], ambiguous: [], what: 'data access', inTheBox: true },
      { id: 'admin', name: 'Admin area', aliases: [], ambiguous: [], what: 'back office', inTheBox: true },
      { id: 'websockets', name: 'WebSockets', aliases: [], ambiguous: [], what: 'sockets', inTheBox: true },
    ]),
    lexicons: [
      { id: 'de', answerNote: 'Antworten gibt es zurzeit auf Englisch.' },
    ] as unknown as Catalog['lexicons'],
  }) as unknown as Catalog;

export const requirements = (more: Partial<Requirements> = {}): Requirements => ({
  ...emptyRequirements(),
  ...more,
});

export { blankReading as reading } from '../profile/blank-reading.ts';

const POINTS = 50;

/** An option whose criteria all have value 600, but for those given. */
export const option = (
  id: string,
  values: Partial<Record<CriterionId, number>>,
  more: Partial<RankedOption> = {},
  contribution: Partial<Record<CriterionId, Partial<Contribution>>> = {},
): RankedOption => {
  const contributions = CRITERIA.map((criterionId): Contribution => {
    const value = values[criterionId] ?? 600;
    return {
      criterion: criterionId,
      score: POINTS * value,
      value,
      lo: Math.max(0, value - 50),
      hi: Math.min(1000, value + 50),
      confidence: 'evidence',
      evidence: [],
      quantity: null,
      ...contribution[criterionId],
    };
  });
  const score = contributions.reduce((sum, own) => sum + own.score, 0);
  return {
    id,
    rank: 1,
    score,
    points: Math.round(score / (POINTS * CRITERIA.length * 10)),
    contributions,
    checks: [],
    blockedBy: null,
    ...more,
  };
};

export const ranking = (options: RankedOption[], more: Partial<Ranking> = {}): Ranking => ({
  options: options.toSorted((a, b) => b.score - a.score).map((own, index) => ({ ...own, rank: index + 1 })),
  excluded: [],
  weights: CRITERIA.map((id) => ({
    criterion: id,
    tier: id === 'ramp_up' ? 'critical' : 'medium',
    points: POINTS,
    box: [POINTS, POINTS],
    because: id === 'ramp_up' ? ['C01'] : ['default'],
  })),
  totalWeight: POINTS * CRITERIA.length,
  targets: { ...PLAIN_TARGETS, workloads: ['crud-content'] },
  firedRules: [],
  staying: [],
  confidence: null,
  flips: null,
  question: null,
  migration: null,
  ...more,
});

const WEEKS = (min: number, max: number): Partial<Contribution> => ({
  quantity: { min, max, unit: 'weeks' },
});

/** Django clearly first on ramp-up and fit, Fastify second with more headroom, Rocket last. */
export const clearRanking = (more: Partial<Ranking> = {}): Ranking =>
  ranking(
    [
      option('django', { ramp_up: 950, workload_fit: 900, headroom: 300 }, {}, { ramp_up: WEEKS(1, 2) }),
      option('fastify', { ramp_up: 400, headroom: 900 }, {}, { ramp_up: WEEKS(5, 8) }),
      option(
        'rocket',
        { ramp_up: 200, longevity: 100 },
        {},
        { ramp_up: WEEKS(9, 14), hiring: { confidence: 'unknown' } },
      ),
    ],
    more,
  );

export const crudForPython = (): Requirements =>
  requirements({
    teamLanguages: [stated({ id: 'python', level: 'expert' } as const)],
    teamSize: stated(3),
    workloads: [stated('crud-content' as const)],
    needs: [stated('orm' as const), stated('admin' as const)],
  });
