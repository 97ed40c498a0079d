import { messagesIn } from '../../narrate/messages/messages.ts';
import { feedbackModal } from '../../render/forms/feedback-modal.ts';
import { handleUnknownAction } from '../handle-unknown-action.ts';
import type { HandleAction } from '../listeners.ts';
import type { ApiDeps, SlackDeps } from '../slack-deps.ts';
import { findAnswer } from './find-answer.ts';
import { type PressOnAnswer, readPressOnAnswer } from './press-on-answer.ts';
import { tellPresser } from './tell-presser.ts';

const askWhy = async ({ triggerId, place, lang }: PressOnAnswer, deps: ApiDeps): Promise<boolean> => {
  const view = feedbackModal(lang, JSON.stringify({ ...place, lang }));
  try {
    await deps.api.apiCall('views.open', { trigger_id: triggerId, view });
    return true;
  } catch (error) {
    deps.log.warn({ err: error }, 'nobody could be asked why an answer did not help');
    return false;
  }
};

const note = async (press: PressOnAnswer, value: 'up' | 'down', deps: ApiDeps): Promise<void> => {
  const { place, user, lang } = press;
  const { say } = messagesIn(lang);
  // What is said of an answer that is gone is not kept.
  if ((await findAnswer(place, deps)) === null) return tellPresser(press, say('form.stale'), deps);
  let isNew = false;
  try {
    isNew = await deps.feedback.note({ requestId: place.requestId, team: place.team, user, value });
  } catch (error) {
    deps.log.error({ err: error, requestId: place.requestId }, 'feedback could not be stored');
    return tellPresser(press, say('feedback.failed'), deps);
  }
  deps.log.info({ requestId: place.requestId, value, isNew }, 'an answer was rated');
  // The form says that it is noted; without it a line does, once.
  if (value === 'down' && (await askWhy(press, deps))) return;
  if (isNew) await tellPresser(press, say('feedback.thanks'), deps);
};

/** Thumbs up or down under an answer: noted, the newest of each person; after thumbs down a form may say why. */
export const handleFeedback =
  (deps: SlackDeps): HandleAction =>
  async (args) => {
    const press = readPressOnAnswer(args.body, deps.ownTeam);
    const value = press?.what;
    if (press === null || (value !== 'up' && value !== 'down')) return handleUnknownAction(deps)(args);
    await args.ack();
    await note(press, value, { ...deps, api: args.client });
  };
