import { LIMITS } from '../../render/limits.ts';
import type { Message, PlainText } from '../../render/message.ts';

/** The action of the button under an answer that only its asker sees; its value is the request's id. */
export const SHARE_ACTION = 'share_answer';

const plain = (text: string): PlainText => ({ type: 'plain_text', text, emoji: false });

/** A private answer's last message with a button that asks the same question for the whole channel. */
export const addShareButton = (messages: readonly Message[], requestId: string): Message[] =>
  messages.map((message, index) => {
    const isLast = index === messages.length - 1;
    // Where there are no blocks the text is what people see: a block would take its place.
    if (!isLast || message.blocks.length === 0 || message.blocks.length >= LIMITS.blocks) return message;
    return {
      ...message,
      blocks: [
        ...message.blocks,
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              text: plain('Share in channel'),
              action_id: SHARE_ACTION,
              value: requestId,
            },
          ],
        },
      ],
    };
  });
