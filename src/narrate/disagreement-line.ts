import type { Contradiction } from '../catalog/schemas/claim.ts';
import { UNNAMED, voice } from '../evidence/voice.ts';
import type { Line } from './explanation.ts';
import type { Telling } from './telling.ts';
import { listWords, sentence, upperFirst } from './words.ts';

const POSITIONS = 3;

/** Whoever says it, each once; articles of nobody known are counted. */
const voices = (sources: readonly string[], { catalog }: Pick<Telling, 'catalog'>): string => {
  const names = sources.map((id) => voice(catalog.sources.get(id), id));
  const unnamed = names.filter((name) => name === UNNAMED).length;
  const named = [...new Set(names.filter((name) => name !== UNNAMED))];
  if (unnamed === 0) return listWords(named);
  // A sentence begins with it; a name keeps its own first letter.
  const article = named.length === 0 ? upperFirst(UNNAMED) : UNNAMED;
  return listWords([...named, unnamed === 1 ? article : `${unnamed} articles`]);
};

/** Who says what, side by side: in our own words, hence without quotation marks. */
export const disagreementLine = (
  { about, positions }: Contradiction,
  telling: Pick<Telling, 'catalog'>,
): Line => ({
  label: 'Sources disagree',
  text: [
    sentence(about),
    ...positions
      .slice(0, POSITIONS)
      .map(({ says, sources }) => `${voices(sources, telling)}: ${sentence(says)}`),
  ].join(' '),
  factIds: positions.flatMap(({ facts }) => facts),
});
