import type { App } from '@slack/bolt';
import { handleUnknownAction } from './handle-action.ts';
import { handleCommand } from './handle-command.ts';
import { handleError, type ListenerFailure } from './handle-error.ts';
import { handleMention } from './handle-mention.ts';
import { handleMessage } from './handle-message.ts';
import { handleUnknownCommand } from './handle-unknown-command.ts';
import type { SlackDeps } from './slack-deps.ts';

export const COMMAND = '/stack-compare';

/** Puts every listener on a Bolt app. Whatever none of them takes is acknowledged by the intake. */
export const register = (app: App, deps: SlackDeps): void => {
  app.command(COMMAND, handleCommand(deps));
  app.command(/^(?!\/stack-compare$)/, handleUnknownCommand(deps));
  app.event('app_mention', handleMention(deps));
  app.event('message', handleMessage(deps));
  app.action(/.*/, handleUnknownAction(deps));
  const onError = handleError({ ...deps, api: app.client });
  app.error(async ({ error, body }: ListenerFailure) => onError({ error, body }));
};
