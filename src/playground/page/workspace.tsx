import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Conversation } from './conversation.tsx';
import { LOST } from './lost-words.ts';
import { PageProvider } from './page-context.ts';
import { Pane } from './panes/pane.tsx';
import { Sidebar } from './sidebar.tsx';
import { SkipLink } from './skip-link.tsx';
import { StatusStrip } from './status-strip.tsx';
import type { Theme, ThemeChoice } from './theme.ts';
import { useAnswerOpening } from './use-answer-opening.ts';
import { useConfirm } from './use-confirm.ts';
import { useGuide } from './use-guide.ts';
import { usePageContext } from './use-page-context.ts';
import { usePlace } from './use-place.ts';
import { useSidePane } from './use-side-pane.ts';
import { ViewModal } from './view-modal.tsx';
import type { WorkspaceState } from './workspace-state.ts';

export type Colours = { theme: Theme; choice: ThemeChoice; choose: (choice: ThemeChoice) => void };
type Props = {
  state: WorkspaceState;
  isLost: boolean;
  refresh: () => void;
  colours: Colours;
  member: string;
  speakAs: (id: string) => void;
};

/** The whole page: the sidebar, a conversation, a pane beside it, and what lies on top of them. */
export function Workspace({ state, isLost, refresh, colours, member, speakAs }: Props): ReactNode {
  const [notice, setNotice] = useState('');
  const [isMenuOpen, setMenuOpen] = useState(false);
  const place = usePlace(state, member);
  const { question, confirm } = useConfirm();
  const side = useSidePane(place);
  const expectAnswer = useAnswerOpening(state, place, side.pane);
  const guide = useGuide();
  const page = usePageContext({
    state,
    member,
    theme: colours.theme,
    guide,
    refresh,
    confirm,
    notify: setNotice,
    openThread: side.openThread,
    inspect: side.inspect,
    expectAnswer,
  });
  const view = state.views?.findLast((each) => each.user === member);
  const words = isLost ? LOST : notice;
  return (
    <PageProvider value={page}>
      <SkipLink />
      <div className={`page${side.pane === undefined ? '' : ' with-pane'}${isMenuOpen ? ' with-menu' : ''}`}>
        <StatusStrip
          state={state}
          toggleMenu={() => setMenuOpen(!isMenuOpen)}
          isMenuOpen={isMenuOpen}
          showFaults={side.showFaults}
        />
        <Sidebar
          state={state}
          place={place}
          colours={colours}
          speakAs={speakAs}
          openFaults={side.openFaults}
          close={() => setMenuOpen(false)}
        />
        <Conversation state={state} place={place} />
        {side.pane === undefined ? null : <Pane state={state} place={place} side={side} />}
      </div>
      {words === '' ? null : (
        <div className="notice" role="alert">
          {words}
          {isLost ? null : (
            <button type="button" className="button small quiet" onClick={() => setNotice('')}>
              Dismiss
            </button>
          )}
        </div>
      )}
      {view === undefined ? null : <ViewModal key={view.id} opened={view} />}
      <ConfirmDialog question={question} />
    </PageProvider>
  );
}
