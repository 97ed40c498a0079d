import { type ComingOrGoing, requirementChanges } from '../requirement-changes.ts';
import { emptyRequirements, type Requirements } from '../requirements.ts';
import { type Contribution, requirementsAfter } from './contributions.ts';
import type { Constraint, Correction } from './discussion.ts';

/** Figures: another one is a correction, not another wish. */
const FIGURES: ReadonlySet<string> = new Set([
  'teamSize',
  'plannedHires',
  'rps',
  'connections',
  'p95Ms',
  'coldStartMs',
]);

const keyOf = (field: string, value: unknown): string => JSON.stringify([field, value]);

/** Everything that requirements ask for, as what came to nothing at all. */
const askedFor = (requirements: Requirements): ComingOrGoing[] =>
  requirementChanges(emptyRequirements(), requirements).flatMap((change) =>
    change.kind === 'replaced' ? [] : [change],
  );

/** Who said what, turn by turn, with the figures that somebody else put right on the way. */
export type Sayings = { sayersOf: (change: ComingOrGoing) => string[]; corrections: Correction[] };

/**
 * Goes through the turns as they are merged: a value is of whoever brought it in, and of everybody who says the same
 * later. A lone "eight, not six" corrects the figure said last, whoever said it.
 */
export const sayingsIn = (contributions: readonly Contribution[]): Sayings => {
  const sayers = new Map<string, string[]>();
  const say = (field: string, value: unknown, speaker: string): void => {
    const key = keyOf(field, value);
    const known = sayers.get(key) ?? [];
    if (!known.includes(speaker)) sayers.set(key, [...known, speaker]);
  };
  const corrections: Correction[] = [];
  let before = emptyRequirements();
  for (const [index, contribution] of contributions.entries()) {
    const { speaker } = contribution;
    if (contribution.reading.statements.length === 0) continue;
    const after = requirementsAfter(contributions.slice(0, index + 1));
    for (const change of requirementChanges(before, after)) {
      if (change.kind === 'added') say(change.field, change.value, speaker);
      if (change.kind !== 'replaced') continue;
      const of = sayers.get(keyOf(change.field, change.from))?.[0];
      if (FIGURES.has(change.field) && of !== undefined && of !== speaker) {
        corrections.push({ by: speaker, of, change });
      }
      say(change.field, change.to, speaker);
    }
    for (const { field, value } of askedFor(requirementsAfter([contribution]))) say(field, value, speaker);
    before = after;
  }
  return {
    sayersOf: ({ field, value }) => sayers.get(keyOf(field, value)) ?? [],
    // Of several corrections of one figure the last one holds.
    corrections: corrections.filter(
      ({ change }, index) =>
        corrections.findLastIndex((other) => other.change.field === change.field) === index &&
        askedFor(before).some(({ field, value }) => keyOf(field, value) === keyOf(change.field, change.to)),
    ),
  };
};

/** The first of the values that were named by the same words: "no Java" takes its neighbours along unsaid. */
const firstByWords = (entries: readonly { value: string; words: string }[]): ReadonlySet<string> => {
  const firsts = new Map(entries.toReversed().map(({ value, words }) => [words.toLowerCase(), value]));
  return new Set(firsts.values());
};

/** What holds at the end and who said so, options left out. */
export const constraintsIn = (requirements: Requirements, { sayersOf }: Sayings): Constraint[] => {
  const firsts = {
    excludedFrameworks: firstByWords(requirements.excludedFrameworks),
    excludedLanguages: firstByWords(requirements.excludedLanguages),
    mustLanguages: firstByWords(requirements.mustLanguages),
  };
  return askedFor(requirements).flatMap((change): Constraint[] => {
    const by = sayersOf(change);
    if (by.length === 0) return [];
    switch (change.field) {
      case 'options':
        return [];
      case 'excludedFrameworks':
      case 'excludedLanguages':
      case 'mustLanguages':
        return firsts[change.field].has(change.value) ? [{ change, by }] : [];
      default:
        return [{ change, by }];
    }
  });
};
