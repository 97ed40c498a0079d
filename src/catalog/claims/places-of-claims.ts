import type { Catalog } from '../catalog.ts';
import { subjectFacts } from '../subject-facts.ts';

const STATEMENT = /^S\d{3}-\d{3}$/;

type Place = [name: string, claims: string[]];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const statementsIn = (values: readonly unknown[]): string[] =>
  values.filter((value) => typeof value === 'string').filter((value) => STATEMENT.test(value));

/** Every rating below a value that carries evidence, named by the way to it: `concurrency_fit.io`. */
const ratedPlaces = (file: string, value: unknown, way: readonly string[]): Place[] => {
  if (!isObject(value)) return [];
  const evidence = value['evidence'];
  if (Array.isArray(evidence)) return [[`${file}#${way.join('.')}`, statementsIn(evidence)]];
  return Object.entries(value).flatMap(([key, below]) => ratedPlaces(file, below, [...way, key]));
};

const ratingPlaces = (catalog: Catalog): Place[] => [
  ...[...catalog.ratings.values()].flatMap(({ id, criteria, workloads }) => [
    ...ratedPlaces(`ratings/${id}`, criteria, ['criteria']),
    ...ratedPlaces(`ratings/${id}`, workloads, ['workloads']),
  ]),
  ...[...catalog.languages.values()].flatMap(({ id, ecosystem, platforms }) => [
    ...ratedPlaces(`languages/${id}`, ecosystem, ['ecosystem']),
    ...ratedPlaces(`languages/${id}`, platforms, ['platforms']),
  ]),
];

const factPlaces = (catalog: Catalog): Place[] =>
  subjectFacts(catalog).flatMap(({ facts }) =>
    facts.map((fact): Place => [fact.id, statementsIn(fact.claims)]),
  );

const rulePlaces = (catalog: Catalog): Place[] =>
  catalog.contextRules.map(({ id, sources }): Place => [`context-rules#${id}`, statementsIn(sources)]);

/** Places that say something without citing it: a claim can only be merged into them. */
const plainPlaces = (catalog: Catalog): Place[] => {
  const frameworks = [...catalog.frameworks.values()].flatMap(({ id, capabilities }) => [
    ...['languages', 'runtime', 'summary'].map((field) => `frameworks/${id}#${field}`),
    ...Object.keys(capabilities).map((need) => `frameworks/${id}#capabilities.${need}`),
  ]);
  const names = [
    ...frameworks,
    ...[...catalog.platforms.keys()].map((id) => `platforms/${id}#summary`),
    ...[...catalog.criteria.keys()].map((id) => `criteria#${id}`),
    ...[...catalog.sources.values()].flatMap(({ id, note }) => (note ? [`sources/${id}#note`] : [])),
  ];
  return names.map((name): Place => [name, []]);
};

/**
 * Every place of the dataset that can hold a statement of an article, with the statements it cites: facts
 * by their ids, ratings as `ratings/<id>#<way>`, rules as `context-rules#<id>`, parts of records by file.
 */
export const placesOfClaims = (catalog: Catalog): ReadonlyMap<string, readonly string[]> =>
  new Map([
    ...factPlaces(catalog),
    ...ratingPlaces(catalog),
    ...rulePlaces(catalog),
    ...plainPlaces(catalog),
  ]);
