import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { KeepWords } from './keep-words.tsx';
import { MemberSwitch } from './member-switch.tsx';
import { usePage } from './page-context.ts';
import { activeFaults } from './panes/active-faults.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import type { Colours } from './workspace.tsx';
import type { WorkspaceState } from './workspace-state.ts';

type Props = {
  state: WorkspaceState;
  colours: Colours;
  speakAs: (id: string) => void;
  openFaults: () => void;
  showGuide: () => void;
};

const startOverWords = {
  title: 'Start over?',
  text: 'All messages of this playground are thrown away. What the team wrote down and decided stays with the bot.',
  yes: 'Start over',
  no: 'Keep them',
  isDanger: true,
};

export function SidebarFoot({ state, colours, speakAs, openFaults, showGuide }: Props): ReactNode {
  const { act, confirm, guide } = usePage();
  const faults = activeFaults(state.faults ?? []).length;
  const startOver = async (): Promise<void> => {
    if (await confirm(startOverWords)) await act('reset', {});
  };
  return (
    <div className="sidebar-foot">
      <MemberSwitch people={state.users} slackbot={state.bot.slackbot} speakAs={speakAs} />
      <ThemeSwitch choice={colours.choice} choose={colours.choose} />
      <div className="sidebar-buttons">
        <button type="button" className="button small" onClick={openFaults}>
          <Icon name="bolt" />
          Faults{faults === 0 ? '' : `: ${faults} on`}
        </button>
        <button
          type="button"
          className="button small"
          aria-pressed={guide.isShown}
          onClick={guide.isShown ? guide.hide : showGuide}
        >
          Guide
        </button>
        <button type="button" className="button small" onClick={() => void startOver()}>
          <Icon name="restart" />
          Start over
        </button>
      </div>
      <KeepWords state={state} />
    </div>
  );
}
