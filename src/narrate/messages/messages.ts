import { IntlMessageFormat } from 'intl-messageformat';
import type { QuestionLanguage } from '../../catalog/vocabulary.ts';
import { formatNumber } from '../../evidence/format-number.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

/** The id of a sentence or label, as in en.json, which holds all of them. */
export type MessageKey = keyof typeof en;

/** What a message is filled with. Figures come as they are to be shown; a number only where a plural depends on it. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** The sentences and labels of one language. */
export type Messages = {
  lang: QuestionLanguage;
  /** A message with its values; in English where the language has none of its own. */
  say: (key: MessageKey, values?: MessageValues) => string;
  /** Whether the language has the message itself. */
  has: (key: MessageKey) => boolean;
  /** "a", "a and b", "a, b and c". */
  list: (items: readonly string[], joiner?: 'and' | 'or') => string;
  /** A list of at most `most` items that says how many it leaves out. */
  listSome: (items: readonly string[], most: number) => string;
  /** "a, b, c": one after the other, nothing joins them. */
  row: (items: readonly string[]) => string;
  /** A number with the separators of the language: "2,000", "2.000", "2 000"; at most two decimals. */
  figure: (value: number) => string;
  /** A statement and a note on it in brackets, which are as wide as the language's own. */
  noted: (statement: string, note: string) => string;
  /** Whole sentences one after the other, empty ones left out. */
  sentences: (items: readonly string[]) => string;
};

/** Whether there is a message of this id, which was put together from an id of the dataset. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(en, key);

/** Every language but English may lack messages; what it has is typed by the keys of English. */
export const CATALOGS: Readonly<Record<QuestionLanguage, Partial<Record<MessageKey, string>>>> = {
  en,
  de,
  es,
  pt,
  fr,
  ja,
  zh,
};

/** British English has no comma before "and". */
const LOCALES: Readonly<Record<QuestionLanguage, string>> = {
  en: 'en-GB',
  de: 'de',
  es: 'es',
  pt: 'pt',
  fr: 'fr',
  ja: 'ja',
  zh: 'zh',
};

/** Between thousands and before decimals; a French space breaks no line. */
const SEPARATORS: Readonly<Record<QuestionLanguage, readonly [thousands: string, decimals: string]>> = {
  en: [',', '.'],
  de: ['.', ','],
  es: ['.', ','],
  pt: ['.', ','],
  fr: ['\u00a0', ','],
  ja: [',', '.'],
  zh: [',', '.'],
};

const figureIn = (lang: QuestionLanguage, value: number): string => {
  const [thousands, decimals] = SEPARATORS[lang];
  return formatNumber(value).replace(/[,.]/g, (mark) => (mark === ',' ? thousands : decimals));
};

/** A full stop as wide as a character stands for the space after it, too. */
const joinSentences = (items: readonly string[]): string =>
  items
    .filter((item) => item !== '')
    .reduce((told, item) => (told === '' || /[。！？]$/u.test(told) ? told + item : `${told} ${item}`), '');

const createMessages = (lang: QuestionLanguage): Messages => {
  const own = CATALOGS[lang];
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const lists = {
    and: new Intl.ListFormat(LOCALES[lang], { type: 'conjunction' }),
    or: new Intl.ListFormat(LOCALES[lang], { type: 'disjunction' }),
  };
  const formatOf = (key: MessageKey): IntlMessageFormat => {
    const known = formats.get(key);
    if (known !== undefined) return known;
    const text = own[key];
    // A name such as `List<T>` is no tag.
    const made = new IntlMessageFormat(
      text ?? en[key],
      LOCALES[text === undefined ? 'en' : lang],
      undefined,
      {
        ignoreTag: true,
      },
    );
    formats.set(key, made);
    return made;
  };
  const say: Messages['say'] = (key, values) => String(formatOf(key).format(values));
  const list: Messages['list'] = (items, joiner = 'and') => lists[joiner].format(items);
  const row: Messages['row'] = (items) => items.join(say('list.separator'));
  return {
    lang,
    say,
    has: (key) => own[key] !== undefined,
    list,
    listSome: (items, most) =>
      items.length <= most
        ? list(items)
        : say('list.and-more', { items: row(items.slice(0, most)), more: items.length - most }),
    row,
    figure: (value) => figureIn(lang, value),
    noted: (statement, note) => say('value.noted', { statement, note }),
    sentences: joinSentences,
  };
};

const made = new Map<QuestionLanguage, Messages>();

/** The messages of a language (ICU message format in `<lang>.json`), parsed when they are first used and then kept. */
export const messagesIn = (lang: QuestionLanguage): Messages => {
  const known = made.get(lang) ?? createMessages(lang);
  made.set(lang, known);
  return known;
};
