/** Slack's words for a message whose form it does not take; another form of the same words may still pass. */
const REJECTED = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_attachments',
  'msg_blocks_too_long',
  'msg_too_long',
  'too_many_blocks',
  'only_one_table_allowed',
]);

/** Whether Slack refused the form of a message, not the message itself. */
export const areBlocksRejected = (word: string | null): boolean => word !== null && REJECTED.has(word);
