import type {
  AllMiddlewareArgs,
  SlackActionMiddlewareArgs,
  SlackViewAction,
  SlackViewMiddlewareArgs,
} from '@slack/bolt';
import { z } from 'zod';
import { messagesIn } from '../../narrate/messages/messages.ts';
import { feedbackModal, LONGEST_REASON, QUICK_REASONS } from '../../render/forms/feedback-modal.ts';
import { visibleText } from '../../render/visible-text.ts';
import { handleUnknownAction } from '../handle-action.ts';
import { teamOfBody } from '../own-team.ts';
import type { SlackApi } from '../slack-api.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { type PressOnAnswer, readPressOnAnswer } from './answer-press-ref.ts';
import { type AnswerPlace, findAnswer } from './find-answer.ts';
import {
  chosenIn,
  type FormState,
  formPlaceSchema,
  readMetadata,
  stateSchema,
  typedIn,
} from './form-values.ts';
import { tellPresser } from './tell-presser.ts';

type FeedbackDeps = SlackDeps & { api: SlackApi };

/** Whether an answer still stands where it is said to: what is said of one that is gone is not kept. */
const stands = async (place: AnswerPlace, deps: SlackDeps): Promise<boolean> =>
  (await findAnswer(place, deps)) !== null;

const askWhy = async ({ triggerId, place, lang }: PressOnAnswer, deps: FeedbackDeps): Promise<boolean> => {
  const view = feedbackModal(lang, JSON.stringify({ ...place, lang }));
  try {
    await deps.api.apiCall('views.open', { trigger_id: triggerId, view });
    return true;
  } catch (error) {
    deps.log.warn({ err: error }, 'nobody could be asked why an answer did not help');
    return false;
  }
};

const note = async (press: PressOnAnswer, value: 'up' | 'down', deps: FeedbackDeps): Promise<void> => {
  const { place, user, lang } = press;
  const { say } = messagesIn(lang);
  if (!(await stands(place, deps))) return tellPresser(press, say('form.stale'), deps);
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
  (deps: SlackDeps) =>
  async (args: SlackActionMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    const press = readPressOnAnswer(args.body, deps.ownTeam);
    const value = press?.what;
    if (press === null || (value !== 'up' && value !== 'down')) return handleUnknownAction(deps)(args);
    await args.ack();
    await note(press, value, { ...deps, api: args.client });
  };

const reasonSchema = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  view: z.looseObject({ private_metadata: z.string(), state: stateSchema }),
});

/** The chosen reason and somebody's own words, in one text; null when neither was given. */
const reasonIn = (state: FormState): string | null => {
  const kind = QUICK_REASONS.find((reason) => reason === chosenIn(state, 'kind'));
  const words = visibleText(typedIn(state, 'words')).trim().slice(0, LONGEST_REASON).toWellFormed();
  const parts = [...(kind === undefined ? [] : [kind]), ...(words === '' ? [] : [words])];
  return parts.length === 0 ? null : parts.join(': ');
};

/** Why an answer did not help. It is stored before the form closes; where it cannot be, the form says so and stays. */
export const handleReason =
  (deps: SlackDeps) =>
  async ({ ack, body }: SlackViewMiddlewareArgs<SlackViewAction> & AllMiddlewareArgs): Promise<void> => {
    const sent = reasonSchema.safeParse(body);
    const place = sent.success ? readMetadata(sent.data.view.private_metadata, formPlaceSchema) : null;
    if (!sent.success || place === null) return ack();
    const { user, view } = sent.data;
    const { say } = messagesIn(place.lang);
    const isTheirs = place.team === teamOfBody(body, deps.ownTeam);
    if (!isTheirs || !(await stands(place, deps))) {
      await ack({ response_action: 'errors', errors: { words: say('form.stale') } });
      return;
    }
    const reason = reasonIn(view.state);
    try {
      const { requestId } = place;
      if (reason !== null)
        await deps.feedback.explain({ requestId, team: place.team, user: user.id }, reason);
    } catch (error) {
      deps.log.error({ err: error, requestId: place.requestId }, 'feedback could not be stored');
      await ack({ response_action: 'errors', errors: { words: say('feedback.failed') } });
      return;
    }
    await ack();
  };
