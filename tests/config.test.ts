import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from '../src/config.ts';

const KEY = Buffer.from(Array.from({ length: 32 }, (_, index) => 200 + index));
const SEVERAL = {
  ...{ SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'client-secret', SLACK_STATE_SECRET: 'state-secret' },
  ...{ STORE_ENCRYPTION_KEY: KEY.toString('base64'), SLACK_SIGNING_SECRET: 'test-secret' },
};
const SLACK = { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_SIGNING_SECRET: 'test-secret' };

const problemsOf = (environment: Record<string, string | undefined>): readonly string[] => {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('parseConfig', () => {
  it('opens the playground when nothing is set', () => {
    const config = parseConfig({});
    expect(config).toMatchObject({
      mode: 'playground',
      port: 3000,
      logLevel: 'info',
      retentionDays: 180,
      model: null,
    });
    expect(config.dataDirectory).toMatch(/data$/);
  });

  it('opens the playground with a copied .env.example', () => {
    const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n');
    const entries = lines.flatMap((line) => {
      const match = /^([A-Z_]+)=(.*)$/.exec(line);
      return match?.[1] === undefined ? [] : [[match[1], match[2] ?? '']];
    });
    expect(entries).toHaveLength(21);
    expect(parseConfig(Object.fromEntries(entries)).mode).toBe('playground');
  });

  it('opens Slack with its two settings', () => {
    expect(parseConfig({ ...SLACK, SLACK_API_URL: 'http://127.0.0.1:9/api/' })).toMatchObject({
      mode: 'slack',
      slack: {
        botToken: 'xoxb-test',
        door: { kind: 'http', signingSecret: 'test-secret' },
        apiUrl: 'http://127.0.0.1:9/api/',
      },
    });
  });

  it('opens Socket Mode with a bot token and an app token, without a signing secret', () => {
    expect(parseConfig({ SLACK_BOT_TOKEN: 'xoxb-test', SLACK_APP_TOKEN: 'xapp-test' })).toMatchObject({
      mode: 'slack',
      slack: { botToken: 'xoxb-test', door: { kind: 'socket', appToken: 'xapp-test' } },
    });
  });

  it('opens Socket Mode when there is a signing secret as well', () => {
    expect(parseConfig({ ...SLACK, SLACK_APP_TOKEN: 'xapp-test' })).toMatchObject({
      slack: { door: { kind: 'socket' } },
    });
  });

  it("keeps the database in the program's own folder when nothing is said", () => {
    const root = fileURLToPath(new URL('..', import.meta.url));
    expect(parseConfig({}).database).toBe(join(root, 'var/stack-compare.db'));
  });

  it.each([
    ['sqlite:some/where.db', resolve('some/where.db')],
    ['sqlite:/srv/x.db', '/srv/x.db'],
    ['sqlite:///srv/x.db', '/srv/x.db'],
    ['file:some/where.db', resolve('some/where.db')],
    ['file:///srv/x.db', '/srv/x.db'],
    ['sqlite::memory:', ':memory:'],
  ])('reads the file that DATABASE_URL=%s names', (url, path) => {
    expect(parseConfig({ DATABASE_URL: url }).database).toBe(path);
  });

  it.each(['postgres://user:password@db/x', 'postgresql://db/x'])(
    'reads the server that DATABASE_URL=%s names',
    (url) => {
      expect(parseConfig({ DATABASE_URL: url }).database).toBe(url);
    },
  );

  it.each(['mysql://user:password@db/x', 'postgres:///x', 'postgres:x'])(
    'refuses %s, without its value',
    (url) => {
      const problems = problemsOf({ DATABASE_URL: url });
      expect(problems).toEqual([expect.stringMatching(/^DATABASE_URL has to name a file, .*, or a server/)]);
      expect(problems.join()).not.toContain('@db');
    },
  );

  it('reads every other setting', () => {
    const config = parseConfig({
      PORT: ' 8080 ',
      LOG_LEVEL: 'warn',
      STACK_DATA_DIR: '/srv/data',
      STACK_ADMINS: 'U1, U2',
      RETENTION_DAYS: '30',
      OPENAI_MODEL: 'small',
      OPENAI_BASE_URL: 'http://localhost:11434/v1',
      OPENAI_API_STYLE: 'chat',
      OPENAI_DAILY_TOKENS: '1000',
    });
    expect(config).toMatchObject({
      port: 8080,
      logLevel: 'warn',
      dataDirectory: '/srv/data',
      admins: ['U1', 'U2'],
      retentionDays: 30,
      model: { name: 'small', apiKey: undefined, style: 'chat', dailyTokens: 1000 },
    });
  });

  it('configures a model only with a name and a key or an address', () => {
    expect(parseConfig({ OPENAI_MODEL: 'small' }).model).toBeNull();
    expect(parseConfig({ OPENAI_API_KEY: 'sk-x' }).model).toBeNull();
    expect(parseConfig({ OPENAI_API_KEY: 'sk-x', OPENAI_MODEL: 'small' }).model).not.toBeNull();
  });

  it('names settings that do nothing without others', () => {
    const config = parseConfig({ STORE_ENCRYPTION_KEY: 'key', METRICS_PORT: '9090' });
    expect(config.notUsed).toEqual(['STORE_ENCRYPTION_KEY']);
    expect(parseConfig(SEVERAL).notUsed).toEqual([]);
  });

  it('opens the door to several workspaces with their settings, in either mode', () => {
    const install = { clientId: '1.2', clientSecret: 'client-secret', stateSecret: 'state-secret' };
    expect(parseConfig(SEVERAL)).toMatchObject({
      mode: 'several',
      install: { ...install, door: { kind: 'http', signingSecret: 'test-secret' } },
    });
    const { SLACK_SIGNING_SECRET: _, ...unsigned } = SEVERAL;
    expect(parseConfig({ ...unsigned, SLACK_APP_TOKEN: 'xapp-test' })).toMatchObject({
      mode: 'several',
      install: { ...install, door: { kind: 'socket', appToken: 'xapp-test' } },
    });
  });

  it.each([
    ['hex', KEY.toString('hex')],
    ['base64', KEY.toString('base64')],
    ['base64 without padding', KEY.toString('base64').replace('=', '')],
    ['base64 for urls', KEY.toString('base64url')],
  ])('reads the key that workspaces are stored with from %s', (_, text) => {
    const config = parseConfig({ ...SEVERAL, STORE_ENCRYPTION_KEY: text });
    expect(config).toMatchObject({ install: { encryptionKeys: [KEY] } });
  });

  it('reads several such keys, the first of which is the new one', () => {
    const old = Buffer.alloc(32, 9);
    const text = `${KEY.toString('base64')}, ${old.toString('hex')}`;
    const config = parseConfig({ ...SEVERAL, STORE_ENCRYPTION_KEY: text });
    expect(config).toMatchObject({ install: { encryptionKeys: [KEY, old] } });
  });

  it.each([
    KEY.subarray(1).toString('base64'),
    KEY.toString('hex').slice(2),
    'a passphrase of somebody',
    `${KEY.toString('hex')},`,
    `${KEY.toString('hex')},half of one`,
  ])('refuses %s as such a key, without its value', (text) => {
    const problems = problemsOf({ ...SEVERAL, STORE_ENCRYPTION_KEY: text });
    expect(problems).toEqual([expect.stringMatching(/^STORE_ENCRYPTION_KEY has to be 32 random bytes/)]);
    expect(problems.join()).not.toContain(text);
  });

  it('refuses a bot token beside the settings for several workspaces', () => {
    const problems = problemsOf({ ...SEVERAL, SLACK_BOT_TOKEN: 'xoxb-test' });
    expect(problems).toEqual([expect.stringMatching(/^SLACK_BOT_TOKEN has to be left out /)]);
  });

  it('names everything that several workspaces lack at once', () => {
    expect(problemsOf({ SLACK_CLIENT_SECRET: 'x' }).map((problem) => problem.split(' ')[0])).toEqual([
      'SLACK_CLIENT_ID',
      'SLACK_STATE_SECRET',
      'STORE_ENCRYPTION_KEY',
      'SLACK_SIGNING_SECRET',
    ]);
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-test' }, 'SLACK_SIGNING_SECRET'],
    [{ SLACK_SIGNING_SECRET: 'test-secret' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_APP_TOKEN: 'xapp-test' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_API_URL: 'http://127.0.0.1:9/' }, 'SLACK_BOT_TOKEN'],
    [{ ...SLACK, SLACK_SIGNING_SECRET: ' ' }, 'SLACK_SIGNING_SECRET'],
    [{ ...SLACK, SLACK_CLIENT_ID: '1.2' }, 'SLACK_CLIENT_SECRET'],
    [{ ...SLACK, SLACK_CLIENT_ID: '1.2' }, 'SLACK_STATE_SECRET'],
  ])('refuses some but not all Slack settings: %j', (environment, missing) => {
    expect(problemsOf(environment).join('\n')).toContain(`${missing} is missing`);
  });

  it('refuses to open the playground in production', () => {
    const problems = problemsOf({ NODE_ENV: 'production' });
    expect(problems).toHaveLength(2);
    expect(problems.join('\n')).toMatch(/SLACK_BOT_TOKEN.*SLACK_SIGNING_SECRET/s);
    expect(parseConfig({ NODE_ENV: 'production', ...SLACK }).mode).toBe('slack');
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'xapp-1-app-level'],
    ['SLACK_BOT_TOKEN', 'xoxp-of-a-user'],
    ['SLACK_APP_TOKEN', 'xoxb-of-a-bot'],
    ['SLACK_APP_TOKEN', 'xoxp-of-a-user'],
    ['DATABASE_URL', 'srv/bot.db'],
    ['DATABASE_URL', 'file:'],
    ['SLACK_API_URL', 'ftp://slack.test'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['METRICS_PORT', 'nine'],
    ['LOG_LEVEL', 'loud'],
    ['RETENTION_DAYS', '-30'],
    ['OPENAI_BASE_URL', 'localhost:11434'],
    ['OPENAI_API_STYLE', 'soap'],
    ['OPENAI_DAILY_TOKENS', '1.5'],
  ])('refuses %s when it is %s, by name and without the value', (name, value) => {
    const problems = problemsOf({ ...SLACK, [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} has to (?:be|name) `));
    expect(problems[0]).not.toContain(value);
  });

  it('reports all problems at once', () => {
    const problems = problemsOf({ PORT: 'x', LOG_LEVEL: 'y', SLACK_CLIENT_ID: 'z' });
    expect(problems).toHaveLength(6);
  });
});
