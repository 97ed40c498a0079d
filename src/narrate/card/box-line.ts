import { type CapabilityLevel, NEEDS, type Need } from '../../catalog/vocabulary.ts';
import { wasRead } from '../../catalog/was-read.ts';
import { capabilityFactId } from '../../evidence/capability-facts.ts';
import type { Line } from '../explanation.ts';
import type { MessageKey, Messages } from '../messages/messages.ts';
import { partName } from '../record-names.ts';
import type { CardTelling } from './card-telling.ts';

const NAMES_SHOWN = 6;
const PAGES_CITED = 3;
/** A name that is a list itself, in any of the languages. */
const COMPOUND = / (?:and|und|y|e|et) |[,、和と]/;

/** The parts of a framework that ship in a box at all and are known, in the order of the closed list. */
export const boxedParts = ({ framework, catalog }: CardTelling): Need[] =>
  NEEDS.filter(
    (need) =>
      framework.capabilities[need] !== undefined && catalog.capabilities.get(need)?.inTheBox !== false,
  );

/** What ships in the box in one line, and how much of it was read in the documentation; nothing when nothing is known. */
export const boxLine = (telling: CardTelling): Line[] => {
  const { framework, catalog, messages } = telling;
  const parts = boxedParts(telling);
  if (parts.length === 0) return [];
  const at = (level: CapabilityLevel): string[] =>
    parts
      .filter((need) => framework.capabilities[need]?.level === level)
      .map((need) => partName(need, catalog, messages));
  const sentences = [
    said('card.box.built-in', at('built-in'), messages),
    said('card.box.official', at('official'), messages),
    thirdParties(at('third-party'), messages),
    said('card.box.none', at('none'), messages),
  ].filter((words) => words !== '');
  const read = parts.filter((need) => wasRead(framework.capabilities[need]?.checkedHow));
  const text = messages.say('card.box.line', {
    sentences: sentences.reduce((told, next) => messages.say('card.box.next', { told, next })),
    standing: standing(read.length, parts.length, messages),
    date: catalog.manifest.asOf,
  });
  return [{ label: messages.say('card.label.box'), text, factIds: cited(telling, parts, read) }];
};

const standing = (read: number, all: number, messages: Messages): string => {
  if (read === all) return messages.say('card.box.all-read');
  return messages.say(read === 0 ? 'card.box.none-read' : 'card.box.some-read', { read, all });
};

/** The first names; those with an "and" or a comma of their own lead, because they read wrong at the end of a list. */
const said = (key: MessageKey, names: readonly string[], messages: Messages): string => {
  if (names.length === 0) return '';
  const compound = (name: string): number => Number(COMPOUND.test(name));
  const shown = names.slice(0, NAMES_SHOWN).toSorted((a, b) => compound(b) - compound(a));
  return messages.say(key, {
    parts: messages.listSome([...shown, ...names.slice(NAMES_SHOWN)], NAMES_SHOWN),
  });
};

const thirdParties = (names: readonly string[], messages: Messages): string =>
  names.length === 0 ? '' : messages.say('card.box.third-party', { count: names.length });

/** The first pages that were read, and one part that nobody looked up: it stands for all of them among the sources. */
const cited = ({ framework }: CardTelling, parts: readonly Need[], read: readonly Need[]): string[] => {
  const bare = parts.find((need) => framework.capabilities[need]?.page === undefined);
  return [...read.slice(0, PAGES_CITED), ...(bare === undefined ? [] : [bare])].map((need) =>
    capabilityFactId(framework.id, need),
  );
};
