import { expect, it } from 'vitest';
import { describeDuration } from '../../src/queue-cli/describe-questions.ts';

it.each([
  [0, 'under 1 s'],
  [999, 'under 1 s'],
  [1_000, '1 s'],
  [59_999, '59 s'],
  [60_000, '1 min'],
  [3_599_000, '59 min 59 s'],
  [3_600_000, '1 h'],
  [3_605_000, '1 h'],
  [3_720_000, '1 h 2 min'],
  [90_000_000, '1 d 1 h'],
])('%i ms are %s', (ms, words) => {
  expect(describeDuration(ms)).toBe(words);
});
