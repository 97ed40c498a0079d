/** Where accepted questions wait for their turn: those of a lane one after the other, lanes side by side. */
export type Lines = {
  /** Adds a question to the end of a lane; how many stand before it there, as far as that is known here. */
  enqueue: (id: string, lane: string) => number;
  /** Puts a question back into its lane after a pause, in milliseconds. */
  postpone: (id: string, lane: string, ms: number) => void;
  /** How many are not done in all lanes, as far as that is known here. */
  waiting: () => number;
  /** The same over all processes that share the lanes, as of a few seconds ago. */
  backlog: () => number;
  /** Resolves when nothing is left to do here. */
  idle: () => Promise<void>;
  /** Begins nothing new; resolves when what was begun has ended. */
  stop: () => Promise<void>;
};

/** What a try came to. `left`: not done, to be tried again by another start or process. */
export type Tried = 'done' | 'left';
