/** Without these the bot can do nothing; in the order of manifest.yml. */
export const REQUIRED_SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'commands',
  'im:history',
] as const;

/**
 * An optional scope: what the bot does with it, and what is so without it, in the words of manifest.yml. `like`: the
 * same as another scope, for private channels.
 */
export type OptionalScope = { scope: string } & (
  | { does: string; without: readonly string[] }
  | { like: string }
);

/** In the order of manifest.yml; a test keeps its comments and these words the same. */
export const OPTIONAL_SCOPES: readonly OptionalScope[] = [
  {
    scope: 'channels:history',
    does: 'Read the thread of a public channel when the bot is mentioned inside it or its shortcut is run there, be told of replies without a mention, and find an own post again after a crash',
    without: ['an answer uses what the bot was asked itself and says so, and only mentions are answered'],
  },
  { scope: 'groups:history', like: 'channels:history' },
  {
    scope: 'channels:read',
    does: 'Tell channels that are shared with another company apart, where no language model is used',
    without: [
      "commands and buttons in channels are answered without a model's words",
      'the Home tab leaves public channels out',
    ],
  },
  { scope: 'groups:read', like: 'channels:read' },
  {
    scope: 'users:read',
    does: 'Tell the admins of the workspace apart, who may remove answers and have threads forgotten, and name people by their display names where several discussed; tell guests and people of another company apart on the Home tab',
    without: [
      'only those in STACK_ADMINS are admins, people are "one person" and "another person", and the Home tab shows no profile of the workspace',
    ],
  },
  {
    scope: 'files:write',
    does: 'Share a recorded decision as a Markdown file in its thread',
    without: ['the record has a button that shows the same text'],
  },
  {
    scope: 'pins:write',
    does: 'Pin the record of a decision in its channel',
    without: ['the record stands in its thread alone'],
  },
];

const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** What the bot cannot do without an optional scope, and what is so then: a sentence without its full stop. */
export const withoutScope = (optional: OptionalScope): string => {
  if (!('like' in optional))
    return `the bot cannot ${lowered(optional.does)}; ${optional.without.join(', and ')}`;
  const other = OPTIONAL_SCOPES.find(({ scope }) => scope === optional.like);
  return other === undefined
    ? 'something is missing in private channels'
    : `in private channels ${withoutScope(other).replaceAll('public channel', 'private channel')}`;
};
