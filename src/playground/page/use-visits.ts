import { useEffect } from 'react';
import { usePage } from './page-context.ts';
import type { Place } from './place.ts';
import type { Channel } from './workspace-state.ts';

/** Tells the bot once for each visit that somebody looks at its Messages tab, or at its Home tab. */
export function useVisits(channel: Channel | undefined, tab: Place['tab']): void {
  const { member, act } = usePage();
  const visited = visitedTab(channel, tab, member);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a visit begins when the place or the person changes
  useEffect(() => {
    if (visited === undefined) return;
    void act(visited, { user: member });
  }, [visited, member]);
}

/** What the control interface calls it; undefined where the bot is not looked at. */
export function visitedTab(
  channel: Channel | undefined,
  tab: Place['tab'],
  member: string,
): 'home' | 'messages-tab' | undefined {
  if (channel?.kind !== 'direct' || !channel.members.includes(member)) return undefined;
  return tab === 'home' ? 'home' : 'messages-tab';
}
