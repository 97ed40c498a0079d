import type { KeyboardEvent, ReactNode } from 'react';
import { ConversationLists } from './conversation-lists.tsx';
import { hasGuide } from './guide.ts';
import { usePage } from './page-context.ts';
import type { Place } from './place.ts';
import { SidebarFoot } from './sidebar-foot.tsx';
import { goTo } from './use-place.ts';
import type { Colours } from './workspace.tsx';
import type { WorkspaceState } from './workspace-state.ts';

type Props = {
  state: WorkspaceState;
  place: Place;
  colours: Colours;
  speakAs: (id: string) => void;
  openFaults: () => void;
  /** On a narrow window the sidebar lies over the conversation. */
  close: () => void;
};

/** Where to go, and who speaks in which colours. */
export function Sidebar({ state, place, colours, speakAs, openFaults, close }: Props): ReactNode {
  const { guide, bot } = usePage();
  const showGuide = (): void => {
    close();
    guide.show();
    const here = state.channels.find(({ id }) => id === place.channel);
    if (here === undefined || !hasGuide(here, bot.user)) goTo({ channel: state.defaults.channel });
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
  };
  const closeForFaults = (): void => {
    close();
    openFaults();
  };
  return (
    <aside className="sidebar" aria-label="Workspace" onKeyDown={leave}>
      <nav aria-label="Conversations" onClickCapture={close}>
        <ConversationLists state={state} place={place} />
      </nav>
      <SidebarFoot
        state={state}
        colours={colours}
        speakAs={speakAs}
        openFaults={closeForFaults}
        showGuide={showGuide}
      />
    </aside>
  );
}
