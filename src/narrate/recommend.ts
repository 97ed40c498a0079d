import { reasonsFor } from './advantages.ts';
import { assumptionLines } from './assumptions.ts';
import { comparisonTable } from './comparison-table.ts';
import { describeRequest } from './describe-request.ts';
import { drawbackOf } from './drawbacks.ts';
import { excludedLines } from './excluded.ts';
import type { Explanation, Line } from './explanation.ts';
import { nothingPasses, pickHeadline } from './headlines.ts';
import { hint } from './hints.ts';
import { nameOf } from './names.ts';
import { notUsedLines } from './not-used.ts';
import { runnerUpLine } from './runner-up.ts';
import { onlyHeadline, type RankedTelling, type Telling } from './telling.ts';
import { unknownLines } from './unknowns.ts';
import { toolLines, watchOutsFor } from './watch-outs.ts';
import { sentence } from './words.ts';

/** Somebody in first place: the pick, why, its drawback, the runner-up, and what the answer rests on. */
export const explainPick = (telling: RankedTelling): Explanation => {
  const { ranking, reading, catalog } = telling;
  return {
    headline: pickHeadline(telling),
    reasons: reasonsFor(telling),
    drawback: drawbackOf(telling),
    runnerUp: runnerUpLine(telling),
    watchOuts: watchOutsFor(telling),
    facts: [],
    tables: [comparisonTable(telling, 'recommend')],
    excluded: excludedLines(ranking, catalog),
    assumptions: assumptionLines(reading.requirements, ranking, catalog),
    unknowns: unknownLines(telling),
    notUsed: notUsedLines(reading),
    hints: nextSteps(telling),
  };
};

const nextSteps = ({ ranking, winner, catalog }: RankedTelling): Line[] => {
  const name = nameOf(winner.id, catalog);
  const question = ranking.question === null ? [] : [hint(ranking.question.text)];
  return [
    ...question,
    hint(`Reply in this thread to change anything, for example "without ${name}" or "we hire 5 people".`),
  ];
};

/** Nobody passed: what is in the way and which options are nearest. */
export const explainNothingPasses = (telling: Telling): Explanation => {
  const { reading, ranking, catalog } = telling;
  const excluded = ranking?.excluded ?? [];
  const fewest = Math.min(...excluded.map((option) => option.reasons.length));
  const nearest = excluded
    .filter((option) => option.reasons.length === fewest)
    .slice(0, 3)
    .map((option) => ({
      text: sentence(
        `Nearest: ${nameOf(option.id, catalog)}, which fails on ${fewest === 1 ? 'one condition' : `${fewest} conditions`}: ${option.reasons.map((reason) => reason.reason).join('; ')}`,
      ),
      factIds: [],
    }));
  return {
    ...onlyHeadline(nothingPasses(describeRequest(reading.requirements, catalog))),
    facts: nearest,
    watchOuts: toolLines(reading, catalog),
    excluded: ranking === null ? [] : excludedLines(ranking, catalog),
    notUsed: notUsedLines(reading),
    hints: [hint('Take one condition back and ask again, for example "Java is allowed after all".')],
  };
};
