import { z } from 'zod';
import type { Catalog } from './catalog.ts';
import { CatalogError } from './catalog-error.ts';
import { crossCheck } from './cross-check.ts';
import { createRecordReader } from './read-records.ts';
import { frameworkSchema } from './schemas/framework.ts';
import { languageSchema } from './schemas/language.ts';
import { lexiconSchema } from './schemas/lexicon.ts';
import {
  capabilityRecordSchema,
  contextRuleSchema,
  criteriaFileSchema,
  manifestSchema,
  metricSchema,
  workloadSchema,
} from './schemas/model.ts';
import { ordinaryWordSchema } from './schemas/ordinary-word.ts';
import { ratingSchema } from './schemas/rating.ts';
import { outsideSchema, platformSchema, sourceSchema, supportingSchema } from './schemas/supporting.ts';

// Everything is parsed once, at the start: building parse functions for the schemas costs more than it saves.
z.config({ jitless: true });

const byId = <Id extends string, Value extends { id: Id }>(records: Value[]): Map<Id, Value> =>
  new Map(records.map((record) => [record.id, record]));

/**
 * Reads, parses and cross-checks the dataset in `directory`.
 * @throws CatalogError with every problem found: file, path inside it, what was expected.
 */
export const loadCatalog = (directory: string): Catalog => {
  const reader = createRecordReader(directory);
  const manifest = reader.file('manifest.json', manifestSchema);
  const criteriaFile = reader.file('criteria.json', criteriaFileSchema);
  const records = {
    frameworks: reader.folder('frameworks', frameworkSchema),
    ratings: reader.folder('ratings', ratingSchema),
    languages: reader.folder('languages', languageSchema),
    platforms: reader.folder('platforms', platformSchema),
    supporting: reader.folder('supporting', supportingSchema),
    sources: reader.folder('sources', sourceSchema),
    lexicons: reader.folder('lexicons', lexiconSchema),
    outside: reader.list('outside.json', outsideSchema),
    metrics: reader.list('metrics.json', metricSchema),
    contextRules: reader.list('context-rules.json', contextRuleSchema),
    workloads: reader.list('workloads.json', workloadSchema),
    capabilities: reader.list('capabilities.json', capabilityRecordSchema),
    ordinaryWords: reader.list('ordinary-words.json', ordinaryWordSchema),
    notTypos: reader.list('not-typos.json', z.string().min(1)),
  };
  if (manifest === undefined || criteriaFile === undefined || reader.problems.length > 0) {
    throw new CatalogError(reader.problems);
  }
  const { criteria, ...scoring } = criteriaFile;
  const catalog: Catalog = {
    manifest,
    frameworks: byId(records.frameworks),
    ratings: byId(records.ratings),
    languages: byId(records.languages),
    platforms: byId(records.platforms),
    supporting: byId(records.supporting),
    sources: byId(records.sources),
    outside: byId(records.outside),
    metrics: byId(records.metrics),
    criteria: byId(criteria),
    scoring,
    contextRules: records.contextRules,
    workloads: byId(records.workloads),
    capabilities: byId(records.capabilities),
    ordinaryWords: byId(records.ordinaryWords),
    notTypos: new Set(records.notTypos),
    lexicons: records.lexicons,
  };
  const problems = crossCheck(catalog);
  if (problems.length > 0) throw new CatalogError(problems);
  return catalog;
};
