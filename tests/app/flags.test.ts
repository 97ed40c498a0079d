import { describe, expect, it, onTestFinished } from 'vitest';
import { startApp } from '../../src/app.ts';
import { ConfigError, parseConfig } from '../../src/config.ts';
import { readFlags } from '../../src/read-flags.ts';
import { settle } from '../e2e/settle.ts';
import { answersIn, roots } from '../e2e/start-test-app.ts';
import { createTestLog } from '../slack/test-log.ts';
import { IDENTITY, SECRET, startStubSlack } from './stub-slack.ts';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-very-secret', SLACK_SIGNING_SECRET: SECRET };
const PLAYGROUND = { playground: true, keep: false };
const KEEP = { playground: false, keep: true };

const problemsOf = (run: () => unknown): readonly string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('the flags', () => {
  it.each([
    [[], {}],
    [['--keep'], { keep: true }],
    [['--playground'], { playground: true }],
    [['--keep', '--playground'], { playground: true, keep: true }],
    [['--keep', '--keep'], { keep: true }],
    [['--stand-in-model'], { standInModel: true }],
  ])('%j ask for %j', (given, asked) => {
    expect(readFlags(given)).toEqual({
      kind: 'run',
      asked: { playground: false, keep: false, standInModel: false, ...asked },
    });
  });

  it.each([
    [['--kep'], 'There is no flag --kep. Did you mean --keep?'],
    [['keep'], '"keep" is one word too many.'],
    [['--keep=yes'], '--keep takes no value.'],
    [['-k'], 'There is no flag -k.'],
    [['--playground', '--port', '1'], 'There is no flag --port.'],
    [['--stand-in'], 'There is no flag --stand-in.'],
  ])('%j are refused: %s', (given, message) => {
    expect(readFlags(given)).toEqual({ kind: 'bad', message });
  });
});

describe('a playground that is asked for', () => {
  it('opens although there are settings for Slack, complete or not, and keeps none of them', () => {
    for (const environment of [
      SLACK,
      { SLACK_BOT_TOKEN: 'xoxb-very-secret' },
      { SLACK_APP_TOKEN: 'xapp-secret' },
    ]) {
      const config = parseConfig(environment, PLAYGROUND);
      expect(config).toMatchObject({ mode: 'playground', keep: null });
      expect(JSON.stringify(config)).not.toMatch(/secret/);
    }
  });

  it('says nothing to the real workspace and listens on this machine alone', async () => {
    let calls = 0;
    const count = () => {
      calls += 1;
      return IDENTITY;
    };
    const methods = ['auth.test', 'chat.postMessage', 'chat.postEphemeral', 'conversations.replies'];
    const api = await startStubSlack([IDENTITY], Object.fromEntries(methods.map((name) => [name, count])));
    const config = parseConfig({ ...SLACK, SLACK_API_URL: api, PORT: '0' }, PLAYGROUND);
    const asked: string[] = [];
    const fetchSeen: typeof fetch = (input, init) => {
      asked.push(String(input));
      return fetch(input, init);
    };
    const app = await startApp(config, { log: createTestLog().log, fetch: fetchSeen });
    onTestFinished(app.close);
    const { workspace } = app;
    await workspace?.sendCommand({ text: 'nestjs vs fastify' });
    await workspace?.sendCommand({ text: 'private: nestjs vs fastify' });
    await settle(app);
    const root = workspace === undefined ? undefined : roots(workspace)[0];
    expect(workspace && root && answersIn(workspace, root.ts)).not.toEqual([]);
    expect(calls).toBe(0);
    expect(asked.every((url) => url.startsWith(app.url))).toBe(true);
    expect(new URL(app.url).hostname).toBe('127.0.0.1');
    expect(workspace?.calls('auth.test')).not.toEqual([]);
  });

  it('does not open in production', () => {
    const inProduction = () => parseConfig({ NODE_ENV: 'production', ...SLACK }, PLAYGROUND);
    expect(problemsOf(inProduction)).toEqual(['--playground does not go with NODE_ENV=production']);
  });
});

describe('keeping', () => {
  it('is for the playground: files of its own, whatever DATABASE_URL says', () => {
    expect(parseConfig({ DATABASE_URL: 'sqlite:elsewhere.db' }, KEEP)).toMatchObject({
      mode: 'playground',
      keep: {
        workspace: expect.stringMatching(/var\/playground\.json$/),
        database: expect.stringMatching(/var\/playground\.db$/),
      },
    });
    expect(parseConfig(SLACK, { playground: true, keep: true })).toMatchObject({ mode: 'playground' });
  });

  it('with settings for Slack says what to do', () => {
    expect(problemsOf(() => parseConfig(SLACK, KEEP))).toEqual([expect.stringContaining('add --playground')]);
    expect(problemsOf(() => parseConfig({ SLACK_BOT_TOKEN: 'xoxb-x' }, KEEP))).toHaveLength(1);
  });
});

describe('a stand-in for a model', () => {
  const STAND_IN = { standInModel: true };

  it('is the model, under its own name, without a key', () => {
    expect(parseConfig({}, STAND_IN)).toMatchObject({
      mode: 'playground',
      model: { name: 'stand-in', apiKey: undefined, baseUrl: undefined },
      standIn: { instead: [] },
    });
    expect(parseConfig({})).toMatchObject({ model: null, standIn: null });
  });

  it('wins over settings for a model, whose key goes nowhere', () => {
    const environment = { OPENAI_API_KEY: 'sk-very-secret', OPENAI_MODEL: 'm', OPENAI_DAILY_TOKENS: '5' };
    const config = parseConfig(environment, STAND_IN);
    expect(config.model).toMatchObject({ name: 'stand-in', dailyTokens: undefined });
    expect(config.standIn?.instead.toSorted()).toEqual(Object.keys(environment).toSorted());
    expect(JSON.stringify(config)).not.toContain('secret');
  });

  it('is for the playground, also when there are settings for Slack', () => {
    expect(problemsOf(() => parseConfig(SLACK, STAND_IN))).toEqual([
      '--stand-in-model is for the playground, and there are settings for Slack: add --playground',
    ]);
    expect(parseConfig(SLACK, { ...STAND_IN, playground: true })).toMatchObject({
      mode: 'playground',
      standIn: { instead: [] },
    });
  });

  it('is not for production', () => {
    for (const environment of [{ NODE_ENV: 'production' }, { NODE_ENV: 'production', ...SLACK }])
      expect(problemsOf(() => parseConfig(environment, STAND_IN))).toEqual([
        '--stand-in-model does not go with NODE_ENV=production',
      ]);
    const both = { ...STAND_IN, playground: true };
    expect(problemsOf(() => parseConfig({ NODE_ENV: 'production' }, both))).toHaveLength(2);
  });

  it.each([
    [{}, STAND_IN, { kind: 'stand-in' }, []],
    [
      { OPENAI_MODEL: 'm', OPENAI_API_KEY: 'sk-x' },
      STAND_IN,
      { kind: 'stand-in' },
      [['OPENAI_MODEL', 'OPENAI_API_KEY']],
    ],
    [{ OPENAI_MODEL: 'm', OPENAI_API_KEY: 'sk-x' }, {}, { kind: 'model', name: 'm' }, []],
    [{}, {}, { kind: 'none' }, []],
  ])('with %j and %j the page says %j', async (environment, asked, model, said) => {
    const { log, lines } = createTestLog();
    const app = await startApp(parseConfig({ PORT: '0', ...environment }, asked), { log });
    onTestFinished(app.close);
    const state = await (await fetch(`${app.url}/playground/state`)).json();
    expect(state).toMatchObject({ banner: { model }, welcome: { model } });
    expect(lines.flatMap(({ variables = [] }) => [variables]).filter((each) => String(each) !== '')).toEqual(
      said,
    );
  });
});

describe('without flags', () => {
  it('settings for Slack mean Slack', () => {
    expect(parseConfig(SLACK)).toMatchObject({ mode: 'slack' });
  });
});
