import { z } from 'zod';
import { messagesIn } from '../../narrate/messages/messages.ts';
import { LONGEST_REASON, QUICK_REASONS } from '../../render/forms/feedback-modal.ts';
import { visibleText } from '../../render/visible-text.ts';
import type { HandleView } from '../listeners.ts';
import { teamOfBody } from '../own-team.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { findAnswer } from './find-answer.ts';
import {
  chosenIn,
  type FormState,
  formPlaceSchema,
  readMetadata,
  stateSchema,
  typedIn,
} from './form-values.ts';

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
  (deps: SlackDeps): HandleView =>
  async ({ ack, body }) => {
    const sent = reasonSchema.safeParse(body);
    const place = sent.success ? readMetadata(sent.data.view.private_metadata, formPlaceSchema) : null;
    if (!sent.success || place === null) return ack();
    const { user, view } = sent.data;
    const { say } = messagesIn(place.lang);
    const isTheirs = place.team === teamOfBody(body, deps.ownTeam);
    if (!isTheirs || (await findAnswer(place, deps)) === null) {
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
