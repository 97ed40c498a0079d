import { slipsBetween } from '../profile/slips-between.ts';

/** Of so many letters one may be wrong, and one always: two of SLACK_BOT_TOKEN, one of PORT. */
const LETTERS_A_SLIP = 6;

const sorted = (name: string): string => [...name].sort().join('');

const slipsIn = (given: string, name: string): number => {
  const slips = slipsBetween(given, name);
  // Two letters that changed places are one mistake.
  return slips === 2 && sorted(given) === sorted(name) ? 1 : slips;
};

/** The name that was probably meant by one that there is not; null where none is near. */
export const nearestName = (given: string, names: readonly string[]): string | null => {
  const near = names
    .map((name) => ({ name, slips: slipsIn(given, name) }))
    .filter(({ name, slips }) => slips <= Math.max(1, Math.floor(name.length / LETTERS_A_SLIP)))
    .sort((one, other) => one.slips - other.slips)[0];
  return near?.name ?? null;
};
