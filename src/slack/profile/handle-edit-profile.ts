import { z } from 'zod';
import { type MessageKey, messagesIn } from '../../narrate/messages/messages.ts';
import { isDirectChannel } from '../../profile/team-profile/effective-profile.ts';
import { entriesOf } from '../../profile/team-profile/profile-form.ts';
import { emptyProfile } from '../../profile/team-profile/team-profile.ts';
import { EDIT_WORKSPACE_ACTION } from '../../render/profile/render-profile.ts';
import { WORKSPACE } from '../../store/team-profiles.ts';
import { noteMessage } from '../add-note.ts';
import { callSlack } from '../call-slack.ts';
import { isAdmin } from '../is-admin.ts';
import { isStranger } from '../is-stranger.ts';
import type { HandleAction } from '../listeners.ts';
import { ownTeamOr } from '../own-team.ts';
import { reachAsker } from '../reach-asker.ts';
import type { ApiDeps, SlackDeps } from '../slack-deps.ts';
import { mayEditProfile } from './may-edit-profile.ts';
import { profileFormView } from './profile-form-view.ts';

const pressSchema = z.looseObject({
  team: z.looseObject({ id: z.string() }).nullish(),
  user: z.looseObject({ id: z.string() }),
  channel: z.looseObject({ id: z.string() }),
  trigger_id: z.string(),
  response_url: z.string().optional(),
  actions: z.tuple([z.looseObject({ action_id: z.string() })]),
});

/** Who edits which profile. `shownIn`: the channel it was shown in; `responseUrl` takes the message that shows it. */
export type Editing = {
  team: string;
  user: string;
  shownIn: string;
  isWorkspace: boolean;
  triggerId: string;
  responseUrl?: string | undefined;
};

/** Opens the form; the key of the sentence for whoever pressed where it cannot be opened, else null. Never rejects. */
export const openProfileForm = (editing: Editing, deps: ApiDeps): Promise<MessageKey | null> =>
  openForm(editing, deps).catch((error: unknown): MessageKey => {
    deps.log.error({ err: error }, 'a team profile could not be read for its form');
    return 'profile.trouble';
  });

const openForm = async (editing: Editing, deps: ApiDeps): Promise<MessageKey | null> => {
  const { team, user, shownIn, isWorkspace, triggerId, responseUrl } = editing;
  const place = isWorkspace ? WORKSPACE : shownIn;
  // Asked for at once: a form cannot wait for one answer after the other.
  const language = deps.names.languageOf(user);
  const held = await deps.profiles.inChannel({ team, channel: place });
  const editor = { isAdmin: await isAdmin(user, deps) };
  if (!mayEditProfile(place, held, editor)) return 'profile.not-yours';
  const stored = isWorkspace ? held.workspace : held.own;
  const isForAdmin = editor.isAdmin && !isDirectChannel(place);
  const entries = entriesOf(
    stored?.profile ?? emptyProfile(),
    { isWorkspace, isForAdmin },
    await deps.catalog(),
  );
  const metadata = {
    ...{ team, shownIn, isWorkspace, over: stored?.updatedAt ?? null },
    ...(responseUrl === undefined ? {} : { responseUrl }),
  };
  const view = await profileFormView(metadata, entries, null, messagesIn(await language), deps);
  try {
    await callSlack(deps, 'views.open', { trigger_id: triggerId, view });
    return null;
  } catch (error) {
    deps.log.warn({ err: error }, 'the form of a team profile was not opened');
    return 'profile.form-trouble';
  }
};

/** "Edit" under a profile: opens its form for whoever may edit it. Slack takes a form for three seconds only. */
export const handleEditProfile =
  (deps: SlackDeps): HandleAction =>
  async ({ ack, body, client }) => {
    await ack();
    const parsed = pressSchema.safeParse(body);
    if (!parsed.success) return;
    const work = { ...deps, api: client };
    const { team, user, channel, trigger_id: triggerId, response_url: responseUrl, actions } = parsed.data;
    const isWorkspace = actions[0].action_id === EDIT_WORKSPACE_ACTION;
    const own = ownTeamOr(team?.id, deps.ownTeam);
    const who = { team: own, user: user.id, shownIn: channel.id };
    const key = isStranger(body, deps.ownTeam)
      ? 'profile.not-ours'
      : await openProfileForm({ ...who, isWorkspace, triggerId, responseUrl }, work);
    if (key === null) return;
    const asker = { responseUrl, ephemeral: { channel: channel.id, user: user.id } };
    await reachAsker(work, asker, deps.newId(), 'notice', [
      noteMessage(messagesIn(await deps.names.languageOf(user.id)).say(key)),
    ]);
  };
