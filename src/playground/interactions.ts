import { asObject } from './block-kit/rules.ts';
import { type DeliveryDeps, deliverOnce } from './deliver.ts';
import { actionAnswer, findElement } from './find-element.ts';
import { messageJson } from './message-json.ts';
import { postResponse } from './post-response.ts';
import { BOT, COMMAND, DEFAULT_CHANNEL, DEFAULT_USER, TEAM } from './seed.ts';
import { issueResponseUrl } from './serve-response-url.ts';
import { findMessage, issueTrigger, nextTimestamp, type WorkspaceState } from './state.ts';
import type { ApiContext } from './web-api/api-types.ts';
import { readMessageContent } from './web-api/message-content.ts';
import type { Channel, Click, Delivery, SendCommand, SentCommand, User } from './workspace-types.ts';

const FORM = 'application/x-www-form-urlencoded';

/** Runs a slash command. What the bot answers in its acknowledgement is shown to the person, as Slack does. */
export async function runCommand(
  sent: SendCommand,
  context: ApiContext,
  deps: DeliveryDeps,
): Promise<SentCommand> {
  const { state } = context;
  const user = findUser(state, sent.user);
  const channel = findChannel(state, sent.channel);
  const triggerId = issueTrigger(state, user.id);
  const responseUrl = issueResponseUrl(context, { user: user.id, channel: channel.id });
  const form = new URLSearchParams({
    token: 'playground',
    team_id: TEAM.id,
    team_domain: TEAM.domain,
    channel_id: channel.id,
    channel_name: shownName(channel),
    user_id: user.id,
    user_name: user.name,
    command: sent.command ?? COMMAND,
    text: sent.text,
    api_app_id: BOT.appId,
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: triggerId,
    ...sent.overrides,
  });
  const envelope = { body: form.toString(), contentType: FORM };
  state.envelopes.set(triggerId, envelope);
  const delivery = await deliverOnce(envelope, deps);
  showAcknowledgement(delivery, sent.command ?? COMMAND, { user: user.id, channel: channel.id }, context);
  return { ...delivery, triggerId, responseUrl };
}

/** Clicks an element of a message or an ephemeral message. Throws when it is not there. */
export async function clickElement(
  click: Click,
  context: ApiContext,
  deps: DeliveryDeps,
): Promise<Delivery & { triggerId: string; responseUrl: string }> {
  const { state } = context;
  const user = findUser(state, click.user);
  const channel = findChannel(state, click.channel);
  const message = findMessage(state, channel.id, click.messageTs);
  const ephemeral = state.ephemerals.find((each) => each.ts === click.messageTs && each.user === user.id);
  const shown = message ?? ephemeral;
  if (shown === undefined) throw new Error(`no message ${click.messageTs} in ${click.channel}`);
  const action = describeAction(shown.blocks ?? [], click, state);
  const triggerId = issueTrigger(state, user.id);
  const original = { ts: shown.ts, isEphemeral: message === undefined };
  const responseUrl = issueResponseUrl(context, { user: user.id, channel: channel.id, original });
  const payload = {
    ...clickSource(user, channel),
    container: {
      type: 'message',
      message_ts: shown.ts,
      channel_id: channel.id,
      is_ephemeral: message === undefined,
      ...(shown.thread_ts === undefined ? {} : { thread_ts: shown.thread_ts }),
    },
    ...(message === undefined ? {} : { message: messageJson(state, message, false) }),
    trigger_id: triggerId,
    response_url: responseUrl,
    actions: [action],
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  state.envelopes.set(triggerId, { body, contentType: FORM });
  return { ...(await deliverOnce({ body, contentType: FORM }, deps)), triggerId, responseUrl };
}

function clickSource(user: User, channel: Channel): Record<string, unknown> {
  return {
    type: 'block_actions',
    token: 'playground',
    api_app_id: BOT.appId,
    user: { id: user.id, username: user.name, name: user.name, team_id: TEAM.id },
    team: { id: TEAM.id, domain: TEAM.domain },
    channel: { id: channel.id, name: shownName(channel) },
    enterprise: null,
    is_enterprise_install: false,
    state: { values: {} },
  };
}

function describeAction(
  blocks: readonly unknown[],
  click: Click,
  state: WorkspaceState,
): Record<string, unknown> {
  const found = findElement(blocks, click);
  const answer = found === undefined ? undefined : actionAnswer(found.element, click.value);
  if (found === undefined || answer === undefined) throw new Error(`no element ${click.actionId} to click`);
  const type = found.element['type'];
  const named = { type, action_id: click.actionId, block_id: found.blockId };
  return { ...named, ...answer, action_ts: nextTimestamp(state) };
}

/** The person of that id, the first one when none is named. Throws on an unknown id. */
export function findUser(state: WorkspaceState, id = DEFAULT_USER): User {
  const user = state.users.get(id);
  if (user === undefined) throw new Error(`no user ${id}`);
  return user;
}

/** The conversation of that id, the first one when none is named. Throws on an unknown id. */
export function findChannel(state: WorkspaceState, id = DEFAULT_CHANNEL): Channel {
  const channel = state.channels.get(id);
  if (channel === undefined) throw new Error(`no channel ${id}`);
  return channel;
}

/** Commands and clicks do not name private places. */
function shownName({ kind, name }: Channel): string {
  return { public: name, private: 'privategroup', direct: 'directmessage' }[kind];
}

function showAcknowledgement(
  { failure, body }: Delivery,
  command: string,
  target: { user: string; channel: string },
  context: ApiContext,
): void {
  if (failure !== undefined) {
    const error = failure === 'http_timeout' ? 'operation_timeout' : 'dispatch_failed';
    const content = {
      text: `${command} failed with the error "${error}"`,
      blocks: undefined,
      metadata: undefined,
    };
    postResponse({}, { ...content, warnings: [] }, { ...target, via: 'slackbot' }, context);
    return;
  }
  if (body === '') return;
  const args = parseAcknowledgement(body);
  const read = readMessageContent(args, 'new');
  if (read.ok) postResponse(args, read.content, { ...target, via: 'acknowledgement' }, context);
}

function parseAcknowledgement(body: string): Record<string, unknown> {
  try {
    return asObject(JSON.parse(body)) ?? { text: body };
  } catch {
    return { text: body };
  }
}
