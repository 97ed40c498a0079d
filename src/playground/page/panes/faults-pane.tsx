import { type ReactNode, useState } from 'react';
import { usePage } from '../page-context.ts';
import type { Fault } from '../workspace-state.ts';
import { leftOf, sendableFault } from './active-faults.ts';
import { type FaultAim, FaultForm } from './fault-form.tsx';
import { FAULT_KINDS, type FaultKind, isKind, METHODS, MODEL_FAULTS } from './fault-kinds.ts';
import { FaultSwitch } from './fault-switch.tsx';
import { WaitingFaults } from './waiting-faults.tsx';

/** Makes the workspace answer badly, so that people see what the bot does then. */
export function FaultsPane({ faults }: { faults: readonly Fault[] }): ReactNode {
  const [aim, setAim] = useState<FaultAim>({ method: METHODS[0], times: 1 });
  const active = faults.filter((fault) => leftOf(fault) > 0);
  return (
    <div className="scroll pane-body">
      <p className="faint">
        Switch trouble on, ask a question, and watch what the bot does. Each switch goes off by itself when it
        has hit as often as you say.
      </p>
      <FaultForm aim={aim} change={setAim} />
      <h3>Slack</h3>
      <ul className="switches">
        {FAULT_KINDS.map((kind) => (
          <KindSwitch key={kind.id} kind={kind} aim={aim} active={active} />
        ))}
      </ul>
      <h3>Model</h3>
      <p className="faint">No model configured: there is nothing to disturb.</p>
      <ul className="switches">
        {MODEL_FAULTS.map(({ name, note }) => (
          <FaultSwitch key={name} name={name} note={note} isOn={false} />
        ))}
      </ul>
      <h3>Waiting to hit</h3>
      <WaitingFaults faults={active} />
    </div>
  );
}

type KindProps = { kind: FaultKind; aim: FaultAim; active: readonly Fault[] };

/** A kind of trouble for the method that was chosen. */
function KindSwitch({ kind, aim, active }: KindProps): ReactNode {
  const { act } = usePage();
  const on = active.filter((fault) => fault.method === aim.method && isKind(kind, fault));
  const left = on.reduce((sum, fault) => sum + leftOf(fault), 0);
  const turnOn = async (): Promise<boolean> => (await act('faults', { ...kind.fault, ...aim })).ok;
  /** The workspace knows no other way than to forget them all: the others are put back. */
  const turnOff = async (): Promise<boolean> => {
    const { ok } = await act('clear-faults', {});
    for (const fault of active.filter((each) => !on.includes(each)))
      await act('faults', sendableFault(fault));
    return ok;
  };
  return (
    <FaultSwitch
      name={kind.name}
      note={on.length === 0 ? kind.note : `${left} more ${left === 1 ? 'time' : 'times'}`}
      isOn={on.length > 0}
      toggle={on.length === 0 ? turnOn : turnOff}
    />
  );
}
