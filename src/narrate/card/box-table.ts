import type { Capability } from '../../catalog/schemas/framework.ts';
import { CAPABILITY_LEVELS } from '../../catalog/vocabulary.ts';
import { CAPABILITY_WORDS } from '../../evidence/capability-facts.ts';
import type { ComparisonTable } from '../explanation.ts';
import { upperFirst } from '../words.ts';
import { boxedParts } from './box-line.ts';
import type { CardTelling } from './card-telling.ts';

const CHECKED: Readonly<Record<Capability['checkedHow'], string>> = {
  live: 'documentation read',
  'stored-copy': 'documentation read',
  seen: 'page seen, not read',
  unchecked: 'not checked',
};

/** Part by part how it comes, what is built in first; no table when nothing is known. */
export const boxTable = (telling: CardTelling): ComparisonTable[] => {
  const { framework, catalog } = telling;
  const rows = CAPABILITY_LEVELS.flatMap((level) =>
    boxedParts(telling).flatMap((need) => {
      const capability = framework.capabilities[need];
      if (capability?.level !== level) return [];
      const name = asTitle(catalog.capabilities.get(need)?.name ?? need);
      return [{ id: need, cells: [name, CAPABILITY_WORDS[level], CHECKED[capability.checkedHow]] }];
    }),
  );
  if (rows.length === 0) return [];
  const caption = `What ships with ${framework.name} (dataset of ${catalog.manifest.asOf}).`;
  return [{ caption, columns: ['Part', 'How it comes', 'Checked'], rows }];
};

/** A first letter in upper case, but for names such as gRPC. */
const asTitle = (name: string): string => (/^\p{Ll}+\p{Lu}/u.test(name) ? name : upperFirst(name));
