import { noteMessage } from '../add-note.ts';
import { reachAsker } from '../reach-asker.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { slackErrorWord } from '../slack-error.ts';
import type { Finishing } from './finish-record.ts';

/** Why a thread takes no messages any more, by Slack's word. */
const REASONS: Readonly<Record<string, string>> = {
  is_archived: 'this channel is archived',
  not_in_channel: 'I am no longer in this channel',
  channel_not_found: 'I am no longer in this channel',
  thread_not_found: 'its thread is gone',
  message_not_found: 'its thread is gone',
  missing_scope: 'my app lacks a permission for it',
};

const OTHERWISE = 'Slack does not let me';

/** Tells whoever recorded or changed a decision last that it is kept, though its thread does not show it. */
export const tellKept = async ({ place, decision, post }: Finishing, error: unknown, deps: ApiDeps) => {
  const reason = REASONS[slackErrorWord(error) ?? ''] ?? OTHERWISE;
  const what = post.messageTs === null ? `${decision.id} is recorded` : `${decision.id} is changed`;
  const line = `${what} and kept, but I could not show that in its thread: ${reason}. /stack-compare decisions lists it.`;
  const last = (await deps.decisions.history(place, decision.id)).at(-1);
  const user = last?.by ?? decision.author;
  const asker = { ephemeral: { channel: place.channel, user }, direct: user };
  try {
    await reachAsker(deps, asker, deps.newId(), 'notice', [noteMessage(line)]);
  } catch (failure) {
    deps.log.warn({ err: failure }, 'nobody could be told that a decision is not shown');
  }
};
