import { LIMITS } from '../render/limits.ts';
import type { Block, Message, PlainText } from '../render/message.ts';

/** The action of the bin under an answer; its value is the request's id. */
export const REMOVE_ACTION = 'remove_answer';

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

/** A message of an answer with what can be done about it underneath. */
export const addAnswerActions = (message: Message, requestId: string): Message =>
  message.blocks.length === 0 || message.blocks.length >= LIMITS.blocks
    ? message
    : { ...message, blocks: [...message.blocks, removeButton(requestId)] };
