import { describe, expect, it } from 'vitest';
import { markMentions, readTyped } from '../../../src/playground/page/read-typed.ts';
import { suggestionsFor } from '../../../src/playground/page/suggestions.ts';
import { page } from './render-on-page.ts';

const { people, bot } = page;
const { command } = bot;

describe('what was typed', () => {
  it('is a command with the rest of the line, or a message', () => {
    expect(readTyped(`${command}  nestjs vs gin `, command, people)).toEqual({
      kind: 'command',
      command,
      text: 'nestjs vs gin',
    });
    expect(readTyped(command, command, people)).toEqual({ kind: 'command', command, text: '' });
    expect(readTyped('hello /x', command, people)).toEqual({ kind: 'message', text: 'hello /x' });
  });

  it('is refused when the command is another one', () => {
    expect(readTyped('/stack-compar x', command, people)).toEqual({
      kind: 'unknown-command',
      command: '/stack-compar',
    });
  });

  it.each([
    ['@mira and @Mira', '<@U1> and <@U1>'],
    ['@stack-compare', '@stack-compare'],
    ['a@mira.org <@U1> @nobody', 'a@mira.org <@U1> @nobody'],
  ])('names in %j become %j', (text, marked) => {
    expect(markMentions(text, people)).toBe(marked);
  });
});

describe('suggestions while typing', () => {
  const names = (text: string, known = command) =>
    suggestionsFor(text, { command: known, people }).map(({ name }) => name);

  it('complete the command until a question begins', () => {
    expect(names('/')).toEqual([command, `${command} help`, `${command} private:`]);
    expect(names('/sta')).toHaveLength(3);
    expect(names(`${command} `)).toEqual([]);
    expect(names('/other')).toEqual([]);
  });

  it('offer no commands in threads', () => {
    expect(names('/', '')).toEqual([]);
  });

  it('complete the last name, the app first', () => {
    expect(names('hi @')).toEqual(['@stack-compare', '@mira']);
    expect(names('hi @Ok')).toEqual([]);
    expect(names('hi @MI')).toEqual(['@mira']);
    expect(names('mail@mi')).toEqual([]);
    const [first] = suggestionsFor('hi @mi', { command, people });
    expect(first?.text).toBe('hi @mira ');
  });
});
