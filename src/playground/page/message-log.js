import { syncChildren } from './dom.js';

/**
 * Draws a list of messages. A channel that was scrolled to its end stays there; a thread shows the beginning
 * of what is new, because the beginning of a long answer matters more than its end.
 */
export function drawMessageLog(log, scroll, messages, { isChannel, draw }) {
  const wasAtEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
  const before = new Set([...log.children].map((node) => node.dataset.key));
  syncChildren(log, messages, (message) => `${message.channel}:${message.ts}`, draw);
  const added = [...log.children].filter((node) => !before.has(node.dataset.key));
  if (isChannel && wasAtEnd) scroll.scrollTop = scroll.scrollHeight;
  if (!isChannel && added.length === log.children.length) scroll.scrollTop = 0;
  else if (!isChannel) added[0]?.scrollIntoView({ block: 'start' });
}
