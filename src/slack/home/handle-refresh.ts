import { isStranger } from '../is-stranger.ts';
import type { HandleAction } from '../listeners.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { publishHome } from './publish-home.ts';
import { readHomePress } from './read-home-press.ts';

/** "Refresh" on the home: shows it anew. */
export const handleRefresh =
  (deps: SlackDeps): HandleAction =>
  async ({ ack, body, client, context }) => {
    await ack();
    const press = readHomePress(body, deps.ownTeam);
    if (press === null) return;
    const visit = { team: press.team, user: press.user, botUserId: context.botUserId };
    await publishHome({ ...visit, isStranger: isStranger(body, deps.ownTeam) }, { ...deps, api: client });
  };
