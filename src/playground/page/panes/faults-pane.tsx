import { type ReactNode, useState } from 'react';
import type { Fault, ModelShown } from '../workspace-state.ts';
import { activeFaults } from './active-faults.ts';
import { type FaultAim, FaultForm } from './fault-form.tsx';
import { FAULT_KINDS, METHODS, MODEL_FAULTS } from './fault-kinds.ts';
import { KindSwitch, ModelSwitch } from './fault-rows.tsx';
import { FaultSwitch } from './fault-switch.tsx';
import { WaitingFaults } from './waiting-faults.tsx';

/** Makes the workspace answer badly, so that people see what the bot does then. */
export function FaultsPane({ faults, model }: { faults: readonly Fault[]; model: ModelShown }): ReactNode {
  const [aim, setAim] = useState<FaultAim>({ method: METHODS[0], times: 1 });
  const active = activeFaults(faults);
  return (
    <div className="scroll pane-body">
      <p>
        Make Slack fail on purpose: switch trouble on, ask a question, and see whether the bot keeps its word.
        Nothing can break.
      </p>
      <p className="faint small-words">
        To take it back, press the switch again. A switch under Slack also goes off by itself, when it has hit
        as often as you say. While one is on, a line at the top of the page says so.
      </p>
      <FaultForm aim={aim} change={setAim} />
      <h3>Slack</h3>
      <ul className="switches">
        {FAULT_KINDS.map((kind) => (
          <KindSwitch key={kind.id} kind={kind} aim={aim} active={active} />
        ))}
      </ul>
      <h3>Model</h3>
      <ModelFaults active={active} model={model} />
      <h3>On now</h3>
      <WaitingFaults faults={active} />
    </div>
  );
}

/** Without a model there is nothing to disturb. */
function ModelFaults({ active, model }: { active: readonly Fault[]; model: ModelShown }): ReactNode {
  if (model.kind === 'none') {
    return (
      <>
        <p className="faint">
          No model configured: there is nothing to disturb. Start with <code>--stand-in-model</code>, or with
          a key.
        </p>
        <ul className="switches">
          {MODEL_FAULTS.map((fault) => (
            <FaultSwitch key={fault.preset} story={fault} isOn={false} />
          ))}
        </ul>
      </>
    );
  }
  return (
    <>
      <p className="faint">
        From the next call on, one at a time, until you switch it off. The answer itself never waits for the
        model.
      </p>
      <ul className="switches">
        {MODEL_FAULTS.map((fault) => (
          <ModelSwitch key={fault.preset} fault={fault} active={active} />
        ))}
      </ul>
    </>
  );
}
