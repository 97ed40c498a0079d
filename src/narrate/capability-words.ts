import type { Catalog } from '../catalog/catalog.ts';
import type { Framework } from '../catalog/schemas/framework.ts';
import type { Need } from '../catalog/vocabulary.ts';
import { wasRead } from '../catalog/was-read.ts';
import { CAPABILITY_WORDS, capabilityFactId } from '../evidence/capability-facts.ts';
import { listSome, lowerFirst } from './words.ts';

const SHOWN = 5;

/** Needs that ship in a box at all: static typing or compliance do not. */
const boxed = (needs: readonly Need[], catalog: Catalog): Need[] =>
  needs.filter((need) => catalog.capabilities.get(need)?.inTheBox ?? true);

const named = (needs: readonly Need[], catalog: Catalog): string =>
  listCompounds(
    needs.map((need) => lowerFirst(catalog.capabilities.get(need)?.name ?? need)).toSorted(compoundFirst),
  );

const listCompounds = (names: readonly string[]): string => {
  const [first, second, ...more] = names;
  if (first !== undefined && second !== undefined && more.length === 0 && first.includes(' and ')) {
    return `${first} as well as ${second}`;
  }
  return listSome(names, SHOWN);
};

/** "logs and metrics, ORM and mail": a name with an "and" of its own reads wrong at the end of a list. */
const compoundFirst = (a: string, b: string): number => Number(/ and |,/.test(b)) - Number(/ and |,/.test(a));

const having = (framework: Framework, needs: readonly Need[], level: 'built-in' | 'official'): Need[] =>
  needs.filter((need) => framework.capabilities[need]?.level === level);

/** What of the needs a framework brings, "ORM and admin built in, WebSockets as official package"; empty if nothing. */
export const bringsOf = (framework: Framework, needs: readonly Need[], catalog: Catalog): string => {
  const asked = boxed(needs, catalog);
  const builtIn = having(framework, asked, 'built-in');
  const official = having(framework, asked, 'official');
  return [
    builtIn.length === 0 ? '' : `${named(builtIn, catalog)} ${CAPABILITY_WORDS['built-in']}`,
    official.length === 0
      ? ''
      : `${named(official, catalog)} as ${official.length === 1 ? 'an official package' : 'official packages'}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
};

/** What of the needs has to come from elsewhere: third parties, nobody, or nothing known. */
export const lacksOf = (framework: Framework, needs: readonly Need[], catalog: Catalog): string => {
  const asked = boxed(needs, catalog);
  const thirdParty = asked.filter((need) => framework.capabilities[need]?.level === 'third-party');
  const none = asked.filter((need) => framework.capabilities[need]?.level === 'none');
  return [
    thirdParty.length === 0 ? '' : `${named(thirdParty, catalog)} from third parties`,
    none.length === 0 ? '' : `no ${named(none, catalog).replace(/ and (?=[^,]*$)/, ' or ')}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
};

/** " (not checked, 2026-11-20)" unless the page of every shown part was read. */
export const checkedOf = (framework: Framework, needs: readonly Need[], catalog: Catalog): string => {
  const parts = boxed(needs, catalog).flatMap((need) => framework.capabilities[need] ?? []);
  const read = parts.filter((part) => wasRead(part.checkedHow));
  const standing =
    read.length === parts.length
      ? 'documentation read'
      : read.length === 0
        ? 'not checked'
        : 'partly checked';
  return ` (${standing}, dataset of ${catalog.manifest.asOf})`;
};

/** The needs whose parts the words of `bringsOf` or `lacksOf` speak of. */
export const toldNeeds = (
  framework: Framework,
  needs: readonly Need[],
  catalog: Catalog,
  told: 'brings' | 'lacks',
): Need[] =>
  boxed(needs, catalog).filter((need) => {
    const level = framework.capabilities[need]?.level;
    const brought = level === 'built-in' || level === 'official';
    return level !== undefined && brought === (told === 'brings');
  });

/** Ids of the capability facts behind such a sentence. */
export const capabilityFactIds = (framework: Framework, needs: readonly Need[]): string[] =>
  needs
    .filter((need) => framework.capabilities[need] !== undefined)
    .map((need) => capabilityFactId(framework.id, need));
