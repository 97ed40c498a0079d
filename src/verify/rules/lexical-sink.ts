import type { Rule } from '../context.ts';

const LONGEST = 420;
/** Letters, spaces and the punctuation of plain sentences. Everything that could be markup, a link or a mention is missing. */
const PLAIN = /^[A-Za-z ,.;:?!()'’–—-]*$/;
/** A dot or colon inside a word: a domain, a path, a file name, an emoji code. */
const JOINED = /[.:?!;,](?=[A-Za-z'’(])|[A-Za-z](?=\()|[.,:;?!]{2}/;
const WEB_WORD = /\b(?:https?|www|ftp|mailto|slack|dot com|dotcom)\b/i;
const SLOTS = /\{@?[a-z0-9][a-z0-9._-]*\}/g;
/** A slot stands alone: nothing may be glued to what code puts there, except a possessive. */
const GLUED = /[A-Za-z0-9}]\{|\}(?!['’]s\b)[A-Za-z0-9'’({]/;

/** Printable plain text only, NFKC stable, no markup, nothing that any reader could take for a link or a mention. */
export const lexicalSink: Rule = {
  name: 'lexical-sink',
  isBroken: ({ segment: { text } }) => {
    const prose = text.replace(SLOTS, 'x');
    return (
      text.length > LONGEST ||
      text.trim() === '' ||
      text.normalize('NFKC') !== text.replaceAll('…', '...') ||
      !PLAIN.test(prose.replaceAll(/\d/g, '')) ||
      JOINED.test(prose) ||
      WEB_WORD.test(prose) ||
      GLUED.test(text)
    );
  },
};
