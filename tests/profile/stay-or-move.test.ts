import { describe, expect, it } from 'vitest';
import { read, values } from './read.ts';

const MOVE = 'We have a Django monolith, should we move to FastAPI?';

const sorted = (...texts: string[]): string[] => read(...texts).compared.toSorted();

describe('to stay or to move', () => {
  it.each([
    ['and what about Phoenix?'],
    ['what about Phoenix instead?'],
    ['and Phoenix?'],
    ['Phoenix?'],
    ['how about phoenix'],
    ['add Phoenix'],
    ['why not Phoenix?'],
    ["why don't we use Phoenix?"],
    ['what if we just used Phoenix?'],
    ['could we use Phoenix?'],
  ])('is compared with what is asked about afterwards: %s', (asked) => {
    expect(read(MOVE, asked)).toMatchObject({ lang: 'en', behaviour: 'compare', againstLeader: false });
    expect(sorted(MOVE, asked)).toEqual(['django', 'fastapi', 'phoenix']);
    expect(read(MOVE, asked).requirements.teamLanguages).toEqual([]);
  });

  it.each([
    ['de', 'Wir haben einen Django-Monolithen, sollten wir auf FastAPI umsteigen?', 'und Phoenix?'],
    ['de', 'Wir haben einen Django-Monolithen, sollten wir auf FastAPI umsteigen?', 'warum nicht Phoenix?'],
    [
      'de',
      'Wir haben einen Django-Monolithen, sollten wir auf FastAPI umsteigen?',
      'und was ist mit Phoenix?',
    ],
    ['es', 'Tenemos un monolito en Django, ¿deberíamos migrar a FastAPI?', '¿y Phoenix?'],
    ['es', 'Tenemos un monolito en Django, ¿deberíamos migrar a FastAPI?', '¿por qué no Phoenix?'],
    ['fr', 'On a un monolithe Django, faut-il passer à FastAPI ?', 'et Phoenix ?'],
    ['fr', 'On a un monolithe Django, faut-il passer à FastAPI ?', 'pourquoi pas Phoenix ?'],
    ['pt', 'Temos um monólito em Django, devemos migrar para FastAPI?', 'e o Phoenix?'],
    ['pt', 'Temos um monólito em Django, devemos migrar para FastAPI?', 'por que não Phoenix?'],
    ['ja', 'DjangoのモノリスをFastAPIに移行すべき？', 'Phoenixは？'],
    ['zh', '我们有个Django单体，要不要迁到FastAPI？', '那Phoenix呢？'],
    ['zh', '我们有个Django单体,要不要迁到FastAPI?', 'Phoenix怎么样?'],
  ])('is compared in %s: %s %s', (lang, move, asked) => {
    expect(sorted(move)).toEqual(['django', 'fastapi']);
    expect(values(read(move).requirements.existing)).toEqual(['django']);
    expect(sorted(move, asked)).toEqual(['django', 'fastapi', 'phoenix']);
    expect(read(move, asked).lang).toBe(lang);
  });

  it('keeps what was added when something else is taken out', () => {
    expect(sorted(MOVE, 'and Phoenix?', 'without FastAPI')).toEqual(['django', 'phoenix']);
    expect(sorted('django vs laravel for a shop', 'and rails?', 'without laravel')).toEqual([
      'django',
      'rails',
    ]);
    expect(sorted(MOVE, 'and Phoenix?', 'we are 6', 'without FastAPI', 'and Rails?')).toEqual([
      'django',
      'phoenix',
      'rails',
    ]);
  });

  it('adds nothing by a fact asked about in between', () => {
    expect(read(MOVE, 'which licence has Phoenix?')).toMatchObject({
      behaviour: 'explain',
      named: ['phoenix'],
    });
    expect(sorted(MOVE, 'which licence has Phoenix?', 'we are 6')).toEqual(['django', 'fastapi']);
  });

  it('takes part where the move names no target', () => {
    expect(read('We run Django. Stay or move?', 'what about Phoenix?')).toMatchObject({
      againstLeader: true,
      compared: ['django', 'phoenix'],
    });
  });

  it('adds to a move away from what the dataset does not know', () => {
    expect(sorted('on tourne sous Symfony, faut-il passer à NestJS ?', 'et Laravel ?')).toEqual([
      'laravel',
      'nestjs',
    ]);
  });

  it.each([
    ['backend is Express today, 15k lines. NestJS?'],
    ['backend bisher Express, 15k Zeilen. NestJS?'],
    ['现在跑的是Express，要不要换NestJS？'],
  ])('is what a framework beside the one that runs is about: %s', (text) => {
    expect(read(text).behaviour).toBe('compare');
    expect(sorted(text)).toEqual(['express', 'nestjs']);
    expect(values(read(text).requirements.existing)).toEqual(['express']);
  });

  it('is none where a fact is asked about beside what runs', () => {
    expect(read('we run Express. which licence has NestJS?')).toMatchObject({
      behaviour: 'explain',
      topic: 'licence',
    });
  });
});

describe('a move that is asked about', () => {
  it.each([
    ['our rails monolith is slow af, should we rewrite in go?'],
    ['unser Rails-Monolith ist zu langsam, sollen wir auf Go umsteigen?'],
    ['notre monolithe Rails est trop lent, faut-il passer à Go ?'],
    ['nuestro monolito Rails es muy lento, ¿deberíamos migrar a Go?'],
    ['nosso monólito Rails é lento demais, devemos migrar para Go?'],
    ['Railsのモノリスが遅い。Goに移行すべき？'],
    ['我们的Rails单体太慢了，要不要迁到Go？'],
  ])('is not a question on speed, which is only its reason: %s', (text) => {
    expect(read(text)).toMatchObject({ behaviour: 'compare', topic: 'overview' });
    expect(sorted(text)).toEqual(['echo', 'fiber', 'gin', 'go-nethttp', 'rails']);
    expect(values(read(text).requirements.existing)).toEqual(['rails']);
  });

  it.each([
    ['we have a 9 yr old flask app thats a mess. 5 devs. stay or move?', 'flask', 5],
    ['5 devs with a 9 year old flask app thats a mess, should we migrate', 'flask', 5],
    ['inherited a 10 year old laravel codebase, move on or keep it? 4 devs', 'laravel', 4],
    ['we maintain a ten-year-old express api, 3 devs. should we migrate?', 'express', 3],
    ['wir haben eine 9 Jahre alte Flask-App, 5 Entwickler. bleiben oder umsteigen?', 'flask', 5],
    ['on a une vieille app flask de 9 ans, 5 devs. rester ou migrer ?', 'flask', 5],
    ['tenemos una app flask de 9 años, 5 devs. ¿nos quedamos o migramos?', 'flask', 5],
    ['temos um app flask de 9 anos, 5 devs. ficar ou migrar?', 'flask', 5],
    ['9年前のFlaskアプリがあります。5人です。続けるべきか移行すべきか？', 'flask', 5],
    ['我们有个9年的Flask应用，5个开发。继续用还是迁移？', 'flask', 5],
  ])('knows what runs, and takes its age for no deadline: %s', (text, running, size) => {
    const { behaviour, requirements } = read(text);
    expect(behaviour).toBe('recommend');
    expect(values(requirements.existing)).toEqual([running]);
    expect(requirements.teamSize?.value).toBe(size);
    expect(requirements.deadline).toBeUndefined();
    expect(requirements.supportUntil).toBeUndefined();
  });

  it('leaves a speed question a question on speed', () => {
    expect(read('how fast is rails?')).toMatchObject({ behaviour: 'explain', topic: 'performance' });
    expect(read('is rails too slow?')).toMatchObject({ behaviour: 'explain', topic: 'performance' });
  });

  it('keeps the version of what runs', () => {
    const text = 'moving off heroku to k8s, currently on laravel 9, 4 devs. anything to worry about?';
    expect(read(text).running).toEqual({ laravel: '9' });
    expect(read('is laravel 9 ok? we run it, 4 devs, moving to k8s').running).toEqual({ laravel: '9' });
    expect(read('we run laravel, 4 devs').running).toBeUndefined();
  });

  it('reads Portuguese with borrowed words as Portuguese', () => {
    const reading = read('vale a pena sair do flask pro fastapi? somos 3');
    expect(reading).toMatchObject({ lang: 'pt', behaviour: 'compare' });
    expect(values(reading.requirements.existing)).toEqual(['flask']);
  });
});

describe('a name asked about after a recommendation', () => {
  it.each([
    ['which backend for 3 Python developers', 'what about Phoenix?'],
    ['which backend for 3 Python developers', 'why not Phoenix?'],
    ['which backend for 3 Python developers', "why don't we use Phoenix?"],
    ['which backend for 3 Python developers', 'what if we just used Phoenix?'],
    ['which backend for 3 Python developers', 'could we use Phoenix?'],
    ['Wir sind 3 Python-Entwickler, welches Backend?', 'warum nicht Phoenix?'],
    ['Wir sind 3 Python-Entwickler, welches Backend?', 'wieso nicht gleich Phoenix?'],
    ['somos 3 desarrolladores Python, ¿qué backend?', '¿por qué no Phoenix?'],
    ['on est 3 devs Python, quel backend ?', 'pourquoi pas Phoenix ?'],
    ['somos 3 devs Python, qual backend?', 'por que não Phoenix?'],
    ['Python開発者3人です。どのバックエンドがいい？', 'なぜPhoenixではないの？'],
    ['3个Python开发，用什么后端？', '为什么不用Phoenix？'],
  ])('is told its place beside the leader: %s %s', (asked, name) => {
    const reading = read(asked, name);
    expect(reading).toMatchObject({ behaviour: 'compare', againstLeader: true, compared: ['phoenix'] });
    expect(values(reading.requirements.teamLanguages)).toEqual([{ id: 'python', level: 'working' }]);
  });

  it('is allowed again where it was ruled out and is fine now', () => {
    const reading = read('3 python devs, api, no flask', 'flask is fine after all');
    expect(values(reading.requirements.excludedFrameworks)).toEqual([]);
    expect(reading.behaviour).toBe('recommend');
  });
});
