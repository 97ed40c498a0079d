import type { Listed, ListedQuestion } from './list-questions.ts';
import type { Redriven } from './redrive.ts';

const SECOND = 1_000;
const UNITS = [
  { name: 'd', ms: 86_400 * SECOND },
  { name: 'h', ms: 3_600 * SECOND },
  { name: 'min', ms: 60 * SECOND },
  { name: 's', ms: SECOND },
];

/** How long in its two largest units, e.g. "1 h 2 min". */
export const describeDuration = (ms: number): string => {
  const from = UNITS.findIndex((unit) => ms >= unit.ms);
  if (from < 0) return 'under 1 s';
  let rest = ms;
  const parts = UNITS.slice(from, from + 2).flatMap(({ name, ms: length }) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count === 0 ? [] : [`${count} ${name}`];
  });
  return parts.join(' ');
};

const minute = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const line = (question: ListedQuestion, rest: readonly string[]): string =>
  `  ${[`${question.id}  in ${question.channel}, asked ${minute(question.askedAt)}`, ...rest].join(', ')}`;

const STATES: Record<ListedQuestion['state'], string> = {
  accepted: 'not answered yet',
  answered: "answered, a model's words may follow",
  explained: 'answered',
  done: 'done',
};

const givenUpLine = (question: ListedQuestion): string =>
  line(question, [
    `given up after ${describeDuration(question.tookMs)}`,
    ...(question.canBeRedriven ? [] : ['its words are deleted: it has to be asked again']),
  ]);

const openLine = (question: ListedQuestion): string =>
  line(question, [
    STATES[question.state],
    `open for ${describeDuration(question.tookMs)}`,
    ...(question.heldBy === null ? [] : [`taken up by replica ${question.heldBy}`]),
  ]);

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${title}: ${lines.length}`, ...lines];

/** How one that was given up is answered after all, in a command that can be pasted. */
const redriveLine = (givenUp: readonly ListedQuestion[]): string[] => {
  const first = givenUp.find(({ canBeRedriven }) => canBeRedriven);
  return first === undefined
    ? []
    : [`To have one answered after all: npm run --silent queue -- redrive ${first.id}`];
};

/** What is listed, in lines for people. */
export const describeListed = ({ givenUp, open }: Listed): string => {
  const lines = [
    ...section('Questions that were given up', givenUp.map(givenUpLine)),
    ...section('Questions that are not done', open.map(openLine)),
    ...redriveLine(givenUp),
  ];
  return `${lines.length === 0 ? 'No question was given up, and none is open.' : lines.join('\n')}\n`;
};

const time = (ms: number): string => new Date(ms).toISOString();

const questionJson = ({ askedAt, endedAt, tookMs, canBeRedriven, heldBy, ...rest }: ListedQuestion) => ({
  ...rest,
  asked_at: time(askedAt),
  ended_at: endedAt === null ? null : time(endedAt),
  took_ms: tookMs,
  can_be_redriven: canBeRedriven,
  held_by: heldBy,
});

/** What is listed, for programs. */
export const listedJson = ({ givenUp, open }: Listed): string =>
  `${JSON.stringify({ given_up: givenUp.map(questionJson), open: open.map(questionJson) })}\n`;

type NotRedriven = Exclude<Redriven, { kind: 'redriven' }>;

const WHY: Record<NotRedriven['kind'], string> = {
  unknown: 'no question has that id (npm run --silent queue -- list shows them)',
  ambiguous: 'several questions begin like that, so give more of the id',
  'not-given-up': 'it was not given up: it is answered, or still will be',
  wiped: 'its words are deleted, so it cannot be answered any more: it has to be asked again',
};

/** Why one was not put back, as a sentence. */
export const describeNotRedriven = ({ id, kind }: NotRedriven): string => `${id}: ${WHY[kind]}.\n`;

/** What was put back, in lines for people; `answered` says when it is answered. */
export const describeRedriven = (ids: readonly string[], answered: string): string => {
  if (ids.length === 0) return 'Nothing was put back.\n';
  const count = ids.length === 1 ? '1 question is' : `${ids.length} questions are`;
  return `${count} put back. ${answered}\n${ids.map((id) => `  ${id}\n`).join('')}`;
};

/** What became of each, for programs. */
export const redrivenJson = (redriven: readonly Redriven[]): string =>
  `${JSON.stringify({
    redriven: redriven.filter(({ kind }) => kind === 'redriven').map(({ id }) => id),
    not_redriven: redriven
      .filter(({ kind }) => kind !== 'redriven')
      .map(({ id, kind }) => ({ id, why: kind })),
  })}\n`;
