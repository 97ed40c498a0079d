import { endsBefore, holdsBetween } from '../near.ts';
import type { NumberHit } from '../read-numbers.ts';
import type { Statement } from '../statement.ts';
import type { TurnText } from '../turn-text.ts';
import { LARGEST_TEAM } from './count-at.ts';

/** "from 4 to 25 devs": the first is the team, the difference is hired. */
export const readGrowth = (
  turn: TurnText,
  numbers: readonly NumberHit[],
): { statements: Statement[]; used: NumberHit[] } => {
  for (const [index, first] of numbers.entries()) {
    const second = numbers[index + 1];
    if (second === undefined || second.value <= first.value || second.value > LARGEST_TEAM) continue;
    if (second.start - first.end > 24) continue;
    if (!holdsBetween(turn, first.end, second.start, (lexicon) => lexicon.growTo)) continue;
    if (!endsBefore(turn, first.start, 2, (lexicon) => lexicon.growFrom)) continue;
    if (!holdsBetween(turn, first.end, second.end + 60, (lexicon) => lexicon.people)) continue;
    const words = turn.text.slice(first.start, second.end);
    return {
      statements: [
        { kind: 'team-size', value: first.value, words },
        { kind: 'planned-hires', value: second.value - first.value, words },
      ],
      used: [first, second],
    };
  }
  return { statements: [], used: [] };
};
