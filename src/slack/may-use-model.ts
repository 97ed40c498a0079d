import { z } from 'zod';
import type { InboxRequest } from '../inbox/inbox-request.ts';
import type { Log } from '../log.ts';
import { isDirectChannel } from '../profile/team-profile/effective-profile.ts';
import type { TeamProfiles } from '../store/team-profiles.ts';
import type { SlackApi } from './slack-api.ts';

const eventSchema = z.looseObject({ is_ext_shared_channel: z.boolean() });
const infoSchema = z.looseObject({
  channel: z.looseObject({
    is_ext_shared: z.boolean().default(false),
    is_pending_ext_shared: z.boolean().default(false),
  }),
});

/** What is known of a channel is asked again after this time: channels come to be shared. */
const KNOWN_FOR_MS = 10 * 60_000;
const MOST_KNOWN = 1_000;

/** What the delivery itself says; null when it does not. */
const sharedByEvent = (body: string | null): boolean | null => {
  if (body === null) return null;
  const parsed = eventSchema.safeParse(JSON.parse(body));
  return parsed.success ? parsed.data.is_ext_shared_channel : null;
};

/**
 * Whether a question may be shown to a model: not where the team's profile says no, not in a channel that is shared
 * with people of another company, and not where that cannot be told. Mentions say it themselves; for commands and
 * presses Slack is asked, which takes the scopes channels:read and groups:read. `now`: milliseconds that never run back.
 */
export const createMayUseModel = (deps: {
  api: SlackApi;
  log: Pick<Log, 'info'>;
  now: () => number;
  profiles: Pick<TeamProfiles, 'effectiveIn'>;
}): ((request: Pick<InboxRequest, 'team' | 'channel' | 'body'>) => Promise<boolean>) => {
  const known = new Map<string, { isShared: boolean; until: number }>();
  const ask = async (channel: string): Promise<boolean> => {
    try {
      const info = infoSchema.parse(await deps.api.apiCall('conversations.info', { channel }));
      return info.channel.is_ext_shared || info.channel.is_pending_ext_shared;
    } catch (error) {
      deps.log.info(
        { err: error },
        'Slack does not say whether a channel is shared, so no model is used in it',
      );
      return true;
    }
  };
  const isShared = async (channel: string): Promise<boolean> => {
    const entry = known.get(channel);
    if (entry !== undefined && entry.until > deps.now()) return entry.isShared;
    const found = await ask(channel);
    known.delete(channel);
    known.set(channel, { isShared: found, until: deps.now() + KNOWN_FOR_MS });
    for (const oldest of known.keys()) {
      if (known.size <= MOST_KNOWN) break;
      known.delete(oldest);
    }
    return found;
  };
  const isOff = async (place: Pick<InboxRequest, 'team' | 'channel'>): Promise<boolean> => {
    try {
      const profile = await deps.profiles.effectiveIn(place);
      return profile !== null && (profile.model === 'off' || profile.bot.state === 'paused');
    } catch (error) {
      deps.log.info({ err: error }, 'the profile of a team could not be read, so no model is used for it');
      return true;
    }
  };
  return async ({ team, channel, body }) => {
    if (await isOff({ team, channel })) return false;
    if (isDirectChannel(channel)) return true;
    return !(sharedByEvent(body) ?? (await isShared(channel)));
  };
};
