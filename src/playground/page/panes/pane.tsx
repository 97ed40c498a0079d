import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../icon.tsx';
import type { Place } from '../place.ts';
import { readWelcome } from '../read-welcome.ts';
import type { SidePane } from '../use-side-pane.ts';
import type { Message, WorkspaceState } from '../workspace-state.ts';
import { FaultsPane } from './faults-pane.tsx';
import { InspectPane } from './inspect-pane.tsx';
import { ThreadPane } from './thread-pane.tsx';

type Props = { state: WorkspaceState; place: Place; side: SidePane };

const titles = { thread: 'Thread', inspect: 'Inspect', faults: 'Faults on demand' };

/**
 * Calls `leave` on Escape wherever the focus is, for a thread that opened by itself leaves it where one writes. Not
 * while a dialog is open, and not for what took the key already, such as a menu.
 */
function useEscape(leave: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') === null) leave();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [leave]);
}

/** What stands beside the conversation. Escape closes it. */
export function Pane({ state, place, side }: Props): ReactNode {
  const { pane, close } = side;
  const kind = pane?.kind ?? 'thread';
  const heading = useRef<HTMLHeadingElement>(null);
  // A thread sees to its focus itself.
  useEffect(() => {
    if (kind !== 'thread') heading.current?.focus();
  }, [kind]);
  useEscape(close);
  return (
    <aside className={`pane pane-${kind}`} aria-labelledby="pane-title">
      <div className="pane-head">
        <h2 id="pane-title" ref={heading} tabIndex={-1}>
          {titles[kind]}
        </h2>
        <button
          type="button"
          className="button small quiet"
          aria-label={`Close ${titles[kind].toLowerCase()}`}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </div>
      {pane?.kind === 'inspect' ? <Inspect state={state} message={pane.message} /> : null}
      {kind === 'faults' ? <FaultsPane faults={state.faults ?? []} model={readWelcome(state).model} /> : null}
      {kind === 'thread' ? (
        <ThreadPane state={state} place={place} isAskedFor={side.askedThread === place.thread} />
      ) : null}
    </aside>
  );
}

/** The message as it stands now, and everything that was found out about it since. */
function Inspect({ state, message }: { state: WorkspaceState; message: Message }): ReactNode {
  const { channel, ts } = message;
  const current = state.messages.find((each) => each.ts === ts && each.channel === channel) ?? message;
  return (
    <InspectPane
      key={`${channel} ${ts}`}
      message={current}
      recorded={state.recorded ?? 0}
      shown={readWelcome(state).model}
    />
  );
}
