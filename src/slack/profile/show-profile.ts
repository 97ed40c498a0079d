import { messagesIn } from '../../narrate/messages/messages.ts';
import { noteMessage } from '../add-note.ts';
import { reachAsker } from '../reach-asker.ts';
import { type ProfileDeps, profileMessage } from './profile-message.ts';

/** Where a profile was asked for, and who did. */
type AskedProfile = { team: string; channel: string; user: string; responseUrl?: string | undefined };

/** `/stack-compare profile`: shows the profile that holds in a channel to whoever asked for it, or says why not. */
export const showProfile = async (asked: AskedProfile, deps: ProfileDeps): Promise<void> => {
  const { channel, user, responseUrl } = asked;
  const message = await profileMessage(asked, false, deps).catch((error: unknown) => {
    deps.log.error({ err: error }, 'a team profile could not be shown');
    return noteMessage(messagesIn('en').say('profile.trouble'));
  });
  const asker = { responseUrl, ephemeral: { channel, user }, direct: user };
  await reachAsker(deps, asker, deps.newId(), 'notice', [message]);
};
