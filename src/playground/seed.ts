import type { Channel, User } from './workspace-types.ts';

export const TEAM = { id: 'T0PLAYGROUND', name: 'Playground', domain: 'playground' } as const;
export const BOT = { userId: 'U0STACK', botId: 'B0STACK', appId: 'A0STACK', name: 'stack-compare' } as const;
export const SLACKBOT = 'USLACKBOT';
export const COMMAND = '/stack-compare';

export const DEFAULT_USER = 'U0MIRA';
export const DEFAULT_CHANNEL = 'C0ARCHITECTURE';

const PEOPLE = ['U0MIRA', 'U0TEODOR', 'U0SUNNIVA', 'U0KENJI', 'U0INES'];

/** Made-up people, the bot, and Slack's own voice. */
export function seedUsers(): User[] {
  return [
    user('U0MIRA', 'mira', 'Mira Okonjo', {
      title: 'Engineering manager',
      isAdmin: true,
      timezone: 'Africa/Lagos',
    }),
    user('U0TEODOR', 'teodor', 'Teodor Hale', { title: 'Backend developer', timezone: 'Europe/Oslo' }),
    user('U0SUNNIVA', 'sunniva', 'Sunniva Rao', { title: 'Platform engineer', timezone: 'Asia/Kolkata' }),
    user('U0KENJI', 'kenji', 'Kenji Alvarez', { title: 'Product manager', timezone: 'America/Lima' }),
    user('U0INES', 'ines', 'Ines Moreau', {
      title: 'Consultant, guest',
      isRestricted: true,
      timezone: 'Europe/Paris',
      locale: 'fr-FR',
    }),
    user(BOT.userId, BOT.name, BOT.name, { isBot: true }),
    user(SLACKBOT, 'slackbot', 'Slackbot', {}),
  ];
}

/** Each kind of place a bot can or cannot write to. The guest is in one channel. */
export function seedChannels(): Channel[] {
  const staff = PEOPLE.filter((id) => id !== 'U0INES');
  const withBot = [...staff, BOT.userId];
  return [
    channel(DEFAULT_CHANNEL, 'architecture', [...PEOPLE, BOT.userId], {
      topic: 'Decisions that are hard to undo',
    }),
    channel('C0BACKEND', 'backend', withBot, { topic: 'Services, queues and databases' }),
    channel('C0RANDOM', 'random', staff, { topic: 'The bot has not been invited here' }),
    channel('C0ATTIC', 'attic', withBot, { isArchived: true, topic: 'Archived' }),
    channel('G0LEADS', 'leads', ['U0MIRA', 'U0TEODOR'], {
      kind: 'private',
      topic: 'Private, without the bot',
    }),
    ...PEOPLE.map((person) =>
      channel(directId(person), BOT.name, [person, BOT.userId], { kind: 'direct', topic: 'Direct messages' }),
    ),
  ];
}

/** `D0STACK` for the first person, as before there were others: tests and habits know it. */
function directId(person: string): string {
  return person === DEFAULT_USER ? 'D0STACK' : person.replace(/^U0/, 'D0');
}

function user(id: string, name: string, realName: string, rest: Partial<User>): User {
  const plain = {
    ...{ isBot: false, isAdmin: false, isRestricted: false, title: '' },
    ...{ timezone: 'Etc/UTC', locale: 'en-US' },
  };
  return { id, name, realName, ...plain, ...rest };
}

function channel(id: string, name: string, members: string[], rest: Partial<Channel>): Channel {
  return { id, name, kind: 'public', isArchived: false, topic: '', ...rest, members: [...members] };
}
