import { messagesIn } from '../../narrate/messages/messages.ts';
import { isDirectChannel } from '../../profile/team-profile/effective-profile.ts';
import type { Message } from '../../render/message.ts';
import { type LastChange, renderProfile, type ShownProfile } from '../../render/profile/render-profile.ts';
import type { StoredProfile } from '../../store/team-profiles.ts';
import { isAdmin } from '../is-admin.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { mayEditProfile } from './may-edit-profile.ts';

const changesOf = async (
  stored: readonly { from: LastChange['from']; profile: StoredProfile | null }[],
  { names }: ApiDeps,
): Promise<LastChange[]> => {
  const known = stored.flatMap(({ from, profile }) => (profile === null ? [] : [{ from, ...profile }]));
  const found = await names.find(known.map(({ updatedBy }) => updatedBy).filter((user) => user !== ''));
  return known.map(({ from, updatedBy, updatedAt }) => ({
    from,
    name: found[updatedBy] ?? null,
    at: updatedAt,
  }));
};

/**
 * The profile that holds in a channel, as one person is to see it, in the language they read Slack in. `isSaved`: they changed it just now.
 * @throws the database's error
 */
export const profileMessage = async (
  { team, channel, user }: { team: string; channel: string; user: string },
  isSaved: boolean,
  deps: ApiDeps,
): Promise<Message> => {
  const held = await deps.profiles.inChannel({ team, channel });
  const from: ShownProfile['from'] = isDirectChannel(channel) ? 'direct' : 'channel';
  const [catalog, language, admin, changes] = await Promise.all([
    deps.catalog(),
    deps.names.languageOf(user),
    isAdmin(user, deps),
    changesOf(
      [
        { from, profile: held.own },
        { from: 'workspace', profile: held.workspace },
      ],
      deps,
    ),
  ]);
  const { effective } = held;
  const shown: ShownProfile = {
    ...{ from, effective, changes, isSaved },
    mayEdit: mayEditProfile(channel, held, { isAdmin: admin }),
    mayEditWorkspace: admin,
  };
  return renderProfile(shown, catalog, messagesIn(language));
};
