import { contradictionsBetween } from '../evidence/contradictions-between.ts';
import { leadersOf } from '../evidence/facts-behind-ranking.ts';
import { reasonsFor } from './advantages.ts';
import { askedLines, toldByParts } from './asked-lines.ts';
import { assumptionLines } from './assumptions.ts';
import { comparisonTable } from './comparison-table.ts';
import { confidenceLine } from './confidence-line.ts';
import { describeRequest } from './describe-request.ts';
import { disagreementLine } from './disagreement-line.ts';
import { drawbackOf } from './drawbacks.ts';
import { excludedLines } from './excluded.ts';
import type { Explanation, Line } from './explanation.ts';
import { flipLines } from './flip-lines.ts';
import { nothingPasses, pickHeadline } from './headlines.ts';
import { hint } from './hints.ts';
import { migrationLines } from './migration-lines.ts';
import { nameOf } from './names.ts';
import { notUsedLines } from './not-used.ts';
import { profileLines } from './profile-lines.ts';
import { questionOf } from './question-words.ts';
import { relaxationLines } from './relaxation-lines.ts';
import { runnerUpLine } from './runner-up.ts';
import { onlyHeadline, type RankedTelling, type Telling } from './telling.ts';
import { unknownLines } from './unknowns.ts';
import { toolLines, watchOutsFor } from './watch-outs.ts';

const MOST_DISAGREEMENTS = 1;

/** Somebody in first place: the pick, why, its drawback, the runner-up, and what the answer rests on. */
export const explainPick = (telling: RankedTelling): Explanation => {
  const { ranking, reading, catalog, messages } = telling;
  const drawback = drawbackOf(telling);
  return {
    headline: pickHeadline(telling),
    confidence: confidenceLine(telling),
    changes: [],
    reasons: [
      ...migrationLines(telling),
      ...askedLines(telling),
      ...reasonsFor(telling, toldByParts(telling)),
    ],
    drawback,
    runnerUp: runnerUpLine(telling),
    flips: flipLines(telling),
    watchOuts: watchOutsFor(telling, drawback?.factIds ?? []),
    facts: [],
    details: disagreementsOf(telling),
    tables: [comparisonTable(telling, 'recommend')],
    excluded: excludedLines(ranking, catalog, messages, reading.named),
    assumptions: assumptionLines(telling),
    unknowns: unknownLines(telling),
    notUsed: notUsedLines(reading),
    question: questionOf(ranking, messages),
    hints: nextSteps(telling),
  };
};

/** Where sources disagree about the first two, so that nobody takes one side's word for the answer. */
const disagreementsOf = (telling: RankedTelling): Line[] =>
  contradictionsBetween(
    leadersOf(telling.ranking).map(({ id }) => id),
    telling.catalog,
  )
    .slice(0, MOST_DISAGREEMENTS)
    .map((contradiction) => disagreementLine(contradiction, telling));

const CHANGE = { thread: 'question.change-anything', terminal: 'question.change-anything.terminal' } as const;

const nextSteps = ({ winner, catalog, messages, door = 'thread' }: RankedTelling): Line[] => [
  hint(messages.say(CHANGE[door], { name: nameOf(winner.id, catalog) })),
];

/** Nobody passed: what is in the way, and the least that has to be taken back. */
export const explainNothingPasses = (telling: Telling): Explanation => {
  const { reading, ranking, catalog, messages } = telling;
  return {
    ...onlyHeadline(nothingPasses(describeRequest(reading.requirements, catalog, messages), messages)),
    facts: ranking === null ? [] : relaxationLines(ranking, catalog, messages),
    watchOuts: toolLines(reading, catalog),
    excluded: ranking === null ? [] : excludedLines(ranking, catalog, messages, reading.named),
    assumptions: profileLines(reading.requirements, messages),
    notUsed: notUsedLines(reading),
    hints: [hint(messages.say('relax.take-back'))],
  };
};
