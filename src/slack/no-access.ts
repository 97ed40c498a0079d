import { slackErrorWord } from './slack-error.ts';

const INVITE =
  'Only you can see this answer, because I am not in this conversation. Invite me with /invite and ask again to get it in a thread for everyone.';
const ARCHIVED = 'Only you can see this answer, because this channel is archived.';
const RESTRICTED =
  'Only you can see this answer, because I may not post here: an admin has restricted who can write in this channel or thread.';
const NO_SCOPE =
  'Only you can see this answer, because my app lacks a permission to post here. A workspace admin can reinstall it to fix that.';

const SENTENCES: Record<string, string> = {
  not_in_channel: INVITE,
  channel_not_found: INVITE,
  is_archived: ARCHIVED,
  restricted_action: RESTRICTED,
  restricted_action_read_only_channel: RESTRICTED,
  restricted_action_thread_only_channel: RESTRICTED,
  restricted_action_non_threadable_channel: RESTRICTED,
  restricted_action_thread_locked: RESTRICTED,
  cannot_reply_to_message: RESTRICTED,
  ekm_access_denied: RESTRICTED,
  access_denied: RESTRICTED,
  no_permission: RESTRICTED,
  team_access_not_granted: RESTRICTED,
  missing_scope: NO_SCOPE,
};

/** Why the bot may not post in a place, as a sentence for the asker; null when the error is another one. */
export const whyNotHere = (error: unknown): string | null => SENTENCES[slackErrorWord(error) ?? ''] ?? null;
