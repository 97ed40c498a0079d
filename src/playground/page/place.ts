import type { Channel, WorkspaceState } from './workspace-state.ts';

/** What the page looks at. It stands in the address, so that permalinks and the back button work. */
export type Place = { channel: string; thread: string; tab: 'messages' | 'home' };

/** `#C0ARCHITECTURE`, `#C0ARCHITECTURE/1795.0001` for a thread in it, `#D0STACK/home` for the Home tab. */
export function readPlace(hash: string, state: WorkspaceState, user: string): Place {
  const [channel = '', part = ''] = decode(hash.replace(/^#/, '')).split('/');
  const found = visibleChannels(state, user).find((each) => each.id === channel);
  if (found === undefined) return { channel: state.defaults.channel, thread: '', tab: 'messages' };
  if (part === 'home') return { channel, thread: '', tab: 'home' };
  return { channel, thread: part, tab: 'messages' };
}

export function writePlace({ channel, thread, tab }: Place): string {
  const part = tab === 'home' ? 'home' : thread;
  return part === '' ? `#${channel}` : `#${channel}/${part}`;
}

/** The conversations this person may see: a guest sees only those it is in. */
export function visibleChannels(state: WorkspaceState, user: string): Channel[] {
  const isGuest = state.users.find((each) => each.id === user)?.isRestricted === true;
  return state.channels.filter((each) => (each.kind === 'public' && !isGuest) || each.members.includes(user));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
