import type { SlackApi } from '../slack-api.ts';
import type { SlackDeps } from '../slack-deps.ts';

/** What the steps of a vote work with. */
export type VoteDeps = SlackDeps & { api: SlackApi };
