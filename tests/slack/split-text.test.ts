import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMrkdwn } from '../../src/render/escape-mrkdwn.ts';
import { splitText } from '../../src/slack/split-text.ts';

describe('splitText', () => {
  it('leaves a short text whole', () => {
    expect(splitText('one\ntwo', 20, escapeMrkdwn)).toEqual(['one\ntwo']);
  });

  it('splits between lines', () => {
    expect(splitText('one\ntwo\nthree', 8, escapeMrkdwn)).toEqual(['one\ntwo', 'three']);
  });

  it('counts escaped characters as long as they become, and cuts none of them', () => {
    const pieces = splitText('<'.repeat(10), 9, escapeMrkdwn);
    expect(pieces).toEqual(['&lt;&lt;', '&lt;&lt;', '&lt;&lt;', '&lt;&lt;', '&lt;&lt;']);
  });

  it('cuts a long line at a space near the limit', () => {
    expect(splitText('aaaa bbbb cccc', 10, escapeMrkdwn)).toEqual(['aaaa bbbb', 'cccc']);
  });

  it('has no piece for a blank text', () => {
    expect(splitText(' \n \n', 10, escapeMrkdwn)).toEqual([]);
  });

  it('keeps every visible character in order, within the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.integer({ min: 5, max: 60 }),
        (text, limit) => {
          const pieces = splitText(text, limit, escapeMrkdwn);
          const visible = (value: string) => value.replace(/\s/g, '');
          expect(visible(pieces.join(''))).toBe(visible(escapeMrkdwn(text)));
          for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });
});
