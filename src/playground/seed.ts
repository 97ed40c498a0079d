import type { Channel, User } from './workspace-types.ts';

export const TEAM = { id: 'T0PLAYGROUND', name: 'Playground', domain: 'playground' } as const;
export const BOT = { userId: 'U0STACK', botId: 'B0STACK', appId: 'A0STACK', name: 'stack-compare' } as const;
export const SLACKBOT = 'USLACKBOT';
export const COMMAND = '/stack-compare';

export const DEFAULT_USER = 'U0MIRA';
export const DEFAULT_CHANNEL = 'C0ARCHITECTURE';

/** Made-up people, the bot, and Slack's own voice. */
export function seedUsers(): User[] {
  return [
    user('U0MIRA', 'mira', 'Mira Okonjo', { isAdmin: true, timezone: 'Africa/Lagos' }),
    user('U0TEODOR', 'teodor', 'Teodor Hale', { timezone: 'Europe/Oslo' }),
    user('U0SUNNIVA', 'sunniva', 'Sunniva Rao', { timezone: 'Asia/Kolkata' }),
    user(BOT.userId, BOT.name, BOT.name, { isBot: true }),
    user(SLACKBOT, 'slackbot', 'Slackbot', {}),
  ];
}

/** Each kind of place a bot can or cannot write to. */
export function seedChannels(): Channel[] {
  const people = ['U0MIRA', 'U0TEODOR', 'U0SUNNIVA'];
  const withBot = [...people, BOT.userId];
  return [
    channel(DEFAULT_CHANNEL, 'architecture', withBot, { topic: 'Decisions that are hard to undo' }),
    channel('C0BACKEND', 'backend', withBot, { topic: 'Services, queues and databases' }),
    channel('C0RANDOM', 'random', people, { topic: 'The bot has not been invited here' }),
    channel('C0ATTIC', 'attic', withBot, { isArchived: true, topic: 'Archived' }),
    channel('G0LEADS', 'leads', ['U0MIRA', 'U0TEODOR'], {
      kind: 'private',
      topic: 'Private, without the bot',
    }),
    channel('D0STACK', BOT.name, ['U0MIRA', BOT.userId], { kind: 'direct', topic: 'Direct messages' }),
  ];
}

function user(id: string, name: string, realName: string, rest: Partial<User>): User {
  return { id, name, realName, isBot: false, isAdmin: false, timezone: 'Etc/UTC', ...rest };
}

function channel(id: string, name: string, members: string[], rest: Partial<Channel>): Channel {
  return { id, name, kind: 'public', isArchived: false, topic: '', ...rest, members: [...members] };
}
