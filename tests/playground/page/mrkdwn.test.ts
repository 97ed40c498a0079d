import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { Mrkdwn } from '../../../src/playground/page/mrkdwn.tsx';
import { renderOnPage, wordsIn, wordsOf } from './render-on-page.ts';

const draw = (text: string) => renderOnPage(createElement(Mrkdwn, { text }));

describe('mrkdwn on the page', () => {
  it.each([
    ['a *bold* word', 'strong', 'bold'],
    ['an _italic_ word', 'em', 'italic'],
    ['a ~gone~ word', 's', 'gone'],
    ['some `code *here*`', 'code', 'code *here*'],
    ['```\nlines *x*\n```', 'pre', 'lines *x*\n'],
    ['<https://example.org|the help>', 'a', 'the help'],
    ['<@U1> asked', 'span', '@mira'],
    ['<@U9|someone>', 'span', 'someone'],
    ['<#C1>', 'span', '#backend'],
    ['<!here>', 'span', '@here'],
    ['&gt; quoted', 'blockquote', 'quoted'],
  ])('%j has a %s', (text, tag, words) => {
    expect(wordsIn(draw(text), tag)).toEqual([words]);
  });

  it('escaped characters are shown as they were typed, and never become marks', () => {
    const markup = draw('a &lt;b&gt; &amp;amp; &lt;!channel&gt; &lt;@U1&gt;');
    expect(wordsOf(markup)).toBe('a <b> &amp; <!channel> <@U1>');
    expect(markup).not.toContain('<span');
  });

  it('lines that look like headings or lists are kept', () => {
    expect(wordsOf(draw('one\n# two\n- three'))).toBe('one\n# two\n- three');
  });

  it('stars inside words and sums stay stars', () => {
    expect(draw('2*3*4 and snake_case_name')).toBe('2*3*4 and snake_case_name');
  });
});
