import type { Kysely } from 'kysely';
import { type EffectiveProfile, effectiveProfile } from '../profile/team-profile/effective-profile.ts';
import { type TeamProfile, teamProfileSchema } from '../profile/team-profile/team-profile.ts';
import type { Database } from './schema.ts';

/** Whose profile: that of a channel, or with an empty channel that of the whole workspace. */
export type ProfilePlace = { team: string; channel: string };

/** The channel under which the profile of a workspace is kept. */
export const WORKSPACE = '';

/** A profile as it was written down. `updatedBy`: a user id, empty once it was wiped; `updatedAt`: milliseconds since 1970. */
export type StoredProfile = { profile: TeamProfile; updatedBy: string; updatedAt: number };

/** What is written down for a channel and its workspace, and what holds there. */
export type ChannelProfile = {
  own: StoredProfile | null;
  workspace: StoredProfile | null;
  effective: EffectiveProfile;
};

/** The profiles of teams. Everything rejects when the database cannot be used or holds what is no profile. */
export type TeamProfiles = {
  find: (place: ProfilePlace) => Promise<StoredProfile | null>;
  inChannel: (place: ProfilePlace) => Promise<ChannelProfile>;
  /** Whether anything was written down for a team at all, and if so what holds in a channel. */
  effectiveIn: (place: ProfilePlace) => Promise<EffectiveProfile | null>;
  /**
   * Writes a profile in the place of the one last changed at `over` (null: of none). False when it was changed
   * meanwhile: then nothing is written.
   */
  save: (place: ProfilePlace, profile: TeamProfile, by: string, over: number | null) => Promise<boolean>;
};

/** Profiles in a database. */
export const createTeamProfiles = (db: Kysely<Database>, clock: () => Date): TeamProfiles => {
  const find: TeamProfiles['find'] = async ({ team, channel }) => {
    const row = await db
      .selectFrom('team_profiles')
      .select(['profile', 'updated_by', 'updated_at'])
      .where('team', '=', team)
      .where('channel', '=', channel)
      .executeTakeFirst();
    if (row === undefined) return null;
    // No profile in the place of an unreadable one: it may say that no model is to be used.
    const profile = teamProfileSchema.parse(JSON.parse(row.profile));
    return { profile, updatedBy: row.updated_by, updatedAt: Number(row.updated_at) };
  };
  const inChannel: TeamProfiles['inChannel'] = async ({ team, channel }) => {
    const own = channel === WORKSPACE ? null : await find({ team, channel });
    const workspace = await find({ team, channel: WORKSPACE });
    const effective = effectiveProfile(own?.profile ?? null, workspace?.profile ?? null, channel);
    return { own, workspace, effective };
  };
  return {
    find,
    inChannel,
    effectiveIn: async (place) => {
      const { own, workspace, effective } = await inChannel(place);
      return own === null && workspace === null ? null : effective;
    },
    save: async ({ team, channel }, profile, updated_by, over) => {
      // Later than what it replaces, whatever the clock says: the time tells two versions apart.
      const updated_at = Math.max(clock().getTime(), (over ?? 0) + 1);
      const written = { profile: JSON.stringify(profile), updated_by, updated_at };
      if (over === null) {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('team_profiles')
          .values({ team, channel, ...written })
          .onConflict((conflict) => conflict.columns(['team', 'channel']).doNothing())
          .executeTakeFirst();
        return Number(numInsertedOrUpdatedRows) === 1;
      }
      const { numUpdatedRows } = await db
        .updateTable('team_profiles')
        .set(written)
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('updated_at', '=', over)
        .executeTakeFirst();
      return Number(numUpdatedRows) === 1;
    },
  };
};
