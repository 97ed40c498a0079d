import { type CapabilityLevel, NEEDS, type Need } from '../../catalog/vocabulary.ts';
import { wasRead } from '../../catalog/was-read.ts';
import { capabilityFactId } from '../../evidence/capability-facts.ts';
import type { Line } from '../explanation.ts';
import { count, listSome } from '../words.ts';
import type { CardTelling } from './card-telling.ts';

const NAMES_SHOWN = 6;
const PAGES_CITED = 3;

/** The parts of a framework that ship in a box at all and are known, in the order of the closed list. */
export const boxedParts = ({ framework, catalog }: CardTelling): Need[] =>
  NEEDS.filter(
    (need) =>
      framework.capabilities[need] !== undefined && catalog.capabilities.get(need)?.inTheBox !== false,
  );

/** What ships in the box in one line, and how much of it was read in the documentation; nothing when nothing is known. */
export const boxLine = (telling: CardTelling): Line[] => {
  const { framework, catalog } = telling;
  const parts = boxedParts(telling);
  if (parts.length === 0) return [];
  const at = (level: CapabilityLevel): string[] =>
    parts
      .filter((need) => framework.capabilities[need]?.level === level)
      .map((need) => catalog.capabilities.get(need)?.name ?? need);
  const sentences = [
    said('Built in', at('built-in')),
    said('Official packages', at('official')),
    thirdParties(at('third-party')),
    said('Not available', at('none')),
  ];
  const read = parts.filter((need) => wasRead(framework.capabilities[need]?.checkedHow));
  const text = `${sentences.filter((words) => words !== '').join('. ')} (${standing(read.length, parts.length)}; dataset of ${catalog.manifest.asOf}).`;
  return [{ label: 'In the box', text, factIds: cited(telling, parts, read) }];
};

const standing = (read: number, all: number): string => {
  if (read === all) return 'documentation read';
  if (read === 0) return `none of the ${count(all, 'part')} checked`;
  return `${read} of ${count(all, 'part')} read in the documentation, the others not checked`;
};

/** The first names; those with an "and" or a comma of their own lead, because they read wrong at the end of a list. */
const said = (lead: string, names: readonly string[]): string => {
  if (names.length === 0) return '';
  const compound = (name: string): number => Number(/ and |,/.test(name));
  const shown = names.slice(0, NAMES_SHOWN).toSorted((a, b) => compound(b) - compound(a));
  return `${lead}: ${listSome([...shown, ...names.slice(NAMES_SHOWN)], NAMES_SHOWN)}`;
};

const thirdParties = (names: readonly string[]): string =>
  names.length === 0 ? '' : `${count(names.length, 'more part')} from third parties`;

/** The first pages that were read, and one part that nobody looked up: it stands for all of them among the sources. */
const cited = ({ framework }: CardTelling, parts: readonly Need[], read: readonly Need[]): string[] => {
  const bare = parts.find((need) => framework.capabilities[need]?.page === undefined);
  return [...read.slice(0, PAGES_CITED), ...(bare === undefined ? [] : [bare])].map((need) =>
    capabilityFactId(framework.id, need),
  );
};
