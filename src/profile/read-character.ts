import { readPolarity } from './polarity.ts';
import { overlaps, type Span } from './span.ts';
import type { Statement } from './statement.ts';
import type { Select, TurnText } from './turn-text.ts';

type Said = { span: Span; statement: Statement };

const isDenied = (turn: TurnText, span: Span): boolean => readPolarity(turn, span, [span]) === 'excluded';

/** "not lightweight" asks for nothing: it is left out. */
const structures = (turn: TurnText, value: 'light' | 'strong', select: Select): Said[] =>
  turn
    .find(select)
    .filter((span) => !isDenied(turn, span))
    .map((span) => ({ span, statement: { kind: 'structure', value, words: span.words } }));

/** What is or is not so: by words for it, outside of words against it. */
const yesOrNo = (kind: 'typed' | 'cpu-bound', yes: readonly Span[], no: readonly Span[]): Said[] => {
  const saidOf = (span: Span, value: boolean): Said => ({
    span,
    statement: { kind, value, words: span.words },
  });
  return [
    ...no.map((span) => saidOf(span, false)),
    ...yes.filter((span) => !no.some((other) => overlaps(other, span))).map((span) => saidOf(span, true)),
  ];
};

/** The first words for a value stand for it until another value is said: the later one holds. */
const changesOnly = (said: readonly Said[]): Statement[] => {
  const inOrder = said.toSorted((one, other) => one.span.start - other.span.start);
  const told = ({ statement }: Said) => ('value' in statement ? statement.value : null);
  return inOrder
    .filter((entry, index) => {
      const before = inOrder[index - 1];
      return before === undefined || told(before) !== told(entry);
    })
    .map(({ statement }) => statement);
};

/** Who does not care for types does not need them either. */
const withoutNeed = (statements: readonly Statement[]): Statement[] => {
  const last = statements.at(-1);
  return last?.kind === 'typed' && !last.value
    ? [...statements, { kind: 'not-need', id: 'static-types', words: last.words }]
    : [...statements];
};

/** How the code is to be structured, whether types count and whether it computes, each in the order it is said. */
export const readCharacter = (turn: TurnText): Statement[] => {
  const computes = turn.find((lexicon) => lexicon.cpuBound);
  // A negation near types may be one of two ("whatever isn't typed is out"), so only plain words against them count.
  const types = yesOrNo(
    'typed',
    turn.find((lexicon) => lexicon.typed),
    turn.find((lexicon) => lexicon.notTyped),
  );
  const computing = yesOrNo(
    'cpu-bound',
    computes.filter((span) => !isDenied(turn, span)),
    [...turn.find((lexicon) => lexicon.notCpuBound), ...computes.filter((span) => isDenied(turn, span))],
  );
  return [
    ...changesOnly([
      ...structures(turn, 'light', (lexicon) => lexicon.light),
      ...structures(turn, 'strong', (lexicon) => lexicon.strong),
    ]),
    ...withoutNeed(changesOnly(types)),
    ...changesOnly(computing),
  ];
};
