import { describe, expect, it, onTestFinished } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { type RunDeps, runDoctor } from '../../src/doctor/run-doctor.ts';
import { OPTIONAL_SCOPES, REQUIRED_SCOPES } from '../../src/doctor/scopes.ts';
import { environmentSchema } from '../../src/environment-schema.ts';
import { straySettings } from '../../src/stray-settings.ts';
import { freePort } from '../fakes/free-port.ts';
import { openSlack } from '../fakes/open-slack.ts';
import { startOpenAiServer } from '../fakes/openai-server.ts';
import { openSocketDoor } from '../fakes/socket-door.ts';
import { tempPath } from '../store/temp-path.ts';

const straySettingsOf = (names: Parameters<typeof straySettings>[0]) =>
  straySettings(names, Object.keys(environmentSchema.shape));

const SCOPES = [...REQUIRED_SCOPES, ...OPTIONAL_SCOPES.map(({ scope }) => scope)];
const APP_TOKEN = 'xapp-of-the-tests';

/** What the local workspace does not say: the scopes that were granted, as Slack's header names them. */
const withScopes =
  (scopes: readonly string[]): typeof globalThis.fetch =>
  async (...call) => {
    const response = await fetch(...call);
    const headers = new Headers(response.headers);
    headers.set('x-oauth-scopes', scopes.join(','));
    return new Response(response.body, { status: response.status, headers });
  };

const run = async (environment: Record<string, string>, more: Partial<RunDeps> = {}, argv: string[] = []) => {
  let said = '';
  let complained = '';
  const code = await runDoctor(argv, {
    readConfig: () => parseConfig(environment),
    straySettings: () => [],
    fetch: withScopes(SCOPES),
    clock: () => new Date(),
    nodeVersion: '24.21.0',
    freeBytes: async () => 50e9,
    isModelOff: () => false,
    say: (text) => {
      said += text;
    },
    complain: (text) => {
      complained += text;
    },
    ...more,
  });
  return { code, said, complained, lines: said.split('\n') };
};

/** A workspace, and the settings of a bot for it. */
const start = async (more: Record<string, string> = {}) => {
  const slack = await openSlack();
  onTestFinished(slack.close);
  const environment = { ...slack.environment, DATABASE_URL: `sqlite:${tempPath()}`, ...more };
  return { ...slack, environment };
};

describe('npm run doctor', () => {
  it('finds nothing wrong with a bot that is set up well, a line for each thing', async () => {
    const { environment } = await start();
    const { code, lines } = await run(environment);
    expect(code).toBe(0);
    expect(lines.slice(0, 5)).toEqual([
      'ok       Settings: They can be read: Slack in HTTP mode.',
      'ok       Node.js: Version 24.21.0.',
      'ok       Disk: 50.0 GB are free where the bot stores things.',
      expect.stringMatching(/^ok {7}Dataset: Version \S+ of \S+ loads: \d+ frameworks\.$/),
      'ok       Database: There is none yet: the bot makes it at its first start.',
    ]);
    expect(lines.slice(5)).toEqual([
      'ok       Slack: Signed in to the workspace Playground as stack-compare.',
      'ok       Slack: All scopes of manifest.yml were granted.',
      "ok       Slack: This machine's clock agrees with Slack's.",
      'ok       Slack: The signing secret cannot be tried from here: requests from Slack will show it, and the log reports a wrong one.',
      'ok       Language model: None is configured: answers are complete without one.',
      '',
      'No problems, no warnings.',
      '',
    ]);
  });

  it('is content with the local workspace', async () => {
    const { code, said } = await run({});
    expect(code).toBe(0);
    expect(said).toContain('npm start opens the local workspace');
  });

  it('tells settings that cannot be used as the bot does, and looks at the rest', async () => {
    const { code, said } = await run({
      SLACK_BOT_TOKEN: 'xapp-1-secret',
      PORT: 'ninety',
      OPENAI_API_STYLE: 'x',
    });
    expect(code).toBe(1);
    expect(said).toContain('problem  Settings: SLACK_BOT_TOKEN has to be the bot token');
    expect(said).toContain('problem  Settings: PORT has to be a whole number from 0 to 65535.');
    expect(said).toContain('ok       Dataset: ');
    expect(said).not.toMatch(/xapp-1|ninety/);
  });

  it('names settings that do nothing without others', async () => {
    const { said, code } = await run({ STORE_ENCRYPTION_KEY: 'secret-key-of-nobody' });
    expect(code).toBe(0);
    expect(said).toContain(
      'warning  Settings: STORE_ENCRYPTION_KEY does nothing without the settings for several workspaces.',
    );
  });

  it('names what is probably meant to be a setting, and says what to do', async () => {
    const straySettings = () =>
      straySettingsOf({
        file: ['SLACK_BOT_TOKN', 'COLOUR', 'SIZE', 'aGVsbG8gd29ybGQgaGVsbG8gd29ybGQgaGVsbG8gd28'],
        environment: [],
      });
    const { said, code } = await run({}, { straySettings });
    expect(code).toBe(0);
    const settings = said.split('\n').filter((line) => line.includes(' Settings: '));
    expect(settings.slice(1)).toEqual([
      'warning  Settings: SLACK_BOT_TOKN in .env is no setting of stack-compare. Rename it to SLACK_BOT_TOKEN if that is meant, or remove it.',
      'warning  Settings: COLOUR, SIZE in .env are no settings of stack-compare. Correct the name, or remove it: .env.example has every setting.',
      'warning  Settings: A line of .env names no setting of stack-compare (not shown, as it may be a secret). Correct the name, or remove it: .env.example has every setting.',
    ]);
  });

  it('tells them also where other settings are refused', async () => {
    const straySettings = () => straySettingsOf({ file: ['SLACK_BOT_TOKN'], environment: [] });
    const { said, code } = await run({ SLACK_SIGNING_SECRET: 'x' }, { straySettings });
    expect(code).toBe(1);
    expect(said).toMatch(/SLACK_BOT_TOKEN is missing.*\n.*SLACK_BOT_TOKN in \.env is no setting/);
  });

  it('says what is off without an optional scope, and goes on', async () => {
    const { environment } = await start();
    const fetch = withScopes(SCOPES.filter((scope) => scope !== 'files:write'));
    const { code, said } = await run(environment, { fetch });
    expect(code).toBe(0);
    expect(said).toContain(
      'warning  Slack: The optional scope files:write is missing: the bot cannot share a recorded decision as a Markdown file in its thread; the record has a button that shows the same text. To change that, add it',
    );
    expect(said).toContain('No problems, 1 warning.');
  });

  it('warns where Slack names no scopes', async () => {
    const { environment } = await start();
    const { code, said } = await run(environment, { fetch: globalThis.fetch });
    expect(code).toBe(0);
    expect(said).toContain('warning  Slack: Slack did not say which scopes were granted.');
  });

  it('ends with 1 when Slack refuses the token, and tells it as the bot does', async () => {
    const { environment } = await start({ SLACK_BOT_TOKEN: 'xoxb-another-secret' });
    const { code, said } = await run(environment);
    expect(code).toBe(1);
    expect(said).toContain(
      'problem  Slack: Slack refuses SLACK_BOT_TOKEN (invalid_auth). Copy the Bot User OAuth Token from',
    );
    expect(said).not.toContain('xoxb-');
  });

  it('ends with 1 when Slack cannot be reached', async () => {
    const { environment } = await start({ SLACK_API_URL: `http://127.0.0.1:${await freePort()}/api/` });
    const { code, said } = await run(environment);
    expect(code).toBe(1);
    expect(said).toContain('problem  Slack: Slack cannot be reached from this machine.');
  });

  it.each([
    ['429', { retryAfter: 30 }, 'warning  Slack: Slack asks for a pause'],
    ['503', { status: 503 }, 'problem  Slack: Slack did not answer as it should.'],
  ])('tells a %s of Slack', async (_, fault, line) => {
    const { environment, workspace } = await start();
    workspace.addFault({ method: 'auth.test', ...fault });
    const { said } = await run(environment);
    expect(said).toContain(line);
  });

  it('sees a clock that is too far from the one of Slack', async () => {
    const { environment } = await start();
    const clock = (): Date => new Date(Date.now() + 10 * 60_000);
    const { code, said } = await run(environment, { clock });
    expect(code).toBe(1);
    expect(said).toContain("problem  Slack: This machine's clock is 10 minutes ahead of Slack's");
  });

  it('calls nothing of Slack but what it has to, and posts nothing', async () => {
    const { environment, workspace } = await start();
    await run(environment);
    expect(workspace.calls().map(({ method }) => method)).toEqual(['auth.test']);
  });

  it('asks a configured model', async () => {
    const model = await startOpenAiServer();
    onTestFinished(model.close);
    model.play({ responses: [{ kind: 'status', status: 401 }] });
    const { environment } = await start({
      ...{ OPENAI_MODEL: 'test-model', OPENAI_API_KEY: 'sk-secret-of-nobody', OPENAI_BASE_URL: model.url },
    });
    const { code, said } = await run(environment);
    expect(code).toBe(1);
    expect(said).toContain('problem  Language model: The server refuses the key. Check OPENAI_API_KEY');
  });

  it('goes on after a check that fails in a way nobody foresaw, without the words of the error', async () => {
    const freeBytes = (): Promise<number> => Promise.reject(new TypeError('secret in /srv/x'));
    const { code, said } = await run({}, { freeBytes });
    expect(code).toBe(1);
    expect(said).toContain('problem  Disk: This could not be checked (TypeError).');
    expect(said).not.toContain('/srv/x');
    expect(said).toContain('Language model: None is configured');
  });
});

describe('npm run doctor in Socket Mode', () => {
  const startSockets = async (appToken = APP_TOKEN) => {
    const door = await openSocketDoor();
    onTestFinished(door.close);
    const { transport, openConnection } = door;
    const slack = await openSlack({ transport, openConnection, appToken: APP_TOKEN });
    onTestFinished(slack.close);
    const { SLACK_SIGNING_SECRET: _, ...environment } = slack.environment;
    return {
      door,
      environment: { ...environment, SLACK_APP_TOKEN: appToken, DATABASE_URL: `sqlite:${tempPath()}` },
    };
  };

  it('tries the app token and opens no connection', async () => {
    const { door, environment } = await startSockets();
    const { code, said } = await run(environment);
    expect(code).toBe(0);
    expect(said).toContain('ok       Slack: Slack takes the app token: Socket Mode is on.');
    expect(door.accepted()).toBe(0);
  });

  it('tells that Slack refuses it', async () => {
    const { environment } = await startSockets('xapp-another-secret');
    const { code, said } = await run(environment);
    expect(code).toBe(1);
    expect(said).toContain(
      'problem  Slack: Slack refuses SLACK_APP_TOKEN (invalid_auth). Make an app-level token with the scope connections:write',
    );
    expect(said).not.toContain('xapp-another');
  });
});

describe('npm run doctor -- --json', () => {
  it('prints one object with the same findings', async () => {
    const { environment } = await start();
    const { code, said } = await run(environment, { fetch: globalThis.fetch }, ['--json']);
    expect(code).toBe(0);
    const printed: unknown = JSON.parse(said);
    expect(printed).toMatchObject({ ok: true });
    expect(printed).toHaveProperty(
      'findings',
      expect.arrayContaining([
        { check: 'node', level: 'ok', text: 'version 24.21.0', todo: null },
        {
          check: 'slack',
          level: 'warning',
          text: 'Slack did not say which scopes were granted',
          todo: expect.any(String),
        },
      ]),
    );
  });

  it('says that there is a problem, and ends with 1', async () => {
    const { code, said } = await run({ PORT: 'x' }, {}, ['--json']);
    expect(code).toBe(1);
    expect(JSON.parse(said)).toMatchObject({ ok: false });
  });
});

describe('npm run doctor, called wrongly', () => {
  it.each([['--jsn'], ['twice']])('ends with 2 and explains itself for %s', async (argument) => {
    const { code, said, complained } = await run({}, {}, [argument]);
    expect({ code, said }).toEqual({ code: 2, said: '' });
    expect(complained).toMatch(/For help: npm run --silent doctor -- --help\n$/);
  });

  it('explains itself when asked to', async () => {
    expect(await run({}, {}, ['--help'])).toMatchObject({ code: 0, complained: '' });
  });
});
