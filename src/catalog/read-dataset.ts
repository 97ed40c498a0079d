import { z } from 'zod';
import type { Catalog } from './catalog.ts';
import type { CatalogProblem } from './catalog-error.ts';
import type { LintContext, Place } from './lint/finding.ts';
import type { Layer } from './overlay/layer.ts';
import { withoutCoveredNames } from './overlay/without-covered-names.ts';
import { createRecordReader, type RecordReader } from './read-records.ts';
import { contradictionSchema } from './schemas/claim.ts';
import { type ExceptionRecord, exceptionSchema } from './schemas/exception.ts';
import type { Framework } from './schemas/framework.ts';
import { type FrameworkFile, frameworkFileSchema } from './schemas/framework-file.ts';
import { type Language, languageSchema } from './schemas/language.ts';
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
import { questionSchema } from './schemas/question.ts';
import { type Rating, ratingSchema } from './schemas/rating.ts';
import { outsideSchema, platformSchema, sourceSchema, supportingSchema } from './schemas/supporting.ts';

/** A dataset as far as it can be read: records that cannot are left out and named in `problems`. */
export type Dataset = {
  /** Null when manifest or criteria cannot be read: nothing can be said about the rest then. */
  catalog: Catalog | null;
  exceptions: ExceptionRecord[];
  problems: CatalogProblem[];
  place: LintContext['place'];
};

const byId = <Id extends string, Value extends { id: Id }>(records: Value[]): Map<Id, Value> =>
  new Map(records.map((record) => [record.id, record]));

type Unpacked = {
  frameworks: Framework[];
  /** Ratings and sources that frameworks carry, with the place inside their file. */
  carried: { ratings: Rating[]; sources: NonNullable<FrameworkFile['sources']>; places: Map<string, Place> };
};

const unpack = (files: FrameworkFile[]): Unpacked => {
  const carried: Unpacked['carried'] = { ratings: [], sources: [], places: new Map() };
  const frameworks = files.map(({ rating, sources, ...framework }) => {
    const file = `frameworks/${framework.id}.json`;
    if (rating !== undefined) {
      carried.ratings.push({ id: framework.id, name: framework.name, ...rating });
      carried.places.set(`ratings/${framework.id}`, { file, prefix: 'rating.' });
    }
    for (const [index, source] of (sources ?? []).entries()) {
      carried.sources.push(source);
      carried.places.set(`sources/${source.id}`, { file, prefix: `sources.${index}.` });
    }
    return framework;
  });
  return { frameworks, carried };
};

/** Records in files of their own and those that frameworks carry, in one order: that of their ids. */
const together = <Value extends { id: string }>(
  folder: string,
  own: Value[],
  carried: { records: Value[]; places: ReadonlyMap<string, Place> },
  problems: CatalogProblem[],
): Map<string, Value> => {
  const seen = new Set(own.map(({ id }) => id));
  for (const { id } of carried.records) {
    const place = carried.places.get(`${folder}/${id}`);
    if (seen.has(id) && place !== undefined) {
      const path = place.prefix.replace(/\.$/, '');
      const message = `"${id}" stands in another file of the dataset as well: remove one of them`;
      problems.push({ file: place.file, path, message });
    }
    seen.add(id);
  }
  if (carried.records.length === 0) return byId(own);
  return byId([...own, ...carried.records].sort((one, other) => (one.id < other.id ? -1 : 1)));
};

/** A framework that the list of its language does not name comes last there: adding one touches its own file. */
const withEveryFramework = (languages: Language[], frameworks: Framework[]): Language[] =>
  languages.map((language) => {
    const unnamed = frameworks
      .filter(
        ({ id, languages: written }) => written.includes(language.id) && !language.resolvesTo.includes(id),
      )
      .map(({ id }) => id);
    return unnamed.length === 0
      ? language
      : { ...language, resolvesTo: [...language.resolvesTo, ...unnamed] };
  });

type Lists = Pick<
  Catalog,
  | 'platforms'
  | 'supporting'
  | 'lexicons'
  | 'outside'
  | 'metrics'
  | 'contextRules'
  | 'questions'
  | 'workloads'
  | 'capabilities'
  | 'ordinaryWords'
  | 'notTypos'
  | 'contradictions'
>;

const readLists = (reader: RecordReader): Lists => ({
  platforms: byId(reader.folder('platforms', platformSchema)),
  supporting: byId(reader.folder('supporting', supportingSchema)),
  lexicons: reader.folder('lexicons', lexiconSchema),
  outside: byId(reader.list('outside.json', outsideSchema)),
  metrics: byId(reader.list('metrics.json', metricSchema)),
  contextRules: reader.list('context-rules.json', contextRuleSchema),
  questions: reader.optionalList('questions.json', questionSchema),
  workloads: byId(reader.list('workloads.json', workloadSchema)),
  capabilities: byId(reader.list('capabilities.json', capabilityRecordSchema)),
  ordinaryWords: byId(reader.list('ordinary-words.json', ordinaryWordSchema)),
  notTypos: new Set(reader.list('not-typos.json', z.string().min(1))),
  contradictions: reader.optionalList('claims/contradictions.json', contradictionSchema),
});

/** Reads and parses the dataset in `directory`, with the records of `layer` laid over it. */
export const readDataset = (directory: string, layer?: Layer): Dataset => {
  const reader = createRecordReader(directory, layer);
  const { problems } = reader;
  const manifest = reader.file('manifest.json', manifestSchema);
  const criteriaFile = reader.file('criteria.json', criteriaFileSchema);
  const { frameworks, carried } = unpack(reader.folder('frameworks', frameworkFileSchema));
  const { places } = carried;
  const ratings = reader.folder('ratings', ratingSchema);
  const languages = reader.folder('languages', languageSchema);
  const sources = reader.folder('sources', sourceSchema);
  const lists = readLists(reader);
  const exceptions = reader.optionalList('exceptions.json', exceptionSchema);
  const ratingsById = together('ratings', ratings, { records: carried.ratings, places }, problems);
  const sourcesById = together('sources', sources, { records: carried.sources, places }, problems);
  const place: Dataset['place'] = (folder, id) =>
    places.get(`${folder}/${id}`) ?? { file: `${folder}/${id}.json`, prefix: '' };
  if (manifest === undefined || criteriaFile === undefined) {
    return { catalog: null, exceptions, problems, place };
  }
  const { criteria, ...scoring } = criteriaFile;
  const catalog: Catalog = {
    manifest,
    frameworks: byId(frameworks),
    ratings: ratingsById,
    languages: byId(withEveryFramework(languages, frameworks)),
    sources: sourcesById,
    criteria: byId(criteria),
    scoring,
    ...lists,
  };
  const overlaid = layer === undefined ? catalog : withoutCoveredNames({ ...catalog, house: layer.house });
  return { catalog: overlaid, exceptions, problems, place };
};
