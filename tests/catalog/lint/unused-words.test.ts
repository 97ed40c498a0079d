import { expect, it } from 'vitest';
import { unusedWords } from '../../../src/catalog/lint/unused-words.ts';
import { placesOf } from './small-dataset.ts';

it('unused-words finds an ordinary word that is no name', () => {
  const places = placesOf(unusedWords, ({ ordinaryWords }) => {
    for (const id of ['acorn', 'walnut']) {
      ordinaryWords.push({ id, name: id, aliases: [], needs: 2, uses: [], capitalIsName: true });
    }
  });
  expect(places).toEqual(['ordinary-words.json: 1']);
});
