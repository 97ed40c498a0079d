import type { HomeQueries } from '../../store/home-queries.ts';
import type { SlackApi } from '../slack-api.ts';
import type { SlackDeps } from '../slack-deps.ts';

/** Somebody who looks at the home. `team`: the bot's own; `isStranger`: Slack says that they are of another one. */
export type HomeVisit = {
  team: string;
  user: string;
  botUserId?: string | undefined;
  isStranger?: boolean;
};

/** What the home is gathered with. `goesOn`: whether nobody looked again meanwhile. */
export type HomeDeps = SlackDeps & { api: SlackApi; queries: HomeQueries; goesOn: () => boolean };
