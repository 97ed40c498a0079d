import type { Kysely } from 'kysely';
import type { Decision } from '../decisions/decision.ts';
import { type DecisionPlace, toDecision, WHOLE } from './decision-rows.ts';
import type { Database } from './schema.ts';

/**
 * Decisions of every team and channel, or of one, by place and number: for the operator's export and the daily watch,
 * which ask for nobody. Never for an answer to a person.
 */
export const everyDecision = async (
  db: Kysely<Database>,
  only: Partial<DecisionPlace> = {},
): Promise<Decision[]> => {
  const all = db.selectFrom('decisions').select(WHOLE);
  const ofTeam = only.team === undefined ? all : all.where('team', '=', only.team);
  const rows = await (only.channel === undefined ? ofTeam : ofTeam.where('channel', '=', only.channel))
    .orderBy('team')
    .orderBy('channel')
    .orderBy('number')
    .execute();
  return rows.map(toDecision);
};
