import { REAFFIRM_ACTION, REOPEN_ACTION } from '../../render/watch/render-news.ts';
import type { Listeners } from '../listeners.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { handleNewsPress } from './handle-news-press.ts';

/** What people press under the notes of the watch. */
export const watchListeners = (deps: SlackDeps): Listeners => ({
  actions: [
    [REAFFIRM_ACTION, handleNewsPress(deps)],
    [REOPEN_ACTION, handleNewsPress(deps)],
  ],
  views: [],
});
