import { wireComposer } from './composer.js';
import { append, element, syncChildren } from './dom.js';
import { drawBanner } from './draw-banner.js';
import { drawPrompts } from './draw-prompts.js';
import { drawMessageLog } from './message-log.js';
import { messageNode } from './messages.js';
import { watchVisits } from './watch-visits.js';

const byId = (id) => document.getElementById(id);
const wide = matchMedia('(min-width: 1000px)');

/** What the workspace says, and what this page looks at. */
let state;
const looking = { channel: '', thread: '', user: '' };
/** Set when a question was sent: the first answer to it opens its thread by itself. */
let waitingSince = '';
let isLost = false;
/** Tells the bot that somebody looks at its Messages tab. */
const noteVisit = watchVisits((user) => send('messages-tab', { user }));

const names = {
  user: (id) => state.users.find((user) => user.id === id)?.name ?? id,
  channel: (id) => state.channels.find((channel) => channel.id === id)?.name ?? id,
};

async function refresh() {
  const response = await fetch(`/playground/state?since=${state?.version ?? ''}`);
  if (response.status === 204) return;
  const fresh = await response.json();
  if (state !== undefined && fresh.version < state.version) return;
  const isFirst = state === undefined;
  state = fresh;
  if (isFirst) start();
  openAnswer();
  draw();
}

/** Asks again and again, and says so when nobody answers any more. */
async function keepFresh() {
  try {
    await refresh();
    if (isLost) notify('');
    isLost = false;
  } catch {
    notify('The playground does not answer. Is it still running?');
    isLost = true;
  }
  setTimeout(keepFresh, isLost ? 2000 : document.hidden ? 1000 : 250);
}

function start() {
  looking.user = state.defaults.user;
  readAddress();
  const people = state.users.filter((user) => !user.isBot && user.id !== state.bot.slackbot);
  append(
    byId('persona'),
    people.map((user) => element('option', { value: user.id }, user.realName)),
  );
  byId('persona').value = looking.user;
  append(
    byId('example-list'),
    state.examples.map((question) =>
      element('li', {}, element('button', { type: 'button', onclick: () => ask(question) }, question)),
    ),
  );
  drawBanner(byId('dataset'), byId('model'), state.banner);
}

function readAddress() {
  const [channel = '', thread = ''] = decodeURIComponent(location.hash.slice(1)).split('/');
  const isKnown = state.channels.some((each) => each.id === channel);
  looking.channel = isKnown ? channel : state.defaults.channel;
  looking.thread = isKnown ? thread : '';
}

function goTo(channel, thread = '') {
  location.hash = thread === '' ? channel : `${channel}/${thread}`;
}

/** On a wide screen the answer to the question just asked is opened beside it. */
function openAnswer() {
  if (waitingSince === '' || looking.thread !== '' || !wide.matches) return;
  const reply = state.messages.find(
    (message) => message.is_reply && message.channel === looking.channel && message.ts > waitingSince,
  );
  if (reply === undefined) return;
  waitingSince = '';
  goTo(reply.channel, reply.thread_ts);
}

function draw() {
  const channel = state.channels.find((each) => each.id === looking.channel);
  drawChannels();
  byId('channel-name').textContent = title(channel);
  byId('channel-topic').textContent = channel.topic;
  byId('composer-text').placeholder = `Message ${title(channel)}`;
  byId('composer-hint').textContent =
    channel.kind === 'direct'
      ? 'Ask in plain words. Enter sends, Shift+Enter starts a new line.'
      : `Start with ${state.bot.command} or mention @${names.user(state.bot.user)}. Enter sends, Shift+Enter starts a new line.`;
  const here = [...state.messages, ...mine(state.ephemerals)].filter(
    (each) => each.channel === looking.channel,
  );
  here.sort((one, other) => (one.ts < other.ts ? -1 : 1));
  const roots = here.filter(
    (each) => each.thread_ts === undefined || each.thread_ts === each.ts || each.reply_broadcast,
  );
  byId('examples').hidden = roots.length > 0;
  drawLog('messages', 'scroll', roots, true);
  drawThread(here);
  drawPrompts(byId('prompts'), state.statuses, looking.channel, (text) => sendMessage(text, ''));
  noteVisit(channel, looking.user);
}

function drawChannels() {
  const visible = state.channels.filter(
    (each) => each.kind === 'public' || each.members.includes(looking.user),
  );
  const items = visible.map((each) => ({
    id: each.id,
    name: title(each),
    isCurrent: each.id === looking.channel,
  }));
  syncChildren(
    byId('channel-list'),
    items,
    (item) => item.id,
    (item) =>
      element(
        'li',
        {},
        element('a', { href: `#${item.id}`, 'aria-current': item.isCurrent && 'page' }, item.name),
      ),
  );
}

function drawThread(here) {
  const thread = here.filter((each) => each.ts === looking.thread || each.thread_ts === looking.thread);
  const isOpen = looking.thread !== '' && thread.length > 0;
  byId('thread').hidden = !isOpen;
  byId('columns').classList.toggle('with-thread', isOpen);
  if (!isOpen) return;
  drawLog('thread-messages', 'thread-scroll', thread, false);
  const status = state.statuses.find(
    (each) => each.channel === looking.channel && each.threadTs === looking.thread,
  );
  const words = status?.status ?? '';
  byId('thread-status').textContent = words === '' ? '' : `${names.user(state.bot.user)} ${words}`;
}

function drawLog(id, scrollId, messages, isChannel) {
  const draw = (message) =>
    messageNode(message, state, names, {
      openThread: isChannel && message.via === undefined ? (ts) => openThread(ts) : undefined,
      click: (pressed) => send('click', { ...pressed, channel: message.channel, user: looking.user }),
    });
  drawMessageLog(byId(id), byId(scrollId), messages, { isChannel, draw });
}

function mine(ephemerals) {
  return ephemerals.filter((each) => each.user === looking.user).map((each) => ({ ...each, reactions: [] }));
}

function title(channel) {
  return channel.kind === 'direct' ? `@${channel.name}` : `#${channel.name}`;
}

function openThread(ts) {
  goTo(looking.channel, ts);
  requestAnimationFrame(() => byId('thread-text').focus());
}

function closeThread() {
  goTo(looking.channel);
  byId('composer-text').focus();
}

function ask(question) {
  return submit(`${state.bot.command} ${question}`, '');
}

/** Sends what was typed: a command in the channel, or a message in the channel or its open thread. */
async function submit(text, threadTs) {
  if (text.startsWith('/') && threadTs === '') {
    const [command, ...words] = text.split(' ');
    if (command !== state.bot.command)
      return notify(`${command} is not a command here. Try ${state.bot.command}.`);
    return sendHere('command', { command, text: words.join(' ').trim() });
  }
  return sendMessage(text, threadTs);
}

function sendMessage(text, threadTs) {
  return sendHere('message', { text, ...(threadTs === '' ? {} : { threadTs }) });
}

function sendHere(action, body) {
  waitingSince = state.messages.at(-1)?.ts ?? '0';
  return send(action, { ...body, channel: looking.channel, user: looking.user });
}

async function send(action, body) {
  notify('');
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`/playground/${action}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    if (!answer.ok) return notify(answer.error);
    if (answer.failure !== undefined) notify(`The bot did not take it (${answer.failure}). Is it running?`);
    return true;
  } catch {
    return notify('The playground does not answer. Is it still running?');
  }
}

/** Shows a notice, or takes it away; false, so that a failed step can return it. */
function notify(text) {
  byId('notice').textContent = text;
  byId('notice').hidden = text === '';
  return false;
}

wireComposer(byId('composer'), byId('composer-text'), (text) => submit(text, ''));
wireComposer(byId('thread-composer'), byId('thread-text'), (text) => submit(text, looking.thread));
byId('thread-close').addEventListener('click', closeThread);
byId('thread').addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeThread();
});
byId('persona').addEventListener('change', (event) => {
  looking.user = event.target.value;
  const channel = state.channels.find((each) => each.id === looking.channel);
  if (channel.kind !== 'public' && !channel.members.includes(looking.user)) goTo(state.defaults.channel);
  draw();
});
addEventListener('hashchange', () => {
  if (location.hash === '#composer-text') return;
  readAddress();
  draw();
});
void keepFresh();
