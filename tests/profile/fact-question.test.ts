import { describe, expect, it } from 'vitest';
import { read, values } from './read.ts';

const asks = (...texts: string[]) => {
  const { behaviour, topic, asks: question } = read(...texts);
  return { behaviour, topic, question };
};

const hasPart = (parts: string[], of: string[]) => ({
  behaviour: 'explain',
  topic: 'capability',
  question: { kind: 'has-part', parts, of },
});

describe('a part asked of a framework', () => {
  it.each([
    ['does gin have login?', ['auth'], ['gin']],
    ['has NestJS websockets?', ['websockets'], ['nestjs']],
    ['can Express do migrations?', ['migrations'], ['express']],
    ['is there an ORM in Rails?', ['orm'], ['rails']],
    ['Does Laravel support GraphQL?', ['graphql'], ['laravel']],
    ['does spring have an admin panel', ['admin'], ['spring-boot']],
    ['do Django and Rails have an admin?', ['admin'], ['django', 'rails']],
    ['does Gin or Fiber have login?', ['auth'], ['gin', 'fiber']],
    ['is graphql supported in laravel?', ['graphql'], ['laravel']],
    ['are migrations part of rails?', ['migrations'], ['rails']],
    ['can I do websockets with gin?', ['websockets'], ['gin']],
    ['what about login in echo?', ['auth'], ['echo']],
    ['NestJS websockets?', ['websockets'], ['nestjs']],
    ['has django login and graphql?', ['auth', 'graphql'], ['django']],
    ['hat NestJS WebSockets?', ['websockets'], ['nestjs']],
    ['kann Express Migrationen?', ['migrations'], ['express']],
    ['Gibt es in Rails ein ORM?', ['orm'], ['rails']],
    ['¿tiene Gin login?', ['auth'], ['gin']],
    ['¿NestJS soporta WebSockets?', ['websockets'], ['nestjs']],
    ['Sabe Django mandar correos?', ['mail'], ['django']],
    ['Rails a-t-il un ORM ?', ['orm'], ['rails']],
    ["y a-t-il une interface d'administration dans Django ?", ['admin'], ['django']],
    ['o Django tem admin?', ['admin'], ['django']],
    ['tem ORM no Rails?', ['orm'], ['rails']],
    ['Djangoに管理画面はありますか？', ['admin'], ['django']],
    ['NestJSはWebSocketに対応していますか？', ['websockets'], ['nestjs']],
    ['Gin有登录功能吗?', ['auth'], ['gin']],
    ['Rails有没有ORM？', ['orm'], ['rails']],
  ])('is what "%s" is about', (text, parts, of) => {
    expect(asks(text)).toEqual(hasPart(parts, of));
  });

  it('is asked again of the next framework', () => {
    expect(asks('does rails have login?', 'and laravel?')).toEqual(hasPart(['auth'], ['laravel']));
  });

  it('is asked beside what a thread has said of the team', () => {
    expect(asks('3 python devs, internal tool with websockets', 'does django have an admin?')).toEqual(
      hasPart(['admin'], ['django']),
    );
  });

  it('is told of a framework outside the dataset as well', () => {
    expect(asks('does Hono have websockets?')).toEqual(hasPart(['websockets'], []));
    expect(read('does Hono have websockets?').unknown).toEqual(['Hono']);
  });

  it.each([
    ['we need login, gin?', 'recommend'],
    ['Gin with login for 3 Go developers', 'recommend'],
    ['is there a framework with login like Django?', 'recommend'],
    ['does Django have an admin? we are 3 python devs', 'recommend'],
    ['compare Gin and Fiber for login', 'compare'],
    ['Gin or Fiber for login?', 'compare'],
  ])('is not what "%s" is about', (text, behaviour) => {
    expect(read(text)).toMatchObject({ behaviour });
    expect(read(text).asks).toBeUndefined();
  });

  it('keeps "migrations" out of what a project needs', () => {
    expect(values(read('3 PHP devs, we do migrations to the cloud').requirements.needs)).toEqual([]);
  });
});

describe('whether somebody keeps a framework up', () => {
  it.each([
    ['Is Rocket still maintained?', 'alive', {}],
    ['is Express dead?', 'dead', {}],
    ['is Django 5.1 still supported?', 'alive', { django: '5.1' }],
    ['is gin active?', 'alive', {}],
    ['is flask still a thing', 'alive', {}],
    ['Wird Rocket noch gepflegt?', 'alive', {}],
    ['Ist Express tot?', 'dead', {}],
    ['¿Rocket sigue mantenido?', 'alive', {}],
    ['Express est-il mort ?', 'dead', {}],
    ['o Express morreu?', 'dead', {}],
    ['Rocketはまだメンテされていますか？', 'alive', {}],
    ['Expressはオワコンですか？', 'dead', {}],
    ['Rocket还在维护吗？', 'alive', {}],
    ['Express死了吗？', 'dead', {}],
  ])('is what "%s" asks', (text, asked, versions) => {
    expect(asks(text)).toEqual({
      behaviour: 'explain',
      topic: 'lifecycle',
      question: { kind: 'is-alive', asked, versions },
    });
  });

  it.each([
    'which version of Spring Boot is still supported?',
    "what is rails' support policy",
    'welche Version von Django wird noch unterstützt?',
    'DjangoのLTSはいつまでサポートされますか？',
  ])('is not what "%s" asks: it wants lines and dates', (text) => {
    expect(asks(text)).toEqual({ behaviour: 'explain', topic: 'lifecycle', question: undefined });
  });
});

describe('a version asked about', () => {
  it.each([
    ['until when is django 5.2 supported?', { django: '5.2' }],
    ['spring boot 3.5 go eol', { 'spring-boot': '3.5' }],
    ['Wie lange wird Django 5.2 noch supportet?', { django: '5.2' }],
    ['when do django 5.2 and rails 8.0 go eol?', { django: '5.2', rails: '8.0' }],
  ])('is what "%s" wants the end of support of', (text, versions) => {
    expect(asks(text)).toEqual({
      behaviour: 'explain',
      topic: 'lifecycle',
      question: { kind: 'line-support', versions },
    });
  });

  it.each(['is laravel 9 ok?', 'is laravel 9 still fine?'])('is asked whether it still does: %s', (text) => {
    expect(asks(text).question).toEqual({ kind: 'is-alive', asked: 'alive', versions: { laravel: '9' } });
  });

  it('is no reason to explain where a move is put up', () => {
    expect(read('rails 7 app, move to phoenix?')).toMatchObject({
      behaviour: 'compare',
      running: { rails: '7' },
    });
  });
});

describe('what a fact question is about', () => {
  it.each([
    ['is fiber safe long term', 'lifecycle'],
    ['is fiber safe', 'security'],
    ['which of gin and echo, memory usage?', 'footprint'],
  ])('is read of "%s"', (text, topic) => {
    expect(read(text)).toMatchObject({ behaviour: 'explain', topic });
  });

  it('may be who is behind a framework as well', () => {
    expect(read("whats the licence of quarkus and who's behind it")).toMatchObject({
      topic: 'licence',
      asksBacking: true,
    });
    expect(read('whats the licence of quarkus').asksBacking).toBeUndefined();
  });
});

describe('a message of which not a word is known', () => {
  it.each([
    'asdf qwer',
    'lol',
    'foo bar',
    'lorem ipsum dolor sit amet',
    '안녕하세요 반가워요',
    'какой фреймворк выбрать',
  ])('is not understood: %s', (text) => {
    expect(read(text)).toMatchObject({ behaviour: 'clarify', clarify: 'not-understood' });
  });

  it.each([
    ['which backend should we use?', 'vague'],
    ['thoughts?', 'vague'],
    ['welke backend moeten we gebruiken?', 'vague'],
    ['help', 'help'],
    ['hi', 'help'],
    ['hola', 'help'],
    ['?', 'empty'],
  ])('is none of "%s"', (text, clarify) => {
    expect(read(text)).toMatchObject({ behaviour: 'clarify', clarify });
  });

  it('is another thing than a question about something else', () => {
    expect(read('is next monday a public holiday in spain?').behaviour).toBe('refuse_out_of_scope');
  });
});
