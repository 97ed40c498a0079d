import type { ReactNode } from 'react';
import { usePage } from '../page-context.ts';
import type { Fault } from '../workspace-state.ts';
import { leftOf } from './active-faults.ts';
import type { FaultAim } from './fault-form.tsx';
import { type FaultKind, isKind, type ModelFault } from './fault-kinds.ts';
import { FaultSwitch } from './fault-switch.tsx';

type KindProps = { kind: FaultKind; aim: FaultAim; active: readonly Fault[] };

/** A kind of trouble for the method that was chosen. */
export function KindSwitch({ kind, aim, active }: KindProps): ReactNode {
  const { act } = usePage();
  const on = active.filter((fault) => fault.method === aim.method && isKind(kind, fault));
  const left = on.reduce((sum, fault) => sum + leftOf(fault), 0);
  const turnOn = async (): Promise<boolean> => (await act('faults', { ...kind.fault, ...aim })).ok;
  const turnOff = async (): Promise<boolean> =>
    (await act('clear-faults', { ids: on.map(({ id }) => id) })).ok;
  return (
    <FaultSwitch
      story={kind}
      left={on.length === 0 ? '' : `${left} more ${left === 1 ? 'time' : 'times'}`}
      isOn={on.length > 0}
      toggle={on.length === 0 ? turnOn : turnOff}
    />
  );
}

/** Trouble with the model, one kind at a time. */
export function ModelSwitch({ fault, active }: { fault: ModelFault; active: readonly Fault[] }): ReactNode {
  const { act } = usePage();
  const on = active.filter(({ preset }) => preset === fault.preset);
  const turnOn = async (): Promise<boolean> => (await act('fault-presets', { name: fault.preset })).ok;
  const turnOff = async (): Promise<boolean> =>
    (await act('clear-faults', { ids: on.map(({ id }) => id) })).ok;
  return (
    <FaultSwitch
      story={fault}
      left={on.length === 0 ? '' : 'until you switch it off'}
      isOn={on.length > 0}
      toggle={on.length === 0 ? turnOn : turnOff}
    />
  );
}
