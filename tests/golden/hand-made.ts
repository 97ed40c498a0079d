import { emptyRequirements, type Requirements } from '../../src/profile/requirements.ts';
import { type Expected, expectedSchema } from './question-row.ts';

/** Expectations of a hand-made row: nothing but what is given. */
export const handMade = (over: Record<string, unknown> = {}): Expected =>
  expectedSchema.parse({
    behaviour: 'recommend',
    also_ok: [],
    requirements: {},
    named: [],
    unknown: [],
    first_ok: [],
    acceptable: [],
    never_first: [],
    ...over,
  });

export const stated = <Value>(value: Value) => ({ value, origin: 'stated' as const, words: 'words' });
export const remembered = <Value>(value: Value) => ({ value, origin: 'remembered' as const, words: 'words' });
export const assumed = <Value>(value: Value) => ({ value, origin: 'assumed' as const, words: 'default' });

export const reading = (over: Partial<Requirements> = {}): Requirements => ({
  ...emptyRequirements(),
  ...over,
});
