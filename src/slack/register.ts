import type { App } from '@slack/bolt';
import { FEEDBACK_VIEW } from '../render/forms/feedback-modal.ts';
import { PRIORITIES_VIEW } from '../render/forms/priorities-modal.ts';
import { REQUIREMENTS_VIEW } from '../render/forms/requirements-modal.ts';
import { INPUT } from '../render/forms/view.ts';
import { EDIT_ACTION, EDIT_WORKSPACE_ACTION } from '../render/profile/render-profile.ts';
import { PROFILE_FORM } from '../render/profile/render-profile-form.ts';
import { WHOLE_ANSWER_ACTION } from '../render/render-answer.ts';
import { ANSWER_ACTION, REMOVE_ACTION } from './answer-actions.ts';
import { COMMAND } from './command-name.ts';
import { decisionListeners } from './decisions/decision-listeners.ts';
import { COMPARE_ACTION, FEEDBACK_ACTION } from './forms/answer-tools.ts';
import { handleFeedback } from './forms/handle-feedback.ts';
import { handleForm } from './forms/handle-form.ts';
import { handleReason } from './forms/handle-reason.ts';
import { handleOpenView, OPEN_ACTION } from './forms/open-view.ts';
import { handlePreview } from './forms/preview-priorities.ts';
import { handleAnswerPress } from './handle-answer-press.ts';
import { handleCommand } from './handle-command.ts';
import { handleError, type ListenerFailure } from './handle-error.ts';
import { handleHomeOpened } from './handle-home-opened.ts';
import { handleMention } from './handle-mention.ts';
import { handleMessage } from './handle-message.ts';
import { handleRemove } from './handle-remove.ts';
import { handleStop } from './handle-stop.ts';
import { handleUnknownAction } from './handle-unknown-action.ts';
import { handleUnknownCommand } from './handle-unknown-command.ts';
import { homeListeners } from './home/home-listeners.ts';
import type { Listeners } from './listeners.ts';
import { handleShare } from './private/handle-share.ts';
import { SHARE_ACTION } from './private/share-button.ts';
import { handleEditProfile } from './profile/handle-edit-profile.ts';
import { handleProfileForm } from './profile/handle-profile-form.ts';
import { COMPARE_SHORTCUT } from './shortcut/compare-shortcut.ts';
import { handleShortcut } from './shortcut/handle-shortcut.ts';
import type { SlackDeps } from './slack-deps.ts';
import { voteListeners } from './vote/vote-listeners.ts';
import { watchListeners } from './watch/watch-listeners.ts';
import { handleWholeAnswer } from './whole-answer/handle-whole-answer.ts';

/** Buttons and forms of answers and profiles. */
const answerListeners = (deps: SlackDeps): Listeners => ({
  actions: [
    [REMOVE_ACTION, handleRemove(deps)],
    [SHARE_ACTION, handleShare(deps)],
    [WHOLE_ANSWER_ACTION, handleWholeAnswer(deps)],
    [EDIT_ACTION, handleEditProfile(deps)],
    [EDIT_WORKSPACE_ACTION, handleEditProfile(deps)],
    [ANSWER_ACTION, handleAnswerPress(deps)],
    [COMPARE_ACTION, handleAnswerPress(deps)],
    [OPEN_ACTION, handleOpenView(deps)],
    [FEEDBACK_ACTION, handleFeedback(deps)],
    [INPUT, handlePreview(deps)],
  ],
  views: [
    [PROFILE_FORM, handleProfileForm(deps)],
    [PRIORITIES_VIEW, handleForm(deps)],
    [REQUIREMENTS_VIEW, handleForm(deps)],
    [FEEDBACK_VIEW, handleReason(deps)],
  ],
});

/** Every button and form the bot makes, feature by feature. */
const FEATURES = [answerListeners, decisionListeners, voteListeners, watchListeners, homeListeners];

/** Matches what none of these matches. Names are plain words; patterns are anchored. */
const noneOf = (actions: readonly (string | RegExp)[]): RegExp => {
  const known = actions.map((action) => (typeof action === 'string' ? `^${action}$` : action.source));
  return new RegExp(`^(?!${known.map((source) => `(?:${source})`).join('|')})`);
};

/** Puts every listener on a Bolt app. Whatever none of them takes is acknowledged by the intake. */
export const register = (app: App, deps: SlackDeps): void => {
  app.command(COMMAND, handleCommand(deps));
  app.command(/^(?!\/stack-compare$)/, handleUnknownCommand(deps));
  app.event('app_mention', handleMention(deps));
  app.event('message', handleMessage(deps));
  app.event('app_home_opened', handleHomeOpened(deps));
  app.event('agent_session_stopped', handleStop(deps));
  app.shortcut(COMPARE_SHORTCUT, handleShortcut(deps));
  const features = FEATURES.map((listenersOf) => listenersOf(deps));
  for (const [view, handle] of features.flatMap(({ views }) => views)) app.view(view, handle);
  const actions = features.flatMap((feature) => feature.actions);
  for (const [action, handle] of actions) app.action(action, handle);
  app.action(noneOf(actions.map(([action]) => action)), handleUnknownAction(deps));
  const onError = handleError({ ...deps, api: app.client });
  app.error(async ({ error, body, context }: ListenerFailure) => onError({ error, body, context }));
};
