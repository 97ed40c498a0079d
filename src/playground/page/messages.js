import { blockNodes } from './blocks.js';
import { element } from './dom.js';
import { mrkdwnNodes } from './mrkdwn.js';

/** One message or ephemeral message. `actions` are what can be done with it: `openThread` and `click`. */
export function messageNode(message, state, names, actions) {
  const isEphemeral = message.via !== undefined;
  const author = authorOf(message, state);
  return element(
    'article',
    {
      class: isEphemeral ? 'message ephemeral' : 'message',
      'aria-label': `${author.realName}, ${timeOf(message.ts)}`,
    },
    element(
      'span',
      { class: `avatar tone-${author.tone}`, 'aria-hidden': 'true' },
      initials(author.realName),
    ),
    element(
      'div',
      { class: 'body' },
      element(
        'p',
        { class: 'by' },
        element('strong', {}, author.realName),
        author.isBot ? element('span', { class: 'tag' }, 'app') : undefined,
        element('time', { datetime: new Date(Number(message.ts) * 1000).toISOString() }, timeOf(message.ts)),
        message.edited === undefined ? undefined : element('span', { class: 'faint' }, '(edited)'),
        isEphemeral ? element('span', { class: 'faint' }, 'Only visible to you') : undefined,
      ),
      contentNodes(message, names, actions.click),
      reactionsNode(message),
      repliesNode(message, actions.openThread),
    ),
  );
}

function contentNodes(message, names, click) {
  if (message.blocks !== undefined && message.blocks.length > 0) {
    return blockNodes(message.blocks, names, (pressed) => click({ ...pressed, messageTs: message.ts }));
  }
  return element('div', { class: 'block words' }, mrkdwnNodes(message.text, names));
}

function reactionsNode({ reactions = [] }) {
  if (reactions.length === 0) return undefined;
  const tags = reactions.map(({ name, count }) => element('li', { class: 'tag' }, `:${name}: ${count}`));
  return element('ul', { class: 'reactions', 'aria-label': 'Reactions' }, tags);
}

function repliesNode({ ts, replies = 0 }, openThread) {
  if (openThread === undefined) return undefined;
  const label = replies === 0 ? 'Reply in thread' : replies === 1 ? '1 reply' : `${replies} replies`;
  const kind = replies === 0 ? 'quiet later' : 'quiet';
  return element('button', { type: 'button', class: kind, onclick: () => openThread(ts) }, label);
}

function authorOf(message, { users, bot }) {
  const id = message.via === 'slackbot' ? bot.slackbot : message.via === undefined ? message.user : bot.user;
  const index = users.findIndex((user) => user.id === id);
  const user = users[index] ?? { realName: id, isBot: false };
  return { ...user, tone: user.isBot ? 'bot' : String(Math.max(0, index) % 4) };
}

function initials(name) {
  return name
    .split(/[\s-]+/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');
}

function timeOf(ts) {
  return new Date(Number(ts) * 1000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
