import { z } from 'zod';
import { readSlackText } from '../request/from-slack.ts';
import { BOT_SPEAKER, type Turn } from '../request/request.ts';
import { isFromPerson } from './message-event.ts';
import type { SlackApi } from './slack-api.ts';

const PAGE = 200;
/** 1,000 messages: rules read them in milliseconds, and longer threads are not about one choice any more. */
const MAX_PAGES = 5;

const replySchema = z.looseObject({
  ts: z.string(),
  text: z.string().default(''),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  blocks: z.unknown().optional(),
});
type Reply = z.infer<typeof replySchema>;
const pageSchema = z.looseObject({
  messages: z.array(replySchema),
  has_more: z.boolean().default(false),
  response_metadata: z.looseObject({ next_cursor: z.string().default('') }).optional(),
});

/** What a message of the bot's restates; `text` is null where it was wiped. */
export type RestatedWords = { user: string; text: string | null; time: string };

export type ThreadToRead = {
  channel: string;
  threadTs: string;
  /** The message being answered: it and what follows are left out. */
  beforeTs: string;
  botUserId: string;
  botId: string | undefined;
  /** What somebody said in a command or with a button, behind the bot's message that restates it, if it is known. */
  questionOf: (ts: string) => RestatedWords | undefined;
};

const quoteBlocks = z.array(
  z.looseObject({
    elements: z
      .array(
        z.looseObject({
          type: z.string(),
          elements: z.array(z.looseObject({ text: z.string().default('') })).default([]),
        }),
      )
      .default([])
      .catch([]),
  }),
);

/**
 * What a message of the bot restates: the quote in its blocks, which no other message has, or in the plain text of
 * the root.
 */
const quotedWords = (reply: Reply, isRoot: boolean): string => {
  const blocks = quoteBlocks.safeParse(reply.blocks);
  const quotes = (blocks.success ? blocks.data : [])
    .flatMap((block) => block.elements)
    .filter((element) => element.type === 'rich_text_quote');
  const quoted = quotes.flatMap((quote) => quote.elements.map((leaf) => leaf.text)).join('');
  if (quoted !== '' || !isRoot) return quoted;
  const lines = readSlackText(reply.text).split('\n');
  return lines.flatMap((line) => (line.startsWith('> ') ? [line.slice(2)] : [])).join('\n');
};

/** The turn of whoever is restated by a message of the bot, at the time they said it; null for its other messages. */
const restatedTurn = (reply: Reply, thread: ThreadToRead): Turn | null => {
  const known = thread.questionOf(reply.ts);
  const text = known?.text ?? quotedWords(reply, reply.ts === thread.threadTs);
  return text === '' ? null : { speaker: known?.user ?? 'someone', text, time: known?.time ?? reply.ts };
};

/** A message of the thread as a turn: people's words, the bot's own, null for other bots and notices. */
const toTurn = (reply: Reply, thread: ThreadToRead): Turn | null => {
  const isOwn =
    reply.user === thread.botUserId || (reply.bot_id !== undefined && reply.bot_id === thread.botId);
  if (isOwn) {
    const own = { speaker: BOT_SPEAKER, text: readSlackText(reply.text), time: reply.ts };
    return restatedTurn(reply, thread) ?? own;
  }
  if (!isFromPerson(reply)) return null;
  const text = readSlackText(reply.text, thread.botUserId);
  return { speaker: reply.user ?? 'someone', text, time: reply.ts };
};

/**
 * The turns of a thread before one of its messages, oldest first. Asked once, without waiting out a rate limit:
 * the answer must not hang on it.
 * @throws the Web API error when Slack does not hand the thread out (missing scope, not a member, limits).
 */
export const readThread = async (api: SlackApi, thread: ThreadToRead): Promise<Turn[]> => {
  const turns: Turn[] = [];
  let cursor = '';
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const listed = pageSchema.parse(
      await api.apiCall('conversations.replies', {
        channel: thread.channel,
        ts: thread.threadTs,
        latest: thread.beforeTs,
        inclusive: false,
        limit: PAGE,
        ...(cursor === '' ? {} : { cursor }),
      }),
    );
    const earlier = listed.messages.filter((reply) => Number(reply.ts) < Number(thread.beforeTs));
    turns.push(...earlier.flatMap((reply) => toTurn(reply, thread) ?? []));
    cursor = listed.response_metadata?.next_cursor ?? '';
    if (!listed.has_more || cursor === '') break;
  }
  return turns;
};
