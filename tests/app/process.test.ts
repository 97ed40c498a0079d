import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ChildBot, startChild } from '../fakes/start-child.ts';
import { IDENTITY, SECRET, startStubSlack } from './stub-slack.ts';

/** The program in a process of its own, which ends with the test. */
const run = (environment: Record<string, string>, flags: readonly string[] = []): ChildBot => {
  const bot = startChild(environment, flags);
  onTestFinished(bot.kill);
  return bot;
};

/** Settings for Slack mode without a file; the stub Slack gives `answers`, one after the other. */
const slackSettings = async (...answers: Record<string, unknown>[]): Promise<Record<string, string>> => ({
  PORT: '0',
  SLACK_BOT_TOKEN: 'xoxb-very-secret',
  SLACK_SIGNING_SECRET: SECRET,
  SLACK_API_URL: await startStubSlack(answers),
  DATABASE_URL: 'sqlite::memory:',
});

describe('the process', () => {
  it('opens the playground without any settings, and closes cleanly on SIGTERM', async () => {
    const { stop, until, lines } = run({ PORT: '0' });
    const { url } = await until('open the playground at url');
    expect(url).toMatch(/^http:\/\/localhost:\d+$/);
    const port = new URL(String(url)).port;
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    expect(await stop()).toBe(0);
    expect(lines().at(-1)).toMatchObject({ level: 'info', msg: 'closed' });
  });

  it('says it is ready in Slack mode, writes no secret, and closes cleanly on SIGINT', async () => {
    const { stop, until, output } = run({
      ...(await slackSettings(IDENTITY)),
      STORE_ENCRYPTION_KEY: 'very-secret-key',
    });
    await until('ready');
    expect(await stop('SIGINT')).toBe(0);
    expect(output()).toContain('STORE_ENCRYPTION_KEY');
    expect(output()).not.toMatch(/very-secret|test-signing-secret/);
  });

  it('exits with 2 and names every problem when settings are missing or malformed', async () => {
    const { exited, lines, output } = run({
      SLACK_BOT_TOKEN: 'xoxb-very-secret',
      PORT: 'seven',
      LOG_LEVEL: 'loud',
    });
    expect(await exited).toBe(2);
    expect(lines().map((line) => String(line['msg']).split(' ')[0])).toEqual([
      'PORT',
      'LOG_LEVEL',
      'SLACK_SIGNING_SECRET',
    ]);
    expect(output()).not.toMatch(/very-secret|seven|loud/);
  });

  it('opens the playground with settings for Slack when --playground says so, and writes none of them', async () => {
    const settings = await slackSettings(IDENTITY);
    const { stop, until, output } = run(settings, ['--playground']);
    const { url } = await until('open the playground at url');
    const port = new URL(String(url)).port;
    expect((await fetch(`http://127.0.0.1:${port}/playground/state`)).status).toBe(200);
    expect(await stop()).toBe(0);
    expect(output()).not.toMatch(/very-secret|test-signing-secret/);
  });

  it('exits with 2 and a line that says what to do when it does not know a flag', async () => {
    const { exited, lines } = run({ PORT: '0' }, ['--kep']);
    expect(await exited).toBe(2);
    expect(lines()).toMatchObject([
      {
        level: 'fatal',
        msg: 'There is no flag --kep. Did you mean --keep? For help: npm start -- --help',
      },
    ]);
  });

  it('warns of what is probably meant to be a setting, without its value, and starts', async () => {
    const { until, stop, lines, output } = run({ PORT: '0', OPENAI_MODLE: 'very-secret', OTHER: 'x' });
    await until('open the playground at url');
    expect(lines().filter(({ level }) => level === 'warn')).toMatchObject([
      { msg: 'OPENAI_MODLE in the environment is no setting of stack-compare; did you mean OPENAI_MODEL?' },
    ]);
    expect(await stop()).toBe(0);
    expect(output()).not.toContain('very-secret');
  });

  it('warns of a misspelt name also where it is why a setting is missing', async () => {
    const { exited, lines } = run({ PORT: '0', SLACK_BOT_TOKN: 'xoxb-secret', SLACK_SIGNING_SECRET: SECRET });
    expect(await exited).toBe(2);
    expect(lines().map(({ level, msg }) => `${level} ${String(msg).slice(0, 14)}`)).toEqual([
      'warn SLACK_BOT_TOKN',
      'fatal SLACK_BOT_TOKE',
    ]);
  });

  it('exits with 2 in production without Slack settings', async () => {
    const { exited, output } = run({ NODE_ENV: 'production', PORT: '0' });
    expect(await exited).toBe(2);
    expect(output()).toMatch(/SLACK_BOT_TOKEN is missing/);
  });

  it('exits with 1, so that it is started again, and says what to do when no Postgres answers', async () => {
    const { exited, lines, output } = run({
      ...(await slackSettings(IDENTITY)),
      DATABASE_URL: 'postgres://user:password@127.0.0.1:1/x',
    });
    expect(await exited).toBe(1);
    expect(lines().at(-1)?.['msg']).toMatch(/no Postgres answers where DATABASE_URL points to/);
    expect(output()).not.toContain('password');
  });

  it('exits with 2 and says what to do when the database cannot be opened', async () => {
    const { exited, lines } = run({
      ...(await slackSettings(IDENTITY)),
      DATABASE_URL: `sqlite:${mkdtempSync(join(tmpdir(), 'a-folder-'))}`,
    });
    expect(await exited).toBe(2);
    expect(lines().filter(({ level }) => level === 'fatal')).toMatchObject([
      { msg: expect.stringMatching(/^the database cannot be opened/) },
    ]);
  });

  it('exits with 1 and says what to do when Slack refuses the app token', async () => {
    const { SLACK_SIGNING_SECRET: _, ...settings } = await slackSettings(IDENTITY, {
      ok: false,
      error: 'not_allowed_token_type',
    });
    const { exited, lines, output } = run({ ...settings, SLACK_APP_TOKEN: 'xapp-very-secret' });
    expect(await exited).toBe(1);
    expect(lines().filter(({ level }) => level === 'fatal')).toMatchObject([
      { msg: expect.stringMatching(/SLACK_APP_TOKEN \(not_allowed_token_type\).*connections:write/) },
    ]);
    expect(output()).not.toContain('very-secret');
  });

  it('exits with 2 and lists the problems of a dataset it cannot use', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-data-'));
    writeFileSync(join(folder, 'manifest.json'), '{}');
    const { exited, lines } = run({ PORT: '0', STACK_DATA_DIR: folder });
    expect(await exited).toBe(2);
    expect(lines().length).toBeGreaterThan(1);
    expect(lines().every((line) => line['level'] === 'fatal')).toBe(true);
  });

  it('exits with 2 and says so in a line when there are no records of its own', async () => {
    const { exited, lines } = run({ PORT: '0', STACK_DATA_DIR: mkdtempSync(join(tmpdir(), 'no-data-')) });
    expect(await exited).toBe(2);
    expect(lines().map(({ msg }) => msg)).toEqual([
      expect.stringContaining('holds no records: put one into'),
    ]);
  });

  it('exits with 1 and says what to do when Slack refuses the token', async () => {
    const { exited, lines } = run(await slackSettings({ ok: false, error: 'invalid_auth' }));
    expect(await exited).toBe(1);
    expect(lines().at(-1)?.['msg']).toMatch(/invalid_auth.*OAuth & Permissions/);
    expect(lines().filter((line) => line['level'] === 'fatal')).toHaveLength(1);
  });

  it('exits with 1 when the port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    onTestFinished(() => {
      server.close();
    });
    const address = server.address();
    const { exited, lines } = run({ PORT: String(typeof address === 'object' ? address?.port : 0) });
    expect(await exited).toBe(1);
    expect(lines()[0]?.['msg']).toMatch(/^PORT \d+ is in use/);
  });
});
