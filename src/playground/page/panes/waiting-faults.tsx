import type { ReactNode } from 'react';
import { usePage } from '../page-context.ts';
import { withKeys } from '../with-keys.ts';
import type { Fault } from '../workspace-state.ts';
import { leftOf } from './active-faults.ts';
import { faultWords } from './fault-kinds.ts';

/** The faults that have calls left to hit, whoever switched them on. */
export function WaitingFaults({ faults }: { faults: readonly Fault[] }): ReactNode {
  const { act } = usePage();
  if (faults.length === 0) return <p className="faint">None.</p>;
  return (
    <>
      <ul className="plain-list" aria-label="Faults waiting to hit">
        {withKeys(faults).map(({ key, item }) => (
          <li key={key}>
            {faultWords(item)}, {item.isLasting === true ? 'until switched off' : `${leftOf(item)}×`}
          </li>
        ))}
      </ul>
      <button type="button" className="button small" onClick={() => void act('clear-faults', {})}>
        Switch all off
      </button>
    </>
  );
}
