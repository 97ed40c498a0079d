import type { Answer } from '../answer.ts';
import { shorten } from '../narrate/shorten.ts';
import { charactersOfMessage } from '../render/characters-of-message.ts';
import { LIMITS, READABLE } from '../render/limits.ts';
import type { Block, Button, IconButton, Message, PlainText } from '../render/message.ts';
import { isVisible, oneLine } from '../render/visible-text.ts';
import { feedbackButtons, toolsOf } from './forms/answer-tools.ts';

/** The action of the bin under an answer; its value is the request's id. */
export const REMOVE_ACTION = 'remove_answer';

/** The actions of the likely answers to the question of an answer; the value of each is the answer in words. */
export const ANSWER_ACTION = /^answer_question\.\d+$/;

const plain = (text: string): PlainText => ({ type: 'plain_text', text, emoji: false });

const removeButton = (requestId: string): IconButton => ({
  type: 'icon_button',
  icon: 'trash',
  text: plain('Remove this answer'),
  action_id: REMOVE_ACTION,
  value: requestId,
  accessibility_label: 'Remove this answer from the thread',
  confirm: {
    title: plain('Remove this answer?'),
    text: plain('My messages for this question are deleted for everyone. The question can be asked again.'),
    confirm: plain('Remove'),
    deny: plain('Keep'),
  },
});

/** A button for each likely answer that can be sent whole, as far as they fit into the room that is left. */
const answerButtons = (answers: readonly string[], room: number): Button[] => {
  const buttons: Button[] = [];
  let left = room;
  for (const [index, value] of answers.entries()) {
    const label = shorten(oneLine(value), LIMITS.buttonText);
    const size = label.length + value.length;
    if (!isVisible(label) || value.length > LIMITS.buttonValue || size > left) continue;
    buttons.push({
      type: 'button',
      text: plain(label),
      action_id: `answer_question.${index + 1}`,
      value,
    });
    left -= size;
  }
  return buttons.slice(0, READABLE.answerButtons);
};

/** Blocks in their order, without the first of them that there is no room for; the last one goes last. */
const within = (blocks: readonly Block[], room: number): Block[] =>
  blocks.slice(Math.max(0, blocks.length - room));

/**
 * A message of an answer with what can be done about it underneath: the likely answers to its question, what a ranked
 * `answer` can be asked for, thumbs up and down, and the bin, which is kept where there is room for little.
 */
export const addAnswerActions = (
  message: Message,
  requestId: string,
  answers: readonly string[] = [],
  answer: Answer | null = null,
): Message => {
  const room = LIMITS.blocks - message.blocks.length;
  // Where there are no blocks the text is what people see: a block would take its place.
  if (message.blocks.length === 0 || room <= 0) return message;
  const bin = removeButton(requestId);
  const last: Block = {
    type: 'context_actions',
    elements: answer === null ? [bin] : [feedbackButtons(answer, requestId), bin],
  };
  const withBin = { ...message, blocks: [...message.blocks, last] };
  const left = LIMITS.messageCharacters - charactersOfMessage(withBin);
  if (left < 0) return { ...message, blocks: [...message.blocks, { ...last, elements: [bin] }] };
  const tools = answer === null ? null : toolsOf(answer, requestId);
  const toolBlocks = tools === null ? [] : [tools];
  const ofTools = charactersOfMessage({ text: '', blocks: toolBlocks });
  // The question is what moves the answer on: its likely answers go before what can be opened.
  const buttons = answerButtons(answers, left);
  const ofButtons = charactersOfMessage({ text: '', blocks: [{ type: 'actions', elements: buttons }] });
  const actions: Block[] = [
    ...(ofTools <= left - ofButtons ? toolBlocks : []),
    ...(buttons.length > 0 ? [{ type: 'actions' as const, elements: buttons }] : []),
    last,
  ];
  const shown = within(actions, room);
  return { ...message, blocks: [...message.blocks, ...shown] };
};
