import { escapeMrkdwn } from '../render/escape-mrkdwn.ts';
import { LIMITS } from '../render/limits.ts';
import type { Block, Message } from '../render/message.ts';

/** A message with a sentence of the bot's own put before it. `note` must not hold anyone else's words. */
export const addNote = (message: Message, note: string): Message => {
  const context: Block = { type: 'context', elements: [{ type: 'plain_text', text: note, emoji: false }] };
  const text = `${note}\n${message.text}`;
  // Where there are no blocks the text is what people see: a block would take its place.
  if (message.blocks.length === 0 || message.blocks.length >= LIMITS.blocks) return { ...message, text };
  return { text, blocks: [context, ...message.blocks] };
};

/** A message of one line. A name or other words of people in it stay plain words. */
export const noteMessage = (note: string): Message => ({
  text: escapeMrkdwn(note),
  blocks: [{ type: 'section', text: { type: 'plain_text', text: note, emoji: false } }],
});
