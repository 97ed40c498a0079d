import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from '../src/config.ts';

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
    expect(parseConfig({}).databasePath).toBe(join(root, 'var/stack-compare.db'));
  });

  it.each([
    ['sqlite:some/where.db', resolve('some/where.db')],
    ['sqlite:/srv/x.db', '/srv/x.db'],
    ['sqlite:///srv/x.db', '/srv/x.db'],
    ['file:some/where.db', resolve('some/where.db')],
    ['file:///srv/x.db', '/srv/x.db'],
    ['sqlite::memory:', ':memory:'],
  ])('reads the file that DATABASE_URL=%s names', (url, path) => {
    expect(parseConfig({ DATABASE_URL: url }).databasePath).toBe(path);
  });

  it.each(['postgres://user:password@db/x', 'postgresql://db/x'])(
    'refuses %s, saying that Postgres is not supported yet',
    (url) => {
      const problems = problemsOf({ DATABASE_URL: url });
      expect(problems).toEqual([expect.stringMatching(/^DATABASE_URL .*Postgres is not supported.* yet$/)]);
      expect(problems.join()).not.toContain('password');
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

  it('names settings that nothing reads yet', () => {
    const config = parseConfig({ STORE_ENCRYPTION_KEY: 'key', METRICS_PORT: '9090' });
    expect(config.notUsedYet).toEqual(['STORE_ENCRYPTION_KEY', 'METRICS_PORT']);
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
