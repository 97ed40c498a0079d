import { type DeliveryDeps, deliverOnce } from './deliver.ts';
import { type Form, stateValues } from './element-state.ts';
import { type Shown, shownName } from './find-place.ts';
import { messageJson } from './message-json.ts';
import { BOT, TEAM } from './seed.ts';
import { issueResponseUrl } from './serve-response-url.ts';
import { issueTrigger, type WorkspaceState } from './state.ts';
import type { ApiContext } from './web-api/api-types.ts';
import type { Channel, Delivery, User } from './workspace-types.ts';

export const FORM = 'application/x-www-form-urlencoded';

/** What every interaction says about who and where. */
export function interactionSource(user: User): Record<string, unknown> {
  return {
    token: 'playground',
    api_app_id: BOT.appId,
    user: { id: user.id, username: user.name, name: user.name, team_id: TEAM.id },
    team: { id: TEAM.id, domain: TEAM.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

export function channelSource(channel: Channel): { id: string; name: string } {
  return { id: channel.id, name: shownName(channel) };
}

/** A message as a form that a person fills in. */
export function messageForm(user: User, channel: Channel, { shown }: Shown): Form {
  return { user: user.id, id: `${channel.id}:${shown.ts}` };
}

/** Sends the use of an element of a message. */
export async function deliverMessageAction(
  place: { user: User; channel: Channel; found: Shown },
  action: Record<string, unknown>,
  context: ApiContext,
  deps: DeliveryDeps,
): Promise<Delivery & { triggerId: string; responseUrl: string }> {
  const { state } = context;
  const { user, channel, found } = place;
  const { shown, isEphemeral } = found;
  const triggerId = issueTrigger(state, user.id);
  const original = { ts: shown.ts, isEphemeral };
  const responseUrl = issueResponseUrl(context, { user: user.id, channel: channel.id, original });
  const payload = {
    type: 'block_actions',
    ...interactionSource(user),
    channel: channelSource(channel),
    container: {
      type: 'message',
      message_ts: shown.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...(shown.thread_ts === undefined ? {} : { thread_ts: shown.thread_ts }),
    },
    ...(found.isEphemeral ? {} : { message: messageJson(state, found.shown, false) }),
    state: { values: stateValues(state, messageForm(user, channel, found), shown.blocks ?? []) },
    trigger_id: triggerId,
    response_url: responseUrl,
    actions: [action],
  };
  return { ...(await deliverPayload(payload, triggerId, state, deps)), triggerId, responseUrl };
}

/** Sends an interaction and, when it has a trigger, keeps it so that it can be sent again. */
export function deliverPayload(
  payload: Record<string, unknown>,
  triggerId: string | null,
  state: WorkspaceState,
  deps: DeliveryDeps,
): Promise<Delivery> {
  const envelope = {
    body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
    contentType: FORM,
  };
  if (triggerId !== null) state.envelopes.set(triggerId, envelope);
  return deliverOnce(envelope, deps);
}
