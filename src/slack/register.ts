import type { App } from '@slack/bolt';
import { ANSWER_ACTION, REMOVE_ACTION } from './answer-actions.ts';
import { COMMAND } from './command-name.ts';
import { handleUnknownAction } from './handle-action.ts';
import { handleAnswerPress } from './handle-answer-press.ts';
import { handleCommand } from './handle-command.ts';
import { handleError, type ListenerFailure } from './handle-error.ts';
import { handleHomeOpened } from './handle-home-opened.ts';
import { handleMention } from './handle-mention.ts';
import { handleMessage } from './handle-message.ts';
import { handleRemove } from './handle-remove.ts';
import { handleStop } from './handle-stop.ts';
import { handleUnknownCommand } from './handle-unknown-command.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Puts every listener on a Bolt app. Whatever none of them takes is acknowledged by the intake. */
export const register = (app: App, deps: SlackDeps): void => {
  app.command(COMMAND, handleCommand(deps));
  app.command(/^(?!\/stack-compare$)/, handleUnknownCommand(deps));
  app.event('app_mention', handleMention(deps));
  app.event('message', handleMessage(deps));
  app.event('app_home_opened', handleHomeOpened(deps));
  app.event('agent_session_stopped', handleStop(deps));
  app.action(REMOVE_ACTION, handleRemove(deps));
  app.action(ANSWER_ACTION, handleAnswerPress(deps));
  app.action(
    new RegExp(`^(?!${REMOVE_ACTION}$)(?!${ANSWER_ACTION.source.slice(1)})`),
    handleUnknownAction(deps),
  );
  const onError = handleError({ ...deps, api: app.client });
  app.error(async ({ error, body, context }: ListenerFailure) => onError({ error, body, context }));
};
