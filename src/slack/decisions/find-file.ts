import { z } from 'zod';
import { callSlack, type Lookup } from '../call-slack.ts';
import { isTransient } from '../is-transient.ts';
import type { ApiDeps } from '../slack-deps.ts';
import type { Finishing } from './finish-record.ts';

const PAGE = 200;
/** 1,000 messages after the record: the file is shared right after it. */
const MAX_PAGES = 5;

const repliesSchema = z.looseObject({
  messages: z.array(
    z.looseObject({ ts: z.string(), files: z.array(z.looseObject({ id: z.string() })).default([]) }),
  ),
  response_metadata: z.looseObject({ next_cursor: z.string().default('') }).optional(),
});

/** `unknown`: Slack does not let the bot look, or there is too much to look at. */
export type FoundFile = { ts: string } | 'absent' | 'unknown';

/**
 * Looks in the thread of a decision for the message with its file.
 * @throws when Slack is merely in trouble
 */
export const findFile = async ({ place, decision, post }: Finishing, deps: ApiDeps): Promise<FoundFile> => {
  let cursor = '';
  try {
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const options = {
        ...{ channel: place.channel, ts: decision.threadTs, limit: PAGE },
        ...(post.messageTs === null ? {} : { oldest: post.messageTs }),
        ...(cursor === '' ? {} : { cursor }),
      };
      const beforeRepeat = async (): Promise<Lookup> => ({ kind: 'repeat', options });
      const listed = repliesSchema.parse(
        await callSlack(deps, 'conversations.replies', options, { beforeRepeat }),
      );
      const found = listed.messages.find(({ files }) => files.some(({ id }) => id === post.fileId));
      if (found !== undefined) return { ts: found.ts };
      cursor = listed.response_metadata?.next_cursor ?? '';
      if (cursor === '') return 'absent';
    }
    return 'unknown';
  } catch (error) {
    if (isTransient(error)) throw error;
    deps.log.info({ err: error }, 'Slack does not let the bot look for the file of a decision');
    return 'unknown';
  }
};
