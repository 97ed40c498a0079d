import { describe, expect, it } from 'vitest';
import { read, values } from './read.ts';

const excluded = (text: string) => values(read(text).requirements.excludedLanguages).sort();
const excludedFrameworks = (text: string) => values(read(text).requirements.excludedFrameworks).sort();

describe('what is ruled out', () => {
  it.each([
    ['anything but Java, 4 devs', ['java']],
    ['no PHP please, crud app', ['php']],
    ['crud app, not Node', ['javascript', 'typescript']],
    ["we can't use Rust, gateway", ['rust']],
    ['without Ruby, shop', ['ruby']],
    ['no java, php or ruby. api', ['java', 'php', 'ruby']],
    ['everything except go and rust, api', ['go', 'rust']],
    ['nobody wants to touch PHP, shop', ['php']],
    ['we are done with Java, api', ['java']],
    ['Elixir is out, chat', ['elixir']],
    ['no JVM, api', ['java', 'kotlin']],
    ['C# is not an option, api', ['csharp']],
    ['Java, PHP are out', ['java', 'php']],
    ['Java、PHP不要，做API', ['java', 'php']],
    ['Java，PHP不要，做API', ['java', 'php']],
    ['Java和PHP都不要，做API', ['java', 'php']],
    ['nada de PHP, pode ser Ruby, uma API', ['php']],
    ['brauchen eine rest api, php kein bock mehr', ['php']],
  ])('%s', (text, expected) => {
    expect(excluded(text)).toEqual(expected);
  });

  it.each([
    ['neither Django nor Flask, python api', ['django', 'flask']],
    ['go api, but no Fiber', ['fiber']],
    ['Express is out, 5 ts devs', ['express']],
    ['any node framework except nest', ['nestjs']],
  ])('%s', (text, expected) => {
    expect(excludedFrameworks(text)).toEqual(expected);
  });

  it.each([
    'not only python, go works too. api',
    "I wouldn't say no to Go, api",
    'nothing against PHP, shop',
    'not married to Java, api',
    "we don't mind Ruby, shop",
    'no preference between Java and C#, api',
  ])('rules nothing out in "%s"', (text) => {
    expect(excluded(text)).toEqual([]);
  });

  it.each([
    ['we know Python and Go, Java is out'],
    ['we know Python and Go, Java and PHP are out'],
    ['wir können Python und Go, Java ist raus'],
    ['会Python和Go，Java不要'],
    ['会Python和Go,Java不要'],
    ['会Python、Go，Java不考虑'],
    ['团队会Python和Go，Java、PHP都不要'],
    ['Java不要，会Python和Go'],
  ])('rules out no skill before the comma: %s', (text) => {
    const { requirements } = read(text);
    expect(values(requirements.excludedLanguages)).toContain('java');
    expect(values(requirements.excludedLanguages)).not.toContain('go');
    expect(requirements.teamLanguages.map(({ value }) => value.id).toSorted()).toEqual(['go', 'python']);
  });

  it.each([
    ['a rest api, PHP no thanks'],
    ['brauchen eine rest api, 3 mann, php nie wieder'],
    ['una api, PHP ni hablar'],
  ])('rules out the name and keeps what is built before it: %s', (text) => {
    expect(excluded(text)).toEqual(['php']);
    expect(values(read(text).requirements.workloads)).toEqual(['api']);
  });

  it('ends the reach of a negation at "but"', () => {
    const { requirements } = read('no Java but Python is what we write, api');
    expect(values(requirements.excludedLanguages)).toEqual(['java']);
    expect(requirements.teamLanguages.map(({ value }) => value.id)).toEqual(['python']);
  });

  it('takes a need back', () => {
    expect(values(read('api without an ORM, with login').requirements.needs)).toEqual(['auth']);
  });
});

describe('vetoes taken back in a later turn', () => {
  it('allows again', () => {
    const reading = read('anything but Java, 10 python devs', 'ok, java is fine after all');
    expect(reading.requirements.excludedLanguages).toEqual([]);
  });

  it('drops an earlier veto when the language becomes a must', () => {
    const reading = read('no php please', 'the client hosts on cpanel, so it has to be php');
    expect(reading.requirements.excludedLanguages).toEqual([]);
    expect(values(reading.requirements.mustLanguages)).toEqual(['php']);
  });
});
