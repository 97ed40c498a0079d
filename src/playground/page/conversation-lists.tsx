import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { type Place, visibleChannels } from './place.ts';
import { SidebarList } from './sidebar-list.tsx';
import type { WorkspaceState } from './workspace-state.ts';

/** Channels, the direct messages with the app, and the app itself. */
export function ConversationLists({ state, place }: { state: WorkspaceState; place: Place }): ReactNode {
  const { member } = usePage();
  const visible = visibleChannels(state, member);
  const direct = visible.filter((each) => each.kind === 'direct');
  return (
    <>
      <SidebarList
        title="Channels"
        items={visible
          .filter((each) => each.kind !== 'direct')
          .map((each) => ({
            id: each.id,
            name: each.name,
            sign: each.kind === 'private' ? <Icon name="lock" /> : '#',
            href: `#${each.id}`,
            isCurrent: each.id === place.channel,
          }))}
      />
      <SidebarList
        title="Direct messages"
        items={direct.map((each) => ({
          id: each.id,
          name: each.name,
          sign: '@',
          href: `#${each.id}`,
          isCurrent: each.id === place.channel && place.tab === 'messages',
        }))}
      />
      <SidebarList
        title="Apps"
        items={direct.map((each) => ({
          id: `${each.id} app`,
          name: `${each.name} app`,
          sign: '◆',
          href: `#${each.id}/home`,
          isCurrent: each.id === place.channel && place.tab === 'home',
        }))}
      />
    </>
  );
}
