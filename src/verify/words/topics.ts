import type { PackFact } from '../../evidence/pack/pack.ts';

/**
 * A word or phrase that says what a sentence is about. `more` tells what "more" of it means for the asker: 1 good, -1
 * bad, 0 nothing that may be said with "more" or "less".
 */
export type TopicWord = { phrase: string; more: 1 | 0 | -1 };

const words = (good: string, neutral: string, bad: string): TopicWord[] => [
  ...split(good).map((phrase) => ({ phrase, more: 1 as const })),
  ...split(neutral).map((phrase) => ({ phrase, more: 0 as const })),
  ...split(bad).map((phrase) => ({ phrase, more: -1 as const })),
];

const split = (list: string): string[] =>
  list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/** By metric of a pack. Hyphens are read as spaces; a phrase wins over its parts. */
const TOPICS: Readonly<Record<string, TopicWord[]>> = {
  ramp_up: words(
    '',
    'ramp up, onboarding, getting started, up to speed, productive, learn, learned, quick start, start with it, pick up',
    'weeks, week, learning, learning curve, time to learn, training, ramp up time',
  ),
  hiring: words(
    'hiring pool, talent pool, candidates, pool, talent',
    'hiring, hire, recruiting, recruit, hires, recruitment, job market, finding developers, finding people, find developers, find people',
    '',
  ),
  first_release: words(
    'parts, built in parts, parts in the box, built in features',
    'first release, first version, in the box, out of the box, batteries included, first launch',
    'assembly, wiring, glue',
  ),
  ecosystem: words(
    'libraries, library, integrations, packages, maintained libraries',
    'ecosystem, choice of libraries, third party libraries',
    '',
  ),
  workload_fit: words(
    '',
    'fit for the work, workload, kind of work, kind of product, this kind of work, match for the work, type of work, work you do, made for, built for, designed for',
    '',
  ),
  headroom: words(
    'headroom, throughput, capacity, raw speed, requests',
    'under load, load, carry, carries, sustain, sustains, traffic, performance, raw performance',
    '',
  ),
  concurrency_fit: words(
    'concurrency, parallelism',
    'concurrency model, open connections, connections, concurrent work, parallel work, concurrent',
    '',
  ),
  start_footprint: words(
    '',
    'footprint, start and footprint, startup, start up, starts, start, cold start, cold starts',
    'memory, start up time, startup time, cold start time, resources',
  ),
  operability: words(
    '',
    'operation, operations, operability, operate, deploy, deployment, debugging, monitoring, running it, run it, day to day running, in production',
    'operational work, operations work',
  ),
  maintainability: words(
    'structure, conventions, order in the code',
    'maintainability, maintain, code, codebase, maintenance',
    'upkeep',
  ),
  longevity: words(
    'backing, long term support, support window, support windows',
    'longevity, support, supported, long run, life span, lifespan, future, years',
    '',
  ),
  security: words('protections, protection', 'security, security defaults, secure', ''),
  points: words('points, score, fit points', 'scores, scored, total, overall score, numbers, figures', ''),
  rank: words('', 'ranking, place, position, spot, ranks, ranked, order', ''),
  gap: words('lead, margin', 'gap, distance, difference, apart', ''),
  confidence: words(
    '',
    'confidence, confident, sure, certainty, weightings, readings, plausible, samples, scenarios, sampled, holds up',
    '',
  ),
  flip: words('', 'changes, change, flip, instead, tip, tips', ''),
  lifecycle: words('', 'support, line, lines, release, releases, supported, version, versions', ''),
  stars: words('stars', 'github', ''),
  excluded: words('', 'excluded, ruled out, left out', ''),
};

const USE = words('users, respondents', 'use, used, usage, adoption, survey, developers', '');
const SPEED = words('requests, throughput', 'benchmark, measured', '');
const MEMORY = words('', 'footprint, benchmark, measured', 'memory');
const COLD = words('', 'start, starts, startup, start up, cold start, cold starts', 'start up time');

/** Metrics that come in several kinds. */
const FAMILIES: readonly (readonly [RegExp, TopicWord[]])[] = [
  [/^(adoption|language-(use|share)|hiring-)/, USE],
  [/^throughput/, SPEED],
  [/^(memory|latency)/, MEMORY],
  [/^cold-start/, COLD],
];

/** What a part is called, beside the words of its id. */
const PARTS: Readonly<Record<string, string>> = {
  orm: 'data layer, database layer, orm',
  admin: 'admin area, admin interface, admin panel, admin pages, admin, back office',
  auth: 'login, authentication, sign in, auth',
  authorization: 'permissions, authorization, access control',
  validation: 'input validation, validation',
  openapi: 'api description, openapi, openapi description',
  'server-rendering': 'server rendered pages, server rendering, templates',
  websockets: 'websockets, live connections',
  streaming: 'streamed responses, streaming',
  'background-jobs': 'background jobs, jobs, background work',
  scheduler: 'scheduled jobs, scheduler, scheduling',
  mail: 'mail, email, sending mail',
  cache: 'caching, cache',
  observability: 'observability, logs, metrics, health checks',
  'rate-limiting': 'rate limiting, rate limits',
  'csrf-headers': 'csrf protection, secure headers',
  billing: 'payments, billing, subscriptions',
  i18n: 'translations, translation',
  'multi-tenancy': 'several tenants, tenants',
  migrations: 'database migrations, migrations',
};

/** Topic words that are no name of the topic: verbs, adjectives, and what belongs to an amount. "On sure" says nothing. */
const NO_NOUNS: ReadonlySet<string> = new Set(
  split(
    'up to speed, productive, learn, learned, start with it, pick up, weeks, week, hire, hires, recruit, find developers, ' +
      'find people, in the box, out of the box, batteries included, made for, built for, designed for, work you do, ' +
      'under load, carry, carries, sustain, sustains, concurrent, starts, start up, operate, deploy, running it, run it, ' +
      'in production, maintain, supported, future, years, long run, secure, used, users, respondents, developers, measured, ' +
      'people, quick start, library, maintained libraries, third party libraries, requests, connections, integrations, backing, support, long term support, support window, support windows, ' +
      'deployment, debugging, monitoring, cold start, cold starts, training, code, codebase, performance, raw performance, raw speed',
  ),
);

/** May a topic word stand where a sentence names what it is about? */
export const isTopicNoun = (word: string): boolean => !NO_NOUNS.has(word);

/** Words that speak of a metric. One that we have no words for is spoken of by the words of its own id. */
export const topicWords = (metric: string): TopicWord[] => {
  const part = /^capability[-_](.+)$/.exec(metric)?.[1];
  if (part !== undefined) {
    return words('', [part.replaceAll(/[-_]/g, ' '), PARTS[part] ?? ''].join(','), '');
  }
  const known = TOPICS[metric] ?? FAMILIES.find(([pattern]) => pattern.test(metric))?.[1];
  const own = metric.replaceAll(/[-_.]/g, ' ').replaceAll(/\d+/g, '').trim();
  return known ?? words('', own, '');
};

/** Metrics of our own packs: their words are taken for a topic whoever's pack it is. */
export const KNOWN_METRICS: readonly string[] = [
  ...Object.keys(TOPICS),
  'adoption',
  'throughput',
  'memory',
  'cold-start',
  ...Object.keys(PARTS).map((part) => `capability-${part}`),
  'capability-graphql',
  'capability-grpc',
  'capability-dependency-injection',
  'capability-test-client',
];

/** Metrics whose display says by itself what it is about: "82 of 100 points", "first", "if hiring counted as high". */
const SELF_EXPLAINING: readonly string[] = ['points', 'rank', 'gap', 'flip', 'excluded', 'confidence'];

export const explainsItself = ({ metric }: PackFact): boolean => SELF_EXPLAINING.includes(metric);
