import { z } from 'zod';
import type { SlackApi } from '../slack-api.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { withinTime } from '../within-time.ts';
import { inSmallNumber } from './in-small-number.ts';

/** Slack takes fewer than 1,000 members a page. */
const PAGE = 999;
/** Of larger channels it is not known whether somebody is in them. */
const MOST_PAGES = 5;
const AT_ONCE = 5;
const TIME_LIMIT_MS = 4_000;

const membersSchema = z.looseObject({
  members: z.array(z.string()),
  response_metadata: z.looseObject({ next_cursor: z.string().default('') }).optional(),
});

/** @throws when Slack does not tell, or not all of it */
const isMember = async (user: string, channel: string, api: SlackApi): Promise<boolean> => {
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answered = await api.apiCall('conversations.members', {
      ...{ channel, limit: PAGE },
      ...(cursor === '' ? {} : { cursor }),
    });
    const { members, response_metadata } = membersSchema.parse(answered);
    if (members.includes(user)) return true;
    cursor = response_metadata?.next_cursor ?? '';
    if (cursor === '') return false;
  }
  throw new Error('a channel has more members than are checked');
};

/** `isUnsure`: of some channel Slack did not say whether the person is in it, so that it is not among them. */
export type Confirmed = { channels: string[]; isUnsure: boolean };

/**
 * The channels that a person is in at this moment, by conversations.members, which takes channels:read and groups:read.
 * Closed: a channel that Slack says nothing of is left out. `goesOn` is asked before each one.
 */
export const confirmChannels = async (
  user: string,
  channels: readonly string[],
  goesOn: () => boolean,
  { api, log }: Pick<SlackDeps, 'log'> & { api: SlackApi },
): Promise<Confirmed> => {
  const failures: unknown[] = [];
  const found = await inSmallNumber(channels, AT_ONCE, async (channel) => {
    if (!goesOn()) return false;
    try {
      return await withinTime(isMember(user, channel, api), TIME_LIMIT_MS);
    } catch (error) {
      failures.push(error);
      return false;
    }
  });
  if (failures.length > 0) {
    log.info(
      { err: failures[0], channels: failures.length },
      'Slack does not say who is in some channels, so App Home leaves them out',
    );
  }
  return { channels: channels.filter((_, index) => found[index] === true), isUnsure: failures.length > 0 };
};
