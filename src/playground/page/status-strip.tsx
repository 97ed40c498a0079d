import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Loaded } from './loaded.tsx';
import { ModelLine } from './model-line.tsx';
import { readWelcome } from './read-welcome.ts';
import { TroubleLine } from './trouble-line.tsx';
import type { WorkspaceState } from './workspace-state.ts';

type Props = { state: WorkspaceState; toggleMenu: () => void; isMenuOpen: boolean; showFaults: () => void };

/** What runs here, always in sight: the dataset, whether a model words the answers, and trouble that is on. */
export function StatusStrip({ state, toggleMenu, isMenuOpen, showFaults }: Props): ReactNode {
  const { loaded, model } = readWelcome(state);
  return (
    <header className="strip">
      <button
        type="button"
        className="button small quiet menu-button"
        aria-label="Channels and settings"
        aria-expanded={isMenuOpen}
        onClick={toggleMenu}
      >
        <Icon name="menu" />
      </button>
      <h1>
        stack-compare <span className="tag">playground</span>
      </h1>
      <div className="strip-words">
        {loaded === null ? <p>A local Slack workspace.</p> : <Loaded loaded={loaded} />}
        <ModelLine model={model} />
      </div>
      <TroubleLine faults={state.faults ?? []} openFaults={showFaults} />
    </header>
  );
}
