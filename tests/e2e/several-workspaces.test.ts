import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { explainFailure } from '../../src/explain-failure.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSocketDoor } from '../fakes/socket-door.ts';
import { decisionsIn } from './decision-form.ts';
import { askIn, profileIn } from './profile-form.ts';
import { FIRST, SECOND, startTeamsBot as start } from './start-teams-bot.ts';
import { answersIn, BOT, CHANNEL, roots } from './start-test-app.ts';

const QUESTION = 'compare fastify and express for an API';

const installBoth = async (...given: Parameters<typeof start>) => {
  const bot = await start(...given);
  expect([await bot.install(FIRST), await bot.install(SECOND)]).toMatchObject([
    { status: 200 },
    { status: 200 },
  ]);
  return bot;
};

/** Everything that is stored. The bot holds its file for itself while it runs. */
const stored = async (bot: Awaited<ReturnType<typeof start>>): Promise<string> => {
  await bot.stop();
  const database = new DatabaseSync(bot.databasePath, { readOnly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
  const rows = tables.map(({ name }) => JSON.stringify(database.prepare(`select * from "${name}"`).all()));
  database.close();
  await bot.start();
  return rows.join('\n');
};

describe('a question', () => {
  it("is answered in its own workspace with that workspace's token, and never seen in the other", async () => {
    const bot = await installBoth();
    bot.calls.length = 0;
    for (const team of [FIRST, SECOND]) {
      const before = bot.calls.length;
      await bot.workspaceOf(team).sendCommand({ text: `${QUESTION}, asked in ${team}` });
      await bot.settle();
      const made = bot.calls.slice(before);
      expect(made.length).toBeGreaterThan(1);
      expect(new Set(made.map((call) => call.team))).toEqual(new Set([team]));
      const [root] = roots(bot.workspaceOf(team));
      expect(root?.text).toContain(`asked in ${team}`);
      expect(answersIn(bot.workspaceOf(team), root?.ts ?? '').length).toBeGreaterThan(0);
      expect(roots(bot.workspaceOf(team))).toHaveLength(1);
    }
    expect(bot.raw()).not.toContain('xoxb-');
  });

  it('goes on in its thread with what was said in its own workspace alone', async () => {
    const bot = await installBoth();
    const threads: Record<string, string> = {};
    const question = { [FIRST]: '4 python devs, a REST API', [SECOND]: '3 rubyists, a REST API' };
    for (const [team, text] of Object.entries(question)) {
      const { ts } = await bot.workspaceOf(team).sendMessage({ text: `<@${BOT}> ${text}` });
      await bot.settle();
      threads[team] = ts;
    }
    const goOn = async (team: string): Promise<string> => {
      const workspace = bot.workspaceOf(team);
      await workspace.sendMessage({ text: 'and with an admin area?', threadTs: threads[team] ?? '' });
      await bot.settle();
      return JSON.stringify(answersIn(workspace, threads[team] ?? ''));
    };
    expect(await goOn(SECOND)).not.toMatch(/Python developers/);
    expect(await goOn(FIRST)).toMatch(/Python developers/);
  });
});

describe('what a team keeps', () => {
  it('is its own: the profile of a channel is not that of a channel with the same id elsewhere', async () => {
    const bot = await installBoth();
    await profileIn(bot.inTeam(FIRST)).write({
      teamSize: '11',
      rules: 'Django: hold, licence costs, Sunniva',
    });
    expect((await profileIn(bot.inTeam(FIRST)).show()).text).toContain('Team size: 11');
    expect((await profileIn(bot.inTeam(SECOND)).show()).text).toContain('Team size: not set');
    const question = 'REST API with an admin panel in Python';
    expect(await askIn(bot.inTeam(FIRST), question)).toContain('licence costs');
    expect(await askIn(bot.inTeam(SECOND), question)).not.toContain('licence costs');
  });

  it('is its own: decisions are recorded, listed and looked after in their workspace', async () => {
    const bot = await installBoth();
    const first = decisionsIn({ ...bot.inTeam(FIRST), url: bot.urlOf(FIRST) });
    const { record } = await first.record({ title: 'Django it is' });
    expect(record?.text).toContain('Django it is');
    const list = async (team: string): Promise<string> => {
      await bot.workspaceOf(team).sendCommand({ text: 'decisions', user: 'U0TEODOR' });
      await bot.settle();
      return JSON.stringify([bot.workspaceOf(team).ephemerals(), bot.workspaceOf(team).messages(CHANNEL)]);
    };
    expect(await list(FIRST)).toContain('Django it is');
    expect(await list(SECOND)).not.toContain('Django it is');
  });
});

describe('Socket Mode', () => {
  it('carries the deliveries of all workspaces through the sockets of the one app', async () => {
    const door = await openSocketDoor();
    onTestFinished(door.close);
    const bot = await installBoth({}, { door });
    for (const team of [FIRST, SECOND]) {
      await bot.workspaceOf(team).sendCommand({ text: `${QUESTION} in ${team}` });
      await bot.settle();
      expect(roots(bot.workspaceOf(team))[0]?.text).toContain(`in ${team}`);
    }
  });
});

describe('a delivery of a workspace that has not installed the app', () => {
  it('is acknowledged and leaves one line without words', async () => {
    const bot = await start();
    await bot.install(FIRST);
    const sent = await bot.workspaceOf(SECOND).sendCommand({ text: 'a secret wish' });
    await bot.settle();
    expect(sent).toMatchObject({ status: 200, body: '' });
    const left = bot.lines.filter(({ msg }) => String(msg).includes('has not installed the app'));
    expect(left).toEqual([expect.objectContaining({ teams: [SECOND] })]);
    expect(bot.raw()).not.toContain('secret wish');
    expect(bot.calls.filter(({ team }) => team === SECOND)).toEqual([]);
  });
});

describe('a restart', () => {
  it('goes on with open questions of both workspaces, each with its own token', async () => {
    const never = () => new Promise<never>(() => undefined);
    const bot = await installBoth();
    await bot.stop();
    const hanging = await bot.start({}, { answer: never });
    for (const team of [FIRST, SECOND])
      await bot.workspaceOf(team).sendCommand({ text: `${QUESTION} in ${team}` });
    await hanging.close();
    bot.calls.length = 0;
    await bot.start();
    await bot.settle();
    for (const team of [FIRST, SECOND]) {
      const [root, ...more] = roots(bot.workspaceOf(team));
      expect(more).toEqual([]);
      expect(root?.text).toContain(`in ${team}`);
      expect(answersIn(bot.workspaceOf(team), root?.ts ?? '').length).toBeGreaterThan(0);
    }
    expect(bot.calls.every(({ team }) => team !== null)).toBe(true);
  });

  it('takes a new key beside the old one, and needs the old one no more', async () => {
    const bot = await installBoth();
    const [old, renewed] = [7, 8].map((byte) => Buffer.alloc(32, byte).toString('hex'));
    await bot.stop();
    await bot.start({ STORE_ENCRYPTION_KEY: `${renewed},${old}` });
    await bot.stop();
    await bot.start({ STORE_ENCRYPTION_KEY: `${renewed}` });
    for (const team of [FIRST, SECOND])
      await bot.workspaceOf(team).sendCommand({ text: `${QUESTION} in ${team}` });
    await bot.settle();
    for (const team of [FIRST, SECOND]) {
      const [root] = roots(bot.workspaceOf(team));
      expect(answersIn(bot.workspaceOf(team), root?.ts ?? '').length).toBeGreaterThan(0);
    }
  });

  it('with another key says what to do and ends with 2', async () => {
    const bot = await installBoth();
    await bot.stop();
    const other = Buffer.alloc(32, 8).toString('hex');
    const failure = await bot.start({ STORE_ENCRYPTION_KEY: other }).then(
      () => null,
      (error: unknown) => explainFailure(error),
    );
    expect(failure).toEqual({
      exitCode: 2,
      lines: [expect.stringMatching(/^STORE_ENCRYPTION_KEY is not the key .* set that key again/)],
    });
    expect(JSON.stringify(failure)).not.toContain(other);
  });
});

describe('uninstalling', () => {
  it('deletes everything of the workspace, and leaves the other one as it is', async () => {
    const bot = await installBoth();
    for (const team of [FIRST, SECOND]) {
      await profileIn(bot.inTeam(team)).write({ teamSize: '7' });
      await bot.workspaceOf(team).sendCommand({ text: QUESTION });
      await bot.settle();
    }
    expect(await stored(bot)).toContain(FIRST);
    expect(await bot.uninstall(FIRST)).toMatchObject({ status: 200 });
    await bot.settle();
    const left = await stored(bot);
    expect(left).not.toContain(FIRST);
    expect(left).toContain(SECOND);
    expect(bot.lines.some(({ msg }) => String(msg).includes('uninstalled the app'))).toBe(true);
    expect((await profileIn(bot.inTeam(SECOND)).show()).text).toContain('Team size: 7');
    const roots0 = roots(bot.workspaceOf(FIRST)).length;
    expect(await bot.workspaceOf(FIRST).sendCommand({ text: QUESTION })).toMatchObject({ status: 200 });
    await bot.settle();
    expect(roots(bot.workspaceOf(FIRST))).toHaveLength(roots0);
  });

  it('is what revoked tokens of the bot mean, not those of a person', async () => {
    const bot = await installBoth();
    await bot.sendEvent(FIRST, { type: 'tokens_revoked', tokens: { oauth: ['U0MIRA'], bot: [] } });
    expect(await stored(bot)).toContain(FIRST);
    await bot.sendEvent(FIRST, { type: 'tokens_revoked', tokens: { oauth: [], bot: [BOT] } });
    expect(await stored(bot)).not.toContain(FIRST);
  });

  it('begins anew when the workspace installs the app again, whatever is told late of before', async () => {
    const bot = await installBoth();
    await profileIn(bot.inTeam(FIRST)).write({ teamSize: '7' });
    await bot.uninstall(FIRST);
    const before = Math.floor(Date.now() / 1_000) - 60;
    await bot.install(FIRST);
    expect(await bot.sendEvent(FIRST, { type: 'app_uninstalled' }, before)).toMatchObject({ status: 200 });
    bot.calls.length = 0;
    expect((await profileIn(bot.inTeam(FIRST)).show()).text).toContain('Team size: not set');
    expect(bot.calls.every(({ team }) => team === FIRST)).toBe(true);
  });

  it('is told again by Slack when it could not be carried out', async () => {
    const bot = await installBoth();
    await bot.stop();
    const store = await openStore(bot.databasePath);
    await store.db.schema.alterTable('votes').renameTo('votes_away').execute();
    await store.close();
    await bot.start();
    expect((await bot.uninstall(FIRST)).status).toBe(500);
    expect(await stored(bot)).toContain(FIRST);
  });
});

describe('installing again', () => {
  it('gives a bot that runs the new token, and keeps what the workspace has', async () => {
    const bot = await installBoth();
    await profileIn(bot.inTeam(FIRST)).write({ teamSize: '7' });
    bot.tokens.revoke(FIRST);
    await bot.install(FIRST);
    bot.calls.length = 0;
    await bot.workspaceOf(FIRST).sendCommand({ text: QUESTION });
    await bot.settle();
    expect(roots(bot.workspaceOf(FIRST))).toHaveLength(1);
    expect(new Set(bot.calls.map(({ token }) => token))).toEqual(new Set([`xoxb-${FIRST}-3`]));
    expect((await profileIn(bot.inTeam(FIRST)).show()).text).toContain('Team size: 7');
  });
});

describe('tokens that are renewed', () => {
  it('reach a bot that is at work, and each refresh token is used once', async () => {
    // Under two hours: the installer renews them whenever it is asked.
    const bot = await installBoth({}, { expiresIn: 3_600 });
    const burst = [1, 2, 3].map((number) =>
      bot.workspaceOf(FIRST).sendCommand({ text: `${QUESTION}, number ${number}` }),
    );
    await Promise.all(burst);
    await bot.settle();
    expect(roots(bot.workspaceOf(FIRST))).toHaveLength(3);
    expect(bot.tokens.refusals).toEqual([]);
    expect(bot.tokens.given(FIRST)).toBe(2);
    const used = bot.calls.filter(({ method }) => method === 'chat.postMessage').map(({ token }) => token);
    expect(new Set(used)).toEqual(new Set([`xoxe.xoxb-${FIRST}-3`]));
  });
});
