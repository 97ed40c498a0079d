import { z } from 'zod';
import { messagesIn } from '../../narrate/messages/messages.ts';
import type { HomeKept } from '../../render/home/home-content.ts';
import { homeView } from '../../render/home/home-view.ts';
import { createHomeQueries } from '../../store/home-queries.ts';
import { callSlack, type Lookup } from '../call-slack.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { slackErrorWord } from '../slack-error.ts';
import { gatherHome } from './gather-home.ts';
import { type HomeTurn, homeTurnsOf } from './home-turns.ts';
import type { HomeVisit } from './home-visit.ts';

const publishedSchema = z.looseObject({ view: z.looseObject({ hash: z.string() }) });

/**
 * Publishes one view and returns the hash of what stands there then, undefined where Slack says none. With `over` it
 * takes the place of that hash alone: another process may have published meanwhile.
 */
const publish = async (
  user: string,
  kept: HomeKept,
  over: string | undefined,
  deps: ApiDeps,
): Promise<string | undefined> => {
  const around = { catalog: await deps.catalog(), now: deps.clock(), messages: messagesIn('en') };
  const view = homeView(kept, around);
  const options = { user_id: user, view, ...(over === undefined ? {} : { hash: over }) };
  // The same view once more does no harm.
  const beforeRepeat = async (): Promise<Lookup> => ({ kind: 'repeat', options });
  try {
    const answered = await callSlack(deps, 'views.publish', options, { beforeRepeat });
    const published = publishedSchema.safeParse(answered);
    return published.success ? published.data.view.hash : undefined;
  } catch (error) {
    if (over !== undefined && slackErrorWord(error) === 'hash_conflict') return undefined;
    throw error;
  }
};

const gather = async (visit: HomeVisit, { isNewest }: HomeTurn, deps: ApiDeps): Promise<HomeKept> => {
  try {
    const queries = createHomeQueries(deps.store.db);
    return await gatherHome(visit, { ...deps, queries, goesOn: isNewest });
  } catch (error) {
    deps.log.error({ err: error }, 'what is kept could not be read for App Home');
    return { kind: 'trouble' };
  }
};

/**
 * Shows the home to one person: at once what needs nobody's leave, which also takes away what they saw before, then
 * what they may see now. Never rejects: that it cannot be shown is logged.
 */
export const publishHome = async (visit: HomeVisit, deps: ApiDeps): Promise<void> => {
  const turn = homeTurnsOf(deps.store).begin(`${visit.team}:${visit.user}`);
  try {
    let hash: string | undefined;
    const show = (kept: HomeKept): Promise<boolean> =>
      turn.publish(async () => {
        hash = await publish(visit.user, kept, hash, deps);
      });
    if (!(await show({ kind: 'loading' }))) return;
    const kept = await gather(visit, turn, deps);
    await show(kept);
  } catch (error) {
    deps.log.warn({ err: error }, 'App Home could not be shown');
  } finally {
    turn.end();
  }
};
