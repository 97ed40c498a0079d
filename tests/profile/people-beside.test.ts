import { describe, expect, it } from 'vitest';
import { read, values } from './read.ts';

const size = (...texts: string[]) => read(...texts).requirements.teamSize?.value;
const known = (...texts: string[]) => values(read(...texts).requirements.teamLanguages).map(({ id }) => id);

describe('people named beside a team', () => {
  it.each([
    ['startup, 3 devs, we know c#', 'actually also one ruby guy'],
    ['startup, 3 devs, we know c#', 'also one ruby dev'],
    ['startup, 3 devs, we know c#', 'plus one ruby dev'],
    ['startup, 3 devs, we know c#', 'and one ruby dev'],
    ['Startup, 3 Entwickler, C#', 'außerdem ein Ruby-Entwickler'],
    ['une startup, 3 développeurs C#', 'et aussi un développeur ruby'],
    ['una startup, somos 3 desarrolladores de C#', 'también un desarrollador ruby'],
    ['somos 3 desenvolvedores C#', 'também um desenvolvedor ruby'],
    ['3人の開発者、C#', 'あとRubyエンジニアが1人'],
    ['我们3个开发，会C#', '还有一个Ruby开发'],
  ])('may be among them, so the size and the languages stand: %s / %s', (first, second) => {
    expect(size(first, second)).toBe(3);
    expect(known(first, second)).toEqual(['csharp', 'ruby']);
    expect(read(first, second).replaced).toEqual([]);
  });

  it.each([
    ['startup, 3 devs', 'and one more dev, ruby', 4],
    ['startup, 3 devs, c#', 'also 5 php devs', 8],
    ['une startup, 3 développeurs C#', 'deux développeurs ruby en plus', 5],
    ['una startup, somos 3 desarrolladores de C#', 'y dos desarrolladores ruby más', 5],
    ['3人の開発者、C#', 'もう1人のRubyエンジニア', 4],
    ['我们3个开发，会C#', '再加两个Ruby开发', 5],
  ])('come on top where more are said or can only be: %s / %s', (first, second, expected) => {
    expect(size(first, second)).toBe(expected);
    expect(read(first, second).replaced).toEqual([]);
  });

  it.each([
    [['startup, 3 devs', 'we are 5 devs'], 5],
    [['startup, 3 devs', 'actually 5 devs'], 5],
    [['startup, 3 devs', "we're also 4 devs now"], 4],
    [['rest api', 'and 4 devs, ruby'], 4],
    [['we are 5 devs, also one ruby guy'], 5],
    [['3 juniors plus 2 seniors, python'], 5],
    [['5 python devs. and 2 more devs, api'], 7],
  ])('leaves other sizes as they are: %j', (texts, expected) => {
    expect(size(...texts)).toBe(expected);
  });

  it('make no team of one where nobody said how many there are', () => {
    expect(size('a rest api, we know c#', 'also one ruby dev')).toBeUndefined();
  });

  it('are the developers behind the people who are served', () => {
    expect(size('Chat mit 20.000 Nutzern, 3 Entwickler')).toBe(3);
  });
});

describe('people at once', () => {
  it.each([
    ['multiplayer game backend, 20k ccu', 20_000],
    ['rest api, 5k concurrent users', 5_000],
    ['Chat-Backend mit 20.000 gleichzeitigen Nutzern, 3 Entwickler', 20_000],
    ['un chat, 20 000 utilisateurs simultanés, 3 développeurs', 20_000],
    ['un chat para 20.000 usuarios simultáneos, somos 3', 20_000],
    ['um chat para 20 mil usuários simultâneos, somos 3', 20_000],
    ['チャット、同時アクセス2万人、開発者3人', 20_000],
    ['聊天后端，2万并发用户，3个开发', 20_000],
  ])('are as many connections: %s', (text, expected) => {
    expect(read(text).requirements.load.connections?.value).toBe(expected);
  });

  it.each(['crud app for 300 users, 20k DAU', 'rest api, 3 devs at once'])('are none in "%s"', (text) => {
    expect(read(text).requirements.load.connections).toBeUndefined();
  });

  it('make no real-time product of an API', () => {
    expect(values(read('rest api, 5k concurrent users').requirements.workloads)).toEqual(['api']);
  });
});
