import type { Catalog } from '../catalog/catalog.ts';
import type { FactRecord } from '../catalog/schemas/fact.ts';
import type { Source } from '../catalog/schemas/supporting.ts';
import { dated } from './dated.ts';
import type { EvidenceFact } from './evidence.ts';
import { formatNumber } from './format-number.ts';

/** The record a fact belongs to is the first part of its id: `<subject>.licence`. */
const subjectOf = (factId: string): string => factId.slice(0, factId.indexOf('.'));

/**
 * A fact as it is printed: number, unit, slice and set-up in words, with the age and standing of its first source.
 * A source or metric that the catalog lacks shows its id; the catalog's cross-check refuses such a dataset earlier.
 */
export const toEvidenceFact = (fact: FactRecord, catalog: Catalog): EvidenceFact => {
  const sourceId = fact.sources[0] ?? 'unknown';
  const source = catalog.sources.get(sourceId);
  const sourceAsOf = olderDate(fact, source);
  return {
    id: fact.id,
    subject: subjectOf(fact.id),
    metric: fact.metric,
    value: fact.value,
    unit: fact.unit,
    display: display(fact),
    direction: catalog.metrics.get(fact.metric)?.direction ?? 'none',
    sourceId,
    sourceName: source?.name ?? sourceId,
    sourceUrl: source?.url ?? null,
    ...(sourceAsOf === null ? {} : { sourceAsOf }),
    ...further(fact, catalog),
    asOf: fact.asOf,
    checkedOn: fact.checkedOn,
    checkedHow: fact.checkedHow,
    basis: fact.basis,
    dated: dated(fact, source, sourceId, articlesBehind(fact, catalog)),
  };
};

/** A fact of several sources is as new as the newest of them: the date of one that came out before that. */
const olderDate = ({ asOf, sources }: FactRecord, source: Source | undefined): string | null => {
  const published = source?.published ?? null;
  if (sources.length < 2 || published === null) return null;
  return published < asOf && !asOf.startsWith(published) ? published : null;
};

const further = (fact: FactRecord, catalog: Catalog): Pick<EvidenceFact, 'furtherSources'> => {
  const ids = fact.sources.slice(1);
  if (ids.length === 0) return {};
  return {
    furtherSources: ids.map((id) => {
      const source = catalog.sources.get(id);
      const asOf = olderDate(fact, source);
      const named = { id, name: source?.name ?? id, url: source?.url ?? null };
      return asOf === null ? named : { ...named, asOf };
    }),
  };
};

const articlesBehind = (fact: FactRecord, catalog: Catalog): number =>
  fact.sources.filter((id) => catalog.sources.get(id)?.kind === 'article').length;

const display = (fact: FactRecord): string => {
  const amount = withUnit(fact);
  const population = fact.slice === undefined ? amount : joinSlice(amount, fact.unit, fact.slice);
  return fact.setup === undefined ? population : `${population} (${fact.setup})`;
};

const withUnit = (fact: FactRecord): string => {
  if (typeof fact.value !== 'number') return fact.value;
  if (fact.unit === null) return formatNumber(fact.value);
  return `${formatNumber(fact.value)} ${unitInWords(fact.unit)}`;
};

const unitInWords = (unit: string): string => (unit === 'percent' ? '%' : unit);

/** "7.4 % of professional developers": a slice is joined to a bare percentage, or replaces the population it narrows. */
const joinSlice = (amount: string, unit: string | null, slice: string): string => {
  if (unit === '%' || unit === 'percent') return `${amount} of ${slice}`;
  const population = /^% of (.+)$/.exec(unit ?? '')?.[1];
  if (population === undefined || !slice.includes(population)) return `${amount} (${slice})`;
  return `${amount.slice(0, -population.length)}${slice}`;
};
