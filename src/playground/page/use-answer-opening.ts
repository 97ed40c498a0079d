import { useEffect, useRef } from 'react';
import type { Place } from './place.ts';
import { goTo } from './use-place.ts';
import type { ShownPane } from './use-side-pane.ts';
import type { WorkspaceState } from './workspace-state.ts';

const wide = '(min-width: 900px)';

/**
 * On a wide screen the answer to the question that was just asked is opened beside it, in the place of a thread that
 * nobody is writing in. Gives what is called when a question is sent.
 */
export function useAnswerOpening(
  state: WorkspaceState,
  place: Place,
  pane: ShownPane | undefined,
): () => void {
  const isFree = pane === undefined || pane.kind === 'thread';
  const waitingSince = useRef('');
  const newest = useRef('0');
  newest.current = state.messages.at(-1)?.ts ?? '0';
  useEffect(() => {
    if (waitingSince.current === '') return;
    const answer = state.messages.find(
      (each) => each.is_reply === true && each.channel === place.channel && each.ts > waitingSince.current,
    );
    if (answer === undefined) return;
    waitingSince.current = '';
    if (!isFree || hasDraft() || !matchMedia(wide).matches) return;
    goTo({ channel: answer.channel, thread: answer.thread_ts ?? answer.ts });
  }, [state.messages, place.channel, isFree]);
  return () => {
    waitingSince.current = newest.current;
  };
}

function hasDraft(): boolean {
  const box = document.getElementById('thread-composer');
  return box instanceof HTMLTextAreaElement && box.value.trim() !== '';
}
