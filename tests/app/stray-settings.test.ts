import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { environmentSchema } from '../../src/environment-schema.ts';
import { strayLine, strayNotes, straySettings } from '../../src/stray-settings.ts';

const SETTINGS = Object.keys(environmentSchema.shape);

const linesOf = ({ file = [], environment = [] }: { file?: string[]; environment?: string[] }): string[] =>
  strayNotes(straySettings({ file, environment }, SETTINGS)).map(strayLine);

describe('stray settings', () => {
  it.each([
    ['SLACK_BOT_TOKN', 'SLACK_BOT_TOKEN'],
    ['SLACK_SINGING_SECRET', 'SLACK_SIGNING_SECRET'],
    ['OPENAI_APIKEY', 'OPENAI_API_KEY'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['STACK_ADMIN', 'STACK_ADMINS'],
    ['LOG_LEVLE', 'LOG_LEVEL'],
    ['PROT', 'PORT'],
    ['slack_bot_token', 'SLACK_BOT_TOKEN'],
    ['Log_Level', 'LOG_LEVEL'],
  ])('takes %s in .env for %s', (name, meant) => {
    expect(linesOf({ file: [name] })).toEqual([
      `${name} in .env is no setting of stack-compare; did you mean ${meant}?`,
    ]);
  });

  it('tells every other unknown name in .env, all in one line', () => {
    expect(linesOf({ file: ['SLACK_TEAM', 'WEATHER', 'HOST'] })).toEqual([
      'SLACK_TEAM, WEATHER, HOST in .env are no settings of stack-compare: .env.example lists those there are',
    ]);
  });

  it.each([
    'dGhpcyBpcyBhIGtleSBvZiAzMiBieXRlcyBmb3IgdXM',
    'xoxb-1234-abcdef',
    '0123456789abcdef0123456789abcdef',
    'deadbeefdeadbeefdeadbeefdeadbeef',
    'A'.repeat(60),
  ])('does not show a name that may be a value: %s', (name) => {
    expect(linesOf({ file: [name] })).toEqual([
      'a line of .env names no setting of stack-compare (not shown, as it may be a secret): .env.example lists those there are',
    ]);
  });

  it('tells of the environment only what begins like a setting and is nearly one', () => {
    expect(
      linesOf({ environment: ['SLACK_BOT_TOKN', 'SLACK_WEBHOOK_URL', 'WEATHER', 'PROT', 'OPENAI_TIMEOUT'] }),
    ).toEqual([
      'SLACK_BOT_TOKN in the environment is no setting of stack-compare; did you mean SLACK_BOT_TOKEN?',
    ]);
  });

  it('tells a name of .env once, although it is in the environment then', () => {
    expect(linesOf({ file: ['SLACK_BOT_TOKN'], environment: ['SLACK_BOT_TOKN'] })).toHaveLength(1);
  });

  it.each([
    'NODE_OPTIONS',
    'npm_config_cache',
    'HTTPS_PROXY',
    'no_proxy',
    'PGPASSWORD',
    'POSTGRES_PASSWORD',
    'TZ',
    'COMPOSE_PROJECT_NAME',
    'OPENAI_API_TYPE',
    'OPENAI_ORG_ID',
  ])('leaves %s to others', (name) => {
    expect(linesOf({ file: [name], environment: [name] })).toEqual([]);
  });

  it('says nothing of settings, and nothing of what .env.example names', () => {
    expect(linesOf({ file: SETTINGS, environment: SETTINGS })).toEqual([]);
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    const named = [...example.matchAll(/^(\w+)=/gm)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(10);
    expect(linesOf({ file: named })).toEqual([]);
  });

  it('reads names from .env in the working directory, those without a value too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stack-compare-env-'));
    const before = process.cwd();
    onTestFinished(() => {
      process.chdir(before);
      rmSync(folder, { recursive: true });
      delete process.env['RETENTION_DAZE'];
      delete process.env['STACK_ADMINZ'];
    });
    writeFileSync(join(folder, '.env'), 'RETENTION_DAZE=30\nSTACK_ADMINZ=\n');
    process.chdir(folder);
    const { readStraySettings } = await import('../../src/config.ts');
    expect(readStraySettings()).toEqual([
      { name: 'RETENTION_DAZE', where: '.env', meant: 'RETENTION_DAYS' },
      { name: 'STACK_ADMINZ', where: '.env', meant: 'STACK_ADMINS' },
    ]);
  });
});
