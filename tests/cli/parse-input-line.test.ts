import { describe, expect, it } from 'vitest';
import { parseInputLine } from '../../src/cli/parse-input-line.ts';

const parse = (value: unknown) => parseInputLine(Buffer.from(JSON.stringify(value)));
const parseRaw = (text: string) => parseInputLine(Buffer.from(text));

describe('parseInputLine', () => {
  it('takes a text', () => {
    expect(parse({ id: 'a', text: 'gin?' })).toEqual({
      kind: 'input',
      input: { id: 'a', thread: [], turns: ['gin?'], today: null },
    });
  });

  it('takes a thread before the text, and a date', () => {
    const thread = [
      { speaker: 'ann', text: 'no java' },
      { speaker: 'bob', text: 'fine', time: 1763700000 },
    ];
    expect(parse({ id: 'a', text: 'so?', thread, today: '2026-11-20' })).toEqual({
      kind: 'input',
      input: {
        id: 'a',
        thread: [
          { speaker: 'ann', text: 'no java' },
          { speaker: 'bob', text: 'fine', time: '1763700000' },
        ],
        turns: ['so?'],
        today: '2026-11-20',
      },
    });
  });

  it('takes turns instead of a text', () => {
    expect(parse({ id: 'a', turns: ['one', 'two'] })).toMatchObject({ input: { turns: ['one', 'two'] } });
  });

  it('asks the last entry of a thread that comes without a text', () => {
    const thread = [
      { speaker: 'ann', text: 'no java' },
      { speaker: 'bob', text: '@stack-compare so?' },
    ];
    expect(parse({ id: 'a', thread })).toMatchObject({
      input: { thread: [{ speaker: 'ann', text: 'no java' }], turns: ['@stack-compare so?'] },
    });
  });

  it('keeps a numeric id and leaves keys alone that it does not know', () => {
    expect(parse({ id: 7, text: 'q', expected: {}, why: 'x' })).toMatchObject({ input: { id: 7 } });
  });

  it('takes an empty text and one of over 40,000 characters', () => {
    expect(parse({ id: 'a', text: '' })).toMatchObject({ kind: 'input' });
    const text = 'gin or echo? '.repeat(5_000);
    expect(parse({ id: 'a', text })).toMatchObject({ input: { turns: [text] } });
  });

  it('skips blank lines, a carriage return alone included', () => {
    expect(parseRaw('').kind).toBe('blank');
    expect(parseRaw('  \t\r').kind).toBe('blank');
  });

  it('takes a line that ends in a carriage return or starts with a byte order mark', () => {
    expect(parseRaw('{"id":"a","text":"q"}\r').kind).toBe('input');
    expect(parseRaw('\uFEFF{"id":"a","text":"q"}').kind).toBe('input');
  });

  it('says that broken UTF-8 is broken', () => {
    const bytes = Buffer.concat([
      Buffer.from('{"id":"a","text":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}'),
    ]);
    expect(parseInputLine(bytes)).toMatchObject({ kind: 'bad', id: null, error: { code: 'invalid_utf8' } });
  });

  it.each(['gin or echo?', '{"id":"a","text":', '{} {}'])('refuses what is no JSON: %s', (line) => {
    expect(parseRaw(line)).toMatchObject({ kind: 'bad', id: null, error: { code: 'invalid_json' } });
  });

  it.each([
    ['a list', []],
    ['a string', 'gin?'],
    ['null', null],
    ['no id', { text: 'q' }],
    ['an id that is an object', { id: {}, text: 'q' }],
  ])('refuses %s without an id to echo', (_, value) => {
    expect(parse(value)).toMatchObject({ kind: 'bad', id: null, error: { code: 'invalid_input' } });
  });

  it.each([
    ['no question', { id: 'a' }, 'no question'],
    ['a text that is no text', { id: 'a', text: 5 }, 'text'],
    ['empty turns', { id: 'a', turns: [] }, '"turns" is empty'],
    ['text and turns', { id: 'a', text: 'q', turns: ['q'] }, 'not both'],
    ['a thread entry without a speaker', { id: 'a', text: 'q', thread: [{ text: 'x' }] }, 'thread.0.speaker'],
    ['an empty thread alone', { id: 'a', thread: [] }, 'no question'],
    [
      'a thread that ends with the bot',
      { id: 'a', thread: [{ speaker: 'stack-compare', text: 'x' }] },
      'own',
    ],
    ['a day that does not exist', { id: 'a', text: 'q', today: '2026-02-30' }, 'today'],
  ])('refuses %s, with its id and the reason', (_, value, reason) => {
    const parsed = parse(value);
    expect(parsed).toMatchObject({ kind: 'bad', id: 'a', error: { code: 'invalid_input' } });
    expect(parsed.kind === 'bad' ? parsed.error.message : '').toContain(reason);
  });
});
