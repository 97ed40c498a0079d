import { describe, expect, test } from 'vitest';
import { answer, remember } from '../../src/answer.ts';
import { QUESTION_LANGUAGES, type QuestionLanguage } from '../../src/catalog/vocabulary.ts';
import type { Explanation } from '../../src/narrate/explanation.ts';
import { CATALOGS, type MessageKey, messagesIn } from '../../src/narrate/messages/messages.ts';
import { catalog, read } from '../profile/read.ts';

type Foreign = Exclude<QuestionLanguage, 'en'>;

const ask = async (...texts: string[]): Promise<Explanation> => {
  let given = await answer(requestOf(texts.slice(0, 1)), { catalog });
  for (const length of texts.slice(1).map((_, index) => index + 2)) {
    const before = remember(given);
    given = await answer(requestOf(texts.slice(0, length)), { catalog, recall: async () => before });
  }
  return given.explanation;
};

const requestOf = (texts: readonly string[]) => ({
  id: 'r',
  source: 'cli' as const,
  text: texts.at(-1) ?? '',
  thread: texts.slice(0, -1).map((text) => ({ speaker: 'ana', text })),
  today: '2026-11-20',
});

const texts = (lines: readonly { text: string }[]): string => lines.map(({ text }) => text).join('\n');
const labels = (lines: readonly { label?: string }[]): string[] => lines.flatMap(({ label }) => label ?? []);

type Asked = {
  help: string;
  unreadable: string;
  refused: string;
  conflict: string;
  change: [string, string];
  licence: string;
  support: string;
  card: string;
  outside: string;
};

const QUESTIONS: Readonly<Record<Foreign, Asked>> = {
  de: {
    help: 'Hilfe',
    unreadable: 'was ist das beste Framework?',
    refused: 'Wie wird das Wetter?',
    conflict: 'es muss Java sein, aber kein Java, eine API, 3 Entwickler',
    change: ['3 Python-Entwickler, CRUD-Anwendung mit Admin-Bereich', 'ohne Django bitte'],
    licence: 'Welche Lizenz hat Gin?',
    support: 'Wie lange wird Django noch unterstützt?',
    card: 'Was ist Laravel?',
    outside: 'Ist Symfony schneller als Koa?',
  },
  es: {
    help: 'ayuda',
    unreadable: '¿cuál es el mejor framework?',
    refused: '¿Qué tiempo hará mañana?',
    conflict: 'tiene que ser Java, pero sin Java, una API, 3 desarrolladores',
    change: ['3 desarrolladores de Python, aplicación CRUD con panel de admin', 'sin Django por favor'],
    licence: '¿Qué licencia tiene Gin?',
    support: '¿hasta cuándo tiene soporte Django?',
    card: '¿Qué tal está Laravel?',
    outside: '¿Es Symfony más rápido que Koa?',
  },
  pt: {
    help: 'ajuda',
    unreadable: 'qual é o melhor framework?',
    refused: 'como vai estar o tempo amanhã?',
    conflict: 'tem que ser Java, mas sem Java, uma API, 3 desenvolvedores',
    change: ['3 desenvolvedores Python, aplicação CRUD com painel de admin', 'sem Django por favor'],
    licence: 'que licença tem o Gin?',
    support: 'até quando o Django tem suporte?',
    card: 'O que é o Laravel?',
    outside: 'o Symfony é mais rápido que o Koa?',
  },
  fr: {
    help: 'aide',
    unreadable: 'quel est le meilleur framework ?',
    refused: 'quel temps fera-t-il demain ?',
    conflict: 'ça doit être en Java, mais pas de Java, une API, 3 développeurs',
    change: ["3 développeurs Python, application CRUD avec interface d'administration", 'pas de Django'],
    licence: 'quelle est la licence de Gin ?',
    support: "jusqu'à quand Django est-il supporté ?",
    card: "C'est quoi Laravel ?",
    outside: 'Symfony est-il plus rapide que Koa ?',
  },
  ja: {
    help: 'ヘルプ',
    unreadable: '一番良いフレームワークは？',
    refused: '明日の天気は？',
    conflict: 'Javaが必須です。でもJavaは使いたくない。API、3人です',
    change: ['Pythonエンジニア3人、管理画面のあるCRUDアプリ', 'Djangoは使いたくないです'],
    licence: 'Ginのライセンスは？',
    support: 'Djangoはいつまでサポートされますか？',
    card: 'Laravelについて教えて',
    outside: 'SymfonyとKoaはどちらが速い？',
  },
  zh: {
    help: '帮助',
    unreadable: '最好的框架是哪个？',
    refused: '明天天气怎么样？',
    conflict: '必须用Java，禁止Java，做API，3个开发',
    change: ['3个Python开发，带管理后台的CRUD应用', '不要Django'],
    licence: 'Gin的许可证是什么？',
    support: 'Django支持到什么时候？',
    card: 'Laravel怎么样？',
    outside: 'Symfony比Koa快吗？',
  },
};

/** What only the answer in that language says: headlines, labels and leads as a native reader expects them. */
const WORDS: Readonly<Record<Foreign, Record<keyof Asked, string>>> = {
  de: {
    help: 'Beschreiben Sie Ihr Team',
    unreadable: 'Für eine echte Empfehlung ist noch zu wenig bekannt',
    refused: 'Das Wetter kenne ich nicht',
    conflict: 'Zwei Angaben passen nicht zusammen: „Java“ ist Pflicht, und „Java“ ist ausgeschlossen.',
    change: 'Jetzt ausgeschlossen: Django.',
    licence: 'Lizenz von Gin: MIT.',
    support: 'kostenlosen Support bis 2027-12-31',
    card: 'Gut für',
    outside: 'Symfony und Koa sind nicht im Datensatz',
  },
  es: {
    help: 'Describa su equipo',
    unreadable: 'Aún se sabe muy poco',
    refused: 'No puedo decir qué tiempo hará',
    conflict: 'Hay dos afirmaciones que no encajan: «Java» es obligatorio y «Java» está descartado.',
    change: 'Descartado ahora: Django.',
    licence: 'Licencia de Gin: MIT.',
    support: 'tiene soporte gratuito hasta el 2027-12-31',
    card: 'Bueno para',
    outside: 'Symfony y Koa no están en los datos',
  },
  pt: {
    help: 'Descreva sua equipe',
    unreadable: 'Ainda se sabe pouco',
    refused: 'Não sei dizer a previsão do tempo',
    conflict: 'Duas afirmações não combinam: “Java” é obrigatório, e “Java” está descartado.',
    change: 'Descartado agora: Django.',
    licence: 'Licença de Gin: MIT.',
    support: 'tem suporte gratuito até 2027-12-31',
    card: 'Bom para',
    outside: 'Symfony e Koa não estão nos dados',
  },
  fr: {
    help: 'Décrivez votre équipe',
    unreadable: 'On en sait trop peu',
    refused: 'Je ne connais pas la météo',
    conflict: 'est obligatoire, et «\u00a0Java\u00a0» est exclu.',
    change: 'Désormais exclu\u00a0: Django.',
    licence: 'Gin, licence\u00a0: MIT.',
    support: 'a un support gratuit jusqu’au 2027-12-31',
    card: 'Bon pour',
    outside: 'Symfony et Koa ne sont pas dans les données',
  },
  ja: {
    help: 'チームと作るものを教えてください',
    unreadable: '推薦するには情報が足りません',
    refused: '天気はわかりません',
    conflict: '「Java」は必須、「Java」は除外',
    change: '新たに除外：Django。',
    licence: 'Ginのライセンス：MIT。',
    support: 'の無償サポートは2027-12-31まで',
    card: '向いている用途',
    outside: 'Symfony、Koaはデータセットにない',
  },
  zh: {
    help: '请介绍您的团队',
    unreadable: '信息太少，还无法真正推荐',
    refused: '我不了解天气',
    conflict: '必须使用“Java”，而“Java”已被排除',
    change: '现已排除：Django。',
    licence: 'Gin的许可证：MIT。',
    support: '免费支持至2027-12-31',
    card: '适合',
    outside: 'Symfony和Koa不在数据集中',
  },
};

const LANGUAGES = QUESTION_LANGUAGES.filter((lang): lang is Foreign => lang !== 'en');

describe.each(LANGUAGES)('in %s', (lang) => {
  const asked = QUESTIONS[lang];
  const words = WORDS[lang];
  const { say } = messagesIn(lang);

  test.each(['help', 'unreadable', 'refused', 'conflict', 'licence', 'support', 'outside'] as const)(
    'the answer to a question of the kind "%s" begins in the language',
    async (kind) => {
      expect((await ask(asked[kind])).headline).toContain(words[kind]);
    },
  );
  test('help says what a model is sent, and examples follow', async () => {
    const help = await ask(asked.help);
    expect(texts(help.facts)).toContain(say('help.sent'));
    expect(help.hints.map(({ text }) => text)).toContain(
      say('hint.try', { question: say('hint.example.crud') }),
    );
  });
  test('a change is told', async () => {
    expect(texts((await ask(...asked.change)).changes)).toContain(words.change);
  });
  test('a card has its labels, its parts and how they come', async () => {
    const card = await ask(asked.card);
    expect(labels(card.facts)).toEqual(
      expect.arrayContaining([words.card, say('card.label.box'), say('card.label.support')]),
    );
    expect(labels(card.details)).toContain(say('card.label.measured'));
    expect(card.tables[0]?.rows[0]?.cells.slice(1)).toEqual([
      say('card.level.built-in'),
      say('card.checked.read'),
    ]);
  });
  test('what stays in English is told where the dataset is quoted, and only there', async () => {
    const note = say('note.language');
    expect(texts((await ask(asked.card)).hints)).toContain(note);
    expect(texts((await ask(asked.refused)).hints)).not.toContain(note);
    expect(texts((await ask(asked.outside)).hints)).not.toContain(note);
  });
});

/** What is said before the short examples, which answer something. */
const BEFORE: Readonly<Record<QuestionLanguage, { any: string; allow: string; without: string }>> = {
  en: {
    any: '3 devs, an API',
    allow: 'no Java, an API, 3 devs',
    without: '3 devs, CRUD app with an admin area',
  },
  de: {
    any: '3 Entwickler, eine API',
    allow: 'kein Java, eine API, 3 Entwickler',
    without: '3 Entwickler, CRUD-Anwendung mit Admin-Bereich',
  },
  es: {
    any: '3 desarrolladores, una API',
    allow: 'sin Java, una API, 3 desarrolladores',
    without: '3 desarrolladores, aplicación CRUD con panel de admin',
  },
  pt: {
    any: '3 desenvolvedores, uma API',
    allow: 'sem Java, uma API, 3 desenvolvedores',
    without: '3 desenvolvedores, aplicação CRUD com painel de admin',
  },
  fr: {
    any: '3 développeurs, une API',
    allow: 'pas de Java, une API, 3 développeurs',
    without: "3 développeurs, application CRUD avec interface d'administration",
  },
  ja: {
    any: 'API、3人です',
    allow: 'Javaは使いたくない、API、3人',
    without: '3人、管理画面付きのCRUDアプリ',
  },
  zh: { any: '3个开发，做API', allow: '不要Java，做API，3个开发', without: '3个开发，带管理后台的CRUD应用' },
};

const WHOLE = [
  'crud',
  'compare',
  'support',
  'react',
  'orm',
  'hiring',
  'small-api',
  'model',
  'vague',
  'team',
] as const;
const REPLIES = ['we-hire', 'has-to-run', 'allow', 'without', 'insist', 'matters', 'ignore'] as const;

/** What was understood, without the words it was understood from. */
const understood = (...said: string[]): unknown => {
  const { behaviour, topic, named, requirements } = read(...said);
  const bare = JSON.stringify(requirements, (key, value: unknown) =>
    key === 'words' || key === 'origin' ? undefined : Array.isArray(value) ? value.toSorted(byText) : value,
  );
  return { behaviour, topic, named, requirements: JSON.parse(bare) };
};

const byText = (one: unknown, other: unknown): number =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;

describe.each(LANGUAGES)('an example of a hint in %s', (lang) => {
  const example = (of: QuestionLanguage, key: (typeof WHOLE | typeof REPLIES)[number]): string =>
    messagesIn(of).say(`hint.example.${key}`);

  test.each(WHOLE)('"%s" is read as the English one is', (key) => {
    expect(understood(example(lang, key))).toEqual(understood(example('en', key)));
    expect(read(example(lang, key)).lang).toBe(lang);
  });
  test.each(REPLIES)('"%s" is read as the English one is, as a reply', (key) => {
    const saidBefore = (of: QuestionLanguage): string =>
      key === 'allow' || key === 'without' ? BEFORE[of][key] : BEFORE[of].any;
    expect(understood(saidBefore(lang), example(lang, key))).toEqual(
      understood(saidBefore('en'), example('en', key)),
    );
  });
});

const PREFIXES = [
  'card',
  'change',
  'clarify',
  'explain',
  'fact',
  'help',
  'hint',
  'note',
  'not-used',
  'refusal',
  'source',
  'watch',
];

test.each(LANGUAGES)('no sentence of these answers is missing in %s', (lang) => {
  const wanted = Object.keys(CATALOGS.en).filter((key) => PREFIXES.includes(key.split('.')[0] ?? ''));
  expect(wanted.length).toBeGreaterThan(300);
  expect(wanted.filter((key) => !Object.hasOwn(CATALOGS[lang], key))).toEqual([]);
});

test('the English names of metrics, parts and kinds of work are those of the dataset', () => {
  const named = (prefix: string, records: ReadonlyMap<string, { name: string }>) =>
    [...records].map(([id, { name }]) => [`${prefix}.${id}`, name]);
  const own = Object.entries(CATALOGS.en).filter(([key]) =>
    /^(fact\.metric|card\.part|card\.work)\./.test(key),
  );
  expect(new Map(own)).toEqual(
    new Map([
      ...named('fact.metric', catalog.metrics),
      ...named('card.part', catalog.capabilities),
      ...named('card.work', catalog.workloads),
    ] as [MessageKey, string][]),
  );
});

test.each<[Foreign, string]>([
  ['de', '2.000 Anfragen/s'],
  ['es', '2.000 peticiones/s'],
  ['pt', '2.000 requisições/s'],
  ['fr', '2\u00a0000 requêtes/s'],
  ['ja', '毎秒2,000リクエスト'],
  ['zh', '每秒2,000个请求'],
])('a figure has the separators of %s', (lang, expected) => {
  const { say, figure } = messagesIn(lang);
  expect(say('situation.rate', { figure: figure(2000), count: 2000 })).toBe(expected);
});

test.each<[Foreign, string, string]>([
  ['de', '3 Rust-Entwickler, eine API, Support bis 2040', 'Zuerst prüfen: Sicherheits-Support ist bis'],
  ['ja', 'Rubyエンジニア3人、API、10年使う', '先に確認してください：公表されている'],
])('what nobody could check is told in %s', async (_, question, expected) => {
  const { watchOuts } = await ask(question);
  expect(texts(watchOuts)).toContain(expected);
});

describe('words that an asker uses', () => {
  const out = (text: string): string[] => read(text).requirements.excludedLanguages.map(({ value }) => value);

  test('rule out what follows "不要" behind a comma, not what stands before it', () => {
    expect(out('我们会Python，不要Java')).toEqual(['java']);
    expect(out('只用Rust或Go，不要PHP')).toEqual(['php']);
    expect(read('只用Rust或Go，不要PHP').requirements.mustLanguages.map(({ value }) => value)).toEqual([
      'rust',
      'go',
    ]);
    expect(out('PHP和Java都不要')).toEqual(['php', 'java']);
  });
  test.each(['为什么不用Express？', 'なぜExpressではないの？'])('"%s" asks and rules nothing out', (text) => {
    expect(read(text).requirements.excludedFrameworks).toEqual([]);
    expect(read(text).behaviour).toBe('explain');
  });
  test('keep people, hires and years apart in Japanese', () => {
    expect(read('6人チーム、毎秒800リクエスト').requirements.teamSize?.value).toBe(6);
    expect(read('来年4人採用予定、10年使うSaaSを作りたい').requirements.plannedHires?.value).toBe(4);
  });
  test.each(['カレーのレシピを教えて', '给我一个红烧肉的菜谱'])('"%s" is no question of ours', (text) => {
    expect(read(text).behaviour).toBe('refuse_out_of_scope');
  });
});
