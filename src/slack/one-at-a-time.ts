import { takeTurns } from '../inbox/take-turns.ts';

/**
 * Runs work one after the other and lets the event loop turn before each: computing an answer takes milliseconds of
 * the only thread, and what Slack delivers meanwhile has to be acknowledged between two answers, not after all.
 */
export const oneAtATime = <Input, Output>(
  work: (input: Input) => Promise<Output>,
): ((input: Input) => Promise<Output>) => {
  const eventLoop = takeTurns();
  let last: Promise<unknown> = Promise.resolve();
  return (input) => {
    const turn = last.then(eventLoop).then(() => work(input));
    last = turn.catch(() => undefined);
    return turn;
  };
};
