import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** What became of a team's questions. `low`: answered, with one of the words that stand for little confidence. */
export type Tally = { answered: number; failed: number; low: number; up: number; down: number };

/** Why somebody found an answer not helpful, in a chosen reason, their words or both. `channel`: null once that is unknown. */
export type DownReason = { channel: string | null; reason: string };

export type HomeTallies = {
  tally: (team: string, since: number, lowWords: readonly string[]) => Promise<Tally>;
  /** Newest first. */
  downReasons: (team: string, since: number, most: number) => Promise<DownReason[]>;
};

const tally =
  (db: Kysely<Database>): HomeTallies['tally'] =>
  async (team, since, lowWords) => {
    const asked = await db
      .selectFrom('requests')
      .select(({ fn }) => [
        fn.countAll().filterWhere('outcome', '=', 'answered').as('answered'),
        fn.countAll().filterWhere('outcome', '=', 'failed').as('failed'),
        fn
          .countAll()
          .filterWhere('outcome', '=', 'answered')
          .filterWhere('behaviour', '!=', 'clarify')
          .filterWhere('confidence', 'in', lowWords)
          .as('low'),
      ])
      .where('team', '=', team)
      .where('received_at', '>', since)
      .executeTakeFirstOrThrow();
    const said = await db
      .selectFrom('feedback')
      .select(({ fn }) => [
        fn.countAll().filterWhere('value', '=', 'up').as('up'),
        fn.countAll().filterWhere('value', '=', 'down').as('down'),
      ])
      .where('team', '=', team)
      .where('at', '>', since)
      .executeTakeFirstOrThrow();
    return {
      answered: Number(asked.answered),
      failed: Number(asked.failed),
      low: Number(asked.low),
      up: Number(said.up),
      down: Number(said.down),
    };
  };

const downReasons =
  (db: Kysely<Database>): HomeTallies['downReasons'] =>
  async (team, since, most) => {
    const rows = await db
      .selectFrom('feedback')
      .leftJoin('requests', 'requests.id', 'feedback.request_id')
      .select(['requests.channel', 'feedback.reason'])
      .where('feedback.team', '=', team)
      .where('feedback.at', '>', since)
      .where('feedback.value', '=', 'down')
      .where('feedback.reason', 'is not', null)
      .orderBy('feedback.at', 'desc')
      .limit(most)
      .execute();
    return rows.flatMap(({ channel, reason }) => (reason === null ? [] : [{ channel, reason }]));
  };

/** What became of a team's questions, for the home. */
export const homeTallies = (db: Kysely<Database>): HomeTallies => ({
  tally: tally(db),
  downReasons: downReasons(db),
});
