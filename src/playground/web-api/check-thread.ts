import { findMessage, isReply, type WorkspaceState } from '../state.ts';
import { type ApiFailure, fail } from './api-types.ts';

/** Whether a message can be written into that thread; without one it goes to the channel. */
export function checkThread(
  state: WorkspaceState,
  channel: string,
  ts: string | undefined,
): { ok: true } | ApiFailure {
  if (ts === undefined) return { ok: true };
  if (!/^\d+\.\d{6}$/.test(ts)) return fail('invalid_thread_ts');
  const root = findMessage(state, channel, ts);
  if (root === undefined) return fail('thread_not_found');
  // Slack quietly files such a reply elsewhere; here the mistake is to be seen.
  return isReply(root) ? fail('cannot_reply_to_message') : { ok: true };
}
