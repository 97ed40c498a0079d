import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { handleMessageEvent } from './handle-message-event.ts';
import type { SlackDeps } from './slack-deps.ts';

/**
 * A message in the app's own tab, one that mentions the bot and came before its `app_mention`, or one that goes on with
 * an answer without a mention.
 */
export const handleMessage =
  (deps: SlackDeps) =>
  async ({
    event,
    context,
    client,
  }: SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs): Promise<void> => {
    await handleMessageEvent(event, context, { ...deps, api: client });
  };
