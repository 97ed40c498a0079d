import type { Answer } from '../../answer.ts';
import { type MessageKey, messagesIn } from '../../narrate/messages/messages.ts';
import { shorten } from '../../narrate/shorten.ts';
import { sayComparison } from '../../profile/say-requirements/say-requirements.ts';
import { plain } from '../../render/forms/view.ts';
import { LIMITS } from '../../render/limits.ts';
import type { Block, Button, FeedbackButtons, Overflow } from '../../render/message.ts';
import { oneLine } from '../../render/visible-text.ts';
import { writeRef } from './form-values.ts';

/** What a button under an answer opens. */
export const TOOLS = [
  'form.priorities',
  'form.requirements',
  'form.decision',
  'form.vote',
  'show.changes',
  'show.evidence',
] as const;
export type Tool = (typeof TOOLS)[number];

export const isTool = (word: string): word is Tool => TOOLS.some((tool) => tool === word);

/** The action of the menu with what does not fit beside the other buttons. */
export const MORE_ACTION = 'more.tools';
/** The action of the button that compares the first three; its value is the question in words. */
export const COMPARE_ACTION = 'compare_top';
export const FEEDBACK_ACTION = 'feedback';

const LABELS = {
  'form.priorities': 'button.priorities',
  'form.requirements': 'button.requirements',
  'form.decision': 'button.decision',
  'form.vote': 'button.vote',
  'show.changes': 'button.changes',
  'show.evidence': 'button.evidence',
} as const satisfies Record<Tool, MessageKey>;

/** Characters of labels that stand beside each other on a phone in two lines. */
const ROOM = 84;
const COMPARED = 3;

/** "Compare A, B and C.": the first three as the table names them; null where there are no three to compare. */
const comparisonOf = ({ ranking, reading, explanation }: Answer): string | null => {
  const first = ranking?.options.slice(0, COMPARED) ?? [];
  const isCompared = reading.behaviour === 'compare' && (ranking?.options.length ?? 0) <= COMPARED;
  const rows = explanation.tables.flatMap((table) => table.rows);
  const names = first.flatMap(({ id }) => rows.find((row) => row.id === id)?.cells[0] ?? []);
  return names.length < COMPARED || isCompared ? null : sayComparison(names.map(oneLine));
};

type Entry = { kind: 'tool'; tool: Tool; label: string } | { kind: 'compare'; words: string; label: string };

const entriesOf = (answer: Answer): Entry[] => {
  const { say } = messagesIn(answer.reading.lang);
  const toolOf = (tool: Tool): Entry => ({
    kind: 'tool',
    tool,
    label: shorten(say(LABELS[tool]), LIMITS.buttonText),
  });
  const words = comparisonOf(answer);
  const label = shorten(say('button.compare'), LIMITS.buttonText);
  return [
    toolOf('form.priorities'),
    toolOf('form.requirements'),
    ...(words === null ? [] : [{ kind: 'compare' as const, words, label }]),
    toolOf('show.evidence'),
    toolOf('form.decision'),
    toolOf('form.vote'),
    toolOf('show.changes'),
  ];
};

/**
 * What can be done with a ranked answer, in its language: a row of buttons, the last of them in a menu where the row
 * would get long. Null for an answer that ranks nothing.
 */
export const toolsOf = (answer: Answer, requestId: string): Block | null => {
  if (answer.ranking === null || answer.ranking.options.length === 0) return null;
  const ref = writeRef({ requestId, lang: answer.reading.lang });
  const elements: (Button | Overflow)[] = [];
  const rest: Overflow['options'] = [];
  let room = ROOM;
  for (const entry of entriesOf(answer)) {
    const { label } = entry;
    room -= label.length;
    if (entry.kind === 'compare') {
      elements.push({ type: 'button', text: plain(label), action_id: COMPARE_ACTION, value: entry.words });
    } else if (room >= 0 && rest.length === 0) {
      elements.push({ type: 'button', text: plain(label), action_id: entry.tool, value: ref });
    } else rest.push({ text: plain(label), value: `${entry.tool}:${ref}` });
  }
  if (rest.length > 0) elements.push({ type: 'overflow', action_id: MORE_ACTION, options: rest });
  return { type: 'actions', elements };
};

/** Thumbs up and down, as Slack draws them. */
export const feedbackButtons = (answer: Answer, requestId: string): FeedbackButtons => {
  const { lang } = answer.reading;
  const { say } = messagesIn(lang);
  const ref = writeRef({ requestId, lang });
  const button = (key: 'feedback.good' | 'feedback.bad', value: 'up' | 'down') => ({
    text: plain(shorten(say(key), LIMITS.buttonText)),
    value: `${value}:${ref}`,
    accessibility_label: shorten(say(key), LIMITS.buttonText),
  });
  return {
    type: 'feedback_buttons',
    action_id: FEEDBACK_ACTION,
    positive_button: button('feedback.good', 'up'),
    negative_button: button('feedback.bad', 'down'),
  };
};
