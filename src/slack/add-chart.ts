import type { Answer } from '../answer.ts';
import { charactersOfMessage } from '../render/characters-of-message.ts';
import { chartOf } from '../render/chart.ts';
import { LIMITS } from '../render/limits.ts';
import type { Message } from '../render/message.ts';
import { isShort, type RenderHow } from '../render/render-answer.ts';
import type { ChartSupport } from './chart-support.ts';

const isWithin = (message: Message): boolean =>
  message.blocks.length <= LIMITS.blocks && charactersOfMessage(message) <= LIMITS.messageCharacters;

/**
 * The messages of an answer with a chart of its points under its first table, which says the same in words. Unchanged
 * for a short answer, where the workspace draws no charts, where a chart would say nothing, or where there is no room.
 */
export const addChart = (
  messages: readonly Message[],
  answer: Answer,
  how: RenderHow,
  charts: Pick<ChartSupport, 'isLikely'>,
): Message[] => {
  const chart = isShort(answer, how) || !charts.isLikely() ? null : chartOf(answer);
  const first = messages.findIndex(({ blocks }) => blocks.some(({ type }) => type === 'table'));
  return messages.map((message, index) => {
    if (chart === null || index !== first) return message;
    const drawn = { ...message, blocks: [...message.blocks, chart] };
    return isWithin(drawn) ? drawn : message;
  });
};
