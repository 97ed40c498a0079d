import { shorten } from '../narrate/shorten.ts';
import { charactersOfMessage } from '../render/check-message.ts';
import { LIMITS, READABLE } from '../render/limits.ts';
import type { Block, Button, Message, PlainText } from '../render/message.ts';
import { isVisible, oneLine } from '../render/visible-text.ts';

/** The action of the bin under an answer; its value is the request's id. */
export const REMOVE_ACTION = 'remove_answer';

/** The actions of the likely answers to the question of an answer; the value of each is the answer in words. */
export const ANSWER_ACTION = /^answer_question\.\d+$/;

const plain = (text: string): PlainText => ({ type: 'plain_text', text, emoji: false });

const removeButton = (requestId: string): Block => ({
  type: 'context_actions',
  elements: [
    {
      type: 'icon_button',
      icon: 'trash',
      text: plain('Remove this answer'),
      action_id: REMOVE_ACTION,
      value: requestId,
      accessibility_label: 'Remove this answer from the thread',
      confirm: {
        title: plain('Remove this answer?'),
        text: plain(
          'My messages for this question are deleted for everyone. The question can be asked again.',
        ),
        confirm: plain('Remove'),
        deny: plain('Keep'),
      },
    },
  ],
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

/**
 * A message of an answer with what can be done about it underneath: the likely answers to its question, and the
 * bin, which is kept where there is room for one of them only.
 */
export const addAnswerActions = (
  message: Message,
  requestId: string,
  answers: readonly string[] = [],
): Message => {
  const room = LIMITS.blocks - message.blocks.length;
  // Where there are no blocks the text is what people see: a block would take its place.
  if (message.blocks.length === 0 || room <= 0) return message;
  const buttons = answerButtons(answers, LIMITS.messageCharacters - charactersOfMessage(message));
  const actions: Block[] = [removeButton(requestId)];
  if (buttons.length > 0 && room > 1) actions.unshift({ type: 'actions', elements: buttons });
  return { ...message, blocks: [...message.blocks, ...actions] };
};
