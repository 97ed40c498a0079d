import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';
import type { QuestionLanguage } from '../../src/catalog/vocabulary.ts';
import { CATALOGS, isMessageKey, type MessageKey, messagesIn } from '../../src/narrate/messages/messages.ts';
import { lowerFirst, upperFirst } from '../../src/narrate/words.ts';
import { readRequest } from '../../src/profile/read-request.ts';

const catalog = loadCatalog(SHIPPED_DATA);
const TRANSLATED = ['de', 'es', 'pt', 'fr', 'ja', 'zh'] as const;
const KEYS = Object.keys(CATALOGS.en).filter(isMessageKey);

/** What a ranked answer and its frame are made of: no language may lack any of it. */
const COMPLETE = [
  'headline',
  'situation',
  'workload',
  'need',
  'platform',
  'tier',
  'criterion',
  'confidence',
  'value',
  'unit',
  'reason',
  'drawback',
  'runner-up',
  'table',
  'assumed',
  'unknown',
  'flip',
  'migration',
  'excluded',
  'relax',
  'label',
  'footer',
  'question',
];

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

const parsed = (text: string, lang: QuestionLanguage): Element[] =>
  new IntlMessageFormat(text, lang, undefined, { ignoreTag: true }).getAst();

/** The number by which the parser marks plain words. */
const LITERAL = 0;

const leavesOf = (elements: readonly Element[]): { isWords: boolean; value: string }[] =>
  elements.flatMap((element) => {
    if ('options' in element) return Object.values(element.options).flatMap(({ value }) => leavesOf(value));
    return 'value' in element ? [{ isWords: element.type === LITERAL, value: element.value }] : [];
  });

/** The values a message shows, wherever in it. */
const shownIn = (elements: readonly Element[]): string[] => [
  ...new Set(leavesOf(elements).flatMap(({ isWords, value }) => (isWords ? [] : [value]))),
];

/** Its own words. */
const wordsIn = (elements: readonly Element[]): string =>
  leavesOf(elements)
    .flatMap(({ isWords, value }) => (isWords ? [value] : []))
    .join('\n');

/** The values a message chooses its words by. */
const selectorsIn = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) =>
    'options' in element
      ? [element.value, ...Object.values(element.options).flatMap(({ value }) => selectorsIn(value))]
      : [],
  );

/** Figures without the marks that group their digits. */
const figuresIn = (text: string): string[] =>
  [...text.replace(/(?<=\d)[., \u00a0](?=\d{3})/g, '').matchAll(/\d+/g)].map(([figure]) => figure);

/** A number that English writes as a word is a figure in other languages: "one article", "a week". */
const NUMBER_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(an?|one)\b/i, '1'],
  [/\btwo\b/i, '2'],
  [/\bthree\b/i, '3'],
  [/\beight\b/i, '8'],
  [/\bten\b/i, '10'],
];

const figuresOfEnglish = (text: string): string[] => [
  ...figuresIn(text),
  ...NUMBER_WORDS.flatMap(([word, figure]) => (word.test(text) ? [figure] : [])),
];

describe.each(TRANSLATED)('the messages in %s', (lang) => {
  const own = Object.entries(CATALOGS[lang]).flatMap(([key, text]) =>
    isMessageKey(key) ? [{ key, text }] : [],
  );

  test('are messages of English', () => {
    expect(Object.keys(CATALOGS[lang]).filter((key) => !isMessageKey(key))).toEqual([]);
  });

  test('lack nothing that a ranked answer is made of', () => {
    const needed = KEYS.filter((key) => COMPLETE.includes(key.split('.')[0] ?? ''));
    expect(needed.length).toBeGreaterThan(400);
    expect(needed.filter((key) => !messagesIn(lang).has(key))).toEqual([]);
  });

  test('show the values that English shows, and choose by no other', () => {
    const wrong = own.filter(({ key, text }) => {
      const english = parsed(CATALOGS.en[key] ?? '', 'en');
      const elements = parsed(text, lang);
      const known = new Set([...shownIn(english), ...selectorsIn(english)]);
      return (
        shownIn(elements).toSorted().join() !== shownIn(english).toSorted().join() ||
        selectorsIn(elements).some((name) => !known.has(name))
      );
    });
    expect(wrong).toEqual([]);
  });

  test('hold no figure that English lacks, and nothing that Slack reads as markup', () => {
    const figures = own.filter(({ key, text }) => {
      const english = figuresOfEnglish(wordsIn(parsed(CATALOGS.en[key] ?? '', 'en')));
      return figuresIn(wordsIn(parsed(text, lang))).some((figure) => !english.includes(figure));
    });
    expect(figures).toEqual([]);
    expect(own.filter(({ text }) => /[<>&`*~]|(^|\s)_\S/u.test(text))).toEqual([]);
  });
});

describe('what English says of the dataset', () => {
  const english = (prefix: string): Record<string, string> =>
    Object.fromEntries(
      KEYS.filter((key) => key.startsWith(prefix)).map((key) => [
        key.slice(prefix.length),
        messagesIn('en').say(key),
      ]),
    );
  const criteria = [...catalog.criteria.values()];

  test('is what the dataset says: names and meanings of criteria, questions, rules', () => {
    expect(english('criterion.name.')).toEqual(
      Object.fromEntries(criteria.map(({ id, name }) => [id, name])),
    );
    expect(english('criterion.plus.')).toEqual(
      Object.fromEntries(criteria.map(({ id, plus }) => [id, upperFirst(plus)])),
    );
    expect(english('criterion.minus.')).toEqual(
      Object.fromEntries(criteria.map(({ id, minus }) => [id, upperFirst(minus)])),
    );
    expect(english('question.text.')).toEqual(
      Object.fromEntries(catalog.questions.map(({ id, text }) => [id, text])),
    );
    expect(Object.values(english('question.answer.')).toSorted()).toEqual(
      catalog.questions.flatMap(({ answers }) => answers.map(({ says }) => says)).toSorted(),
    );
    expect(english('assumed.rule.')).toEqual(
      Object.fromEntries(
        catalog.contextRules.map(({ id, name }) => [id, lowerFirst(name.split(':')[0] ?? name)]),
      ),
    );
  });
});

/** A question of every language, as the thread in which an answer is given. */
const BEFORE: Readonly<Record<QuestionLanguage, string>> = {
  en: 'Which framework should we take?',
  de: 'Welches Framework sollen wir nehmen?',
  es: '¿Qué framework usamos para nuestro proyecto?',
  pt: 'Qual framework devemos usar no nosso projeto?',
  fr: 'Quel framework pour notre prochain projet ?',
  ja: 'どのフレームワークがいいですか？',
  zh: '后端用什么好？',
};

/** What is read of an answer, without the words it was read from. */
const readAs = (text: string, lang: QuestionLanguage): unknown => {
  const read = readRequest(
    {
      id: 'answer',
      source: 'cli',
      text,
      thread: [{ speaker: 'asker', text: BEFORE[lang] }],
      today: '2026-11-20',
    },
    catalog,
  );
  return JSON.parse(
    JSON.stringify(read.requirements, (name, value) => (name === 'words' ? undefined : value)),
  );
};

const unquoted = (text: string): string => text.replace(/^["„«“「]\s?|\s?["“»”」]$/gu, '');

describe.each(TRANSLATED)('what to type in %s', (lang) => {
  const typed = KEYS.filter((key) => key.startsWith('question.answer.') || key.startsWith('assumed.say.'));

  test('reads to the same statement as in English', () => {
    expect(typed.length).toBeGreaterThan(30);
    const say = (of: QuestionLanguage, key: MessageKey): string =>
      unquoted(messagesIn(of).say(key, { language: 'Go' }));
    for (const key of typed) {
      expect({ key, read: readAs(say(lang, key), lang) }).toEqual({
        key,
        read: readAs(say('en', key), 'en'),
      });
    }
  });
});
