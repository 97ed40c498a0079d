import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shorten } from '../../src/narrate/shorten.ts';
import { escapeMrkdwn, escapeToFit } from '../../src/render/escape-mrkdwn.ts';
import { renderPlainText } from '../../src/render/plain-text.ts';
import { renderRootMessage } from '../../src/render/render-root-message.ts';
import { isVisible, visibleText } from '../../src/render/visible-text.ts';
import { checkMessage } from './check-message.ts';

describe('escaping', () => {
  test('turns the three characters that Slack parses into entities', () => {
    expect(escapeMrkdwn('<!here> & <@U1>')).toBe('&lt;!here&gt; &amp; &lt;@U1&gt;');
  });
  test('fits after escaping and never cuts an entity', () => {
    expect(escapeToFit('&&&&', 12)).toBe('&amp;&amp;…');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 40 }), (text, most) => {
        const fitted = escapeToFit(text.toWellFormed(), most);
        expect(fitted.length).toBeLessThanOrEqual(most);
        expect(fitted).not.toMatch(/&(?!(amp|lt|gt);)/);
        expect(fitted.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('shortening', () => {
  test('keeps what fits and cuts between characters', () => {
    expect(shorten('abc', 3)).toBe('abc');
    expect(shorten('abcdef', 4)).toBe('abc…');
    expect(shorten('ab😀cd', 4)).toBe('ab…');
    expect(shorten('abc', 0)).toBe('');
  });
  test('visible is what can be seen', () => {
    expect(['a', '日', '…', '😀'].every(isVisible)).toBe(true);
    expect(['', '  \n', '\u200b', '\u200d', '\u2800'].some(isVisible)).toBe(false);
    expect(visibleText('a\ud800')).toBe('a\ufffd');
  });
});

describe('the root message of a slash command', () => {
  test('restates the question in a quote nobody is called by', () => {
    const message = renderRootMessage('Go or <!channel>?', 'Ada');
    expect(message.text).toBe('Ada asks: Go or &lt;!channel&gt;?');
    expect(renderPlainText([message])).toBe('Ada asks:\n> Go or <!channel>?');
    expect(checkMessage(message)).toEqual([]);
  });
  test('keeps the lines of a question and does without a name', () => {
    expect(renderPlainText([renderRootMessage('a\nb')])).toBe('Question:\n> a\n> b');
  });
  test('says so when there is no text, and cuts what is too long', () => {
    expect(renderRootMessage(' \u200b ').text).toBe('Question: (no text)');
    expect(renderRootMessage('x'.repeat(9_000)).text).toMatch(/x…$/);
  });
  test('never breaks a limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 6_000 }),
        fc.option(fc.string({ unit: 'binary' }), { nil: undefined }),
        (text, user) => {
          expect(checkMessage(renderRootMessage(text, user))).toEqual([]);
        },
      ),
    );
  });
});

describe('plain text', () => {
  test('aligns columns, wide characters counted as two', () => {
    const text = renderPlainText([
      {
        text: 'table',
        blocks: [
          {
            type: 'table',
            rows: [
              ['Name', 'Fit'],
              ['日本', '80'],
              ['Gin', '7'],
            ].map((row) => row.map((cell) => ({ type: 'raw_text', text: cell }))),
          },
        ],
      },
    ]);
    expect(text).toBe('Name  Fit\n----  ---\n日本  80\nGin   7');
  });
  test('aligns Japanese and Chinese columns, their punctuation included', () => {
    const rows = [
      ['フレームワーク', '适合度'],
      ['Gin', '〜80（高）'],
      ['Echo：', '“7”'],
    ];
    const text = renderPlainText([
      {
        text: 'table',
        blocks: [
          { type: 'table', rows: rows.map((row) => row.map((cell) => ({ type: 'raw_text', text: cell }))) },
        ],
      },
    ]);
    expect(text.split('\n')).toEqual([
      'フレームワーク  适合度',
      '--------------  ----------',
      'Gin             〜80（高）',
      'Echo：          “7”',
    ]);
  });
  test('writes out every block it may meet', () => {
    const text = renderPlainText([
      {
        text: 'x',
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: 'Title', emoji: false } },
          { type: 'section', text: { type: 'mrkdwn', text: 'a &amp; b', verbatim: true } },
          { type: 'divider' },
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_list',
                style: 'ordered',
                elements: [
                  {
                    type: 'rich_text_section',
                    elements: [{ type: 'link', url: 'https://x.org', text: 'X' }],
                  },
                ],
              },
              { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'code' }] },
            ],
          },
          { type: 'context', elements: [{ type: 'plain_text', text: 'small', emoji: false }] },
        ],
      },
    ]);
    expect(text).toBe('Title\n\na & b\n\n----\n\n1. X (https://x.org)\ncode\n\nsmall');
  });
});
