import type { AllMiddlewareArgs, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { InboxRequest } from '../../inbox/inbox-request.ts';
import { messagesIn } from '../../narrate/messages/messages.ts';
import { shorten } from '../../narrate/shorten.ts';
import { isDirectChannel } from '../../profile/team-profile/effective-profile.ts';
import { oneLine } from '../../render/visible-text.ts';
import { noteMessage } from '../add-note.ts';
import { type BotContext, type BotIds, botIdsOf } from '../bot-ids.ts';
import { askerInThread, reachAsker } from '../reach-asker.ts';
import { type RequestInThread, requestInThread } from '../request-in-thread.ts';
import { respondToQuestion } from '../respond-to-question.ts';
import type { ApiDeps, SlackDeps } from '../slack-deps.ts';
import type { Answered, WorkDeps } from '../work-deps.ts';
import { requestIdOf, workOnRequest } from '../work-on-request.ts';
import { readShortcut } from './read-shortcut.ts';

const INVITE =
  'I am not in this conversation, so I can neither read it nor answer in it. Invite me with /invite @stack-compare and run the shortcut again.';
const NO_SCOPE =
  'I am not allowed to read this conversation: my app lacks the history permission. A workspace admin can add it by installing the app again.';
const UNREAD = 'I could not read this thread just now. Please run the shortcut again in a minute.';
const NOTHING_SAID =
  'I found nothing about a backend stack in this thread, so there is nothing to compare. Name options or say what you need, and run the shortcut again.';

const LONGEST_NAME = 40;

/** Why nothing of the thread could be read, in words; null when it could be. */
const whyNothingRead = ({ request, unread }: RequestInThread): string | null => {
  if (unread === null || request.thread.length > 0) return null;
  switch (unread) {
    case 'not_in_channel':
    case 'channel_not_found':
      return INVITE;
    case 'missing_scope':
      return NO_SCOPE;
    default:
      return UNREAD;
  }
};

/** Who asked, since no message of theirs says so. */
const askedBy = async (
  user: string,
  userName: string | undefined,
  { names }: WorkDeps,
): Promise<string | undefined> => {
  const { [user]: shown = userName ?? '' } = await names.find([user]);
  const name = shorten(oneLine(shown), LONGEST_NAME);
  return name === '' ? undefined : messagesIn('en').say('discussion.asked-by', { name });
};

/** A thread that says nothing of the trade gets no answer for everyone. */
const hasNothingToCompare = ({ reading }: NonNullable<Answered>['answer']): boolean =>
  reading.behaviour === 'refuse_out_of_scope' ||
  (reading.behaviour === 'clarify' && reading.clarify !== 'conflict');

const answerShortcut = async (
  stored: InboxRequest,
  userName: string | undefined,
  who: BotIds,
  deps: WorkDeps,
): Promise<Answered> => {
  const { id, channel, user } = stored;
  const inThread = await requestInThread(stored, isDirectChannel(channel), who, deps);
  const { threadTs, notUsed } = inThread;
  const request = { ...inThread.request, source: 'shortcut' as const };
  const asker = askerInThread(stored, threadTs);
  const tellAlone = async (note: string): Promise<null> => {
    await reachAsker(deps, asker, id, 'private', [noteMessage(note)]);
    return null;
  };
  const why = whyNothingRead(inThread);
  if (why !== null) return tellAlone(why);
  const answer = await deps.answer(request);
  if (hasNothingToCompare(answer)) return tellAlone(NOTHING_SAID);
  const first = await askedBy(user, userName, deps);
  const answering = { ...deps, answer: async () => answer };
  await respondToQuestion(request, { ...asker, thread: { channel, threadTs } }, answering, {
    notUsed,
    ...(first === undefined ? {} : { first }),
  });
  return { request, answer, threadTs };
};

/** Works on a stored run of the shortcut: answers in the thread of its message as a mention there would. */
export const workOnShortcut = async (body: unknown, context: BotContext, deps: ApiDeps): Promise<void> => {
  const who = botIdsOf(context);
  if (who === null) return;
  const userName = readShortcut(body)?.userName;
  await workOnRequest(context, deps, (stored, work) => answerShortcut(stored, userName, who, work));
};

/** "Compare stacks discussed": one that was not stored came in a shape that is not known, and nothing is done. */
export const handleShortcut =
  (deps: SlackDeps) =>
  async ({ ack, body, context, client }: SlackShortcutMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    await ack();
    if (requestIdOf(context) === null) {
      deps.log.warn('a shortcut came in an unknown shape');
      return;
    }
    await workOnShortcut(body, context, { ...deps, api: client });
  };
