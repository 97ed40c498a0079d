import type { TurnReading } from './read-turn.ts';
import type { FactQuestion } from './reading.ts';
import type { Requirements } from './requirements.ts';

/**
 * Whether a turn asks if what it names bears the load that was said: "is Django enough for 300 rps or do we need Go".
 * Undefined where no rate was said: then there is nothing to hold it against.
 */
export const enoughQuestion = (
  { turn, names }: TurnReading,
  { load }: Requirements,
): FactQuestion | undefined => {
  if (load.rps === undefined) return undefined;
  const asked = turn.find((lexicon) => lexicon.factQuestions.enough);
  const of = names.hits
    .filter(({ kind, polarity }) => kind === 'framework' && polarity === 'plain')
    .filter((name) => asked.some((span) => span.start <= name.start && name.end <= span.end))
    .map(({ id }) => id);
  return of.length === 0 ? undefined : { kind: 'is-enough', of: [...new Set(of)] };
};

/** Names that such a question weighs against each other: what may be enough, and what would be needed otherwise. */
export const weighedAsEnough = (reading: TurnReading, requirements: Requirements): string[] => {
  const named = [...new Set(reading.names.named)];
  return named.length >= 2 && enoughQuestion(reading, requirements) !== undefined ? named : [];
};
