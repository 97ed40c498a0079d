import type { ReactNode } from 'react';
import { focusOn } from '../focus-on.ts';
import { usePage } from '../page-context.ts';
import { withKeys } from '../with-keys.ts';
import type { Fault } from '../workspace-state.ts';
import { leftOf } from './active-faults.ts';
import { faultWords } from './fault-kinds.ts';

/** The faults that are on, and a button that ends them all. */
export function WaitingFaults({ faults }: { faults: readonly Fault[] }): ReactNode {
  const { act } = usePage();
  const switchOff = (): void => {
    void act('clear-faults', {});
    // The button goes with the last of them.
    focusOn('pane-title');
  };
  if (faults.length === 0) return <p className="faint">None.</p>;
  return (
    <>
      <ul className="plain-list" aria-label="Faults that are on">
        {withKeys(faults).map(({ key, item }) => (
          <li key={key}>
            {faultWords(item)}, {item.isLasting === true ? 'until switched off' : `${leftOf(item)}×`}
          </li>
        ))}
      </ul>
      <button type="button" className="button small" onClick={switchOff}>
        Switch all off
      </button>
    </>
  );
}
