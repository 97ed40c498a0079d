import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/catalog/catalog-error.ts';
import { lintCatalog } from '../../src/catalog/lint/lint-catalog.ts';
import { readDataset } from '../../src/catalog/read-dataset.ts';
import { createRecordReader } from '../../src/catalog/read-records.ts';
import type { FactRecord } from '../../src/catalog/schemas/fact.ts';
import type { Framework, Release } from '../../src/catalog/schemas/framework.ts';
import { frameworkFileSchema } from '../../src/catalog/schemas/framework-file.ts';
import { languageSchema } from '../../src/catalog/schemas/language.ts';
import { capabilityRecordSchema, workloadSchema } from '../../src/catalog/schemas/model.ts';
import { platformSchema, sourceSchema, supportingSchema } from '../../src/catalog/schemas/supporting.ts';
import { LANGUAGES, NEEDS, PLATFORMS, WORKLOADS } from '../../src/catalog/vocabulary.ts';

const DATA = join(import.meta.dirname, '../../data');
const reader = createRecordReader(DATA);
const frameworks = reader.folder('frameworks', frameworkFileSchema);
const languages = reader.folder('languages', languageSchema);
const platforms = reader.folder('platforms', platformSchema);
const supporting = reader.folder('supporting', supportingSchema);
const sources = reader.folder('sources', sourceSchema);
const workloads = reader.list('workloads.json', workloadSchema);
const capabilities = reader.list('capabilities.json', capabilityRecordSchema);
const problems = [...reader.problems];

const subjects = [...frameworks, ...languages, ...platforms, ...supporting];
const facts = subjects.flatMap((record) => record.facts.map((fact) => ({ owner: record.id, fact })));
const ids = (records: readonly { id: string }[]) => records.map((record) => record.id);

const framework = (id: string): Framework => {
  const found = frameworks.find((record) => record.id === id);
  if (found === undefined) throw new Error(`no framework ${id}`);
  return found;
};
const line = (id: string, name: string): Release => {
  const found = framework(id).lifecycle.releases.find((release) => release.line === name);
  if (found === undefined) throw new Error(`no line ${name} of ${id}`);
  return found;
};
const fact = (id: string): FactRecord => {
  const found = facts.find((entry) => entry.fact.id === id);
  if (found === undefined) throw new Error(`no fact ${id}`);
  return found.fact;
};

describe('the files of the dataset', () => {
  it('give the linter nothing to find but what exceptions.json names, on the date of the dataset', () => {
    const { catalog, exceptions, problems: unread, place } = readDataset(DATA);
    if (catalog === null) throw new Error(unread.map(formatProblem).join('; '));
    const { asOf } = catalog.manifest;
    const context = { today: asOf, latest: asOf, place, isOverlaid: false };
    const findings = lintCatalog(catalog, {
      context,
      exceptions,
      levels: ['error', 'warning'],
      isComplete: true,
    });
    expect([...unread, ...findings].map(formatProblem)).toEqual([]);
  });

  it('parse by their schemas, and each is named after the id of its record', () => {
    expect(problems).toEqual([]);
  });

  it('cover the closed lists', () => {
    expect(frameworks.length).toBeGreaterThanOrEqual(19);
    expect(ids(languages).sort()).toEqual([...LANGUAGES].sort());
    expect(ids(platforms).sort()).toEqual([...PLATFORMS].sort());
    expect(ids(workloads)).toEqual([...WORKLOADS]);
    expect(ids(capabilities).sort()).toEqual([...NEEDS].sort());
  });
});

describe('names', () => {
  it('that are everyday words are marked, for every framework that has one', () => {
    const everyday = ['echo', 'express', 'spring', 'phoenix', 'rocket', 'gin', 'rails', 'fiber'];
    expect(frameworks.flatMap((record) => record.ambiguous)).toEqual(expect.arrayContaining(everyday));
  });
});

describe('facts', () => {
  it('say why, where the licence was not read', () => {
    const unread = frameworks
      .flatMap((record) => record.facts)
      .filter((one) => one.metric === 'licence' && one.checkedHow === 'unchecked');
    expect(unread.length).toBeGreaterThan(0);
    expect(unread.filter((one) => one.note === undefined)).toEqual([]);
  });

  it('keep the two slices of the survey apart', () => {
    expect(fact('nestjs.adoption').value).toBe(6.7);
    expect(fact('nestjs.adoption-professional').value).toBe(7.4);
    for (const { fact: one } of facts) {
      if (one.metric === 'adoption-professional') expect(one.slice, one.id).toBe('professional developers');
      if (one.metric === 'adoption') expect(one.slice, one.id).toMatch(/^all respondents/);
    }
  });

  it('take no figure from a page that nobody read without saying so', () => {
    const survey = facts.filter((entry) => entry.fact.sources.some((id) => id.startsWith('jetbrains-')));
    expect(survey.length).toBe(7);
    expect(
      survey.filter((entry) => entry.fact.checkedHow !== 'unchecked' || entry.fact.note === undefined),
    ).toEqual([]);
  });

  it('leave out the benchmarks and figures that were found unfit', () => {
    const everything = JSON.stringify([facts, frameworks, sources]).toLowerCase();
    for (const unfit of ['the-benchmarker', 'goframe', 'netflix', 'jpmorgan', 'adidas']) {
      expect(everything).not.toContain(unfit);
    }
  });

  it('mark the closed benchmark as closed', () => {
    const closed = sources.filter((source) => source.closedOn !== undefined).map((source) => source.id);
    expect(closed).toContain('techempower-2023-09-19');
    expect(sources.find((source) => source.id === 'techempower-2023-09-19')?.closedOn).toBe('2026-03-24');
  });

  it('give the benchmark figures of the run they name', () => {
    expect(fact('axum.throughput-fortunes').value).toBe(435504);
    expect(fact('aspnet-core.throughput-fortunes').value).toBe(138661);
    expect(fact('aspnet-core.throughput-fortunes-raw').value).toBe(362033);
    expect(fact('spring-boot.throughput-fortunes').value).toBe(23761);
    expect(fact('fastapi.throughput-api-4-cores').value).toBe(7634);
    expect(fact('gin.adoption-go-developers').value).toBe(48);
  });
});

describe('release lines', () => {
  it.each([
    ['spring-boot', '3.5', '2026-06-30'],
    ['spring-boot', '4.0', '2026-12-31'],
    ['spring-boot', '4.1', '2027-07-31'],
    ['aspnet-core', '8', '2026-11-10'],
    ['aspnet-core', '9', '2026-11-10'],
    ['aspnet-core', '10', '2028-11-14'],
    ['rails', '8.0', '2026-11-07'],
    ['rails', '8.1', '2027-10-10'],
    ['django', '5.2', '2028-04-30'],
    ['django', '6.0', '2027-04-30'],
    ['django', '6.1', '2027-12-31'],
    ['laravel', '12', '2027-02-24'],
    ['laravel', '13', '2028-03-17'],
    ['quarkus', '3.33', '2027-03-25'],
  ])('%s %s is supported until %s', (id, name, end) => {
    expect(line(id, name).securitySupportEnds).toBe(end);
  });

  it('mark long-term lines', () => {
    expect(line('aspnet-core', '10').longTermSupport).toBe(true);
    expect(line('aspnet-core', '9').longTermSupport).toBe(false);
    expect(line('django', '5.2').longTermSupport).toBe(true);
    expect(line('quarkus', '3.33').longTermSupport).toBe(true);
  });

  it('leave dates empty where none is published', () => {
    expect(line('express', '5').securitySupportEnds).toBeNull();
    expect(line('phoenix', '1.8').securitySupportEnds).toBeNull();
    expect(framework('gin').lifecycle.note).toMatch(/no support dates/i);
  });

  it('show that the last known release of Rocket is of 2024-05-23', () => {
    expect(framework('rocket').lifecycle.releases).toMatchObject([
      { latest: '0.5.1', latestOn: '2024-05-23' },
    ]);
  });
});

describe('supporting records', () => {
  it('resolve runtimes to the frameworks and languages they stand for', () => {
    const of = (id: string) => supporting.find((record) => record.id === id);
    expect(of('nodejs')).toMatchObject({
      resolvesTo: ['nestjs', 'express', 'fastify'],
      languages: ['javascript', 'typescript'],
    });
    expect(of('jvm')?.languages).toEqual(['java', 'kotlin']);
    expect(of('dotnet')?.resolvesTo).toEqual(['aspnet-core']);
    expect(of('beam')?.resolvesTo).toEqual(['phoenix']);
  });
});
