import type { Contradiction } from '../../catalog/schemas/claim.ts';
import { UNNAMED, voice } from '../../evidence/voice.ts';
import type { Line } from '../explanation.ts';
import { listWords, sentence, upperFirst } from '../words.ts';
import type { CardTelling } from './card-telling.ts';

const SHOWN = 3;
const POSITIONS = 3;

/** Whoever says it, each once; articles of nobody known are counted. */
const voices = (sources: readonly string[], { catalog }: CardTelling): string => {
  const names = sources.map((id) => voice(catalog.sources.get(id), id));
  const unnamed = names.filter((name) => name === UNNAMED).length;
  const named = [...new Set(names.filter((name) => name !== UNNAMED))];
  if (unnamed === 0) return listWords(named);
  // A sentence begins with it; a name keeps its own first letter.
  const article = named.length === 0 ? upperFirst(UNNAMED) : UNNAMED;
  return listWords([...named, unnamed === 1 ? article : `${unnamed} articles`]);
};

/** In our own words, hence without quotation marks. */
const disagreementLine = (contradiction: Contradiction, telling: CardTelling): Line => {
  const { about, positions } = contradiction;
  const sides = positions
    .slice(0, POSITIONS)
    .map(({ says, sources }) => `${voices(sources, telling)}: ${sentence(says)}`);
  return {
    label: 'Sources disagree',
    text: [sentence(about), ...sides].join(' '),
    factIds: positions.flatMap(({ facts }) => facts),
  };
};

/** What sources say against one another about a framework, side by side, what is about it alone first. */
export const disagreementLines = (telling: CardTelling): Line[] =>
  (telling.catalog.contradictions ?? [])
    .filter(({ subjects }) => subjects.includes(telling.framework.id))
    .toSorted((one, other) => one.subjects.length - other.subjects.length)
    .slice(0, SHOWN)
    .map((contradiction) => disagreementLine(contradiction, telling));
