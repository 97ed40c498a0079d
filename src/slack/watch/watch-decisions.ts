import type { Catalog } from '../../catalog/catalog.ts';
import type { Decision } from '../../decisions/decision.ts';
import { newsFor } from '../../decisions/news-for.ts';
import { takeTurns } from '../../inbox/take-turns.ts';
import { WORKSPACE } from '../../store/team-profiles.ts';
import { isTransient } from '../is-transient.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { StoppingError } from '../stopping-error.ts';
import { type DecisionRef, decisionsToWatch } from './decisions-to-watch.ts';
import { type Telling, tellNews } from './tell-news.ts';

export type WatchOptions = {
  /** YYYY-MM-DD */
  today: string;
  /** The dataset a decision was made on, where it is still at hand. */
  datasetOf?: (version: string) => Promise<Catalog | null>;
  /** Whether the process is about to end. */
  isStopping?: () => boolean;
  /** Notes of one run. */
  most?: number;
};

/** What a run came to, in decisions. */
export type WatchRun = {
  told: number;
  refused: number;
  /** To be looked at again in the next run: Slack was in trouble, the run was full, or the bot is paused. */
  left: number;
  /** Broken for good, as far as one can tell: looked at again tomorrow. */
  broken: number;
};

/** A newer dataset may be news to every decision there is: nobody reads hundreds of notes at once. */
const MOST_NOTES = 50;
/** Slack, or the store, is down: the others would fail as well, each after several tries. */
const MOST_TROUBLE = 3;

type Watched = Telling | 'nothing' | 'paused';

const isPaused = async (team: string, { profiles }: ApiDeps): Promise<boolean> =>
  (await profiles.find({ team, channel: WORKSPACE }))?.profile.bot.state === 'paused';

const before = async ({ basis }: Decision, { datasetOf }: WatchOptions): Promise<{ before?: Catalog }> => {
  const dataset = (await datasetOf?.(basis.datasetVersion)) ?? null;
  return dataset === null ? {} : { before: dataset };
};

const watchOne = async (
  { place, id }: DecisionRef,
  options: WatchOptions,
  deps: ApiDeps,
): Promise<Watched> => {
  const decision = await deps.decisions.find(place, id);
  if (decision === null || decision.threadTs === '') return 'nothing';
  if (await isPaused(place.team, deps)) return 'paused';
  const toldBefore = await deps.decisions.told(place, id);
  const catalog = await deps.catalog();
  const earlier = await before(decision, options);
  const { today } = options;
  const news = newsFor(decision, catalog, today, { told: toldBefore, ...earlier });
  if (news.items.length > 0) return tellNews({ decision, news, toldBefore, catalog, today }, deps);
  if (news.told.length > 0) await deps.decisions.noteTold(place, id, news.told);
  return 'nothing';
};

/**
 * Looks at every decision that somebody builds on, and posts a note in its thread where something it rests on is not
 * as it was. To be called daily; called again or by several at once it says nothing twice. Trouble with one decision
 * keeps no other from being told.
 * @throws when the decisions cannot be listed
 */
export const watchDecisions = async (deps: ApiDeps, options: WatchOptions): Promise<WatchRun> => {
  const run: WatchRun = { told: 0, refused: 0, left: 0, broken: 0 };
  const refs = await decisionsToWatch(deps);
  const turn = takeTurns();
  let trouble = 0;
  for (const [index, ref] of refs.entries()) {
    // Ranking takes milliseconds of the only thread.
    await turn();
    const isFull = run.told + run.refused >= (options.most ?? MOST_NOTES);
    if (isFull || trouble >= MOST_TROUBLE || options.isStopping?.() === true) {
      run.left += refs.length - index;
      break;
    }
    try {
      const watched = await watchOne(ref, options, deps);
      trouble = 0;
      if (watched === 'told' || watched === 'refused') run[watched] += 1;
      if (watched === 'paused' || watched === 'elsewhere') run.left += 1;
    } catch (error) {
      const mayPass = isTransient(error);
      run[mayPass ? 'left' : 'broken'] += 1;
      trouble += mayPass ? 1 : 0;
      if (error instanceof StoppingError) continue;
      const what = { err: error, channel: ref.place.channel, decision: ref.id };
      if (mayPass) deps.log.warn(what, 'news of a decision was postponed');
      else deps.log.error(what, 'a decision could not be watched');
    }
  }
  return run;
};
