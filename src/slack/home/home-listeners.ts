import { HOME_EDIT_WORKSPACE, HOME_REFRESH } from '../../render/home/home-actions.ts';
import type { Listeners } from '../listeners.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { handleEditWorkspace } from './handle-edit-workspace.ts';
import { handleRefresh } from './handle-refresh.ts';

/** What people press on the home. */
export const homeListeners = (deps: SlackDeps): Listeners => ({
  actions: [
    [HOME_REFRESH, handleRefresh(deps)],
    [HOME_EDIT_WORKSPACE, handleEditWorkspace(deps)],
  ],
  views: [],
});
