import type { PageContext } from './page-context.ts';
import type { Answer } from './surface.ts';

type Listed = { id: string; name: string };

/** Who or what a menu of that type offers. */
export function listedFor(
  type: string,
  { people, channels }: Pick<PageContext, 'people' | 'channels'>,
): Listed[] {
  if (type.includes('users')) return people.map(({ id, realName }) => ({ id, name: realName }));
  return channels
    .filter((each) => type.includes('conversations') || each.kind === 'public')
    .map(({ id, name, kind }) => ({ id, name: kind === 'direct' ? `@${name}` : `#${name}` }));
}

export function pickOne(type: string, id: string | null): Answer {
  if (type.includes('users')) return { selectedUser: id };
  return type.includes('conversations') ? { selectedConversation: id } : { selectedChannel: id };
}

export function pickMany(type: string, ids: string[]): Answer {
  if (type.includes('users')) return { selectedUsers: ids };
  return type.includes('conversations') ? { selectedConversations: ids } : { selectedChannels: ids };
}
