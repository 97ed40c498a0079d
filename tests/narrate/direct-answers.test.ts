import { describe, expect, test } from 'vitest';
import { answer } from '../../src/answer.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { catalog, read } from '../profile/read.ts';
import { explained } from './explained.ts';

const TODAY = '2026-11-28';

const ask = (text: string, from: Catalog = catalog) => explained(read(text), null, from, TODAY);

const told = (text: string, from: Catalog = catalog): string[] => {
  const { headline, facts, watchOuts } = ask(text, from);
  return [
    headline,
    ...[...facts, ...watchOuts].map((line) => [line.label, line.text].filter(Boolean).join(': ')),
  ];
};

const without = (id: string, part: 'graphql'): Catalog => {
  const framework = catalog.frameworks.get(id);
  if (framework === undefined) throw new Error(`the dataset has no ${id}`);
  const { [part]: _, ...capabilities } = framework.capabilities;
  return { ...catalog, frameworks: new Map([...catalog.frameworks, [id, { ...framework, capabilities }]]) };
};

describe('a part asked of a framework', () => {
  test.each([
    ['does django have an admin?', 'Yes: Django has an admin area built in.'],
    ['has NestJS websockets?', 'Yes: NestJS has an official package for WebSockets.'],
    ['does gin have login?', 'Not built in: Gin leaves login to third-party packages.'],
    [
      'Does Laravel support GraphQL?',
      'Probably not built in: Laravel leaves GraphQL to third-party packages.',
    ],
    ['does gin have an admin?', 'Probably not: Gin does not have an admin area.'],
    ['does axum support compliance?', 'Not known: the dataset has nothing on compliance duties in Axum.'],
    [
      'has django login and graphql?',
      'Yes: Django has login built in. Probably not built in: Django leaves GraphQL to third-party packages.',
    ],
    ['hat NestJS WebSockets?', 'Ja, für NestJS gibt es dafür ein offizielles Paket: WebSockets.'],
    ['¿hay un ORM en Rails?', 'Sí, Ruby on Rails lo trae de serie: ORM.'],
    ['Rails a-t-il un ORM ?', 'Oui\u00a0: Ruby on Rails intègre un ORM.'],
    ['o Django tem admin?', 'Sim, Django já traz isso: painel administrativo.'],
    ['Djangoに管理画面はありますか？', 'はい、Djangoには管理画面が標準で備わっています。'],
    ['Rails有没有ORM？', '有：Ruby on Rails内置ORM。'],
  ])('is answered first: %s', (text, headline) => {
    expect(ask(text).headline).toBe(headline);
  });

  test('comes with how it was checked and its fact, and is not told twice', () => {
    expect(ask('does django have an admin?').facts).toEqual([
      {
        label: 'Admin interface',
        text: 'documentation read, dataset of 2026-11-28.',
        factIds: ['django.capability-admin'],
      },
    ]);
  });

  test('is answered for each of two', () => {
    expect(told('do Django and Rails have an admin?')).toEqual([
      'Yes: Django has an admin area built in. Probably not built in: Ruby on Rails leaves an admin area to third-party packages.',
      'Django, admin interface: documentation read, dataset of 2026-11-28.',
      'Ruby on Rails, admin interface: not checked, dataset of 2026-11-28.',
    ]);
  });

  test('is called not known where the dataset lacks it', () => {
    expect(ask('does laravel support graphql?', without('laravel', 'graphql')).headline).toBe(
      'Not known: the dataset has nothing on GraphQL in Laravel.',
    );
  });

  test('is not answered for a framework outside the dataset', () => {
    expect(ask('does Hono have websockets?').headline).toMatch(/^Hono is not in the dataset/);
  });

  test('that nobody rates is answered with all that is known', () => {
    const lines = told('does gin support kafka?');
    expect(lines[0]).toMatch(/^Gin: input validation, .* built in\.$/);
    expect(lines.map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining(['Built in', 'Third-party package', 'Not available']),
    );
    expect(lines).toContain('A part that is not listed here is not in the dataset.');
  });
});

describe('whether somebody keeps a framework up', () => {
  test.each([
    [
      'is Django still supported?',
      'Yes: Django 6.1 has free support until 2027-12-31; its last known release is 6.1 of 2026-08-05 (as of 2026-08-22).',
    ],
    [
      'is Django 5.1 still supported?',
      'No: free support for Django 5.1 ended on 2025-12-03; 6.1 has it until 2027-12-31 (as of 2026-08-22).',
    ],
    ['is Express dead?', 'Most likely not: Express 5.3.0 came out on 2026-10-09 (as of 2026-11-20).'],
    ['is Express alive?', 'Most likely yes: Express 5.3.0 came out on 2026-10-09 (as of 2026-11-20).'],
    [
      'Is Rocket still maintained?',
      'Probably not actively: no release of Rocket after 0.5.1 of 2024-05-23 in the copy of 2025-12-28; one may have come since.',
    ],
    [
      'is rocket dead?',
      'Perhaps: no release of Rocket after 0.5.1 of 2024-05-23 in the copy of 2025-12-28; one may have come since.',
    ],
    [
      'is Express 5 still supported?',
      'Not known: no end of support is published for Express 5 (as of 2026-08-22).',
    ],
    [
      'Ist Express tot?',
      'Sehr wahrscheinlich nicht: Express 5.3.0 erschien am 2026-10-09 (Stand 2026-11-20).',
    ],
    [
      'Rocket还在维护吗？',
      '很可能不再活跃：在2025-12-28的副本中，Rocket自2024-05-23的0.5.1之后没有新版本；此后可能已有发布。',
    ],
  ])('is answered first: %s', (text, headline) => {
    expect(ask(text).headline).toBe(headline);
  });

  test('is not said again under the answer', () => {
    const [, ...lines] = told('Is Rocket still maintained?');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('\n')).not.toContain('2024-05-23');
    expect(told('is Django still supported?').slice(1).join('\n')).not.toMatch(
      /6\.1: free support|Latest version/,
    );
  });

  test('is answered for each of two', () => {
    expect(ask('are Express and Rocket still maintained?').headline).toMatch(
      /^Most likely yes: Express .*\. Probably not actively: no release of Rocket /,
    );
  });

  test('of a line that nobody knows tells the lines that are known', () => {
    expect(ask('is Laravel 99 still supported?').headline).toMatch(/^Laravel: 13 has free support until /);
  });
});

describe('a message of which not a word is known', () => {
  const given = (text: string) =>
    answer({ id: 'r', source: 'cli', text, thread: [], today: TODAY }, { catalog });

  test('is said not to be understood, without a ranking, and asked for what helps', async () => {
    const { ranking, explanation } = await given('asdf qwer');
    expect(ranking).toBeNull();
    expect(explanation.headline).toMatch(
      /^I did not understand anything in that message\. What are you building/,
    );
    expect(explanation.hints).toHaveLength(3);
    expect(explanation.facts).toEqual([]);
  });

  test('is told which languages are read', async () => {
    const { explanation } = await given('안녕하세요 반가워요');
    expect(explanation.headline).toContain(
      'I read English, German, French, Spanish, Portuguese, Japanese and Chinese.',
    );
  });
});
