import type { Changes } from '../score/changes-since.ts';
import type { Line } from './explanation.ts';
import type { Messages } from './messages/messages.ts';
import { newLeaderLines, orderLines } from './order-change-lines.ts';
import { requirementChangeLines } from './requirement-change-lines.ts';
import type { RankedTelling, Telling } from './telling.ts';

const MOST_LINES = 6;

const line = (text: string): Line => ({ text, factIds: [] });

/** Is a version such as 2026.11.2 later than another? */
const isLater = (version: string, other: string): boolean => {
  const parts = other.split('.').map(Number);
  const difference = version
    .split('.')
    .map((part, index) => Number(part) - (parts[index] ?? 0))
    .find((step) => step !== 0);
  return difference !== undefined && difference > 0;
};

const datasetLines = ({ dataset }: Changes, { say }: Messages): string[] =>
  dataset === null
    ? []
    : [say(isLater(dataset.to, dataset.from) ? 'change.dataset-newer' : 'change.dataset-other', dataset)];

/** The most important lines, and how many there are more. */
const shortened = (lines: readonly string[], { say }: Messages): string[] =>
  lines.length <= MOST_LINES
    ? [...lines]
    : [...lines.slice(0, MOST_LINES - 1), say('change.more', { count: lines.length - MOST_LINES + 1 })];

/**
 * What is different from the answer before, the leader first, then the requirements, the rest of the order and the
 * dataset. `ranked` is null when a ranking leaves nobody: then there is no order to speak of.
 */
export const changeLines = (
  changes: Changes | null,
  telling: Telling,
  ranked: RankedTelling | null,
): Line[] => {
  if (changes === null) return [];
  const { order, dataset } = changes;
  const { messages } = telling;
  const required = requirementChangeLines(changes.requirements, telling);
  if (required.length === 0 && order?.length === 0 && dataset === null) {
    return [line(messages.say('change.nothing'))];
  }
  const lines = [
    ...(ranked === null || order === null ? [] : newLeaderLines(order, ranked)),
    ...(required.length === 0 ? [messages.say('change.requirements-unchanged')] : required),
    ...(ranked === null || order === null ? [] : orderLines(order, ranked)),
    ...datasetLines(changes, messages),
  ];
  return shortened(lines, messages).map(line);
};
