import { BOT_SPEAKER, type Turn } from '../../request/request.ts';

/** The people who said something in a thread since the bot spoke last, in the order of their first word. */
export const speakersSince = (turns: readonly Turn[]): string[] => {
  const spoke = turns.findLastIndex(({ speaker }) => speaker === BOT_SPEAKER);
  return [...new Set(turns.slice(spoke + 1).map(({ speaker }) => speaker))];
};
