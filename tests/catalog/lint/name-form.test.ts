import { expect, it } from 'vitest';
import { nameForm } from '../../../src/catalog/lint/name-form.ts';
import { placesOf } from './small-dataset.ts';

it('name-form finds capitals, repetitions, and ambiguous words that are no aliases', () => {
  const places = placesOf(nameForm, ({ framework }) => {
    framework.aliases = ['acorn', 'Oak', 'acorn'];
    framework.ambiguous = ['acorn', 'nut'];
  });
  expect(places).toEqual([
    'frameworks/acorn.json: aliases.1',
    'frameworks/acorn.json: aliases.2',
    'frameworks/acorn.json: ambiguous.1',
  ]);
});
