import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../src/profile/normalise-text.ts';
import { findQuote } from '../../../src/profile/second/find-quote.ts';
import { turnText } from '../../../src/profile/turn-text.ts';
import { catalog } from '../read.ts';

const find = (text: string, quote: string): string | null =>
  findQuote(turnText(normaliseText(text).text, catalog, null), quote)?.words ?? null;

describe('a quote', () => {
  it.each([
    [
      'in other case and white space',
      'We need  an\n\nAdmin area',
      'need an admin AREA',
      'need  an\nAdmin area',
    ],
    ['with other quotation marks', 'it’s “our” shop', 'it\'s "our" shop', "it's our shop"],
    ['of full-width letters', 'Ｐｙｔｈｏｎ only', 'python only', 'Python only'],
    ['with dots where it was cut', 'a shop for bikes', '…shop for...', 'shop for'],
    ['that begins with the dot of a name', 'on .NET today', '.NET', '.NET'],
    [
      'over a link that was taken out',
      'see https://a.example/x for the shop',
      'see [link] for the shop',
      'for the shop',
    ],
    ['in a script without spaces', '社内の管理画面が必要です', '管理画面', '管理画面'],
    [
      'with Slack markup around it',
      '<@U123> a *bold* shop &amp; more',
      'bold shop & more',
      'bold shop & more',
    ],
  ])('%s is found, in our own words', (_, text, quote, words) => {
    // White space of a line end is one line end in our text.
    expect(find(text, quote)?.replace(/ +/g, ' ')).toBe(words.replace(/ +/g, ' '));
  });

  it.each([
    ['of other words', 'a shop for bikes', 'a store for bikes'],
    ['of part of a word', 'they are going places', 'go'],
    ['of part of a number', 'we have 4200 carts', '42'],
    ['of marks alone', 'a shop!?', '!?'],
    ['of nothing', 'a shop', ''],
  ])('%s is not found', (_, text, quote) => {
    expect(find(text, quote)).toBeNull();
  });

  it('that is so long that it was cut in a word stands for the whole word', () => {
    const text = `${'we need a shop '.repeat(6)}with everything`;
    const cut = text.slice(0, 79);
    expect(text.charAt(79)).not.toBe(' ');
    expect(find(text, cut)).toBe(`${cut}${text.slice(79).replace(/\s.*$/, '')}`);
  });

  it('is looked for behind a place where it is only part of a word', () => {
    expect(find('gopher, then go', 'go')).toBe('go');
  });
});
