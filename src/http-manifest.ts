import { EVENTS_PATH } from './server.ts';

/** After which line of the manifest, keyed by its trimmed text, which line is put in. */
const PUT_IN: readonly { after: RegExp; line: (url: string) => string }[] = [
  { after: /^\s*- command: /, line: (url) => `      url: ${url}` },
  { after: /^\s*event_subscriptions:$/, line: (url) => `    request_url: ${url}` },
  { after: /^\s*is_enabled: true$/, line: (url) => `    request_url: ${url}` },
];

/** Why an address cannot be used for HTTP mode, or null. Slack sends to https only. */
export const refuseAddress = (address: string): string | null => {
  const url = URL.parse(address);
  if (url === null) return 'the address has to be a URL, such as https://bot.example.com';
  if (url.protocol !== 'https:') return 'the address has to start with https://: Slack sends to nothing else';
  if (url.search !== '' || url.hash !== '') return 'the address has to end before any ? or #';
  return null;
};

/**
 * The manifest for HTTP mode, made from the one for Socket Mode: one manifest cannot serve both. `address` is where
 * the bot is reached from the internet, with or without `/slack/events`. Comments stay.
 */
export const httpManifest = (socketManifest: string, address: string): string => {
  const base = address.replace(/\/+$/, '');
  const url = base.endsWith(EVENTS_PATH) ? base : `${base}${EVENTS_PATH}`;
  return socketManifest
    .split('\n')
    .flatMap((line) => {
      if (/^\s*socket_mode_enabled: true$/.test(line)) return [line.replace('true', 'false')];
      const put = PUT_IN.find(({ after }) => after.test(line));
      return put === undefined ? [line] : [line, put.line(url)];
    })
    .join('\n')
    .replace(/^# The Slack app of stack-compare, for Socket Mode\.[^\n]*\n(?:#[^\n]*\n)*/, HTTP_HEAD);
};

const HTTP_HEAD = `# The Slack app of stack-compare, for HTTP mode. Create it at https://api.slack.com/apps with "From a manifest".
# The bot has to be running, and reachable at this address, when Slack checks it.
`;
