import { excludedLines } from './excluded.ts';
import type { Explanation } from './explanation.ts';
import { exampleHints, hint } from './hints.ts';
import { nameOf } from './names.ts';
import { notUsedLines } from './not-used.ts';
import { explainPick } from './recommend.ts';
import { relaxationLines } from './relaxation-lines.ts';
import { shorten } from './shorten.ts';
import { levelWithFirst } from './standing.ts';
import { onlyHeadline, type RankedTelling, type Telling } from './telling.ts';
import { clause, listSome, listWords, sentence } from './words.ts';

const LONGEST_STATEMENT = 200;
const MOST_CONFLICTS = 5;

/** What to do, what is covered, what else can be typed, and what is sent where. */
export const explainHelp = ({ catalog }: Telling): Explanation => ({
  ...onlyHeadline('Tell me about your team and what you build, and I rank backend frameworks for it.'),
  facts: [
    hint(
      `Covered: ${listWords([...catalog.frameworks.values()].map((framework) => framework.name))}; dataset of ${catalog.manifest.asOf}, every figure with source and date.`,
    ),
    hint(
      'Useful to say: what the team writes, how many you are, what you build, the load, the platform, what is ruled out.',
    ),
    hint('One framework by its name, "Django", gives its card; "sources" lists what the figures rest on.'),
    hint(
      'What is sent where: nothing leaves this program. Reading, ranking and words come from rules, the dataset and templates; no language model sees your question.',
    ),
  ],
  hints: exampleHints(),
});

/** Nothing to read in the message. */
export const explainEmpty = (): Explanation => ({
  ...onlyHeadline('There was no question in that message. What does your team write, and what do you build?'),
  hints: exampleHints(),
});

/** Thanks, and nothing to answer: what was said before stands. */
export const explainThanks = (): Explanation => ({
  ...onlyHeadline('You are welcome. The last answer stands; nothing new was ranked.'),
  hints: [
    hint(
      'When something changes, mention me in this thread, for example with "we hire 5 people" or "it has to run on Azure".',
    ),
  ],
});

const missing = (telling: Telling): string => {
  const { requirements } = telling.reading;
  const parts = [
    requirements.teamLanguages.length === 0 ? 'which languages the team writes' : '',
    requirements.workloads.length === 0 ? 'what you build' : '',
    requirements.teamSize === undefined ? 'how many you are' : '',
  ].filter((part) => part !== '');
  return listWords(parts.slice(0, 2)) || 'what matters most to you';
};

/** Little was said, a provisional ranking stands: it is shown, with the one thing to say next. */
export const explainVaguePick = (telling: RankedTelling): Explanation => {
  const level = levelWithFirst(telling.ranking, telling.winner).map((option) =>
    nameOf(option.id, telling.catalog),
  );
  const leads =
    level.length > 1 ? `${listSome(level, 4)} are level for now` : `${listWords(level)} leads for now`;
  const asked = telling.ranking.question === null ? ` Say ${missing(telling)}: that decides most.` : '';
  return {
    ...explainPick(telling),
    headline: `Too little is said for a real pick; ${leads}.${asked}`,
    // Long enough as it is: what sources disagree about belongs to a pick.
    details: [],
    hints: [hint('For example: "4 Python developers, a CRUD back office, 50 requests per second"')],
  };
};

/** Little was said and nothing is ranked. */
export const explainVague = (telling: Telling): Explanation => ({
  ...onlyHeadline(`There is no single best backend framework. Say ${missing(telling)}: that decides most.`),
  notUsed: notUsedLines(telling.reading),
  hints: exampleHints(),
});

/** Statements that cannot both hold: both are named, and which one holds is asked. */
export const explainConflict = (telling: Telling): Explanation => {
  const { reading, ranking, catalog } = telling;
  const isEmpty = ranking !== null && ranking.options.length === 0;
  const [first, ...more] = reading.conflicts.map((conflict) => clause(shorten(conflict, LONGEST_STATEMENT)));
  const headline =
    first === undefined
      ? 'What you said leaves no framework of the dataset. Which condition may go?'
      : `Two statements do not go together: ${first}. Which one holds?`;
  return {
    ...onlyHeadline(headline),
    facts: [
      ...more.slice(0, MOST_CONFLICTS).map((conflict) => hint(sentence(`Also: ${conflict}`))),
      ...(isEmpty ? relaxationLines(ranking, catalog) : []),
    ],
    excluded: isEmpty ? excludedLines(ranking, catalog) : [],
    notUsed: [
      ...notUsedLines(reading),
      ...(more.length > MOST_CONFLICTS
        ? [hint(`${more.length - MOST_CONFLICTS} more contradictions are not shown.`)]
        : []),
    ],
    hints: [
      first === undefined
        ? hint('Reply with what may go, for example "Java is allowed after all" or "without the admin area".')
        : hint('Reply with the one that holds, for example "Python it is" or "Java is allowed after all".'),
    ],
  };
};

/** The same, where something remains when the later words hold: shown as provisional. */
export const explainConflictPick = (telling: RankedTelling): Explanation => {
  const question = explainConflict(telling);
  const name = nameOf(telling.winner.id, telling.catalog);
  return {
    ...explainPick(telling),
    headline: `${question.headline} If the later words hold, ${name} leads.`,
    facts: question.facts,
    notUsed: question.notUsed,
    // One question at a time: which statement holds comes first.
    question: null,
    hints: question.hints,
  };
};
