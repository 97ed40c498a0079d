import { messagesIn } from '../../narrate/messages/messages.ts';
import { noteMessage } from '../add-note.ts';
import { isStranger } from '../is-stranger.ts';
import type { HandleAction } from '../listeners.ts';
import { SHOWN_AT_HOME } from '../profile/form-metadata.ts';
import { openProfileForm } from '../profile/handle-edit-profile.ts';
import { reachAsker } from '../reach-asker.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { readHomePress } from './read-home-press.ts';

/** "Edit workspace" on the home: the form of the workspace's profile, for admins. There is no channel to tell others in. */
export const handleEditWorkspace =
  (deps: SlackDeps): HandleAction =>
  async ({ ack, body, client }) => {
    await ack();
    const press = readHomePress(body, deps.ownTeam);
    if (press === null) return;
    const work = { ...deps, api: client };
    const editing = { ...press, shownIn: SHOWN_AT_HOME, isWorkspace: true };
    const key = isStranger(body, deps.ownTeam) ? 'profile.not-yours' : await openProfileForm(editing, work);
    if (key === null) return;
    try {
      const line = noteMessage(messagesIn('en').say(key));
      await reachAsker(work, { direct: press.user }, deps.newId(), 'notice', [line]);
    } catch (error) {
      deps.log.warn({ err: error }, 'whoever pressed a button in App Home could not be told');
    }
  };
