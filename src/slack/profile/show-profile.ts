import { type MessageKey, messagesIn } from '../../narrate/messages/messages.ts';
import type { Message } from '../../render/message.ts';
import { noteMessage } from '../add-note.ts';
import { reachAsker } from '../reach-asker.ts';
import type { ApiDeps } from '../slack-deps.ts';
import { profileMessage } from './profile-message.ts';

/** Where a profile was asked for, and who did. */
type AskedProfile = {
  team: string;
  channel: string;
  user: string;
  /** Whether they are of another company or workspace. */
  isStranger: boolean;
  responseUrl?: string | undefined;
};

/** The profile, or the sentence for whoever it is not for, or that it cannot be read. */
const messageFor = async (asked: AskedProfile, deps: ApiDeps): Promise<Message> => {
  const sentence = async (key: MessageKey): Promise<Message> =>
    noteMessage(messagesIn(await deps.names.languageOf(asked.user)).say(key));
  if (asked.isStranger) return sentence('profile.not-ours');
  return profileMessage(asked, false, deps).catch((error: unknown) => {
    deps.log.error({ err: error }, 'a team profile could not be shown');
    return sentence('profile.trouble');
  });
};

/** `/stack-compare profile`: shows the profile that holds in a channel to whoever asked for it, or says why not. */
export const showProfile = async (asked: AskedProfile, deps: ApiDeps): Promise<void> => {
  const { channel, user, responseUrl } = asked;
  const message = await messageFor(asked, deps);
  const asker = { responseUrl, ephemeral: { channel, user }, direct: user };
  await reachAsker(deps, asker, deps.newId(), 'notice', [message]);
};
