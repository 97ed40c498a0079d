import { type PolarName, saysLanguage } from './name-groups.ts';
import type { Span } from './span.ts';
import type { Forgettable, Statement } from './statement.ts';
import type { TurnText } from './turn-text.ts';

/** How far into a turn words may stand that put the turn before it right. */
const OPENING = 12;

/** What is forgotten where a statement of this kind replaces it. */
const REPLACEABLE: Partial<Record<Statement['kind'], Forgettable>> = {
  'team-language': 'team-languages',
  'must-language': 'must-languages',
  platform: 'platforms',
  workload: 'workloads',
};

/** "and if we were ts instead": what its clause says takes the place of all that was said of the same thing. */
const replacing = (turn: TurnText, said: readonly Statement[]): Statement[] => {
  const [instead] = turn.find((lexicon) => lexicon.instead);
  if (instead === undefined) return [];
  const clause = turn.clauseAt(instead.start).words;
  const kinds = said
    .filter(({ words }) => clause.includes(words))
    .flatMap(({ kind }) => REPLACEABLE[kind] ?? []);
  return [...new Set(kinds)].map((what) => ({ kind: 'forget', what, words: instead.words }));
};

/** "drop node instead", "no wait, no node": a ban that stands for the one of the turn before. */
const replacesBan = (turn: TurnText, hits: readonly PolarName[]): Span | undefined => {
  const excluded = hits.filter(({ polarity }) => polarity === 'excluded');
  if (excluded.length === 0) return undefined;
  const also = turn.find((lexicon) => lexicon.also);
  return (
    turn
      .find((lexicon) => lexicon.instead)
      .find(({ start }) => excluded.some(({ end }) => start >= end && start - end <= 2)) ??
    turn.find((lexicon) => lexicon.takesBack).find(({ start }) => start < OPENING && also.length === 0)
  );
};

/** "actually also one ruby guy" puts nothing right: it adds to what was said. */
const isAdding = (turn: TurnText, correction: Span, hits: readonly PolarName[]): boolean => {
  const first = hits.find(saysLanguage)?.start ?? turn.text.length;
  return turn
    .find((lexicon) => lexicon.also)
    .some(({ start, end }) => start >= correction.end && end <= first);
};

/** What a turn takes back of the turns before it: all of it, the languages, or what "instead" replaces. */
export const takenBack = (
  turn: TurnText,
  hits: readonly PolarName[],
  said: readonly Statement[],
): Statement[] => {
  const over = turn.find((lexicon) => lexicon.startOver)[0];
  if (over !== undefined) return [{ kind: 'forget', what: 'everything', words: over.words }];
  const forgotten = replacing(turn, said);
  const ban = replacesBan(turn, hits);
  if (ban !== undefined) forgotten.push({ kind: 'forget', what: 'last-bans', words: ban.words });
  const correction = turn.find((lexicon) => lexicon.correction).find((span) => span.start < OPENING);
  const languages = said.some(({ kind }) => kind === 'team-language');
  if (correction === undefined || !languages || isAdding(turn, correction, hits)) return forgotten;
  return [...forgotten, { kind: 'forget', what: 'team-languages', words: correction.words }];
};
