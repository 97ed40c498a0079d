import type { Catalog } from '../catalog/catalog.ts';
import type { Capability, Framework } from '../catalog/schemas/framework.ts';
import { documentationOf, GENERAL_KNOWLEDGE } from '../catalog/source-ids.ts';
import { type CapabilityLevel, NEEDS, type Need } from '../catalog/vocabulary.ts';
import type { EvidenceFact } from './evidence.ts';

/** How a capability comes, in words. */
export const CAPABILITY_WORDS: Readonly<Record<CapabilityLevel, string>> = {
  'built-in': 'built in',
  official: 'official package',
  'third-party': 'third-party package',
  none: 'not available',
};

/** `<framework>.capability-orm`: the id of the derived fact of a capability. */
export const capabilityFactId = (frameworkId: string, need: Need): string =>
  `${frameworkId}.capability-${need}`;

/** What a framework is known to bring or not to bring, as facts, in the order of the closed list. */
export const capabilityFacts = (framework: Framework, catalog: Catalog): EvidenceFact[] =>
  NEEDS.flatMap((need) => {
    const capability = framework.capabilities[need];
    return capability === undefined ? [] : [capabilityFact(framework, need, capability, catalog)];
  });

const capabilityFact = (
  framework: Framework,
  need: Need,
  capability: Capability,
  catalog: Catalog,
): EvidenceFact => {
  const page = capability.page ?? null;
  const source = [...catalog.sources.values()].find((candidate) => page !== null && candidate.url === page);
  return {
    id: capabilityFactId(framework.id, need),
    subject: framework.id,
    metric: 'capability',
    value: capability.level,
    unit: null,
    display: `${catalog.capabilities.get(need)?.name ?? need}: ${CAPABILITY_WORDS[capability.level]}`,
    direction: 'up',
    sourceId: source?.id ?? (page === null ? GENERAL_KNOWLEDGE : documentationOf(framework.id)),
    sourceName:
      source?.name ??
      (page === null
        ? 'general knowledge'
        : `${framework.name} documentation: ${catalog.capabilities.get(need)?.name ?? need}`),
    sourceUrl: page,
    asOf: catalog.manifest.asOf,
    checkedOn: null,
    checkedHow: capability.checkedHow === 'seen' ? 'unchecked' : capability.checkedHow,
    basis: 'stated',
    dated: capabilityDated(capability, catalog.manifest.asOf),
  };
};

const capabilityDated = (capability: Capability, asOf: string): string => {
  switch (capability.checkedHow) {
    case 'live':
    case 'stored-copy':
      return `documentation read, dataset of ${asOf}`;
    case 'seen':
      return `documentation page seen, not read, dataset of ${asOf}`;
    case 'unchecked':
      return `not checked, dataset of ${asOf}`;
  }
};
