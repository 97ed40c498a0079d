import { forgetThread } from '../inbox/forget-thread.ts';
import type { InboxRequest } from '../inbox/inbox-request.ts';
import { readSlackText } from '../request/from-slack.ts';
import { noteMessage } from './add-note.ts';
import { isAdmin } from './is-admin.ts';
import { postMessage } from './post.ts';
import type { Answered, WorkDeps } from './work-deps.ts';

const FORGET =
  /^(?:please\s+)?forget(?:\s+(?:it|this|that|all|everything|us|this thread|what (?:i|we) said))?\s*[.!]?$/i;

/** Whether a message asks the bot to forget the thread, and nothing else. */
export const isForget = (text: string, botUserId: string): boolean =>
  FORGET.test(readSlackText(text, botUserId));

const FORGOTTEN =
  'Done. I have forgotten what was asked in this thread and will not read it again. Messages stay in Slack: remove mine with the bin under each answer.';
const OWN_FORGOTTEN =
  'Done. I have forgotten what you asked in this thread and what I had understood here, and I will not read what was said before. What others asked stays stored until they, whoever asked first, or an admin asks me to forget it.';
const NOTHING_OF_YOURS =
  'I have not forgotten anything: you have not asked me anything in this thread. Whoever asked, or an admin, can tell me to forget it.';
const NOTHING_HERE = 'There is nothing to forget: nobody has asked me anything in this thread.';

type Scope = 'nothing-here' | 'nothing-of-theirs' | 'own' | 'all';

/** Everything for whoever asked first and for admins, their own words for others who asked. */
const scopeOf = async (stored: InboxRequest, deps: WorkDeps): Promise<Scope> => {
  const { team, channel, threadTs, user } = stored;
  if (threadTs === null) return 'nothing-here';
  const asked = await deps.inbox.askedInThread({ team, channel, threadTs }, stored.receivedAt);
  const [first] = asked;
  if (first === undefined) return 'nothing-here';
  if (first.user === user || (await isAdmin(user, deps))) return 'all';
  return asked.some((each) => each.user === user) ? 'own' : 'nothing-of-theirs';
};

const WORDS: Record<Scope, string> = {
  'nothing-here': NOTHING_HERE,
  'nothing-of-theirs': NOTHING_OF_YOURS,
  own: OWN_FORGOTTEN,
  all: FORGOTTEN,
};

/** "forget" in a thread: wipes what was asked there and what was understood, and says what was done. */
export const forgetHere = async (stored: InboxRequest, deps: WorkDeps): Promise<Answered> => {
  const { id, team, channel, threadTs, messageTs, user } = stored;
  if (threadTs === null || messageTs === null) return null;
  const scope = await scopeOf(stored, deps);
  if (scope === 'all' || scope === 'own') {
    const wiped = await forgetThread(
      deps.store.db,
      { team, channel, threadTs },
      {
        upToTs: messageTs,
        now: deps.clock().getTime(),
        except: id,
        ...(scope === 'own' ? { user } : {}),
      },
    );
    await deps.store.purge();
    deps.log.info({ wiped, scope }, 'a thread was forgotten');
  }
  await postMessage(deps, { channel, threadTs, requestId: id, step: 'forgotten' }, noteMessage(WORDS[scope]));
  // An order is no question: a later one does not count it, and nobody owns the thread by it.
  await deps.inbox.finish(id, 'ordered');
  return null;
};
