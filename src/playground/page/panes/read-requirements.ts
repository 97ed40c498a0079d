import { asFields, type Fields, stringOf } from '../block-fields.ts';
import { wordsOfName, wordsOfValue } from './value-words.ts';

export type ReadRequirement = { about: string; value: string; origin: string; words: string };

/** Every requirement that was read, however deep it stands: whatever has a value and an origin is one. */
export function readRequirements(requirements: unknown, about = ''): ReadRequirement[] {
  if (Array.isArray(requirements)) return requirements.flatMap((each) => readRequirements(each, about));
  const fields = asFields(requirements);
  if (fields === undefined) return [];
  if (typeof fields['origin'] === 'string') return [readOne(fields, about)];
  return Object.entries(fields).flatMap(([name, value]) => readRequirements(value, wordsOfName(name)));
}

function readOne({ value, origin, words, ...rest }: Fields, about: string): ReadRequirement {
  const more = Object.keys(rest).length === 0 ? '' : ` (${wordsOfValue(rest)})`;
  return { about, value: `${wordsOfValue(value)}${more}`, origin: stringOf(origin), words: stringOf(words) };
}
