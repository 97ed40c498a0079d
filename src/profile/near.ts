import type { Lexicon } from '../catalog/schemas/lexicon.ts';
import type { TurnText } from './turn-text.ts';

type Select = (lexicon: Lexicon) => readonly string[] | undefined;

/** Does the text end with one of the patterns, with at most `gap` more characters (no sentence end) behind it? */
export const endsWithAny = (turn: TurnText, select: Select, before: string, gap = 2): boolean =>
  turn.lexicons.some(({ source, match }) =>
    [...before.matchAll(match(select(source)))].some((found) => {
      const rest = before.slice(found.index + found[0].length);
      return rest.length <= gap && !/[.!?;\n]/.test(rest);
    }),
  );

/** Does the text begin with one of the patterns, after at most `gap` characters (no sentence end)? */
export const startsWithAny = (turn: TurnText, select: Select, after: string, gap = 2): boolean =>
  turn.lexicons.some(({ source, match }) =>
    [...after.matchAll(match(select(source)))].some((found) => {
      const rest = after.slice(0, found.index);
      return rest.length <= gap && !/[.!?;\n]/.test(rest);
    }),
  );

/** Does one of the patterns occur anywhere in the text? */
export const holdsAny = (turn: TurnText, select: Select, text: string): boolean =>
  turn.lexicons.some(({ source, match }) => {
    const expression = match(select(source));
    expression.lastIndex = 0;
    const found = expression.test(text);
    expression.lastIndex = 0;
    return found;
  });

/** Removes every match of the patterns from a text: what is left says whether anything else stood there. */
export const without = (turn: TurnText, select: Select, text: string): string =>
  turn.lexicons.reduce((rest, { source, match }) => rest.replace(match(select(source)), ' '), text);
