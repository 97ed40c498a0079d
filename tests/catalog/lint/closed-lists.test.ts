import { expect, it } from 'vitest';
import { closedLists } from '../../../src/catalog/lint/closed-lists.ts';
import { LANGUAGES } from '../../../src/catalog/vocabulary.ts';
import { flawsOf } from './small-dataset.ts';

it('closed-lists finds every member of the vocabulary without a record', () => {
  const languages = flawsOf(closedLists).filter(({ file }) => file === 'languages');
  expect(languages.map(({ record }) => record)).toEqual(
    LANGUAGES.filter((id) => id !== 'go').map((id) => `languages/${id}`),
  );
});
