import type { Catalog } from '../catalog/catalog.ts';
import type { Ranking } from '../score/ranking.ts';
import { reasonsFor } from './advantages.ts';
import { assumptionLines } from './assumptions.ts';
import { comparisonTable } from './comparison-table.ts';
import { describeRequest } from './describe-request.ts';
import { drawbackOf } from './drawbacks.ts';
import { excludedLines, forSeveral } from './excluded.ts';
import type { Explanation, Line } from './explanation.ts';
import { nothingPasses, pickHeadline } from './headlines.ts';
import { hint } from './hints.ts';
import { nameOf } from './names.ts';
import { notUsedLines } from './not-used.ts';
import { runnerUpLine } from './runner-up.ts';
import { areLevel } from './standing.ts';
import { onlyHeadline, type RankedTelling, type Telling } from './telling.ts';
import { unknownLines } from './unknowns.ts';
import { toolLines, watchOutsFor } from './watch-outs.ts';
import { listSome, sentence } from './words.ts';

const MOST_NEAR = 3;
const MOST_NAMES = 6;

/** Somebody in first place: the pick, why, its drawback, the runner-up, and what the answer rests on. */
export const explainPick = (telling: RankedTelling): Explanation => {
  const { ranking, reading, catalog } = telling;
  const drawback = drawbackOf(telling);
  return {
    headline: pickHeadline(telling),
    changes: [],
    reasons: reasonsFor(telling),
    drawback,
    runnerUp: runnerUpLine(telling),
    watchOuts: [...stayLines(telling), ...watchOutsFor(telling, drawback?.factIds ?? [])],
    facts: [],
    details: [],
    tables: [comparisonTable(telling, 'recommend')],
    excluded: excludedLines(ranking, catalog),
    assumptions: assumptionLines(reading.requirements, ranking, catalog),
    unknowns: unknownLines(telling),
    notUsed: notUsedLines(reading),
    hints: nextSteps(telling),
  };
};

/** Something runs today and does not lead: how far behind staying is. */
const stayLines = ({ ranking, winner, catalog }: RankedTelling): Line[] => {
  if (ranking.staying.includes(winner.id)) return [];
  return ranking.options
    .filter((option) => ranking.staying.includes(option.id))
    .map((option) =>
      hint(
        areLevel(winner, option, ranking)
          ? `Staying with ${nameOf(option.id, catalog)} is level with moving: nothing here pays for a migration.`
          : `Staying with ${nameOf(option.id, catalog)} reaches ${option.points} of 100 points against ${winner.points}, what you know of it counted.`,
      ),
    );
};

const nextSteps = ({ ranking, winner, catalog }: RankedTelling): Line[] => {
  const name = nameOf(winner.id, catalog);
  const question = ranking.question === null ? [] : [hint(ranking.question.text)];
  return [
    ...question,
    hint(
      `To change anything, mention me in this thread, for example with "without ${name}" or "we hire 5 people".`,
    ),
  ];
};

/** Nobody passed: what is in the way, and how much comes back when one condition goes. */
export const explainNothingPasses = (telling: Telling): Explanation => {
  const { reading, ranking, catalog } = telling;
  return {
    ...onlyHeadline(nothingPasses(describeRequest(reading.requirements, catalog))),
    facts: ranking === null ? [] : nearMisses(ranking, catalog),
    watchOuts: toolLines(reading, catalog),
    excluded: ranking === null ? [] : excludedLines(ranking, catalog),
    notUsed: notUsedLines(reading),
    hints: [hint('Take one condition back and ask again, for example "Java is allowed after all".')],
  };
};

/** Options that fail on one condition only, by that condition, the one that brings most back first. */
const nearMisses = (ranking: Ranking, catalog: Catalog): Line[] => {
  const groups = new Map<string, string[]>();
  for (const { id, reasons } of ranking.excluded) {
    const [only, ...more] = reasons;
    if (only === undefined || more.length > 0) continue;
    groups.set(only.reason, [...(groups.get(only.reason) ?? []), nameOf(id, catalog)]);
  }
  return [...groups]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_NEAR)
    .map(([reason, names]) => {
      const said = names.length === 1 ? reason : forSeveral(reason);
      const fail = names.length === 1 ? 'fails' : 'fail';
      return hint(sentence(`${listSome(names, MOST_NAMES)} ${fail} on one condition only: ${said}`));
    });
};
