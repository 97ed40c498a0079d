import type { ReactNode } from 'react';
import { focusOn } from './focus-on.ts';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { activeFaults } from './panes/active-faults.ts';
import { faultName } from './panes/fault-kinds.ts';
import type { Fault } from './workspace-state.ts';

type Props = { faults: readonly Fault[]; openFaults: () => void };

/** Says at every width that Slack or the model is made to fail, for as long as it is. */
export function TroubleLine({ faults, openFaults }: Props): ReactNode {
  const { act } = usePage();
  const active = activeFaults(faults);
  const names = [...new Set(active.map(faultName))];
  const switchOff = (): void => {
    void act('clear-faults', {});
    // The line goes, and the button with it.
    focusOn('composer');
  };
  return (
    <div className="trouble-place" role="status">
      {active.length === 0 ? null : (
        <div className="trouble">
          <Icon name="bolt" />
          <span>Trouble is switched on: {names.join(', ')}.</span>
          <button type="button" className="button small" onClick={openFaults}>
            What it does
          </button>
          <button type="button" className="button small" onClick={switchOff}>
            Switch off
          </button>
        </div>
      )}
    </div>
  );
}
