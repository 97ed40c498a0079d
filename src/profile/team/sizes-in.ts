import { findSpans } from '../span.ts';
import type { TurnText } from '../turn-text.ts';
import type { Count } from './count-at.ts';

/** Sizes of a whole team that stand in one word: "achtköpfig". */
export const sizesIn = ({ lexicons, lower, text }: TurnText): Count[] =>
  lexicons.flatMap(({ source, matchOne }) =>
    source.sizes.flatMap(({ pattern, value }) =>
      findSpans(matchOne(pattern), lower, text).map(
        (span): Count => ({
          hit: { ...span, value, digits: false },
          kind: 'total',
          words: span.words,
          ofLanguage: false,
        }),
      ),
    ),
  );
