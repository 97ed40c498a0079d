import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { LANGUAGES, type LanguageId, WORKLOADS, type Workload } from '../../src/catalog/vocabulary.ts';
import { assessConfidence } from '../../src/score/confidence/assess-confidence.ts';
import { rank } from '../../src/score/rank.ts';
import { requirementsOf } from './requirements-of.ts';

const catalog = loadCatalog('data');
const TODAY = '2026-11-20';

const GO = ['gin', 'echo', 'fiber', 'go-nethttp'];

/** A team that is led out of its language; `first` is what it is led to, any of these. */
type Exception = {
  languages: readonly LanguageId[];
  workload: Workload;
  first: readonly string[];
  why: string;
};

/** Where leaving the language is sound advice. */
const REASONS: readonly Exception[] = [
  {
    languages: ['java', 'kotlin', 'php', 'ruby', 'elixir', 'go', 'rust'],
    workload: 'ai-serving',
    first: ['fastapi'],
    why: 'the libraries for models are written for Python first, and elsewhere are reached over the network',
  },
  {
    languages: ['python', 'php', 'ruby', 'typescript'],
    workload: 'infra-gateway',
    first: GO,
    why: 'a gateway lives on throughput, open connections and one small artefact',
  },
  {
    languages: ['go', 'rust'],
    workload: 'enterprise-regulated',
    first: ['spring-boot', 'aspnet-core'],
    why: 'long support, protection and ready integrations outweigh months of learning in work that is audited',
  },
  {
    languages: ['go', 'rust'],
    workload: 'fullstack-one-language',
    first: ['nestjs'],
    why: 'the one language that browser and server share is TypeScript',
  },
  {
    languages: ['rust'],
    workload: 'crud-content',
    first: ['django'],
    why: 'forms, accounts and a back office are all built by hand in Rust, and nothing gains from its speed',
  },
  {
    languages: ['rust'],
    workload: 'saas-commerce',
    first: ['rails', 'django', 'laravel'],
    why: 'accounts, billing and jobs are all built by hand in Rust',
  },
];

/** What nobody should excuse: a row leaves this table when the ratings or the rules are better. */
const DOUBTED: readonly Exception[] = [
  {
    languages: ['go'],
    workload: 'crud-content',
    first: ['django'],
    why: 'few Go teams learn Python for a back office, and the fit that tips the scale is not rated for Go',
  },
  {
    languages: ['java', 'kotlin'],
    workload: 'small-service',
    first: ['flask'],
    why: 'no Java team learns Python for a small service; the fit of Spring Boot and Quarkus to one is not rated',
  },
  {
    languages: ['rust'],
    workload: 'small-service',
    first: ['flask'],
    why: 'no Rust team learns Python for a small service; one opinion rates the fit of Axum to it',
  },
  {
    languages: ['rust'],
    workload: 'microservices',
    first: ['gin'],
    why: 'Axum starts as small as Gin, and its footprint is not rated',
  },
];

const EXCEPTIONS = [...REASONS, ...DOUBTED];

const ask = (language: LanguageId, workload: Workload) =>
  rank(requirementsOf({ team: { [language]: 'working' }, workloads: [workload] }), catalog, TODAY);

const isOwn = (id: string, language: LanguageId): boolean =>
  catalog.frameworks.get(id)?.languages.includes(language) === true;

const exceptionFor = (language: LanguageId, workload: Workload): Exception | undefined =>
  EXCEPTIONS.find((entry) => entry.workload === workload && entry.languages.includes(language));

const cellsOf = (exceptions: readonly Exception[]) =>
  exceptions.flatMap(({ languages, ...rest }) => languages.map((language) => ({ language, ...rest })));

const ALL = LANGUAGES.flatMap((language) => WORKLOADS.map((workload) => ({ language, workload })));
const KEPT = ALL.filter(({ language, workload }) => exceptionFor(language, workload) === undefined);

describe('a team of one language', () => {
  it.each(KEPT)('keeps $language for $workload', ({ language, workload }) => {
    const [first] = ask(language, workload).options;
    expect([first?.id, isOwn(first?.id ?? '', language)]).toEqual([first?.id, true]);
  });

  it.each(cellsOf(REASONS))('leaves $language for $workload: $why', ({ language, workload, first }) => {
    const [leader] = ask(language, workload).options;
    expect(isOwn(leader?.id ?? '', language)).toBe(false);
    expect(first).toContain(leader?.id);
  });

  it.each(cellsOf(DOUBTED))('is still led out of $language for $workload, though $why', (cell) => {
    const ranking = ask(cell.language, cell.workload);
    const [leader] = ranking.options;
    expect(isOwn(leader?.id ?? '', cell.language)).toBe(false);
    expect(cell.first).toContain(leader?.id);
    // At least nobody is told that it is sure.
    expect(assessConfidence(ranking, catalog)?.share).toBeLessThan(0.66);
  });

  it('is never led into Rust or Elixir that it does not write', () => {
    const niche = ['axum', 'actix-web', 'rocket', 'phoenix'];
    const led = ALL.map(({ language, workload }) => ({
      language,
      id: ask(language, workload).options[0]?.id,
    }));
    const strangers = led.filter(
      ({ language, id }) => niche.includes(id ?? '') && !isOwn(id ?? '', language),
    );
    expect(strangers).toEqual([]);
  });
});

describe('the exceptions', () => {
  it('name each case once, with a reason', () => {
    const cells = cellsOf(EXCEPTIONS).map(({ language, workload }) => `${language} ${workload}`);
    expect(new Set(cells).size).toBe(cells.length);
    expect(EXCEPTIONS.every(({ why }) => why.length > 20)).toBe(true);
  });

  it('are few', () => {
    expect(cellsOf(EXCEPTIONS).length).toBeLessThanOrEqual(ALL.length / 5);
    expect(cellsOf(DOUBTED).length).toBeLessThanOrEqual(5);
  });
});
