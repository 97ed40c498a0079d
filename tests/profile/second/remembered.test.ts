import { describe, expect, it } from 'vitest';
import { type Remembered, rememberedSchema } from '../../../src/profile/remembered.ts';
import { requirementChanges } from '../../../src/profile/requirement-changes.ts';
import { values } from '../read.ts';
import { readTurns, said, secondOf, TEAM } from './second.ts';

const FIRST = `${TEAM} parents get word when a bus is late`;
const SECOND = secondOf({
  teamSize: said(6, '6 python devs'),
  teamLanguages: [said({ id: 'python', level: 'working' }, 'python devs')],
  needs: [said('mail', 'parents get word')],
});

/** What is kept of the first answer, as it comes back from wherever it was kept. */
const afterFirst = (): Remembered => {
  const { requirements, added } = readTurns([FIRST], SECOND);
  return rememberedSchema.parse(JSON.parse(JSON.stringify({ requirements, ranked: null, added })));
};

describe('what a second reading added to an earlier turn', () => {
  it('still holds when the next turn is read by rules alone', () => {
    const before = afterFirst();
    const { requirements, added } = readTurns([FIRST, 'and 300 rps'], null, before);
    expect(requirements.needs).toEqual([{ value: 'mail', origin: 'remembered', words: 'parents get word' }]);
    expect(added).toEqual(before.added);
    expect(requirementChanges(before.requirements, requirements)).toEqual([
      { kind: 'added', field: 'rps', value: 300 },
    ]);
  });

  it('can be taken back by a later turn', () => {
    const { requirements } = readTurns([FIRST, 'no emails please'], null, afterFirst());
    expect(values(requirements.needs)).toEqual([]);
  });

  it('is gone with its words, and after "forget all that"', () => {
    expect(readTurns([TEAM, 'and 300 rps'], null, afterFirst()).added).toEqual([]);
    expect(readTurns([FIRST, 'new project, forget all that', 'go api'], null, afterFirst()).added).toEqual(
      [],
    );
  });

  it('is not lost when a later second reading cannot be trusted', () => {
    const { requirements } = readTurns([FIRST, 'and 300 rps'], secondOf({ turns: 2 }), afterFirst());
    expect(values(requirements.needs)).toEqual(['mail']);
  });

  it('does not change what the rules read in the same turn', () => {
    const before = { ...afterFirst(), added: [{ kind: 'team-size' as const, value: 9, words: 'python' }] };
    expect(readTurns([FIRST, 'so?'], null, before).requirements.teamSize?.value).toBe(6);
  });

  it('is dropped where the dataset no longer holds it', () => {
    const before = { ...afterFirst(), added: [{ kind: 'option' as const, id: 'gone', words: 'python' }] };
    expect(readTurns([FIRST, 'so?'], null, before).requirements.options).toEqual([]);
  });
});

it('a memory from before there were second readings still parses', () => {
  const { requirements } = readTurns([FIRST], null);
  const old = JSON.parse(JSON.stringify({ requirements, ranked: null }));
  expect(rememberedSchema.parse(old)).toEqual(old);
});
