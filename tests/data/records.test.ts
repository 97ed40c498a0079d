import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRecordReader } from '../../src/catalog/read-records.ts';
import type { FactRecord } from '../../src/catalog/schemas/fact.ts';
import { type Framework, frameworkSchema, type Release } from '../../src/catalog/schemas/framework.ts';
import { languageSchema } from '../../src/catalog/schemas/language.ts';
import {
  capabilityRecordSchema,
  manifestSchema,
  metricSchema,
  workloadSchema,
} from '../../src/catalog/schemas/model.ts';
import {
  outsideSchema,
  platformSchema,
  sourceSchema,
  supportingSchema,
} from '../../src/catalog/schemas/supporting.ts';
import { LANGUAGES, NEEDS, PLATFORMS, WORKLOADS } from '../../src/catalog/vocabulary.ts';

const reader = createRecordReader(join(import.meta.dirname, '../../data'));
const manifest = reader.file('manifest.json', manifestSchema);
const frameworks = reader.folder('frameworks', frameworkSchema);
const languages = reader.folder('languages', languageSchema);
const platforms = reader.folder('platforms', platformSchema);
const supporting = reader.folder('supporting', supportingSchema);
const sources = reader.folder('sources', sourceSchema);
const outside = reader.list('outside.json', outsideSchema);
const metrics = reader.list('metrics.json', metricSchema);
const workloads = reader.list('workloads.json', workloadSchema);
const capabilities = reader.list('capabilities.json', capabilityRecordSchema);
const problems = [...reader.problems];

const asOf = manifest?.asOf ?? '';
const subjects = [...frameworks, ...languages, ...platforms, ...supporting];
const facts = subjects.flatMap((record) => record.facts.map((fact) => ({ owner: record.id, fact })));
const ids = (records: readonly { id: string }[]) => records.map((record) => record.id);
const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

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
  it('parse by their schemas, and each is named after the id of its record', () => {
    expect(problems).toEqual([]);
  });

  it('cover the closed lists', () => {
    expect(frameworks).toHaveLength(19);
    expect(ids(languages).sort()).toEqual([...LANGUAGES].sort());
    expect(ids(platforms).sort()).toEqual([...PLATFORMS].sort());
    expect(ids(workloads)).toEqual([...WORKLOADS]);
    expect(ids(capabilities).sort()).toEqual([...NEEDS].sort());
  });

  it('use every id once in its list', () => {
    expect(repeated(ids(outside))).toEqual([]);
    expect(repeated(ids(metrics))).toEqual([]);
    expect(repeated(facts.map((entry) => entry.fact.id))).toEqual([]);
  });
});

describe('names', () => {
  const named = [...frameworks, ...languages, ...platforms, ...supporting, ...outside];

  it('belong to one record each', () => {
    const all = named.flatMap((record) => [...new Set([record.name.toLowerCase(), ...record.aliases])]);
    expect(repeated(all)).toEqual([]);
  });

  it('are lower case in aliases, and the ambiguous ones are among them', () => {
    for (const record of named) {
      expect(record.aliases, record.id).toEqual(record.aliases.map((alias) => alias.toLowerCase()));
      expect(record.aliases, record.id).toEqual(expect.arrayContaining(record.ambiguous));
    }
  });

  it('that are everyday words are marked, for every framework that has one', () => {
    const everyday = ['echo', 'express', 'spring', 'phoenix', 'rocket', 'gin', 'rails', 'fiber'];
    expect(frameworks.flatMap((record) => record.ambiguous)).toEqual(expect.arrayContaining(everyday));
  });
});

describe('references', () => {
  it('lead to sources that exist, and no source is unused', () => {
    const pages = frameworks.flatMap((record) =>
      Object.values(record.capabilities).map((capability) =>
        capability.page === undefined ? 'general-knowledge' : `${record.id}-documentation`,
      ),
    );
    const cited = new Set([
      ...facts.flatMap((entry) => entry.fact.sources),
      ...frameworks.flatMap((record) => record.lifecycle.sources),
      ...pages,
    ]);
    expect([...cited].sort()).toEqual(ids(sources).sort());
  });

  it('lead to ranked frameworks and to metrics that exist', () => {
    const ranked = ids(frameworks);
    for (const record of [...languages, ...supporting])
      expect(ranked, record.id).toEqual(expect.arrayContaining(record.resolvesTo));
    const known = new Set(ids(metrics));
    expect(facts.filter((entry) => !known.has(entry.fact.metric))).toEqual([]);
  });

  it('resolve each framework from the first of its languages', () => {
    for (const record of frameworks) {
      for (const id of record.languages) {
        expect(
          languages.find((language) => language.id === id)?.resolvesTo,
          `${id} of ${record.id}`,
        ).toContain(record.id);
      }
      expect(languages.find((language) => language.id === record.languages[0])?.ratedAs).toBe(
        record.languages[0],
      );
    }
  });

  it('name the article of every claim among the sources of its fact', () => {
    for (const entry of facts) {
      for (const claim of entry.fact.claims) {
        expect(entry.fact.sources, entry.fact.id).toContain(`article-${claim.slice(1, 4)}`);
      }
    }
  });

  it('put every fact under its own subject', () => {
    expect(facts.filter((entry) => !entry.fact.id.startsWith(`${entry.owner}.`))).toEqual([]);
  });
});

describe('dates', () => {
  const lines = frameworks.flatMap((record) =>
    record.lifecycle.releases.map((release) => ({ id: `${record.id} ${release.line}`, release })),
  );

  it('put the end of support after the release, and security support after active support', () => {
    for (const { id, release } of lines) {
      const { releasedOn, activeSupportEnds, securitySupportEnds } = release;
      if (releasedOn !== null && securitySupportEnds !== null)
        expect(securitySupportEnds > releasedOn, id).toBe(true);
      if (activeSupportEnds !== null && securitySupportEnds !== null) {
        expect(securitySupportEnds >= activeSupportEnds, id).toBe(true);
      }
    }
  });

  it('list release lines newest first', () => {
    for (const record of frameworks) {
      const released = record.lifecycle.releases.flatMap((release) => release.releasedOn ?? []);
      expect(released, record.id).toEqual([...released].sort().reverse());
    }
  });

  it('never lie after the date of the dataset', () => {
    for (const { fact: one } of facts) {
      expect(one.asOf <= asOf, one.id).toBe(true);
      expect(one.checkedOn === null || one.checkedOn <= asOf, one.id).toBe(true);
      expect(one.checkedOn === null || one.checkedOn >= one.asOf, one.id).toBe(true);
    }
    for (const { id, release } of lines) expect((release.latestOn ?? asOf) <= asOf, id).toBe(true);
    for (const record of frameworks) expect(record.lifecycle.asOf <= asOf, record.id).toBe(true);
  });
});

describe('facts', () => {
  const texts = facts.flatMap(({ fact: one }) =>
    [one.value, one.note, one.setup].flatMap((text) =>
      typeof text === 'string' ? [{ id: one.id, text }] : [],
    ),
  );

  it('are short: no text is longer than 240 characters', () => {
    expect(texts.filter((entry) => entry.text.length > 240)).toEqual([]);
  });

  it('give every framework what an answer about it needs', () => {
    for (const record of frameworks) {
      const present = new Set(record.facts.map((one) => one.metric));
      for (const metric of [
        'concurrency-model',
        'learning-curve',
        'licence',
        'best-fit',
        'watch-out',
        'latest-version',
      ]) {
        expect(present.has(metric), `${record.id} has ${metric}`).toBe(true);
      }
      expect(record.lifecycle.releases.length, record.id).toBeGreaterThan(0);
    }
  });

  it('say why, where the licence was not read', () => {
    const unread = frameworks
      .flatMap((record) => record.facts)
      .filter((one) => one.metric === 'licence' && one.checkedHow === 'unchecked');
    expect(unread.length).toBeGreaterThan(0);
    expect(unread.filter((one) => one.note === undefined)).toEqual([]);
  });

  it('carry a unit exactly when the value is a number', () => {
    expect(
      facts.filter((entry) => (typeof entry.fact.value === 'number') !== (entry.fact.unit !== null)),
    ).toEqual([]);
  });

  it('say what ran, for every benchmark figure, and whom a share speaks for', () => {
    for (const { fact: one } of facts) {
      if (typeof one.value !== 'number') continue;
      if (/^(throughput|memory|cold-start)/.test(one.metric)) expect(one.setup, one.id).toBeDefined();
      if (/^(adoption|language-|admired)/.test(one.metric)) expect(one.slice, one.id).toBeDefined();
    }
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

  it('rest on claims where they come from articles only, as opinions unless the article reports something', () => {
    for (const { fact: one } of facts) {
      if (!one.sources.every((id) => id.startsWith('article-'))) continue;
      expect(one.claims.length, one.id).toBeGreaterThan(0);
      expect(one.checkedHow, one.id).toBe('article');
      expect(one.basis, one.id).not.toBe('measured');
    }
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

describe('capabilities', () => {
  const cells = frameworks.flatMap((record) =>
    Object.entries(record.capabilities).map(([need, cell]) => ({ id: `${record.id} ${need}`, cell })),
  );

  it('answer every need but compliance, for every framework', () => {
    const expected = NEEDS.filter((need) => need !== 'compliance').sort();
    for (const record of frameworks)
      expect(Object.keys(record.capabilities).sort(), record.id).toEqual(expected);
  });

  it('name a page exactly when one was seen', () => {
    expect(
      cells.filter(({ cell }) => (cell.page === undefined) !== (cell.checkedHow === 'unchecked')),
    ).toEqual([]);
  });
});

describe('languages', () => {
  it('have weeks to every rated language, none to themselves', () => {
    const rated = languages.filter((language) => language.ratedAs === language.id);
    for (const language of languages) {
      expect(Object.keys(language.weeksTo).sort(), language.id).toEqual(ids(rated).sort());
      if (language.ratedAs === language.id) expect(language.weeksTo[language.id], language.id).toBe(0);
    }
  });

  it('hold cells only where they are rated themselves, with evidence unless unknown', () => {
    for (const language of languages) {
      const cells = [...Object.values(language.ecosystem), ...Object.values(language.platforms)];
      expect(cells.length > 0, language.id).toBe(language.ratedAs === language.id);
      expect(
        cells.filter((cell) => (cell.confidence === 'unknown') !== (cell.evidence.length === 0)),
      ).toEqual([]);
    }
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
