import type { Catalog } from '../catalog/catalog.ts';
import type { EvidenceFact } from '../evidence/evidence.ts';
import { toBasisFact } from './basis-of.ts';
import type { BasisFact, BasisSource } from './decision-basis.ts';
import { knownFacts } from './known-facts.ts';
import type { Change } from './untold.ts';

/** Metrics that are another with every reading of their source: told each time, nobody would read on. */
const ROLLING: readonly string[] = ['latest-version', 'stars'];

/** Space between words is no part of a value. */
const valueWords = ({ value, unit }: Pick<BasisFact, 'value' | 'unit'>): string =>
  `${value} ${unit ?? ''}`.replace(/\s+/g, ' ').trim();

const factChange = (before: BasisFact, now: EvidenceFact | undefined, catalog: Catalog): Change => {
  const about = `fact ${before.id}`;
  const base = valueWords(before);
  if (now === undefined) return { about, base, state: 'removed', items: [{ kind: 'fact-removed', before }] };
  const after = toBasisFact(now, catalog);
  return { about, base, state: valueWords(after), items: [{ kind: 'fact-changed', before, after }] };
};

/** Facts with another value than the decision rests on, or that are gone; rolling figures are left out. */
export const factChanges = (facts: readonly BasisFact[], catalog: Catalog): Change[] => {
  const known = knownFacts(catalog);
  return facts
    .filter(({ metric }) => !ROLLING.includes(metric))
    .map((fact) => factChange(fact, known.get(fact.id), catalog));
};

/** Sources that were open when the decision was made and bring nothing new since. */
export const closedSources = (sources: readonly BasisSource[], catalog: Catalog): Change[] =>
  sources.flatMap((source): Change[] => {
    const closedOn = catalog.sources.get(source.id)?.closedOn;
    if (closedOn === undefined || source.closedOn !== null) return [];
    const items: Change['items'] = [{ kind: 'source-closed', source, closedOn }];
    return [{ about: `source ${source.id}`, base: 'open', state: 'closed', items }];
  });
