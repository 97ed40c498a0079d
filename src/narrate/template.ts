import { leadersOf } from '../evidence/facts-behind-ranking.ts';
import type { Reading } from '../profile/reading.ts';
import type { Changes } from '../score/changes-since.ts';
import { answerFirst } from './answer-first.ts';
import { partOfExplanation } from './answer-part.ts';
import { changeLines } from './changes.ts';
import {
  explainConflict,
  explainConflictPick,
  explainEmpty,
  explainHelp,
  explainNotUnderstood,
  explainThanks,
  explainVague,
  explainVaguePick,
} from './clarify.ts';
import { explainComparison } from './compare.ts';
import { explainFacts } from './explain.ts';
import type { Explanation } from './explanation.ts';
import { followUpOf } from './follow-up.ts';
import { houseNote } from './house-note.ts';
import { languageNote } from './language-note.ts';
import { messagesIn } from './messages/messages.ts';
import { explainNothingPasses, explainPick } from './recommend.ts';
import { explainRefusal } from './refuse.ts';
import type { RankedTelling, Telling } from './telling.ts';

/**
 * The words of an answer without any model: pure, the same input gives the same words. Figures and names come from
 * the catalog, the evidence and the ranking only. `changes` is what is different from the answer before; null when
 * there was none.
 */
export const explainByTemplate = (
  given: Omit<Telling, 'messages'>,
  changes: Changes | null = null,
): Explanation => {
  const { reading } = given;
  const telling = { ...given, reading: asTold(reading, changes), messages: messagesIn(reading.lang) };
  const ranked = rankedTelling(telling);
  const explanation = answered(telling, ranked);
  // A part of the answer that stands is all that was asked for.
  const isPart = ranked !== null && isRanked(reading) && reading.part !== undefined;
  const followUp = isPart ? null : followUpOf(changes, ranked, explanation);
  return {
    ...explanation,
    ...(followUp === null ? {} : { followUp }),
    changes: isPart ? [] : changeLines(changes, telling, ranked),
    assumptions: [...houseNote(telling), ...explanation.assumptions],
    hints: [...languageNote(telling), ...explanation.hints],
  };
};

/** What a turn changed of an answer before it stands under the changes: it is not told again as words taken back. */
const asTold = (reading: Reading, changes: Changes | null): Reading =>
  changes === null ? reading : { ...reading, replaced: reading.replaced.filter(({ together }) => together) };

/** The whole answer after what was asked in particular, or the one part of it that was asked for. */
const answered = (telling: Telling, ranked: RankedTelling | null): Explanation => {
  const whole = explain(telling, ranked);
  if (ranked === null || !isRanked(telling.reading)) return whole;
  const { part } = telling.reading;
  if (part !== undefined) return partOfExplanation(part, whole, ranked);
  return { ...whole, headline: telling.messages.sentences([answerFirst(telling), whole.headline]) };
};

const isRanked = ({ behaviour }: Reading): boolean => behaviour === 'recommend' || behaviour === 'compare';

const explain = (telling: Telling, ranked: RankedTelling | null): Explanation => {
  switch (telling.reading.behaviour) {
    case 'recommend':
      return ranked === null ? explainNothingPasses(telling) : explainPick(ranked);
    case 'compare':
      return ranked === null ? explainNothingPasses(telling) : explainComparison(ranked);
    case 'explain':
      return explainFacts(telling);
    case 'clarify':
      return explainClarify(telling, ranked);
    case 'refuse_out_of_scope':
      return explainRefusal(telling);
  }
};

const explainClarify = (telling: Telling, ranked: RankedTelling | null): Explanation => {
  switch (telling.reading.clarify) {
    case 'help':
      return explainHelp(telling);
    case 'empty':
      return explainEmpty(telling);
    case 'not-understood':
      return explainNotUnderstood(telling);
    case 'thanks':
      return explainThanks(telling);
    case 'conflict':
      return ranked === null ? explainConflict(telling) : explainConflictPick(ranked);
    case 'vague':
    case null:
      return ranked === null ? explainVague(telling) : explainVaguePick(ranked);
  }
};

/** With somebody in first place; null without a ranking or when nobody passed. */
const rankedTelling = (telling: Telling): RankedTelling | null => {
  if (telling.ranking === null) return null;
  const [winner, runnerUp] = leadersOf(telling.ranking);
  if (winner === undefined) return null;
  return { ...telling, ranking: telling.ranking, winner, runnerUp: runnerUp ?? null };
};
