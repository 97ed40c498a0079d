import { describe, expect, it } from 'vitest';
import { markUpTypedText, mentionsBot } from '../../src/playground/user-text.ts';

describe('markUpTypedText', () => {
  it.each([
    ['plain words', 'plain words'],
    ['hi @stack-compare, nestjs?', 'hi <@U0STACK>, nestjs?'],
    ['@Stack-Compare help', '<@U0STACK> help'],
    ['@stack-compares', '@stack-compares'],
    ['<@U0STACK> x', '<@U0STACK> x'],
    ['see https://example.org/a?b=1&c=2.', 'see <https://example.org/a?b=1&amp;c=2.>'],
    ['<https://example.org|label>', '<https://example.org|label>'],
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['ha! http is a word', 'ha! http is a word'],
    ['', ''],
  ])('makes of %j what Slack would', (typed, marked) => {
    expect(markUpTypedText(typed)).toBe(marked);
  });
});

describe('mentionsBot', () => {
  it.each([
    ['<@U0STACK> x', true],
    ['<@U0STACK|stack-compare> x', true],
    ['<@U0STACKED> x', false],
    ['@stack-compare', false],
  ])('in %j is %s', (text, isMention) => {
    expect(mentionsBot(text)).toBe(isMention);
  });
});
