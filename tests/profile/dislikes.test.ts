import { describe, expect, it } from 'vitest';
import { read, values } from './read.ts';

const excluded = (text: string) => values(read(text).requirements.excludedLanguages);
const known = (text: string) => values(read(text).requirements.teamLanguages).map(({ id }) => id);

describe('a dislike', () => {
  it.each([
    ['AI agent backend, 2 devs who know TS, not keen on python', 'python'],
    ['REST API, 3 devs, not a fan of java', 'java'],
    ['REST API, 3 devs, not big fans of PHP', 'php'],
    ['REST API, 3 devs, no appetite for rust', 'rust'],
    ['REST API, 3 devs, no love for php', 'php'],
    ["REST API, 3 devs, we'd rather not do java", 'java'],
    ['REST API, 3 devs, sick of php', 'php'],
    ['REST API, 3 devs, sick and tired of php', 'php'],
    ['REST API, 3 devs, had enough of java', 'java'],
    ['REST API, 3 devs, allergic to java', 'java'],
    ['REST API, 3 devs, averse to java', 'java'],
    ['REST API, 3 devs, not fond of ruby', 'ruby'],
    ['REST API, 3 devs, not really into java', 'java'],
    ['REST API, 3 devs, not crazy about java', 'java'],
    ['REST API, 3 devs, not eager to write go', 'go'],
    ['REST API, 3 devs, reluctant to use java', 'java'],
    ["REST API, 3 devs, we don't really like java", 'java'],
    ["REST API, 3 devs, can't stomach java", 'java'],
    ['REST API, 3 devs, java is not our thing', 'java'],
    ["REST API, 3 devs, java isn't my cup of tea", 'java'],
    ['REST API, 3 Entwickler, wir sind kein Fan von Java', 'java'],
    ['REST API, 3 Entwickler, nicht begeistert von Java', 'java'],
    ['REST API, 3 Entwickler, Java ist nicht unser Ding', 'java'],
    ['REST API, 3 Entwickler, wir sind PHP leid', 'php'],
    ['REST API, 3 Entwickler, mit PHP können wir nichts anfangen', 'php'],
    ['API REST, 3 développeurs, pas fans de Java', 'java'],
    ["API REST, 3 développeurs, on n'est pas très chauds pour Java", 'java'],
    ['API REST, 3 développeurs, aucune envie de faire du PHP', 'php'],
    ['API REST, 3 développeurs, Java ne nous emballe pas', 'java'],
    ['API REST, 3 desarrolladores, no somos muy fans de Java', 'java'],
    ['API REST, 3 desarrolladores, no nos entusiasma Java', 'java'],
    ['API REST, 3 desarrolladores, sin ganas de usar PHP', 'php'],
    ['API REST, 3 desenvolvedores, não somos fãs de Java', 'java'],
    ['API REST, 3 desenvolvedores, não curtimos muito Java', 'java'],
    ['API REST, 3 desenvolvedores, sem vontade de usar PHP', 'php'],
    ['REST API、開発者3人、Javaはあまり好きではない', 'java'],
    ['REST API、開発者3人、Javaは気が進まない', 'java'],
    ['REST API，3个开发，不太喜欢Java', 'java'],
    ['REST API，3个开发，对Java不感冒', 'java'],
    ['REST API，3个开发，对PHP没兴趣', 'php'],
  ])('rules out and is no skill: %s', (text, id) => {
    expect(excluded(text)).toContain(id);
    expect(known(text)).not.toContain(id);
    expect(values(read(text).requirements.workloads)).not.toEqual([]);
  });

  it.each([
    ["REST API, 3 devs, we're keen on python", 'python'],
    ['REST API, 3 devs, big fans of ruby', 'ruby'],
    ['REST API, 3 devs, fond of java', 'java'],
    ['REST API, 3 Entwickler, wir lieben Java', 'java'],
  ])('is not read where it is liked: %s', (text, id) => {
    expect(excluded(text)).toEqual([]);
    expect(known(text)).toContain(id);
  });

  it.each([
    'chat, 3 devs, not averse to elixir',
    'REST API, 3 devs, never get tired of ruby',
    'REST API, 3 devs, not only python but go',
    'REST API, 3 devs, not sure about java',
    'not a fan of PHP, but if it really is the quickest way to a shop then fine. 2 devs',
  ])('is not read where it is undone: %s', (text) => {
    expect(excluded(text)).toEqual([]);
  });

  it('leaves what stands before a comma alone', () => {
    expect(values(read('API REST, 3 desarrolladores, no nos gusta Java').requirements.workloads)).toEqual([
      'api',
    ]);
  });
});
