import { z } from 'zod';
import type { SlackApi } from '../slack-api.ts';
import { slackErrorWord } from '../slack-error.ts';
import { withinTime } from '../within-time.ts';
import { inSmallNumber } from './in-small-number.ts';

type Message = { channel: string; ts: string };
/** `gone`: somebody deleted the message; `unknown`: Slack gives no address of it. */
export type Permalink = { kind: 'at'; url: string } | { kind: 'gone' | 'unknown' };

const AT_ONCE = 5;
const TIME_LIMIT_MS = 3_000;

const linkSchema = z.looseObject({ permalink: z.url({ protocol: /^https?$/ }) });

const findPermalink = async ({ channel, ts }: Message, api: SlackApi): Promise<Permalink> => {
  try {
    const asked = api.apiCall('chat.getPermalink', { channel, message_ts: ts });
    return { kind: 'at', url: linkSchema.parse(await withinTime(asked, TIME_LIMIT_MS)).permalink };
  } catch (error) {
    return { kind: slackErrorWord(error) === 'message_not_found' ? 'gone' : 'unknown' };
  }
};

/** Where messages stand, each asked once, in the order of the messages. Best effort: the home is complete without. */
export const findPermalinks = async (messages: readonly Message[], api: SlackApi): Promise<Permalink[]> => {
  const keyOf = ({ channel, ts }: Message): string => `${channel}:${ts}`;
  const asked = [...new Map(messages.map((message) => [keyOf(message), message])).values()];
  const found = await inSmallNumber(
    asked,
    AT_ONCE,
    async (message) => [keyOf(message), await findPermalink(message, api)] as const,
  );
  const links = new Map(found);
  return messages.map((message) => links.get(keyOf(message)) ?? { kind: 'unknown' });
};
