import type { Lexicon } from '../catalog/schemas/lexicon.ts';
import type { TurnReading } from './read-turn.ts';
import { ANSWER_PARTS, type AnswerPart } from './reading.ts';

/** Which part of the answer before a turn asks for, "how sure are you"; null where it names or states something. */
export const partOfAnswer = ({ turn, names, statements }: TurnReading): AnswerPart | null => {
  if (names.hits.length > 0 || statements.length > 0) return null;
  const asks = (part: AnswerPart): boolean =>
    turn.find((lexicon: Lexicon) => lexicon.answerParts[part]).length > 0;
  return ANSWER_PARTS.find(asks) ?? null;
};
