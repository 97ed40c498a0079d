import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const size = (text: string) => read(text).requirements.teamSize?.value;
const hires = (text: string) => read(text).requirements.plannedHires?.value;
const languages = (text: string) =>
  Object.fromEntries(read(text).requirements.teamLanguages.map(({ value }) => [value.id, value.level]));

describe('team size', () => {
  it.each([
    ['team of 7, python', 7],
    ["we're 11 and write java", 11],
    ['5 go devs, api', 5],
    ['three of us, all ruby', 3],
    ['solo founder, php', 1],
    ['a 14-person typescript shop', 14],
    ['2 seniors and 3 juniors, python', 5],
    ['dev team: 9 people, C#', 9],
    ['django devs x4, back office', 4],
    ['my cofounder and I do rails', 2],
    ['we grew from 3 to 9 devs', 3],
    ['my cousin and I build a shop', 2],
    ['mein Cousin und ich bauen einen Shop', 2],
    ['achtköpfiges Team', 8],
    ['achtköpfig, Java', 8],
    ['unser zwölfköpfiges Team schreibt Java', 12],
    ['wir sind zehnköpfig, nur Java', 10],
    ['ein 8-köpfiges Team, Java', 8],
    ['in einem dreiköpfigen Java-Team', 3],
    ['achtköpfiges Team, davon 3 mit Java', 8],
    ['Wir sind ein Fünferteam und können C#', 5],
  ])('%s', (text, expected) => {
    expect(size(text)).toBe(expected);
  });

  it.each([
    'crud for 60 accountants',
    'a portal with 300 users',
    'api v2 in 2026',
    'Express 5 app',
    '40k lines of python',
    'mehrköpfiges Team, Java',
    'acht Endpunkte, Java',
  ])('reads none from "%s"', (text) => {
    expect(size(text)).toBeUndefined();
  });

  it('counts the whole, not a part of it', () => {
    expect(size('8 devs, two of them know elixir')).toBe(8);
  });
});

describe('a range of people', () => {
  it.each([
    ['5-7 developers, an API', 5, 7],
    ['a team of 3 to 4, python', 3, 4],
    ['between five and seven devs, API', 5, 7],
    ['2 or 3 python devs', 2, 3],
    ['5 bis 7 Entwickler, API', 5, 7],
    ['entre 5 et 7 développeurs, API', 5, 7],
    ['5到7个开发', 5, 7],
    ['5〜7人の開発者', 5, 7],
  ])('counts by its lower figure and says so: %s', (text, lower, upper) => {
    expect(size(text)).toBe(lower);
    expect(read(text).notUsed).toEqual([`of the range ${lower} to ${upper} the lower figure counts`]);
  });

  it('is no growth', () => {
    expect(size('growing from 4 to 20 devs')).toBe(4);
    expect(read('growing from 4 to 20 devs').notUsed).toEqual([]);
  });
});

describe('hires', () => {
  it.each([
    ['team of 3, hiring 6 people next year', 6],
    ['4 devs, we plan to hire 2 more engineers', 2],
    ['5 devs and no plans to hire', 0],
    ['growing from 4 to 20 devs', 16],
    ['4 devs. We hire nobody', 0],
    ['nobody will be hired', 0],
    ['niemand wird eingestellt', 0],
    ["nous n'embauchons personne", 0],
    ['este año no contratamos a nadie', 0],
    ['não vamos contratar ninguém', 0],
  ])('%s', (text, expected) => {
    expect(hires(text)).toBe(expected);
  });

  it('keeps hires out of the team size', () => {
    expect(size('team of 3, hiring 6 people next year')).toBe(3);
  });
});

describe('languages and skill', () => {
  it.each([
    ['4 TypeScript developers', { typescript: 'working' }],
    ['six gophers', { go: 'working' }],
    ['our team knows Java and a bit of Kotlin', { java: 'working', kotlin: 'learning' }],
    ['two senior rustaceans', { rust: 'expert' }],
    ['we have written PHP for 12 years', { php: 'expert' }],
    ['5 ppl (ts, python)', { typescript: 'working', python: 'working' }],
    ['rails devs, two of them', { ruby: 'working' }],
    ['django people, 3', { python: 'working' }],
    ['the team does C#', { csharp: 'working' }],
    ['3 devs, python only', { python: 'working' }],
  ])('%s', (text, expected) => {
    expect(languages(text)).toEqual(expected);
  });

  it('takes nobody knowing a language neither for a skill nor for a veto', () => {
    const { requirements } = read('nobody here knows elixir, 4 node devs, chat');
    expect(requirements.teamLanguages.map(({ value }) => value.id)).toEqual(['javascript']);
    expect(requirements.excludedLanguages).toEqual([]);
  });
});
