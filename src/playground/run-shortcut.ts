import type { DeliveryDeps } from './deliver.ts';
import { findPlace, findShown, findUser } from './find-place.ts';
import { channelSource, deliverPayload, interactionSource } from './interaction-payload.ts';
import type { RunShortcut } from './interaction-types.ts';
import { messageJson } from './message-json.ts';
import { issueResponseUrl } from './serve-response-url.ts';
import { issueTrigger, nextTimestamp } from './state.ts';
import type { ApiContext } from './web-api/api-types.ts';
import type { SentCommand } from './workspace-types.ts';

/** Runs a shortcut from a message's menu, which works where the bot is not a member too. */
export async function runShortcut(
  sent: RunShortcut,
  context: ApiContext,
  deps: DeliveryDeps,
): Promise<SentCommand> {
  const { state } = context;
  const user = findUser(state, sent.user);
  const channel = findPlace(state, user, sent.channel);
  const found = findShown(state, user, channel, sent.messageTs);
  if (found.isEphemeral) throw new Error('a message that only one person sees has no shortcuts');
  const triggerId = issueTrigger(state, user.id);
  const responseUrl = issueResponseUrl(context, { user: user.id, channel: channel.id });
  const payload = {
    type: 'message_action',
    ...interactionSource(user),
    channel: channelSource(channel),
    callback_id: sent.callbackId,
    action_ts: nextTimestamp(state),
    trigger_id: triggerId,
    response_url: responseUrl,
    message_ts: found.shown.ts,
    message: messageJson(state, found.shown, false),
  };
  return { ...(await deliverPayload(payload, triggerId, state, deps)), triggerId, responseUrl };
}
