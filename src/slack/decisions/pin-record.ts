import { callSlack, type Lookup } from '../call-slack.ts';
import { isTransient } from '../is-transient.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { slackErrorWord } from '../slack-error.ts';
import type { Finishing } from './finish-record.ts';

/**
 * Pins the record in its channel. That Slack does not take it (no scope, too many pins) is logged and nothing else.
 * @throws when Slack is merely in trouble
 */
export const pinRecord = async ({ place, decision, post }: Finishing, deps: ApiDeps): Promise<void> => {
  if (post.pin !== 'due' || post.messageTs === null) return;
  const options = { channel: place.channel, timestamp: post.messageTs };
  // Pinned twice it is pinned once.
  const beforeRepeat = async (): Promise<Lookup> => ({ kind: 'repeat', options });
  const note = (pin: 'pinned' | 'none'): Promise<void> =>
    deps.decisions.notePost(place, decision.id, { pin });
  try {
    await callSlack(deps, 'pins.add', options, { beforeRepeat });
  } catch (error) {
    if (slackErrorWord(error) === 'already_pinned') return note('pinned');
    if (isTransient(error)) throw error;
    deps.log.info({ err: error }, 'the record of a decision was not pinned');
    return note('none');
  }
  await note('pinned');
};
