/** Longest text that is read. Slack sends up to 40,000 characters; nobody states a requirement after this. */
const READABLE_LENGTH = 12_000;

export type NormalisedText = {
  /** One line a sentence end at most; straight quotes, plain digits, no markup, no links, no mentions. */
  text: string;
  /** What was left out, in words for people. */
  notUsed: string[];
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2060\uFEFF\uFFFD]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const unescapeSlack = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const stripSlackMarkup = (text: string): string =>
  text
    .replace(/<@[A-Z0-9]+(\|[^>]*)?>/g, ' ')
    .replace(/<#[A-Z0-9]+(\|[^>]*)?>/g, ' ')
    .replace(/<!(\w+)[^>]*>/g, ' ')
    .replace(/<(https?:|mailto:)[^>|]*(\|([^>]*))?>/g, ' $3 ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/@stack-compare\b/gi, ' ');

const straighten = (text: string): string =>
  text
    // Full-width marks become half-width ones below; without a space they would glue what they part.
    .replace(/[，；：！？](?=\S)/g, '$& ')
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02BC\u00B4]/g, "'")
    .replace(/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    // "5~7" is a range, other tildes are emphasis or "about".
    .replace(/(?<=\d)[~\u301C](?=\d)/g, '-')
    // Emphasis, and the joints of snake_case: "peak_rps" is two words to read.
    .replace(/[*~]/g, '')
    .replace(/_/g, ' ')
    .replace(/[`"{}[\]]/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/ *[\r\n]+ */g, '\n')
    .trim();

/** Makes what people type readable for the rules, and says what was left out of it. */
export const normaliseText = (raw: string): NormalisedText => {
  const notUsed: string[] = [];
  const unescaped = unescapeSlack(raw).replace(LONE_SURROGATE, '');
  const cleaned = unescaped.replace(CONTROL, ' ');
  if (/\uFFFD/.test(raw)) notUsed.push('some characters arrived damaged and were left out');
  let text = cleaned;
  if (text.length > READABLE_LENGTH) {
    notUsed.push(
      `only the first ${READABLE_LENGTH.toLocaleString('en')} of ${text.length.toLocaleString('en')} characters were read`,
    );
    text = text.slice(0, READABLE_LENGTH).replace(LONE_SURROGATE, '');
  }
  return { text: straighten(stripSlackMarkup(text)), notUsed };
};
