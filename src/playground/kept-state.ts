import type { Kept } from './kept-schema.ts';
import type { WorkspaceState } from './state.ts';
import { setHome } from './view-stack.ts';

/** Traces are long and only looked at soon after. */
const MOST_ANSWERS = 50;

/** What a later run can begin with. */
export function takeSnapshot(state: WorkspaceState): Kept {
  const answers = [...state.answers.values()].slice(-MOST_ANSWERS);
  return {
    format: 1,
    messages: state.messages,
    ephemerals: state.ephemerals,
    homes: [...state.views.values()]
      .filter(({ type }) => type === 'home')
      .map(({ id, user, view }) => ({ id, user, view })),
    statuses: [...state.statuses.values()].map(({ status: _, ...lasting }) => lasting),
    files: state.files,
    responseUrls: [...state.responseUrls.values()],
    answers,
    models: answers.flatMap(({ id }) => {
      const records = state.modelRecords.get(id);
      return records === undefined ? [] : [{ id, ...records }];
    }),
    lastMicros: state.lastMicros,
    counter: state.counter,
    version: state.version,
  };
}

/**
 * Begins where another run ended. Ids go on from the clock, because some were given out after the last snapshot, and
 * after one that got lost: the bot would drop an event with an old id as a repeat.
 */
export function restoreState(state: WorkspaceState, kept: Kept | undefined): void {
  state.counter = Math.max(kept?.counter ?? 0, state.clock());
  if (kept === undefined) return;
  state.messages = kept.messages;
  state.ephemerals = kept.ephemerals;
  state.files = kept.files;
  for (const { id, user, view } of kept.homes) setHome(state, user, view, id);
  for (const status of kept.statuses) {
    state.statuses.set(`${status.channel}:${status.threadTs}`, { ...status, status: '' });
  }
  for (const url of kept.responseUrls) state.responseUrls.set(url.id, url);
  for (const answer of kept.answers) state.answers.set(answer.id, answer);
  for (const { id, ...records } of kept.models) state.modelRecords.set(id, records);
  state.lastMicros = kept.lastMicros;
  state.version = kept.version + 1;
}
