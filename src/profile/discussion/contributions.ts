import type { Catalog } from '../../catalog/catalog.ts';
import type { QuestionLanguage } from '../../catalog/vocabulary.ts';
import { BOT_SPEAKER, type Turn } from '../../request/request.ts';
import { mergeTurns } from '../merge-statements.ts';
import { readTurn, type TurnReading } from '../read-turn.ts';
import { emptyRequirements, type Requirements } from '../requirements.ts';

/** One turn of a person as the rules read it. */
export type Contribution = { speaker: string; reading: TurnReading };

/** So many of the last turns are looked at: nobody reads a list of what was said before them. */
const MOST_TURNS = 100;

/** What people said since the bot spoke last, or since somebody started over; turns that say nothing included. */
export const contributionsOf = (turns: readonly Turn[], catalog: Catalog, today: string): Contribution[] => {
  const spoke = turns.findLastIndex(({ speaker }) => speaker === BOT_SPEAKER);
  let lang: QuestionLanguage | null = null;
  const read = turns
    .slice(spoke + 1)
    .slice(-MOST_TURNS)
    .map(({ speaker, text }): Contribution => {
      const reading: TurnReading = readTurn(text, catalog, today, lang);
      lang = reading.turn.lang;
      return { speaker, reading };
    });
  const over = read.findLastIndex(({ reading }) =>
    reading.statements.some((statement) => statement.kind === 'forget' && statement.what === 'everything'),
  );
  return read.slice(Math.max(over, 0));
};

/** Requirements as some turns alone leave them. */
export const requirementsAfter = (contributions: readonly Contribution[]): Requirements =>
  contributions.length === 0
    ? emptyRequirements()
    : mergeTurns(
        contributions.map(({ reading }) => ({ statements: reading.statements, origin: 'stated' as const })),
      ).requirements;
