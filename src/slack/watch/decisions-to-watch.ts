import { decisionId } from '../../decisions/decision.ts';
import type { DecisionPlace } from '../../store/decision-rows.ts';
import type { SlackDeps } from '../slack-deps.ts';

/** A decision by its place and id. */
export type DecisionRef = { place: DecisionPlace; id: string };

/**
 * Decisions that somebody builds on, by channel and number: of the bot's own team, or of all where Slack did not say
 * which that is. Without what they hold, so that one that cannot be read keeps none of the others from being read.
 */
export const decisionsToWatch = async ({
  store,
  ownTeam,
}: Pick<SlackDeps, 'store' | 'ownTeam'>): Promise<DecisionRef[]> => {
  const all = store.db.selectFrom('decisions').select(['team', 'channel', 'number']);
  const rows = await (ownTeam === '' ? all : all.where('team', '=', ownTeam))
    .where('status', 'in', ['accepted', 'proposed'])
    .orderBy('team')
    .orderBy('channel')
    .orderBy('number')
    .execute();
  return rows.map(({ team, channel, number }) => ({
    place: { team, channel },
    id: decisionId(Number(number)),
  }));
};
