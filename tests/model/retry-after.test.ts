import { describe, expect, it } from 'vitest';
import { readRetryAfter } from '../../src/model/retry-after.ts';

const NOW = Date.parse('Fri, 20 Nov 2026 12:00:00 GMT');

describe('Retry-After', () => {
  it.each<[string, Record<string, string>, number | null]>([
    ['seconds', { 'retry-after': '2' }, 2_000],
    ['parts of a second', { 'retry-after': '0.5' }, 500],
    ['zero', { 'retry-after': '0' }, 0],
    ['more than the SDK honours', { 'retry-after': '90' }, 90_000],
    ['milliseconds, which win', { 'retry-after-ms': '250', 'retry-after': '9' }, 250],
    ['a date to come', { 'retry-after': 'Fri, 20 Nov 2026 12:01:30 GMT' }, 90_000],
    ['a date that has passed', { 'retry-after': 'Fri, 20 Nov 2026 11:00:00 GMT' }, 0],
    ['nothing', {}, null],
    ['a blank', { 'retry-after': ' ' }, null],
    ['less than nothing', { 'retry-after': '-5' }, null],
    ['words', { 'retry-after': 'soon' }, null],
    ['a number that is none', { 'retry-after': '1e9' }, null],
  ])('reads %s', (_, headers, expected) => {
    expect(readRetryAfter(new Headers(headers), NOW)).toBe(expected);
  });
});
