import { type ReactNode, useEffect, useState } from 'react';
import { keepSame } from '../keep-unchanged.ts';
import type { Message, ModelShown } from '../workspace-state.ts';
import { InspectBlocks } from './inspect-blocks.tsx';
import { InspectModel } from './inspect-model.tsx';
import { InspectRequirements } from './inspect-requirements.tsx';
import { InspectSize } from './inspect-size.tsx';
import { InspectTimings } from './inspect-timings.tsx';
import { InspectTrace } from './inspect-trace.tsx';
import { fetchInspection, type Inspection } from './inspection.ts';

type Props = {
  message: Message;
  /** Rises when there may be more to tell. */
  recorded: number;
  shown: ModelShown;
};

/** How a message of the bot came about. */
export function InspectPane({ message, recorded, shown }: Props): ReactNode {
  const { channel, ts, edited } = message;
  const [found, setFound] = useState<Inspection>();
  const [isAsked, setAsked] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what rises is the reason to ask again
  useEffect(() => {
    let isCurrent = true;
    void fetchInspection(channel, ts).then((inspection) => {
      if (!isCurrent) return;
      setFound((old) => keepSame(old, inspection));
      setAsked(true);
    });
    return () => {
      isCurrent = false;
    };
  }, [channel, ts, recorded, edited?.ts]);
  const { request = null, trace = null, model = { calls: [], verdicts: [] } } = found ?? {};
  return (
    <div className="scroll pane-body">
      {request === null ? null : (
        <p>
          <span className="faint">Answers</span> “{request.text}”{' '}
          <span className="faint">({request.id})</span>
        </p>
      )}
      {isAsked && request === null ? (
        <p className="faint">This message answers no question, or the program no longer knows which.</p>
      ) : null}
      {request === null ? null : <InspectRequirements requirements={request.requirements} />}
      {trace === null ? null : <InspectTrace trace={trace} />}
      <InspectModel model={model} shown={shown} />
      {request === null ? null : <InspectTimings timings={request.timings} />}
      <InspectSize message={message} />
      <InspectBlocks message={message} />
    </div>
  );
}
