import { useEffect, useRef } from 'react';
import type { Place } from './place.ts';
import { goTo } from './use-place.ts';
import type { WorkspaceState } from './workspace-state.ts';

const wide = '(min-width: 900px)';

/**
 * On a wide screen the answer to the question that was just asked is opened beside it. Gives what is called when a
 * question is sent.
 */
export function useAnswerOpening(state: WorkspaceState, place: Place, hasPane: boolean): () => void {
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
    if (hasPane || !matchMedia(wide).matches) return;
    goTo({ channel: answer.channel, thread: answer.thread_ts ?? answer.ts });
  }, [state.messages, place.channel, hasPane]);
  return () => {
    waitingSince.current = newest.current;
  };
}
