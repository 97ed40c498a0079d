import { closedNote } from '../../render/watch/render-answered.ts';
import { callSlack, type Lookup } from '../call-slack.ts';
import { areBlocksRejected } from '../rejected-blocks.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { slackErrorWord } from '../slack-error.ts';
import type { NewsPress } from './read-news-press.ts';

/** Saying the same again does no harm. */
const update = async (options: Record<string, unknown>, deps: ApiDeps): Promise<void> => {
  const beforeRepeat = async (): Promise<Lookup> => ({ kind: 'repeat', options });
  await callSlack(deps, 'chat.update', options, { beforeRepeat });
};

/**
 * Takes the buttons from a note and says at its end why, in the blocks that Slack shows or, where it does not take
 * them back, as text. That it cannot be done is logged and nothing else: the next press is told.
 */
export const closeNote = async ({ place, note }: NewsPress, line: string, deps: ApiDeps): Promise<void> => {
  const { text, blocks } = closedNote(note, line);
  const target = { channel: place.channel, ts: note.ts, text };
  try {
    try {
      await update({ ...target, blocks }, deps);
    } catch (error) {
      if (!areBlocksRejected(slackErrorWord(error))) throw error;
      await update({ ...target, blocks: [] }, deps);
    }
  } catch (error) {
    deps.log.warn({ err: error }, 'a note on a decision could not be changed');
  }
};
