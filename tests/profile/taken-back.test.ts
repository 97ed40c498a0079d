import { describe, expect, it } from 'vitest';
import { read, values } from './read.ts';

const bans = (...texts: string[]) => values(read(...texts).requirements.excludedLanguages);
const known = (...texts: string[]) => values(read(...texts).requirements.teamLanguages).map(({ id }) => id);

describe('a ban that corrects the last turn', () => {
  it.each([
    ['drop php', 'no wait, drop node instead'],
    ['drop php', 'drop node instead'],
    ['drop php', 'scratch that, drop node'],
  ])('takes the ban of that turn back: %s / %s', (first, second) => {
    expect(bans('10 person agency, half php half node', first, second)).toEqual(['javascript', 'typescript']);
  });

  it('does so in German', () => {
    const thread = ['10 Entwickler, halb PHP, halb Node', 'PHP raus', 'nein warte, lieber kein Node'];
    expect(bans(...thread)).toEqual(['javascript', 'typescript']);
  });

  it('leaves older bans as they are', () => {
    expect(bans('4 devs, no java', 'no php', 'no wait, no ruby instead')).toEqual(['java', 'ruby']);
  });

  it.each([
    ['actually no ruby either', ['java', 'php', 'ruby']],
    ['and no ruby', ['java', 'php', 'ruby']],
    ['use go instead', ['java', 'php']],
  ])('is none in "%s"', (last, expected) => {
    expect(bans('4 devs, no java', 'no php', last)).toEqual(expected);
  });

  it('holds for frameworks', () => {
    const { requirements } = read('4 devs, rest api', 'drop rails', 'scratch that, drop django');
    expect(values(requirements.excludedFrameworks)).toEqual(['django']);
  });
});

describe('"instead"', () => {
  it.each([
    ['a b2b saas, 4 py devs', 'and if we were ts instead'],
    ['a b2b saas, 4 py devs', 'what if we were ts devs instead'],
    ['b2b saas, 4 Python-Entwickler', 'und wenn wir stattdessen TypeScript-Entwickler wären'],
    ['SaaS B2B, 4 développeurs python', 'et si on faisait du TypeScript à la place'],
  ])('replaces what the team writes and keeps the rest: %s / %s', (first, second) => {
    const { requirements } = read(first, second);
    expect(known(first, second)).toEqual(['typescript']);
    expect(values(requirements.workloads)).toEqual(['saas-commerce']);
    expect(requirements.teamSize?.value).toBe(4);
  });

  it('replaces where it runs', () => {
    const { requirements } = read(
      'b2b saas, 4 java devs, on aws lambda',
      'what if we ran on kubernetes instead',
    );
    expect(values(requirements.platforms)).toEqual(['kubernetes']);
    expect(values(requirements.teamLanguages).map(({ id }) => id)).toEqual(['java']);
  });

  it.each([
    ['a b2b saas, 4 py devs', 'and we also know ts'],
    ['a b2b saas, 4 py devs', 'we know ts as well'],
  ])('is needed for it: %s / %s', (first, second) => {
    expect(known(first, second)).toEqual(['python', 'typescript']);
  });
});
