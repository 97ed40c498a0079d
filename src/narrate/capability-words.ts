import type { Catalog } from '../catalog/catalog.ts';
import type { Framework } from '../catalog/schemas/framework.ts';
import type { Need } from '../catalog/vocabulary.ts';
import { wasRead } from '../catalog/was-read.ts';
import { capabilityFactId } from '../evidence/capability-facts.ts';
import type { Messages } from './messages/messages.ts';
import { midSentence, partName } from './record-names.ts';

const SHOWN = 5;

/** Needs that ship in a box at all: static typing or compliance do not. */
const boxed = (needs: readonly Need[], catalog: Catalog): Need[] =>
  needs.filter((need) => catalog.capabilities.get(need)?.inTheBox ?? true);

const named = (needs: readonly Need[], catalog: Catalog, messages: Messages): string =>
  listCompounds(
    needs.map((need) => midSentence(partName(need, catalog, messages), messages)).toSorted(compoundFirst),
    messages,
  );

const listCompounds = (names: readonly string[], messages: Messages): string => {
  const [first, second, ...more] = names;
  if (first !== undefined && second !== undefined && more.length === 0 && first.includes(' and ')) {
    return `${first} as well as ${second}`;
  }
  return messages.listSome(names, SHOWN);
};

/** "logs and metrics, ORM and mail": a name with an "and" of its own reads wrong at the end of a list. */
const compoundFirst = (a: string, b: string): number => Number(/ and |,/.test(b)) - Number(/ and |,/.test(a));

const having = (framework: Framework, needs: readonly Need[], level: 'built-in' | 'official'): Need[] =>
  needs.filter((need) => framework.capabilities[need]?.level === level);

/** What of the needs a framework brings, "ORM and admin built in, WebSockets as official package"; empty if nothing. */
export const bringsOf = (
  framework: Framework,
  needs: readonly Need[],
  catalog: Catalog,
  messages: Messages,
): string => {
  const asked = boxed(needs, catalog);
  const own = having(framework, asked, 'built-in');
  const packaged = having(framework, asked, 'official');
  const count = packaged.length;
  const builtIn = named(own, catalog, messages);
  const official = named(packaged, catalog, messages);
  if (own.length === 0)
    return count === 0 ? '' : messages.say('reason.parts.official', { parts: official, count });
  return count === 0
    ? messages.say('reason.parts.built-in', { parts: builtIn })
    : messages.say('reason.parts.both', { builtIn, official, count });
};

/** What of the needs has to come from elsewhere: third parties, nobody, or nothing known. */
export const lacksOf = (
  framework: Framework,
  needs: readonly Need[],
  catalog: Catalog,
  messages: Messages,
): string => {
  const asked = boxed(needs, catalog);
  const elsewhere = asked.filter((need) => framework.capabilities[need]?.level === 'third-party');
  const nowhere = asked.filter((need) => framework.capabilities[need]?.level === 'none');
  const thirdParty = named(elsewhere, catalog, messages);
  // "no a or b" where other languages take their "and".
  const none = named(nowhere, catalog, messages).replace(/ and (?=[^,]*$)/, ' or ');
  if (elsewhere.length === 0)
    return nowhere.length === 0 ? '' : messages.say('drawback.lacks.none', { parts: none });
  return nowhere.length === 0
    ? messages.say('drawback.lacks.third-party', { parts: thirdParty })
    : messages.say('drawback.lacks.both', { thirdParty, none });
};

/** "not checked, dataset of 2026-11-20" unless the page of every shown part was read. */
export const checkedOf = (
  framework: Framework,
  needs: readonly Need[],
  catalog: Catalog,
  messages: Messages,
): string => {
  const parts = boxed(needs, catalog).flatMap((need) => framework.capabilities[need] ?? []);
  const read = parts.filter((part) => wasRead(part.checkedHow));
  const standing = read.length === parts.length ? 'read' : read.length === 0 ? 'none' : 'some';
  return messages.say('value.checked', { standing, date: catalog.manifest.asOf });
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
