import { stateValues } from './element-state.ts';
import { BOT, TEAM } from './seed.ts';
import type { StoredView, WorkspaceState } from './state.ts';

export function blocksOf({ view }: StoredView): readonly unknown[] {
  return Array.isArray(view['blocks']) ? view['blocks'] : [];
}

/** Fields Slack fills in when an app leaves them out. */
const defaults = { private_metadata: '', callback_id: '', external_id: '', clear_on_close: false };
const modalDefaults = { ...defaults, notify_on_close: false, close: null, submit: null };

/** A view as Slack gives it to an app, with what its person has entered. */
export function viewJson(state: WorkspaceState, stored: StoredView): Record<string, unknown> {
  const { id, user, type, hash, rootId, previousId } = stored;
  return {
    ...(type === 'modal' ? modalDefaults : defaults),
    ...stored.view,
    id,
    team_id: TEAM.id,
    app_id: BOT.appId,
    app_installed_team_id: TEAM.id,
    bot_id: BOT.botId,
    hash,
    root_view_id: rootId,
    previous_view_id: previousId,
    state: { values: stateValues(state, { user, id }, blocksOf(stored)) },
  };
}
