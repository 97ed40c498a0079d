/** "a", "a and b", "a, b and c"; `joiner` may be "or". */
export const listWords = (items: readonly string[], joiner: 'and' | 'or' = 'and'): string => {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${joiner} ${items.at(-1)}`;
};

/** A list of at most `most` items that says how many it leaves out: "a, b and 4 more". */
export const listSome = (items: readonly string[], most: number): string => {
  if (items.length <= most) return listWords(items);
  return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
};

/** "1 option", "3 options"; the plural is given where it is not the singular with an s. */
export const count = (amount: number, singular: string, plural = `${singular}s`): string =>
  `${amount} ${amount === 1 ? singular : plural}`;

/** First letter in upper case. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** First letter in lower case, unless the first word is a short form such as "ORM" or a name with a capital inside. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}(\p{Ll}+(?!\p{L})|(?= ))/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** A bracket or character of Japanese and Chinese. */
const WIDE_END = /[）」』\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/** The text with exactly one full stop at its end, a wide one after a wide character; a question or exclamation mark stays. */
export const sentence = (text: string): string => {
  const trimmed = text.trim();
  if (/[.?!…。！？]$/u.test(trimmed)) return trimmed;
  return `${trimmed}${WIDE_END.test(trimmed) ? '。' : '.'}`;
};

/** Without the full stop, to go on after a colon or a bracket. */
export const clause = (text: string): string => text.trim().replace(/\.$/, '');

/** Whether a text ends in a note in brackets, of whatever width: a second one after it would read badly. */
export const hasNote = (text: string): boolean => /[)）]$/u.test(text);
