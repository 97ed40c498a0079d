import type { Contradiction } from '../catalog/schemas/claim.ts';
import { UNNAMED, voice } from '../evidence/voice.ts';
import type { Line } from './explanation.ts';
import type { Telling } from './telling.ts';
import { sentence, upperFirst } from './words.ts';

const POSITIONS = 3;

/** Whoever says it, each once; articles of nobody known are counted. */
const voices = (
  sources: readonly string[],
  { catalog, messages }: Pick<Telling, 'catalog' | 'messages'>,
): string => {
  const names = sources.map((id) => voice(catalog.sources.get(id), id));
  const unnamed = names.filter((name) => name === UNNAMED).length;
  const named = [...new Set(names.filter((name) => name !== UNNAMED))];
  if (unnamed === 0) return messages.list(named);
  // A sentence begins with it; a name keeps its own first letter.
  const articles = messages.say('fact.voice.articles', { count: unnamed });
  return messages.list([...named, named.length === 0 ? upperFirst(articles) : articles]);
};

/** Who says what, side by side: in our own words, hence without quotation marks. */
export const disagreementLine = (
  { about, positions }: Contradiction,
  telling: Pick<Telling, 'catalog' | 'messages'>,
): Line => ({
  label: telling.messages.say('note.sources-disagree'),
  text: telling.messages.sentences([
    sentence(about),
    ...positions
      .slice(0, POSITIONS)
      .map(
        ({ says, sources }) =>
          `${telling.messages.say('label.colon', { label: voices(sources, telling) })}${sentence(says)}`,
      ),
  ]),
  factIds: positions.flatMap(({ facts }) => facts),
});
