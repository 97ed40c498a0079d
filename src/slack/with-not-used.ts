import type { Answer } from '../answer.ts';

/** An answer that also says what the bot itself could not use, in lines of its own. */
export const withNotUsed = (answer: Answer, notes: readonly string[]): Answer => ({
  ...answer,
  explanation: {
    ...answer.explanation,
    notUsed: [...answer.explanation.notUsed, ...notes.map((text) => ({ text, factIds: [] }))],
  },
});
