import { describe, expect, it } from 'vitest';
import { emptyProfile, type TeamProfile } from '../../src/profile/team-profile/team-profile.ts';
import { createTeamProfiles, WORKSPACE } from '../../src/store/team-profiles.ts';
import { openTestStore } from './open-test-store.ts';
import { tempPath } from './temp-path.ts';

const PLACE = { team: 'T1', channel: 'C1' };
const SHARED = { team: 'T1', channel: WORKSPACE };
const NOW = 1_000;

const profileOf = (teamSize: number): TeamProfile => ({ ...emptyProfile(), teamSize });

const start = async (location?: string) => {
  const store = await openTestStore(location);
  const time = { ms: NOW };
  return { store, time, profiles: createTeamProfiles(store.db, () => new Date(time.ms)) };
};

describe('team profiles', () => {
  it('know nothing of a channel nobody wrote down', async () => {
    const { profiles } = await start();
    expect(await profiles.find(PLACE)).toBeNull();
    expect(await profiles.effectiveIn(PLACE)).toBeNull();
  });

  it('are found as they were written, with who wrote them and when', async () => {
    const { profiles } = await start();
    const profile: TeamProfile = {
      ...emptyProfile(),
      languages: [{ id: 'python', level: 'expert' }],
      platforms: ['kubernetes'],
      houseRules: [{ kind: 'language', id: 'java', ring: 'hold', reason: 'licence costs', owner: 'Mira' }],
      editors: 'admins',
    };
    expect(await profiles.save(PLACE, profile, 'U1', null)).toBe(true);
    expect(await profiles.find(PLACE)).toEqual({ profile, updatedBy: 'U1', updatedAt: NOW });
  });

  it('are written over what was read alone', async () => {
    const { profiles } = await start();
    await profiles.save(PLACE, profileOf(3), 'U1', null);
    expect(await profiles.save(PLACE, profileOf(9), 'U2', null)).toBe(false);
    expect(await profiles.save(PLACE, profileOf(9), 'U2', NOW - 1)).toBe(false);
    expect((await profiles.find(PLACE))?.profile.teamSize).toBe(3);
    expect(await profiles.save(PLACE, profileOf(9), 'U2', NOW)).toBe(true);
    expect((await profiles.find(PLACE))?.profile.teamSize).toBe(9);
  });

  it('are told apart by time even when the clock stands still or runs back', async () => {
    const { profiles, time } = await start();
    await profiles.save(PLACE, profileOf(3), 'U1', null);
    time.ms = NOW - 500;
    await profiles.save(PLACE, profileOf(4), 'U1', NOW);
    expect(await profiles.save(PLACE, profileOf(5), 'U2', NOW)).toBe(false);
    expect((await profiles.find(PLACE))?.profile.teamSize).toBe(4);
  });

  it.each([
    { of: 'another team', other: { ...PLACE, team: 'T2' } },
    { of: 'another channel', other: { ...PLACE, channel: 'C2' } },
  ])('of $of are another profile', async ({ other }) => {
    const { profiles } = await start();
    await profiles.save(PLACE, profileOf(3), 'U1', null);
    expect(await profiles.find(other)).toBeNull();
    await profiles.save(other, profileOf(4), 'U1', null);
    expect((await profiles.find(PLACE))?.profile.teamSize).toBe(3);
  });

  it('fall back to the workspace, which falls back to nothing', async () => {
    const { profiles } = await start();
    await profiles.save(SHARED, profileOf(40), 'U1', null);
    expect((await profiles.effectiveIn(PLACE))?.teamSize).toEqual({ value: 40, from: 'workspace' });
    await profiles.save(PLACE, profileOf(3), 'U1', null);
    expect((await profiles.effectiveIn(PLACE))?.teamSize).toEqual({ value: 3, from: 'channel' });
    expect((await profiles.inChannel(SHARED)).own).toBeNull();
    expect(await profiles.effectiveIn({ team: 'T2', channel: 'C1' })).toBeNull();
  });

  it('stand after the file is opened again', async () => {
    const path = tempPath();
    const first = await start(path);
    await first.profiles.save(PLACE, profileOf(3), 'U1', null);
    await first.store.close();
    const { profiles } = await start(path);
    expect((await profiles.find(PLACE))?.profile.teamSize).toBe(3);
  });

  it('that cannot be read are no empty ones: they may forbid a model', async () => {
    const { store, profiles } = await start();
    await profiles.save(PLACE, profileOf(3), 'U1', null);
    await store.db.updateTable('team_profiles').set({ profile: '{"model":"never"}' }).execute();
    await expect(profiles.effectiveIn(PLACE)).rejects.toThrow();
  });
});
