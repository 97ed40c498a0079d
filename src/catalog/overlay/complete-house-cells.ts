import { isPlainObject } from './is-plain-object.ts';

const isCell = (value: Record<string, unknown>): boolean => 'lo' in value || 'input' in value;

/**
 * A cell of the house needs no more than its bounds and a `note` with the reason: the reason is its evidence, and
 * it counts as one opinion. Where there is neither, the cell stays as it is and the linter refuses it.
 */
export const completeHouseCells = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(completeHouseCells);
  if (!isPlainObject(value)) return value;
  if (!isCell(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, completeHouseCells(part)]));
  }
  const { note } = value;
  const evidence = typeof note === 'string' && note.trim() !== '' ? [`house: ${note.trim()}`] : [];
  return { confidence: 'one-opinion', evidence, ...value };
};
