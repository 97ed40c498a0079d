import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config-error.ts';
import { type StoreKeys, seal, storeKey } from '../../src/install/encryption.ts';
import { openVault } from '../../src/install/vault.ts';
import { createInstallations } from '../../src/store/installations.ts';
import { createTestLog } from '../slack/test-log.ts';
import { openTestStore } from './open-test-store.ts';

const NOON = Date.parse('2026-11-20T12:00:00Z');
const ONE = storeKey(new Uint8Array(32).fill(1));
const OTHER = storeKey(new Uint8Array(32).fill(2));

const installationOf = (team: string, token = `xoxb-${team}`) => ({
  team: { id: team, name: 'Acme' },
  bot: { token, scopes: ['chat:write'], id: 'B1', userId: 'U0BOT', refreshToken: 'xoxe-1', expiresAt: 1 },
  by: 'U0MIRA',
});

const setUp = async () => {
  const store = await openTestStore();
  const time = { ms: NOON };
  const { log, lines } = createTestLog();
  const vaultWith = (...keys: StoreKeys) =>
    openVault(store.db, { keys, clock: () => new Date(time.ms), log });
  return { store, time, lines, vaultWith, vault: vaultWith(ONE) };
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
    const { sealed } = seal('{"token":"xoxb-T1"}', { key: ONE, team: 'T1' });
    await store.db.updateTable('installations').set({ sealed }).execute();
    expect(await vault.find('T1')).toBeNull();
    expect(lines).toEqual([expect.objectContaining({ team: 'T1', why: 'unknown-form' })]);
    expect(JSON.stringify(lines)).not.toContain('xoxb');
  });

  it('is encrypted with the new key when both are given, and is found with it alone', async () => {
    const { vault, vaultWith, time } = await setUp();
    await vault.install(installationOf('T1'));
    time.ms += 1_000;
    const both = vaultWith(OTHER, ONE);
    expect(await both.find('T1')).toMatchObject({ installation: installationOf('T1') });
    await both.check();
    expect(await vaultWith(OTHER).find('T1')).toMatchObject({
      ...{ installation: installationOf('T1'), installedAt: NOON, updatedAt: NOON },
    });
    expect(await vault.find('T1')).toBeNull();
  });

  it('that was renewed while it was encrypted anew keeps what was renewed', async () => {
    const { vault, store } = await setUp();
    await vault.install(installationOf('T1'));
    const installations = createInstallations(store.db, () => new Date(NOON));
    const stored = await installations.find('T1');
    if (stored === null) throw new Error('nothing is stored');
    await vault.renew(installationOf('T1', 'xoxb-newer'));
    await installations.reseal(stored, { keyId: OTHER.id, sealed: 'older' });
    expect((await vault.find('T1'))?.installation.bot.token).toBe('xoxb-newer');
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
