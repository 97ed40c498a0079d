import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { httpManifest, refuseAddress } from '../src/http-manifest.ts';
import { EVENTS_PATH } from '../src/server.ts';
import { COMMAND } from '../src/slack/command-name.ts';
import { COMPARE_NAME, COMPARE_SHORTCUT } from '../src/slack/shortcut/compare-shortcut.ts';
import { SUGGESTED_PROMPTS } from '../src/slack/suggested-prompts.ts';
import { readSimpleYaml } from './read-simple-yaml.ts';

const source = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');
const httpSource = httpManifest(source, 'https://bot.example.com/');
const text = (max: number) => z.string().min(1).max(max);
const requestUrl = z.url({ protocol: /^https$/ }).max(3_500);

/** The keys used, with the limits of Slack's manifest schema 2.0.0; unknown keys are refused as Slack does. */
const manifestSchema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.int() }),
  display_information: z.strictObject({
    name: text(35),
    description: text(140),
    long_description: z.string().min(175).max(4_000),
    background_color: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({ display_name: text(80), always_online: z.boolean() }),
    agent_view: z.strictObject({
      agent_description: text(300),
      suggested_prompts: z.array(z.strictObject({ title: z.string(), message: z.string() })).max(4),
    }),
    shortcuts: z.array(
      z.strictObject({
        name: text(24),
        type: z.enum(['message', 'global']),
        callback_id: text(255),
        description: text(150),
      }),
    ),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\//).min(2).max(32),
          url: requestUrl.optional(),
          description: text(2_000),
          usage_hint: text(1_000),
          should_escape: z.boolean(),
        }),
      )
      .min(1),
  }),
  oauth_config: z.strictObject({
    scopes: z.strictObject({ bot: z.array(text(50)), bot_optional: z.array(text(50)) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: requestUrl.optional(),
      bot_events: z.array(text(50)),
    }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: requestUrl.optional() }),
    org_deploy_enabled: z.literal(false),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.literal(false),
  }),
});
const manifest = manifestSchema.parse(readSimpleYaml(source));
const urlsOf = ({ settings, features }: z.infer<typeof manifestSchema>): unknown[] => [
  settings.event_subscriptions.request_url,
  settings.interactivity.request_url,
  features.slash_commands[0]?.url,
];

describe('manifest.yml', () => {
  it('keeps to the keys and limits of Slack', () => {
    expect(manifest.display_information.name).toBe('stack-compare');
  });

  it('has the command the bot listens to, with its words left as typed', () => {
    expect(manifest.features.slash_commands).toHaveLength(1);
    expect(manifest.features.slash_commands[0]).toMatchObject({ command: COMMAND, should_escape: false });
  });

  it('has the shortcut on messages the bot listens to', () => {
    expect(manifest.features.shortcuts).toEqual([
      expect.objectContaining({ type: 'message', callback_id: COMPARE_SHORTCUT, name: COMPARE_NAME }),
    ]);
  });

  it('is for Socket Mode and names no address', () => {
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(urlsOf(manifest)).toEqual([undefined, undefined, undefined]);
  });

  it('lets people write to the bot in its messages tab', () => {
    expect(manifest.features.app_home).toMatchObject({
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  it('shows the Home tab, and is told when somebody opens it', () => {
    expect(manifest.features.app_home.home_tab_enabled).toBe(true);
    expect(manifest.settings.event_subscriptions.bot_events).toContain('app_home_opened');
  });

  it('offers no more prompts than Slack takes, in the manifest and when the tab is opened', () => {
    expect(manifest.features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
    expect(SUGGESTED_PROMPTS.length).toBe(4);
  });

  it('asks for the scopes its events need', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([
      'app_mention',
      'message.im',
      'message.channels',
      'message.groups',
      'app_home_opened',
      'agent_session_stopped',
      'app_uninstalled',
      'tokens_revoked',
    ]);
    const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
    expect(bot).toEqual(['app_mentions:read', 'assistant:write', 'chat:write', 'commands', 'im:history']);
    expect(optional).toEqual([
      'channels:history',
      'groups:history',
      'channels:read',
      'groups:read',
      'users:read',
      'files:write',
      'pins:write',
    ]);
  });

  it('is told when a workspace ends its installation, and says why', () => {
    const lines = source.split('\n').map((line) => line.trim());
    for (const event of ['app_uninstalled', 'tokens_revoked'])
      expect(lines[lines.indexOf(`- ${event}`) - 1], event).toMatch(/^# \S/);
  });

  it('says of every scope why it is needed', () => {
    const lines = source.split('\n').map((line) => line.trim());
    const scopes = [...manifest.oauth_config.scopes.bot, ...manifest.oauth_config.scopes.bot_optional];
    for (const scope of scopes) {
      expect(lines[lines.indexOf(`- ${scope}`) - 1], scope).toMatch(/^# \S/);
    }
  });
});

describe('the manifest for HTTP mode', () => {
  const http = manifestSchema.parse(readSimpleYaml(httpSource));

  it('points every url at the one path the server answers', () => {
    expect(http.settings.socket_mode_enabled).toBe(false);
    expect(urlsOf(http)).toEqual(Array.from({ length: 3 }, () => `https://bot.example.com${EVENTS_PATH}`));
  });

  it('is the same app otherwise', () => {
    expect(http.oauth_config).toEqual(manifest.oauth_config);
    expect(http.settings.event_subscriptions.bot_events).toEqual(
      manifest.settings.event_subscriptions.bot_events,
    );
    expect(http.features.agent_view).toEqual(manifest.features.agent_view);
    expect(http.features.shortcuts).toEqual(manifest.features.shortcuts);
  });

  it('says in its first line what it is for', () => {
    expect(httpSource.split('\n')[0]).toContain('for HTTP mode');
    expect(httpSource).not.toContain('for Socket Mode');
  });

  it('takes an address that has the path already', () => {
    expect(httpManifest(source, 'https://bot.example.com/slack/events')).toBe(httpSource);
  });

  it.each(['bot.example.com', 'http://bot.example.com', 'https://bot.example.com/?a=1'])(
    'refuses %s',
    (address) => {
      expect(refuseAddress(address)).toMatch(/^the address has to/);
      expect(refuseAddress('https://bot.example.com')).toBeNull();
    },
  );
});

describe('readSimpleYaml', () => {
  it('reads mappings in sequences', () => {
    expect(readSimpleYaml('a:\n  - b: 1\n    c: true\n  - b: "x: #y"\nd: e f')).toEqual({
      a: [{ b: 1, c: true }, { b: 'x: #y' }],
      d: 'e f',
    });
  });

  it.each(['a: [1]', 'a: b: c', 'a: b # c', 'a:', 'a: |', '- - b', 'a: 1\n   b: 2'])('refuses %j', (yaml) => {
    expect(() => readSimpleYaml(yaml)).toThrow();
  });
});
