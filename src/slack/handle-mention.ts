import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { handleMessageEvent } from './handle-message-event.ts';
import type { SlackDeps } from './slack-deps.ts';

/** A mention of the bot, in a channel or inside a thread. */
export const handleMention =
  (deps: SlackDeps) =>
  async ({
    event,
    context,
    client,
  }: SlackEventMiddlewareArgs<'app_mention'> & AllMiddlewareArgs): Promise<void> => {
    await handleMessageEvent(event, context, { ...deps, api: client });
  };
