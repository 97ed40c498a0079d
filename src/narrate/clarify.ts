import { conflictWords } from './conflict-words.ts';
import { exampleHints } from './example-hints.ts';
import { excludedLines } from './excluded.ts';
import type { Explanation } from './explanation.ts';
import { hint } from './hints.ts';
import { isOutByHouseAlone } from './house-rule-words.ts';
import { nameOf } from './names.ts';
import { notUsedLines } from './not-used.ts';
import { profileLines } from './profile-lines.ts';
import { explainPick } from './recommend.ts';
import { relaxationLines } from './relaxation-lines.ts';
import { shorten } from './shorten.ts';
import { levelWithFirst } from './standing.ts';
import { onlyHeadline, type RankedTelling, type Telling } from './telling.ts';
import { clause } from './words.ts';

const LONGEST_STATEMENT = 200;
const MOST_CONFLICTS = 5;

/** What to do, what is covered, what else can be typed, and what is sent where. */
export const explainHelp = ({ catalog, messages }: Telling): Explanation => {
  const covered = [...catalog.frameworks.values()].map((framework) => framework.name);
  return {
    ...onlyHeadline(messages.say('help.headline')),
    facts: [
      hint(messages.say('help.covered', { names: messages.list(covered), date: catalog.manifest.asOf })),
      hint(messages.say('help.useful')),
      hint(messages.say('help.also')),
      hint(messages.say('help.where')),
      hint(messages.say('help.sent')),
      hint(messages.say('help.never-waits')),
    ],
    hints: exampleHints(messages),
  };
};

/** Nothing to read in the message. */
export const explainEmpty = ({ messages }: Telling): Explanation => ({
  ...onlyHeadline(messages.say('clarify.empty')),
  hints: exampleHints(messages),
});

const CHANGE = { thread: 'hint.change', terminal: 'hint.change.terminal' } as const;

/** Not a word of it is known: said so, and asked for what helps, with questions that work. */
export const explainNotUnderstood = ({ messages }: Telling): Explanation => ({
  ...onlyHeadline(messages.say('clarify.not-understood')),
  hints: exampleHints(messages),
});

/** Thanks, and nothing to answer: what was said before stands. */
export const explainThanks = ({ messages: { say }, door = 'thread' }: Telling): Explanation => ({
  ...onlyHeadline(say('clarify.thanks')),
  hints: [
    hint(say(CHANGE[door], { one: say('hint.example.we-hire'), other: say('hint.example.has-to-run') })),
  ],
});

const sayMissing = ({ reading: { requirements }, messages }: Telling): string => {
  const parts = [
    ...(requirements.teamLanguages.length === 0 ? [messages.say('clarify.missing.languages')] : []),
    ...(requirements.workloads.length === 0 ? [messages.say('clarify.missing.product')] : []),
    ...(requirements.teamSize === undefined ? [messages.say('clarify.missing.size')] : []),
  ];
  const missing = messages.list(parts.slice(0, 2)) || messages.say('clarify.missing.priorities');
  return messages.say('clarify.say-missing', { missing });
};

/** Little was said, a provisional ranking stands: it is shown, with the one thing to say next. */
export const explainVaguePick = (telling: RankedTelling): Explanation => {
  const { ranking, winner, catalog, messages } = telling;
  const level = levelWithFirst(ranking, winner).map((option) => nameOf(option.id, catalog));
  const leads =
    level.length > 1
      ? messages.say('clarify.vague.level', { names: messages.listSome(level, 4) })
      : messages.say('clarify.vague.leads', { name: messages.list(level) });
  return {
    ...explainPick(telling),
    headline: messages.sentences([leads, ranking.question === null ? sayMissing(telling) : '']),
    // Long enough as it is: what sources disagree about belongs to a pick.
    details: [],
    hints: [hint(messages.say('hint.for-example', { question: messages.say('hint.example.vague') }))],
  };
};

/** Little was said and nothing is ranked. */
export const explainVague = (telling: Telling): Explanation => ({
  ...onlyHeadline(telling.messages.sentences([telling.messages.say('clarify.vague'), sayMissing(telling)])),
  notUsed: notUsedLines(telling.reading),
  hints: exampleHints(telling.messages),
});

/** Statements that cannot both hold: both are named, and which one holds is asked. */
export const explainConflict = (telling: Telling): Explanation => {
  const { reading, ranking, catalog, messages } = telling;
  const { say } = messages;
  const isEmpty = ranking !== null && ranking.options.length === 0;
  const isByHouse = isEmpty && isOutByHouseAlone(ranking);
  const [first, ...more] = reading.conflicts.map((conflict) =>
    clause(shorten(conflictWords(conflict, messages), LONGEST_STATEMENT)),
  );
  return {
    ...onlyHeadline(
      first === undefined
        ? say(isByHouse ? 'house-rule.nothing-left' : 'clarify.conflict.nothing-left')
        : say('clarify.conflict.two', { conflict: first }),
    ),
    facts: [
      ...more.slice(0, MOST_CONFLICTS).map((conflict) => hint(say('clarify.conflict.also', { conflict }))),
      ...(isEmpty ? relaxationLines(ranking, catalog, messages) : []),
    ],
    excluded: isEmpty ? excludedLines(ranking, catalog, messages, reading.named) : [],
    notUsed: [
      ...notUsedLines(reading),
      ...(more.length > MOST_CONFLICTS
        ? [hint(say('clarify.conflict.more', { count: more.length - MOST_CONFLICTS }))]
        : []),
    ],
    assumptions: isEmpty ? profileLines(reading.requirements, messages) : [],
    // Of house rules nothing may go by a question.
    hints: first !== undefined ? [hint(whichHolds(telling))] : isByHouse ? [] : [hint(whatMayGo(telling))],
  };
};

const whatMayGo = ({ messages: { say } }: Telling): string =>
  say('hint.what-may-go', { one: say('hint.example.allow'), other: say('hint.example.without') });

const whichHolds = ({ messages: { say } }: Telling): string =>
  say('hint.which-holds', { one: say('hint.example.insist'), other: say('hint.example.allow') });

/** The same, where something remains when the later words hold: shown as provisional. */
export const explainConflictPick = (telling: RankedTelling): Explanation => {
  const { winner, catalog, messages } = telling;
  const question = explainConflict(telling);
  const leads = messages.say('clarify.conflict.leads', { name: nameOf(winner.id, catalog) });
  return {
    ...explainPick(telling),
    headline: messages.sentences([question.headline, leads]),
    facts: question.facts,
    notUsed: question.notUsed,
    // One question at a time: which statement holds comes first.
    question: null,
    hints: question.hints,
  };
};
