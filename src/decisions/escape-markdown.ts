/** Marks that begin something in Markdown or in what renders it (GFM tables and maths, Liquid, kramdown), anywhere. */
const MARKS = /[\\`*_[\]<>&|~$#{}!]/g;
/** Marks that begin something at the start of a line: lists, quotes, underlined headings, rules, definitions. */
const LINE_START = /^([-+=:%])/;
const NUMBERED = /^(\d{1,9})([.)])/;
/** Controls and invisible marks, those of direction included; the two joiners that spell words and emoji stay. */
const INVISIBLE = /[[\p{Cc}\p{Cf}]--[\u200c\u200d]]/gv;
/** Invisible, no break: renderers that make links of bare addresses see none. */
const JOINER = '\u2060';

/** Bare addresses of the web and of mail are links in GFM, escaped or not. */
const withoutAddresses = (line: string): string =>
  line
    .replace(/:(?=\/)/g, `:${JOINER}`)
    .replace(/(www)(?=\.)/gi, `$1${JOINER}`)
    .replace(/@(?=\S)/g, `@${JOINER}`)
    .replace(/((?:mailto|xmpp):)/gi, `$1${JOINER}`);

const escapeLine = (line: string): string =>
  withoutAddresses(line.replace(MARKS, '\\$&').replace(LINE_START, '\\$1').replace(NUMBERED, '$1\\$2'));

/** Lines of people's words without control marks and outer space, empty ones left out. */
const linesOf = (words: string): string[] =>
  words
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .split('\n')
    .map((line) => line.replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

/**
 * People's words as Markdown that shows them as they are: one line each, nothing in them is markup, a link, an image,
 * HTML or the row of a table.
 */
export const escapedLines = (words: string): string[] => linesOf(words).map(escapeLine);

/** The same on one line, for headings and list items. */
export const escapedLine = (words: string): string => escapeLine(linesOf(words).join(' '));

/** People's words as a quoted value in the front matter: a JSON string is a YAML string. */
export const quotedYaml = (words: string): string => JSON.stringify(linesOf(words).join(' '));
