import type { Capability } from '../../catalog/schemas/framework.ts';
import { CAPABILITY_LEVELS } from '../../catalog/vocabulary.ts';
import type { ComparisonTable } from '../explanation.ts';
import type { MessageKey } from '../messages/messages.ts';
import { levelName, partName } from '../record-names.ts';
import { upperFirst } from '../words.ts';
import { boxedParts } from './box-line.ts';
import type { CardTelling } from './card-telling.ts';

const CHECKED: Readonly<Record<Capability['checkedHow'], MessageKey>> = {
  live: 'card.checked.read',
  'stored-copy': 'card.checked.read',
  seen: 'card.checked.seen',
  unchecked: 'card.checked.no',
};

/** Part by part how it comes, what is built in first; no table when nothing is known. */
export const boxTable = (telling: CardTelling): ComparisonTable[] => {
  const { framework, catalog, messages } = telling;
  const rows = CAPABILITY_LEVELS.flatMap((level) =>
    boxedParts(telling).flatMap((need) => {
      const capability = framework.capabilities[need];
      if (capability?.level !== level) return [];
      const name = asTitle(partName(need, catalog, messages));
      const checked = messages.say(CHECKED[capability.checkedHow]);
      return [{ id: need, cells: [name, levelName(level, messages), checked] }];
    }),
  );
  if (rows.length === 0) return [];
  const caption = messages.say('card.box.caption', { name: framework.name, date: catalog.manifest.asOf });
  const columns = [
    messages.say('card.column.part'),
    messages.say('card.column.level'),
    messages.say('card.column.checked'),
  ];
  return [{ caption, columns, rows }];
};

/** A first letter in upper case, but for names such as gRPC. */
const asTitle = (name: string): string => (/^\p{Ll}+\p{Lu}/u.test(name) ? name : upperFirst(name));
