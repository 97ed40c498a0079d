import { useEffect, useRef } from 'react';
import { focusOn } from './focus-on.ts';

type FocusBack = {
  /** Notes where the focus is, before something opens. */
  note: () => void;
  /** Moves it there again when the page has been drawn without what was open. */
  giveBack: () => void;
};

/** Where nothing is left to go back to, one goes on in the thread that is open, or in the conversation. */
const BOXES = ['composer', 'thread-composer'];

export function useFocusBack(shown: unknown): FocusBack {
  const opener = useRef<Element>(null);
  const isDue = useRef(false);
  const giveBack = (): void => {
    isDue.current = false;
    for (const id of BOXES) focusOn(id);
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    opener.current = null;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was shown goes, and with it what had the focus
  useEffect(() => {
    if (isDue.current) giveBack();
  }, [shown]);
  return {
    note: () => {
      const { activeElement } = document;
      opener.current = activeElement === document.body ? null : activeElement;
    },
    giveBack: () => {
      // A thread is closed by the address, which says nothing here: the focus leaves it at once.
      isDue.current = shown !== undefined;
      if (!isDue.current) giveBack();
    },
  };
}
