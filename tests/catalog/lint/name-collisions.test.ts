import { describe, expect, it } from 'vitest';
import { nameCollisions } from '../../../src/catalog/lint/name-collisions.ts';
import { flawsOf, languageOf, placesOf } from './small-dataset.ts';

describe('name-collisions', () => {
  it('tells both records that go by one name, however it is hyphenated', () => {
    const flaws = flawsOf(nameCollisions, (given) => {
      given.framework.aliases = ['acorn', 'oak tree'];
      given.outside.push({
        id: 'oak',
        name: 'Oak',
        aliases: ['oak-tree'],
        ambiguous: [],
        kind: 'backend-framework',
      });
    });
    expect(flaws.map(({ file, path, message }) => [file, path, message])).toEqual([
      [
        'frameworks/acorn.json',
        'aliases.1',
        '"oak tree" is a name of outside/oak as well: leave it to one of them',
      ],
      [
        'outside.json',
        '0.aliases.0',
        '"oak-tree" is a name of frameworks/acorn as well: leave it to one of them',
      ],
    ]);
  });

  it('counts the words for people who use a language', () => {
    const places = placesOf(nameCollisions, (given) => {
      languageOf(given).people = ['acorn'];
    });
    expect(places).toEqual(['frameworks/acorn.json: name', 'languages/go.json: people.0']);
  });

  it('lets a record use its own name as an alias', () => {
    expect(placesOf(nameCollisions)).toEqual([]);
  });
});
