import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { MemberSwitch } from './member-switch.tsx';
import { usePage } from './page-context.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import type { Colours } from './workspace.tsx';
import type { WorkspaceState } from './workspace-state.ts';

type Props = {
  state: WorkspaceState;
  colours: Colours;
  speakAs: (id: string) => void;
  openFaults: () => void;
};

const startOverWords = {
  title: 'Start over?',
  text: 'All messages of this playground are thrown away.',
  yes: 'Start over',
  no: 'Keep them',
  isDanger: true,
};

export function SidebarFoot({ state, colours, speakAs, openFaults }: Props): ReactNode {
  const { act, confirm } = usePage();
  const faults = (state.faults ?? []).filter((fault) => (fault.times ?? 1) > 0).length;
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
        <button type="button" className="button small" onClick={() => void startOver()}>
          <Icon name="restart" />
          Start over
        </button>
      </div>
      <p className="faint small-words">
        {state.keep === true
          ? 'Messages are kept for the next start.'
          : 'Messages last until the program ends.'}
      </p>
    </div>
  );
}
