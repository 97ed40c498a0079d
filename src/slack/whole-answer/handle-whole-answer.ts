import type { Answer } from '../../answer.ts';
import type { InboxRequest, Outcome } from '../../inbox/inbox-request.ts';
import { isDirectChannel } from '../../profile/team-profile/effective-profile.ts';
import { renderAnswer } from '../../render/render-answer.ts';
import { noteMessage } from '../add-note.ts';
import { type BotContext, type BotIds, botIdsOf } from '../bot-ids.ts';
import { type ButtonPress, readButtonPress } from '../button-press.ts';
import { isSameThread } from '../is-same-thread.ts';
import type { HandleAction } from '../listeners.ts';
import { whyNotHere } from '../no-access.ts';
import { postMessage } from '../post.ts';
import { reachAsker } from '../reach-asker.ts';
import { requestInThread } from '../request-in-thread.ts';
import type { ApiDeps, SlackDeps } from '../slack-deps.ts';
import { withNotUsed } from '../with-not-used.ts';

const TOO_OLD =
  'This answer is too old for me to show the rest of it: what was asked is no longer stored. Ask again in this thread by mentioning me.';
const SHOWN = 'The whole answer is already in this thread.';
const NOT_HERE = 'I may no longer write in this thread, so I cannot show the rest of the answer here.';
const FAILED = 'I could not show the whole answer just now. Please press the button again in a minute.';

const WHOLE_STEP = 'whole';

/** The request under whose answer the button stands, as long as its words are known. */
const requestOf = async ({ value, place }: ButtonPress, deps: ApiDeps) => {
  const stored = await deps.inbox.find(value);
  const isHere = stored !== null && isSameThread(stored, place);
  return isHere && stored.text !== null && stored.outcome !== 'removed' ? stored : null;
};

/**
 * The answer as it was given, worked out again from the thread as it stood then; null where nobody knows any more what
 * it rested on.
 */
const answerAsGiven = async (stored: InboxRequest, who: BotIds, deps: ApiDeps): Promise<Answer | null> => {
  const { team, channel, threadTs, receivedAt } = stored;
  if (threadTs === null) return null;
  const place = { team, channel, threadTs };
  const work = { ...deps, ended: async () => null };
  const { request, notUsed } = await requestInThread(stored, isDirectChannel(channel), who, work);
  // What is remembered is of the thread's last answer: it stands in for lost words under that one alone.
  if (request.hasGap === true && (await deps.inbox.isAnsweredSince(place, receivedAt))) return null;
  return withNotUsed(await deps.answer(request), notUsed);
};

/** What changed and what was discussed stands in the short answer above. */
const withoutTold = (answer: Answer): Answer => {
  const { discussion: _, followUp: __, ...explanation } = answer.explanation;
  return { ...answer, explanation: { ...explanation, changes: [] } };
};

/** Posts what is left of the answer once; a sentence for whoever pressed when that is not possible. */
const showWhole = async (press: ButtonPress, who: BotIds, deps: ApiDeps): Promise<string | null> => {
  const stored = await requestOf(press, deps);
  if (stored === null || stored.threadTs === null) return TOO_OLD;
  const { id: requestId, channel, threadTs } = stored;
  const posted = await deps.posts.find(requestId, `${WHOLE_STEP}.1`);
  if (posted?.ts != null) return SHOWN;
  const answer = await answerAsGiven(stored, who, deps);
  if (answer === null) return TOO_OLD;
  // The table stands under the short answer.
  const [words] = renderAnswer(withoutTold(answer));
  if (words === undefined) return TOO_OLD;
  // Its request is done: only the bin keeps more of it from being posted.
  const ended = async (): Promise<Outcome | null> =>
    (await deps.inbox.find(requestId))?.outcome === 'removed' ? 'removed' : null;
  await postMessage({ ...deps, ended }, { channel, threadTs, requestId, step: `${WHOLE_STEP}.1` }, words);
  deps.log.info({ requestId }, 'a whole answer was shown');
  return null;
};

/**
 * Works on presses of "Show the whole answer" under a short one: posts in its thread, once, what the short one left out.
 * It is worked out again, so that it works after a restart and for as long as the question's words are stored. Only
 * under the message it belongs to: a value from elsewhere is treated as unknown.
 */
export const createWholeAnswer = (): ((
  body: unknown,
  context: BotContext,
  deps: ApiDeps,
) => Promise<void>) => {
  // Two people press at once: the second waits for what the first one shows.
  const underWay = new Map<string, Promise<string | null>>();
  const once = (press: ButtonPress, who: BotIds, deps: ApiDeps): Promise<string | null> => {
    const key = `${press.place.channel} ${press.value}`;
    const running = underWay.get(key);
    if (running !== undefined) return running.then((sentence) => sentence ?? SHOWN);
    const showing = showWhole(press, who, deps).finally(() => underWay.delete(key));
    underWay.set(key, showing);
    return showing;
  };
  return async (body, context, deps) => {
    const press = readButtonPress(body, deps.ownTeam);
    const who = botIdsOf(context);
    if (press === null || who === null) {
      deps.log.warn('a press for the whole answer came in an unknown shape');
      return;
    }
    const sentence = await once(press, who, deps).catch((error: unknown) => {
      deps.log.warn({ err: error }, 'a whole answer could not be shown');
      return whyNotHere(error) === null ? FAILED : NOT_HERE;
    });
    if (sentence === null) return;
    const { user, place, responseUrl } = press;
    const { channel, threadTs } = place;
    const asker = { responseUrl, ephemeral: { channel, threadTs, user } };
    await reachAsker(deps, asker, deps.newId(), 'notice', [noteMessage(sentence)]);
  };
};

/** A press on "Show the whole answer". */
export const handleWholeAnswer = (deps: SlackDeps): HandleAction => {
  const work = createWholeAnswer();
  return async ({ ack, body, context, client }) => {
    await ack();
    await work(body, context, { ...deps, api: client });
  };
};
