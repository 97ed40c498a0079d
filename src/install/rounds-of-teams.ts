import type { Log } from '../log.ts';
import type { Bot } from '../slack/assemble-bot.ts';
import { finishRecords } from '../slack/decisions/finish-record.ts';
import { RECORDS_ROUND } from '../slack/decisions/keep-records.ts';
import { keepTidy } from '../slack/keep-tidy.ts';
import type { Repeat } from '../slack/repeat.ts';
import { advanceVotes, VOTES_ROUND } from '../slack/vote/keep-votes.ts';
import { createDailyWatch, WATCH_ROUND } from '../slack/watch/keep-watch.ts';
import type { Store } from '../store/open-store.ts';
import type { TeamBots } from './team-bots.ts';
import type { Vault } from './vault.ts';

export type RoundsDeps = {
  bots: Pick<TeamBots, 'of'>;
  vault: Pick<Vault, 'teams'>;
  store: Store;
  clock: () => Date;
  retentionDays: number;
  log: Log;
};

/** One team after the other; trouble with one keeps no other from its turn. */
const overTeams =
  (
    run: (bot: Bot, team: string) => Promise<void>,
    { bots, vault, log }: RoundsDeps,
    isStopped: () => boolean,
  ) =>
  async (): Promise<void> => {
    try {
      for (const team of await vault.teams()) {
        if (isStopped()) return;
        const bot = await bots.of(team);
        if (bot !== null) await run(bot, team);
      }
    } catch (error) {
      log.error({ err: error }, 'a round through the workspaces was broken off');
    }
  };

/** What nobody asks for: what is over its time once for all, votes, records and the watch for each team. */
export const beginRoundsOfTeams = (deps: RoundsDeps, repeat: Repeat, ready: Promise<void>): (() => void) => {
  let isStopped = false;
  const stopped = (): boolean => isStopped;
  const watches = new WeakMap<Bot, () => Promise<void>>();
  const watch = (bot: Bot): Promise<void> => {
    const run = watches.get(bot) ?? createDailyWatch(bot.deps, stopped);
    watches.set(bot, run);
    return run();
  };
  const begin = (round: { name: string; everyMs: number }, run: Parameters<typeof overTeams>[0]) =>
    repeat({ ...round, run: overTeams(run, deps, stopped) });
  const stops = [
    keepTidy(deps, repeat),
    begin(VOTES_ROUND, (bot, team) => advanceVotes(bot.deps, team)),
    begin(RECORDS_ROUND, (bot, team) => finishRecords(bot.deps, team)),
  ];
  const beginWatch = (): void => {
    if (!isStopped) stops.push(begin(WATCH_ROUND, watch));
  };
  // Whoever waits for it sees why it never is.
  ready.then(beginWatch, () => undefined);
  return () => {
    isStopped = true;
    for (const stop of stops) stop();
  };
};
