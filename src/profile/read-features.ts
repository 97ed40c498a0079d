import type { Lexicon } from '../catalog/schemas/lexicon.ts';
import { NEEDS, PLATFORMS, WORKLOADS } from '../catalog/vocabulary.ts';
import { readPolarity } from './polarity.ts';
import { readCharacter } from './read-character.ts';
import { covers, type Span } from './span.ts';
import type { Statement } from './statement.ts';
import type { TurnText } from './turn-text.ts';

/** Features of one kind that are read in a turn: what stands between them is looked at pair by pair. */
const MOST_READ = 40;

type Found<Id extends string> = { id: Id; span: Span };

const findAll = <Id extends string>(
  turn: TurnText,
  ids: readonly Id[],
  select: (lexicon: Lexicon, id: Id) => readonly string[] | undefined,
): Found<Id>[] =>
  ids
    .flatMap((id) => turn.find((lexicon) => select(lexicon, id)).map((span) => ({ id, span })))
    .sort((one, other) => one.span.start - other.span.start);

/** What is built, what it needs and where it runs; "no admin" takes back. Words inside one of the `names` do not count. */
export const readFeatures = (turn: TurnText, names: readonly Span[] = []): Statement[] => {
  // The "api" of "fast api" is part of a name and says nothing of what is built.
  const free = <Id extends string>(found: Found<Id>[]): Found<Id>[] =>
    found.filter(({ span }) => !names.some((name) => covers(name, span))).slice(0, MOST_READ);
  const workloads = free(findAll(turn, WORKLOADS, (lexicon, id) => lexicon.workloads[id]));
  const needs = free(findAll(turn, NEEDS, (lexicon, id) => lexicon.needs[id]));
  const platforms = free(findAll(turn, PLATFORMS, (lexicon, id) => lexicon.platforms[id]));
  const things = [...workloads, ...needs, ...platforms]
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
  const excluded = (span: Span): boolean => readPolarity(turn, span, things, names) === 'excluded';
  const statements: Statement[] = [];
  for (const { id, span } of workloads) {
    statements.push(
      excluded(span)
        ? { kind: 'not-workload', id, words: span.words }
        : { kind: 'workload', id, words: span.words },
    );
  }
  for (const { id, span } of needs) {
    statements.push(
      excluded(span) ? { kind: 'not-need', id, words: span.words } : { kind: 'need', id, words: span.words },
    );
  }
  for (const { id, span } of platforms) {
    statements.push(
      excluded(span)
        ? { kind: 'not-platform', id, words: span.words }
        : { kind: 'platform', id, words: span.words },
    );
  }
  const own = turn.find((lexicon) => lexicon.ownFramework)[0];
  if (own !== undefined) statements.push({ kind: 'existing', id: 'in-house', words: own.words });
  return [...statements, ...readCharacter(turn)];
};
