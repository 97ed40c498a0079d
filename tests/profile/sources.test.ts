import { expect, test } from 'vitest';
import { read } from './read.ts';

test.each(['sources', ' Sources ', 'SOURCES.'])('%j alone asks for the list of sources', (text) => {
  expect(read(text)).toMatchObject({ behaviour: 'explain', topic: 'sources', clarify: null });
});

test.each(['profile', 'decisions', 'help'])('%s alone is still answered with help', (text) => {
  expect(read(text)).toMatchObject({ behaviour: 'clarify', clarify: 'help' });
});

test('the word inside a question asks for no list', () => {
  expect(read('open sources matter, 3 Python developers, an HTTP API').topic).toBe('overview');
});
