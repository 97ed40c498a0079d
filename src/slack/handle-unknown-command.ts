import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { SlackDeps } from './slack-deps.ts';

/** Any other command, e.g. from an older manifest: without an answer Slack would show a timeout error. */
export const handleUnknownCommand =
  (deps: SlackDeps) =>
  async ({ ack }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    deps.log.warn('an unknown command came in');
    await ack({
      response_type: 'ephemeral',
      text: 'I do not know that command. Ask me with `/stack-compare` and your question, or `/stack-compare help`.',
    });
  };
