import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';
import { answerPost, stands } from './standing-answers.ts';

type Place = { team: string; channel: string };

/** A question whose answer stands in a thread that everyone of its channel sees. */
export type StandingQuestion = {
  id: string;
  kind: 'command' | 'message' | 'press';
  user: string;
  channel: string;
  threadTs: string;
  /** As Slack sent it. */
  text: string;
  at: number;
  behaviour: string | null;
  confidence: string | null;
  /** The first message of the answer. */
  answerTs: string;
  isThumbedDown: boolean;
};

export type HomeQuestions = {
  /** Newest first. Nothing that was forgotten, removed, wiped or answered to its asker alone. */
  questionsIn: (place: Place, since: number, most: number) => Promise<StandingQuestion[]>;
};

/** The questions of a channel as the home shows them. */
export const questionsIn =
  (db: Kysely<Database>): HomeQuestions['questionsIn'] =>
  async ({ team, channel }, since, most) => {
    const rows = await db
      .selectFrom('requests')
      .select([
        'id',
        'kind',
        'user',
        'channel',
        'thread_ts',
        'text',
        'received_at',
        'behaviour',
        'confidence',
      ])
      .select((select) => [
        answerPost(select).as('answer_ts'),
        select
          .exists(
            select
              .selectFrom('feedback')
              .select('feedback.user')
              .whereRef('feedback.request_id', '=', 'requests.id')
              .where('feedback.value', '=', 'down'),
          )
          .as('is_down'),
      ])
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('received_at', '>', since)
      .where(stands)
      .orderBy('received_at', 'desc')
      .limit(most)
      .execute();
    return rows.flatMap(({ text, thread_ts, answer_ts, is_down, received_at, ...row }) =>
      text === null || thread_ts === null || answer_ts === null
        ? []
        : [
            {
              ...row,
              ...{ text, threadTs: thread_ts, answerTs: answer_ts },
              ...{ at: Number(received_at), isThumbedDown: Boolean(is_down) },
            },
          ],
    );
  };
