import { type Decision, optionName, statusWords } from '../../decisions/decision.ts';
import { messagesIn } from '../../narrate/messages/messages.ts';
import { shorten } from '../../narrate/shorten.ts';
import { escapeToFit } from '../escape-mrkdwn.ts';
import { READABLE } from '../limits.ts';
import type { Message } from '../message.ts';
import { isVisible, oneLine } from '../visible-text.ts';

/** What somebody did with a note. `name`: a display name, where Slack tells it; `today`: YYYY-MM-DD. */
export type NewsAnswer = {
  kind: 'reaffirmed' | 'reopened';
  decision: Decision;
  name: string | undefined;
  today: string;
};

/** A name of a person as words of a line. */
export const personName = (name: string | undefined): string => {
  const shown = oneLine(name ?? '');
  return isVisible(shown) ? shorten(shown, READABLE.cell) : messagesIn('en').say('news.somebody');
};

/** "Mira reaffirmed D-12 on 2026-11-28: still Django." */
export const answeredLine = ({ kind, decision, name, today }: NewsAnswer): string => {
  const { say } = messagesIn('en');
  const { id, status, chosen } = decision;
  const values = { name: personName(name), id, date: today };
  if (kind === 'reopened') return say('news.reopened', values);
  const key = status.kind === 'proposed' ? 'news.reaffirmed-proposed' : 'news.reaffirmed';
  return say(key, { ...values, chosen: optionName(chosen, decision) });
};

/** How to go on with a reopened decision: the options that were considered, as something to ask. */
const goOn = (decision: Decision): string => {
  const { say, list } = messagesIn('en');
  const names = [...new Set([decision.chosen, ...decision.options.map(({ id }) => id)])]
    .slice(0, 3)
    .map((id) => optionName(id, decision));
  const example =
    names.length > 1
      ? say('news.reopened.compare', { options: list(names) })
      : say('news.reopened.without', { option: names[0] ?? decision.chosen });
  return say('news.reopened.how', { example });
};

/** The line for the thread when a note was answered, with how to go on where the decision is open again. */
export const renderAnswered = (answer: NewsAnswer): Message => {
  const { sentences } = messagesIn('en');
  const words = sentences([answeredLine(answer), answer.kind === 'reopened' ? goOn(answer.decision) : '']);
  return {
    text: escapeToFit(words, READABLE.summary),
    blocks: [{ type: 'section', text: { type: 'plain_text', text: words, emoji: false } }],
  };
};

/** Why a note takes no answer: what the decision is by now, or that it is gone. */
export const restingLine = (id: string, decision: Decision | null): string => {
  const { say } = messagesIn('en');
  if (decision === null) return say('news.deleted', { id });
  return decision.status.kind === 'proposed'
    ? say('news.status.proposed', { id })
    : say('news.resting', { id, status: statusWords(decision.status) });
};

/** A block as Slack hands it back: nothing but its type is looked at. */
export type ShownBlock = { type: string } & Record<string, unknown>;

/** Whether a block says what to do with a note, or does it. */
const isTodo = ({ type, text }: ShownBlock): boolean => {
  if (type === 'actions') return true;
  const { say } = messagesIn('en');
  const words = JSON.stringify(text ?? null);
  return (
    type === 'section' &&
    [say('news.todo'), say('news.todo-proposed')].some((line) => words.includes(JSON.stringify(line)))
  );
};

/** A note as it stands in Slack, without its buttons and with a line at its end that says why. */
export const closedNote = (
  shown: { text: string; blocks: readonly ShownBlock[] },
  line: string,
): { text: string; blocks: ShownBlock[] } => {
  const { say } = messagesIn('en');
  const todo = [say('news.todo'), say('news.todo-proposed')];
  // What Slack hands back as `text` is escaped already.
  const kept = shown.text
    .split('\n')
    .filter((words) => !todo.includes(words))
    .join('\n');
  const end: ShownBlock = { type: 'context', elements: [{ type: 'plain_text', text: line, emoji: false }] };
  return {
    text: `${kept}\n${escapeToFit(line, READABLE.note)}`,
    blocks: [...shown.blocks.filter((block) => !isTodo(block)), end],
  };
};
