import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config-error.ts';
import { seal, storeKey } from '../../src/install/encryption.ts';
import { openVault } from '../../src/install/vault.ts';
import { createTestLog } from '../slack/test-log.ts';
import { openTestStore } from './open-test-store.ts';

const NOON = Date.parse('2026-11-20T12:00:00Z');
const [ONE, OTHER] = [1, 2].map((byte) => storeKey(new Uint8Array(32).fill(byte)));

const installationOf = (team: string, token = `xoxb-${team}`) => ({
  team: { id: team, name: 'Acme' },
  bot: { token, scopes: ['chat:write'], id: 'B1', userId: 'U0BOT', refreshToken: 'xoxe-1', expiresAt: 1 },
  by: 'U0MIRA',
});

const setUp = async () => {
  const store = await openTestStore();
  const time = { ms: NOON };
  const { log, lines } = createTestLog();
  const vaultWith = (key = ONE) => {
    if (key === undefined) throw new Error('no key');
    return openVault(store.db, { key, clock: () => new Date(time.ms), log });
  };
  return { store, time, lines, vaultWith, vault: vaultWith() };
};

describe('an installation', () => {
  it('is found as it was stored', async () => {
    const { vault } = await setUp();
    await vault.install(installationOf('T1'));
    await vault.install(installationOf('T2'));
    expect(await vault.find('T1')).toMatchObject({
      installation: installationOf('T1'),
      installedAt: NOON,
      updatedAt: NOON,
    });
    expect(await vault.teams()).toEqual(['T1', 'T2']);
    expect(await vault.find('T3')).toBeNull();
  });

  it('has another version, and the same beginning, when its tokens are renewed', async () => {
    const { vault, time } = await setUp();
    await vault.install(installationOf('T1'));
    const before = await vault.find('T1');
    time.ms += 1_000;
    await vault.renew(installationOf('T1', 'xoxb-newer'));
    const after = await vault.find('T1');
    expect(after).toMatchObject({ installedAt: NOON, updatedAt: NOON + 1_000 });
    expect(after?.installation.bot.token).toBe('xoxb-newer');
    expect(after?.version).not.toBe(before?.version);
  });

  it('does not come back when tokens are renewed that were uninstalled meanwhile', async () => {
    const { vault } = await setUp();
    await vault.renew(installationOf('T1'));
    expect(await vault.teams()).toEqual([]);
  });

  it('is not read with the row of another team, and that is logged without secrets', async () => {
    const { vault, store, lines } = await setUp();
    await vault.install(installationOf('T1'));
    await vault.install(installationOf('T2'));
    const { sealed } = await store.db
      .selectFrom('installations')
      .select('sealed')
      .where('team', '=', 'T2')
      .executeTakeFirstOrThrow();
    await store.db.updateTable('installations').set({ sealed }).where('team', '=', 'T1').execute();
    expect(await vault.find('T1')).toBeNull();
    expect(lines).toEqual([expect.objectContaining({ team: 'T1', why: 'broken' })]);
    await expect(vault.check()).resolves.toBeUndefined();
  });

  it('of a form that is not known is not read, and that is logged without what it holds', async () => {
    const { vault, store, lines } = await setUp();
    await vault.install(installationOf('T1'));
    if (ONE === undefined) throw new Error('no key');
    const { sealed } = seal('{"token":"xoxb-T1"}', { key: ONE, team: 'T1' });
    await store.db.updateTable('installations').set({ sealed }).execute();
    expect(await vault.find('T1')).toBeNull();
    expect(lines).toEqual([expect.objectContaining({ team: 'T1', why: 'unknown-form' })]);
    expect(JSON.stringify(lines)).not.toContain('xoxb');
  });

  it('that was stored with another key stops the start and says what to do', async () => {
    const { vault, vaultWith } = await setUp();
    await vault.install(installationOf('T1'));
    const error: unknown = await vaultWith(OTHER)
      .check()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ problems: [expect.stringContaining('set that key again')] });
  });
});
