import { asObject } from './block-kit/rules.ts';
import { type DeliveryDeps, deliverOnce } from './deliver.ts';
import { findPlace, findUser, shownName } from './find-place.ts';
import { FORM } from './interaction-payload.ts';
import { postResponse } from './post-response.ts';
import { BOT, COMMAND, TEAM } from './seed.ts';
import { issueResponseUrl } from './serve-response-url.ts';
import { issueTrigger } from './state.ts';
import type { ApiContext } from './web-api/api-types.ts';
import { readMessageContent } from './web-api/message-content.ts';
import type { Delivery, SendCommand, SentCommand } from './workspace-types.ts';

/** Runs a slash command. What the bot answers in its acknowledgement is shown to the person, as Slack does. */
export async function runCommand(
  sent: SendCommand,
  context: ApiContext,
  deps: DeliveryDeps,
): Promise<SentCommand> {
  const { state } = context;
  const user = findUser(state, sent.user);
  const channel = findPlace(state, user, sent.channel);
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
