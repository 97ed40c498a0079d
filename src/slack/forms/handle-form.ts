import type { InboxRequest } from '../../inbox/inbox-request.ts';
import { messagesIn } from '../../narrate/messages/messages.ts';
import { PRIORITIES_VIEW } from '../../render/forms/priorities-modal.ts';
import type { Restated } from '../../render/render-restated.ts';
import { noteMessage } from '../add-note.ts';
import { botIdsOf } from '../bot-ids.ts';
import { answerPress } from '../handle-answer-press.ts';
import type { HandleView } from '../listeners.ts';
import { reachAsker } from '../reach-asker.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { todayOf } from '../today-of.ts';
import type { Answered, WorkDeps } from '../work-deps.ts';
import { requestIdOf, workOnRequest } from '../work-on-request.ts';
import { findAnswer } from './find-answer.ts';
import type { FormPlace } from './form-values.ts';
import { errorOnForm, firstInputOf } from './refuse-question.ts';
import { readStoredForm, readSubmission } from './submission.ts';

const restatedAs = (view: string): Restated => (view === PRIORITIES_VIEW ? 'priorities' : 'requirements');

/** The thread was forgotten or the answer removed while the form was open: what was entered is handed back. */
const handBack = async (stored: InboxRequest, place: FormPlace, deps: WorkDeps): Promise<Answered> => {
  const { say } = messagesIn(place.lang);
  const { channel, user } = stored;
  const entered = (stored.text ?? '').replaceAll('\n', ' ');
  const line = `${say('form.stale')} ${say('form.stale.entered')} ${entered}`;
  const asker = { ephemeral: { channel, threadTs: place.threadTs, user }, direct: user };
  await reachAsker(deps, asker, stored.id, 'notice', [noteMessage(line)]);
  await deps.inbox.finish(stored.id, 'refused');
  return null;
};

/** A form that was not stored: what is wrong with it stands at its fields; what nobody can read is said at the first. */
const answerUnstored = async ({ ack, body }: Parameters<HandleView>[0], deps: SlackDeps): Promise<void> => {
  const today = todayOf(deps);
  const said = readSubmission(body, { catalog: await deps.catalog(), today, ownTeam: deps.ownTeam });
  if (said?.kind === 'errors') {
    await ack({ response_action: 'errors', errors: said.errors });
    return;
  }
  deps.log.warn('a form came in an unknown shape');
  const field = firstInputOf(body);
  if (field === null) await ack();
  else await ack({ ...errorOnForm(field, messagesIn('en').say('form.stale')), response_action: 'errors' });
};

/** The submission of a form that says something in a thread: restated for everyone there, and answered. */
export const handleForm =
  (deps: SlackDeps): HandleView =>
  async (args) => {
    const { ack, body, client, context } = args;
    if (requestIdOf(context) === null) return answerUnstored(args, deps);
    await ack();
    const who = botIdsOf(context);
    const form = readStoredForm(body);
    if (who === null || form === null) return;
    const { place, view, userName } = form;
    await workOnRequest(context, { ...deps, api: client }, async (stored, work) => {
      const remembered = await findAnswer({ ...place, team: stored.team }, work);
      if (remembered === null) return handBack(stored, place, work);
      return answerPress(stored, { userName, kind: restatedAs(view) }, who, work);
    });
  };
