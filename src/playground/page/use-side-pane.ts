import { useEffect, useState } from 'react';
import { focusOn } from './focus-on.ts';
import type { Place } from './place.ts';
import { useFocusBack } from './use-focus-back.ts';
import { goTo } from './use-place.ts';
import type { Message } from './workspace-state.ts';

export type ShownPane = { kind: 'thread' } | { kind: 'inspect'; message: Message } | { kind: 'faults' };
export type SidePane = {
  pane: ShownPane | undefined;
  /** The thread a person asked for, which gets the focus; one that opened by itself does not take it away. */
  askedThread: string;
  openThread: (message: Message) => void;
  inspect: (message: Message) => void;
  /** Opens the faults, or closes them when they are open. */
  openFaults: () => void;
  showFaults: () => void;
  close: () => void;
};

/**
 * What stands beside the conversation: the thread in the address, or something that was opened over it. Closing
 * goes back to the thread, and then to none.
 */
export function useSidePane(place: Place): SidePane {
  const [over, setOver] = useState<ShownPane>();
  const [askedThread, setAskedThread] = useState('');
  const address = `${place.channel}/${place.thread}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is what takes the pane away
  useEffect(() => {
    setOver((old) => (old?.kind === 'faults' ? old : undefined));
  }, [address]);
  const focus = useFocusBack(over);
  const pane = over ?? (place.thread === '' ? undefined : { kind: 'thread' as const });
  return {
    pane,
    askedThread,
    openThread: (message) => {
      const thread = message.thread_ts ?? message.ts;
      focus.note();
      setOver(undefined);
      setAskedThread(thread);
      if (thread === place.thread) focusOn('thread-composer');
      goTo({ channel: message.channel, thread });
    },
    inspect: (message) => {
      focus.note();
      setOver({ kind: 'inspect', message });
    },
    openFaults: () => {
      focus.note();
      setOver(over?.kind === 'faults' ? undefined : { kind: 'faults' });
    },
    showFaults: () => {
      focus.note();
      setOver({ kind: 'faults' });
    },
    close: () => {
      if (over === undefined) {
        setAskedThread('');
        goTo({ channel: place.channel });
      }
      setOver(undefined);
      focus.giveBack();
    },
  };
}
