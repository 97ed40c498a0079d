import { element, syncChildren } from './dom.js';

/** Shows the prompts the bot set for a whole conversation, without a thread; a click sends one as a message. */
export function drawPrompts(container, statuses, channel, send) {
  const pinned = statuses.find((each) => each.channel === channel && each.threadTs === '');
  const prompts = pinned?.prompts ?? [];
  container.hidden = prompts.length === 0;
  syncChildren(
    container,
    prompts.map((prompt, index) => ({ ...prompt, key: `${channel} ${index}` })),
    (prompt) => prompt.key,
    ({ title, message }) =>
      element('button', { type: 'button', class: 'button', onclick: () => send(message) }, title),
  );
  container.setAttribute('aria-label', pinned?.promptsTitle || 'Suggested prompts');
}
