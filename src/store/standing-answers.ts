import { type ExpressionBuilder, sql } from 'kysely';
import type { Database } from './schema.ts';

/** The first message of an answer, in its best form or as plain text. */
const FIRST_ANSWER = ['answer.1', 'answer.1.plain.1'];

type Requests = ExpressionBuilder<Database, 'requests'>;

/** The place of the first message of an answer, in the channel where it was asked: one for the asker alone has none. */
export const answerPost = (select: Requests) =>
  select
    .selectFrom('posts')
    .select('posts.ts')
    .whereRef('posts.request_id', '=', 'requests.id')
    .whereRef('posts.channel', '=', 'requests.channel')
    .where('posts.step', 'in', FIRST_ANSWER)
    .where('posts.ts', 'is not', null)
    .where('posts.ts', '!=', 'ephemeral')
    .limit(1);

/** Slack timestamps have equal length, so that text compares as time does. */
const isForgotten = (where: Requests) =>
  where.exists(
    where
      .selectFrom('threads')
      .select('threads.thread_ts')
      .whereRef('threads.team', '=', 'requests.team')
      .whereRef('threads.channel', '=', 'requests.channel')
      .whereRef('threads.thread_ts', '=', 'requests.thread_ts')
      .where('threads.forgotten_ts', '>=', sql<string>`coalesce(requests.message_ts, requests.thread_ts)`),
  );

/** Whether an answer stands where everyone of its channel sees it, and its question is still known. */
export const stands = (where: Requests) =>
  where.and([
    where('outcome', '=', 'answered'),
    where('text', 'is not', null),
    where('thread_ts', 'is not', null),
    where.exists(answerPost(where)),
    where.not(isForgotten(where)),
  ]);
