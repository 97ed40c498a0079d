import type { Catalog } from '../../src/catalog/catalog.ts';
import { type Framework, frameworkSchema } from '../../src/catalog/schemas/framework.ts';
import { type Language, languageSchema } from '../../src/catalog/schemas/language.ts';
import { contextRuleSchema, criteriaFileSchema } from '../../src/catalog/schemas/model.ts';
import { questionSchema } from '../../src/catalog/schemas/question.ts';
import { type Cell, type Rating, ratingSchema } from '../../src/catalog/schemas/rating.ts';
import { platformSchema, supportingSchema } from '../../src/catalog/schemas/supporting.ts';
import {
  type CapabilityLevel,
  CONCURRENCY_NEEDS,
  CRITERIA,
  type LanguageId,
  NEEDS,
  type Need,
  STRUCTURE_TARGETS,
  WORKLOADS,
} from '../../src/catalog/vocabulary.ts';

/** A checked cell around a midpoint. */
export const cell = (middle: number, half = 50): Cell => ({
  lo: Math.max(0, middle - half),
  hi: Math.min(1000, middle + half),
  confidence: 'evidence',
  evidence: [],
});

const fill = <Key extends string, Value>(keys: readonly Key[], value: Value): Record<Key, Value> => {
  const entries = keys.map((key) => [key, value] as const);
  return Object.fromEntries(entries) as Record<Key, Value>;
};

type RatingParts = {
  weeks: [number, number];
  supply: [number, number];
  requests: [number, number];
  /** Midpoint of every rated cell that is not named below. */
  level: number;
  criteria?: Partial<Rating['criteria']>;
  workloads?: Partial<Rating['workloads']>;
};

export const ratingOf = (id: string, parts: RatingParts): Rating => {
  const quantity = ([min, max]: [number, number], unit: string) => ({
    input: { min, max, unit },
    confidence: 'evidence',
    evidence: [`${id}.licence`],
  });
  const level = cell(parts.level);
  return ratingSchema.parse({
    id,
    name: id,
    criteria: {
      ramp_up: quantity(parts.weeks, 'weeks'),
      known: { min: 0, max: 0 },
      hiring: quantity(parts.supply, '%'),
      ecosystem: level,
      headroom: quantity(parts.requests, 'requests/s'),
      concurrency_fit: fill(CONCURRENCY_NEEDS, level),
      start_footprint: level,
      operability: level,
      maintainability: fill(STRUCTURE_TARGETS, level),
      longevity: level,
      security: level,
      ...parts.criteria,
    },
    workloads: { ...fill(WORKLOADS, level), ...parts.workloads },
  });
};

type FrameworkParts = {
  languages: LanguageId[];
  /** Ends of security support, newest line first. */
  ends?: (string | null)[];
  capabilities?: Partial<Record<Need, CapabilityLevel>>;
};

export const frameworkOf = (
  id: string,
  { languages, ends = [null], capabilities = {} }: FrameworkParts,
): Framework =>
  frameworkSchema.parse({
    id,
    name: id,
    aliases: [],
    languages,
    runtime: 'invented',
    category: 'framework',
    summary: 'An invented framework.',
    facts: [],
    lifecycle: {
      releases: ends.map((end, index) => ({
        line: String(ends.length - index),
        releasedOn: null,
        activeSupportEnds: null,
        securitySupportEnds: end,
        longTermSupport: false,
        latest: null,
        latestOn: null,
      })),
      sources: ['invented'],
      asOf: '2026-11-20',
      checkedOn: '2026-11-20',
      checkedHow: 'live',
    },
    capabilities: Object.fromEntries(
      Object.entries(capabilities).map(([need, level]) => [need, { level, checkedHow: 'live' }]),
    ),
  });

const languageOf = (
  id: LanguageId,
  ratedAs: LanguageId,
  weeksTo: Language['weeksTo'],
  parts: Partial<Language> = {},
) =>
  languageSchema.parse({
    id,
    name: id[0]?.toUpperCase() + id.slice(1),
    aliases: [],
    summary: 'A language.',
    resolvesTo: [],
    ratedAs,
    facts: [],
    weeksTo,
    ...parts,
  });

const LANGUAGE_RECORDS = [
  languageOf('javascript', 'typescript', { typescript: 2, python: 5, java: 10, rust: 20, php: 5 }),
  languageOf(
    'typescript',
    'typescript',
    { python: 5, java: 9, rust: 19, php: 5 },
    { resolvesTo: ['lattice'], platforms: { 'shared-hosting': cell(300), azure: cell(500) } },
  ),
  languageOf(
    'python',
    'python',
    { typescript: 6, java: 9, rust: 19, php: 5 },
    { ecosystem: { ml: cell(950) }, platforms: { 'shared-hosting': cell(600, 150), azure: cell(400) } },
  ),
  languageOf(
    'java',
    'java',
    { typescript: 6, python: 5, rust: 16, php: 7 },
    { platforms: { 'shared-hosting': cell(300) } },
  ),
  languageOf(
    'kotlin',
    'java',
    { java: 1, typescript: 6, python: 5, rust: 16, php: 7 },
    { standsWith: 'java' },
  ),
  languageOf(
    'php',
    'php',
    { typescript: 6, python: 5, java: 8, rust: 20 },
    { platforms: { 'shared-hosting': cell(800) } },
  ),
  languageOf(
    'rust',
    'rust',
    { typescript: 5, python: 4.5, java: 6, php: 7 },
    { platforms: { azure: cell(900) } },
  ),
];

export const CRITERIA_FILE = criteriaFileSchema.parse({
  criteria: CRITERIA.map((id) => ({
    id,
    name: id,
    group: 'deliver',
    question: '?',
    scale: 'points',
    anchors: { 0: 'none', 1000: 'all' },
    defaultTier:
      id === 'ramp_up' ? 'high' : id === 'start_footprint' || id === 'hiring' ? 'ignore' : 'medium',
    plus: 'good',
    minus: 'bad',
  })),
  tiers: {
    critical: { point: 90, box: [80, 100], defaultBox: [80, 100] },
    high: { point: 65, box: [50, 80], defaultBox: [40, 90] },
    medium: { point: 38, box: [25, 50], defaultBox: [13, 63] },
    low: { point: 15, box: [5, 25], defaultBox: [0, 30] },
    ignore: { point: 0, box: [0, 0], defaultBox: [0, 0] },
  },
  tables: {
    rampUpWeeks: [
      [0, 1000],
      [2, 800],
      [4, 600],
      [8, 200],
      [20, 0],
    ],
    headroomPerMille: [
      [100, 0],
      [1000, 300],
      [5000, 900],
      [10000, 1000],
    ],
    hiring: [
      {
        fromHires: 0,
        knots: [
          [2, 0],
          [8, 1000],
        ],
      },
      {
        fromHires: 3,
        knots: [
          [2, 0],
          [30, 1000],
        ],
      },
    ],
    capabilityLevels: { 'built-in': 1000, official: 850, 'third-party': 450, none: 0, unknown: 400 },
  },
  floor: 250,
  alwaysFloored: ['longevity'],
  migration: { keepSameLanguage: 0.65, keepOtherLanguage: 0.5 },
  rampUp: {
    levelWeeks: { expert: 0, working: 1, learning: 2.5 },
    distanceSpread: 0.3,
    mixedTeamShare: 0.25,
    unknownDistanceWeeks: 10,
    languageShares: { typescript: 60, python: 50, rust: 10 },
    sources: ['design: invented'],
  },
  defaultNeeds: ['orm', 'auth'],
  capabilityHalfWidths: { live: 60, 'stored-copy': 60, seen: 100, unchecked: 180, missing: 250 },
  defaultHeadroomRps: 300,
  platformGates: {
    'shared-hosting': { failBelow: 700, passFrom: 650, check: 'ask the host', sources: ['design: invented'] },
    'edge-isolate': {
      failBelow: 0,
      passFrom: 1001,
      check: 'nothing is made for it',
      sources: ['design: invented'],
    },
  },
});

const CONTEXT_RULES = [
  {
    id: 'C01',
    name: 'team known',
    all: [{ field: 'teamLanguages', is: 'nonempty' }],
    raise: { ramp_up: 'critical' },
  },
  {
    id: 'C02',
    name: 'team unknown',
    all: [
      { field: 'teamLanguages', is: 'empty' },
      { field: 'existing', is: 'empty' },
    ],
    set: { ramp_up: 'low' },
  },
  {
    id: 'C03',
    name: 'many hires',
    all: [{ field: 'plannedHires', is: 'gte', value: 3 }],
    raise: { hiring: 'critical' },
  },
  {
    id: 'C04',
    name: 'fast',
    all: [{ field: 'priorities.headroom', is: 'eq', value: 'critical' }],
    target: { headroomRps: 10000 },
  },
  {
    id: 'C05',
    name: 'cpu',
    all: [{ field: 'cpuBound', is: 'eq', value: true }],
    raise: { concurrency_fit: 'critical' },
    target: { concurrency: 'cpu' },
  },
  {
    id: 'C06',
    name: 'functions',
    any: [
      { field: 'platforms', is: 'has', value: 'aws-lambda' },
      { field: 'load.coldStartMs', is: 'known' },
    ],
    raise: { start_footprint: 'critical' },
  },
  {
    id: 'C07',
    name: 'platform',
    all: [{ field: 'platforms', is: 'nonempty' }],
    target: { operability: 'platform' },
  },
  {
    id: 'C08',
    name: 'models',
    all: [{ field: 'workloads', is: 'has', value: 'ai-serving' }],
    target: { ecosystem: 'ml' },
  },
  {
    id: 'C09',
    name: 'soon',
    all: [{ field: 'deadline', is: 'lte', value: 13 }],
    raise: { first_release: 'high' },
    target: { rampUpScale: 2 },
  },
  {
    id: 'C11',
    name: 'many connections',
    all: [{ field: 'load.connections', is: 'gte', value: 10000 }],
    target: { workload: 'realtime' },
  },
  {
    id: 'C10',
    name: 'off',
    enabled: false,
    all: [{ field: 'teamLanguages', is: 'empty' }],
    set: { security: 'critical' },
  },
].map((rule) => contextRuleSchema.parse({ ...rule, sources: ['design: invented'] }));

const QUESTIONS = [
  {
    id: 'team-languages',
    field: 'teamLanguages',
    text: 'What does your team write?',
    answers: [
      {
        says: 'We write TypeScript',
        prior: 50,
        sets: { teamLanguages: [{ id: 'typescript', level: 'working' }] },
      },
      { says: 'We write Python', prior: 30, sets: { teamLanguages: [{ id: 'python', level: 'working' }] } },
      { says: 'We write PHP', prior: 10, sets: { teamLanguages: [{ id: 'php', level: 'working' }] } },
    ],
    otherwise: 10,
  },
  {
    id: 'hires',
    field: 'plannedHires',
    text: 'Do you hire?',
    answers: [
      { says: 'No hires', prior: 50, sets: { plannedHires: 0 } },
      { says: 'We hire 5 people', prior: 40, sets: { plannedHires: 5 } },
    ],
    otherwise: 10,
  },
  {
    id: 'shape',
    field: 'cpuBound',
    unless: ['load.connections'],
    text: 'Does it compute, or hold many connections?',
    answers: [
      { says: 'It is CPU-heavy', prior: 40, sets: { cpuBound: true } },
      { says: 'It keeps 20,000 connections open', prior: 40, sets: { load: { connections: 20_000 } } },
    ],
    otherwise: 20,
  },
].map((question) => questionSchema.parse({ name: question.id, ...question, sources: ['design: invented'] }));

/** The invented frameworks: one with everything in the box, one light, one of each other kind of language. */
export const FRAMEWORKS: readonly [Framework, Rating][] = [
  [
    frameworkOf('harbour', {
      languages: ['python'],
      ends: ['2028-04-30', '2026-04-30'],
      capabilities: { orm: 'built-in', auth: 'built-in', admin: 'built-in', 'native-binary': 'none' },
    }),
    ratingOf('harbour', { weeks: [2, 3], supply: [20, 30], requests: [1500, 5000], level: 750 }),
  ],
  [
    frameworkOf('lattice', {
      languages: ['typescript', 'javascript'],
      capabilities: { orm: 'official', auth: 'official', admin: 'third-party' },
    }),
    ratingOf('lattice', {
      weeks: [1, 3],
      supply: [15, 28],
      requests: [6000, 15000],
      level: 720,
      criteria: { concurrency_fit: { ...fill(CONCURRENCY_NEEDS, cell(800)), cpu: cell(150, 80) } },
    }),
  ],
  [
    frameworkOf('citadel', {
      languages: ['java', 'kotlin'],
      ends: ['2026-01-31', '2025-01-31'],
      capabilities: { orm: 'official', auth: 'built-in', 'native-binary': 'official' },
    }),
    ratingOf('citadel', { weeks: [3, 5], supply: [18, 30], requests: [9000, 24000], level: 740 }),
  ],
  [
    frameworkOf('bazaar', {
      languages: ['php'],
      ends: ['2027-02-24'],
      capabilities: { orm: 'built-in', auth: 'official' },
    }),
    ratingOf('bazaar', { weeks: [1, 2], supply: [10, 18], requests: [1500, 8000], level: 650 }),
  ],
  [
    frameworkOf('anvil', { languages: ['rust'], capabilities: { 'native-binary': 'built-in' } }),
    ratingOf('anvil', { weeks: [1, 3], supply: [2, 5], requests: [25000, 50000], level: 600 }),
  ],
];

/** A whole catalog of invented records; `frameworks` replaces the five above. */
export const fixtureCatalog = (frameworks: readonly [Framework, Rating][] = FRAMEWORKS): Catalog => {
  const { criteria, ...scoring } = CRITERIA_FILE;
  return {
    manifest: { id: 'manifest', name: 'Invented', version: '2026.11.1', asOf: '2026-11-20' },
    frameworks: new Map(frameworks.map(([framework]) => [framework.id, framework])),
    ratings: new Map(frameworks.map(([, rating]) => [rating.id, rating])),
    languages: new Map(LANGUAGE_RECORDS.map((language) => [language.id, language])),
    platforms: new Map(
      (['shared-hosting', 'edge-isolate', 'azure'] as const).map((id) => [
        id,
        platformSchema.parse({ id, name: id, aliases: [], summary: 'A platform.' }),
      ]),
    ),
    supporting: new Map([
      [
        'some-runtime',
        supportingSchema.parse({
          id: 'some-runtime',
          name: 'Some runtime',
          aliases: [],
          kind: 'runtime',
          summary: 'A runtime.',
          resolvesTo: ['lattice'],
        }),
      ],
    ]),
    outside: new Map(),
    sources: new Map(),
    metrics: new Map(),
    criteria: new Map(criteria.map((criterion) => [criterion.id, criterion])),
    scoring,
    contextRules: CONTEXT_RULES,
    questions: QUESTIONS,
    workloads: new Map(
      WORKLOADS.map((id) => [
        id,
        {
          id,
          name: id,
          aliases: [],
          what: id,
          levels: {},
          needs: id === 'crud-content' ? ['orm', 'admin'] : [],
        },
      ]),
    ),
    capabilities: new Map(
      NEEDS.map((id) => [
        id,
        {
          id,
          name: id,
          aliases: [],
          ambiguous: [],
          what: id,
          inTheBox: id !== 'static-types' && id !== 'native-binary' && id !== 'compliance',
        },
      ]),
    ),
    ordinaryWords: new Map(),
    notTypos: new Set(),
    lexicons: [],
  };
};
