import type { Messages } from '../../narrate/messages/messages.ts';
import { isDirectChannel } from '../../profile/team-profile/effective-profile.ts';
import type { ProfileSource } from '../../profile/team-profile/house-rule.ts';
import type { ProfileEntries } from '../../profile/team-profile/profile-form.ts';
import type { FormView } from '../../render/profile/form-parts.ts';
import { type ProfileFormView, renderProfileForm } from '../../render/profile/render-profile-form.ts';
import { WORKSPACE } from '../../store/team-profiles.ts';
import type { ApiDeps } from '../slack-deps.ts';
import type { FormMetadata } from './form-metadata.ts';

const sourceOf = ({ isWorkspace, shownIn }: FormMetadata): ProfileSource => {
  if (isWorkspace) return 'workspace';
  return isDirectChannel(shownIn) ? 'direct' : 'channel';
};

/** The form of a profile with what is entered in it, in the language of `messages`; `changed` says that somebody else was faster. */
export const profileFormView = async (
  metadata: FormMetadata,
  entries: ProfileEntries,
  changed: ProfileFormView['changed'],
  messages: Messages,
  deps: Pick<ApiDeps, 'profiles' | 'catalog'>,
): Promise<FormView> => {
  const { team, isWorkspace } = metadata;
  const shared = isWorkspace ? null : (await deps.profiles.inChannel({ team, channel: WORKSPACE })).effective;
  const form: ProfileFormView = {
    from: sourceOf(metadata),
    entries,
    workspace: shared,
    changed,
    metadata: JSON.stringify(metadata),
  };
  return renderProfileForm(form, await deps.catalog(), messages);
};
