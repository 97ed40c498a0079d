import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../src/evidence/format-number.ts';
import { weeks } from '../../src/narrate/fact-words.ts';
import { horizonWords } from '../../src/narrate/horizon-words.ts';
import { messagesIn } from '../../src/narrate/messages/messages.ts';
import { count, listSome, listWords, lowerFirst, sentence } from '../../src/narrate/words.ts';

describe('lists', () => {
  test('read as English', () => {
    expect(listWords([])).toBe('');
    expect(listWords(['a'])).toBe('a');
    expect(listWords(['a', 'b'])).toBe('a and b');
    expect(listWords(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });
  test('say how many they leave out', () => {
    expect(listSome(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
    expect(listSome(['a', 'b'], 2)).toBe('a and b');
  });
});

test('counts agree in number', () => {
  expect(count(1, 'day')).toBe('1 day');
  expect(count(0, 'day')).toBe('0 days');
  expect(count(2, 'criterion', 'criteria')).toBe('2 criteria');
});

test('only ordinary words lose their capital', () => {
  expect(['Cold start', 'ORM', 'WebSockets', 'GitHub stars', 'I/O-heavy', 'A thing'].map(lowerFirst)).toEqual(
    ['cold start', 'ORM', 'WebSockets', 'GitHub stars', 'I/O-heavy', 'a thing'],
  );
});

test('sentences end once', () => {
  expect(['a', 'a.', 'a?', 'a…'].map(sentence)).toEqual(['a.', 'a.', 'a?', 'a…']);
});

test('spans of time are words', () => {
  const english = messagesIn('en');
  expect(horizonWords('P6W', english)).toBe('in 6 weeks');
  expect(horizonWords('P1M', english)).toBe('in 1 month');
  expect(horizonWords('2027-01-31', english)).toBe('by 2027-01-31');
  expect(horizonWords('PT5H', english)).toBe('by PT5H');
});

test('weeks are whole and agree in number', () => {
  const ranges = [
    [0, 0.3],
    [0.2, 1],
    [1, 1],
    [1.2, 2.6],
  ] as const;
  expect(ranges.map(([min, max]) => weeks(min, max, messagesIn('en')))).toEqual([
    'less than a week',
    'up to 1 week',
    'about 1 week',
    'about 1 to 3 weeks',
  ]);
});

test('numbers are grouped the same on every machine', () => {
  expect([0, 7.4, 1234.567, 1_148_716, -1500].map(formatNumber)).toEqual([
    '0',
    '7.4',
    '1,234.57',
    '1,148,716',
    '-1,500',
  ]);
});
