import { z } from 'zod';
import type { InboxRequest } from '../../inbox/inbox-request.ts';
import { whyWords } from '../../narrate/house-rule-words.ts';
import { type Messages, messagesIn } from '../../narrate/messages/messages.ts';
import { isDirectChannel } from '../../profile/team-profile/effective-profile.ts';
import { WORKSPACE } from '../../store/team-profiles.ts';
import { noteMessage } from '../add-note.ts';
import { isForget } from '../forget-here.ts';
import { isAskedByStranger } from '../is-asked-by-stranger.ts';
import { postMessage } from '../post.ts';
import { reachAsker } from '../reach-asker.ts';
import type { WorkDeps } from '../work-deps.ts';

const contextSchema = z.looseObject({ botUserId: z.string().default('') });

/** The line for whoever asks a paused bot. `reason`: an admin's words, maybe none. */
const pausedLine = (reason: string, messages: Messages): string => {
  return messages.say('paused.line', { why: whyWords({ reason, owner: '' }, messages) });
};

/**
 * Tells whoever asks, in the language they read Slack in, that the bot is paused in their workspace, and ends the
 * question: it is not answered later. False when the bot is not paused, and for "forget", which is carried out at any
 * time.
 */
export const tellPaused = async (
  stored: InboxRequest,
  context: unknown,
  deps: WorkDeps,
): Promise<boolean> => {
  const { id, team, channel, user, threadTs, messageTs, responseUrl } = stored;
  const bot = (await deps.profiles.find({ team, channel: WORKSPACE }))?.profile.bot;
  if (bot?.state !== 'paused') return false;
  if (isForget(stored.text ?? '', contextSchema.parse(context).botUserId)) return false;
  // Why is between the admins and their team.
  const reason = isAskedByStranger(stored, deps.ownTeam) ? '' : bot.reason;
  const message = noteMessage(pausedLine(reason, messagesIn(await deps.names.languageOf(user))));
  const thread = threadTs === null ? {} : { threadTs };
  if (isDirectChannel(channel)) {
    await postMessage(deps, { channel, ...thread, requestId: id, step: 'paused' }, message);
  } else {
    const asker = {
      responseUrl: responseUrl ?? undefined,
      // Beside a message that begins a thread, not in the thread that it may begin.
      ephemeral: { channel, user, ...(threadTs === messageTs ? {} : thread) },
      direct: user,
    };
    await reachAsker(deps, asker, id, 'notice', [message]);
  }
  // Like every question that is not taken on, it is kept without its words.
  await deps.store.db.updateTable('requests').set({ text: null }).where('id', '=', id).execute();
  await deps.inbox.finish(id, 'refused');
  deps.log.info('a question was not answered because the bot is paused');
  return true;
};
