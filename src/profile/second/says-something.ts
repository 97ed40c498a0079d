import { without } from '../near.ts';
import type { Place } from './grounds.ts';

/** In scripts without spaces a word may be as short as this, elsewhere as the other. */
const SHORTEST = { unspaced: 2, spaced: 3 };

/**
 * Do the words of a quote say anything that names and everyday words do not? "or Go" and "where do you get" do not,
 * and neither does a stretch over two sentences: what is built or needed is said in one.
 */
export const saysSomething = ({ reading, span }: Place): boolean => {
  const { turn, names } = reading;
  if (turn.sentenceAt(span.start).end < span.end) return false;
  const rest = without(turn, span.start, span.end, (lexicon) => lexicon.marks).split('');
  for (const hit of names.hits) {
    for (let at = Math.max(hit.start, span.start); at < Math.min(hit.end, span.end); at += 1) {
      rest[at - span.start] = ' ';
    }
  }
  return rest
    .join('')
    .split(/[^\p{L}]+/u)
    .some((word) =>
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)
        ? word.length >= SHORTEST.unspaced
        : word.length >= SHORTEST.spaced,
    );
};
