import { decisionId, statusWords } from '../decisions/decision.ts';
import { makeDue } from './decision-posts.ts';
import { type Connection, type DecisionPlace, findRow } from './decision-rows.ts';

const OF_DECISION = ['decisions', 'decision_changes', 'decision_news', 'decision_posts'] as const;

/** Decisions whose place the deleted one took say so, and their records are shown anew. */
const orphan = async (db: Connection, place: DecisionPlace, id: string): Promise<void> => {
  const { team, channel } = place;
  const status = { kind: 'superseded', by: id } as const;
  const orphans = await db
    .updateTable('decisions')
    .set({ status: statusWords({ ...status, isGone: true }) })
    .where('team', '=', team)
    .where('channel', '=', channel)
    .where('status', '=', statusWords(status))
    .returning('number')
    .execute();
  for (const { number } of orphans) await makeDue(db, place, Number(number));
};

/** Wipes a decision and all that was kept of it; whether there was one. */
export const wipeDecision = async (db: Connection, place: DecisionPlace, id: string): Promise<boolean> => {
  const row = await findRow(db, place, id);
  if (row === null) return false;
  for (const table of OF_DECISION) {
    await db
      .deleteFrom(table)
      .where('team', '=', place.team)
      .where('channel', '=', place.channel)
      .where('number', '=', row.number)
      .execute();
  }
  await orphan(db, place, decisionId(Number(row.number)));
  return true;
};
