import type { Catalog } from '../catalog/catalog.ts';
import type { CapabilityLevel, CriterionId, Need, Workload } from '../catalog/vocabulary.ts';
import { isMessageKey, type Messages } from './messages/messages.ts';
import { lowerFirst } from './words.ts';

/** The name of a record in the asker's language; in English, and where the language has none, the dataset's own. */
const recordName = (key: string, name: string, messages: Messages): string =>
  messages.lang !== 'en' && isMessageKey(key) && messages.has(key) ? messages.say(key) : name;

/** What a metric is called. */
export const metricName = (id: string, catalog: Catalog, messages: Messages): string =>
  recordName(`fact.metric.${id}`, catalog.metrics.get(id)?.name ?? id, messages);

/** What a part of a framework is called. */
export const partName = (need: Need, catalog: Catalog, messages: Messages): string =>
  recordName(`card.part.${need}`, catalog.capabilities.get(need)?.name ?? need, messages);

/** What a kind of work is called. */
export const workName = (workload: Workload, catalog: Catalog, messages: Messages): string =>
  recordName(`card.work.${workload}`, catalog.workloads.get(workload)?.name ?? workload, messages);

/** What a criterion is called. */
export const criterionName = (id: CriterionId, catalog: Catalog, messages: Messages): string =>
  recordName(`criterion.name.${id}`, catalog.criteria.get(id)?.name ?? id, messages);

/** How a part comes, in words. */
export const levelName = (level: CapabilityLevel, messages: Messages): string =>
  messages.say(`card.level.${level}`);

/** A label inside a sentence: German writes its nouns as they are. */
export const midSentence = (label: string, { lang }: Messages): string =>
  lang === 'de' ? label : lowerFirst(label);
